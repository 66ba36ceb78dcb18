"""What one file uses of others -> its import lines. Asking for a name imports it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from specpress.naming import pascal, split_words
from specpress.render.layout import COMMA, LINE, Group, Indent, Layout, join
from specpress.targets.typescript.layout import lines
from specpress.targets.typescript.names import SHARED, Path


class Imports:
    """The imports of one file of `src/`.

    `path` is the file below `src/` (`("resources", "v1", "customers")`), `taken` the names of all that it
    declares itself or hands on from others: what it only uses gives way to them.
    """

    def __init__(self, path: Path, taken: Collection[str]) -> None:
        self._path = path
        self._taken = set(taken)
        self._values: dict[Path, dict[str, str]] = {}
        self._types: dict[Path, dict[str, str]] = {}
        self._modules: dict[Path, str] = {}
        self._everything: dict[Path, str] = {}

    def value(self, path: Path, name: str) -> str:
        """What the file calls something that exists at run time: `value(("internal", "path"), "path")` is `path`."""
        return self._values.setdefault(path, {}).setdefault(name, self._local(path, name))

    def type(self, path: Path, name: str) -> str:
        """What the file calls something that only types mention."""
        return self._types.setdefault(path, {}).setdefault(name, self._local(path, name))

    def everything(self, path: Path, name: str) -> str:
        """What the file calls the module that exists at run time, with all that is in it."""
        return self._everything.setdefault(path, self._local(path, name))

    def listed(self, path: Path, name: str, *, value: bool = False) -> str:
        """The same for something that the file hands on under its own name; asked before anything uses it."""
        found = self._values if value else self._types
        return found.setdefault(path, {}).setdefault(name, name)

    def _local(self, path: Path, name: str) -> str:
        for known in (self._values, self._types):
            if name in known.get(path, {}):
                return known[path][name]
        return f"SDK{name}" if name in self._taken else name

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

    def lines(self) -> str:
        """The import statements, those of the farthest files first."""
        found = []
        for path, name in self._everything.items():
            source = self.relative(path)
            found.append((source, f"import * as {name} from '{source}';"))
        for path, name in self._modules.items():
            source = self.relative(path)
            found.append((source, f"import type * as {name} from '{source}';"))
        for path in {*self._values, *self._types}:
            source = self.relative(path)
            values, types = self._values.get(path, {}), self._types.get(path, {})
            only = {name: local for name, local in types.items() if name not in values}
            found.append((source, _statement(values, only, source)))
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


def _statement(values: Mapping[str, str], types: Mapping[str, str], source: str) -> str:
    """`import { a, type B as C } from './d.js';`"""
    mark = "type " if values else ""
    shown = {**{name: f"{mark}{name}" for name in types}, **{name: name for name in values}}
    names = [
        shown[name] if local == name else f"{shown[name]} as {local}"
        for name, local in sorted({**types, **values}.items(), key=lambda item: item[0].lower())
    ]
    return lines(
        _braces("import {" if values else "import type {", names, f"}} from '{source}';"), 0
    )


def _braces(opening: str, names: Sequence[str], closing: str) -> Layout:
    """A list in braces; a single name stays on its line, however long."""
    if len(names) == 1:
        return f"{opening} {names[0]} {closing}"
    return Group([opening, Indent([LINE, *join([",", LINE], names), COMMA]), LINE, closing])


def _module_name(resource_file: Path) -> str:
    return pascal(split_words(resource_file[-1])) + "API"
