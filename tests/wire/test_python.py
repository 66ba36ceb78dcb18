"""The wire cases, with the Python SDK of `spec.yaml`, sync and async."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from specpress.cli import answer
from specpress.naming import name_of, snake
from tests.wire.cases import BASE_URL, CASES, FOLDER, KEY


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    output = tmp_path_factory.mktemp("wire")
    arguments = ["generate", "--config", str(FOLDER / "specpress.yml"), "--target", "python"]
    assert answer([*arguments, "--output", str(output)]) == 0
    source = str(output / "python" / "src")
    sys.path.insert(0, source)
    yield importlib.import_module("wire")
    sys.path.remove(source)


def argument(value: Any) -> Any:
    """A value of the table as a caller in Python writes it; names of objects become attributes."""
    if isinstance(value, list):
        return [argument(item) for item in value]
    if not isinstance(value, dict):
        return value
    match list(value.items()):
        case [("$datetime", text)]:
            return datetime.fromisoformat(text)
        case [("$date", text)]:
            return date.fromisoformat(text)
        case [("$file", file)]:
            return (file["name"], file["text"].encode())
        case [("$null", _)]:
            return None
    return {snake(name_of(key).words): argument(item) for key, item in value.items()}


def arguments(case: dict[str, Any]) -> dict[str, Any]:
    given = dict(case.get("args", {}))
    content = given.pop("$bytes", None)
    # Keys of a map are data, not names.
    maps = {name: given.pop(name) for name in ("labels",) if name in given}
    result = {**argument(given), **maps}
    if content is not None:
        result["body"] = content.encode()
    for name, value in case.get("options", {}).items():
        result[f"extra_{name}"] = value
    return result


class Server:
    """Answers as the case says, and keeps what it was asked."""

    def __init__(self, wire: ModuleType, case: dict[str, Any]) -> None:
        self.httpx = importlib.import_module("wire._transport").httpx
        self.answers = case.get("answers", [{"json": {}}])
        self.requests: list[Any] = []
        del wire

    def __call__(self, request: Any) -> Any:
        self.requests.append(request)
        answer = self.answers[min(len(self.requests), len(self.answers)) - 1]
        content = {"json": answer["json"]} if "json" in answer else {}
        if "text" in answer:
            content = {"content": answer["text"].encode()}
        return self.httpx.Response(
            answer.get("status", 200), headers=answer.get("headers", {}), **content
        )


def call_sync(wire: ModuleType, case: dict[str, Any], server: Server) -> Any:
    http_client = wire.DefaultHttpxClient(transport=server.httpx.MockTransport(server))
    resource, method = case["call"].split(".")
    with wire.Wire(api_key=KEY, base_url=BASE_URL, http_client=http_client) as client:
        result = getattr(getattr(client, resource), method)(**arguments(case))
        return plain(list(result) if hasattr(result, "iter_pages") else result)


async def call_async(wire: ModuleType, case: dict[str, Any], server: Server) -> Any:
    http_client = wire.DefaultAsyncHttpxClient(transport=server.httpx.MockTransport(server))
    resource, method = case["call"].split(".")
    async with wire.AsyncWire(api_key=KEY, base_url=BASE_URL, http_client=http_client) as client:
        called = getattr(getattr(client, resource), method)(**arguments(case))
        if hasattr(called, "__aiter__"):
            return plain([item async for item in called])
        return plain(await called)


def plain(value: Any) -> Any:
    """The result as the table writes it."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict(mode="json") if hasattr(value, "to_dict") else value


def same(found: Any, expected: Any) -> bool:
    """Equal, but that an instant may be written in more than one way."""
    if isinstance(expected, dict) and list(expected) == ["instant"]:
        return datetime.fromisoformat(found) == datetime.fromisoformat(expected["instant"])
    if isinstance(expected, dict) and isinstance(found, dict):
        return found.keys() == expected.keys() and all(same(found[k], expected[k]) for k in found)
    if isinstance(expected, list) and isinstance(found, (list, tuple)):
        return len(found) == len(expected) and all(map(same, found, expected))
    return bool(found == expected)


def parts(request: Any) -> list[dict[str, str]]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message: Message[str, str] = BytesParser(policy=HTTP).parsebytes(head + request.content)
    found = []
    for part in message.get_payload():
        assert isinstance(part, Message)
        told = {
            "name": part.get_param("name", header="content-disposition"),
            "filename": part.get_filename(),
            "type": part["content-type"],
            "text": part.get_payload(decode=True).decode(),  # type: ignore[union-attr]
        }
        found.append({name: str(value) for name, value in told.items() if value is not None})
    return found


def check_request(request: Any, expected: dict[str, Any]) -> None:
    path, _, query = request.url.raw_path.decode().partition("?")
    if "method" in expected:
        assert request.method == expected["method"]
    if "path" in expected:
        assert path == expected["path"]
    if "query" in expected:
        pairs = sorted(parse_qsl(query, keep_blank_values=True), key=lambda pair: pair[0])
        wanted = sorted(expected["query"], key=lambda pair: pair[0])
        assert same(pairs, wanted), (pairs, wanted)
    for name, value in expected.get("headers", {}).items():
        assert request.headers.get(name) == value
    if "json" in expected:
        assert same(json.loads(request.content), expected["json"])
    if "form" in expected:
        assert parse_qsl(request.content.decode()) == [tuple(pair) for pair in expected["form"]]
    if "parts" in expected:
        assert parts(request) == expected["parts"]
    if "text" in expected:
        assert request.content.decode() == expected["text"]


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_wire(wire: ModuleType, case: dict[str, Any], kind: str) -> None:
    expected = case["expect"]
    server = Server(wire, case)

    def call() -> Any:
        if kind == "sync":
            return call_sync(wire, case, server)
        return asyncio.run(call_async(wire, case, server))

    if "refused" in expected:
        with pytest.raises(ValueError):
            call()
        assert server.requests == []
    elif "error" in expected:
        with pytest.raises(getattr(wire, expected["error"])):
            call()
    else:
        value = call()
        if "value" in expected:
            assert value == expected["value"]
    if "requests" in expected:
        assert len(server.requests) == len(expected["requests"])
        for request, wanted in zip(server.requests, expected["requests"]):
            check_request(request, wanted)
