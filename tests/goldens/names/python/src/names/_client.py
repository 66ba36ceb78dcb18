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
    from .resources import class_ as _class_
    from .resources import variables as _variables

__all__ = ["AsyncClient", "AsyncNames", "Client", "Names"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.example.com"}
    _base_url_env = "NAMES_BASE_URL"
    _headers_env = "NAMES_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")


class Names(_Settings, SyncAPIClient):
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
        `NAMES_BASE_URL`.
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
    def class_(self) -> _class_.ClassResource:
        from .resources.class_ import ClassResource

        return ClassResource(self)

    @cached_property
    def variables(self) -> _variables.VariablesResource:
        from .resources.variables import VariablesResource

        return VariablesResource(self)

    @cached_property
    def with_raw_response(self) -> NamesWithRawResponse:
        return NamesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> NamesWithStreamedResponse:
        return NamesWithStreamedResponse(self)

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


class AsyncNames(_Settings, AsyncAPIClient):
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
        `NAMES_BASE_URL`.
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
    def class_(self) -> _class_.AsyncClassResource:
        from .resources.class_ import AsyncClassResource

        return AsyncClassResource(self)

    @cached_property
    def variables(self) -> _variables.AsyncVariablesResource:
        from .resources.variables import AsyncVariablesResource

        return AsyncVariablesResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncNamesWithRawResponse:
        return AsyncNamesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncNamesWithStreamedResponse:
        return AsyncNamesWithStreamedResponse(self)

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

    list = awaits(Names.list)


class NamesWithRawResponse(Raw[Names]):
    class_ = nested["_class_.ClassResourceWithRawResponse"]()
    variables = nested["_variables.VariablesResourceWithRawResponse"]()

    list = raw(Names.list)


class AsyncNamesWithRawResponse(Raw[AsyncNames]):
    class_ = nested["_class_.AsyncClassResourceWithRawResponse"]()
    variables = nested["_variables.AsyncVariablesResourceWithRawResponse"]()

    list = async_raw(AsyncNames.list)


class NamesWithStreamedResponse(Streamed[Names]):
    class_ = nested["_class_.ClassResourceWithStreamingResponse"]()
    variables = nested["_variables.VariablesResourceWithStreamingResponse"]()

    list = streamed(Names.list)


class AsyncNamesWithStreamedResponse(Streamed[AsyncNames]):
    class_ = nested["_class_.AsyncClassResourceWithStreamingResponse"]()
    variables = nested["_variables.AsyncVariablesResourceWithStreamingResponse"]()

    list = async_streamed(AsyncNames.list)


Client = Names
AsyncClient = AsyncNames
