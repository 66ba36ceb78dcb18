"""checked data + its file -> Node: one mapping of the configuration, read by key and by type.

The check has already reported what is wrong, so a key is either absent or of the right type; the
accessors still look, because it costs nothing and keeps the type checker honest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from specpress.diag import Origin
from specpress.source import SourceFile
from specpress.source.pointer import Tokens, format_pointer


class Node:
    """A mapping in a configuration file. Absent keys read as None or empty."""

    def __init__(self, file: SourceFile, data: Mapping[str, Any], path: Tokens = ()) -> None:
        self._file = file
        self._data = data
        self._path = path

    def get(self, key: str) -> Any:
        """The plain value, None if absent."""
        return self._data.get(key)

    def has(self, key: str) -> bool:
        """Whether the key is there, be its value null."""
        return key in self._data

    def text(self, key: str) -> str | None:
        value = self.get(key)
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool | None:
        value = self.get(key)
        return value if isinstance(value, bool) else None

    def whole(self, key: str) -> int | None:
        value = self.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def number(self, key: str) -> float | None:
        value = self.get(key)
        return float(value) if isinstance(value, int | float) and value is not True else None

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of strings; None if the key is absent or something else."""
        value = self.get(key)
        if not isinstance(value, list):
            return None
        return tuple(item for item in value if isinstance(item, str))

    def pairs(self, key: str) -> dict[str, str]:
        """A mapping of strings; empty if absent."""
        value = self.get(key)
        if not isinstance(value, dict):
            return {}
        return {name: member for name, member in value.items() if isinstance(member, str)}

    def data(self, key: str) -> dict[str, Any]:
        """A mapping as plain data; empty if absent."""
        value = self.get(key)
        return value if isinstance(value, dict) else {}

    def node(self, key: str) -> Node:
        """The mapping under `key`; an empty one if there is none."""
        return Node(self._file, self.data(key), (*self._path, key))

    def items(self, key: str) -> Iterator[Node]:
        """The mappings in the list under `key`."""
        value = self.get(key)
        for index, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict):
                yield Node(self._file, item, (*self._path, key, index))

    def keys(self) -> tuple[str, ...]:
        """The keys in the author's order."""
        return tuple(self._data)

    def origin(self, key: str | None = None) -> Origin:
        """Where this mapping, or the value of `key`, was written."""
        path = self._path if key is None else (*self._path, key)
        return self._file.origin(format_pointer(path))
