"""document -> every object in it that OpenAPI knows, with its shape and its place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from specpress.source.pointer import escape
from specpress.source.shapes import OPENAPI, Form, Shape

# The place of a node as its parent's place and the key below it: made for every node, and spelled
# out only for those that something is said about. The root's is None.
Path = tuple["Path | None", str | int] | None


class Found(NamedTuple):
    """One object: the node as it stands, which may be of the wrong type, its shape, its place."""

    node: Any
    shape: Shape
    path: Path

    @property
    def pointer(self) -> str:
        return spell(self.path)


def spell(path: Path, *below: str | int) -> str:
    """Return the pointer of ``path``, or of what stands below it."""
    tokens = list(below)[::-1]
    while path is not None:
        path, token = path
        tokens.append(token)
    return "/".join(("#", *map(escape, reversed(tokens))))


def objects(data: Any) -> Iterator[Found]:
    """Yield ``data`` and all objects below it in the order of the document, parents first.

    References are yielded, not followed. Lists and maps where there should be none are passed over.
    """
    waiting: list[tuple[Any, Shape, Path]] = [(data, OPENAPI, None)]
    while waiting:
        node, shape, path = waiting.pop()
        yield Found(node, shape, path)
        if not isinstance(node, dict):
            continue
        fields, entries = shape.fields, shape.entries
        children: list[tuple[Any, Shape, Path]] = []
        for key, value in node.items():
            field = fields.get(key)
            if field is not None:
                form, below = field
                here = (path, key)
                if form is Form.MAP and isinstance(value, dict):
                    children.extend((item, below, (here, name)) for name, item in value.items())
                elif form in _LISTS and isinstance(value, list):
                    children.extend((item, below, (here, at)) for at, item in enumerate(value))
                elif form in _SINGLE:
                    children.append((value, below, here))
            elif entries is not None and key != "$ref" and not key.startswith("x-"):
                children.append((value, entries, (path, key)))
        waiting.extend(reversed(children))


_LISTS = frozenset({Form.LIST, Form.ONE_OR_LIST})
_SINGLE = frozenset({Form.ONE, Form.ONE_OR_LIST})
