"""A `pattern` of a document -> whether a text has it, and texts that do. Nothing is compiled.

Documents are not trusted, and a regular expression can take for ever: these are read into a small tree,
over which a text is followed as the set of places that can be reached, in time that grows with both alone.
What needs more than that (looking around, back references) is not understood, and `None` says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import TypeAlias

_LONGEST = 500  # characters of a pattern
_DEEPEST = 20  # groups inside one another
_MOST = 2_000  # repetitions that a pattern may ask for
_PATIENCE = 10_000  # steps, after which it is left open whether a text has a pattern
_LIKED = "abcdefghijklmnopqrstuvwxyz1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./:@ "
_TRIES = (
    1,
    2,
    0,
    3,
    4,
    6,
    8,
    12,
    16,
    24,
    32,
    64,
    128,
    256,
)  # times that what may repeat is repeated

_DIGITS = ((48, 57),)
_WORDS = ((48, 57), (65, 90), (95, 95), (97, 122))
_SPACES = ((9, 13), (32, 32), (160, 160), (8232, 8233))
_CLASSES = {"d": _DIGITS, "w": _WORDS, "s": _SPACES}
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "0": 0}
_END = 0x10FFFF


class _Unknown(Exception):
    """The pattern has what is not understood."""


@dataclass(frozen=True, slots=True)
class _Chars:
    """One character of these ranges, or of all but these."""

    ranges: tuple[tuple[int, int], ...]
    negated: bool = False

    def has(self, character: str) -> bool:
        code = ord(character)
        return any(low <= code <= high for low, high in self.ranges) != self.negated


@dataclass(frozen=True, slots=True)
class _Edge:
    """The start of the text or its end."""

    at_start: bool


@dataclass(frozen=True, slots=True)
class _Repeat:
    node: _Node
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class _Sequence:
    nodes: tuple[_Node, ...]


@dataclass(frozen=True, slots=True)
class _Either:
    nodes: tuple[_Node, ...]


_Node: TypeAlias = "_Chars | _Edge | _Repeat | _Sequence | _Either"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that is understood."""

    _node: _Node

    def found_in(self, text: str) -> bool:
        """Is it anywhere in the text, as JSON Schema means it? In doubt it is."""
        try:
            return bool(_Walk(text).ends(self._node, frozenset(range(len(text) + 1))))
        except _Unknown:
            return True

    def texts(self) -> Iterator[str]:
        """A few texts that have it, such as read well first."""
        made = set[str]()
        for times, branch in product(_TRIES, range(2)):
            text = "".join(islice(_shown(self._node, times, branch, 0), _MOST))
            if text and text not in made and self.found_in(text):
                yield text
            made.add(text)
        if self.found_in(""):
            yield ""


@lru_cache(maxsize=512)
def read_pattern(source: str) -> Pattern | None:
    """The pattern, if it is understood."""
    try:
        return Pattern(_Reader(source).whole())
    except _Unknown:
        return None


class _Walk:
    """Follows one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = _PATIENCE

    def ends(self, node: _Node, starts: frozenset[int]) -> frozenset[int]:
        """Where the node can end, if it starts at one of these places."""
        self._left -= 1 + len(starts) // 8
        if self._left < 0:
            raise _Unknown
        match node:
            case _Chars():
                text = self._text
                return frozenset(at + 1 for at in starts if at < len(text) and node.has(text[at]))
            case _Edge(at_start=at_start):
                return starts & {0 if at_start else len(self._text)}
            case _Sequence(nodes=nodes):
                for one in nodes:
                    if not starts:
                        break
                    starts = self.ends(one, starts)
                return starts
            case _Either(nodes=nodes):
                return frozenset().union(*(self.ends(one, starts) for one in nodes))
            case _Repeat(node=inner, least=least, most=most):
                for _ in range(least):
                    starts = self.ends(inner, starts) if starts else starts
                found, new, times = starts, starts, least
                while new and (most is None or times < most):
                    new = self.ends(inner, new) - found
                    found, times = found | new, times + 1
                return found


def _shown(node: _Node, times: int, branch: int, turn: int) -> Iterator[str]:
    """Pieces of a text that has the node, at least an empty one; `turn` varies what is repeated."""
    yield ""
    match node:
        case _Chars():
            liked = _liked(node)
            if liked:
                yield liked[turn % len(liked)]
        case _Edge():
            pass
        case _Sequence(nodes=nodes):
            for one in nodes:
                yield from _shown(one, times, branch, turn)
        case _Either(nodes=nodes):
            yield from _shown(nodes[min(branch, len(nodes) - 1)], times, branch, turn)
        case _Repeat(node=inner, least=least, most=most):
            wanted = max(least, times if most is None else min(times, most))
            for number in range(wanted):
                yield from _shown(inner, times if wanted == 1 else 1, branch, number)


@lru_cache(maxsize=512)
def _liked(chars: _Chars) -> str:
    """Characters that read well, of those that are meant."""
    first = [chr(low) for low, _ in chars.ranges[:1] if not chars.negated]
    return "".join(filter(chars.has, _LIKED)) or "".join(filter(str.isprintable, first))


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, source: str) -> None:
        if len(source) > _LONGEST:
            raise _Unknown
        self._source = source
        self._at = 0
        self._depth = 0

    def whole(self) -> _Node:
        found = self._either()
        if self._at < len(self._source):
            raise _Unknown
        return found

    def _either(self) -> _Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Unknown
        found = [self._sequence()]
        while self._took("|"):
            found.append(self._sequence())
        self._depth -= 1
        return found[0] if len(found) == 1 else _Either(tuple(found))

    def _sequence(self) -> _Node:
        found: list[_Node] = []
        while self._at < len(self._source) and self._source[self._at] not in "|)":
            found.append(self._repeated(self._one()))
        return found[0] if len(found) == 1 else _Sequence(tuple(found))

    def _one(self) -> _Node:
        match self._next():
            case "(":
                if self._took("?") and not self._took(":"):
                    raise _Unknown
                inner = self._either()
                self._expect(")")
                return inner
            case "[":
                return self._class()
            case ".":
                return _Chars(((10, 10), (13, 13), (8232, 8233)), negated=True)
            case "^" | "$" as edge:
                return _Edge(at_start=edge == "^")
            case "\\":
                return self._escaped()
            case "*" | "+" | "?":
                raise _Unknown
            case character:
                return _Chars(((ord(character), ord(character)),))

    def _repeated(self, node: _Node) -> _Node:
        bounds: tuple[int, int | None] = (1, 1)
        if self._took("*"):
            bounds = (0, None)
        elif self._took("+"):
            bounds = (1, None)
        elif self._took("?"):
            bounds = (0, 1)
        elif self._took("{"):
            least = self._number()
            most: int | None = least
            if self._took(","):
                most = None if self._peeks("}") else self._number()
            self._expect("}")
            bounds = (least, most)
        if bounds == (1, 1):
            return node
        self._took("?")  # the same texts have it, however greedy it is
        return _Repeat(node, *bounds)

    def _class(self) -> _Chars:
        negated = self._took("^")
        ranges: list[tuple[int, int]] = []
        while not self._took("]"):
            low = self._member()
            if self._peeks("-") and not self._peeks("]", 1) and len(low) == 1:
                self._next()
                high = self._member()
                if len(high) != 1 or high[0][0] < low[0][0]:
                    raise _Unknown
                low = ((low[0][0], high[0][0]),)
            ranges += low
        return _Chars(tuple(ranges), negated)

    def _member(self) -> tuple[tuple[int, int], ...]:
        character = self._next()
        if character == "\\":
            found = self._escaped(in_class=True)
            return found.ranges if not found.negated else _others(found.ranges)
        return ((ord(character), ord(character)),)

    def _escaped(self, *, in_class: bool = False) -> _Chars:
        character = self._next()
        if character.lower() in _CLASSES:
            return _Chars(_CLASSES[character.lower()], negated=character.isupper())
        if character in _CONTROLS:
            code = _CONTROLS[character]
        elif character in "xu":
            code = self._code(2 if character == "x" else 4)
        elif character == "b" and in_class:
            code = 8
        elif character.isalnum():
            raise _Unknown  # edges of words, back references, properties of characters
        else:
            code = ord(character)
        return _Chars(((code, code),))

    def _code(self, digits: int) -> int:
        try:
            return int("".join(self._next() for _ in range(digits)), 16)
        except ValueError:
            raise _Unknown from None

    def _number(self) -> int:
        digits = ""
        while self._at < len(self._source) and self._source[self._at] in "0123456789":
            digits += self._next()
        if not digits or int(digits[:9]) > _MOST:
            raise _Unknown
        return int(digits)

    def _next(self) -> str:
        if self._at >= len(self._source):
            raise _Unknown
        self._at += 1
        return self._source[self._at - 1]

    def _peeks(self, character: str, ahead: int = 0) -> bool:
        return self._source[self._at + ahead : self._at + ahead + 1] == character

    def _took(self, character: str) -> bool:
        found = self._peeks(character)
        self._at += found
        return found

    def _expect(self, character: str) -> None:
        if not self._took(character):
            raise _Unknown


def _others(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """All characters outside ascending ranges."""
    starts = [0, *(high + 1 for _, high in ranges)]
    ends = [*(low - 1 for low, _ in ranges), _END]
    return tuple((low, high) for low, high in zip(starts, ends, strict=True) if low <= high)
