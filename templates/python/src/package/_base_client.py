"""Requests in, parsed responses out: building, sending and retrying, for sync and async clients."""

from __future__ import annotations

import json
import time
import uuid
import logging
import inspect
import functools
import threading
import warnings
import email.utils
from random import random
from types import TracebackType
from typing import (
    TYPE_CHECKING,
    Any,
    Dict,
    Generic,
    List,
    Mapping,
    Optional,
    Type,
    TypeVar,
    Union,
    cast,
)
from typing_extensions import (
    Literal,
    Self,
    TypedDict,
    Unpack,
    get_origin,
    overload,
    override,
)

from . import _exceptions
from ._client_options import (
    BaseSettings as BaseSettings,
    ClientOptions,
    is_same_origin,
    set_headers,
)
from ._constants import (
    DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS,
    DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT,
    INITIAL_RETRY_DELAY,
    MAX_RETRY_AFTER,
    MAX_RETRY_DELAY,
    RAW_RESPONSE_HEADER,
)
from ._exceptions import APIConnectionError, APIStatusError, APITimeoutError
from ._files import (
    async_to_httpx_files,
    is_replayable,
    length_of,
    start_of,
    to_async_content,
    to_httpx_files,
)
from ._http import (
    AsyncHttpxClientWrapper,
    Deadline,
    DefaultAioHttpClient as DefaultAioHttpClient,
    DefaultAsyncHttpxClient as DefaultAsyncHttpxClient,
    DefaultHttpxClient as DefaultHttpxClient,
    SyncHttpxClientWrapper,
)
from ._legacy_response import HttpxBinaryResponseContent, LegacyAPIResponse
from ._models import FinalRequestOptions as FinalRequestOptions
from ._pages import (
    AsyncPaginator as AsyncPaginator,
    BaseAsyncPage as BaseAsyncPage,
    BasePage as BasePage,
    BaseSyncPage as BaseSyncPage,
    PageInfo as PageInfo,
)
from ._response import (
    APIResponse,
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
    BaseAPIResponse,
    BinaryAPIResponse,
    StreamedBinaryAPIResponse,
    extract_response_type,
    parse_body,
    parse_text,
)
from ._streaming import AsyncStream, SSEDecoder, Stream
from ._transport import httpx
from ._types import (
    AnyMapping,
    AsyncBinaryTypes,
    BinaryTypes,
    Body,
    Headers,
    NotGiven,
    PostParser,
    Query,
    RequestFiles,
    RequestOptions,
    ResponseT,
    Timeout,
    not_given,
)
from ._utils._async import get_async_library
from ._utils._guards import is_mapping
from ._utils._json import openapi_dumps
from ._utils._logs import logger as log, redact_headers, redact_url, setup_logging
from ._utils._platform import (
    OtherPlatform as OtherPlatform,
    get_platform as get_platform,
)

if TYPE_CHECKING:
    import anyio

setup_logging()

_SyncPageT = TypeVar("_SyncPageT", bound="BaseSyncPage[Any]")
_AsyncPageT = TypeVar("_AsyncPageT", bound="BaseAsyncPage[Any]")
_StreamT = TypeVar("_StreamT", bound="Stream[Any]")
_AsyncStreamT = TypeVar("_AsyncStreamT", bound="AsyncStream[Any]")
_HttpClientT = TypeVar("_HttpClientT", bound=Union[httpx.Client, httpx.AsyncClient])

HTTPX_DEFAULT_TIMEOUT = httpx.Timeout(5.0)
"""The HTTP library's own; a client that the caller brings with it gets ours instead."""

_IDEMPOTENT_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})

# The connection broke when the server may have acted already.
_RESETS = (
    httpx.ReadError,
    httpx.WriteError,
    httpx.CloseError,
    httpx.RemoteProtocolError,
)

# Sent again, it would fail in the same way.
_HOPELESS = (
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.TooManyRedirects,
    httpx.InvalidURL,
    httpx.StreamError,
)

_STATUS_ERRORS: Dict[int, Type[APIStatusError]] = {
    400: _exceptions.BadRequestError,
    401: _exceptions.AuthenticationError,
    403: _exceptions.PermissionDeniedError,
    404: _exceptions.NotFoundError,
    409: _exceptions.ConflictError,
    422: _exceptions.UnprocessableEntityError,
    429: _exceptions.RateLimitError,
}

# Large by nature: their bodies may take as long as they keep coming.
_FILES = (BaseAPIResponse, HttpxBinaryResponseContent)


class BaseClient(ClientOptions, Generic[_HttpClientT]):
    """What sync and async clients share: everything but waiting."""

    _client: _HttpClientT
    _default_stream_cls: Any = None

    @property
    def custom_auth(self) -> httpx.Auth | None:
        """An authentication flow of the HTTP library, for subclasses."""
        return None

    def is_closed(self) -> bool:
        return self._client.is_closed

    # Building

    def _build_request(
        self, options: FinalRequestOptions, *, retries_taken: int = 0
    ) -> httpx.Request:
        timeout = (
            self.timeout if isinstance(options.timeout, NotGiven) else options.timeout
        )
        if not isinstance(timeout, httpx.Timeout):
            timeout = httpx.Timeout(timeout)
        headers = self._build_headers(options, timeout, retries_taken)
        url = self._build_url(options)
        extensions: Dict[str, Any] = {"timeout": timeout.as_dict()}
        if "_" in url.host:
            # Certificates of such hosts are refused unless they are asked for without it.
            extensions["sni_hostname"] = url.host.replace("_", "-")

        method = options.method.upper()
        body: Dict[str, Any] = {}
        if method == "GET":
            headers.pop("content-type", None)
        else:
            body = self._build_body(options, headers)
        if not self._owns_client:
            return self._client.build_request(
                method, url, headers=headers, extensions=extensions, **body
            )
        cookies = self._client.cookies
        if cookies:
            body["cookies"] = cookies
        return httpx.Request(
            method, url, headers=headers, extensions=extensions, **body
        )

    def _build_headers(
        self,
        options: FinalRequestOptions,
        timeout: httpx.Timeout,
        retries_taken: int,
    ) -> httpx.Headers:
        security = self._security if options.security is None else options.security
        headers = self._base_headers(security).copy()
        if self._telemetry:
            headers["x-stainless-retry-count"] = str(retries_taken)
            if timeout.read is not None:
                headers["x-stainless-read-timeout"] = str(timeout.read)
        if self._idempotency_header is not None and options.idempotency_key is not None:
            headers[self._idempotency_header] = options.idempotency_key
        if options.headers:
            cookie = headers.get("cookie")
            set_headers(headers, options.headers)
            if cookie is not None and headers.get("cookie", cookie) != cookie:
                headers["cookie"] = f"{cookie}; {headers['cookie']}"
        return headers

    def _build_url(self, options: FinalRequestOptions) -> httpx.URL:
        if options.security is None:
            defaults = self.default_query
        else:
            own = dict(self._credentials(options.security).query)
            defaults = {**own, **self._custom_query}
        if not defaults and not options.params:
            return self._prepare_url(options.url)

        params = {**defaults, **options.params}
        path, _, query = options.url.partition("?")
        if query:
            # A query in the path stays, unless a parameter of the same name is given.
            params = {**dict(httpx.QueryParams(query)), **params}
        text = self.qs.stringify(params)
        return self._prepare_url(f"{path}?{text}" if text else path)

    def _build_body(
        self, options: FinalRequestOptions, headers: httpx.Headers
    ) -> Dict[str, Any]:
        """Arguments for the HTTP library; the content type is dropped where it sets it itself."""
        data, files = options.json_data, options.files
        if options.extra_json is not None:
            if data is not None and not is_mapping(data):
                raise RuntimeError(
                    f"Unexpected JSON data type, {type(data)}, cannot merge with `extra_body`"
                )
            data = {**(data or {}), **options.extra_json}
        if options.content is not None:
            if data is not None:
                raise TypeError(
                    "Passing both `content` and `json_data` is not supported"
                )
            if files is not None:
                raise TypeError("Passing both `content` and `files` is not supported")
            if options.content_start is not None:
                cast(Any, options.content).seek(options.content_start)
            return {"content": self._content(options.content, headers)}

        content_type = headers.get("content-type", "")
        if files or content_type.startswith("multipart/form-data"):
            if "boundary" not in content_type:
                headers.pop("content-type", None)
            return {"data": self._form(data), "files": files or _NoFiles()}
        if data is None:
            return {}
        if isinstance(data, bytes):
            return {"content": data}
        if content_type.startswith("application/x-www-form-urlencoded"):
            return {"content": self.qs.stringify(_form_fields(data)).encode()}
        return {"content": openapi_dumps(data)}

    def _content(self, content: Any, headers: httpx.Headers) -> Any:
        return bytes(content) if isinstance(content, bytearray) else content

    def _form(self, data: object) -> Dict[str, object]:
        """Fields of a multipart form; those of the same name become a list."""
        fields: Dict[str, List[str]] = {}
        items = self.qs.stringify_items(_form_fields(data), array_format="brackets")
        for key, value in items:
            fields.setdefault(key, []).append(value)
        return {k: v if len(v) > 1 else v[0] for k, v in fields.items()}

    def _make_sse_decoder(self) -> SSEDecoder:
        return SSEDecoder()

    # Sending

    def _start(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """What holds for all tries of a request."""
        options = options.copy()
        options.content_start = start_of(options.content)
        if (
            self._idempotency_header is not None
            and options.idempotency_key is None
            and options.method.upper() != "GET"
        ):
            options.idempotency_key = self._idempotency_key()
        headers = options.headers
        if RAW_RESPONSE_HEADER in headers:
            mode = headers[RAW_RESPONSE_HEADER]
            options.response_mode = "stream" if mode == "stream" else "raw"
            options.headers = {
                k: v for k, v in headers.items() if k != RAW_RESPONSE_HEADER
            }
        return options

    def _begin_try(
        self, options: FinalRequestOptions, retries_taken: int
    ) -> httpx.Request:
        request = self._build_request(options, retries_taken=retries_taken)
        if "://" in options.url and not is_same_origin(self._base_url, request.url):
            self._keep_credentials_home(request, options.headers)
        if log.isEnabledFor(logging.DEBUG):
            log.debug(
                "HTTP Request: %s %s %s",
                request.method,
                redact_url(request.url, self._secret_query),
                redact_headers(request.headers.items(), self._secret_headers),
            )
        return request

    def _deadline(
        self, request: httpx.Request, cast_to: Any, is_streamed: bool
    ) -> Optional[Deadline]:
        """Until when the answer has to be complete; of a stream or a file only the head."""
        limit: Optional[float] = request.extensions["timeout"]["read"]
        if limit is None:
            return None
        kind = get_origin(cast_to) or cast_to
        if not is_streamed and isinstance(kind, type) and issubclass(kind, _FILES):
            return None
        return Deadline(limit)

    def _next_hop(
        self, response: httpx.Response, history: List[httpx.Response]
    ) -> httpx.Request:
        """The request that a redirect asks for."""
        previous, request = response.request, cast(httpx.Request, response.next_request)
        history.append(response)
        if len(history) > self._client.max_redirects:
            raise httpx.TooManyRedirects(
                "Exceeded maximum allowed redirects.", request=previous
            )
        if not is_same_origin(previous.url, request.url):
            self._keep_credentials_home(request)
        elif "Cookie" in previous.headers and "Cookie" not in request.headers:
            # The HTTP library keeps no cookies but its own.
            request.headers["Cookie"] = previous.headers["Cookie"]
        return request

    def _follows(self, response: httpx.Response, options: FinalRequestOptions) -> bool:
        if response.next_request is None:
            return False
        if options.follow_redirects is None:
            return self._client.follow_redirects
        return options.follow_redirects

    def _failure(
        self, error: Exception, request: httpx.Request, deadline: Optional[Deadline]
    ) -> tuple[APIConnectionError, bool]:
        """What to raise for an error of the transport, and whether trying again may help."""
        log.debug("No response to %s", request.method, exc_info=True)
        if isinstance(error, httpx.TimeoutException):
            # A server that has begun to answer did what was asked.
            answered = deadline is not None and deadline.answered
            return APITimeoutError(request=request), not answered
        is_retryable = not isinstance(error, _HOPELESS) and not self.is_closed()
        if isinstance(error, _RESETS) and request.method not in _IDEMPOTENT_METHODS:
            key = self._idempotency_header or "Idempotency-Key"
            is_retryable = is_retryable and key in request.headers
        return APIConnectionError(request=request), is_retryable

    def _log_response(self, response: httpx.Response) -> None:
        if log.isEnabledFor(logging.DEBUG):
            log.debug(
                'HTTP Response: %s %s "%i %s" %s',
                response.request.method,
                redact_url(response.url, self._secret_query),
                response.status_code,
                response.reason_phrase,
                redact_headers(response.headers.items(), self._secret_headers),
            )

    def _forget_tokens(self, options: FinalRequestOptions) -> bool:
        """After a 401: whether a token may have been the reason. A new one is asked for then."""
        schemes = list(self._token_schemes(options.security))
        for scheme in schemes:
            scheme.forget(self)
        return bool(schemes)

    # Retrying

    def _should_retry(self, response: httpx.Response) -> bool:
        told = response.headers.get("x-should-retry")
        if told in ("true", "false"):
            return bool(told == "true")
        return response.status_code in (408, 409, 429) or response.status_code >= 500

    def _parse_retry_after_header(
        self, response_headers: Optional[httpx.Headers] = None
    ) -> Optional[float]:
        """Seconds, from milliseconds, seconds (also fractions) or a date; `None` if not said."""
        if response_headers is None:
            return None
        for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
            try:
                return float(response_headers[name]) * unit
            except (KeyError, ValueError):
                pass
        try:
            date = email.utils.parsedate_tz(response_headers.get("retry-after", ""))
            return None if date is None else email.utils.mktime_tz(date) - time.time()
        except (ValueError, OverflowError):
            return None

    def _calculate_retry_timeout(
        self,
        remaining_retries: int,
        options: FinalRequestOptions,
        response_headers: Optional[httpx.Headers] = None,
    ) -> float:
        """Seconds to wait before the next try."""
        told = self._parse_retry_after_header(response_headers)
        if told is not None and 0 < told <= MAX_RETRY_AFTER:
            return told
        # From some point on the power would overflow, and the limit holds long before.
        tries = min(options.get_max_retries(self.max_retries) - remaining_retries, 1000)
        delay = min(INITIAL_RETRY_DELAY * 2.0**tries, MAX_RETRY_DELAY)
        return delay * (1 - 0.25 * random())

    def _retry_delay(
        self,
        options: FinalRequestOptions,
        retries_taken: int,
        headers: Optional[httpx.Headers],
    ) -> float:
        remaining = options.get_max_retries(self.max_retries) - retries_taken
        delay = self._calculate_retry_timeout(remaining, options, headers)
        path = options.url.partition("?")[0]
        log.info("Retrying request to %s in %f seconds", path, delay)
        return delay

    def _may_retry(self, options: FinalRequestOptions, retries_taken: int) -> bool:
        if retries_taken >= options.get_max_retries(self.max_retries):
            return False
        return is_replayable(options.content) and is_replayable(options.files)

    def _idempotency_key(self) -> str:
        return f"{'stainless-' if self._telemetry else ''}python-retry-{uuid.uuid4()}"

    # Answers

    def _make_status_error_from_response(
        self, response: httpx.Response
    ) -> APIStatusError:
        message = f"Error code: {response.status_code}"
        if response.is_closed and not response.is_stream_consumed:
            # Closed before it was read, perhaps by a hook of the HTTP client.
            return self._make_status_error(message, body=None, response=response)
        text = response.text.strip()
        body: object = text
        try:
            body = json.loads(text)
            message = f"{message} - {body}"
        except ValueError:
            message = text or message
        return self._make_status_error(message, body=body, response=response)

    def _make_status_error(
        self, err_msg: str, *, body: object, response: httpx.Response
    ) -> APIStatusError:
        """The error for a status code, to be overridden for errors of one's own."""
        code = response.status_code
        default = _exceptions.InternalServerError if code >= 500 else APIStatusError
        cls = _STATUS_ERRORS.get(code, default)
        return cls(err_msg, response=response, body=body)

    def _parse_stream_data(
        self, data: str | bytes, *, cast_to: Any, response: httpx.Response
    ) -> Any:
        return parse_text(data, cast_to, response, self)

    def _parse_response(
        self, response: httpx.Response, cast_to: Any, options: FinalRequestOptions
    ) -> Any:
        result = parse_body(response, cast_to, self)
        if isinstance(options.post_parser, NotGiven):
            return result
        return options.post_parser(result)

    def _wrap_response(
        self, response_cls: Any, response: httpx.Response, cast_to: Any, **details: Any
    ) -> Any:
        """The response as an object of its own: `response_cls`, or `cast_to` if that is such a class."""
        if _is_response_class(cast_to):
            response_cls, cast_to = cast_to, extract_response_type(cast_to)
        return response_cls(raw=response, client=self, cast_to=cast_to, **details)


def _is_response_class(cast_to: Any) -> bool:
    kind = get_origin(cast_to) or cast_to
    return isinstance(kind, type) and issubclass(kind, BaseAPIResponse)


class _NoFiles(Dict[str, None]):
    """Makes the HTTP library send a multipart form without files."""

    def __bool__(self) -> bool:
        return True


def _form_fields(data: object) -> Mapping[str, Any]:
    if data is None:
        return {}
    if not is_mapping(data):
        raise TypeError(
            f"Expected the body of a form to be a dictionary but got {type(data)} instead."
        )
    return data


class GetOptions(TypedDict, total=False):
    options: RequestOptions


class SendOptions(TypedDict, total=False):
    body: Body | None
    content: BinaryTypes | None
    files: RequestFiles | None
    options: RequestOptions


class AsyncSendOptions(TypedDict, total=False):
    body: Body | None
    content: AsyncBinaryTypes | None
    files: RequestFiles | None
    options: RequestOptions


_Timeout = Union[float, Timeout, None, NotGiven]


def _effective_timeout(timeout: _Timeout, http_client: Any) -> float | Timeout | None:
    """The option, else that of the caller's HTTP client, unless it is only that library's default."""
    if not isinstance(timeout, NotGiven):
        return timeout
    if http_client is not None and http_client.timeout != HTTPX_DEFAULT_TIMEOUT:
        return cast(httpx.Timeout, http_client.timeout)
    return DEFAULT_TIMEOUT


def _check_http_client(http_client: object, expected: type) -> None:
    if http_client is not None and not isinstance(http_client, expected):
        raise TypeError(
            "Invalid `http_client` argument; Expected an instance of "
            f"`{httpx.__name__}.{expected.__name__}` but got {type(http_client)}"
        )


def _check_body(request: SendOptions | AsyncSendOptions) -> None:
    body, content = request.get("body"), request.get("content")
    if content is not None and body is not None:
        raise TypeError("Passing both `body` and `content` is not supported")
    if content is not None and request.get("files") is not None:
        raise TypeError("Passing both `files` and `content` is not supported")
    if isinstance(body, bytes):
        warnings.warn(
            "Passing raw bytes as `body` is deprecated and will be removed in a future version. "
            "Please pass raw bytes via the `content` parameter instead.",
            DeprecationWarning,
            stacklevel=4,
        )


def _to_options(
    method: str, url: str, request: SendOptions | AsyncSendOptions
) -> FinalRequestOptions:
    _check_body(request)
    return FinalRequestOptions.construct(
        method=method,
        url=url,
        json_data=request.get("body"),
        content=request.get("content"),
        files=request.get("files"),
        **request.get("options", {}),
    )


def _bind_page(page: Any, client: Any, options: FinalRequestOptions) -> Any:
    """Let a page ask for the next one."""
    # Text, if the server sent no page and the client is not strict.
    if hasattr(page, "_set_private_attributes"):
        page._set_private_attributes(client, options)
    return page


def make_request_options(
    *,
    query: Query | None = None,
    extra_headers: Headers | None = None,
    extra_query: Query | None = None,
    extra_body: Body | None = None,
    idempotency_key: str | None = None,
    timeout: float | httpx.Timeout | None | NotGiven = not_given,
    post_parser: PostParser | NotGiven = not_given,
) -> RequestOptions:
    """The options of `client.get(..., options=...)` from those that methods take."""
    options: Dict[str, Any] = {}
    if extra_headers is not None:
        options["headers"] = extra_headers
    if extra_body is not None:
        options["extra_json"] = cast(AnyMapping, extra_body)
    if query is not None or extra_query is not None:
        options["params"] = {**(query or {}), **(extra_query or {})}
    if not isinstance(timeout, NotGiven):
        options["timeout"] = timeout
    if idempotency_key is not None:
        options["idempotency_key"] = idempotency_key
    if not isinstance(post_parser, NotGiven):
        options["post_parser"] = post_parser
    return cast(RequestOptions, options)


class SyncAPIClient(BaseClient[httpx.Client]):
    """Base of the synchronous client. It may be used by several threads."""

    def __init__(
        self,
        *,
        environment: str | NotGiven | None = None,
        base_url: str | httpx.URL | NotGiven | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        _check_http_client(http_client, httpx.Client)
        timeout = _effective_timeout(timeout, http_client)
        self._client = http_client or SyncHttpxClientWrapper(timeout=timeout)
        self._token_lock = threading.Lock()
        self._configure(
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            strict=_strict_response_validation,
        )

    def close(self) -> None:
        """Close all connections. The client, and copies of it, cannot be used any more."""
        # A constructor that raised leaves no HTTP client behind.
        if hasattr(self, "_client"):
            self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.close()

    def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """To be overridden: change the options before each try."""
        return options

    def _prepare_request(self, request: httpx.Request) -> None:
        """To be overridden: change the request before it is sent."""

    @overload
    def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...
    @overload
    def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...
    def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT:
        """Send a request, again if that may help, and parse the response.

        Raises `APIStatusError` for failures that the API tells of, `APIConnectionError` if it
        does not answer, `APIResponseValidationError` if the answer is not what it should be.
        """
        given = self._start(options)
        is_streamed = stream or given.response_mode == "stream"
        retries, is_renewed = 0, False
        while True:
            options = self._prepare_options(given.copy())
            if self._has_tokens:
                self._renew_tokens(options)
            request = self._begin_try(options, retries)
            self._prepare_request(request)
            deadline = self._deadline(request, cast_to, is_streamed)
            headers: Optional[httpx.Headers] = None
            try:
                response = self._send(request, options, is_streamed, deadline)
            except Exception as error:
                failure, may_help = self._failure(error, request, deadline)
                if not may_help or not self._may_retry(given, retries):
                    raise failure from error
            else:
                self._log_response(response)
                if response.is_success:
                    break
                if response.status_code == 401 and not is_renewed:
                    is_renewed = True
                    if self._forget_tokens(options):
                        response.close()
                        continue
                if not self._should_retry(response) or not self._may_retry(
                    given, retries
                ):
                    self._read_error(response, deadline)
                    raise self._make_status_error_from_response(response)
                response.close()
                headers = response.headers
            time.sleep(self._retry_delay(given, retries, headers))
            retries += 1

        return cast(
            "ResponseT | _StreamT",
            self._process_response(
                cast_to=cast_to,
                options=options,
                response=response,
                stream=stream,
                stream_cls=stream_cls,
                retries_taken=retries,
            ),
        )

    def _send(
        self,
        request: httpx.Request,
        options: FinalRequestOptions,
        stream: bool,
        deadline: Optional[Deadline],
    ) -> httpx.Response:
        """The response, after redirects; read, unless it is a stream."""
        auth: Any = self.custom_auth or httpx.USE_CLIENT_DEFAULT
        before = Deadline.current.set(deadline)
        try:
            response = self._client.send(
                request, stream=stream, auth=auth, follow_redirects=False
            )
            history: List[httpx.Response] = []
            while self._follows(response, options):
                request = self._next_hop(response, history)
                if not is_same_origin(response.url, request.url):
                    auth = None
                response.close()
                response = self._client.send(
                    request, stream=stream, auth=auth, follow_redirects=False
                )
                response.history = list(history)
            return response
        finally:
            Deadline.current.reset(before)

    def _read_error(
        self, response: httpx.Response, deadline: Optional[Deadline]
    ) -> None:
        """Read what a failed request says, as far as it comes."""
        if response.is_closed:
            return
        before = Deadline.current.set(deadline)
        try:
            response.read()
        except httpx.HTTPError:
            response.close()
        finally:
            Deadline.current.reset(before)

    def _renew_tokens(self, options: FinalRequestOptions) -> None:
        for scheme in self._token_schemes(options.security):
            with self._token_lock:
                if not scheme.is_due(self):
                    continue
                request = scheme.request(self)
                try:
                    response = self._client.send(request)
                except Exception as error:
                    raise self._failure(error, request, None)[0] from error
                if not response.is_success:
                    raise self._make_status_error_from_response(response)
                scheme.store(self, response.json())

    def _process_response(
        self,
        *,
        cast_to: Any,
        options: FinalRequestOptions,
        response: httpx.Response,
        stream: bool,
        stream_cls: Any,
        retries_taken: int = 0,
    ) -> Any:
        mode = options.response_mode
        if mode is None and not stream and not _is_response_class(cast_to):
            return self._parse_response(response, cast_to, options)
        if mode == "stream" and cast_to in (
            BinaryAPIResponse,
            HttpxBinaryResponseContent,
        ):
            cast_to = StreamedBinaryAPIResponse
        is_legacy = mode == "raw" and self._legacy_responses
        wrapped = self._wrap_response(
            LegacyAPIResponse if is_legacy else APIResponse,
            response,
            cast_to,
            options=options,
            stream=stream,
            stream_cls=stream_cls,
            retries_taken=retries_taken,
        )
        if mode is None and not _is_response_class(cast_to):
            return wrapped.parse()
        return wrapped

    def _request_page(
        self, page: Type[_SyncPageT], options: FinalRequestOptions
    ) -> _SyncPageT:
        options.post_parser = functools.partial(
            _bind_page, client=self, options=options
        )
        return self.request(page, options)

    # Requests that have no method

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[False] = False,
        **request: Unpack[GetOptions],
    ) -> ResponseT: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[True],
        stream_cls: Type[_StreamT],
        **request: Unpack[GetOptions],
    ) -> _StreamT: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool,
        stream_cls: Type[_StreamT] | None = None,
        **request: Unpack[GetOptions],
    ) -> ResponseT | _StreamT: ...
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool = False,
        stream_cls: Type[_StreamT] | None = None,
        **request: Unpack[GetOptions],
    ) -> ResponseT | _StreamT:
        return self.request(
            cast_to,
            FinalRequestOptions.construct(
                method="get", url=path, **request.get("options", {})
            ),
            stream=stream,
            stream_cls=stream_cls,
        )

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[False] = False,
        **request: Unpack[SendOptions],
    ) -> ResponseT: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[True],
        stream_cls: Type[_StreamT],
        **request: Unpack[SendOptions],
    ) -> _StreamT: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool,
        stream_cls: Type[_StreamT] | None = None,
        **request: Unpack[SendOptions],
    ) -> ResponseT | _StreamT: ...
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool = False,
        stream_cls: Type[_StreamT] | None = None,
        **request: Unpack[SendOptions],
    ) -> ResponseT | _StreamT:
        options = _to_options("post", path, request)
        options.files = to_httpx_files(options.files)
        return self.request(cast_to, options, stream=stream, stream_cls=stream_cls)

    def _send_body(
        self, method: str, path: str, cast_to: Any, request: SendOptions
    ) -> Any:
        options = _to_options(method, path, request)
        options.files = to_httpx_files(options.files)
        return self.request(cast_to, options)

    def put(
        self, path: str, *, cast_to: Type[ResponseT], **request: Unpack[SendOptions]
    ) -> ResponseT:
        return cast(ResponseT, self._send_body("put", path, cast_to, request))

    def patch(
        self, path: str, *, cast_to: Type[ResponseT], **request: Unpack[SendOptions]
    ) -> ResponseT:
        return cast(ResponseT, self._send_body("patch", path, cast_to, request))

    def delete(
        self, path: str, *, cast_to: Type[ResponseT], **request: Unpack[SendOptions]
    ) -> ResponseT:
        return cast(ResponseT, self._send_body("delete", path, cast_to, request))

    def get_api_list(
        self,
        path: str,
        *,
        page: Type[_SyncPageT],
        body: Body | None = None,
        options: RequestOptions = {},
        method: str = "get",
        model: Any = None,
    ) -> _SyncPageT:
        """The first page; `page` is parametrised with the type of its items."""
        final = FinalRequestOptions.construct(
            method=method, url=path, json_data=body, **options
        )
        return self._request_page(page, final)


class AsyncAPIClient(BaseClient[httpx.AsyncClient]):
    """Base of the asynchronous client. It may be used by several tasks of one event loop."""

    def __init__(
        self,
        *,
        environment: str | NotGiven | None = None,
        base_url: str | httpx.URL | NotGiven | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        _check_http_client(http_client, httpx.AsyncClient)
        timeout = _effective_timeout(timeout, http_client)
        self._client = http_client or AsyncHttpxClientWrapper(timeout=timeout)
        self._configure(
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            strict=_strict_response_validation,
        )

    @functools.cached_property
    def _token_lock(self) -> anyio.Lock:
        import anyio

        return anyio.Lock()

    @override
    def _async_library(self) -> str:
        return f"async:{get_async_library()}"

    @override
    def _content(self, content: Any, headers: httpx.Headers) -> Any:
        length = length_of(content)
        if length is not None and "content-length" not in headers:
            headers["content-length"] = str(length)
        return to_async_content(super()._content(content, headers))

    async def close(self) -> None:
        """Close all connections. The client, and copies of it, cannot be used any more."""
        # A constructor that raised leaves no HTTP client behind.
        if hasattr(self, "_client"):
            await self._client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        await self.close()

    async def _prepare_options(
        self, options: FinalRequestOptions
    ) -> FinalRequestOptions:
        """To be overridden: change the options before each try."""
        return options

    async def _prepare_request(self, request: httpx.Request) -> None:
        """To be overridden: change the request before it is sent."""

    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[True],
        stream_cls: Type[_AsyncStreamT],
    ) -> _AsyncStreamT: ...
    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT: ...
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT:
        """Send a request, again if that may help, and parse the response.

        Raises `APIStatusError` for failures that the API tells of, `APIConnectionError` if it
        does not answer, `APIResponseValidationError` if the answer is not what it should be.
        """
        given = self._start(options)
        is_streamed = stream or given.response_mode == "stream"
        retries, is_renewed = 0, False
        while True:
            options = await self._prepare_options(given.copy())
            if self._has_tokens:
                await self._renew_tokens(options)
            request = self._begin_try(options, retries)
            await self._prepare_request(request)
            deadline = self._deadline(request, cast_to, is_streamed)
            headers: Optional[httpx.Headers] = None
            try:
                response = await self._send(request, options, is_streamed, deadline)
            except Exception as error:
                failure, may_help = self._failure(error, request, deadline)
                if not may_help or not self._may_retry(given, retries):
                    raise failure from error
            else:
                self._log_response(response)
                if response.is_success:
                    break
                if response.status_code == 401 and not is_renewed:
                    is_renewed = True
                    if self._forget_tokens(options):
                        await response.aclose()
                        continue
                if not self._should_retry(response) or not self._may_retry(
                    given, retries
                ):
                    await self._read_error(response, deadline)
                    raise self._make_status_error_from_response(response)
                await response.aclose()
                headers = response.headers
            await _sleep(self._retry_delay(given, retries, headers))
            retries += 1

        return cast(
            "ResponseT | _AsyncStreamT",
            await self._process_response(
                cast_to=cast_to,
                options=options,
                response=response,
                stream=stream,
                stream_cls=stream_cls,
                retries_taken=retries,
            ),
        )

    async def _send(
        self,
        request: httpx.Request,
        options: FinalRequestOptions,
        stream: bool,
        deadline: Optional[Deadline],
    ) -> httpx.Response:
        """The response, after redirects; read, unless it is a stream."""
        auth: Any = self.custom_auth or httpx.USE_CLIENT_DEFAULT
        before = Deadline.current.set(deadline)
        try:
            response = await self._client.send(
                request, stream=stream, auth=auth, follow_redirects=False
            )
            history: List[httpx.Response] = []
            while self._follows(response, options):
                request = self._next_hop(response, history)
                if not is_same_origin(response.url, request.url):
                    auth = None
                await response.aclose()
                response = await self._client.send(
                    request, stream=stream, auth=auth, follow_redirects=False
                )
                response.history = list(history)
            return response
        finally:
            Deadline.current.reset(before)

    async def _read_error(
        self, response: httpx.Response, deadline: Optional[Deadline]
    ) -> None:
        """Read what a failed request says, as far as it comes."""
        if response.is_closed:
            return
        before = Deadline.current.set(deadline)
        try:
            await response.aread()
        except httpx.HTTPError:
            await response.aclose()
        finally:
            Deadline.current.reset(before)

    async def _renew_tokens(self, options: FinalRequestOptions) -> None:
        for scheme in self._token_schemes(options.security):
            async with self._token_lock:
                if not scheme.is_due(self):
                    continue
                request = scheme.request(self)
                try:
                    response = await self._client.send(request)
                except Exception as error:
                    raise self._failure(error, request, None)[0] from error
                if not response.is_success:
                    raise self._make_status_error_from_response(response)
                scheme.store(self, response.json())

    async def _process_response(
        self,
        *,
        cast_to: Any,
        options: FinalRequestOptions,
        response: httpx.Response,
        stream: bool,
        stream_cls: Any,
        retries_taken: int = 0,
    ) -> Any:
        mode = options.response_mode
        if mode is None and not stream and not _is_response_class(cast_to):
            return self._parse_response(response, cast_to, options)
        if mode == "stream" and cast_to in (
            BinaryAPIResponse,
            HttpxBinaryResponseContent,
        ):
            cast_to = AsyncStreamedBinaryAPIResponse
        elif cast_to is BinaryAPIResponse:
            cast_to = AsyncBinaryAPIResponse
        is_legacy = mode == "raw" and self._legacy_responses
        wrapped = self._wrap_response(
            LegacyAPIResponse if is_legacy else AsyncAPIResponse,
            response,
            cast_to,
            options=options,
            stream=stream,
            stream_cls=stream_cls,
            retries_taken=retries_taken,
        )
        if mode is None and not _is_response_class(cast_to):
            parsed = wrapped.parse()
            return await parsed if inspect.isawaitable(parsed) else parsed
        return wrapped

    async def _request_page(
        self, page: Type[_AsyncPageT], options: FinalRequestOptions
    ) -> _AsyncPageT:
        options.post_parser = functools.partial(
            _bind_page, client=self, options=options
        )
        return await self.request(page, options)

    # Requests that have no method

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[False] = False,
        **request: Unpack[GetOptions],
    ) -> ResponseT: ...
    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[True],
        stream_cls: Type[_AsyncStreamT],
        **request: Unpack[GetOptions],
    ) -> _AsyncStreamT: ...
    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool,
        stream_cls: Type[_AsyncStreamT] | None = None,
        **request: Unpack[GetOptions],
    ) -> ResponseT | _AsyncStreamT: ...
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool = False,
        stream_cls: Type[_AsyncStreamT] | None = None,
        **request: Unpack[GetOptions],
    ) -> ResponseT | _AsyncStreamT:
        return await self.request(
            cast_to,
            FinalRequestOptions.construct(
                method="get", url=path, **request.get("options", {})
            ),
            stream=stream,
            stream_cls=stream_cls,
        )

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[False] = False,
        **request: Unpack[AsyncSendOptions],
    ) -> ResponseT: ...
    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[True],
        stream_cls: Type[_AsyncStreamT],
        **request: Unpack[AsyncSendOptions],
    ) -> _AsyncStreamT: ...
    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool,
        stream_cls: Type[_AsyncStreamT] | None = None,
        **request: Unpack[AsyncSendOptions],
    ) -> ResponseT | _AsyncStreamT: ...
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool = False,
        stream_cls: Type[_AsyncStreamT] | None = None,
        **request: Unpack[AsyncSendOptions],
    ) -> ResponseT | _AsyncStreamT:
        options = _to_options("post", path, request)
        options.files = await async_to_httpx_files(options.files)
        return await self.request(
            cast_to, options, stream=stream, stream_cls=stream_cls
        )

    async def _send_body(
        self, method: str, path: str, cast_to: Any, request: AsyncSendOptions
    ) -> Any:
        options = _to_options(method, path, request)
        options.files = await async_to_httpx_files(options.files)
        return await self.request(cast_to, options)

    async def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        **request: Unpack[AsyncSendOptions],
    ) -> ResponseT:
        return cast(ResponseT, await self._send_body("put", path, cast_to, request))

    async def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        **request: Unpack[AsyncSendOptions],
    ) -> ResponseT:
        return cast(ResponseT, await self._send_body("patch", path, cast_to, request))

    async def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        **request: Unpack[AsyncSendOptions],
    ) -> ResponseT:
        return cast(ResponseT, await self._send_body("delete", path, cast_to, request))

    def get_api_list(
        self,
        path: str,
        *,
        page: Type[_AsyncPageT],
        body: Body | None = None,
        options: RequestOptions = {},
        method: str = "get",
        model: Any = None,
    ) -> AsyncPaginator[Any, _AsyncPageT]:
        """The first page, or all items; `page` is parametrised with the type of its items."""
        final = FinalRequestOptions.construct(
            method=method, url=path, json_data=body, **options
        )
        return AsyncPaginator(self, final, page)


async def _sleep(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)
