"""generator/specpress -> its modules, parsed, with the room each stands in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "generator" / "specpress"

# Each room may import itself and the rooms before it.
ROOMS = (
    "diag",
    "source",
    "openapi",
    "model",
    "config",
    "naming",
    "build",
    "render",
    "targets",
    "output",
    "diff",
    "pipeline",
    "cli",
)


@dataclass(frozen=True)
class Module:
    """One source file. `name` is `targets/python/types.py`, `room` its first part."""

    path: Path

    @cached_property
    def name(self) -> str:
        return self.path.relative_to(PACKAGE).as_posix()

    @cached_property
    def room(self) -> str:
        first = self.name.partition("/")[0]
        # `python -m specpress` is the command line by another name.
        return "cli" if first == "__main__.py" else first.removesuffix(".py")

    @cached_property
    def dotted(self) -> str:
        parts = ["specpress", *self.name.removesuffix(".py").split("/")]
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def imports(self) -> Iterator[tuple[int, str]]:
        """(line, dotted name) of everything imported, wherever in the file; `from a import b` gives `a.b`."""
        package = self.dotted if self.path.name == "__init__.py" else self.dotted.rpartition(".")[0]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield node.lineno, alias.name
            elif isinstance(node, ast.ImportFrom):
                base = package.split(".")[: 1 - node.level or None] if node.level else []
                start = ".".join([*base, *filter(None, [node.module])])
                for alias in node.names:
                    yield node.lineno, f"{start}.{alias.name}"

    def docstrings(self) -> set[int]:
        """The ids of the constants that are docstrings: prose, not code."""
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                first = node.body[0] if node.body else None
                if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                    found.add(id(first.value))
        return found


MODULES = tuple(Module(path) for path in sorted(PACKAGE.rglob("*.py")))
