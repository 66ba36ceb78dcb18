"""The three laws: imports only go up the list of rooms; no target imports another; only targets know languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.house import MODULES, PACKAGE, ROOMS, Module

# Words that give away that a module knows a language that is generated, or a tool of one.
LANGUAGES = re.compile(
    r"python|typescript|javascript|pydantic|httpx|typeddict|msgspec|mypy|pyright|jsdoc|tsconfig|pypi"
    r"|(?<![a-z])(npm|java|kotlin|ruby|golang|rust|swift|csharp|php|black|prettier)(?![a-z])",
    re.IGNORECASE,
)
SUFFIXES = (".py", ".pyi", ".ts", ".tsx", ".js", ".mjs")

# Module -> the words it may use all the same, each with its reason.
EXCEPTIONS: dict[str, dict[str, str]] = {
    "build/media.py": {"javascript": "part of the name of a media type"},
    "cli/app.py": {"python": "the interpreter, in the report of a bug"},
    "cli/serve.py": {"javascript": "the script that reloads a page", ".js": "its path"},
}


def test_every_room_is_on_the_list() -> None:
    assert {module.room for module in MODULES} <= {"__init__", *ROOMS}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_imports_go_up(module: Module) -> None:
    """Law one. The package's own `__init__` stands above all rooms and may import none of them."""
    reach = ROOMS.index(module.room) if module.room in ROOMS else -1
    below = []
    for line, name in module.imports():
        parts = name.split(".")
        if parts[0] == "specpress" and len(parts) > 1 and parts[1] in ROOMS:
            if ROOMS.index(parts[1]) > reach:
                below.append(f"line {line} imports {name}")
    assert below == []


@pytest.mark.parametrize(
    "module",
    [m for m in MODULES if m.name.count("/") > 1 and m.room == "targets"],
    ids=lambda m: m.name,
)
def test_no_target_imports_another(module: Module) -> None:
    """Law two. A target is a folder below targets/; files beside the folders are common ground."""
    targets = {path.name for path in (PACKAGE / "targets").iterdir() if path.is_dir()}
    own = module.name.split("/")[1]
    foreign = [
        f"line {line} imports {name}"
        for line, name in module.imports()
        if name.startswith("specpress.targets.")
        and name.split(".")[2] in targets
        and name.split(".")[2] != own
    ]
    assert foreign == []


@pytest.mark.parametrize(
    "module", [m for m in MODULES if m.room != "targets"], ids=lambda module: module.name
)
def test_only_targets_know_languages(module: Module) -> None:
    """Law three. Identifiers and strings count; docstrings and comments are prose and do not."""
    allowed = EXCEPTIONS.get(module.name, {})
    known = [
        f"line {line}: {word}"
        for line, text in spoken(module)
        for word in giveaways(text)
        if word not in allowed
    ]
    assert known == []


def spoken(module: Module) -> Iterator[tuple[int, str]]:
    """(line, text) of every identifier and every string that is not a docstring."""
    prose = module.docstrings()
    for node in ast.walk(module.tree):
        match node:
            case ast.Name(id=text) | ast.Attribute(attr=text) | ast.arg(arg=text):
                yield node.lineno, text
            case ast.FunctionDef(name=text) | ast.AsyncFunctionDef(name=text):
                yield node.lineno, text
            case ast.ClassDef(name=text) | ast.keyword(arg=str(text)) | ast.alias(name=text):
                yield node.lineno, text
            case ast.Constant(value=str(text)) if id(node) not in prose:
                yield node.lineno, text


def giveaways(text: str) -> Iterator[str]:
    for found in LANGUAGES.finditer(text):
        yield found.group().lower()
    if text.endswith(SUFFIXES):
        yield "." + text.rpartition(".")[2]


def test_exceptions_are_needed() -> None:
    """An exception that nothing uses any more has to go."""
    unused = []
    for name, words in EXCEPTIONS.items():
        module = Module(PACKAGE / name)
        used = {word for _, text in spoken(module) for word in giveaways(text)}
        unused += [f"{name}: {word}" for word in words if word not in used]
    assert unused == []


@pytest.mark.parametrize(
    "text, words",
    [
        ("PythonTarget", ["python"]),
        ("run_npm", ["npm"]),
        ("trust", []),
        ("blackboard", []),
        ("client.py", [".py"]),
        ("TypeScript", ["typescript"]),
    ],
)
def test_giveaways(text: str, words: list[str]) -> None:
    assert list(giveaways(text)) == words
