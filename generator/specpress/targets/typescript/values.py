"""Sample values -> TypeScript expressions, with files where the type wants one."""

from __future__ import annotations

from specpress.model import (
    Api,
    Array,
    JsonValue,
    Kind,
    Nullable,
    Object,
    Primitive,
    Ref,
    TypeExpr,
    Union,
)
from specpress.render.layout import Layout, bracketed
from specpress.targets.typescript import code, literals
from specpress.targets.typescript.files import Files

_FILE = code.call("new File", ["['Example data']", "'example.txt'"])


class Values:
    """Prints sample values; what may hold a file is printed along its type."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._files = Files(api)

    def of(self, type: TypeExpr, sample: JsonValue) -> Layout:
        """The expression for a sample of a type."""
        return literals.json(sample) if not self._files.are_in(type) else self._typed(type, sample)

    def _typed(self, type: TypeExpr, sample: JsonValue) -> Layout:
        match type:
            case Primitive(kind=Kind.BINARY):
                return _FILE
            case Nullable(inner=inner) if not literals.is_null(sample):
                return self._typed(inner, sample)
            case Ref(id=id):
                declaration = self._api.declarations[id]
                if not isinstance(declaration, Object):
                    return self._typed(declaration.type, sample)
                types = {member.name.wire: member.type for member in declaration.properties}
                members = literals.members(sample)
                if members is None:
                    return literals.json(sample)
                return code.members(
                    [
                        literals.valued(
                            key,
                            self.of(types[wire], value) if wire in types else literals.json(value),
                        )
                        for wire, key, value in members
                    ]
                )
            case Array(items=inner):
                items = literals.items(sample)
                if items is None:
                    return literals.json(sample)
                return bracketed("[", [self.of(inner, item) for item in items], "]")
            case Union(variants=variants):
                first = next(variant for variant in variants if self._files.are_in(variant))
                return self._typed(first, sample)
            case _:
                return literals.json(sample)
