"""JSON text -> plain data by the standard library's parser; places of nodes found when asked for."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from specpress.diag import Severity, quote
from specpress.source.limits import MAX_DEPTH
from specpress.source.pointer import Token
from specpress.source.problems import Problem
from specpress.source.scalars import integer, real

_SPACE = re.compile(r"[ \t\n\r]*")
# `scan_once` is the C scanner itself; only the end of the value matters, and long integers must not
# raise.
_skip_value: Callable[[str, int], tuple[Any, int]] = getattr(
    json.JSONDecoder(parse_int=len, parse_float=len), "scan_once"
)


class JsonPositions:
    """Where the nodes of one JSON text stand.

    Most documents print no diagnostic, so nothing is indexed beforehand. ``find`` goes down from the
    root and indexes only the containers on its way, each as far as it has to; the values beside the way
    are skipped by the C scanner at the speed of parsing.
    """

    def __init__(self, text: str, *, has_repeated_keys: bool = False) -> None:
        self._text = text
        self._start = _after_space(text, 0)
        self._indexes: dict[int, _Index] = {}
        self._has_repeated_keys = has_repeated_keys

    def find(self, tokens: Iterable[Token]) -> tuple[int, int]:
        """Return the offsets of key and value at ``tokens``, or of the nearest node above.

        A list item has no key of its own: both offsets are the item's. Of a repeated key, the last one
        counts.
        """
        place = (self._start, self._start)
        for token in tokens:
            index = self._index(place[1])
            found = index.last(str(token)) if self._has_repeated_keys else index.first(str(token))
            if found is None:
                break
            place = found
        return place

    def children(self, start: int) -> dict[str, list[tuple[int, int]]]:
        """Return, by key or list index, where the children of the container at ``start`` stand.

        A key that was written twice has two places. A scalar has no children.
        """
        return self._index(start).all()

    def _index(self, start: int) -> "_Index":
        known = self._indexes.get(start)
        if known is None:
            known = self._indexes[start] = _Index(self._text, start)
        return known


class _Index:
    """The children of one container, found as far as somebody has asked."""

    def __init__(self, text: str, start: int) -> None:
        self._children: dict[str, list[tuple[int, int]]] = {}
        self._further = _children(text, start)

    def first(self, name: str) -> tuple[int, int] | None:
        """Return the first child of that name."""
        known = self._children.get(name)
        if known is not None:
            return known[0]
        for found, place in self._further:
            self._children.setdefault(found, []).append(place)
            if found == name:
                return place
        return None

    def last(self, name: str) -> tuple[int, int] | None:
        """Return the last child of that name."""
        known = self.all().get(name)
        return known[-1] if known else None

    def all(self) -> dict[str, list[tuple[int, int]]]:
        """Return all children."""
        for found, place in self._further:
            self._children.setdefault(found, []).append(place)
        return self._children


def _children(text: str, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield name and place of each child of the container at ``start``."""
    opening = text[start : start + 1]
    if opening not in ("{", "["):
        return
    at = _after_space(text, start + 1)
    count = 0
    while text[at] not in "}]":
        key_at, name = at, str(count)
        if opening == "{":
            name, at = _skip_value(text, at)
            at = _after_space(text, _after_space(text, at) + 1)  # the colon
        yield name, (key_at, at)
        _, at = _skip_value(text, at)
        at = _after_space(text, at)
        if text[at] == ",":
            at = _after_space(text, at + 1)
        count += 1


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def parse_json(text: str) -> tuple[Any, JsonPositions, list[Problem]]:
    """Return the data, the positions and what is wrong with them.

    If a problem is fatal the data is None. Raises nothing.
    """
    nowhere = JsonPositions(text)
    repeated: set[int] = set()
    lost: list[str] = []

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) != len(pairs):
            repeated.add(id(result))
        return result

    def number(convert: Callable[[str], int | float | str]) -> Callable[[str], int | float | str]:
        def converted(digits: str) -> int | float | str:
            value = convert(digits)
            if value.__class__ is str:
                lost.append(digits)
            return value

        return converted

    def constant(name: str) -> str:
        lost.append(name)
        return name

    try:
        data = json.loads(
            text,
            object_pairs_hook=mapping,
            parse_int=number(integer),
            parse_float=number(real),
            parse_constant=constant,
        )
    except json.JSONDecodeError as error:
        hint = None
        if text[error.pos : error.pos + 1] in ("}", "]"):
            hint = "JSON does not allow a comma after the last item"
        return None, nowhere, [Problem("SP103", error.pos, error.msg, hint=hint, fatal=True)]
    except RecursionError:
        return None, nowhere, [_too_deep()]
    if _depth(data) > MAX_DEPTH:
        return None, nowhere, [_too_deep()]
    positions = JsonPositions(text, has_repeated_keys=bool(repeated))
    problems = list(_lost_numbers(text, lost))
    if repeated:
        problems.extend(_repeated_keys(data, repeated, positions))
    return data, positions, problems


def _too_deep() -> Problem:
    return Problem("SP107", 0, f"nested more than {MAX_DEPTH} levels deep", fatal=True)


def _depth(data: Any) -> int:
    """Return how many levels ``data`` has, level by level so that it cannot overflow the stack."""
    depth = 0
    level = [data]
    while level and depth <= MAX_DEPTH:
        level = [
            below
            for node in level
            for below in (node.values() if node.__class__ is dict else node)
            if below.__class__ is dict or below.__class__ is list
        ]
        depth += 1
    return depth


def _lost_numbers(text: str, lost: list[str]) -> Iterable[Problem]:
    at = 0
    for digits in lost:
        at = text.find(digits, at)
        yield Problem(
            "SP111",
            at,
            "this number cannot be held by JSON or by a double; it is read as text",
            severity=Severity.WARNING,
        )
        at += len(digits)


def _repeated_keys(data: Any, repeated: set[int], positions: JsonPositions) -> Iterable[Problem]:
    """Yield a problem for each key that was written again in a mapping of ``repeated``."""
    waiting: list[tuple[Any, tuple[Token, ...]]] = [(data, ())]
    while waiting:
        node, tokens = waiting.pop()
        if id(node) in repeated:
            for name, places in positions.children(positions.find(tokens)[1]).items():
                for place in places[1:]:
                    yield Problem(
                        "SP104",
                        place[0],
                        f"key {quote(name)} appears twice in one mapping",
                        related=((places[0][0], "first here"),),
                    )
        children = node.items() if isinstance(node, dict) else enumerate(node)
        waiting.extend(
            (value, (*tokens, key)) for key, value in children if isinstance(value, dict | list)
        )
