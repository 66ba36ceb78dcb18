"""The encoders of names and values: one line, no hidden characters, anchors that never collide."""

from __future__ import annotations

import pytest

from specpress.model import JsonValue, Text
from specpress.targets.docs import text


@pytest.mark.parametrize(
    "source, expected",
    [
        ("plain", "plain"),
        ("  two\n lines\t", "two lines"),
        ("bell\x07 mark\x02\u202e", "bell mark"),
        ("x" * 300, "x" * 239 + "…"),
        ("", ""),
    ],
)
def test_line(source: str, expected: str) -> None:
    assert text.line(Text(source)) == expected


def test_line_of_nothing() -> None:
    assert text.line(None) == ""


@pytest.mark.parametrize(
    "source, expected",
    [
        ("See [the docs](https://example.com) for **more**.", "See the docs for more."),
        ("`a_b` and _c_ d\n\nSecond paragraph", "a_b and c d"),
        ("# Title", "Title"),
        ("> [!NOTE]\n> In preview.\n\nMore", "In preview."),
    ],
)
def test_gist(source: str, expected: str) -> None:
    assert text.gist(Text(source), 100) == expected


@pytest.mark.parametrize(
    "source, expected",
    [
        ("name", "name"),
        ("a.b", "a~2e~b"),
        ("a b", "a~20~b"),
        ("é", "~e9~"),
        ("", "~0"),
        ("~", "~7e~"),
    ],
)
def test_anchor(source: str, expected: str) -> None:
    assert text.anchor(Text(source)) == expected


def test_anchors_of_different_names_differ() -> None:
    names = ["a.b", "a b", "a-b", "a_b", "a~b", "a~2e~b", "A.b", "a..b", ""]
    assert len({text.anchor(Text(name)) for name in names}) == len(names)


def test_bodies_end_in_a_mark_when_cut() -> None:
    value = JsonValue({"items": list(range(100))})
    whole, cut = text.body(value, 5_000), text.body(value, 60)
    assert not text.is_cut(whole) and whole.endswith("]\n}")
    assert text.is_cut(cut) and whole.startswith(cut.removesuffix("\n…"))


@pytest.mark.parametrize(
    "value, limit, expected",
    [("uuid", 80, "uuid"), (1, 80, "1"), (True, 80, "true"), ("^[a-z]+$", 80, "^[a-z]+$")],
)
def test_bounds(value: str | int, limit: int, expected: str) -> None:
    assert text.bound(JsonValue(value)) == expected
