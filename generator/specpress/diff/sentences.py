"""Steps, what happened there, and what was said before and after -> a sentence for readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from specpress.model import Phrase, Step, Text

# Steps that open a path of their own even behind another step.
_OUTER = ("response", "header", "credential", "server", "client option", "body")
_INNER = {"items": "[]", "other members": ".*"}


def sentence(steps: Sequence[Step], what: str, before: Text | None, after: Text | None) -> Phrase:
    """`query parameter limit has another type: string → integer`."""
    return tuple(_pieces(steps, what, before, after))


def _pieces(
    steps: Sequence[Step], what: str, before: Text | None, after: Text | None
) -> Iterator[str | Text]:
    where = list(_where(steps))
    for number, (role, path) in enumerate(where):
        yield f"{', ' if number else ''}{role}{' ' if path else ''}"
        if path:
            yield path
    yield f"{' ' if where else ''}{what}"
    if before is not None or after is not None:
        yield ": "
    if before is not None:
        yield before
    if before is not None and after is not None:
        yield " → "
    if after is not None:
        yield after


def _where(steps: Sequence[Step]) -> Iterator[tuple[str, Text]]:
    """(`answer`, `data[].id`): each role with the path that goes on below it."""
    role, path = "", ""
    for step in steps:
        name = step.name.reveal()
        if not role or step.role in _OUTER or role in _OUTER:
            if role:
                yield role, Text(path)
            role, path = step.role, name
        elif step.role in _INNER:
            path += _INNER[step.role]
        else:
            path += f".{name}" if path else name
    if role:
        yield role, Text(path)
