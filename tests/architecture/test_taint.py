"""Document text is opened by encoders alone: `reveal` is called in the modules listed here and nowhere else."""

from __future__ import annotations

import ast
from fnmatch import fnmatch

import pytest

from tests.architecture.house import MODULES, Module

# Module (or pattern) -> what it turns document text into.
ENCODERS = {
    "build/*.py": "the model: the room that wraps the text compares it, and prints nothing",
    "model/dump.py": "YAML, by a YAML writer",
    "model/sample.py": "a sample value, wrapped again",
}


def uses(module: Module) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr == "reveal"
    ]


def listed(module: Module) -> bool:
    return any(fnmatch(module.name, pattern) for pattern in ENCODERS)


@pytest.mark.parametrize(
    "module", [m for m in MODULES if not listed(m)], ids=lambda module: module.name
)
def test_only_encoders_open_document_text(module: Module) -> None:
    assert [f"line {line}" for line in uses(module)] == []


def test_every_listed_encoder_is_one() -> None:
    idle = [
        pattern
        for pattern in ENCODERS
        if not any(uses(module) for module in MODULES if fnmatch(module.name, pattern))
    ]
    assert idle == []
