"""The corpus -> the documents of the benchmark: whole ones, and pieces of one with more and more operations."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
VERBS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})

# Name -> path in the corpus; `small` is the repository's own document.
CORPUS = {
    "metronome": "metronome/openapi.json",
    "openai": "pairs/openai/openapi.yaml",
    "plaid": "real/plaid.yaml",
    "github": "real/github-api.json",
}
GROWTH = "github"


def document(name: str, corpus: Path) -> Path:
    """The path of a document of the benchmark."""
    path = ROOT / "spec" / "openapi.yaml" if name == "small" else corpus / CORPUS[name]
    if not path.is_file():
        raise SystemExit(
            f"{path} is missing: say where the corpus is with --corpus or SPECPRESS_CORPUS"
        )
    return path


def pieces(path: Path, counts: tuple[int, ...], folder: Path) -> Iterator[tuple[int, Path]]:
    """Copies of a JSON document cut down to its first N operations and what those refer to."""
    whole = json.loads(path.read_text(encoding="utf-8"))
    for count in counts:
        target = folder / f"{path.stem}-{count}.json"
        target.write_text(json.dumps(_cut(whole, count)), encoding="utf-8")
        yield count, target


def with_one_schema_changed(path: Path, folder: Path) -> Path:
    """A copy in which one component schema has another description."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".json":
        raise SystemExit("only JSON documents are edited: positions of a YAML one would move")
    changed = json.loads(text)
    schemas = changed["components"]["schemas"]
    name = next(name for name, schema in schemas.items() if "properties" in schema)
    schemas[name]["description"] = "Changed by the benchmark."
    target = folder / path.name
    target.write_text(json.dumps(changed), encoding="utf-8")
    return target


def _cut(whole: dict[str, Any], count: int) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    left = count
    for path, item in whole["paths"].items():
        if left <= 0:
            break
        kept = {}
        for key, value in item.items():
            if key in VERBS:
                if left <= 0:
                    continue
                left -= 1
            kept[key] = value
        paths[path] = kept
    cut = {
        key: value for key, value in whole.items() if key not in ("paths", "components", "webhooks")
    }
    cut["paths"] = paths
    cut["components"] = _reachable(whole, paths)
    return copy.deepcopy(cut)


def _reachable(whole: dict[str, Any], start: Any) -> dict[str, Any]:
    """The components that `start` needs, section by section, in the document's order."""
    needed: set[tuple[str, str]] = set()
    waiting = [start]
    while waiting:
        for reference in _references(waiting.pop()):
            section, _, name = reference.removeprefix("#/components/").partition("/")
            key = (section, name.replace("~1", "/").replace("~0", "~"))
            if key not in needed and key[1] in whole["components"].get(section, {}):
                needed.add(key)
                waiting.append(whole["components"][section][key[1]])
    return {
        section: {name: value for name, value in members.items() if (section, name) in needed}
        for section, members in whole["components"].items()
        if section != "securitySchemes" and any(found == section for found, _ in needed)
    }


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield reference
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
