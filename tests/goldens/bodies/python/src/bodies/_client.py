"""The clients: credentials and options in, resources out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from typing_extensions import Self

from ._accessors import Raw, Streamed, nested
from ._base_client import (
    DEFAULT_MAX_RETRIES,
    AsyncAPIClient,
    BaseSettings,
    SyncAPIClient,
)
from ._compat import cached_property
from ._qs import Querystring
from ._transport import httpx
from ._types import NotGiven, not_given
from ._version import __version__

if TYPE_CHECKING:
    from ._types import Timeout
    from .resources import json_list as _json_list
    from .resources import json_scalar as _json_scalar
    from .resources import json_map as _json_map
    from .resources import json_any as _json_any
    from .resources import json_optional as _json_optional
    from .resources import json_union as _json_union
    from .resources import form as _form
    from .resources import multipart as _multipart
    from .resources import text as _text
    from .resources import bytes as _bytes
    from .resources import several as _several

__all__ = ["AsyncBodies", "AsyncClient", "Bodies", "Client"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.example.com"}
    _base_url_env = "BODIES_BASE_URL"
    _headers_env = "BODIES_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")


class Bodies(_Settings, SyncAPIClient):
    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a synchronous client.

        Options left out are read from the environment: `base_url` from
        `BODIES_BASE_URL`.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def json_list(self) -> _json_list.JsonListResource:
        from .resources.json_list import JsonListResource

        return JsonListResource(self)

    @cached_property
    def json_scalar(self) -> _json_scalar.JsonScalarResource:
        from .resources.json_scalar import JsonScalarResource

        return JsonScalarResource(self)

    @cached_property
    def json_map(self) -> _json_map.JsonMapResource:
        from .resources.json_map import JsonMapResource

        return JsonMapResource(self)

    @cached_property
    def json_any(self) -> _json_any.JsonAnyResource:
        from .resources.json_any import JsonAnyResource

        return JsonAnyResource(self)

    @cached_property
    def json_optional(self) -> _json_optional.JsonOptionalResource:
        from .resources.json_optional import JsonOptionalResource

        return JsonOptionalResource(self)

    @cached_property
    def json_union(self) -> _json_union.JsonUnionResource:
        from .resources.json_union import JsonUnionResource

        return JsonUnionResource(self)

    @cached_property
    def form(self) -> _form.FormResource:
        from .resources.form import FormResource

        return FormResource(self)

    @cached_property
    def multipart(self) -> _multipart.MultipartResource:
        from .resources.multipart import MultipartResource

        return MultipartResource(self)

    @cached_property
    def text(self) -> _text.TextResource:
        from .resources.text import TextResource

        return TextResource(self)

    @cached_property
    def bytes(self) -> _bytes.BytesResource:
        from .resources.bytes import BytesResource

        return BytesResource(self)

    @cached_property
    def several(self) -> _several.SeveralResource:
        from .resources.several import SeveralResource

        return SeveralResource(self)

    @cached_property
    def with_raw_response(self) -> BodiesWithRawResponse:
        return BodiesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BodiesWithStreamedResponse:
        return BodiesWithStreamedResponse(self)

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _extra_kwargs: Mapping[str, object] = {},
    ) -> Self:
        """A client with the same options but for those given; it shares connections."""
        return self._copy(
            {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            http_client=http_client,
            _extra_kwargs=_extra_kwargs,
        )

    with_options = copy


class AsyncBodies(_Settings, AsyncAPIClient):
    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make an asynchronous client.

        Options left out are read from the environment: `base_url` from
        `BODIES_BASE_URL`.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def json_list(self) -> _json_list.AsyncJsonListResource:
        from .resources.json_list import AsyncJsonListResource

        return AsyncJsonListResource(self)

    @cached_property
    def json_scalar(self) -> _json_scalar.AsyncJsonScalarResource:
        from .resources.json_scalar import AsyncJsonScalarResource

        return AsyncJsonScalarResource(self)

    @cached_property
    def json_map(self) -> _json_map.AsyncJsonMapResource:
        from .resources.json_map import AsyncJsonMapResource

        return AsyncJsonMapResource(self)

    @cached_property
    def json_any(self) -> _json_any.AsyncJsonAnyResource:
        from .resources.json_any import AsyncJsonAnyResource

        return AsyncJsonAnyResource(self)

    @cached_property
    def json_optional(self) -> _json_optional.AsyncJsonOptionalResource:
        from .resources.json_optional import AsyncJsonOptionalResource

        return AsyncJsonOptionalResource(self)

    @cached_property
    def json_union(self) -> _json_union.AsyncJsonUnionResource:
        from .resources.json_union import AsyncJsonUnionResource

        return AsyncJsonUnionResource(self)

    @cached_property
    def form(self) -> _form.AsyncFormResource:
        from .resources.form import AsyncFormResource

        return AsyncFormResource(self)

    @cached_property
    def multipart(self) -> _multipart.AsyncMultipartResource:
        from .resources.multipart import AsyncMultipartResource

        return AsyncMultipartResource(self)

    @cached_property
    def text(self) -> _text.AsyncTextResource:
        from .resources.text import AsyncTextResource

        return AsyncTextResource(self)

    @cached_property
    def bytes(self) -> _bytes.AsyncBytesResource:
        from .resources.bytes import AsyncBytesResource

        return AsyncBytesResource(self)

    @cached_property
    def several(self) -> _several.AsyncSeveralResource:
        from .resources.several import AsyncSeveralResource

        return AsyncSeveralResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncBodiesWithRawResponse:
        return AsyncBodiesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBodiesWithStreamedResponse:
        return AsyncBodiesWithStreamedResponse(self)

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _extra_kwargs: Mapping[str, object] = {},
    ) -> Self:
        """A client with the same options but for those given; it shares connections."""
        return self._copy(
            {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            http_client=http_client,
            _extra_kwargs=_extra_kwargs,
        )

    with_options = copy


class BodiesWithRawResponse(Raw[Bodies]):
    json_list = nested["_json_list.JsonListResourceWithRawResponse"]()
    json_scalar = nested["_json_scalar.JsonScalarResourceWithRawResponse"]()
    json_map = nested["_json_map.JsonMapResourceWithRawResponse"]()
    json_any = nested["_json_any.JsonAnyResourceWithRawResponse"]()
    json_optional = nested["_json_optional.JsonOptionalResourceWithRawResponse"]()
    json_union = nested["_json_union.JsonUnionResourceWithRawResponse"]()
    form = nested["_form.FormResourceWithRawResponse"]()
    multipart = nested["_multipart.MultipartResourceWithRawResponse"]()
    text = nested["_text.TextResourceWithRawResponse"]()
    bytes = nested["_bytes.BytesResourceWithRawResponse"]()
    several = nested["_several.SeveralResourceWithRawResponse"]()


class AsyncBodiesWithRawResponse(Raw[AsyncBodies]):
    json_list = nested["_json_list.AsyncJsonListResourceWithRawResponse"]()
    json_scalar = nested["_json_scalar.AsyncJsonScalarResourceWithRawResponse"]()
    json_map = nested["_json_map.AsyncJsonMapResourceWithRawResponse"]()
    json_any = nested["_json_any.AsyncJsonAnyResourceWithRawResponse"]()
    json_optional = nested["_json_optional.AsyncJsonOptionalResourceWithRawResponse"]()
    json_union = nested["_json_union.AsyncJsonUnionResourceWithRawResponse"]()
    form = nested["_form.AsyncFormResourceWithRawResponse"]()
    multipart = nested["_multipart.AsyncMultipartResourceWithRawResponse"]()
    text = nested["_text.AsyncTextResourceWithRawResponse"]()
    bytes = nested["_bytes.AsyncBytesResourceWithRawResponse"]()
    several = nested["_several.AsyncSeveralResourceWithRawResponse"]()


class BodiesWithStreamedResponse(Streamed[Bodies]):
    json_list = nested["_json_list.JsonListResourceWithStreamingResponse"]()
    json_scalar = nested["_json_scalar.JsonScalarResourceWithStreamingResponse"]()
    json_map = nested["_json_map.JsonMapResourceWithStreamingResponse"]()
    json_any = nested["_json_any.JsonAnyResourceWithStreamingResponse"]()
    json_optional = nested["_json_optional.JsonOptionalResourceWithStreamingResponse"]()
    json_union = nested["_json_union.JsonUnionResourceWithStreamingResponse"]()
    form = nested["_form.FormResourceWithStreamingResponse"]()
    multipart = nested["_multipart.MultipartResourceWithStreamingResponse"]()
    text = nested["_text.TextResourceWithStreamingResponse"]()
    bytes = nested["_bytes.BytesResourceWithStreamingResponse"]()
    several = nested["_several.SeveralResourceWithStreamingResponse"]()


class AsyncBodiesWithStreamedResponse(Streamed[AsyncBodies]):
    json_list = nested["_json_list.AsyncJsonListResourceWithStreamingResponse"]()
    json_scalar = nested["_json_scalar.AsyncJsonScalarResourceWithStreamingResponse"]()
    json_map = nested["_json_map.AsyncJsonMapResourceWithStreamingResponse"]()
    json_any = nested["_json_any.AsyncJsonAnyResourceWithStreamingResponse"]()
    json_optional = nested[
        "_json_optional.AsyncJsonOptionalResourceWithStreamingResponse"
    ]()
    json_union = nested["_json_union.AsyncJsonUnionResourceWithStreamingResponse"]()
    form = nested["_form.AsyncFormResourceWithStreamingResponse"]()
    multipart = nested["_multipart.AsyncMultipartResourceWithStreamingResponse"]()
    text = nested["_text.AsyncTextResourceWithStreamingResponse"]()
    bytes = nested["_bytes.AsyncBytesResourceWithStreamingResponse"]()
    several = nested["_several.AsyncSeveralResourceWithStreamingResponse"]()


Client = Bodies
AsyncClient = AsyncBodies
