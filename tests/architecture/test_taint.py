"""Document text is opened by encoders alone: elsewhere `reveal` may be asked about, but what it gives may not be used."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch

import pytest

from tests.architecture.house import MODULES, Module

# Module (or pattern) -> what it turns document text into.
ENCODERS = {
    "build/*.py": "the model: the room that wraps the text may look at it, and prints nothing",
    "diff/changelog.py": "code spans of Markdown, with invisible characters shown",
    "diff/kinship.py": "questions: does one type hold another, is one limit tighter",
    "diff/sentences.py": "paths of names, wrapped again",
    "diff/printers.py": "lines for terminals, with invisible characters shown, and JSON",
    "diff/versions.py": "what versions are sorted by, and numbers",
    "diff/words.py": "what a change is about in few words, wrapped again",
    "model/dump.py": "plain data, for a YAML writer",
    "model/limits.py": "sample values, wrapped again",
    "model/sample.py": "sample values, wrapped again",
    "targets/docs/prose.py": "HTML, by a CommonMark renderer and a sanitiser",
    "targets/docs/text.py": "single lines, for autoescaping templates",
    "targets/http/curl.py": "arguments of a command, by the shell's quoting",
    "targets/http/forms.py": "fields of forms, which `curl` quotes",
    "targets/http/guides.py": "code spans of CommonMark, with invisible characters shown",
    "targets/http/language.py": "JSON, and names with invisible characters shown",
    "targets/http/wire.py": "URLs, by percent-encoding, and JSON",
    "targets/models/places.py": "places in the document, as JSON pointers",
    "targets/prose.py": "lines without anything invisible, for the encoders of comments",
    "targets/*/literals.py": "literals",
    "targets/*/names.py": "identifiers, by the naming plan",
    "targets/*/values.py": "sample values, each part by the encoder of literals",
}


def uses(module: Module) -> Iterator[int]:
    """The lines where document text is opened and goes anywhere but into a question."""
    asked = {id(operand) for node in ast.walk(module.tree) for operand in _operands(node)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "reveal" and id(node) not in asked:
                yield node.lineno


def _operands(node: ast.AST) -> Iterator[ast.expr]:
    """What a node only asks about: operands of comparisons, keys, arguments of `isinstance` and `type`."""
    match node:
        case ast.Compare():
            yield node.left
            yield from node.comparators
        case ast.Subscript():
            yield node.slice
        case ast.Dict():
            yield from filter(None, node.keys)
        case ast.DictComp():
            yield node.key
        case ast.Call(func=ast.Name(id="isinstance" | "type"), args=[first, *_]):
            yield first
        case ast.Call(func=ast.Attribute(attr="get"), args=[first, *_]):
            yield first


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
        if not any(list(uses(module)) for module in MODULES if fnmatch(module.name, pattern))
    ]
    assert idle == []


@pytest.mark.parametrize(
    "code, opens",
    [
        ("print(text.reveal())", True),
        ("wire = text.reveal()", True),
        ("f'{text.reveal()}'", True),
        ("text.reveal() + 'x'", True),
        ("text.reveal() == 'id'", False),
        ("text.reveal() in known", False),
        ("members[text.reveal()]", False),
        ("{item.reveal(): 1 for item in items}", False),
        ("isinstance(value.reveal(), str)", False),
    ],
)
def test_questions_are_told_from_uses(code: str, opens: bool) -> None:
    class Sample(Module):
        tree = ast.parse(code)

    assert bool(list(uses(Sample(MODULES[0].path)))) is opens
