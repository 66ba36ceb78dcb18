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


def wrap(text: str, width: int, *, first: int | None = None) -> list[str]:
    """The text in lines of at most `width` (the first of at most `first`) where words allow it.

    Paragraphs and list items are filled anew; code, tables, headings, quotes and HTML stay as they are.
    """
    room = width if first is None else first
    if len(text) <= room and "\n" not in text:
        return [text]
    lines: list[str] = []
    words: list[str] = []
    hang = ""
    fence = ""

    def flush() -> None:
        if words:
            lines.extend(_fill(words, room if not lines else width, width, hang))
            words.clear()

    for line in text.split("\n"):
        line = line.rstrip()
        mark = _FENCE.match(line)
        if fence or mark:
            flush()
            lines.append(line)
            if mark and (not fence or mark.group(1) == fence):
                fence = "" if fence else mark.group(1)
            continue
        item = _ITEM.match(line)
        if item is not None:
            flush()
            hang = " " * item.end()
            words.append(line[: item.end()] + "\0")
            words.extend(line[item.end() :].split())
        elif not line:
            flush()
            hang = ""
            if lines and lines[-1]:
                lines.append("")
        elif _VERBATIM.match(line) and not (words and line[0] == " "):
            flush()
            lines.append(line)
        else:
            if not words:
                hang = ""
            words.extend(line.split())
    flush()
    return lines


def _fill(words: list[str], first: int, width: int, hang: str) -> list[str]:
    """Words -> lines; all but the first begin with `hang`. A word ending in NUL sticks to the next one."""
    lines: list[str] = []
    line = ""
    room = first
    for word in words:
        if not line:
            line = word
        elif line[-1] == "\0":
            line = line[:-1] + word
        elif len(line) + len(word) < room:
            line = f"{line} {word}"
        else:
            lines.append(line)
            line = hang + word
            room = width
    lines.append(line.rstrip("\0 "))
    return lines
