"""Every node of a YAML text knows its place, whatever stands before it."""

from __future__ import annotations

from typing import Any

import pytest

from specpress.source import Document
from specpress.source.pointer import child, get, parse
from tests.source.conftest import Load

TEXT = """\
# A comment first, then text with wide characters: 你好 🧀
openapi: 3.1.0
info:
  title: "Ünïcode 🧀"   # after it
  version: '1'
paths:
  /v1/customers/{id}:
    get:
      tags: [a, "b", {c: d}]
      parameters:
        - name: id
          in: path
        -   $ref: '#/x'
shared: &shared
  k: v
user:
  <<: *shared
  own: 1
alias: *shared
"""


def walk(node: Any, pointer: str = "#") -> list[str]:
    if not isinstance(node, dict | list):
        return [pointer]
    children = node.items() if isinstance(node, dict) else enumerate(node)
    return [
        pointer,
        *(one for key, value in children for one in walk(value, child(pointer, key))),
    ]


def loaded(load: Load, text: str | bytes) -> Document:
    document, _ = load({"api.yaml": text})
    assert document is not None
    return document


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_scalars_stand_where_their_origin_says(load: Load, newline: str, mark: str) -> None:
    text = TEXT.replace("\n", newline)
    document = loaded(load, (mark + text).encode())
    lines = text.split(newline)
    looked_at = 0
    for pointer in walk(document.data):
        value = get(document.data, parse(pointer))
        origin = document.origin(pointer)
        shown = lines[origin.line - 1][origin.column - 1 :]
        if isinstance(value, str) and "alias" not in pointer:
            assert shown.lstrip("'\"").startswith(value), pointer
            looked_at += 1
    assert looked_at == 11


def test_keys_stand_where_their_origin_says(load: Load) -> None:
    document = loaded(load, TEXT)
    lines = TEXT.split("\n")
    for pointer in walk(document.data):
        token = (parse(pointer) or ("",))[-1]
        origin = document.origin(pointer, key=True)
        if token and not token.isdecimal() and not pointer.startswith(("#/alias/", "#/user/k")):
            assert lines[origin.line - 1][origin.column - 1 :].startswith(token), pointer


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("#", (2, 1)),
        # A block's origin is its key: its own text begins a line further down.
        ("#/info", (3, 1)),
        ("#/paths/~1v1~1customers~1{id}/get/parameters", (10, 7)),
        # A list item has no key.
        ("#/paths/~1v1~1customers~1{id}/get/parameters/1", (13, 13)),
        ("#/paths/~1v1~1customers~1{id}/get/tags/2/c", (9, 26)),
        # Merged and repeated nodes stand where they were written.
        ("#/user/k", (15, 6)),
        ("#/alias/k", (15, 6)),
        ("#/alias", (19, 8)),
        # What is not there is looked for as far as it goes.
        ("#/info/contact/name", (3, 1)),
        ("#/paths/~1v1~1customers~1{id}/get/tags/9", (9, 7)),
        ("#/info/title/x", (4, 10)),
    ],
)
def test_place(load: Load, pointer: str, place: tuple[int, int]) -> None:
    origin = loaded(load, TEXT).origin(pointer)
    assert (origin.line, origin.column) == place


def test_tokens_do_for_a_pointer(load: Load) -> None:
    document = loaded(load, TEXT)
    origin = document.origin(("paths", "/v1/customers/{id}", "get", "parameters", 0, "in"))
    assert str(origin) == "api.yaml:12:15"
    assert origin.pointer == "#/paths/~1v1~1customers~1{id}/get/parameters/0/in"


def test_unicode_line_separators_are_no_lines_for_an_editor(load: Load) -> None:
    document = loaded(load, "a: 'x\u2028y\u0085z'\nb: 1\n")
    assert str(document.origin("#/b")) == "api.yaml:2:4"
