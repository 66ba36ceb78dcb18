"""a source text and places in it -> the lines around those places with carets and labels."""

import re
import unicodedata
from dataclasses import dataclass

from specpress.diag.text import visible

# What a caret underlines: a quoted text, or a run of characters that are no punctuation of YAML.
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^\s,:{}\[\]#"\']+')

_TAB = "    "

# A minified document is one line of a megabyte: at most this much of a line is shown.
_WIDTH = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """One highlight: line and column from 1, and what to say there. The main one has no label."""

    line: int
    column: int
    label: str | None = None


class Lines:
    """A text by its lines, split where editors split."""

    def __init__(self, text: str) -> None:
        self._lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def line(self, number: int) -> str | None:
        """Return line ``number``, counted from 1, or None if there is none."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else None


def excerpt(lines: Lines, marks: list[Mark]) -> list[str]:
    """Return the marked lines in order, each followed by its carets, with ``...`` over gaps.

    A label stands behind its caret. Marks on lines that do not exist are left out.
    """
    by_line: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.line, mark.column)):
        if lines.line(mark.line) is not None:
            by_line.setdefault(mark.line, []).append(mark)
    if not by_line:
        return []
    gutter = len(str(max(by_line)))
    printed = [f"{'':{gutter}} |"]
    previous = None
    for number, marked in by_line.items():
        if previous is not None and number > previous + 1:
            printed.append("...")
        line = lines.line(number) or ""
        start = _window(line, marked[0].column)
        prefix = "… " if start else ""
        shown = line[start : start + _WIDTH]
        suffix = " …" if len(line) > start + _WIDTH else ""
        printed.append(f"{number:{gutter}} | {prefix}{_show(shown)}{suffix}".rstrip())
        for mark in marked:
            at = mark.column - 1
            if not start <= at <= start + _WIDTH:
                continue
            indent = len(prefix) + _columns(line[start:at])
            sign = "^" if mark.label is None else "-"
            label = f" {visible(mark.label)}" if mark.label else ""
            printed.append(
                f"{'':{gutter}} | {' ' * indent}{sign * _span(shown, at - start)}{label}"
            )
        previous = number
    return printed


def _window(line: str, column: int) -> int:
    """Return the offset of the first character to show so that ``column`` is in view."""
    return 0 if column < _WIDTH * 3 // 4 else column - 1 - _WIDTH // 3


def _show(text: str) -> str:
    return _TAB.join(visible(part) for part in text.split("\t"))


def _columns(text: str) -> int:
    """Return how many terminal columns ``text`` takes once it is shown."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in _show(text)
    )


def _span(shown: str, at: int) -> int:
    match = _WORD.match(shown, at)
    return max(1, _columns(match.group())) if match else 1
