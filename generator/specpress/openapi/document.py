"""OpenApi: a document in 3.1 form, with the places of its nodes and the targets of its references."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from specpress.diag import Origin
from specpress.source import Document
from specpress.source.anchors import find_anchor
from specpress.source.pointer import MISSING, Tokens, child, format_pointer, get, parse
from specpress.source.pointer import parse_fragment
from specpress.source.pointer import reference as write_reference


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolved:
    """Where a reference led: the node, and its pointer in the document's 3.1 form."""

    node: Any
    pointer: str


class OpenApi:
    """An OpenAPI document as later rooms see it: checked, bundled, in 3.1 form.

    ``data`` is plain, shared and never changed. ``version`` is what the author wrote (``"3.0.3"``).
    """

    def __init__(
        self, *, document: Document, data: dict[str, Any], version: str, moved: Mapping[str, str]
    ) -> None:
        """``moved``: see ``openapi.lift.Lift``."""
        self.document = document
        self.data = data
        self.version = version
        self._moved = moved
        self._parents: dict[str, str] = {}
        self._now = {written: pointer for pointer, written in moved.items()}
        self._targets: dict[str, Resolved | None] = {}

    def resolve(self, node: Any, pointer: str = "") -> Resolved:
        """Return what ``node`` stands for: itself, or what its ``$ref`` leads to, through chains.

        ``pointer`` is the node's own and comes back if it is no reference. Keywords beside the
        ``$ref`` are the caller's to look at. Every reference in a schema, parameter, header, body,
        response, example, link, callback and path item has been checked; others may raise KeyError.
        """
        if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
            return Resolved(node=node, pointer=pointer)
        target = self.target(node["$ref"])
        if target is None:
            raise KeyError(node["$ref"])
        return target

    def target(self, reference: str) -> Resolved | None:
        """Return the end of the chain that begins at ``reference``; None if there is no end."""
        if reference not in self._targets:
            self._targets[reference] = self._follow(reference)
        return self._targets[reference]

    def _follow(self, reference: str) -> Resolved | None:
        seen = set()
        while reference not in seen:
            seen.add(reference)
            found = self.step(reference)
            if found is None:
                return None
            onward = found.node.get("$ref") if isinstance(found.node, dict) else None
            if not isinstance(onward, str):
                return found
            reference = onward
        return None

    def mapped(self, value: str) -> Resolved | None:
        """Return the schema that a value of a discriminator's mapping means: a name or a reference."""
        if not value.startswith("#"):
            named = self._walk(("components", "schemas", value))
            if named is not None:
                return self.target(write_reference(named.pointer))
        return self.target(value)

    def step(self, reference: str) -> Resolved | None:
        """Return the node that ``reference`` names, be it a reference itself; None if there is none."""
        if not reference.startswith("#"):
            return None
        if reference == "#/" and "" not in self.data:
            # An empty key in letter, the whole document in spirit.
            return self._walk(())
        if len(reference) > 1 and reference[1] != "/":
            pointer = find_anchor(self.data, unquote(reference[1:]))
            return self._walk(parse(pointer)) if pointer is not None else None
        # Percent-decoded as the standards say; else as it stands, for keys that hold a `%`.
        return self._walk(parse_fragment(reference)) or self._walk(parse(reference))

    def _walk(self, tokens: tuple[str, ...]) -> Resolved | None:
        """Return the node at ``tokens`` of the document as it was written, wherever it is now."""
        node: Any = self.data
        pointer = written = "#"
        for token in tokens:
            below = get(node, (token,))
            if below is MISSING and written in self._now:
                pointer = self._now[written]
                node = get(self.data, parse(pointer))
                below = get(node, (token,))
            pointer, written = child(pointer, token), child(written, token)
            if below is MISSING and written in self._now:
                pointer = self._now[written]
                below = get(self.data, parse(pointer))
            if below is MISSING:
                return None
            node = below
        return Resolved(node=node, pointer=pointer)

    def origin(self, pointer: str | Tokens, *, key: bool = False) -> Origin:
        """Return where the node at ``pointer`` of ``data`` was written; see ``Document.origin``."""
        text = pointer if isinstance(pointer, str) else format_pointer(pointer)
        return self.document.origin(self._written(text) if self._moved else text, key=key)

    def _written(self, pointer: str) -> str:
        """Return where the node at ``pointer`` of ``data`` stood; parents are looked up once each."""
        moved = self._moved.get(pointer)
        if moved is not None:
            return moved
        parent, _, token = pointer.rpartition("/")
        if not parent:
            return pointer
        above = self._parents.get(parent)
        if above is None:
            above = self._parents[parent] = self._written(parent)
        return pointer if above == parent else f"{above}/{token}"
