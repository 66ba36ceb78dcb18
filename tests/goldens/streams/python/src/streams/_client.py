"""The clients: credentials and options in, resources out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping, overload

from typing_extensions import Literal, Self, Unpack

from . import types
from ._accessors import Raw, Streamed
from ._base_client import (
    DEFAULT_MAX_RETRIES,
    AsyncAPIClient,
    BaseSettings,
    SyncAPIClient,
)
from ._compat import cached_property
from ._qs import Querystring
from ._resource import AsyncAPIResource, SyncAPIResource
from ._streaming import AsyncStream, Stream
from ._transport import httpx
from ._twins import async_raw, async_streamed, awaits, raw, streamed
from ._types import MethodOptions, NotGiven, Omit, not_given, omit
from ._version import __version__

if TYPE_CHECKING:
    from ._types import Timeout

__all__ = ["AsyncClient", "AsyncStreams", "Client", "Streams"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.example.com"}
    _base_url_env = "STREAMS_BASE_URL"
    _headers_env = "STREAMS_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")


class Streams(_Settings, SyncAPIClient):
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
        `STREAMS_BASE_URL`.
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
    def with_raw_response(self) -> StreamsWithRawResponse:
        return StreamsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> StreamsWithStreamedResponse:
        return StreamsWithStreamedResponse(self)

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

    @cached_property
    def _methods(self) -> SyncAPIResource:
        return SyncAPIResource(self)

    @overload
    def complete(
        self,
        *,
        prompt: str,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.CompleteResponse: ...

    @overload
    def complete(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[MethodOptions]
    ) -> Stream[types.Chunk]: ...

    @overload
    def complete(
        self, *, prompt: str, stream: bool, **options: Unpack[MethodOptions]
    ) -> types.CompleteResponse | Stream[types.Chunk]: ...

    def complete(
        self,
        *,
        prompt: str,
        stream: bool | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.CompleteResponse | Stream[types.Chunk]:
        return self._methods._call(
            "POST",
            "/complete",
            body={"prompt": prompt, "stream": stream},
            cast_to=types.CompleteResponse,
            stream=stream or False,
            stream_cls=Stream[types.Chunk],
            options=options,
        )

    def watch(self, **options: Unpack[MethodOptions]) -> Stream[types.Chunk]:
        return self._methods._call(
            "GET",
            "/watch",
            headers={"Accept": "text/event-stream"},
            stream=True,
            stream_cls=Stream[types.Chunk],
            options=options,
        )

    def export(self, **options: Unpack[MethodOptions]) -> Stream[types.ExportResponse]:
        return self._methods._call(
            "GET",
            "/export",
            headers={"Accept": "application/x-ndjson"},
            stream=True,
            stream_cls=Stream[types.ExportResponse],
            options=options,
        )


class AsyncStreams(_Settings, AsyncAPIClient):
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
        `STREAMS_BASE_URL`.
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
    def with_raw_response(self) -> AsyncStreamsWithRawResponse:
        return AsyncStreamsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncStreamsWithStreamedResponse:
        return AsyncStreamsWithStreamedResponse(self)

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

    @cached_property
    def _methods(self) -> AsyncAPIResource:
        return AsyncAPIResource(self)

    @overload
    async def complete(
        self,
        *,
        prompt: str,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.CompleteResponse: ...

    @overload
    async def complete(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[MethodOptions]
    ) -> AsyncStream[types.Chunk]: ...

    @overload
    async def complete(
        self, *, prompt: str, stream: bool, **options: Unpack[MethodOptions]
    ) -> types.CompleteResponse | AsyncStream[types.Chunk]: ...

    async def complete(
        self,
        *,
        prompt: str,
        stream: bool | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.CompleteResponse | AsyncStream[types.Chunk]:
        return await self._methods._call(
            "POST",
            "/complete",
            body={"prompt": prompt, "stream": stream},
            cast_to=types.CompleteResponse,
            stream=stream or False,
            stream_cls=AsyncStream[types.Chunk],
            options=options,
        )

    watch = awaits(Streams.watch)
    export = awaits(Streams.export)


class StreamsWithRawResponse(Raw[Streams]):
    complete = raw(Streams.complete)
    watch = raw(Streams.watch)
    export = raw(Streams.export)


class AsyncStreamsWithRawResponse(Raw[AsyncStreams]):
    complete = async_raw(AsyncStreams.complete)
    watch = async_raw(AsyncStreams.watch)
    export = async_raw(AsyncStreams.export)


class StreamsWithStreamedResponse(Streamed[Streams]):
    complete = streamed(Streams.complete)
    watch = streamed(Streams.watch)
    export = streamed(Streams.export)


class AsyncStreamsWithStreamedResponse(Streamed[AsyncStreams]):
    complete = async_streamed(AsyncStreams.complete)
    watch = async_streamed(AsyncStreams.watch)
    export = async_streamed(AsyncStreams.export)


Client = Streams
AsyncClient = AsyncStreams
