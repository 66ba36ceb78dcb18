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
    from .resources import folders as _folders
    from .resources import json as _json
    from .resources import chains as _chains

__all__ = ["AsyncClient", "AsyncRecursion", "Client", "Recursion"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.example.com"}
    _base_url_env = "RECURSION_BASE_URL"
    _headers_env = "RECURSION_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")


class Recursion(_Settings, SyncAPIClient):
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
        `RECURSION_BASE_URL`.
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
    def folders(self) -> _folders.FoldersResource:
        from .resources.folders import FoldersResource

        return FoldersResource(self)

    @cached_property
    def json(self) -> _json.JsonResource:
        from .resources.json import JsonResource

        return JsonResource(self)

    @cached_property
    def chains(self) -> _chains.ChainsResource:
        from .resources.chains import ChainsResource

        return ChainsResource(self)

    @cached_property
    def with_raw_response(self) -> RecursionWithRawResponse:
        return RecursionWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> RecursionWithStreamedResponse:
        return RecursionWithStreamedResponse(self)

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


class AsyncRecursion(_Settings, AsyncAPIClient):
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
        `RECURSION_BASE_URL`.
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
    def folders(self) -> _folders.AsyncFoldersResource:
        from .resources.folders import AsyncFoldersResource

        return AsyncFoldersResource(self)

    @cached_property
    def json(self) -> _json.AsyncJsonResource:
        from .resources.json import AsyncJsonResource

        return AsyncJsonResource(self)

    @cached_property
    def chains(self) -> _chains.AsyncChainsResource:
        from .resources.chains import AsyncChainsResource

        return AsyncChainsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncRecursionWithRawResponse:
        return AsyncRecursionWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRecursionWithStreamedResponse:
        return AsyncRecursionWithStreamedResponse(self)

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


class RecursionWithRawResponse(Raw[Recursion]):
    folders = nested["_folders.FoldersResourceWithRawResponse"]()
    json = nested["_json.JsonResourceWithRawResponse"]()
    chains = nested["_chains.ChainsResourceWithRawResponse"]()


class AsyncRecursionWithRawResponse(Raw[AsyncRecursion]):
    folders = nested["_folders.AsyncFoldersResourceWithRawResponse"]()
    json = nested["_json.AsyncJsonResourceWithRawResponse"]()
    chains = nested["_chains.AsyncChainsResourceWithRawResponse"]()


class RecursionWithStreamedResponse(Streamed[Recursion]):
    folders = nested["_folders.FoldersResourceWithStreamingResponse"]()
    json = nested["_json.JsonResourceWithStreamingResponse"]()
    chains = nested["_chains.ChainsResourceWithStreamingResponse"]()


class AsyncRecursionWithStreamedResponse(Streamed[AsyncRecursion]):
    folders = nested["_folders.AsyncFoldersResourceWithStreamingResponse"]()
    json = nested["_json.AsyncJsonResourceWithStreamingResponse"]()
    chains = nested["_chains.AsyncChainsResourceWithStreamingResponse"]()


Client = Recursion
AsyncClient = AsyncRecursion
