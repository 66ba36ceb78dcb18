"""Document text -> plain strings, anchors and JSON that are safe to hand to an autoescaping template.

The only module of this target, with `prose`, that opens document text. Its strings are not HTML: the
templates' autoescape makes them so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from specpress.model import Json, JsonValue, PageKind, PageScheme, PathSegment, Text
from specpress.render import pretty_json, short_json

# Controls, line separators and the marks that reorder what a reader sees: no page shows them.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"[*`#>]|(?<!\w)_+|_+(?!\w)")
_ALERT = re.compile(r"^ {0,3}> ?\[!\w+\][ \t\r]*$", re.MULTILINE)  # the label of `> [!NOTE]`
_ANCHOR_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")


def line(text: Text | None, limit: int = 240) -> str:
    """One line of plain text, at most `limit` characters: titles, names, values. Empty for None."""
    if text is None:
        return ""
    value = text.reveal()
    if len(value) <= limit and value.isprintable() and "  " not in value:
        return value.strip()
    clean = _SPACES.sub(" ", HIDDEN.sub("", value[: 4 * limit])).strip()
    return clean if len(clean) <= limit else clean[: limit - 1].rstrip() + "…"


def gist(text: Text | None, limit: int) -> str:
    """The first paragraph of a description as one line of plain text."""
    if text is None:
        return ""
    first = _ALERT.sub("", text.reveal()[: 8 * limit]).strip().partition("\n\n")[0]
    return line(Text(_EMPHASIS.sub("", _LINK.sub(r"\1", first))), limit)


def joined(first: Text | None, rest: Text | None) -> Text | None:
    """Two descriptions as one; the first is left out if the other begins with it."""
    if first is None or rest is None or rest.reveal().startswith(first.reveal()):
        return rest or first
    return Text(f"{first.reveal()}\n\n{rest.reveal()}")


def anchor(name: Text) -> str:
    """A piece of a fragment identifier; different names give different pieces: `a.b` -> `a~2e~b`."""
    value = name.reveal()
    if value.isascii() and value.isidentifier():
        return value
    return _ANCHOR_UNSAFE.sub(lambda match: f"~{ord(match.group()):x}~", value) or "~0"


def page(scheme: PageScheme, item: JsonValue) -> JsonValue:
    """The answer of a method that pages: one item, and what tells that there are more."""
    if not scheme.items:
        return JsonValue([item.reveal()])
    further: dict[PageKind, Json] = {
        PageKind.URL: "https://example.com",
        PageKind.PAGE_NUMBER: 2,
    }
    told: list[tuple[tuple[Text, ...], Json]] = [
        (scheme.items, [item.reveal()]),
        (
            () if scheme.next_cursor_in_header else scheme.next_cursor,
            further.get(scheme.kind, "next_cursor"),
        ),
        (scheme.has_more, True),
        (scheme.total, 1),
    ]
    whole: dict[str, Json] = {}
    for path, found in told:
        inside = whole
        for name in path[:-1]:
            deeper = inside.setdefault(name.reveal(), {})
            inside = deeper if isinstance(deeper, dict) else {}
        if path:
            inside.setdefault(path[-1].reveal(), found)
    return JsonValue(whole)


def value(json_value: JsonValue, limit: int = 80) -> str:
    """A JSON value on one line: a default, a bound, an example."""
    return line(Text(short_json(json_value.reveal())), limit)


def bound(json_value: JsonValue) -> str:
    """The value of a constraint: a string as it is (`uuid`, a pattern), anything else as JSON."""
    shown = json_value.reveal()
    return line(Text(shown), 80) if isinstance(shown, str) else value(json_value)


def body(json_value: JsonValue, limit: int) -> str:
    """A JSON value over several lines; what is longer than `limit` ends in a line of its own, `…`."""
    text = pretty_json(json_value.reveal())
    if len(text) <= limit:
        return text
    return text[: text.rfind("\n", 0, limit)] + "\n…"


def is_cut(body_text: str) -> bool:
    """Did `body` have to leave something out?"""
    return body_text.endswith("\n…")


def raw(json_value: JsonValue, limit: int) -> str:
    """A string as it is, over several lines; any other value as JSON."""
    shown = json_value.reveal()
    if not isinstance(shown, str):
        return body(json_value, limit)
    clean = HIDDEN.sub("", shown[:limit])
    return clean if len(shown) <= limit else clean + "\n…"


def path(segments: Sequence[PathSegment]) -> tuple[tuple[str, bool], ...]:
    """(text, is a parameter) for each piece of a path template; parameters in braces."""
    return tuple(
        (f"{{{line(piece.text)}}}", True) if piece.is_parameter else (line(piece.text), False)
        for piece in segments
    )


def literal(json_value: JsonValue) -> Json:
    """The bare value of an enum member, for a language's own literal encoder."""
    return json_value.reveal()


def same(text: Text, word: str) -> bool:
    """Is this text exactly this word?"""
    return text.reveal() == word
