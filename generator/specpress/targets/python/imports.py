"""Names that a module's text uses -> its import lines. Asking for a name imports it."""

from __future__ import annotations

from collections.abc import Collection

from specpress.targets.python import layout

Path = tuple[str, ...]

_STANDARD = frozenset({"builtins", "datetime", "os", "typing"})


class Imports:
    """The imports of one module of the generated package.

    `folder` is the module's folder in the package (`("types", "v1")`), `avoid` the names that the module
    gives to something of its own, members of its classes included: whatever is imported under such a
    name gets a `_` behind it, so that a field called `date` does not hide `datetime.date`. A module
    outside the package gives its name, `package`.
    """

    def __init__(self, folder: Path, avoid: Collection[str], *, package: str = "") -> None:
        self._folder = folder
        self._package = package
        self._avoid = avoid
        self._locals: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()

    @property
    def package(self) -> str:
        """How the module calls the package's own `__init__`: `....`"""
        return self._package or "." * (1 + len(self._folder))

    def name(self, source: str, name: str) -> str:
        """The local name of something from an absolute module: `name("typing", "List")`."""
        key = (source, name)
        local = self._locals.get(key)
        if local is None:
            local = name
            while local in self._avoid or local in self._taken:
                local += "_"
            self._locals[key] = local
            self._taken.add(local)
        return local

    def own(self, path: Path, name: str) -> str:
        """The local name of something from a module of the package: `own(("_models",), "BaseModel")`."""
        return self.name(self.relative(path), name)

    def builtin(self, name: str) -> str:
        """A builtin type, qualified where a member of the module has its name."""
        return f"{self.name('', 'builtins')}.{name}" if name in self._avoid else name

    def relative(self, path: Path) -> str:
        """How the module calls another one: `..shared.customer`."""
        if self._package:
            return ".".join((self._package, *path))
        common = 0
        for own, other in zip(self._folder, path[:-1], strict=False):
            if own != other:
                break
            common += 1
        return "." * (1 + len(self._folder) - common) + ".".join(path[common:])

    def lines(self, *, without: Collection[str] = ()) -> list[str]:
        """The import statements, standard library first; not those from the modules `without`."""
        sources: dict[str, list[str]] = {}
        for (source, name), local in self._locals.items():
            if source not in without:
                shown = name if name == local else f"{name} as {local}"
                sources.setdefault(source, []).append(shown)
        groups: list[list[str]] = [[], [], []]
        for source in sorted(sources, key=_order):
            names = sorted(sources[source], key=_rank)
            if source:
                place = 2 if source.startswith(".") else int(source not in _STANDARD)
                groups[place].extend(layout.imports(source, names))
            for name in () if source else names:
                groups[int(name not in _STANDARD)].append(f"import {name}")
        return [line for group in groups if group for line in ("", *group)]

    def late_lines(self, sources: Collection[str]) -> list[str]:
        """The import statements from some modules, for the end of a module that they import too."""
        lines: list[str] = []
        for source in sorted(sources, key=_order):
            names = [
                name if name == local else f"{name} as {local}"
                for (other, name), local in self._locals.items()
                if other == source
            ]
            if names:
                lines.extend(layout.imports(source, sorted(names, key=_rank)))
        return lines


def _order(source: str) -> tuple[int, str]:
    """Plain imports first; relative ones from afar before near ones."""
    dots = len(source) - len(source.lstrip("."))
    return (-dots, source)


def _rank(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, as import sorters have them."""
    bare = name.partition(" ")[0]
    return (0 if bare.isupper() and len(bare) > 1 else 1 if bare[:1].isupper() else 2, name)
