"""Types of signatures -> text that reaches them through the lazy `types` package."""

from __future__ import annotations

from specpress.targets.python.types import Types


class Qualified(Types):
    """Types of signatures: reached through the lazy `types` package, and imported when a call needs them."""

    def reference(self, id: str) -> str:
        home = self._homes.of(id, input=self._input)
        if home is None:
            return self.imports.builtin("object")
        types = self.imports.name(self.imports.package, "types")
        if self._homes.modules[home.path].root == id:
            return ".".join((types, *home.path[:-1], home.name))
        return ".".join((types, *home.path, home.name))
