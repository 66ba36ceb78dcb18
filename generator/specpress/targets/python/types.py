"""Type expressions -> Python annotations. Printing a type imports what it names."""

from __future__ import annotations

from collections.abc import Iterable

from specpress.model import (
    Alias,
    Api,
    Argument,
    Array,
    Const,
    Declaration,
    Enum,
    JsonValue,
    Kind,
    Location,
    Map,
    Nullable,
    Object,
    Primitive,
    Ref,
    Text,
    TypeExpr,
    Union,
)
from specpress.targets.python import literals
from specpress.targets.python.homes import Homes
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names

_ISO = '"iso8601"'
_BASE64 = '"base64"'
_PLAIN = {
    Kind.STRING: "str",
    Kind.INTEGER: "int",
    Kind.NUMBER: "float",
    Kind.BOOLEAN: "bool",
    Kind.UNKNOWN: "object",
}


class Types:
    """Prints the types of one module.

    `input`: as arguments take them (TypedDicts, iterables, strings for dates), else as answers hold them.
    `annotated`: with the metadata that the runtime needs (`Annotated[..., PropertyInfo(...)]`); signatures
    do without. Subclasses say how a declaration is reached (`reference`).
    """

    def __init__(
        self,
        api: Api,
        names: Names,
        homes: Homes,
        imports: Imports,
        *,
        input: bool,
        annotated: bool,
    ) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._input = input
        self._annotated = annotated
        self.imports = imports

    def text(self, expression: TypeExpr) -> str:
        """The annotation, complete."""
        text, format = self.formatted(expression)
        return self.annotate(text, format=format) if format else text

    def formatted(self, expression: TypeExpr) -> tuple[str, str]:
        """The annotation without its outermost metadata, and the format that this metadata must name."""
        format = self._format(expression) if self._input and self._annotated else ""
        parts = self._alternatives(expression, inside=bool(format))
        return self._union(parts), format

    def argument(self, argument: Argument) -> tuple[str, str]:
        """The annotation of an argument, as `formatted` gives it. A body of bytes is no part of a form."""
        bare = argument.property.type
        if isinstance(bare, Primitive) and argument.location is Location.WHOLE_BODY:
            if bare.kind is Kind.BINARY:
                return self.imports.own(("_types",), "BinaryTypes"), ""
        return self.formatted(bare)

    def annotate(self, text: str, **info: str) -> str:
        """`Annotated[text, PropertyInfo(alias="x", format="iso8601")]`; `info` is code, empty values are left out."""
        shown = ", ".join(f"{key}={value}" for key, value in info.items() if value)
        property_info = self.imports.own(("_utils",), "PropertyInfo")
        return f"{self._typing_extensions('Annotated')}[{text}, {property_info}({shown})]"

    def optional(self, text: str) -> str:
        """The type or None."""
        if text == "None" or text.endswith(", None]") and text.startswith("Union["):
            return text
        return text if text.startswith("Optional[") else f"{self._typing('Optional')}[{text}]"

    def reference(self, id: str) -> str:
        """How the module names a declaration."""
        home = self._homes.of(id, input=self._input)
        if home is None:
            return self.imports.builtin("object")
        return self.imports.own(("types", *home.path), home.name)

    # -- expressions ------------------------------------------------------------------------------

    def _alternatives(self, expression: TypeExpr, *, inside: bool) -> list[str]:
        """The members of the union that an expression is, one for most. `inside`: the format is told outside."""
        match expression:
            case Primitive():
                return self._primitive(expression, inside=inside)
            case Ref(id=id):
                return [self.reference(id)]
            case Nullable(inner=inner):
                return [*self._alternatives(inner, inside=inside), "None"]
            case Array(items=items):
                return [self._array(items, inside=inside)]
            case Map(values=values):
                key, value = self.imports.builtin("str"), self.text(values)
                return [f"{self._typing('Dict')}[{key}, {value}]"]
            case Enum():
                return self._enum(expression)
            case Const(value=value):
                return self._literals([value])
            case Union(variants=variants, discriminator=discriminator):
                if discriminator is not None and self._tags():
                    return [self._tagged(expression)]
                if self._input:
                    variants = self._with_one_list(variants)
                return [
                    part
                    for variant in variants
                    for part in self._alternatives(variant, inside=inside)
                ]

    def _with_one_list(self, variants: tuple[TypeExpr, ...]) -> tuple[TypeExpr, ...]:
        """Several lists of objects as one list of several: mypy does not find out which list `[{...}]` is."""
        lists = {place: self._list(variant) for place, variant in enumerate(variants)}
        items = [found.items for found in lists.values() if found is not None]
        if len(items) < 2 or not any(map(self._holds_objects, items)):
            return variants
        first = next(place for place, found in lists.items() if found is not None)
        one = Array(items=Union(variants=tuple(items)))
        return tuple(
            one if place == first else variant
            for place, variant in enumerate(variants)
            if place == first or lists[place] is None
        )

    def _list(self, expression: TypeExpr) -> Array | None:
        """The expression, or what an alias of it stands for, if that is a list."""
        target = self._api.declarations.get(expression.id) if isinstance(expression, Ref) else None
        found = target.type if isinstance(target, Alias) else expression
        return found if isinstance(found, Array) else None

    def _primitive(self, primitive: Primitive, *, inside: bool) -> list[str]:
        kind = primitive.kind
        plain = _PLAIN.get(kind)
        if plain is not None:
            return [self.imports.builtin(plain)]
        match kind:
            case Kind.NULL:
                return ["None"]
            case Kind.DATE | Kind.DATETIME:
                name = "date" if kind is Kind.DATE else "datetime"
                own = self.imports.name("datetime", name)
                if not self._input:
                    return [own]
                return self._told([self.imports.builtin("str"), own], _ISO, inside=inside)
            case Kind.BASE64 if self._input:
                file = self.imports.own(("_types",), "Base64FileInput")
                return self._told([self.imports.builtin("str"), file], _BASE64, inside=inside)
            case Kind.BINARY if self._input:
                return [self.imports.own(("_types",), "FileTypes")]
            case _:
                return [self.imports.builtin("str")]

    def _told(self, parts: list[str], format: str, *, inside: bool) -> list[str]:
        if inside or not self._annotated:
            return parts
        return [self.annotate(self._union(parts), format=format)]

    def _array(self, items: TypeExpr, *, inside: bool) -> str:
        text = self._union(self._alternatives(items, inside=inside))
        if not self._input:
            return f"{self._typing('List')}[{text}]"
        if self._holds_choices(items):
            # Type checkers take `["a"]` for a list of any strings where a protocol is expected.
            return f"{self._typing('List')}[{text}]"
        if self.holds_text(items):
            return f"{self.imports.own(('_types',), 'SequenceNotStr')}[{text}]"
        return f"{self._typing('Iterable')}[{text}]"

    def _enum(self, enum: Enum) -> list[str]:
        values = [member.value for member in enum.members]
        parts = self._literals(values)
        if not enum.open:
            return parts
        kinds = dict.fromkeys(type(value.reveal()).__name__ for value in values)
        return [*map(self.imports.builtin, kinds), *parts]

    def _literals(self, values: Iterable[JsonValue]) -> list[str]:
        """`Literal[...]` of what can stand in one; the plain types of the rest."""
        shown, others = literals.choices(values)
        parts = [name if name == "None" else self.imports.builtin(name) for name in others]
        if shown:
            parts.insert(0, f"{self._typing_extensions('Literal')}[{', '.join(shown)}]")
        return parts

    def _union(self, parts: list[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        unique = list(dict.fromkeys(part for part in parts if part != "None"))
        null = len(unique) < len(parts) and "None" in parts
        if len(unique) == 1:
            return f"{self._typing('Optional')}[{unique[0]}]" if null else unique[0]
        if not unique:
            return "None"
        return f"{self._typing('Union')}[{', '.join([*unique, 'None'] if null else unique)}]"

    def _tags(self) -> bool:
        """Only answers are decoded by their tag."""
        return self._annotated and not self._input

    def _tagged(self, union: Union) -> str:
        text = self._union(
            [
                part
                for variant in union.variants
                for part in self._alternatives(variant, inside=False)
            ]
        )
        property = self._tag_attribute(union)
        return self.annotate(text, discriminator=literals.string(property)) if property else text

    def _tag_attribute(self, union: Union) -> str:
        """What the tag is called in Python; empty if a variant is no object, and so nothing can be told by it."""
        assert union.discriminator is not None
        wire = union.discriminator.property.wire
        found = {name for variant in union.variants for name in self._tag_names(variant, wire)}
        return found.pop() if len(found) == 1 else ""

    def _tag_names(self, variant: TypeExpr, wire: Text) -> set[str]:
        declaration = self._api.declarations.get(variant.id) if isinstance(variant, Ref) else None
        if isinstance(declaration, Alias):
            inner = declaration.type
            parts = inner.variants if isinstance(inner, Union) else (inner,)
            return {name for part in parts for name in self._tag_names(part, wire)}
        if declaration is None:
            return {""}
        return {self._names.members(declaration, input=False).get(wire.reveal(), "")}

    # -- facts ------------------------------------------------------------------------------------

    def _format(self, expression: TypeExpr) -> str:
        """The one format that all dates or files in an expression share, maps aside; empty if none."""
        found = set(self._formats(expression))
        return found.pop() if len(found) == 1 else ""

    def _formats(self, expression: TypeExpr) -> Iterable[str]:
        match expression:
            case Primitive(kind=Kind.DATE | Kind.DATETIME):
                yield _ISO
            case Primitive(kind=Kind.BASE64):
                yield _BASE64
            case Nullable(inner=inner) | Array(items=inner):
                yield from self._formats(inner)
            case Union(variants=variants):
                for variant in variants:
                    yield from self._formats(variant)
            case _:
                return

    def holds_text(self, expression: TypeExpr, depth: int = 0) -> bool:
        """Whether one string could be taken for a list of such values."""
        match expression:
            case Primitive(kind=kind):
                return kind not in (
                    Kind.INTEGER,
                    Kind.NUMBER,
                    Kind.BOOLEAN,
                    Kind.NULL,
                    Kind.UNKNOWN,
                )
            case Enum(members=members):
                return any(isinstance(member.value.reveal(), str) for member in members)
            case Const(value=value):
                return isinstance(value.reveal(), str)
            case Nullable(inner=inner):
                return self.holds_text(inner, depth)
            case Union(variants=variants):
                return any(self.holds_text(variant, depth) for variant in variants)
            case Ref(id=id):
                target: Declaration | None = self._api.declarations.get(id)
                if target is None or isinstance(target, Object) or depth > 8:
                    return False
                return self.holds_text(target.type, depth + 1)
            case Array() | Map():
                return False

    def _holds_choices(self, expression: TypeExpr, depth: int = 0) -> bool:
        """Whether values are literals and nothing else."""
        match expression:
            case Enum(open=open):
                return not open
            case Const():
                return True
            case Nullable(inner=inner):
                return self._holds_choices(inner, depth)
            case Union(variants=variants):
                return all(self._holds_choices(variant, depth) for variant in variants)
            case Ref(id=id):
                target = self._api.declarations.get(id)
                if not isinstance(target, Alias) or depth > 8:
                    return False
                return self._holds_choices(target.type, depth + 1)
            case _:
                return False

    def _holds_objects(self, expression: TypeExpr, depth: int = 0) -> bool:
        """Whether a value may be a dictionary, whose type is found by what is expected where it stands."""
        match expression:
            case Map():
                return True
            case Nullable(inner=inner) | Array(items=inner):
                return self._holds_objects(inner, depth)
            case Union(variants=variants):
                return any(self._holds_objects(variant, depth) for variant in variants)
            case Ref(id=id):
                target = self._api.declarations.get(id)
                if not isinstance(target, Alias):
                    return True
                return depth < 8 and self._holds_objects(target.type, depth + 1)
            case _:
                return False

    def _typing(self, name: str) -> str:
        return self.imports.name("typing", name)

    def _typing_extensions(self, name: str) -> str:
        return self.imports.name("typing_extensions", name)
