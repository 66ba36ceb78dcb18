"""A path template and values in, an encoded path that stays in its segments out."""

from __future__ import annotations

import re
from typing import Any, List, Mapping, NamedTuple, Tuple
from datetime import date
from functools import lru_cache
from urllib.parse import quote

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
# One or two dots, each plain or encoded: servers and proxies may decode before they resolve.
_DOT_SEGMENT = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)

_PATH_SAFE = "!$&'()*+,;=:@"
_QUERY_SAFE = "!$'()*+,;:@/?"
_FRAGMENT_SAFE = "!$&'()*+,;=:@/?"


class Encoded(NamedTuple):
    """A value that is already written as its `style` wants; delimiters in it are meant."""

    text: str


class _Part(NamedTuple):
    text: str
    name: str
    safe: str


@lru_cache(maxsize=None)
def _parse(template: str) -> Tuple[Tuple[_Part, ...], str]:
    """The parts up to each placeholder, and the text after the last."""
    parts: List[_Part] = []
    safe, end = _PATH_SAFE, 0
    for match in _PLACEHOLDER.finditer(template):
        text = template[end : match.start()]
        if "#" in text:
            safe = _FRAGMENT_SAFE
        elif "?" in text and safe is _PATH_SAFE:
            safe = _QUERY_SAFE
        parts.append(_Part(text, match[1], safe))
        end = match.end()
    return tuple(parts), template[end:]


def fill_path(template: str, values: Mapping[str, Any]) -> str:
    """`template` with each `{name}` replaced by its value, percent-encoded.

    Raises `KeyError` where a value is missing and `ValueError` where the path would get
    a `.` or `..` segment.
    """
    parts, rest = _parse(template)
    path = ""
    for text, name, safe in parts:
        if name not in values:
            raise KeyError(f"a value for placeholder {{{name}}} was not provided")
        path += text + _encode(values[name], safe)
    path += rest
    if "." in path or "%2" in path:
        _refuse_dot_segments(path)
    return path


def path_template(template: str, /, **values: Any) -> str:
    """`fill_path` with the values as keyword arguments."""
    return fill_path(template, values)


def _encode(value: object, safe: str) -> str:
    if isinstance(value, str):
        return quote(value, safe=safe)
    if isinstance(value, Encoded):
        return value.text
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = value.isoformat() if isinstance(value, date) else str(value)
    return quote(text, safe=safe)


def _refuse_dot_segments(path: str) -> None:
    # Checked on the whole, as parts that stand side by side may make a segment together.
    for segment in path.partition("#")[0].partition("?")[0].split("/"):
        if _DOT_SEGMENT.fullmatch(segment):
            raise ValueError(
                f"Constructed path {path!r} contains dot-segment {segment!r} which is not allowed"
            )
