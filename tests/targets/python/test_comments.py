"""`targets.python.comments`: docstrings say what was meant, and nothing in them is ever code."""

from __future__ import annotations

import ast
import inspect

import black
import pytest

from specpress.model import Doc, Text
from specpress.targets.prose import prose, wrap
from specpress.targets.python import comments

HOSTILE = [
    '"""; import os; os.system("x")  # """',
    'ends with a quote"',
    'ends with three"""',
    '"starts with one',
    "ends with a backslash\\",
    "\\N{BULLET} \\x41 \\",
    "a\u2028b\u2029c\x85d\x0be\x0cf\rg\r\nh",
    "\u202eevil\u202c and \x00\x1b[31m \ud800",
    "tab\tand # comment\n# coding: utf-7",
    '""',
    '"' * 7,
    "x" * 300,
    ("word " * 60).strip() + '"',
    "    indented code only\n    and more",
    "First.\n\n        code deeper\n            still deeper",
]


def printed(text: str, indent: int = 4) -> str:
    body = "\n".join(comments.document(Doc(description=Text(text)), indent))
    return f"class A:\n{body}\n\n    x: int\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_docstring_holds_all_of_the_text_and_nothing_leaves_it(text: str) -> None:
    source = printed(text)
    (definition,) = ast.parse(source).body
    assert isinstance(definition, ast.ClassDef)
    assert [type(node) for node in definition.body] == [ast.Expr, ast.AnnAssign]
    found = inspect.cleandoc(ast.get_docstring(definition, clean=False) or "")
    assert found.split() == prose(Doc(description=Text(text))).split()


@pytest.mark.parametrize("text", HOSTILE)
def test_black_leaves_docstrings_alone(text: str) -> None:
    mode = black.Mode(target_versions={black.TargetVersion.PY39})
    assert black.format_str(printed(text), mode=mode) == printed(text)


def test_nothing_invisible_survives() -> None:
    text = prose(Doc(description=Text("a\u202eb\u2066c\x00d\x1be\ufefff\u200bg")))
    assert text == "abcdefg"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two three four", ["one two", "three four"]),
        ("one\ntwo\nthree four", ["one two", "three four"]),
        ("one\n\n\n\ntwo", ["one", "", "two"]),
        ("- one two three\n- four", ["- one two", "  three", "- four"]),
        ("12. one two three", ["12. one", "    two", "    three"]),
        ("```\na  b   c d e f g h i j\n```\nx", ["```", "a  b   c d e f g h i j", "```", "x"]),
        ("| a | b | c | d |\n|---|---|---|---|", ["| a | b | c | d |", "|---|---|---|---|"]),
        ("# a heading longer\ntext", ["# a heading longer", "text"]),
        ("> a quotation kept\n> whole", ["> a quotation kept", "> whole"]),
        ("- one\n  two\n\nthree", ["- one two", "", "three"]),
        ("-\n- x", ["-", "- x"]),
        ("unbreakable_word_here x", ["unbreakable_word_here", "x"]),
    ],
)
def test_wrapping_keeps_markdown(text: str, expected: list[str]) -> None:
    assert wrap(text, 10) == expected


def test_the_first_line_may_be_shorter() -> None:
    assert wrap("one two three", 10, first=5) == ["one", "two three"]


@pytest.mark.parametrize(
    ("summary", "description", "expected"),
    [
        ("A.", None, "A."),
        (None, "B.", "B."),
        ("A.", "B.", "A.\n\nB."),
        ("A.", "A. And more.", "A. And more."),
        ("  ", "\n", ""),
    ],
)
def test_summary_and_description(
    summary: str | None, description: str | None, expected: str
) -> None:
    doc = Doc(
        summary=None if summary is None else Text(summary),
        description=None if description is None else Text(description),
    )
    assert prose(doc) == expected
