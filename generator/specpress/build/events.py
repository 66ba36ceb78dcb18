"""The schema of a stream of server-sent events -> the schema of what is in the `data` of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from specpress.build.shapes import Shapes

_FIELDS = frozenset({"data", "event", "id", "retry"})


def payload(shapes: Shapes, schema: Any, pointer: str, *, is_item: bool) -> tuple[Any, str]:
    """A schema and its pointer; those that were given where they describe the data already.

    They describe whole events, fields and all, if the document says so by `itemSchema`, or if one of
    their variants is the event whose data is `[DONE]`.
    """
    found = list(_data(shapes, schema, pointer))
    held = [part for part in found if part is not None]
    ended = any(_is_end(shapes, *part) for part in held)
    if len(held) < len(found) or not (is_item or ended):
        return schema, pointer
    parts = [_content(shapes, *part) for part in held if not _is_end(shapes, *part)]
    if not parts:
        return schema, pointer
    return parts[0] if len(parts) == 1 else ({"anyOf": [node for node, _ in parts]}, pointer)


def _data(
    shapes: Shapes, schema: Any, pointer: str, depth: int = 0
) -> Iterator[tuple[Any, str] | None]:
    """The `data` of every variant; None for one that is not an event."""
    shape = shapes.shape(schema, pointer)
    if len(shape.unions) == 1 and not shape.properties and depth < 4:
        for node, where in shape.unions[0]:
            yield from _data(shapes, node, where, depth + 1)
    elif "data" in shape.properties and shape.properties.keys() <= _FIELDS:
        yield shape.properties["data"]
    else:
        yield None


def _is_end(shapes: Shapes, node: Any, pointer: str) -> bool:
    keywords = shapes.shape(node, pointer).keywords
    values = [keywords["const"]] if "const" in keywords else keywords.get("enum")
    return values == ["[DONE]"]


def _content(shapes: Shapes, node: Any, pointer: str) -> tuple[Any, str]:
    """What a text holds by its `contentSchema`, else the node itself."""
    keywords = shapes.shape(node, pointer).keywords
    if "contentSchema" in keywords:
        return keywords["contentSchema"], f"{pointer}/contentSchema"
    return node, pointer
