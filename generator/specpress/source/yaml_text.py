"""YAML text -> plain data by JSON's scalar rules, with the place of every key and value.

PyYAML's C parser makes the events; everything after that is ours, because its constructors follow
YAML 1.1, where ``no`` is false, ``12:30:45`` an integer and ``2024-10-01`` a date.
"""

from array import array
from collections.abc import Callable, Iterable
from typing import Any

import yaml

from specpress.diag import Severity, quote
from specpress.source.limits import MAX_REPEATED_NODES, MAX_DEPTH
from specpress.source.pointer import Token, index
from specpress.source.problems import Problem
from specpress.source.scalars import is_lost_number, plain

# Offsets of a container's children: key, value, key, value of a mapping; values of a list.
Table = dict[int, "array[int]"]

# Tags that only say what a plain scalar says anyway, or that keep it text.
_TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})
_CORE_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "map", "seq")
)

_HINTS = (
    ("mapping values are not allowed", "quote the text if a colon in it is followed by a space"),
    ("could not find expected ':'", "check the indentation, or quote a text that runs over lines"),
    ("did not find expected", "check the indentation and the quotes of the lines above"),
)


class YamlPositions:
    """Where the nodes of one parsed text stand. ``root`` must be the data that came with it."""

    def __init__(self, root: Any, table: Table, start: int) -> None:
        self._root = root
        self._table = table
        self._start = start

    def find(self, tokens: Iterable[Token]) -> tuple[int, int]:
        """Return the offsets of key and value at ``tokens``, or of the nearest node above.

        A list item has no key of its own: both offsets are the item's.
        """
        node, place = self._root, (self._start, self._start)
        for token in tokens:
            offsets = self._table.get(id(node))
            if offsets is None:
                break
            if isinstance(node, dict):
                name = str(token)
                if name not in node:
                    break
                at = 2 * next(n for n, key in enumerate(node) if key == name)
                place = (offsets[at], offsets[at + 1])
                node = node[name]
            else:
                position = index(token, len(node))
                if position is None:
                    break
                place = (offsets[position], offsets[position])
                node = node[position]
        return place


def parse_yaml(text: str) -> tuple[Any, YamlPositions, list[Problem]]:
    """Return the data, the positions and what is wrong with them.

    If a problem is fatal the data is None. Mapping keys are always text, as written. Raises nothing.
    """
    table: Table = {}
    problems: list[Problem] = []
    data, start = None, 0
    try:
        data, start = _Reader(text, table, problems).document()
    except yaml.MarkedYAMLError as error:
        problems.append(_syntax_problem(error, text))
    except yaml.reader.ReaderError as error:
        # The C reader counts bytes, because it was given bytes.
        at = len(text.encode()[: error.position].decode(errors="ignore"))
        message = f"YAML does not allow the character {quote(text[at : at + 1])}"
        problems.append(Problem("SP103", at, message, fatal=True))
    except _Stop as stop:
        problems.append(stop.problem)
    return data, YamlPositions(data, table, start), problems


class _Stop(Exception):
    """Ends the reading with one problem."""

    def __init__(self, code: str, at: int, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.problem = Problem(code, at, message, hint=hint, fatal=True)


class _Reader:
    """One pass over the events of one text."""

    def __init__(self, text: str, table: Table, problems: list[Problem]) -> None:
        # Where PyYAML was built without libyaml, its own parser does the same, slowly.
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
        self._next: Callable[[], Any] = loader.get_event
        self._table = table
        self._problems = problems
        # Anchor -> value and how many nodes it stands for.
        self._anchors: dict[str, tuple[Any, int]] = {}
        # Anchors of containers that are being read.
        self._open: set[str] = set()
        self._nodes = 0
        self._aliased = 0
        self._depth = 0

    def document(self) -> tuple[Any, int]:
        self._next()  # stream start
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return None, 0
        event = self._next()
        start = event.start_mark.index
        data = self._value(event)
        self._next()  # document end
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise _Stop(
                "SP106",
                event.start_mark.index,
                "a second YAML document begins here",
                "keep one document a file",
            )
        return data, start

    def _value(self, event: Any) -> Any:
        kind = event.__class__
        if kind is yaml.AliasEvent:
            return self._alias(event)
        before = self._nodes
        self._nodes += 1
        if kind is yaml.ScalarEvent:
            value: Any = self._scalar(event)
        else:
            self._depth += 1
            if self._depth > MAX_DEPTH:
                raise _Stop(
                    "SP107", event.start_mark.index, f"nested more than {MAX_DEPTH} levels deep"
                )
            if event.tag is not None:
                self._check_tag(event)
            if event.anchor is not None:
                self._open.add(event.anchor)
            value = self._mapping() if kind is yaml.MappingStartEvent else self._sequence()
            self._depth -= 1
        if event.anchor is not None:
            self._open.discard(event.anchor)
            self._anchors[event.anchor] = (value, self._nodes - before)
        return value

    def _scalar(self, event: Any) -> Any:
        text = event.value
        if event.implicit[0] and event.tag is None:
            value = plain(text)
            if value.__class__ is str and is_lost_number(text, value):
                self._lost_number(event)
            return value
        tag = event.tag
        if tag is None or tag in _TEXT_TAGS:
            return text
        self._check_tag(event)
        return plain(text) if tag in _CORE_TAGS else text

    def _mapping(self) -> dict[str, Any]:
        result: dict[str, Any] = {}
        offsets: list[int] = []
        merges: list[dict[str, Any]] = []
        while (key := self._next()).__class__ is not yaml.MappingEndEvent:
            if key.__class__ is not yaml.ScalarEvent:
                key = self._resolve_key(key)
            event = self._next()
            name = key.value
            if name == "<<" and key.implicit[0]:
                merges.extend(self._merge_sources(event))
                continue
            at = key.start_mark.index
            if name in result:
                position = 2 * list(result).index(name)
                self._problems.append(
                    Problem(
                        "SP104",
                        at,
                        f"key {quote(name)} appears twice in one mapping",
                        related=((offsets[position], "first here"),),
                    )
                )
                result[name] = self._value(event)
                continue
            offsets.append(at)
            offsets.append(event.start_mark.index)
            result[name] = self._value(event)
        if merges:
            result, offsets = self._merge(result, offsets, merges)
        if offsets:
            self._table[id(result)] = array("I", offsets)
        return result

    def _sequence(self) -> list[Any]:
        result: list[Any] = []
        offsets: list[int] = []
        while (event := self._next()).__class__ is not yaml.SequenceEndEvent:
            offsets.append(event.start_mark.index)
            result.append(self._value(event))
        if offsets:
            self._table[id(result)] = array("I", offsets)
        return result

    def _alias(self, event: Any) -> Any:
        at = event.start_mark.index
        name = f"alias {quote('*' + event.anchor)}"
        if event.anchor in self._open:
            # YAML has a word for that, JSON has not.
            raise _Stop("SP108", at, f"{name} stands inside what it repeats")
        if event.anchor not in self._anchors:
            hint = "an anchor must stand before the aliases that use it"
            raise _Stop("SP103", at, f"{name} has no anchor", hint)
        value, size = self._anchors[event.anchor]
        self._nodes += size
        self._aliased += size
        if self._aliased > MAX_REPEATED_NODES:
            raise _Stop(
                "SP107",
                at,
                f"aliases repeat more than {MAX_REPEATED_NODES:,} nodes",
                "use $ref to a component instead of an alias",
            )
        return value

    def _resolve_key(self, event: Any) -> Any:
        if event.__class__ is yaml.AliasEvent:
            value = self._alias(event)
            if isinstance(value, str):
                marks = event.start_mark, event.end_mark
                return yaml.ScalarEvent(None, None, (False, True), value, *marks)
        raise _Stop("SP109", event.start_mark.index, "a key must be text, not a list or a mapping")

    def _merge_sources(self, event: Any) -> list[dict[str, Any]]:
        at = event.start_mark.index
        value = self._value(event)
        sources = value if isinstance(value, list) else [value]
        if not all(isinstance(source, dict) for source in sources):
            raise _Stop("SP109", at, "<< can merge only a mapping or a list of mappings")
        return sources

    def _merge(
        self, own: dict[str, Any], own_offsets: list[int], sources: list[dict[str, Any]]
    ) -> tuple[dict[str, Any], list[int]]:
        """Put merged keys first, the earlier source before the later, and own keys over them."""
        result: dict[str, Any] = {}
        places: dict[str, tuple[int, int]] = {}
        for source in sources:
            table = self._table.get(id(source), array("I"))
            for position, (name, value) in enumerate(source.items()):
                if name not in result:
                    result[name] = value
                    places[name] = (table[2 * position], table[2 * position + 1])
        for position, (name, value) in enumerate(own.items()):
            result[name] = value
            places[name] = (own_offsets[2 * position], own_offsets[2 * position + 1])
        return result, [offset for place in places.values() for offset in place]

    def _check_tag(self, event: Any) -> None:
        if event.tag not in _CORE_TAGS and event.tag not in _TEXT_TAGS:
            self._problems.append(
                Problem(
                    "SP110",
                    event.start_mark.index,
                    f"tag {quote(event.tag)} has no meaning here; the value is read without it",
                    severity=Severity.WARNING,
                )
            )

    def _lost_number(self, event: Any) -> None:
        self._problems.append(
            Problem(
                "SP111",
                event.start_mark.index,
                "this number cannot be held by JSON or by a double; it is read as text",
                severity=Severity.WARNING,
            )
        )


def _syntax_problem(error: yaml.MarkedYAMLError, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    at = mark.index if mark else 0
    message = error.problem or "this is not YAML"
    hint = next((hint for part, hint in _HINTS if part in message), None)
    if "cannot start any token" in message:
        message = f"nothing can begin with {quote(text[at : at + 1])} here"
        hint = "indent with spaces" if text[at : at + 1] == "\t" else "quote the text"
    related: tuple[tuple[int, str], ...] = ()
    if error.context and error.context_mark and error.context_mark.index != at:
        related = ((error.context_mark.index, error.context),)
    return Problem("SP103", at, message, hint=hint, related=related, fatal=True)
