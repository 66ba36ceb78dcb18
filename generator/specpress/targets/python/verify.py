"""Rendered Python -> the proof that it is Python and says exactly the strings that were meant.

The last line of defence against a description or a name that becomes code. Encoders make that
impossible one by one; this looks at the whole file. A failure is a bug of ours, never the document's.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from symtable import symtable


class BrokenOutput(Exception):
    """Generated Python does not parse, or a string in it is not what was meant."""


_meant: ContextVar[list[str] | None] = ContextVar("meant", default=None)


@contextmanager
def recording() -> Iterator[list[str]]:
    """Collects every string that an encoder prints meanwhile: what one file is meant to say."""
    meant: list[str] = []
    token = _meant.set(meant)
    try:
        yield meant
    finally:
        _meant.reset(token)


def mean(text: str) -> None:
    """Called by encoders: the file that is being printed will hold this string constant."""
    meant = _meant.get()
    if meant is not None:
        meant.append(text)


def check(path: str, source: str, meant: Sequence[str]) -> None:
    """Raises `BrokenOutput` unless `source` parses and holds each string of `meant` as a constant.

    Text that left its quotes would be missing: its constant ends where it left them.
    """
    try:
        # Parses as `ast.parse` does and makes no tree of a million objects.
        symtable(source, path, "exec")
    except (SyntaxError, ValueError) as error:
        raise BrokenOutput(f"{path}: {error}") from error
    found = set(_strings(source)) if meant else set()
    for text in meant:
        # A quoted annotation holds its own literals as a part.
        if text not in found and not any(text in other for other in found):
            raise BrokenOutput(f"{path}: a string is missing or cut short: {text[:40]!r}")


# Comments are matched for the quotes in them.
_LITERAL = re.compile(
    r"#.*"
    r'|("""[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*"""'
    r'|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"'
    r"|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*')"
)


def _strings(source: str) -> Iterator[str]:
    """What each literal of a module without raw strings holds."""
    for literal in _LITERAL.findall(source):
        if "\\" in literal:
            yield str(ast.literal_eval(literal))
        elif literal:
            quotes = 3 if literal.startswith('"""') else 1
            yield literal[quotes:-quotes]
