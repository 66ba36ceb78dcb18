"""A comparison -> Markdown for the notes of a release. Document text stands in code spans only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.diag import visible
from specpress.diff.groups import sections, title
from specpress.diff.verdict import Comparison
from specpress.model import Phrase, Text

_TICKS = re.compile("`+")


def to_markdown(comparison: Comparison) -> str:
    """The newer version as a heading, what it changed below it."""
    return "\n\n".join(_blocks(comparison)) + "\n"


def _blocks(comparison: Comparison) -> Iterator[str]:
    yield f"## {_code(comparison.revision)}"
    if not comparison.changes:
        yield "No changes."
    for section in sections(comparison.changes):
        yield f"### {section.title}"
        lines = []
        for group in section.groups:
            if section.is_of_words:
                lines.append(f"- {_inline(title(group.place))}")
                continue
            route = f" ({_code(group.place.endpoint)})" if group.place.endpoint is not None else ""
            heading = f"- **{_inline(title(group.place))}**{route}"
            if group.is_whole:
                lines.append(f"{heading} {_inline(group.changes[0].said)}")
                continue
            lines.append(heading)
            lines += (f"  - {_inline(change.said)}" for change in group.changes)
        yield "\n".join(lines)


def _inline(said: Phrase) -> str:
    return "".join(_code(piece) if isinstance(piece, Text) else piece for piece in said)


def _code(text: Text) -> str:
    """A code span that ends where it should, whatever is in it."""
    shown = visible(text.reveal()) or " "
    ticks = "`" * (max(map(len, _TICKS.findall(shown)), default=0) + 1)
    gap = " " if len(ticks) > 1 or shown != shown.strip() else ""
    return f"{ticks}{gap}{shown}{gap}{ticks}"
