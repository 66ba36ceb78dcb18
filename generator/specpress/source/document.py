"""files that were read and joined -> Document: one tree of plain data and the place of every node."""

from collections.abc import Mapping
from typing import Any

from specpress.diag import Origin
from specpress.source.files import SourceFile
from specpress.source.pointer import Tokens, format_pointer

# A place in a file: the file, and the pointer of the node there.
Place = tuple[SourceFile, str]


class Document:
    """An OpenAPI document whose references all begin with ``#``.

    ``data`` is plain: dict, list, str, int, float, bool and None. It is shared, with itself where
    the author used aliases and with the files it came from: nobody may change it.
    """

    def __init__(self, data: dict[str, Any], places: Mapping[str, Place]) -> None:
        """``places`` says for some pointers, ``"#"`` always, where the tree below them comes from."""
        self.data = data
        self._places = places

    def with_data(self, data: dict[str, Any]) -> "Document":
        """Return a document of other data whose nodes have the places of these, by their pointers."""
        return Document(data, self._places)

    @property
    def file(self) -> str:
        """The name of the file that the others were joined to."""
        return self._places["#"][0].name

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files, the root document's first, the others sorted."""
        names = {file.name for file, _ in self._places.values()} - {self.file}
        return (self.file, *sorted(names))

    def origin(self, pointer: str | Tokens, *, key: bool = False) -> Origin:
        """Return where the node at ``pointer`` was written, in the file in which it was written.

        ``pointer`` is relative to this document: ``"#/paths/~1v1"`` or ``("paths", "/v1")``. The
        origin's own pointer is relative to its file. A pointer that leads to nothing gives the
        nearest node above. ``key=True`` gives the key instead of the value.
        """
        text = pointer if isinstance(pointer, str) else format_pointer(pointer)
        if len(self._places) > 1:
            prefix = text
            while prefix not in self._places:
                prefix = prefix.rpartition("/")[0]
            file, there = self._places[prefix]
            return file.origin(there + text[len(prefix) :], key=key)
        return self._places["#"][0].origin(text, key=key)
