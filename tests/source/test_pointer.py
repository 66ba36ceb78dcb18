"""RFC 6901, and the difference between our pointers and what stands in a `$ref`."""

from __future__ import annotations

import pytest

from specpress.source import pointer


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ((), "#"),
        (("",), "#/"),
        (("paths", "/v1/{id}", "get"), "#/paths/~1v1~1{id}/get"),
        (("a~b", "~1", "m%n", " ", "é"), "#/a~0b/~01/m%n/ /é"),
        (("list", "0"), "#/list/0"),
    ],
)
def test_tokens_and_text_are_the_same(tokens: tuple[str, ...], text: str) -> None:
    assert pointer.format_pointer(tokens) == text
    assert pointer.parse(text) == tokens
    assert pointer.parse(text.removeprefix("#")) == tokens
    assert pointer.parse_fragment(pointer.reference(text)) == tokens


def test_references_are_percent_decoded() -> None:
    assert pointer.parse_fragment("#/a%20b/%7E1c/d~1e") == ("a b", "/c", "d/e")


def test_get_follows_tokens_and_says_when_there_is_nothing() -> None:
    data = {"a": [{"b": None}], "0": "zero"}
    assert pointer.get(data, ("a", 0, "b")) is None
    assert pointer.get(data, ("a", "0", "b")) is None
    assert pointer.get(data, (0,)) == "zero"
    for missing in (("a", 1), ("a", "-1"), ("a", "+0"), ("a", "x"), ("c",), ("a", 0, "b", "c")):
        assert pointer.get(data, missing) is pointer.MISSING
