"""The clients: credentials and options in, resources out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from typing_extensions import Self, Unpack

from . import types
from ._accessors import Raw, Streamed, nested
from ._base_client import (
    DEFAULT_MAX_RETRIES,
    AsyncAPIClient,
    BaseSettings,
    SyncAPIClient,
)
from ._compat import cached_property
from ._qs import Querystring
from ._resource import AsyncAPIResource, SyncAPIResource
from ._transport import httpx
from ._twins import async_raw, async_streamed, awaits, raw, streamed
from ._types import MethodOptions, NotGiven, not_given
from ._version import __version__

if TYPE_CHECKING:
    from ._types import Timeout
    from .resources import range as _range
    from .resources import default as _default
    from .resources import created as _created
    from .resources import text as _text
    from .resources import bytes as _bytes
    from .resources import map as _map
    from .resources import any as _any
    from .resources import vendor as _vendor
    from .resources import old as _old

__all__ = ["Answers", "AsyncAnswers", "AsyncClient", "Client"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.example.com"}
    _base_url_env = "ANSWERS_BASE_URL"
    _headers_env = "ANSWERS_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")


class Answers(_Settings, SyncAPIClient):
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
        `ANSWERS_BASE_URL`.
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
    def range(self) -> _range.RangeResource:
        from .resources.range import RangeResource

        return RangeResource(self)

    @cached_property
    def default(self) -> _default.DefaultResource:
        from .resources.default import DefaultResource

        return DefaultResource(self)

    @cached_property
    def created(self) -> _created.CreatedResource:
        from .resources.created import CreatedResource

        return CreatedResource(self)

    @cached_property
    def text(self) -> _text.TextResource:
        from .resources.text import TextResource

        return TextResource(self)

    @cached_property
    def bytes(self) -> _bytes.BytesResource:
        from .resources.bytes import BytesResource

        return BytesResource(self)

    @cached_property
    def map(self) -> _map.MapResource:
        from .resources.map import MapResource

        return MapResource(self)

    @cached_property
    def any(self) -> _any.AnyResource:
        from .resources.any import AnyResource

        return AnyResource(self)

    @cached_property
    def vendor(self) -> _vendor.VendorResource:
        from .resources.vendor import VendorResource

        return VendorResource(self)

    @cached_property
    def old(self) -> _old.OldResource:
        from .resources.old import OldResource

        return OldResource(self)

    @cached_property
    def with_raw_response(self) -> AnswersWithRawResponse:
        return AnswersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AnswersWithStreamedResponse:
        return AnswersWithStreamedResponse(self)

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

    @cached_property
    def _methods(self) -> SyncAPIResource:
        return SyncAPIResource(self)

    def list(self, **options: Unpack[MethodOptions]) -> types.ListResponse:
        return self._methods._call(
            "GET", "/list", cast_to=types.ListResponse, options=options
        )


class AsyncAnswers(_Settings, AsyncAPIClient):
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
        `ANSWERS_BASE_URL`.
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
    def range(self) -> _range.AsyncRangeResource:
        from .resources.range import AsyncRangeResource

        return AsyncRangeResource(self)

    @cached_property
    def default(self) -> _default.AsyncDefaultResource:
        from .resources.default import AsyncDefaultResource

        return AsyncDefaultResource(self)

    @cached_property
    def created(self) -> _created.AsyncCreatedResource:
        from .resources.created import AsyncCreatedResource

        return AsyncCreatedResource(self)

    @cached_property
    def text(self) -> _text.AsyncTextResource:
        from .resources.text import AsyncTextResource

        return AsyncTextResource(self)

    @cached_property
    def bytes(self) -> _bytes.AsyncBytesResource:
        from .resources.bytes import AsyncBytesResource

        return AsyncBytesResource(self)

    @cached_property
    def map(self) -> _map.AsyncMapResource:
        from .resources.map import AsyncMapResource

        return AsyncMapResource(self)

    @cached_property
    def any(self) -> _any.AsyncAnyResource:
        from .resources.any import AsyncAnyResource

        return AsyncAnyResource(self)

    @cached_property
    def vendor(self) -> _vendor.AsyncVendorResource:
        from .resources.vendor import AsyncVendorResource

        return AsyncVendorResource(self)

    @cached_property
    def old(self) -> _old.AsyncOldResource:
        from .resources.old import AsyncOldResource

        return AsyncOldResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncAnswersWithRawResponse:
        return AsyncAnswersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAnswersWithStreamedResponse:
        return AsyncAnswersWithStreamedResponse(self)

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

    @cached_property
    def _methods(self) -> AsyncAPIResource:
        return AsyncAPIResource(self)

    list = awaits(Answers.list)


class AnswersWithRawResponse(Raw[Answers]):
    range = nested["_range.RangeResourceWithRawResponse"]()
    default = nested["_default.DefaultResourceWithRawResponse"]()
    created = nested["_created.CreatedResourceWithRawResponse"]()
    text = nested["_text.TextResourceWithRawResponse"]()
    bytes = nested["_bytes.BytesResourceWithRawResponse"]()
    map = nested["_map.MapResourceWithRawResponse"]()
    any = nested["_any.AnyResourceWithRawResponse"]()
    vendor = nested["_vendor.VendorResourceWithRawResponse"]()
    old = nested["_old.OldResourceWithRawResponse"]()

    list = raw(Answers.list)


class AsyncAnswersWithRawResponse(Raw[AsyncAnswers]):
    range = nested["_range.AsyncRangeResourceWithRawResponse"]()
    default = nested["_default.AsyncDefaultResourceWithRawResponse"]()
    created = nested["_created.AsyncCreatedResourceWithRawResponse"]()
    text = nested["_text.AsyncTextResourceWithRawResponse"]()
    bytes = nested["_bytes.AsyncBytesResourceWithRawResponse"]()
    map = nested["_map.AsyncMapResourceWithRawResponse"]()
    any = nested["_any.AsyncAnyResourceWithRawResponse"]()
    vendor = nested["_vendor.AsyncVendorResourceWithRawResponse"]()
    old = nested["_old.AsyncOldResourceWithRawResponse"]()

    list = async_raw(AsyncAnswers.list)


class AnswersWithStreamedResponse(Streamed[Answers]):
    range = nested["_range.RangeResourceWithStreamingResponse"]()
    default = nested["_default.DefaultResourceWithStreamingResponse"]()
    created = nested["_created.CreatedResourceWithStreamingResponse"]()
    text = nested["_text.TextResourceWithStreamingResponse"]()
    bytes = nested["_bytes.BytesResourceWithStreamingResponse"]()
    map = nested["_map.MapResourceWithStreamingResponse"]()
    any = nested["_any.AnyResourceWithStreamingResponse"]()
    vendor = nested["_vendor.VendorResourceWithStreamingResponse"]()
    old = nested["_old.OldResourceWithStreamingResponse"]()

    list = streamed(Answers.list)


class AsyncAnswersWithStreamedResponse(Streamed[AsyncAnswers]):
    range = nested["_range.AsyncRangeResourceWithStreamingResponse"]()
    default = nested["_default.AsyncDefaultResourceWithStreamingResponse"]()
    created = nested["_created.AsyncCreatedResourceWithStreamingResponse"]()
    text = nested["_text.AsyncTextResourceWithStreamingResponse"]()
    bytes = nested["_bytes.AsyncBytesResourceWithStreamingResponse"]()
    map = nested["_map.AsyncMapResourceWithStreamingResponse"]()
    any = nested["_any.AsyncAnyResourceWithStreamingResponse"]()
    vendor = nested["_vendor.AsyncVendorResourceWithStreamingResponse"]()
    old = nested["_old.AsyncOldResourceWithStreamingResponse"]()

    list = async_streamed(AsyncAnswers.list)


Client = Answers
AsyncClient = AsyncAnswers
