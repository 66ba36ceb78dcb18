"""What a method gives -> how its signature, its call and its tests say so."""

from __future__ import annotations

from specpress.model import (
    Alias,
    Api,
    Argument,
    Array,
    Kind,
    Map,
    MediaKind,
    Method,
    Nullable,
    Primitive,
    Ref,
    Returns,
    TypeExpr,
    refs,
)
from specpress.targets.python import literals
from specpress.targets.python.homes import Homes
from specpress.targets.python.names import Names
from specpress.targets.python.qualified import Qualified


def switch_of(method: Method) -> Argument | None:
    """The argument that turns streaming on, if an answer can come either way."""
    streaming = method.streaming
    if streaming is None or streaming.switch is None or always_streams(method.returns):
        return None
    for argument in method.params.arguments:
        type = argument.property.type
        bare = type.inner if isinstance(type, Nullable) else type
        if argument.property.name.wire == streaming.switch and bare == Primitive(kind=Kind.BOOLEAN):
            return argument
    return None


class Results:
    """Prints results with the types of answers at hand."""

    def __init__(self, api: Api, names: Names, homes: Homes, types: Qualified) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._types = types
        self._imports = types.imports

    def returned(self, method: Method) -> str:
        returns = method.returns
        if method.pagination is not None:
            return self.page(method)
        match returns.kind:
            case None:
                return "None"
            case MediaKind.BINARY:
                return self._imports.own(*self._names.binary())
            case MediaKind.EVENT_STREAM | MediaKind.JSON_LINES:
                stream = self._imports.own(("_streaming",), "Stream")
                return f"{stream}[{self.event(method)}]"
            case MediaKind.JSON if returns.type is not None:
                return self._types.text(returns.type)
            case _:
                return self._imports.builtin("str")

    def page(self, method: Method) -> str:
        pagination = method.pagination
        assert pagination is not None
        page = self._imports.own(("pagination",), self._names.pages[pagination.scheme].sync)
        return f"{page}[{self._types.text(pagination.item)}]"

    def event(self, method: Method) -> str:
        event = method.streaming.event if method.streaming is not None else method.returns.type
        return self._types.text(event) if event is not None else self._imports.builtin("object")

    def given(self, method: Method, *, is_async: bool) -> str:
        """The type of what a call gives, as an expression: `types.v1.Customer`, `None`, `Stream`."""
        returns = method.returns
        if method.pagination is not None:
            names = self._names.pages[method.pagination.scheme]
            page = self._imports.own(
                ("pagination",), names.asynchronous if is_async else names.sync
            )
            return f"{page}[{self._types.text(method.pagination.item)}]"
        if always_streams(returns):
            return self._imports.own(("_streaming",), "AsyncStream" if is_async else "Stream")
        if returns.kind is MediaKind.BINARY:
            return self._imports.own(*self._names.binary(is_async=is_async))
        return self.returned(method)

    def cast_to(self, returns: Returns) -> str:
        match returns.kind:
            case None:
                return self._imports.own(("_types",), "NoneType")
            case MediaKind.BINARY:
                return self._imports.own(*self._names.binary())
            case MediaKind.JSON if returns.type is not None:
                text = self._types.text(returns.type)
                if is_class(self._api, self._homes, returns.type):
                    return text
                cast = self._imports.name("typing", "cast")
                type = self._imports.name("typing", "Type")
                return f"{cast}({literals.string(f'{type}[{text}]')}, {text})"
            case _:
                return self._imports.builtin("str")


def is_class(api: Api, homes: Homes, expression: TypeExpr) -> bool:
    """Whether type checkers take the printed type for a class: unions and literals are none."""
    match expression:
        case Ref(id=id):
            declaration = api.declarations.get(id)
            home = homes.of(id, input=False)
            if not isinstance(declaration, Alias) or home is None:
                return True
            # An alias in a cycle is no type yet when its module runs, but an object that becomes one.
            if homes.modules[home.path].cyclic or id in refs(declaration.type):
                return False
            return is_class(api, homes, declaration.type)
        case Primitive(kind=kind):
            return kind is not Kind.NULL
        case Array() | Map():
            return True
        case _:
            return False


def always_streams(returns: Returns) -> bool:
    """Whether a call gives a stream, whatever its arguments are."""
    return returns.kind in (MediaKind.EVENT_STREAM, MediaKind.JSON_LINES)
