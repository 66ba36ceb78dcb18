"""Rendered Python -> the proof that it is Python and says exactly the strings that were meant.

The last line of defence against a description or a name that becomes code. Encoders make that
impossible one by one; this looks at the whole file. A failure is a bug of ours, never the document's.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any


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
        tree = ast.parse(source, path)
    except (SyntaxError, ValueError) as error:
        raise BrokenOutput(f"{path}: {error}") from error
    found = _strings(tree) if meant else set()
    for text in meant:
        # A quoted annotation holds its own literals as a part.
        if text not in found and not any(text in other for other in found):
            raise BrokenOutput(f"{path}: a string is missing or cut short: {text[:40]!r}")


# What holds no string constant. Told apart by class and not by `isinstance`: a large SDK has a million nodes.
_LEAVES = frozenset({int, str, bool, type(None), ast.Name, ast.Load, ast.Store, ast.ImportFrom})


def _strings(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    stack: list[Any] = [tree]
    while stack:
        node = stack.pop()
        kind = node.__class__
        if kind is list:
            stack += node
        elif kind is ast.Constant:
            value = node.value
            if isinstance(value, str):
                found.add(value)
            elif isinstance(value, bytes):
                found.add(value.decode())
        elif kind is ast.Attribute:
            stack.append(node.value)
        elif kind not in _LEAVES:
            stack += node.__dict__.values()
    return found
