"""The validation keywords of one value -> whether a value keeps them, and strings and numbers that do."""

from __future__ import annotations

import math
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import date, datetime
from ipaddress import IPv4Address, IPv6Address
from itertools import chain
from urllib.parse import urlsplit

from specpress.model.patterns import Pattern, read_pattern
from specpress.model.text import Json, JsonValue
from specpress.model.types import Constraint

_MAX_LENGTH = 1000  # characters or items that a value is made up of
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")

_FORMATS = {
    "uuid": "5d0c2a3e-8f41-4c59-9a6b-1e7f30b2c4d8",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com",
    "url": "https://example.com",
    "iri": "https://example.com",
    "uri-reference": "/path",
    "iri-reference": "/path",
    "uri-template": "/path/{id}",
    "json-pointer": "/path",
    "relative-json-pointer": "0",
    "regex": "^[a-z]+$",
    "time": "09:30:00Z",
    "duration": "P1D",
    "decimal": "1.5",
    "date": "2026-01-15",
    "date-time": "2026-01-15T09:30:00Z",
    "byte": "U3BlY3ByZXNz",
}


class Limits:
    """What one value has to keep, besides its type."""

    def __init__(self, constraints: tuple[Constraint, ...]) -> None:
        self._numbers: dict[str, int | float] = {}
        self._patterns: list[Pattern | None] = []
        self.unique = False
        for constraint in constraints:
            value = constraint.value.reveal()
            if constraint.keyword == "pattern" and isinstance(value, str):
                self._patterns.append(read_pattern(value))
            elif constraint.keyword == "uniqueItems":
                self.unique = value is True
            elif isinstance(value, int | float) and math.isfinite(value):
                self._numbers.setdefault(constraint.keyword, value)

    def allow(self, value: Json) -> bool:
        """Does the value keep them? In doubt it does."""
        match value:
            case str():
                found = all(one is None or one.found_in(value) for one in self._patterns)
                return found and self._counts("Length", len(value))
            case list():
                distinct = not self.unique or len({JsonValue(item) for item in value}) == len(value)
                return distinct and self._counts("Items", len(value))
            case dict():
                return self._counts("Properties", len(value))
            case int() | float() if not isinstance(value, bool):
                return self._bounds(value)
            case _:
                return True

    def least(self, of: str) -> int:
        """The fewest `Items` or `Properties`: one, if they may be more than none."""
        most = self._numbers.get(f"max{of}", _MAX_LENGTH)
        wanted = max(1, self._numbers.get(f"min{of}", 1))
        return max(0, int(min(wanted, most, _MAX_LENGTH)))

    def string(self, format: str, name: str) -> tuple[str, bool]:
        """A string like that, and whether it keeps them."""
        plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
        text = name if plain else "string"
        first = _FORMATS.get(format) or self._cut(text)
        if None in self._patterns:
            return first, False
        made = (one.texts() for one in self._patterns if one is not None)
        candidates = chain((first, self._cut(text.replace("_", "-"))), *made)
        found = next(filter(self.allow, candidates), None)
        return (first, False) if found is None else (found, True)

    def number(self, wanted: float, *, whole: bool) -> tuple[int | float, bool]:
        """A number near `wanted`, and whether it keeps them."""
        bounds = self._numbers
        step = bounds.get("multipleOf", 1)
        candidates = list(self._near(wanted, step if step > 0 else 1))
        if whole:
            candidates = [math.ceil(one) for one in candidates]
        found = next(filter(self._bounds, candidates), None)
        return (candidates[-1], False) if found is None else (found, True)

    def _near(self, wanted: float, step: int | float) -> Iterator[int | float]:
        if "multipleOf" not in self._numbers:
            yield wanted
        yield step * max(1, round(wanted / step))
        for low, high in (("minimum", "maximum"), ("exclusiveMinimum", "exclusiveMaximum")):
            if low in self._numbers:
                yield self._numbers[low]
                yield step * (math.floor(self._numbers[low] / step) + 1)
            if high in self._numbers:
                yield self._numbers[high]
                yield step * (math.ceil(self._numbers[high] / step) - 1)
        above = self._numbers.get("minimum", self._numbers.get("exclusiveMinimum"))
        below = self._numbers.get("maximum", self._numbers.get("exclusiveMaximum"))
        if above is not None and below is not None:
            yield (above + below) / 2

    def _bounds(self, value: int | float) -> bool:
        bounds = self._numbers
        step = bounds.get("multipleOf", 0)
        return (
            bounds.get("minimum", -math.inf) <= value <= bounds.get("maximum", math.inf)
            and bounds.get("exclusiveMinimum", -math.inf) < value
            and value < bounds.get("exclusiveMaximum", math.inf)
            and (step <= 0 or abs(value / step - round(value / step)) < 1e-9)
        )

    def _counts(self, of: str, count: int) -> bool:
        numbers = self._numbers
        return numbers.get(f"min{of}", 0) <= count <= numbers.get(f"max{of}", math.inf)

    def _cut(self, text: str) -> str:
        least = min(int(self._numbers.get("minLength", 0)), _MAX_LENGTH)
        most = max(0, int(min(self._numbers.get("maxLength", _MAX_LENGTH), _MAX_LENGTH)))
        return ("_".join([text] * least)[:least] if len(text) < least else text)[:most]


def has_format(text: str, format: str) -> bool:
    """Is the text what its format says? In doubt it is."""
    try:
        match format:
            case "date":
                date.fromisoformat(text)
            case "date-time":
                return datetime.fromisoformat(text).tzinfo is not None
            case "uuid":
                return _UUID.fullmatch(text) is not None
            case "email" | "idn-email":
                return _EMAIL.fullmatch(text) is not None
            case "uri" | "url" | "iri":
                return urlsplit(text).scheme != ""
            case "ipv4":
                IPv4Address(text)
            case "ipv6":
                IPv6Address(text)
            case "byte":
                b64decode(text, validate=True)
    except ValueError:
        return False
    return True
