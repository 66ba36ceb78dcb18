"""`targets.python.literals`: a literal means its value again, stays on one line, and black keeps it."""

from __future__ import annotations

import ast
import unicodedata

import black
import pytest

from specpress.model import Json
from specpress.targets.python import literals

HOSTILE = [
    "",
    "plain",
    'say "hi"',
    "it's",
    'it\'s "both"',
    '"""',
    "'''",
    "\\",
    'end\\"',
    "\\N{BULLET} \\u0041 %s {0} {name} {{x}}",
    "line\nbreak\r\nreturn\rtab\tfeed\x0cvertical\x0b",
    "\x00\x1b[31m\x7f\x85\xa0",
    "\u2028\u2029",
    "\u202eevil\u202c \u2066x\u2069 \u200b\ufeff",
    "\ud800 lone, \udfff lone",
    "naïve 日本語 \U0001f600 \U000e0041",
    '"); import os; os.system("x") #',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_string_means_itself(text: str) -> None:
    literal = literals.string(text)
    assert ast.literal_eval(literal) == text
    assert literal.splitlines() == [literal]
    assert not {unicodedata.category(character) for character in literal} & {"Cc", "Cf", "Cs"}


@pytest.mark.parametrize("text", HOSTILE)
def test_black_keeps_a_string(text: str) -> None:
    line = f"x = {literals.string(text)}\n"
    assert black.format_str(line, mode=black.Mode()) == line


@pytest.mark.parametrize(
    ("json", "code"),
    [
        (None, "None"),
        (True, "True"),
        (-3, "-3"),
        (2.5, "2.5"),
        (1e22, "1e22"),
        (1e-7, "1e-07"),
        (float("inf"), 'float("inf")'),
        (["a", [None]], '["a", [None]]'),
        ({"a": {"b\n": False}}, '{"a": {"b\\n": False}}'),
        ({}, "{}"),
    ],
)
def test_values(json: Json, code: str) -> None:
    assert literals.value(json) == code
    assert black.format_str(f"x = {code}\n", mode=black.Mode()) == f"x = {code}\n"
