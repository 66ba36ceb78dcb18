"""A transport for async clients that speaks through aiohttp. Needs the `aiohttp` extra."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import Any, AsyncIterator, Dict, Generator, Optional, Tuple, Type, cast
from typing_extensions import override

import aiohttp
from yarl import URL as YarlURL

from ._http import Deadline
from ._transport import httpcore, httpx

# aiohttp's errors, the more special ones first.
_ERRORS: Tuple[Tuple[Type[Exception], Type[httpx.TransportError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.SocketTimeoutError, httpx.ReadTimeout),
    (asyncio.TimeoutError, httpx.ReadTimeout),
    (httpcore.ReadTimeout, httpx.ReadTimeout),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ClientProxyConnectionError, httpx.ProxyError),
    (aiohttp.ClientPayloadError, httpx.RemoteProtocolError),
    (aiohttp.ServerDisconnectedError, httpx.RemoteProtocolError),
    (aiohttp.ClientResponseError, httpx.RemoteProtocolError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.ClientError, httpx.ReadError),
    (OSError, httpx.ReadError),
)


@contextmanager
def _translated(request: httpx.Request) -> Generator[None, None, None]:
    try:
        yield
    except Exception as error:
        for theirs, ours in _ERRORS:
            if isinstance(error, theirs):
                raise ours(str(error), request=request) from error
        raise


class _Body(httpx.AsyncByteStream):
    def __init__(
        self,
        response: aiohttp.ClientResponse,
        request: httpx.Request,
        timeout: Optional[float],
    ) -> None:
        self._response = response
        self._request = request
        self._timeout = timeout

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _translated(self._request):
            while True:
                deadline = Deadline.current.get()
                wait = (
                    self._timeout if deadline is None else deadline.left(self._timeout)
                )
                chunk = await asyncio.wait_for(self._response.content.readany(), wait)
                if not chunk:
                    return
                yield chunk

    @override
    async def aclose(self) -> None:
        # What was read to its end goes back to the pool, what was not is closed.
        if self._response.content.at_eof():
            self._response.release()
        else:
            self._response.close()


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Makes its session at the first request, inside the event loop."""

    def __init__(self, limits: httpx.Limits, verify: Any = True) -> None:
        self._limits = limits
        self._verify = verify
        self._session: Optional[aiohttp.ClientSession] = None

    def _get_session(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._limits.max_connections or 0,
                    keepalive_timeout=self._limits.keepalive_expiry or 0.0,
                    ssl=self._verify,
                ),
                # Cookies, redirects and encodings are the client's business.
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=True,
            )
            # Retrying is the client's business too; aiohttp has no other way to say so.
            setattr(self._session, "_retry_connection", False)
        return self._session

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        timeout = cast(
            Dict[str, Optional[float]], request.extensions.get("timeout", {})
        )
        deadline = Deadline.current.get()
        read = timeout.get("read")
        with _translated(request):
            response = await self._get_session().request(
                request.method,
                YarlURL(str(request.url), encoded=True),
                headers=list(request.headers.multi_items()),
                data=request.content if _is_read(request) else request.stream,
                allow_redirects=False,
                skip_auto_headers=("Accept-Encoding", "Content-Type", "User-Agent"),
                server_hostname=request.extensions.get("sni_hostname"),
                timeout=aiohttp.ClientTimeout(
                    total=deadline.left(read) if deadline is not None else None,
                    sock_connect=timeout.get("connect"),
                    sock_read=read,
                ),
            )
        if deadline is not None:
            deadline.answered = True
        version = response.version
        return httpx.Response(
            status_code=response.status,
            headers=list(response.raw_headers),
            stream=_Body(response, request, read),
            extensions={
                "http_version": (
                    f"HTTP/{version.major}.{version.minor}".encode()
                    if version
                    else b"HTTP/1.1"
                ),
                "reason_phrase": (response.reason or "").encode(),
            },
        )

    @override
    async def aclose(self) -> None:
        if self._session is not None:
            await self._session.close()


def _is_read(request: httpx.Request) -> bool:
    return hasattr(request, "_content")
