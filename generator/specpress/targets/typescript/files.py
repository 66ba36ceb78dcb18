"""Types and methods -> whether they hold or send files."""

from __future__ import annotations

from enum import Enum, auto

from specpress.model import (
    Api,
    Kind,
    Map,
    MediaKind,
    Method,
    Object,
    Primitive,
    Ref,
    TypeExpr,
    children,
)


class Form(Enum):
    """When a method sends a multipart form."""

    ALWAYS = auto()
    WITH_FILES = auto()
    """Its body may be JSON too, and is, as long as there is no file in it."""
    NEVER = auto()


class Files:
    """What the types of one API hold."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def form(self, method: Method) -> Form:
        if method.body is None:
            return Form.NEVER
        content, *others = method.body.contents
        if content.kind is MediaKind.MULTIPART:
            return Form.ALWAYS
        has_form = content.kind is MediaKind.JSON and any(
            it.kind is MediaKind.MULTIPART and it.type == content.type for it in others
        )
        if has_form and any(self.are_in(it.property.type) for it in method.params.arguments):
            return Form.WITH_FILES
        return Form.NEVER

    def are_in(self, type: TypeExpr) -> bool:
        """Whether a value of the type may be a file, or hold one."""
        waiting, seen = [type], set[str]()
        while waiting:
            match waiting.pop():
                case Primitive(kind=Kind.BINARY):
                    return True
                case Ref(id=id):
                    if id not in seen:
                        seen.add(id)
                        declaration = self._api.declarations[id]
                        if isinstance(declaration, Object):
                            waiting += (member.type for member in declaration.properties)
                        else:
                            waiting.append(declaration.type)
                case Map():
                    pass
                case other:
                    waiting += children(other)
        return False
