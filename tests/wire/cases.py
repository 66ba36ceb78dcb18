"""The wire cases in, as data; what the runners of all languages share: requests as they arrived, and how they are judged."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import yaml

FOLDER = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "cases.yaml").read_text())
CREDENTIALS = {
    "api_key": "the-key",
    "token": "the-token",
    "username": "the-user",
    "password": "the:päss",
    "query_key": "the&query",
    "cookie_key": "the-cookie",
}
BASE_URL = "https://wire.test/api"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """A request. `target` is its path and query as they are on the wire; names of headers are lower case."""

    method: str
    target: str
    headers: dict[str, str]
    content: bytes


def same(found: Any, expected: Any) -> bool:
    """Equal, but that an instant, or JSON inside a text, may be written in more than one way."""
    if isinstance(expected, dict) and list(expected) == ["instant"]:
        return datetime.fromisoformat(found) == datetime.fromisoformat(expected["instant"])
    if isinstance(expected, dict) and list(expected) == ["json"]:
        return bool(json.loads(found) == expected["json"])
    if isinstance(expected, dict) and isinstance(found, dict):
        return found.keys() == expected.keys() and all(same(found[k], expected[k]) for k in found)
    if isinstance(expected, list) and isinstance(found, (list, tuple)):
        return len(found) == len(expected) and all(map(same, found, expected))
    return bool(found == expected)


def error_in(expected: dict[str, Any], language: str) -> str | None:
    """The class of the error that a case expects, where languages do not share the name."""
    error = expected.get("error")
    return error[language] if isinstance(error, dict) else error


def check_requests(sent: list[Sent], expected: list[dict[str, Any]]) -> None:
    assert len(sent) == len(expected), sent
    for request, wanted in zip(sent, expected):
        _check(request, wanted, sent[0])


def _check(request: Sent, expected: dict[str, Any], first: Sent) -> None:
    path, _, query = request.target.partition("?")
    if "method" in expected:
        assert request.method == expected["method"]
    if "path" in expected:
        assert path == expected["path"]
    if "query" in expected:
        pairs = sorted(parse_qsl(query, keep_blank_values=True), key=lambda pair: pair[0])
        wanted = sorted(expected["query"], key=lambda pair: pair[0])
        assert same(pairs, wanted), (pairs, wanted)
    for name, value in expected.get("headers", {}).items():
        if value == {"again": True}:
            value = first.headers[name]
        assert request.headers.get(name) == value, (name, request.headers)
    if "json" in expected:
        assert same(json.loads(request.content), expected["json"]), request.content
    if "form" in expected:
        assert parse_qsl(request.content.decode()) == [tuple(pair) for pair in expected["form"]]
    if "parts" in expected:
        found = sorted(_parts(request), key=_by_name)
        assert same(found, sorted(expected["parts"], key=_by_name)), found
    if "text" in expected:
        assert request.content.decode() == expected["text"]


def _by_name(part: dict[str, str]) -> str:
    return part["name"]


def _parts(request: Sent) -> list[dict[str, str]]:
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
