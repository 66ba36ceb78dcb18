"""The clients: credentials and options in, resources out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from typing_extensions import Self

from ._accessors import Raw, Streamed, nested
from ._auth import Bearer
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
    from .resources.v1 import v1 as _v1

__all__ = ["AsyncClient", "AsyncMetronome", "Client", "Metronome"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.metronome.com"}
    _base_url_env = "METRONOME_BASE_URL"
    _headers_env = "METRONOME_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")
    _auth_schemes = {"bearerAuth": Bearer("bearer_token")}
    _security = (("bearerAuth",),)


class Metronome(_Settings, SyncAPIClient):
    bearer_token: str

    def __init__(
        self,
        *,
        bearer_token: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a synchronous client.

        Options left out are read from the environment: `bearer_token` from
        `METRONOME_BEARER_TOKEN`, `base_url` from `METRONOME_BASE_URL`.

        Args:
          bearer_token: An API token, created in the Metronome app.
        """
        self.bearer_token = self._required(
            bearer_token, "bearer_token", env="METRONOME_BEARER_TOKEN"
        )
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
    def v1(self) -> _v1.V1Resource:
        from .resources.v1 import V1Resource

        return V1Resource(self)

    @cached_property
    def with_raw_response(self) -> MetronomeWithRawResponse:
        return MetronomeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MetronomeWithStreamedResponse:
        return MetronomeWithStreamedResponse(self)

    def copy(
        self,
        *,
        bearer_token: str | None = None,
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
            {"bearer_token": bearer_token},
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


class AsyncMetronome(_Settings, AsyncAPIClient):
    bearer_token: str

    def __init__(
        self,
        *,
        bearer_token: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make an asynchronous client.

        Options left out are read from the environment: `bearer_token` from
        `METRONOME_BEARER_TOKEN`, `base_url` from `METRONOME_BASE_URL`.

        Args:
          bearer_token: An API token, created in the Metronome app.
        """
        self.bearer_token = self._required(
            bearer_token, "bearer_token", env="METRONOME_BEARER_TOKEN"
        )
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
    def v1(self) -> _v1.AsyncV1Resource:
        from .resources.v1 import AsyncV1Resource

        return AsyncV1Resource(self)

    @cached_property
    def with_raw_response(self) -> AsyncMetronomeWithRawResponse:
        return AsyncMetronomeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMetronomeWithStreamedResponse:
        return AsyncMetronomeWithStreamedResponse(self)

    def copy(
        self,
        *,
        bearer_token: str | None = None,
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
            {"bearer_token": bearer_token},
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


class MetronomeWithRawResponse(Raw[Metronome]):
    v1 = nested["_v1.V1ResourceWithRawResponse"]()


class AsyncMetronomeWithRawResponse(Raw[AsyncMetronome]):
    v1 = nested["_v1.AsyncV1ResourceWithRawResponse"]()


class MetronomeWithStreamedResponse(Streamed[Metronome]):
    v1 = nested["_v1.V1ResourceWithStreamingResponse"]()


class AsyncMetronomeWithStreamedResponse(Streamed[AsyncMetronome]):
    v1 = nested["_v1.AsyncV1ResourceWithStreamingResponse"]()


Client = Metronome
AsyncClient = AsyncMetronome
