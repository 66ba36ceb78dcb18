"""A response that keeps coming in, its events out: server-sent events and JSON lines."""

from __future__ import annotations

import json
import inspect
from types import TracebackType
from typing import (
    TYPE_CHECKING,
    Any,
    AsyncIterator,
    Generic,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Tuple,
    TypeVar,
    cast,
)
from typing_extensions import Self, TypeGuard, get_origin, override

from ._exceptions import APIConnectionError, APIError, APITimeoutError
from ._transport import httpx
from ._utils._guards import is_mapping
from ._utils._typing import extract_type_var_from_base

if TYPE_CHECKING:
    from ._base_client import AsyncAPIClient, BaseClient, SyncAPIClient
    from ._models import FinalRequestOptions

_T = TypeVar("_T")


class ServerSentEvent:
    """One event: `data` is text, `""` if the event had none."""

    def __init__(
        self,
        *,
        event: str | None = None,
        data: str | None = None,
        id: str | None = None,
        retry: int | None = None,
    ) -> None:
        self.event = event or None
        self.data = data or ""
        self.id = id
        self.retry = retry

    def json(self) -> Any:
        return json.loads(self.data)

    @override
    def __repr__(self) -> str:
        return (
            f"ServerSentEvent(event={self.event}, data={self.data}, "
            f"id={self.id}, retry={self.retry})"
        )


class StreamRules(NamedTuple):
    """What events mean where they are not data of the declared type."""

    done: Tuple[str, ...] = ("[DONE]",)
    """Data that begins so ends the stream."""

    errors: Tuple[str, ...] = ("error",)
    """Events of these names are raised as `APIError`."""

    ignored: Tuple[str, ...] = ("ping",)
    """Events of these names are left out."""


class _SSELineDecoder:
    """Chunks in, lines out, without their ends: LF, CR or CRLF, also where a chunk ends between the two."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._after_cr = False

    def feed(self, chunk: bytes) -> List[bytes]:
        if self._after_cr and chunk.startswith(b"\n"):
            chunk = chunk[1:]
            self._after_cr = False
        if not chunk:
            return []
        self._after_cr = chunk.endswith(b"\r")
        # Of bytes, splitlines() knows no other line ends, so U+2028 stays in its line.
        lines = chunk.splitlines()
        rest = b"" if chunk.endswith((b"\n", b"\r")) else lines.pop()
        if lines and self._buffer:
            lines[0] = bytes(self._buffer) + lines[0]
            self._buffer.clear()
        self._buffer += rest
        return lines

    def flush(self) -> List[bytes]:
        """The last line, if it has no end."""
        rest = [bytes(self._buffer)] if self._buffer else []
        self._buffer.clear()
        return rest


class SSEDecoder:
    """The state of an event stream between two chunks."""

    def __init__(self) -> None:
        self._lines = _SSELineDecoder()
        self._reset()
        self._last_event_id: str | None = None

    def _reset(self) -> None:
        self._event: str | None = None
        self._data: List[str] = []
        self._retry: int | None = None
        self._started = False

    def iter_bytes(self, chunks: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        try:
            for chunk in chunks:
                for line in self._lines.feed(chunk):
                    event = self.decode(line.decode("utf-8"))
                    if event is not None:
                        yield event
        finally:
            self._reset()  # an event without its end is no event

    async def aiter_bytes(
        self, chunks: AsyncIterator[bytes]
    ) -> AsyncIterator[ServerSentEvent]:
        try:
            async for chunk in chunks:
                for line in self._lines.feed(chunk):
                    event = self.decode(line.decode("utf-8"))
                    if event is not None:
                        yield event
        finally:
            self._reset()

    def decode(self, line: str) -> Optional[ServerSentEvent]:
        """Take one line; an empty one ends an event."""
        if not line:
            if not self._started:
                return None
            event = ServerSentEvent(
                event=self._event,
                data="\n".join(self._data),
                id=self._last_event_id,
                retry=self._retry,
            )
            self._reset()
            return event

        field, _, value = line.partition(":")
        if value.startswith(" "):
            value = value[1:]
        if field == "data":
            self._data.append(value)
        elif field == "event":
            self._event = value
        elif field == "id" and "\0" not in value:
            self._last_event_id = value
        elif field == "retry" and value.isdecimal():
            self._retry = int(value)
        else:
            return None  # a comment, or a field that nobody knows
        self._started = True
        return None


_JSON_LINES = ("jsonl", "x-ndjson", "ndjson", "jsonlines", "x-jsonlines", "json-seq")


class _BaseStream(Generic[_T]):
    response: httpx.Response

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        client: BaseClient[Any, Any],
        options: Optional[FinalRequestOptions] = None,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._options = options
        self._decoder = client._make_sse_decoder()

    def _is_json_lines(self) -> bool:
        content_type: str = self.response.headers.get("content-type", "")
        return content_type.partition(";")[0].strip().endswith(_JSON_LINES)

    def _parse(self, data: str | bytes) -> _T:
        parsed = self._client._parse_stream_data(
            data, cast_to=self._cast_to, response=self.response
        )
        return cast(_T, parsed)

    def _is_done(self, event: ServerSentEvent) -> bool:
        return event.data.startswith(self._client._streaming.done)

    def _is_data(self, event: ServerSentEvent) -> bool:
        """Raises `APIError` if the event is an error."""
        rules = self._client._streaming
        if event.event in rules.errors:
            raise self._error(event)
        return bool(event.data) and event.event not in rules.ignored

    def _error(self, event: ServerSentEvent) -> APIError:
        body: object = event.data
        try:
            body = event.json()
        except ValueError:
            pass
        detail: object = body.get("error", body) if is_mapping(body) else body
        message = detail.get("message") if is_mapping(detail) else detail
        return APIError(
            str(message or "An error occurred during streaming"),
            self.response.request,
            body=detail,
        )

    def _broken(self, error: httpx.RequestError) -> APIConnectionError:
        request = self.response.request
        if isinstance(error, httpx.TimeoutException):
            return APITimeoutError(request=request)
        return APIConnectionError(request=request)


class Stream(_BaseStream[_T]):
    """Iterates over the events of a response, as they come.

    A context manager: leaving it early gives the connection back.
    """

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        client: SyncAPIClient,
        options: Optional[FinalRequestOptions] = None,
    ) -> None:
        super().__init__(
            cast_to=cast_to, response=response, client=client, options=options
        )
        self._iterator = self.__stream__()

    def __next__(self) -> _T:
        return next(self._iterator)

    def __iter__(self) -> Iterator[_T]:
        yield from self._iterator

    def _iter_events(self) -> Iterator[ServerSentEvent]:
        yield from self._decoder.iter_bytes(self.response.iter_bytes())

    def _iter_lines(self) -> Iterator[bytes]:
        lines = _SSELineDecoder()
        for chunk in self.response.iter_bytes():
            yield from lines.feed(chunk)
        yield from lines.flush()

    def __stream__(self) -> Iterator[_T]:
        try:
            if self._is_json_lines():
                for line in self._iter_lines():
                    if line.strip(b" \t\x1e"):
                        yield self._parse(line.strip(b" \t\x1e"))
                return
            for event in self._iter_events():
                if self._is_done(event):
                    break
                if self._is_data(event):
                    yield self._parse(event.data)
        except httpx.RequestError as error:
            raise self._broken(error) from error
        finally:
            self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the response and give its connection back."""
        self.response.close()


class AsyncStream(_BaseStream[_T]):
    """Iterates over the events of a response, as they come.

    A context manager: leaving it early gives the connection back.
    """

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        client: AsyncAPIClient,
        options: Optional[FinalRequestOptions] = None,
    ) -> None:
        super().__init__(
            cast_to=cast_to, response=response, client=client, options=options
        )
        self._iterator = self.__stream__()

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for item in self._iterator:
            yield item

    async def _iter_events(self) -> AsyncIterator[ServerSentEvent]:
        async for event in self._decoder.aiter_bytes(self.response.aiter_bytes()):
            yield event

    async def _iter_lines(self) -> AsyncIterator[bytes]:
        lines = _SSELineDecoder()
        async for chunk in self.response.aiter_bytes():
            for line in lines.feed(chunk):
                yield line
        for line in lines.flush():
            yield line

    async def __stream__(self) -> AsyncIterator[_T]:
        try:
            if self._is_json_lines():
                async for line in self._iter_lines():
                    if line.strip(b" \t\x1e"):
                        yield self._parse(line.strip(b" \t\x1e"))
                return
            async for event in self._iter_events():
                if self._is_done(event):
                    break
                if self._is_data(event):
                    yield self._parse(event.data)
        except httpx.RequestError as error:
            raise self._broken(error) from error
        finally:
            await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the response and give its connection back."""
        await self.response.aclose()

    aclose = close
    """What `contextlib.aclosing` calls."""


def is_stream_class_type(type_: Any) -> TypeGuard[type[Stream[Any]]]:
    origin = get_origin(type_) or type_
    return inspect.isclass(origin) and issubclass(origin, (Stream, AsyncStream))


def extract_stream_chunk_type(
    stream_cls: type, *, failure_message: str | None = None
) -> type:
    """`Stream[T]` -> `T`, also through subclasses."""
    return cast(
        type,
        extract_type_var_from_base(
            stream_cls,
            index=0,
            generic_bases=(Stream, AsyncStream),
            failure_message=failure_message,
        ),
    )
