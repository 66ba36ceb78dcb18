"""The clients: credentials and options in, resources out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from typing_extensions import Literal, Self

from ._accessors import Raw, Streamed, nested
from ._auth import ApiKey, Basic, Bearer, ClientCredentials
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
    from .resources import both as _both
    from .resources import open as _open
    from .resources import maybe as _maybe
    from .resources import machine as _machine
    from .resources import default as _default
    from .resources import elsewhere as _elsewhere

__all__ = ["AsyncClient", "AsyncSecurity", "Client", "Security"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {
        "production": "https://{region}.example.com/{version}",
        "sandbox": "https://sandbox.example.com",
    }
    _servers = ("https://files.example.com",)
    _base_url_env = "SECURITY_BASE_URL"
    _headers_env = "SECURITY_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")
    _auth_schemes = {
        "bearer": Bearer("bearer_token"),
        "basic": Basic("username", "password"),
        "key": ApiKey("key", name="X-API-Key"),
        "secret": ApiKey("secret", name="X-API-Secret"),
        "query": ApiKey("query", name="api_key", location="query"),
        "cookie": ApiKey("cookie", name="sid", location="cookie"),
        "machine": ClientCredentials(
            "client_id",
            "client_secret",
            token_url="https://auth.example.com/token",
            scopes=("read",),
        ),
    }
    _security = (("bearer",), ("key", "secret"))


class Security(_Settings, SyncAPIClient):
    bearer_token: str | None
    username: str | None
    password: str | None
    key: str | None
    secret: str | None
    query: str | None
    cookie: str | None
    client_id: str | None
    client_secret: str | None
    region: str
    version: str

    def __init__(
        self,
        *,
        bearer_token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query: str | None = None,
        cookie: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: str | None = None,
        version: str | None = None,
        environment: Literal["production", "sandbox"] | None = None,
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
        `SECURITY_BEARER_TOKEN`, `username` from `SECURITY_USERNAME`, `password` from
        `SECURITY_PASSWORD`, `key` from `SECURITY_KEY`, `secret` from `SECURITY_SECRET`,
        `query` from `SECURITY_QUERY`, `cookie` from `SECURITY_COOKIE`, `client_id` from
        `SECURITY_CLIENT_ID`, `client_secret` from `SECURITY_CLIENT_SECRET`, `base_url`
        from `SECURITY_BASE_URL`.

        Args:
          bearer_token: A token.
        """
        self.bearer_token = self._optional(bearer_token, env="SECURITY_BEARER_TOKEN")
        self.username = self._optional(username, env="SECURITY_USERNAME")
        self.password = self._optional(password, env="SECURITY_PASSWORD")
        self.key = self._optional(key, env="SECURITY_KEY")
        self.secret = self._optional(secret, env="SECURITY_SECRET")
        self.query = self._optional(query, env="SECURITY_QUERY")
        self.cookie = self._optional(cookie, env="SECURITY_COOKIE")
        self.client_id = self._optional(client_id, env="SECURITY_CLIENT_ID")
        self.client_secret = self._optional(client_secret, env="SECURITY_CLIENT_SECRET")
        self.region = region or "eu"
        self.version = version or "v1"
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
    def both(self) -> _both.BothResource:
        from .resources.both import BothResource

        return BothResource(self)

    @cached_property
    def open(self) -> _open.OpenResource:
        from .resources.open import OpenResource

        return OpenResource(self)

    @cached_property
    def maybe(self) -> _maybe.MaybeResource:
        from .resources.maybe import MaybeResource

        return MaybeResource(self)

    @cached_property
    def machine(self) -> _machine.MachineResource:
        from .resources.machine import MachineResource

        return MachineResource(self)

    @cached_property
    def default(self) -> _default.DefaultResource:
        from .resources.default import DefaultResource

        return DefaultResource(self)

    @cached_property
    def elsewhere(self) -> _elsewhere.ElsewhereResource:
        from .resources.elsewhere import ElsewhereResource

        return ElsewhereResource(self)

    @cached_property
    def with_raw_response(self) -> SecurityWithRawResponse:
        return SecurityWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> SecurityWithStreamedResponse:
        return SecurityWithStreamedResponse(self)

    def copy(
        self,
        *,
        bearer_token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query: str | None = None,
        cookie: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: str | None = None,
        version: str | None = None,
        environment: Literal["production", "sandbox"] | None = None,
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
            {
                "bearer_token": bearer_token,
                "username": username,
                "password": password,
                "key": key,
                "secret": secret,
                "query": query,
                "cookie": cookie,
                "client_id": client_id,
                "client_secret": client_secret,
                "region": region,
                "version": version,
            },
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


class AsyncSecurity(_Settings, AsyncAPIClient):
    bearer_token: str | None
    username: str | None
    password: str | None
    key: str | None
    secret: str | None
    query: str | None
    cookie: str | None
    client_id: str | None
    client_secret: str | None
    region: str
    version: str

    def __init__(
        self,
        *,
        bearer_token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query: str | None = None,
        cookie: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: str | None = None,
        version: str | None = None,
        environment: Literal["production", "sandbox"] | None = None,
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
        `SECURITY_BEARER_TOKEN`, `username` from `SECURITY_USERNAME`, `password` from
        `SECURITY_PASSWORD`, `key` from `SECURITY_KEY`, `secret` from `SECURITY_SECRET`,
        `query` from `SECURITY_QUERY`, `cookie` from `SECURITY_COOKIE`, `client_id` from
        `SECURITY_CLIENT_ID`, `client_secret` from `SECURITY_CLIENT_SECRET`, `base_url`
        from `SECURITY_BASE_URL`.

        Args:
          bearer_token: A token.
        """
        self.bearer_token = self._optional(bearer_token, env="SECURITY_BEARER_TOKEN")
        self.username = self._optional(username, env="SECURITY_USERNAME")
        self.password = self._optional(password, env="SECURITY_PASSWORD")
        self.key = self._optional(key, env="SECURITY_KEY")
        self.secret = self._optional(secret, env="SECURITY_SECRET")
        self.query = self._optional(query, env="SECURITY_QUERY")
        self.cookie = self._optional(cookie, env="SECURITY_COOKIE")
        self.client_id = self._optional(client_id, env="SECURITY_CLIENT_ID")
        self.client_secret = self._optional(client_secret, env="SECURITY_CLIENT_SECRET")
        self.region = region or "eu"
        self.version = version or "v1"
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
    def both(self) -> _both.AsyncBothResource:
        from .resources.both import AsyncBothResource

        return AsyncBothResource(self)

    @cached_property
    def open(self) -> _open.AsyncOpenResource:
        from .resources.open import AsyncOpenResource

        return AsyncOpenResource(self)

    @cached_property
    def maybe(self) -> _maybe.AsyncMaybeResource:
        from .resources.maybe import AsyncMaybeResource

        return AsyncMaybeResource(self)

    @cached_property
    def machine(self) -> _machine.AsyncMachineResource:
        from .resources.machine import AsyncMachineResource

        return AsyncMachineResource(self)

    @cached_property
    def default(self) -> _default.AsyncDefaultResource:
        from .resources.default import AsyncDefaultResource

        return AsyncDefaultResource(self)

    @cached_property
    def elsewhere(self) -> _elsewhere.AsyncElsewhereResource:
        from .resources.elsewhere import AsyncElsewhereResource

        return AsyncElsewhereResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncSecurityWithRawResponse:
        return AsyncSecurityWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncSecurityWithStreamedResponse:
        return AsyncSecurityWithStreamedResponse(self)

    def copy(
        self,
        *,
        bearer_token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query: str | None = None,
        cookie: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: str | None = None,
        version: str | None = None,
        environment: Literal["production", "sandbox"] | None = None,
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
            {
                "bearer_token": bearer_token,
                "username": username,
                "password": password,
                "key": key,
                "secret": secret,
                "query": query,
                "cookie": cookie,
                "client_id": client_id,
                "client_secret": client_secret,
                "region": region,
                "version": version,
            },
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


class SecurityWithRawResponse(Raw[Security]):
    both = nested["_both.BothResourceWithRawResponse"]()
    open = nested["_open.OpenResourceWithRawResponse"]()
    maybe = nested["_maybe.MaybeResourceWithRawResponse"]()
    machine = nested["_machine.MachineResourceWithRawResponse"]()
    default = nested["_default.DefaultResourceWithRawResponse"]()
    elsewhere = nested["_elsewhere.ElsewhereResourceWithRawResponse"]()


class AsyncSecurityWithRawResponse(Raw[AsyncSecurity]):
    both = nested["_both.AsyncBothResourceWithRawResponse"]()
    open = nested["_open.AsyncOpenResourceWithRawResponse"]()
    maybe = nested["_maybe.AsyncMaybeResourceWithRawResponse"]()
    machine = nested["_machine.AsyncMachineResourceWithRawResponse"]()
    default = nested["_default.AsyncDefaultResourceWithRawResponse"]()
    elsewhere = nested["_elsewhere.AsyncElsewhereResourceWithRawResponse"]()


class SecurityWithStreamedResponse(Streamed[Security]):
    both = nested["_both.BothResourceWithStreamingResponse"]()
    open = nested["_open.OpenResourceWithStreamingResponse"]()
    maybe = nested["_maybe.MaybeResourceWithStreamingResponse"]()
    machine = nested["_machine.MachineResourceWithStreamingResponse"]()
    default = nested["_default.DefaultResourceWithStreamingResponse"]()
    elsewhere = nested["_elsewhere.ElsewhereResourceWithStreamingResponse"]()


class AsyncSecurityWithStreamedResponse(Streamed[AsyncSecurity]):
    both = nested["_both.AsyncBothResourceWithStreamingResponse"]()
    open = nested["_open.AsyncOpenResourceWithStreamingResponse"]()
    maybe = nested["_maybe.AsyncMaybeResourceWithStreamingResponse"]()
    machine = nested["_machine.AsyncMachineResourceWithStreamingResponse"]()
    default = nested["_default.AsyncDefaultResourceWithStreamingResponse"]()
    elsewhere = nested["_elsewhere.AsyncElsewhereResourceWithStreamingResponse"]()


Client = Security
AsyncClient = AsyncSecurity
