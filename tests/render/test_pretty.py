"""`pretty_json` is `json.dumps(indent=2)`, but for what a reader cannot see."""

from __future__ import annotations

import json
import math

import pytest

from specpress.render import pretty_json, short_json

VALUES = [
    {},
    [],
    None,
    "text",
    1.5,
    10**30,
    math.inf,
    {"a": [1, 2.5, {"b": None, "c": [], "d": {}}], "é": 'x\ty"\\', "t": True},
    [[[]], [{}], ""],
]


@pytest.mark.parametrize("value", VALUES)
def test_the_same_as_the_standard_library(value: object) -> None:
    assert pretty_json(value) == json.dumps(value, indent=2, ensure_ascii=False)
    assert short_json(value) == json.dumps(value, ensure_ascii=False)


def test_hidden_characters_are_escapes() -> None:
    hidden = "a\u2028b\u202ec\x7f"
    assert pretty_json([hidden]) == '[\n  "a\\u2028b\\u202ec\\u007f"\n]'
    assert json.loads(short_json(hidden)) == hidden
