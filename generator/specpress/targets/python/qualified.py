"""Types of signatures -> text that reaches them through the lazy `types` package."""

from __future__ import annotations

from specpress.model import Api
from specpress.targets.python.homes import Homes, Path
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.types import Types


class Qualified(Types):
    """Types of signatures: reached through the lazy `types` package, and imported when a call needs them."""

    mentioned: set[Path]

    def __init__(
        self,
        api: Api,
        names: Names,
        homes: Homes,
        imports: Imports,
        *,
        input: bool,
        annotated: bool,
    ) -> None:
        super().__init__(api, names, homes, imports, input=input, annotated=annotated)
        self.mentioned = set()

    def reference(self, id: str) -> str:
        home = self._homes.of(id, input=self._input)
        if home is None:
            return self.imports.builtin("object")
        types = self.imports.name(self.imports.package, "types")
        if self._homes.modules[home.path].root == id:
            return ".".join((types, *home.path[:-1], home.name))
        self.mentioned.add(home.path)
        return ".".join((types, *home.path, home.name))
