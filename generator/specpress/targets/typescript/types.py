"""Type expressions -> TypeScript types, as layouts. Printing a type imports what it mentions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from specpress.model import (
    Alias,
    Api,
    Array,
    Const,
    Enum,
    Kind,
    Map,
    Nullable,
    Primitive,
    Ref,
    TypeExpr,
    Union,
)
from specpress.render.layout import LINE, SOFT, Group, IfBreak, Indent, Layout, join
from specpress.targets.typescript import literals
from specpress.targets.typescript.imports import Imports
from specpress.targets.typescript.names import Home, Names, Path

Members: TypeAlias = "tuple[Layout, ...]"
"""The members of the union that a type is; one for most types."""

_PLAIN = {
    Kind.STRING: "string",
    Kind.INTEGER: "number",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
    Kind.NULL: "null",
    Kind.DATE: "string",
    Kind.DATETIME: "string",
    Kind.BASE64: "string",
    Kind.UNKNOWN: "unknown",
}


class Types:
    """The types as one file writes them."""

    def __init__(self, api: Api, names: Names, imports: Imports, file: Path) -> None:
        self._api = api
        self._names = names
        self._imports = imports
        self._file = file

    def of(
        self, expression: TypeExpr, *, inside: Path = (), output: bool = False, alias: bool = False
    ) -> Members:
        """The type.

        `inside` are the namespaces around it; `output`: only the server sends it, so an enum may come with
        members that are new; `alias`: it may mention itself, which only an index signature lets it do.
        """
        return either(_Printer(self, inside, output, alias).members(expression))

    def reference(self, id: str, inside: Path = ()) -> str:
        """How the file names a declaration, a method's `Params` or an alias for pages."""
        home = self._names.homes[id]
        if home.file == self._file and not self._is_hidden(home, inside):
            return ".".join(home.name)
        return ".".join((self._imports.module(home.file), *home.name))

    def spelled_out(self, id: str) -> Alias | None:
        """The alias of that id, if its variants stand in its place."""
        return self._names.spelled_out(id)

    def uploadable(self) -> str:
        return self._imports.type(("core", "uploads"), "Uploadable")

    def _is_hidden(self, home: Home, inside: Path) -> bool:
        """Whether a namespace around has a type of its own that is called like the outermost one of `home`."""
        spaces = self._names.spaces(self._file)
        return any(
            home.name[0] in spaces.get(inside[: depth + 1], ()) for depth in range(len(inside))
        )


class _Printer:
    """One type in its place."""

    def __init__(self, types: Types, inside: Path, output: bool, alias: bool) -> None:
        self._types = types
        self._inside = inside
        self._output = output
        self._alias = alias

    def members(self, expression: TypeExpr) -> list[Layout]:
        match expression:
            case Primitive(kind=Kind.BINARY):
                return ["string" if self._output else self._types.uploadable()]
            case Primitive(kind=kind):
                return [_PLAIN[kind]]
            case Ref(id=id) if (alias := self._types.spelled_out(id)) is not None:
                return self.members(alias.type)
            case Ref(id=id):
                return [self._types.reference(id, self._inside)]
            case Nullable(inner=inner):
                return [*self.members(inner), "null"]
            case Array(items=items):
                return [generic("Array", self._argument(items))]
            case Map(values=values) if self._alias:
                signature = index_signature(self._argument(values))
                return [Group(["{", Indent([LINE, signature, IfBreak(";")]), LINE, "}"])]
            case Map(values=values):
                return [generic("Record", ("string",), self._argument(values))]
            case Enum(members=members, open=open):
                shown, kinds = literals.choices(member.value for member in members)
                return [*shown, *(_any_other(kind) for kind in kinds if open or self._output)]
            case Const(value=value):
                shown, kinds = literals.choices([value])
                return [*(shown or kinds)]
            case Union(variants=variants):
                return [part for variant in variants for part in self.members(variant)]

    def _argument(self, expression: TypeExpr) -> Members:
        return either(self.members(expression))


def _any_other(kind: str) -> str:
    """Any value of a kind, without hiding the literals beside it from editors."""
    return kind if kind == "unknown" else f"({kind} & {{}})"


def either(parts: Iterable[Layout]) -> Members:
    """The members of a union, without repetitions; null last, and nothing beside `unknown`."""
    texts: dict[str, Layout] = {}
    for part in parts:
        texts.setdefault(part if isinstance(part, str) else repr(part), part)
    if "unknown" in texts:
        return ("unknown",)
    null = texts.pop("null", None)
    return (*texts.values(), *(("null",) if null else ()))


def inline(members: Members) -> Layout:
    """`A | B`, or one member a line, where nothing else may stand on these lines."""
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and members[1] == "null":
        return f"{members[0]} | null" if isinstance(members[0], str) else [members[0], " | null"]
    return Group([IfBreak("| "), *join([LINE, "| "], map(Indent, members))])


def behind(prefix: str, members: Members) -> Layout:
    """`name: A | B`; what is too long for one line begins on a line of its own. `prefix` ends in `:` or ` =`."""
    type = inline(members)
    if isinstance(type, Group) and len(members) > 1:
        return [prefix, Group(Indent([LINE, type]))]
    return [f"{prefix} ", type]


def index_signature(members: Members) -> Layout:
    """`[key: string]: A | B`; in front of a single long name formatters break the brackets."""
    if len(members) > 1:
        return behind("[key: string]:", members)
    return [Group(["[", Indent([SOFT, "key: string"]), SOFT, "]"]), ": ", members[0]]


def generic(name: str, *arguments: Members) -> Layout:
    """`Array<A | B>`"""
    shown = [inline(members) for members in arguments]
    if len(shown) == 1 and isinstance(shown[0], str) and "<" not in shown[0]:
        return f"{name}<{shown[0]}>"
    return Group([f"{name}<", Indent([SOFT, *join([",", LINE], shown)]), SOFT, ">"])
