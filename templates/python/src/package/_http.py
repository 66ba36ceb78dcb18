"""The HTTP clients that are used unless the caller brings one, and the deadline of an answer."""

from __future__ import annotations

import time
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Iterable, Optional

from ._constants import DEFAULT_CONNECTION_LIMITS, DEFAULT_TIMEOUT
from ._transport import httpcore, httpx


class Deadline:
    """How long an answer may take from its first awaited byte to its last.

    The HTTP library's own timeouts start anew with each byte, so that a server which sends
    one now and then is waited for without end. `limit` is in seconds.
    """

    current: ContextVar[Optional[Deadline]] = ContextVar("deadline", default=None)

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._ends: Optional[float] = None
        self.answered = False
        """Whether any of the answer has come."""

    def left(self, timeout: Optional[float]) -> float:
        """Seconds that the next read may take. Raises `ReadTimeout` if there are none left."""
        now = time.monotonic()
        if self._ends is None:
            self._ends = now + self._limit
        left = self._ends - now
        if left <= 0:
            raise httpcore.ReadTimeout("The answer took too long")
        return left if timeout is None else min(left, timeout)

    def restart(self) -> None:
        """Something was sent: the answer is awaited from now on."""
        self._ends = None


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: Optional[float] = None) -> bytes:
        deadline = Deadline.current.get()
        if deadline is None:
            return self._stream.read(max_bytes, timeout)
        data = self._stream.read(max_bytes, deadline.left(timeout))
        deadline.answered = True
        return data

    def write(self, buffer: bytes, timeout: Optional[float] = None) -> None:
        deadline = Deadline.current.get()
        if deadline is not None:
            deadline.restart()
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(*args, **kwargs))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        return _Stream(self._backend.connect_tcp(*args, **kwargs))

    def connect_unix_socket(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        return _Stream(self._backend.connect_unix_socket(*args, **kwargs))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: Optional[float] = None) -> bytes:
        deadline = Deadline.current.get()
        if deadline is None:
            return await self._stream.read(max_bytes, timeout)
        data = await self._stream.read(max_bytes, deadline.left(timeout))
        deadline.answered = True
        return data

    async def write(self, buffer: bytes, timeout: Optional[float] = None) -> None:
        deadline = Deadline.current.get()
        if deadline is not None:
            deadline.restart()
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(self, *args: Any, **kwargs: Any) -> httpcore.AsyncNetworkStream:
        return _AsyncStream(await self._stream.start_tls(*args, **kwargs))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _AsyncBackend(httpcore.AsyncNetworkBackend):
    def __init__(self, backend: httpcore.AsyncNetworkBackend) -> None:
        self._backend = backend

    async def connect_tcp(
        self, *args: Any, **kwargs: Any
    ) -> httpcore.AsyncNetworkStream:
        return _AsyncStream(await self._backend.connect_tcp(*args, **kwargs))

    async def connect_unix_socket(
        self, *args: Any, **kwargs: Any
    ) -> httpcore.AsyncNetworkStream:
        return _AsyncStream(await self._backend.connect_unix_socket(*args, **kwargs))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


def _watch(transports: Iterable[Any], wrap: Any) -> None:
    """Let the connections of these transports keep the deadline.

    Those of HTTP/2 are left out: one of their reads may serve several requests.
    """
    for transport in transports:
        pool = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if backend is not None and not getattr(pool, "_http2", False):
            setattr(pool, "_network_backend", wrap(backend))


if TYPE_CHECKING:
    DefaultHttpxClient = httpx.Client
    """An `httpx.Client` with the defaults of this package: limits, timeout, redirects."""

    DefaultAsyncHttpxClient = httpx.AsyncClient
    """An `httpx.AsyncClient` with the defaults of this package: limits, timeout, redirects."""

    DefaultAioHttpClient = httpx.AsyncClient
    """A `DefaultAsyncHttpxClient` that speaks through aiohttp."""
else:

    def _defaults(kwargs):
        kwargs.setdefault("timeout", DEFAULT_TIMEOUT)
        kwargs.setdefault("limits", DEFAULT_CONNECTION_LIMITS)
        kwargs.setdefault("follow_redirects", True)
        return kwargs

    class DefaultHttpxClient(httpx.Client):
        def __init__(self, **kwargs):
            super().__init__(**_defaults(kwargs))
            _watch([self._transport, *self._mounts.values()], _Backend)

    class DefaultAsyncHttpxClient(httpx.AsyncClient):
        def __init__(self, **kwargs):
            super().__init__(**_defaults(kwargs))
            _watch([self._transport, *self._mounts.values()], _AsyncBackend)

    class DefaultAioHttpClient(DefaultAsyncHttpxClient):
        def __init__(self, **kwargs):
            try:
                from ._aiohttp import AiohttpTransport
            except ImportError as error:
                raise RuntimeError(
                    "To use the aiohttp client you must have installed the package with the `aiohttp` extra"
                ) from error
            limits = kwargs.get("limits", DEFAULT_CONNECTION_LIMITS)
            verify = kwargs.get("verify", True)
            kwargs.setdefault("transport", AiohttpTransport(limits, verify))
            super().__init__(**kwargs)


# What an SDK on httpx2 exports besides.
DefaultHttpx2Client = DefaultHttpxClient
DefaultAsyncHttpx2Client = DefaultAsyncHttpxClient


class SyncHttpxClientWrapper(DefaultHttpxClient):
    """The client's own connections: closed with it."""

    def __del__(self) -> None:
        if not self.is_closed:
            try:
                self.close()
            except Exception:
                pass


class AsyncHttpxClientWrapper(DefaultAsyncHttpxClient):
    """The client's own connections: closed with it, if there still is an event loop."""

    def __del__(self) -> None:
        if not self.is_closed:
            try:
                import asyncio

                asyncio.get_running_loop().create_task(self.aclose())
            except Exception:
                pass
