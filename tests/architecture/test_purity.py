"""Only cli/ prints, exits, and reads the clock or the environment; modules are small and say what they do."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.house import MODULES, Module

MAX_LINES = 500

BUILTINS = {"print", "breakpoint", "SystemExit"}
# Words that are also good names for other things: only a call gives them away.
CALLS = {"input", "exit", "quit"}
MEMBERS = {
    "sys": {"exit", "stdout", "stderr", "stdin", "argv"},
    "os": {"environ", "environb", "getenv", "getcwd", "_exit", "abort"},
    "time": {
        "time",
        "time_ns",
        "monotonic",
        "perf_counter",
        "process_time",
        "localtime",
        "strftime",
    },
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "Path": {"cwd", "home"},
}

# Module -> what it may use all the same, each with its reason.
EXCEPTIONS: dict[str, dict[str, str]] = {}


def effects(module: Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module.tree):
        match node:
            case ast.Name(id=name) if name in BUILTINS:
                yield node.lineno, name
            case ast.Call(func=ast.Name(id=name)) if name in CALLS:
                yield node.lineno, name
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if name in MEMBERS.get(
                owner, ()
            ):
                yield node.lineno, f"{owner}.{name}"
            case ast.Attribute(value=ast.Attribute(attr=owner), attr=name) if name in MEMBERS.get(
                owner, ()
            ):
                yield node.lineno, f"{owner}.{name}"
            case ast.ImportFrom(module=str(owner), names=aliases):
                for alias in aliases:
                    if alias.name in MEMBERS.get(owner, ()):
                        yield node.lineno, f"{owner}.{alias.name}"


@pytest.mark.parametrize(
    "module", [m for m in MODULES if m.room != "cli"], ids=lambda module: module.name
)
def test_no_effects_below_the_command_line(module: Module) -> None:
    allowed = EXCEPTIONS.get(module.name, {})
    found = [f"line {line}: {what}" for line, what in effects(module) if what not in allowed]
    assert found == []


def test_effects_are_seen() -> None:
    source = "import sys, time, datetime\nfrom os import environ\nprint(time.time())\n"
    source += "sys.exit(datetime.datetime.now())\n"

    class Sample(Module):
        tree = ast.parse(source)

    found = {what for _, what in effects(Sample(MODULES[0].path))}
    assert found == {"os.environ", "print", "time.time", "sys.exit", "datetime.now"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_module_says_what_it_does(module: Module) -> None:
    docstring = ast.get_docstring(module.tree)
    assert docstring, "the first line of a module says what goes in and what comes out"
    assert module.text.startswith(('"""', 'r"""'))
    assert docstring.splitlines()[0].endswith((".", ":")), "a sentence"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_module_is_small(module: Module) -> None:
    lines = module.text.count("\n")
    assert lines <= MAX_LINES
