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
    from .resources import settings as _settings

__all__ = ["AsyncClient", "AsyncEnums", "Client", "Enums"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.example.com"}
    _base_url_env = "ENUMS_BASE_URL"
    _headers_env = "ENUMS_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")


class Enums(_Settings, SyncAPIClient):
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
        `ENUMS_BASE_URL`.
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
    def settings(self) -> _settings.SettingsResource:
        from .resources.settings import SettingsResource

        return SettingsResource(self)

    @cached_property
    def with_raw_response(self) -> EnumsWithRawResponse:
        return EnumsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EnumsWithStreamedResponse:
        return EnumsWithStreamedResponse(self)

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


class AsyncEnums(_Settings, AsyncAPIClient):
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
        `ENUMS_BASE_URL`.
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
    def settings(self) -> _settings.AsyncSettingsResource:
        from .resources.settings import AsyncSettingsResource

        return AsyncSettingsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncEnumsWithRawResponse:
        return AsyncEnumsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEnumsWithStreamedResponse:
        return AsyncEnumsWithStreamedResponse(self)

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


class EnumsWithRawResponse(Raw[Enums]):
    settings = nested["_settings.SettingsResourceWithRawResponse"]()


class AsyncEnumsWithRawResponse(Raw[AsyncEnums]):
    settings = nested["_settings.AsyncSettingsResourceWithRawResponse"]()


class EnumsWithStreamedResponse(Streamed[Enums]):
    settings = nested["_settings.SettingsResourceWithStreamingResponse"]()


class AsyncEnumsWithStreamedResponse(Streamed[AsyncEnums]):
    settings = nested["_settings.AsyncSettingsResourceWithStreamingResponse"]()


Client = Enums
AsyncClient = AsyncEnums
