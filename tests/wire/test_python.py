"""The wire cases, with the Python SDK of `spec.yaml`, sync and async."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Iterator
from datetime import date, datetime
from types import ModuleType
from typing import Any

import pytest

from specpress.cli import answer
from specpress.naming import name_of, snake
from tests.wire.cases import BASE_URL, CASES, CREDENTIALS, FOLDER, Sent, check_requests, error_in


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
            return (file["name"], file["text"].encode(), file["type"])
        case [("$map", members)]:
            return {key: argument(item) for key, item in members.items()}
        case [("$null", _)]:
            return None
    return {snake(name_of(key).words): argument(item) for key, item in value.items()}


def arguments(case: dict[str, Any]) -> dict[str, Any]:
    given = dict(case.get("args", {}))
    content = given.pop("$bytes", None)
    result = argument(given)
    if content is not None:
        result["body"] = content.encode()
    for name, value in case.get("options", {}).items():
        result[f"extra_{name}"] = value
    return result


class Server:
    """Answers as the case says, and keeps what it was asked."""

    def __init__(self, wire: ModuleType, case: dict[str, Any]) -> None:
        self.httpx = importlib.import_module(f"{wire.__name__}._transport").httpx
        self.answers = case.get("answers", [{"json": {}}])
        self.requests: list[Sent] = []

    def __call__(self, request: Any) -> Any:
        self.requests.append(
            Sent(
                method=request.method,
                target=request.url.raw_path.decode(),
                headers=dict(request.headers),
                content=request.content,
            )
        )
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
    with wire.Wire(**CREDENTIALS, base_url=BASE_URL, http_client=http_client) as client:
        result = getattr(getattr(client, resource), method)(**arguments(case))
        if hasattr(result, "iter_pages") or isinstance(result, wire.Stream):
            return plain(list(result))
        return plain(result.read().decode() if hasattr(result, "read") else result)


async def call_async(wire: ModuleType, case: dict[str, Any], server: Server) -> Any:
    http_client = wire.DefaultAsyncHttpxClient(transport=server.httpx.MockTransport(server))
    resource, method = case["call"].split(".")
    async with wire.AsyncWire(**CREDENTIALS, base_url=BASE_URL, http_client=http_client) as client:
        called = getattr(getattr(client, resource), method)(**arguments(case))
        if hasattr(called, "__aiter__"):
            return plain([item async for item in called])
        result = await called
        if isinstance(result, wire.AsyncStream):
            return plain([item async for item in result])
        return plain((await result.read()).decode() if hasattr(result, "read") else result)


def plain(value: Any) -> Any:
    """The result as the table writes it."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict(mode="json") if hasattr(value, "to_dict") else value


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
        with pytest.raises(getattr(wire, str(error_in(expected, "python")))):
            call()
    else:
        value = call()
        if "value" in expected:
            assert value == expected["value"]
    if "requests" in expected:
        check_requests(server.requests, expected["requests"])
