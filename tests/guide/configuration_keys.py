"""The JSON Schema of the configuration -> docs/configuration-keys.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

_INTRODUCTION = """\
# Configuration: every key

This page is made from the JSON Schema of the format; `./dev goldens tests/guide` rewrites it.
[configuration.md](configuration.md) explains what the keys are for. `*` in a path stands for a name of your own.
Keys that begin with `x-` are yours, everywhere: a place for YAML anchors.
"""


def page(schema: Schema) -> str:
    """One section for each mapping of the format, in the schema's order; each mapping once."""
    sections = [_INTRODUCTION]
    unsupported: list[tuple[str, str]] = []
    seen: set[str] = set()
    waiting: list[tuple[str, Schema]] = [("", schema)]
    while waiting:
        path, rule = waiting.pop(0)
        rows = []
        below = []
        for key, part in rule.get("properties", {}).items():
            if "x-unsupported" in part:
                unsupported.append((_join(path, key), part["x-unsupported"]))
                continue
            resolved = _resolve(schema, part)
            same = part.get("x-same-as")
            meaning = f"Another spelling of `{same}`." if same else _meaning(resolved)
            rows.append(f"| `{key}` | {_type(schema, resolved)} | {meaning} |")
            if not same:
                below.extend(_mappings(schema, _join(path, key), part, seen))
        if rows:
            title = f"`{path}`" if path else "Top level"
            lead = f"{rule['description']}\n\n" if path and "description" in rule else ""
            table = "\n".join(["| key | value | meaning |", "| --- | ----- | ------- |", *rows])
            sections.append(f"## {title}\n\n{lead}{table}\n")
        # Depth first, so that a section is followed by those of its own keys.
        waiting[:0] = below
    rows = [f"| `{path}` | {why} |" for path, why in unsupported]
    sections.append(
        "## Understood, and without effect\n\nEach of these gives a warning that says why.\n\n"
        + "\n".join(["| key | why |", "| --- | --- |", *rows])
        + "\n"
    )
    return "\n".join(sections)


def _mappings(
    schema: Schema, path: str, part: Schema, seen: set[str]
) -> Iterator[tuple[str, Schema]]:
    """The mappings with keys of the format that a value of `part` can be or hold, each once."""
    name = part.get("$ref", "")
    if name in seen and name:
        return
    if name:
        seen.add(name)
    rule = _resolve(schema, part)
    if rule.get("properties"):
        yield path, rule
    for branch in rule.get("anyOf", ()):
        yield from _mappings(schema, path, branch, seen)
    for word, step in (("additionalProperties", ".*"), ("items", "[]")):
        if isinstance(rule.get(word), dict) and not (
            word == "additionalProperties" and rule.get("properties")
        ):
            yield from _mappings(schema, path + step, rule[word], seen)


def _resolve(schema: Schema, part: Schema) -> Schema:
    while "$ref" in part:
        beside = {word: value for word, value in part.items() if word != "$ref"}
        part = {**schema["$defs"][part["$ref"].rpartition("/")[2]], **beside}
    return part


def _type(schema: Schema, rule: Schema) -> str:
    rule = _resolve(schema, rule)
    if "anyOf" in rule:
        return " or ".join(dict.fromkeys(_type(schema, branch) for branch in rule["anyOf"]))
    if "enum" in rule:
        return ", ".join(f"`{str(member).lower()}`" for member in rule["enum"])
    named = rule.get("type", "anything")
    names = [named] if isinstance(named, str) else named
    return " or ".join(
        rule.get("format", "string") if name == "string" else "mapping" if name == "object"
        else "list" if name == "array" else name
        for name in names
    )  # fmt: skip


def _meaning(rule: Schema) -> str:
    return str(rule.get("description", "")).replace("|", "\\|")


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
