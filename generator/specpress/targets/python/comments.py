"""Prose of a document (untrusted CommonMark) -> docstring lines: wrapped, and unable to leave their quotes."""

from __future__ import annotations

from specpress.model import Doc
from specpress.targets.prose import prose, wrap
from specpress.targets.python.layout import WIDTH
from specpress.targets.python.verify import mean


def docstring(lines: list[str], indent: int) -> list[str]:
    """The docstring that holds the lines, indented; the form that black leaves alone."""
    pad = " " * indent
    first, *rest = lines
    if first.startswith('"') and not first.startswith('"""'):
        first = f" {first}"
    if not rest:
        text = f"{first} " if first.endswith('"') else first
    else:
        extra = min((len(line) - len(line.lstrip()) for line in rest if line), default=0)
        text = "\n".join([first, *(pad + line[extra:] if line else "" for line in rest), pad])
    mean(text)
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'{pad}"""{escaped}"""'.split("\n")


def document(doc: Doc, indent: int) -> list[str]:
    """The docstring of a node, or nothing."""
    text = prose(doc)
    if not text:
        return []
    return docstring(fitted(text, WIDTH - indent), indent)


def fitted(text: str, width: int) -> list[str]:
    """The text wrapped so that opening quotes fit before it, and closing ones behind a single line."""
    lines = wrap(text, width, first=width - 3)
    if len(lines) == 1 and len(lines[0]) > width - 6:
        return wrap(text, width, first=width - 6)
    return lines
