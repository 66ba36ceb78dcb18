"""An argument whose value may be a list or an object -> how the request writes it, in the styles of OpenAPI."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.model import (
    Api,
    Argument,
    Array,
    Kind,
    Location,
    Map,
    Nullable,
    Object,
    Primitive,
    Ref,
    Style,
    TypeExpr,
    Union,
)
from specpress.targets.typescript import literals

_ANYTHING = Primitive(kind=Kind.UNKNOWN)
_JOINED = {Style.FORM: ",", Style.SPACE_DELIMITED: " ", Style.PIPE_DELIMITED: "|"}


def array_style(name: str) -> str:
    """How the runtime writes arrays in a configured `array_format`."""
    return {"comma": "','", "brackets": "emptyBrackets", "indices": "brackets"}.get(name, name)


def written(api: Api, argument: Argument, local: str) -> tuple[str, list[str]] | None:
    """The function and its arguments that make the text of what `local` holds; None: it is sent as it is."""
    if argument.style is Style.JSON:
        return "JSON.stringify", [local]
    name = literals.text(argument.property.name.wire)
    objects = _objects(api, argument.property.type)
    delimiter = _delimiter(argument)
    nested = objects or _arrays(api, argument.property.type)
    match argument.location:
        case Location.PATH:
            style = argument.style or Style.SIMPLE
            if not nested and style not in (Style.LABEL, Style.MATRIX):
                return None
            call = "pathValue", [f"'{style}'", name, local]
            explode = argument.explode is True
        case Location.HEADER:
            if not nested:
                return None
            call = "headerValue", [local]
            explode = argument.explode is True and objects
        case Location.COOKIE:
            call = "cookie", [name, local]
            explode = argument.explode is not False and nested
        case _ if objects and delimiter is not None:
            return "joined", [local, delimiter]
        case _:
            return None
    return call[0], [*call[1], *(["true"] if explode else [])]


def own(api: Api, argument: Argument) -> tuple[tuple[str, str], ...]:
    """How lists and objects in a parameter are written where the client would do so in another way.

    `(("arrays", "repeat"), ("objects", "spread"))`: names of the runtime, or literals.
    """
    if argument.style is Style.JSON or (argument.style is None and argument.explode is None):
        return ()
    usual = {"arrays": array_style(api.query.array_format), "objects": api.query.nested_format}
    delimiter = _delimiter(argument)
    possible = {
        "arrays": _arrays(api, argument.property.type),
        "objects": _objects(api, argument.property.type),
    }
    if delimiter is not None and possible["objects"]:
        return ()
    if delimiter is not None:
        wanted = {"arrays": delimiter}
    elif argument.style is Style.DEEP_OBJECT:
        wanted = {**usual, "objects": "brackets"}
    else:
        wanted = {"arrays": "repeat", "objects": "spread"}
    return tuple((it, wanted[it]) for it in wanted if possible[it] and wanted[it] != usual[it])


def _delimiter(argument: Argument) -> str | None:
    """The literal of what stands between the parts of a value that is sent as one; None: it is sent as several."""
    style, explode = argument.style or Style.FORM, argument.explode
    if style not in _JOINED or explode or (explode is None and style is Style.FORM):
        return None
    return literals.string(_JOINED[style])


def _arrays(api: Api, expression: TypeExpr) -> bool:
    return any(isinstance(it, Array) or it == _ANYTHING for it in _variants(api, expression, 0))


def _objects(api: Api, expression: TypeExpr) -> bool:
    return any(
        isinstance(it, (Map, Ref)) or it == _ANYTHING for it in _variants(api, expression, 0)
    )


def _variants(api: Api, expression: TypeExpr, depth: int) -> Iterator[TypeExpr]:
    """What a value may be: a `Ref` among them is an object."""
    match expression:
        case Nullable(inner=inner):
            yield from _variants(api, inner, depth)
        case Union(variants=variants):
            for variant in variants:
                yield from _variants(api, variant, depth)
        case Ref(id=id):
            declaration = api.declarations[id]
            if isinstance(declaration, Object):
                yield expression
            elif depth < 8:
                yield from _variants(api, declaration.type, depth + 1)
        case _:
            yield expression
