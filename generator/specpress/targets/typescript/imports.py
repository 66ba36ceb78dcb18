"""What one file uses of others -> its import lines. Asking for a name imports it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from specpress.naming import pascal, split_words
from specpress.render.layout import COMMA, LINE, Group, Indent, Layout, join
from specpress.targets.typescript.layout import lines
from specpress.targets.typescript.names import SHARED, Path


class Imports:
    """The imports of one file of `src/`.

    `path` is the file below `src/` (`("resources", "v1", "customers")`), `taken` the names that it gives to
    something of its own.
    """

    def __init__(self, path: Path, taken: Collection[str]) -> None:
        self._path = path
        self._taken = set(taken)
        self._values: dict[Path, set[str]] = {}
        self._types: dict[Path, set[str]] = {}
        self._modules: dict[Path, str] = {}

    def value(self, path: Path, name: str) -> str:
        """Something that exists at run time, under its own name: `value(("internal", "path"), "path")`."""
        self._values.setdefault(path, set()).add(name)
        return name

    def type(self, path: Path, name: str) -> str:
        """Something that only types mention."""
        self._types.setdefault(path, set()).add(name)
        return name

    def module(self, resource_file: Path) -> str:
        """The local name for all types of another file below `resources/`: `CustomersAPI`, `Shared`."""
        path = ("resources", *resource_file)
        name = self._modules.get(path)
        if name is None:
            base = "Shared" if resource_file == SHARED else _module_name(resource_file)
            number = 1
            name = base
            while name in self._taken:
                number += 1
                name = f"{base}{number}"
            self._modules[path] = name
            self._taken.add(name)
        return name

    def lines(self, *others: tuple[str, str]) -> str:
        """The import statements, those of the farthest files first; `others` are (source, statement) of special ones."""
        found = list(others)
        for path in {*self._values, *self._types, *self._modules}:
            source = self.relative(path)
            if path in self._modules:
                found.append((source, f"import type * as {self._modules[path]} from '{source}';"))
            values, types = self._values.get(path, ()), self._types.get(path, set())
            if values or types:
                found.append((source, _statement(values, types.difference(values), source)))
        order = sorted(found, key=lambda item: (-item[0].count("../"), item[0].lower(), item[1]))
        return "".join(f"{statement}\n" for _, statement in order)

    def relative(self, path: Path) -> str:
        """How the file calls another one: `../../core/resource.js`."""
        folder = self._path[:-1]
        common = 0
        for own, other in zip(folder, path[:-1], strict=False):
            if own != other:
                break
            common += 1
        up = "../" * (len(folder) - common) or "./"
        return up + "/".join(path[common:]) + ".js"


def export_list(types: Iterable[str], indent: int) -> str:
    """`export { type A, type B };` on one line or with one name a line."""
    names = [f"type {name}" for name in types]
    return lines(_braces("export {", names, "};"), indent)


def reexport(names: Sequence[str], source: str) -> str:
    """`export { A as default, type B } from './client.js';`, in the order that is given."""
    return lines(_braces("export {", names, f"}} from '{source}';"), 0)


def _statement(values: Collection[str], types: Collection[str], source: str) -> str:
    if not values:
        return lines(
            _braces("import type {", sorted(types, key=str.lower), f"}} from '{source}';"), 0
        )
    names = {**{name: name for name in values}, **{name: f"type {name}" for name in types}}
    shown = [names[name] for name in sorted(names, key=str.lower)]
    return lines(_braces("import {", shown, f"}} from '{source}';"), 0)


def _braces(opening: str, names: Sequence[str], closing: str) -> Layout:
    """A list in braces; a single name stays on its line, however long."""
    if len(names) == 1:
        return f"{opening} {names[0]} {closing}"
    return Group([opening, Indent([LINE, *join([",", LINE], names), COMMA]), LINE, closing])


def _module_name(resource_file: Path) -> str:
    return pascal(split_words(resource_file[-1])) + "API"
