"""Streams: server-sent events and JSON lines, however they are cut into chunks."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from types import ModuleType
from typing import Any, AsyncIterator, Iterator, List, Sequence

import pytest

from tests.runtime_python.support import async_client, http, part, sync_client


async def aiter_of(chunks: Sequence[bytes]) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


async def decode(acme: ModuleType, chunks: Sequence[bytes], kind: str) -> List[Any]:
    decoder = part(acme, "_streaming").SSEDecoder()
    if kind == "sync":
        return list(decoder.iter_bytes(iter(chunks)))
    return [event async for event in decoder.aiter_bytes(aiter_of(chunks))]


kinds = pytest.mark.parametrize("kind", ["sync", "async"])


@kinds
@pytest.mark.parametrize(
    "text, events",
    [
        ("data: 1\n\n", [(None, "1")]),
        ("data:1\n\n", [(None, "1")]),
        ("data:  1\n\n", [(None, " 1")]),
        ("event: e\ndata: 1\n\n", [("e", "1")]),
        ("event: e\n\n", [("e", "")]),
        ("data: 1\ndata: 2\ndata\ndata:\n\n", [(None, "1\n2\n\n")]),
        ("data: 1\n\ndata: 2\n\n", [(None, "1"), (None, "2")]),
        ("\n\ndata: 1\n\n\n\n", [(None, "1")]),
        (": comment\nnobody: knows\ndata: 1\n\n", [(None, "1")]),
        ("data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n", [(None, "1"), (None, "2"), (None, "3")]),
        ("data: a\u2028b\u0085c\n\n", [(None, "a\u2028b\u0085c")]),
        ("data: 1\n\ndata: no end\n", [(None, "1")]),
        ("id: 1\n\n", [(None, "")]),
        ("", []),
    ],
)
async def test_events(
    acme: ModuleType, kind: str, text: str, events: List[tuple[str | None, str]]
) -> None:
    data = text.encode()
    whole = await decode(acme, [data], kind)
    assert [(event.event, event.data) for event in whole] == events
    for cut in range(len(data)):
        found = await decode(acme, [data[:cut], b"", data[cut:]], kind)
        assert [(event.event, event.data) for event in found] == events
    bytewise = await decode(acme, [bytes([byte]) for byte in data], kind)
    assert [(event.event, event.data) for event in bytewise] == events


async def test_id_and_retry(acme: ModuleType) -> None:
    data = b"id: 7\nretry: 250\ndata: 1\n\nretry: soon\nid: a\0b\ndata: 2\n\n"
    first, second = await decode(acme, [data], "sync")
    assert (first.id, first.retry) == ("7", 250)
    assert (second.id, second.retry) == ("7", None)
    assert "data=2" in repr(second)


def test_long_lines_are_not_searched_again(acme: ModuleType) -> None:
    decoder = part(acme, "_streaming").SSEDecoder()
    chunk = b"x" * (1 << 20)
    chunks = [b"data: ", *[chunk] * 64, b"\n\n"]
    (event,) = decoder.iter_bytes(iter(chunks))
    assert len(event.data) == 64 << 20


def stream_of(acme: ModuleType, chunks: Sequence[bytes], kind: str, **options: Any) -> Any:
    """A client that answers with these chunks, and the response."""
    httpx = http(acme)
    headers = {"content-type": options.pop("content_type", "text/event-stream")}
    content: Any = iter(chunks) if kind == "sync" else aiter_of(chunks)
    response = httpx.Response(200, content=content, headers=headers)
    make = sync_client if kind == "sync" else async_client
    return make(acme, lambda request: response, **options), response


async def collect(stream: Any) -> List[Any]:
    if hasattr(stream, "__anext__"):
        return [item async for item in stream]
    return list(stream)


async def chat(client: Any) -> Any:
    stream = client.chat.create(messages=[], stream=True)
    return await stream if asyncio.iscoroutine(stream) else stream


EVENTS = [
    b'data: {"type": "delta", "text": "a"}\n\n',
    b": keep-alive\n\nevent: ping\ndata: {}\n\nevent: empty\n\n",
    b'data: {"type": "done", "reason": "stop"}\n\n',
    b"data: [DONE]\n\n",
    b"data: never read",
]


@kinds
async def test_typed_events(acme: ModuleType, kind: str) -> None:
    client, response = stream_of(acme, EVENTS, kind)
    stream = await chat(client)
    items = await collect(stream)
    assert [type(item).__name__ for item in items] == ["Delta", "Done"]
    assert stream.response is response and response.is_closed


@kinds
async def test_unknown_events_survive(acme: ModuleType, kind: str) -> None:
    value = {"type": "new", "text": 1}
    client, _ = stream_of(acme, [f"data: {json.dumps(value)}\n\n".encode()], kind)
    (item,) = await collect(await chat(client))
    assert item.to_dict() == value


@kinds
@pytest.mark.parametrize(
    "data, message, body",
    [
        (
            '{"error": {"message": "too long", "code": 3}}',
            "too long",
            {"message": "too long", "code": 3},
        ),
        ('{"message": "too long"}', "too long", {"message": "too long"}),
        ("it broke", "it broke", "it broke"),
    ],
)
async def test_error_events(
    acme: ModuleType, kind: str, data: str, message: str, body: Any
) -> None:
    client, response = stream_of(
        acme, [EVENTS[0], f"event: error\ndata: {data}\n\n".encode()], kind
    )
    stream = await chat(client)
    with pytest.raises(acme.APIError, match=message) as caught:
        await collect(stream)
    assert caught.value.body == body
    assert response.is_closed


@kinds
async def test_broken_data(acme: ModuleType, kind: str) -> None:
    client, _ = stream_of(acme, [b"data: {no\n\n"], kind)
    with pytest.raises(acme.APIResponseValidationError, match="JSON"):
        await collect(await chat(client))


@kinds
@pytest.mark.parametrize("cause", ["RemoteProtocolError", "ReadTimeout", "DecodingError"])
async def test_interruption(acme: ModuleType, kind: str, cause: str) -> None:
    error = getattr(http(acme), cause)("cut")

    class Broken(http(acme).SyncByteStream, http(acme).AsyncByteStream):  # type: ignore[misc]
        def __iter__(self) -> Iterator[bytes]:
            yield EVENTS[0]
            raise error

        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield EVENTS[0]
            raise error

    response = http(acme).Response(200, stream=Broken())
    client = (sync_client if kind == "sync" else async_client)(acme, lambda _: response)
    expected = acme.APITimeoutError if cause == "ReadTimeout" else acme.APIConnectionError
    with pytest.raises(expected) as caught:
        await collect(await chat(client))
    assert caught.value.__cause__ is error
    assert response.is_closed


@kinds
async def test_left_early(acme: ModuleType, kind: str) -> None:
    client, response = stream_of(acme, EVENTS, kind)
    stream = await chat(client)
    if kind == "sync":
        with stream as entered:
            assert next(entered).text == "a"
    else:
        async with stream as entered:
            assert (await entered.__anext__()).text == "a"
    assert response.is_closed


async def test_left_early_through_aclosing(acme: ModuleType) -> None:
    client, response = stream_of(acme, EVENTS, "async")
    async with aclosing(await chat(client)) as stream:
        assert (await stream.__anext__()).text == "a"
    assert response.is_closed


async def test_cancellation_closes(acme: ModuleType) -> None:
    class Silent(http(acme).AsyncByteStream):  # type: ignore[misc]
        is_closed = False

        async def __aiter__(self) -> AsyncIterator[bytes]:
            await asyncio.Event().wait()
            yield b""

        async def aclose(self) -> None:
            self.is_closed = True

    body = Silent()
    client = async_client(acme, lambda _: http(acme).Response(200, stream=body))
    stream = await chat(client)
    task = asyncio.create_task(stream.__anext__())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert body.is_closed


@kinds
@pytest.mark.parametrize(
    "content_type", ["application/jsonl", "application/x-ndjson; charset=utf-8"]
)
async def test_json_lines(acme: ModuleType, kind: str, content_type: str) -> None:
    text = b'{"type": "delta", "text": "a"}\r\n\n{"type": "delta", "text": "\xc3\xa9"}'
    chunks = [text[:40], text[40:58], text[58:-3], text[-3:]]
    client, _ = stream_of(acme, chunks, kind, content_type=content_type)
    assert [item.text for item in await collect(await chat(client))] == ["a", "é"]


@kinds
async def test_raw(acme: ModuleType, kind: str) -> None:
    client, response = stream_of(acme, EVENTS, kind)
    raw = client.chat.with_raw_response.create(messages=[], stream=True)
    raw = await raw if kind == "async" else raw
    assert raw.http_response is response and not response.is_closed
    stream = raw.parse()
    stream = await stream if kind == "async" else stream
    assert len(await collect(stream)) == 2


def test_client_may_read_events_its_own_way(acme: ModuleType) -> None:
    class Mine(acme.Acme):  # type: ignore[name-defined, misc]
        _streaming = part(acme, "_streaming").StreamRules(done=("END",), errors=(), ignored=("x",))

    chunks = [b"event: x\ndata: {\n\n", b'event: error\ndata: {"a": 1}\n\n', b"data: END\n\n"]
    client, _ = stream_of(acme, chunks, "sync", cls=Mine)
    stream = client.post("/chat", cast_to=object, stream=True, stream_cls=acme.Stream[object])
    assert list(stream) == [{"a": 1}]


def test_stream_class_is_needed(acme: ModuleType) -> None:
    client, _ = stream_of(acme, EVENTS, "sync")
    with pytest.raises(TypeError, match="`stream_cls`"):
        client.post("/chat", cast_to=object, stream=True)


@kinds
async def test_a_file_that_is_asked_to_stream(acme: ModuleType, kind: str) -> None:
    """together: speech comes as a file, or as events with its pieces, whatever the server calls them."""
    client, response = stream_of(acme, EVENTS, kind)
    call = client.post(
        "/speech",
        cast_to=part(acme, "_response").BinaryAPIResponse,
        stream=True,
        stream_cls=(acme.Stream if kind == "sync" else acme.AsyncStream)[object],
    )
    stream = await call if kind == "async" else call
    assert stream.response is response
    assert len(await collect(stream)) == 2
