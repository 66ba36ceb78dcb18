"""data of a configuration file x the JSON Schema of the format -> the part that is right.

Everything else becomes a diagnostic: keys that are unknown or have no effect are warnings, values of
a wrong type are errors. What follows can trust the data without looking at types again.

The schema is read as the subset of JSON Schema in which it is written (`$ref`, `type`, `properties`,
`patternProperties`, `additionalProperties`, `items`, `required`, `enum`, `anyOf`, `format`), with two
words of our own: `x-unsupported` says why a known key has no effect, `x-same-as` names the key for
which this one is another spelling.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from specpress.config.values import parse_duration, parse_endpoint
from specpress.diag import Collector, Origin, quote
from specpress.source import SourceFile
from specpress.source.pointer import Tokens, format_pointer

Schema = Mapping[str, Any]

_FORMATS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "endpoint": ("SP307", parse_endpoint),
    "duration": ("SP308", parse_duration),
}
_NOUNS = {
    "object": "a mapping",
    "array": "a list",
    "string": "a string",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
}


class _Wrong:
    """Stands for a value that was reported and is left out."""


_WRONG: Final = _Wrong()


@lru_cache(maxsize=1)
def schema() -> Schema:
    """The JSON Schema of the format, as it ships for editors."""
    text = (files("specpress.config") / "specpress.schema.json").read_text("utf-8")
    loaded: Schema = json.loads(text)
    return loaded


@lru_cache(maxsize=1)
def former_names() -> Mapping[str, str]:
    """Former name of a target -> its name."""
    targets = schema()["properties"]["targets"]["properties"]
    return {name: part["x-same-as"] for name, part in targets.items() if "x-same-as" in part}


def check(file: SourceFile, collector: Collector) -> dict[str, Any]:
    """The data of `file` without what is wrong, unsupported or null; aliases of keys are resolved."""
    checked = _Checker(file, collector).value(schema(), file.data, ())
    return checked if isinstance(checked, dict) else {}


class _Checker:
    def __init__(self, file: SourceFile, collector: Collector) -> None:
        self._file = file
        self._collector = collector

    def value(self, rule: Schema, value: Any, path: Tokens) -> Any:
        """The value as far as it is right; `_WRONG` if nothing of it is."""
        rule = resolve(rule)
        if "anyOf" in rule:
            rule = next((r for r in branches(rule) if _accepts(r, value)), rule)
        if not _accepts(rule, value):
            if value is None:
                # YAML's `methods:` with nothing below it: present, and empty.
                return {} if _takes(rule, "object") else [] if _takes(rule, "array") else _WRONG
            wanted = " or ".join(_NOUNS[name] for name in types(rule))
            hint = "put it in quotes" if _takes(rule, "string") and _is_scalar(value) else None
            where = quote(path[-1]) if path else "the configuration"
            self._error("SP304", f"{where} is {quote(value)}, not {wanted}", path, hint)
            return _WRONG
        if "enum" in rule and value not in rule["enum"]:
            known = [str(member) for member in rule["enum"]]
            near = difflib.get_close_matches(str(value), known, n=1)
            hint = f"did you mean {quote(near[0])}?" if near else f"use {_or(known)}"
            self._error("SP305", f"{quote(value)} is no value of {quote(path[-1])}", path, hint)
            return _WRONG
        if rule.get("format") in _FORMATS and isinstance(value, str):
            code, parse = _FORMATS[rule["format"]]
            try:
                parse(value)
            except ValueError as problem:
                kind = rule["format"]
                self._error(code, f"{quote(value)} is no {kind}", path, str(problem))
                return _WRONG
        if isinstance(value, dict):
            return self._mapping(rule, value, path)
        if isinstance(value, list) and isinstance(rule.get("items"), dict):
            items = (self.value(rule["items"], item, (*path, i)) for i, item in enumerate(value))
            return [item for item in items if item is not _WRONG]
        return value

    def _mapping(self, rule: Schema, value: dict[str, Any], path: Tokens) -> dict[str, Any]:
        known: Schema = rule.get("properties", {})
        right: dict[str, Any] = {}
        for key, member in value.items():
            part = known.get(key, self._other(rule, key))
            if part is None:
                self._unknown(key, known, (*path, key))
            elif part is True:
                right[key] = member
            elif "x-unsupported" in part:
                self._collector.warning(
                    "SP303",
                    f"{quote(key)} has no effect",
                    self._key((*path, key)),
                    hint=part["x-unsupported"],
                )
            else:
                name = part.get("x-same-as", key)
                if name != key and name in value:
                    self._collector.warning(
                        "SP303",
                        f"{quote(key)} has no effect beside {quote(name)}",
                        self._key((*path, key)),
                        hint="it is another spelling of the same key",
                    )
                    continue
                checked = self.value(part, member, (*path, key))
                if checked is not _WRONG:
                    right[name] = checked
        for key in rule.get("required", ()):
            if key not in value:
                self._error("SP306", f"{quote(key)} is missing", path, None)
        return right

    def _other(self, rule: Schema, key: str) -> Any:
        """What `rule` says of a key that it does not name: a schema, True, or None for unknown."""
        for pattern, part in rule.get("patternProperties", {}).items():
            if re.search(pattern, key):
                return part
        return rule.get("additionalProperties", True) or None

    def _unknown(self, key: str, known: Schema, path: Tokens) -> None:
        near = difflib.get_close_matches(key, known, n=1)
        meant = places().get(key) or (near[0] if near else None)
        few = f"known here: {', '.join(known)}" if len(known) < 12 else None
        hint = f"did you mean {quote(meant)}?" if meant else few
        self._collector.warning("SP302", f"unknown key {quote(key)}", self._key(path), hint=hint)

    def _error(self, code: str, message: str, path: Tokens, hint: str | None) -> None:
        origin = self._file.origin(format_pointer(path))
        self._collector.error(code, message, origin, hint=hint)

    def _key(self, path: Tokens) -> Origin:
        return self._file.origin(format_pointer(path), key=True)


def resolve(rule: Schema) -> Schema:
    """`rule` with its `$ref` followed; words beside the `$ref` win."""
    while "$ref" in rule:
        beside = {word: value for word, value in rule.items() if word != "$ref"}
        rule = {**schema()["$defs"][rule["$ref"].rpartition("/")[2]], **beside}
    return rule


def branches(rule: Schema) -> Iterator[Schema]:
    """The alternatives of `rule`, each resolved; itself if it has none."""
    rule = resolve(rule)
    if "anyOf" not in rule:
        yield rule
    for branch in rule.get("anyOf", ()):
        yield from branches(branch)


def types(rule: Schema) -> tuple[str, ...]:
    """The names of the JSON types that `rule` admits; none means that all are."""
    found: dict[str, None] = {}
    for branch in branches(rule):
        named = branch.get("type", ())
        found.update(dict.fromkeys((named,) if isinstance(named, str) else named))
    return tuple(found)


def _takes(rule: Schema, name: str) -> bool:
    return name in types(rule)


def _accepts(rule: Schema, value: Any) -> bool:
    names = types(rule)
    match value:
        case None:
            found: tuple[str, ...] = ("null",)
        case bool():
            found = ("boolean",)
        case int():
            found = ("integer", "number")
        case float():
            found = ("number",)
        case str():
            found = ("string",)
        case list():
            found = ("array",)
        case _:
            found = ("object",)
    return not names or any(name in names for name in found)


def _is_scalar(value: Any) -> bool:
    return isinstance(value, int | float)


def _or(words: list[str]) -> str:
    return " or ".join(", ".join(words).rsplit(", ", 1))


@lru_cache(maxsize=1)
def places() -> Mapping[str, str]:
    """Key -> the outermost place where the format has it: `read_env` -> `client_settings.opts.*.read_env`."""
    found: dict[str, str] = {}
    level = [("", schema())]
    seen: set[int] = set()
    while level:
        below: list[tuple[str, Schema]] = []
        for path, rule in level:
            for branch in branches(rule):
                below.extend(_members(branch, path, found, seen))
        level = below
    return found


def _members(
    rule: Schema, path: str, found: dict[str, str], seen: set[int]
) -> Iterator[tuple[str, Schema]]:
    """The parts of a mapping or list with their paths, each part of the schema once."""
    parts = list(rule.get("properties", {}).items())
    for key, _ in parts:
        found.setdefault(key, f"{path}{key}")
    for word in ("additionalProperties", "items"):
        if isinstance(rule.get(word), dict):
            parts.append(("*", rule[word]))
    for key, part in parts:
        if id(part) not in seen and "x-unsupported" not in part:
            seen.add(id(part))
            yield f"{path}{key}.", part
