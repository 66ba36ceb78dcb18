"""The JSON Schema is the list of keys: valid as a schema, and exactly what the reader reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from specpress.config import read, schema
from specpress.config.check import branches, places, resolve, types
from specpress.config.node import Node
from specpress.diag import Collector

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = {"endpoint": "get /sample", "duration": "PT5S"}

# Keys that are validated here and read as plain data by other rooms, with all that is below them.
PLAIN = (
    "organization.",
    "readme.",
    "settings.",
    "targets.",
    "query_settings.",
    "openapi.transforms.",
)

# Names with a meaning among names that are the author's.
OWN = ("$client", "$shared", "default", "sample", "a", "b", "c")

# What a reader looks at only where the first spelling is absent.
ALTERNATIVES = {
    "client_settings": {"idempotency_header": "Idempotency-Key"},
    "resources": {"a": {"methods": {"b": "get /b", "c": {"type": "alias", "to": "b"}}}},
}


def sample(rule: Mapping[str, Any], depth: int = 0) -> Any:
    """A value with every key that the rule supports; one level of resources inside resources."""
    rule, *_ = sorted(branches(resolve(rule)), key=lambda each: "object" not in types(each))
    if "enum" in rule:
        return rule["enum"][0]
    match types(rule)[:1]:
        case ("object",):
            value = {
                key: sample(part, depth + 1)
                for key, part in rule.get("properties", {}).items()
                if "x-unsupported" not in part and "x-same-as" not in part
                if not (key == "subresources" and depth > 4)
            }
            if isinstance(rule.get("additionalProperties"), dict):
                value["sample"] = sample(rule["additionalProperties"], depth + 1)
            return value
        case ("array",):
            return [sample(rule["items"], depth + 1)] if isinstance(rule["items"], dict) else []
        case ("boolean",):
            return True
        case ("integer" | "number",):
            return 1
        case _:
            return SAMPLES.get(rule.get("format", ""), "sample")


def keys(rule: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """`client_settings.opts.*.type` and so on: each key that the format supports."""
    for branch in branches(rule):
        for key, part in branch.get("properties", {}).items():
            if "x-unsupported" in part or "x-same-as" in part:
                continue
            yield f"{path}{key}"
            if key != "subresources":
                yield from keys(part, f"{path}{key}.")
        for word in ("additionalProperties", "items"):
            if isinstance(branch.get(word), dict):
                yield from keys(branch[word], f"{path}*." if word[0] == "a" else path)


def test_it_is_a_schema_and_the_committed_configuration_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    data = yaml.safe_load((ROOT / "spec" / "specpress.yml").read_text("utf-8"))
    jsonschema.validate(data, schema())


def test_the_reader_reads_every_key_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touched: set[str] = set()
    for accessor in ("get", "has"):
        original = getattr(Node, accessor)

        def spy(self: Node, key: str, original: Any = original) -> Any:
            touched.add(key)
            return original(self, key)

        monkeypatch.setattr(Node, accessor, spy)
    path = tmp_path / "specpress.yml"
    (tmp_path / "sample").write_text('{"overlay": "1.0.0", "actions": []}', encoding="utf-8")
    collector = Collector()
    for data in (sample(schema()), ALTERNATIVES):
        path.write_text(json.dumps(data), encoding="utf-8")
        read(path, collector)
    assert collector.diagnostics == ()
    supported = {name.rpartition(".")[2] for name in keys(schema()) if not name.startswith(PLAIN)}
    assert supported - touched == set()
    assert touched - places().keys() <= set(OWN)


def test_every_unsupported_key_says_why() -> None:
    def reasons(rule: Any) -> Iterator[str]:
        if isinstance(rule, dict):
            if "x-unsupported" in rule:
                yield rule["x-unsupported"]
            for part in rule.values():
                yield from reasons(part)

    found = list(reasons(schema()))
    assert len(found) > 20
    assert all(len(reason.split()) > 2 for reason in found)
