"""Constructor arguments and the environment in; base URL, default headers and credentials out."""

from __future__ import annotations

import os
from functools import cached_property
from typing import (
    Any,
    Dict,
    Iterable,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Tuple,
    TypeVar,
    Union,
    cast,
)
from typing_extensions import Self, TypedDict

from ._auth import AuthScheme, ClientCredentials
from ._constants import DEFAULT_MAX_RETRIES
from ._exceptions import BaseError
from ._http import AsyncHttpxClientWrapper, SyncHttpxClientWrapper
from ._qs import Querystring
from ._streaming import StreamRules
from ._transport import httpx
from ._types import NotGiven, Omit, Security, Timeout, not_given
from ._utils._logs import SECRET_HEADERS, redact_query_in_logs
from ._utils._platform import platform_headers

_T = TypeVar("_T")

_MAX_URLS = 512
_MAX_HEADERS = 8


class BaseSettings:
    """What the generator knows about the API, as class variables of its clients."""

    _version: str

    _base_urls: Mapping[str, str]
    """By environment, the default one first. `{name}` stands for the option `name`."""

    _servers: Tuple[str, ...] = ()
    """Base URLs that single methods have instead of the client's; credentials go there too."""

    _base_url_env: Optional[str] = None
    _headers_env: Optional[str] = None
    _qs: Querystring = Querystring()
    _idempotency_header: Optional[str] = None

    _telemetry: bool = False
    """Whether to send `X-Stainless-*` headers."""

    _auth_schemes: Mapping[str, AuthScheme] = {}
    _security: Security = ()
    _streaming: StreamRules = StreamRules()

    _legacy_responses: bool = False
    """Whether raw responses are `LegacyAPIResponse`s."""


class ClientArguments(TypedDict, total=False):
    """Constructor arguments that sync and async clients of all APIs share."""

    environment: str | NotGiven | None
    base_url: str | httpx.URL | NotGiven | None
    max_retries: int
    default_headers: Mapping[str, str] | None
    default_query: Mapping[str, object] | None
    _strict_response_validation: bool


class Credentials(NamedTuple):
    """What goes into a request, as (name, value) pairs."""

    header: Tuple[Tuple[str, str], ...] = ()
    query: Tuple[Tuple[str, str], ...] = ()
    cookie: Tuple[Tuple[str, str], ...] = ()


class ClientOptions(BaseSettings):
    """The part of a client that does not change from request to request."""

    _client: Any
    max_retries: int
    timeout: Union[float, Timeout, None]

    def _configure(
        self,
        *,
        environment: str | NotGiven | None = None,
        base_url: str | httpx.URL | NotGiven | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Take over the constructor's arguments; `timeout` and `_client` are set already."""
        if cast(object, max_retries) is None:
            raise TypeError(
                "max_retries cannot be None. If you want to disable retries, pass `0`; if you "
                "want unlimited retries, pass `math.inf` or a very high number; if you want "
                f"the default behavior, pass `{__package__}.DEFAULT_MAX_RETRIES`"
            )
        self.max_retries = max_retries
        self._environment = environment or None
        self._urls: Dict[str, httpx.URL] = {}
        self._base_url = _with_slash(self._choose_base_url(base_url))
        self._custom_headers: Mapping[str, str] = {
            **self._headers_from_env(),
            **(default_headers or {}),
        }
        self._custom_query: Mapping[str, object] = default_query or {}
        self._strict_response_validation = _strict_response_validation

        cls = type(self)
        self._headers: Dict[Credentials, httpx.Headers] = {}
        self._headers_are_fixed = (
            cls.default_headers is ClientOptions.default_headers
            and cls.auth_headers is ClientOptions.auth_headers
        )
        self._owns_client = isinstance(
            self._client, (SyncHttpxClientWrapper, AsyncHttpxClientWrapper)
        )
        self._tokens: Dict[Any, Any] = {}
        schemes = self._auth_schemes.values()
        self._secret_headers = {
            s.name.lower() for s in schemes if s.location == "header"
        }
        self._secret_query = {s.name for s in schemes if s.location == "query"}
        self._has_tokens = any(isinstance(s, ClientCredentials) for s in schemes)
        redact_query_in_logs(self._secret_query)

    # Options

    @staticmethod
    def _optional(
        value: Optional[_T], *, env: str | None = None
    ) -> Union[_T, str, None]:
        """An option, or what the environment says; a blank variable counts as not set."""
        if value is None and env is not None and os.environ.get(env, "").strip():
            return os.environ[env]
        return value

    def _required(self, value: str | None, name: str, *, env: str | None = None) -> str:
        """Like `_optional`, for an option that has to be there."""
        found = self._optional(value, env=env)
        if found is None:
            how = f"by passing {name} to the client"
            if env is not None:
                how = f"either {how} or by setting the {env} environment variable"
            raise BaseError(f"The {name} client option must be set {how}")
        return found

    def _choose_base_url(
        self, given: str | httpx.URL | NotGiven | None
    ) -> str | httpx.URL:
        if isinstance(given, (str, httpx.URL)):
            return given
        from_env = self._optional(None, env=self._base_url_env)
        if from_env is not None and self._environment is None:
            return from_env
        return self._documented_url()

    def _documented_url(self) -> str:
        """The base URL of the environment, its variables filled in."""
        name = self._environment or next(iter(self._base_urls))
        if name not in self._base_urls:
            raise ValueError(f"Unknown environment: {name}")
        url = self._base_urls[name]
        for variable, value in vars(self).items():
            url = url.replace(f"{{{variable}}}", str(value))
        return url

    def _at_server(self, server: str, path: str) -> str:
        """Where a method with a server of its own is, unless the client was sent elsewhere."""
        if self._base_url == _with_slash(self._documented_url()):
            return server + path
        return path

    def _is_foreign(self, url: httpx.URL) -> bool:
        """Whether a URL is on none of the API's own servers."""
        own = (self._base_url, *map(httpx.URL, self._servers))
        return not any(is_same_origin(server, url) for server in own)

    def _headers_from_env(self) -> Dict[str, str]:
        """One `Name: value` in each line."""
        lines = (self._optional(None, env=self._headers_env) or "").split("\n")
        pairs = [line.partition(":") for line in lines]
        return {name.strip(): value.strip() for name, colon, value in pairs if colon}

    @property
    def base_url(self) -> httpx.URL:
        """Always ends in a slash."""
        return self._base_url

    @base_url.setter
    def base_url(self, url: httpx.URL | str) -> None:
        self._base_url = _with_slash(url)
        self._urls.clear()

    @property
    def qs(self) -> Querystring:
        return self._qs

    @property
    def user_agent(self) -> str:
        return f"{type(self).__name__}/Python {self._version}"

    @property
    def auth_headers(self) -> Dict[str, str]:
        return dict(self._credentials(self._security).header)

    @property
    def default_headers(self) -> Dict[str, Union[str, Omit]]:
        return {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": self.user_agent,
            **self.platform_headers(),
            **self.auth_headers,
            **self._custom_headers,
        }

    @property
    def default_query(self) -> Dict[str, object]:
        query = self._credentials(self._security).query
        return {**dict(query), **self._custom_query}

    def platform_headers(self) -> Dict[str, str]:
        if not self._telemetry:
            return {}
        return {
            **platform_headers(self._version),
            "X-Stainless-Async": self._async_library(),
        }

    def _async_library(self) -> str:
        return "false"

    def _copy(
        self,
        own: Mapping[str, object],
        *,
        environment: str | NotGiven | None = None,
        base_url: str | httpx.URL | NotGiven | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: Any = None,
        _extra_kwargs: Mapping[str, object] = {},
    ) -> Self:
        """A client like this one but for these; `own` are the options that this API has.

        `_extra_kwargs` are those that a subclass's constructor has besides.
        """
        arguments: Dict[str, Any] = {
            name: getattr(self, name) if value is None else value
            for name, value in own.items()
        }
        if environment:
            arguments["environment"] = environment
        if base_url or not environment:
            arguments["base_url"] = base_url or self.base_url
        new = cast(Any, type(self))(
            **arguments,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            max_retries=(
                self.max_retries if isinstance(max_retries, NotGiven) else max_retries
            ),
            default_headers=_merged(
                "headers", self._custom_headers, default_headers, set_default_headers
            ),
            default_query=_merged(
                "query", self._custom_query, default_query, set_default_query
            ),
            http_client=http_client or self._client,
            _strict_response_validation=self._strict_response_validation,
            **_extra_kwargs,
        )
        new._environment = new._environment or self._environment
        new._tokens = self._tokens
        return cast(Self, new)

    def __copy__(self) -> Self:
        return cast(Self, cast(Any, self).copy())

    def __getstate__(self) -> Dict[str, Any]:
        """Everything but connections: an unpickled client opens its own."""
        return {
            name: value
            for name, value in vars(self).items()
            if name not in ("_client", "_token_lock")
            and not isinstance(getattr(type(self), name, None), cached_property)
        }

    def __setstate__(self, state: Dict[str, Any]) -> None:
        vars(self).update(state)
        self._connect(None)
        self._owns_client = True

    def _connect(self, http_client: Any) -> None:
        """Set `_client`, to the caller's if there is one."""
        raise NotImplementedError

    # Requests

    def _prepare_url(self, url: str) -> httpx.URL:
        """A path below the base URL, or an absolute URL as it is."""
        found = self._urls.get(url)
        if found is None:
            found = httpx.URL(url)
            if found.is_relative_url:
                path = self._base_url.raw_path + found.raw_path.lstrip(b"/")
                found = self._base_url.copy_with(raw_path=path)
            if len(self._urls) >= _MAX_URLS:
                self._urls.clear()
            self._urls[url] = found
        return found

    def _base_headers(self, security: Security) -> httpx.Headers:
        """The headers that requests with the same credentials share; not to be changed."""
        credentials = self._credentials(security)
        found = self._headers.get(credentials)
        if found is not None and self._headers_are_fixed:
            return found

        merged: Dict[str, Union[str, Omit]] = dict(self.default_headers)
        if security is not self._security:
            for name in self.auth_headers:
                if name not in self._custom_headers:
                    merged.pop(name, None)
            merged = {**dict(credentials.header), **merged}
        # What the HTTP library would add, if the client is ours and nothing of the caller's is lost.
        headers = httpx.Headers(self._client.headers if self._owns_client else None)
        set_headers(headers, merged)
        if credentials.cookie:
            headers["cookie"] = "; ".join(f"{k}={v}" for k, v in credentials.cookie)

        headers.encoding = "ascii"  # else it is found out anew for each use
        if len(self._headers) >= _MAX_HEADERS:  # tokens come and go
            self._headers.clear()
        self._headers[credentials] = headers
        return headers

    # Credentials

    def _credentials(self, security: Security) -> Credentials:
        """Those of the first alternative that is complete; none if no alternative is."""
        for alternative in security:
            found: Dict[str, List[Tuple[str, str]]] = {}
            for name in alternative:
                scheme = self._auth_schemes[name]
                value = scheme.value(self)
                if value is None:
                    break
                found.setdefault(scheme.location, []).append((scheme.name, value))
            else:
                return Credentials(**{k: tuple(v) for k, v in found.items()})
        return Credentials()

    def _token_schemes(self, security: Security | None) -> Iterable[ClientCredentials]:
        """Those of a request that ask for their credentials themselves."""
        if not self._has_tokens:
            return
        for alternative in self._security if security is None else security:
            for name in alternative:
                scheme = self._auth_schemes[name]
                if isinstance(scheme, ClientCredentials):
                    yield scheme

    def _keep_credentials_home(
        self, request: httpx.Request, named: Iterable[str] = ()
    ) -> None:
        """Take all credentials out of a request to another origin, but for headers that it `named` itself."""
        own = {name.lower() for name in named}
        for name in {*self._secret_headers, *SECRET_HEADERS} - own:
            request.headers.pop(name, None)
        for name in self._secret_query:
            if name in request.url.params:
                request.url = request.url.copy_remove_param(name)


def set_headers(headers: httpx.Headers, values: Mapping[str, Union[str, Omit]]) -> None:
    """Put `values` over `headers`; those that are not given are removed.

    Raises `ValueError` for a value that would end its line.
    """
    for name, value in values.items():
        if not isinstance(value, str):
            headers.pop(name, None)
        elif "\r" in value or "\n" in value or "\0" in value:
            raise ValueError(f"Header {name!r} has a line break or NUL in its value")
        else:
            headers[name] = value


def is_same_origin(a: httpx.URL, b: httpx.URL) -> bool:
    """Going on from `a` to `b`; the same host with encryption added counts as the same."""
    if a.scheme == "http" and b.scheme == "https" and a.port is b.port is None:
        return a.host == b.host
    return a.scheme == b.scheme and a.netloc == b.netloc


def _with_slash(url: httpx.URL | str) -> httpx.URL:
    url = httpx.URL(url)
    if url.raw_path.endswith(b"/"):
        return url
    return url.copy_with(raw_path=url.raw_path + b"/")


def _merged(
    name: str,
    current: Mapping[str, _T],
    added: Mapping[str, _T] | None,
    replacing: Mapping[str, _T] | None,
) -> Mapping[str, _T]:
    if added is not None and replacing is not None:
        raise ValueError(
            f"The `default_{name}` and `set_default_{name}` arguments are mutually exclusive"
        )
    return {**current, **(added or {})} if replacing is None else replacing
