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
    from .resources.chat import (
        AsyncChatResource,
        AsyncChatResourceWithRawResponse,
        AsyncChatResourceWithStreamingResponse,
        ChatResource,
        ChatResourceWithRawResponse,
        ChatResourceWithStreamingResponse,
    )
    from .resources.v1 import (
        AsyncV1Resource,
        AsyncV1ResourceWithRawResponse,
        AsyncV1ResourceWithStreamingResponse,
        V1Resource,
        V1ResourceWithRawResponse,
        V1ResourceWithStreamingResponse,
    )

__all__ = ["Acme", "AsyncAcme", "AsyncClient", "Client"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {
        "production": "https://api.acme.test",
        "sandbox": "https://sandbox.acme.test",
    }
    _base_url_env = "ACME_BASE_URL"
    _headers_env = "ACME_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")
    _idempotency_header = "Idempotency-Key"
    _telemetry = True
    _auth_schemes = {"bearer": Bearer("bearer_token")}
    _security = (("bearer",),)


class Acme(_Settings, SyncAPIClient):
    bearer_token: str
    webhook_secret: str | None

    def __init__(
        self,
        *,
        bearer_token: str | None = None,
        webhook_secret: str | None = None,
        environment: str | None = None,
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
        `ACME_BEARER_TOKEN`, `webhook_secret` from `ACME_WEBHOOK_SECRET`,
        `base_url` from `ACME_BASE_URL`.
        """
        self.bearer_token = self._required(
            bearer_token, "bearer_token", env="ACME_BEARER_TOKEN"
        )
        self.webhook_secret = self._optional(
            webhook_secret, env="ACME_WEBHOOK_SECRET"
        )
        super().__init__(
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def v1(self) -> V1Resource:
        from .resources.v1 import V1Resource

        return V1Resource(self)

    @cached_property
    def chat(self) -> ChatResource:
        from .resources.chat import ChatResource

        return ChatResource(self)

    @cached_property
    def with_raw_response(self) -> AcmeWithRawResponse:
        return AcmeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AcmeWithStreamedResponse:
        return AcmeWithStreamedResponse(self)

    def copy(
        self,
        *,
        bearer_token: str | None = None,
        webhook_secret: str | None = None,
        environment: str | None = None,
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
            {"bearer_token": bearer_token, "webhook_secret": webhook_secret},
            environment=environment,
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


class AsyncAcme(_Settings, AsyncAPIClient):
    bearer_token: str
    webhook_secret: str | None

    def __init__(
        self,
        *,
        bearer_token: str | None = None,
        webhook_secret: str | None = None,
        environment: str | None = None,
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
        `ACME_BEARER_TOKEN`, `webhook_secret` from `ACME_WEBHOOK_SECRET`,
        `base_url` from `ACME_BASE_URL`.
        """
        self.bearer_token = self._required(
            bearer_token, "bearer_token", env="ACME_BEARER_TOKEN"
        )
        self.webhook_secret = self._optional(
            webhook_secret, env="ACME_WEBHOOK_SECRET"
        )
        super().__init__(
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def v1(self) -> AsyncV1Resource:
        from .resources.v1 import AsyncV1Resource

        return AsyncV1Resource(self)

    @cached_property
    def chat(self) -> AsyncChatResource:
        from .resources.chat import AsyncChatResource

        return AsyncChatResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncAcmeWithRawResponse:
        return AsyncAcmeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAcmeWithStreamedResponse:
        return AsyncAcmeWithStreamedResponse(self)

    def copy(
        self,
        *,
        bearer_token: str | None = None,
        webhook_secret: str | None = None,
        environment: str | None = None,
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
            {"bearer_token": bearer_token, "webhook_secret": webhook_secret},
            environment=environment,
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


class AcmeWithRawResponse(Raw[Acme]):
    v1 = nested["V1ResourceWithRawResponse"]()
    chat = nested["ChatResourceWithRawResponse"]()


class AsyncAcmeWithRawResponse(Raw[AsyncAcme]):
    v1 = nested["AsyncV1ResourceWithRawResponse"]()
    chat = nested["AsyncChatResourceWithRawResponse"]()


class AcmeWithStreamedResponse(Streamed[Acme]):
    v1 = nested["V1ResourceWithStreamingResponse"]()
    chat = nested["ChatResourceWithStreamingResponse"]()


class AsyncAcmeWithStreamedResponse(Streamed[AsyncAcme]):
    v1 = nested["AsyncV1ResourceWithStreamingResponse"]()
    chat = nested["AsyncChatResourceWithStreamingResponse"]()


Client = Acme
AsyncClient = AsyncAcme
