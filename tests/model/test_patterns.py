"""`model.patterns`: what has a pattern and what has not, texts that have it, and patterns that would take for ever."""

from __future__ import annotations

import re
from itertools import islice

import pytest

from specpress.model.patterns import read_pattern

UNDERSTOOD = [
    r"^[a-z0-9]+(-?[a-z0-9]*)*$",
    r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$",
    r"^(\s*[^,\s.]+(\s*[,.]\s*[^,\s.]+)*)?$",
    r"^sha256:[a-f0-9]{64}$",
    r"^https://",
    r"^ssh-(rsa|dss|ed25519) |^ecdsa-sha2-nistp(256|384|521) ",
    r"^refs/(heads|tags|pull)/.*$",
    r"^#(([0-9a-fA-F]{2}){3}|([0-9a-fA-F]){3})$",
    r"/?[a-zA-Z0-9_-]+",
    r"^$|^[A-Za-z0-9]{2,4}$",
    r"^\+?[1-9]\d{1,14}$",
    r"^[^\W_]+?$",
    r"^[\x41-\u005A][\]\-.]$",
]


@pytest.mark.parametrize("source", UNDERSTOOD)
def test_texts_have_their_pattern(source: str) -> None:
    pattern = read_pattern(source)
    assert pattern is not None
    texts = list(islice(pattern.texts(), 4))
    assert texts and all(re.search(source, text) for text in texts), texts


@pytest.mark.parametrize(
    ("source", "text", "has"),
    [
        (r"^[a-z]{2,3}$", "ab", True),
        (r"^[a-z]{2,3}$", "abcd", False),
        (r"b+", "abc", True),
        (r"^b+", "abc", False),
        (r"^(a|ab)(c|bcd)$", "abcd", True),
        (r"^[^a-c]$", "b", False),
        (r"^\D\S\W$", "a-!", True),
        (r"^.$", "\n", False),
        (r"^(a*)*$", "aaab", False),
    ],
)
def test_what_has_a_pattern(source: str, text: str, has: bool) -> None:
    pattern = read_pattern(source)
    assert pattern is not None and pattern.found_in(text) is has


@pytest.mark.parametrize(
    "source",
    [
        r"^(?=a)b",
        r"(a)\1",
        r"\bword\b",
        r"[a",
        r"(",
        r")",
        r"*",
        r"a{9999999}",
        r"\p{L}",
        "a" * 501,
    ],
)
def test_what_is_not_understood(source: str) -> None:
    assert read_pattern(source) is None


@pytest.mark.parametrize(
    "source",
    [
        r"^(((a*)*)*)*$",
        r"^(a|aa)+$",
        "((a{2000}){2000}){2000}",
        "(((){2000}){2000}){2000}",
        "(a|b)*" * 80,
    ],
)
def test_no_pattern_takes_for_ever(source: str) -> None:
    pattern = read_pattern(source)
    assert pattern is not None
    assert pattern.found_in("a" * 2000 + "!") in (True, False)
    assert len(list(islice(pattern.texts(), 3))) <= 3
