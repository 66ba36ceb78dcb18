"""Prose of a document (untrusted CommonMark) -> clean lines of a width: common ground of the SDK targets."""

from __future__ import annotations

import re

from specpress.model import Doc, Text

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_FENCE = re.compile(r"\s*(```|~~~)")
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,3}[.)])\s+")
_VERBATIM = re.compile(r"\s*(\||#{1,6} |>|</?[a-zA-Z]|([-*_]\s*){3,}$|=+\s*$)|    ")


def prose(doc: Doc) -> str:
    """Summary and description as one clean text; empty if there is neither."""
    summary, description = clean(doc.summary), clean(doc.description)
    if not summary or description.startswith(summary):
        return description
    return f"{summary}\n\n{description}" if description else summary


def clean(text: Text | None) -> str:
    """One kind of line break, no tabs, nothing that hides or reorders what a reader sees."""
    if text is None:
        return ""
    bare = text.reveal()
    if not (bare.isascii() and bare.isprintable()):
        bare = _INVISIBLE.sub("", _BREAKS.sub("\n", bare).expandtabs(4))
        bare = _SURROGATE.sub("\ufffd", bare)
    return bare.strip()


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` where words allow it.

    Paragraphs and list items are filled anew; code, tables, headings, quotes and HTML stay as they are.
    """
    if len(text) <= width and "\n" not in text:
        return [text]
    lines: list[str] = []
    words: list[str] = []
    hang = ""
    fence = ""
    for line in [*text.split("\n"), ""]:
        line = line.rstrip()
        mark = _FENCE.match(line)
        item = None if fence or mark else _ITEM.match(line)
        starts = bool(fence or mark or item or not line)
        if words and (starts or (_VERBATIM.match(line) and line[0] != " ")):
            lines += _fill(words, width, hang)
            words, hang = [], ""
        if fence or mark:
            lines.append(line)
            if mark and fence in ("", mark[1]):
                fence = "" if fence else mark[1]
        elif item:
            hang = " " * item.end()
            words = [
                line[: item.end()] + line[item.end() :].split()[0],
                *line[item.end() :].split()[1:],
            ]
        elif not line:
            if lines and lines[-1]:
                lines.append("")
        elif not words and _VERBATIM.match(line):
            lines.append(line)
        else:
            words += line.split()
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _fill(words: list[str], width: int, hang: str) -> list[str]:
    """Words -> lines; all but the first begin with `hang`."""
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(hang + word)
    return lines
