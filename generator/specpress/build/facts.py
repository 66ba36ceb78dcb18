"""Keywords of one schema -> its scalar type, prose, examples and constraints."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from specpress.build.shapes import Node
from specpress.model import Constraint, Doc, JsonValue, Kind, Primitive, Text

_CONSTRAINTS = (
    "format minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf "
    "minItems maxItems uniqueItems minProperties maxProperties"
).split()
_CONSTRAINT_SET = frozenset(_CONSTRAINTS)


def _format(keywords: Node) -> Text | None:
    value = keywords.get("format")
    return Text(value) if isinstance(value, str) and value else None


_STRINGS = {
    "date": Kind.DATE,
    "date-time": Kind.DATETIME,
    "binary": Kind.BINARY,
    "byte": Kind.BASE64,
    "base64": Kind.BASE64,
}


def _string(keywords: Node) -> Primitive:
    kind = _STRINGS.get(str(keywords.get("format")), Kind.STRING)
    if keywords.get("contentEncoding") in ("base64", "base64url"):
        kind = Kind.BASE64
    elif "contentMediaType" in keywords and not str(keywords["contentMediaType"]).startswith(
        ("text/", "application/json")
    ):
        kind = Kind.BINARY
    return Primitive(kind=kind, format=_format(keywords))


def _integer(keywords: Node) -> Primitive:
    return Primitive(kind=Kind.INTEGER, format=_format(keywords))


def _number(keywords: Node) -> Primitive:
    return Primitive(kind=Kind.NUMBER, format=_format(keywords))


_BOOLEAN = Primitive(kind=Kind.BOOLEAN)
SCALARS: Mapping[str, Callable[[Node], Primitive]] = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": lambda _: _BOOLEAN,
}
_COMPOUND = frozenset(
    "$ref allOf anyOf oneOf enum const not if then else properties additionalProperties items".split()
)
_NO_DOC = Doc()


def scalar(node: Node) -> Primitive | None:
    """The type of a plain scalar schema, as most nodes of most documents are: no need for a Shape."""
    declared = node.get("type")
    found = SCALARS.get(declared) if isinstance(declared, str) else None
    return found(node) if found is not None and _COMPOUND.isdisjoint(node) else None


def doc(keywords: Node) -> Doc:
    """The prose of a node."""
    summary, description = keywords.get("title"), keywords.get("description")
    if summary is None and description is None:
        return _NO_DOC
    return Doc(
        summary=Text(summary) if isinstance(summary, str) and summary.strip() else None,
        description=(
            Text(description) if isinstance(description, str) and description.strip() else None
        ),
    )


def examples(keywords: Node) -> tuple[JsonValue, ...]:
    """The examples of a schema, in its order."""
    found = keywords.get("examples")
    if isinstance(found, list):
        return tuple(JsonValue(value) for value in found)
    return (JsonValue(keywords["example"]),) if "example" in keywords else ()


def constraints(keywords: Node) -> tuple[Constraint, ...]:
    """The validation keywords that the docs show, in a fixed order."""
    if _CONSTRAINT_SET.isdisjoint(keywords):
        return ()
    return tuple(
        Constraint(keyword=key, value=JsonValue(keywords[key]))
        for key in _CONSTRAINTS
        if key in keywords and isinstance(keywords[key], str | int | float)
    )
