"""The base classes of the sync and the async client, and what else older code imports from here."""

from __future__ import annotations

import time
import functools
import threading
from types import TracebackType
from typing import (
    Any,
    AsyncContextManager,
    Coroutine,
    Dict,
    Optional,
    Type,
    TypeVar,
    Union,
    cast,
)
from typing_extensions import Literal, Self, Unpack, overload, override

from ._client_core import BaseClient as BaseClient
from ._client_options import BaseSettings as BaseSettings, ClientArguments
from ._constants import (
    DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS,
    DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT as DEFAULT_TIMEOUT,
)
from ._files import length_of, to_async_content
from ._http import (
    AsyncHttpxClientWrapper,
    DefaultAioHttpClient as DefaultAioHttpClient,
    DefaultAsyncHttpxClient as DefaultAsyncHttpxClient,
    DefaultHttpxClient as DefaultHttpxClient,
    SyncHttpxClientWrapper,
)
from ._legacy_response import HttpxBinaryResponseContent
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
    BinaryAPIResponse,
    StreamedBinaryAPIResponse,
)
from ._streaming import AsyncStream, Stream
from ._transport import httpx
from ._types import (
    AnyMapping,
    Body,
    Headers,
    NotGiven,
    PostParser,
    Query,
    RequestOptions,
    ResponseT,
    Timeout,
    not_given,
)
from ._utils._async import get_async_library, run
from ._utils._logs import setup_logging
from ._utils._platform import (
    OtherPlatform as OtherPlatform,
    get_platform as get_platform,
)
from ._verbs import SendOptions, async_verb, sync_verb, to_options

setup_logging()

_T = TypeVar("_T")
_SyncPageT = TypeVar("_SyncPageT", bound="BaseSyncPage[Any]")
_AsyncPageT = TypeVar("_AsyncPageT", bound="BaseAsyncPage[Any]")
_StreamT = TypeVar("_StreamT", bound="Stream[Any]")
_AsyncStreamT = TypeVar("_AsyncStreamT", bound="AsyncStream[Any]")

HTTPX_DEFAULT_TIMEOUT = httpx.Timeout(5.0)
"""The HTTP library's own; a client that the caller brings with it gets ours instead."""

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


def _bound_to_page(client: Any, options: FinalRequestOptions) -> FinalRequestOptions:
    """Let the page that will come ask for the next one."""
    bind = functools.partial(_bind_page, client=client, options=options)
    options.post_parser = bind
    return options


def _bind_page(page: Any, client: Any, options: FinalRequestOptions) -> Any:
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


class _Lock:
    """A lock of threads, for code that is written for tasks."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    async def __aenter__(self) -> None:
        self._lock.acquire()

    async def __aexit__(self, *_: object) -> None:
        self._lock.release()


class SyncAPIClient(BaseClient[httpx.Client, Stream[Any]]):
    """Base of the synchronous client. It may be used by several threads."""

    _response_classes = {
        "raw": APIResponse,
        "files": {},
        "streams": {
            BinaryAPIResponse: StreamedBinaryAPIResponse,
            HttpxBinaryResponseContent: StreamedBinaryAPIResponse,
        },
    }

    def __init__(
        self,
        *,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.Client | None = None,
        **arguments: Unpack[ClientArguments],
    ) -> None:
        _check_http_client(http_client, httpx.Client)
        self.timeout = _effective_timeout(timeout, http_client)
        self._connect(http_client)
        self._configure(**arguments)

    @override
    def _connect(self, http_client: httpx.Client | None) -> None:
        self._client = http_client or SyncHttpxClientWrapper(timeout=self.timeout)
        self._token_lock = _Lock()

    def close(self) -> None:
        """Close all connections. The client, and copies of it, cannot be used any more."""
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

    @override
    def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """To be overridden: change the options before each try."""
        return options

    @override
    def _prepare_request(self, request: httpx.Request) -> None:
        """To be overridden: change the request before it is sent."""

    @override
    async def _io_send(self, request: httpx.Request, **how: Any) -> httpx.Response:
        return self._client.send(request, follow_redirects=False, **how)

    @override
    async def _io_read(self, response: httpx.Response) -> None:
        response.read()

    @override
    async def _io_close(self, response: httpx.Response) -> None:
        response.close()

    @override
    async def _io_sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    @override
    async def _io_prepare(self, prepared: _T) -> _T:
        return prepared

    @override
    def _io_lock(self) -> _Lock:
        return self._token_lock

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
        cast_to: Any,
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a request, again if that may help, and parse the response.

        Raises `APIStatusError` for failures that the API tells of, `APIConnectionError` if it
        does not answer, `APIResponseValidationError` if the answer is not what it should be.
        """
        return run(self._request(cast_to, options, stream, stream_cls))

    get = sync_verb("get")
    post = sync_verb("post")
    put = sync_verb("put")
    patch = sync_verb("patch")
    delete = sync_verb("delete")

    def _request_page(
        self, page: Type[_SyncPageT], options: FinalRequestOptions
    ) -> _SyncPageT:
        return self.request(page, _bound_to_page(self, options))

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
        request: SendOptions = {"body": body, "options": options}
        return self._request_page(page, to_options(method, path, request))


class AsyncAPIClient(BaseClient[httpx.AsyncClient, AsyncStream[Any]]):
    """Base of the asynchronous client. It may be used by several tasks of one event loop."""

    _response_classes = {
        "raw": AsyncAPIResponse,
        "files": {BinaryAPIResponse: AsyncBinaryAPIResponse},
        "streams": {
            BinaryAPIResponse: AsyncStreamedBinaryAPIResponse,
            HttpxBinaryResponseContent: AsyncStreamedBinaryAPIResponse,
        },
    }

    def __init__(
        self,
        *,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.AsyncClient | None = None,
        **arguments: Unpack[ClientArguments],
    ) -> None:
        _check_http_client(http_client, httpx.AsyncClient)
        self.timeout = _effective_timeout(timeout, http_client)
        self._connect(http_client)
        self._configure(**arguments)

    @override
    def _connect(self, http_client: httpx.AsyncClient | None) -> None:
        self._client = http_client or AsyncHttpxClientWrapper(timeout=self.timeout)
        self._token_lock: Optional[AsyncContextManager[Any]] = None

    async def close(self) -> None:
        """Close all connections. The client, and copies of it, cannot be used any more."""
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

    @override
    async def _prepare_options(
        self, options: FinalRequestOptions
    ) -> FinalRequestOptions:
        """To be overridden: change the options before each try."""
        return options

    @override
    async def _prepare_request(self, request: httpx.Request) -> None:
        """To be overridden: change the request before it is sent."""

    @override
    async def _io_send(self, request: httpx.Request, **how: Any) -> httpx.Response:
        return await self._client.send(request, follow_redirects=False, **how)

    @override
    async def _io_read(self, response: httpx.Response) -> None:
        await response.aread()

    @override
    async def _io_close(self, response: httpx.Response) -> None:
        await response.aclose()

    @override
    async def _io_sleep(self, seconds: float) -> None:
        import anyio

        await anyio.sleep(seconds)

    @override
    async def _io_prepare(self, prepared: Coroutine[Any, Any, _T]) -> _T:
        return await prepared

    @override
    def _io_lock(self) -> AsyncContextManager[Any]:
        if self._token_lock is None:
            import anyio

            self._token_lock = anyio.Lock()
        return self._token_lock

    @override
    def _async_library(self) -> str:
        return f"async:{get_async_library()}"

    @override
    def _content(self, content: Any, headers: httpx.Headers) -> Any:
        length = length_of(content)
        if length is not None and "content-length" not in headers:
            headers["content-length"] = str(length)
        return to_async_content(super()._content(content, headers))

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
        cast_to: Any,
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a request, again if that may help, and parse the response.

        Raises `APIStatusError` for failures that the API tells of, `APIConnectionError` if it
        does not answer, `APIResponseValidationError` if the answer is not what it should be.
        """
        return await self._request(cast_to, options, stream, stream_cls)

    get = async_verb("get")
    post = async_verb("post")
    put = async_verb("put")
    patch = async_verb("patch")
    delete = async_verb("delete")

    async def _request_page(
        self, page: Type[_AsyncPageT], options: FinalRequestOptions
    ) -> _AsyncPageT:
        return await self.request(page, _bound_to_page(self, options))

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
        request: SendOptions = {"body": body, "options": options}
        return AsyncPaginator(self, to_options(method, path, request), page)
