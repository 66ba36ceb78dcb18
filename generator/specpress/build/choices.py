"""What `anyOf` and `oneOf` ask of an object's members -> the sets of which one has to be there."""

from __future__ import annotations

from specpress.build.shapes import Shape, Shapes
from specpress.model import Choice, Text


def choices(shapes: Shapes, shape: Shape) -> tuple[Choice, ...]:
    """One for each union whose variants all require something, be it only that."""
    found: list[Choice] = []
    for variants in shape.unions:
        wanted = [shapes.shape(node, pointer) for node, pointer in variants]
        sets = [one.required - shape.required for one in wanted if one.types != ("null",)]
        if all(sets):
            names = (tuple(map(Text, sorted(one))) for one in sets)
            found.append(Choice(sets=tuple(dict.fromkeys(names))))
    return tuple(found)
