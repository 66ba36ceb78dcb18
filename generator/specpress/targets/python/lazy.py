"""Folders below `types/` -> the views of their `__init__`, which imports on first use."""

from __future__ import annotations

from collections.abc import Mapping

from specpress.targets.python import layout
from specpress.targets.python.homes import Homes, Path, TypeModule
from specpress.targets.python.imports import Imports
from specpress.targets.python.views import LazyModuleView


def type_packages(homes: Homes) -> Mapping[Path, LazyModuleView]:
    """The `__init__` of every folder below `types/`, and its own (the empty path)."""
    folders = homes.folders()
    return {folder: _type_package(folder, modules, folders) for folder, modules in folders.items()}


def _type_package(
    folder: Path,
    modules: list[TypeModule],
    folders: Mapping[Path, list[TypeModule]],
) -> LazyModuleView:
    inner = sorted(
        path[-1] for path in folders if len(path) == len(folder) + 1 and path[:-1] == folder
    )
    # Signatures reach nested classes by way of their module.
    reached = [*inner, *(module.path[-1] for module in modules if module.owned)]
    classes = {module.path[-1]: module.names[module.root] for module in modules}
    lines = [
        line for name in sorted(reached) for line in layout.imports(".", [f"{name} as {name}"], 4)
    ]
    table = {name: "()" for name in inner}
    if not folder and ("shared",) in folders:
        shared = sorted(module.names[module.root] for module in folders["shared",])
        lines += layout.imports(".shared", [f"{name} as {name}" for name in shared], 4)
        table["shared"] = _tuple(shared)
    for name in sorted(classes):
        lines += layout.imports(f".{name}", [f"{classes[name]} as {classes[name]}"], 4)
        table[name] = _tuple([classes[name]])
    entries = [f'".{name}": {table[name]}' for name in sorted(table)]
    return lazy_module(Imports(("types", *folder), ()), lines, entries)


def lazy_module(
    imports: Imports, lines: list[str], table: list[str], helpers: tuple[str, ...] = ()
) -> LazyModuleView:
    """The view of a lazy package from the lines for type checkers and the table for the runtime."""
    source = imports.relative(("_lazy",))
    call = f"lazy_exports(__name__, {{{', '.join(table)}}})"
    return LazyModuleView(
        imports="\n".join(lines),
        lazy="\n".join(layout.imports(source, ["lazy_exports", *helpers], 4)),
        table="\n".join(layout.statement(f"__all__, __dir__, __getattr__ = {call}", 4)),
    )


def _tuple(names: list[str]) -> str:
    shown = ", ".join(f'"{name}"' for name in names)
    return f"({shown},)" if len(names) == 1 else f"({shown})"
