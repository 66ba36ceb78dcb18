"""`targets.python.verify`: text that left its quotes is noticed, whatever the encoders did."""

from __future__ import annotations

import pytest

from specpress.targets.python import comments, literals, verify


def test_encoders_record_what_they_print() -> None:
    with verify.recording() as meant:
        code = f"x = {literals.string('a')}\n" + "\n".join(comments.docstring(["b", "  c"], 0))
    assert meant == ["a", "b\nc\n"]
    verify.check("x.py", code, meant)


def test_nothing_is_recorded_elsewhere() -> None:
    literals.string("a")
    with verify.recording() as meant:
        pass
    literals.string("b")
    assert meant == []


@pytest.mark.parametrize(
    "source",
    [
        'x = "',
        'class A:\n    """one\n    """; import os; """two"""\n',
        'x = "one"; import os; y = ""',
        "x = 1",
    ],
)
def test_text_that_left_its_quotes_is_noticed(source: str) -> None:
    with pytest.raises(verify.BrokenOutput):
        verify.check("x.py", source, ['one"; import os; y = "'])


def test_literals_inside_quoted_annotations_count() -> None:
    verify.check("x.py", "x = cast(\"Literal['a']\", y)", ["Literal['a']", "a"])


def test_bytes_count_as_their_text() -> None:
    verify.check("x.py", 'x = b"data"', ["data"])
