"""Declarations and `Params` -> the views of the modules below `types/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specpress.model import (
    Alias,
    Api,
    Argument,
    Declaration,
    Doc,
    Location,
    Method,
    Nullable,
    Object,
    Property,
    Text,
    refs,
)
from specpress.targets.python import comments, layout, literals
from specpress.targets.python.homes import Homes, TypeModule, streamed
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.results import switch_of
from specpress.targets.python.types import Types
from specpress.targets.python.views import DefinitionView, FieldView, TypeModuleView


class Declarations:
    """Prints one module of types."""

    def __init__(self, api: Api, names: Names, homes: Homes, module: TypeModule) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._module = module
        self._root = api.declarations.get(module.root)
        self._local = {*module.names}
        imports = Imports(("types", *module.path[:-1]), self._avoided())
        self._types = _Local(
            api, names, homes, imports, input=module.input, annotated=True, module=module
        )

    def view(self) -> TypeModuleView:
        """The module, its definitions in an order in which each finds what it needs."""
        definitions = [
            item for declaration in self._ordered() for item in self._definition(declaration)
        ]
        if self._module.params is not None:
            definitions = [*self._params(self._module.params), *definitions]
        imports = self._types.imports
        late = {imports.relative(("types", *path)) for path in self._module.cyclic}
        names = self._module.names
        exported = [literals.string(name) for name in (*names.values(), *self._streamed())]
        return TypeModuleView(
            imports="\n".join(imports.lines(without=late)),
            exports="\n".join(layout.statement(f"__all__ = [{', '.join(exported)}]")),
            definitions=tuple(definitions),
            late_imports="\n".join(imports.late_lines(late)),
        )

    def _avoided(self) -> frozenset[str]:
        """What the module's own classes and their members are called."""
        found = {*self._module.names.values(), *self._streamed()}
        found.update(f"{name}Typed" for name in tuple(found))
        for declaration in (*self._module.owned, *((self._root,) if self._root else ())):
            found.update(self._names.members(declaration, input=self._module.input).values())
        if self._module.params is not None:
            found.update(self._names.arguments(self._module.params).values())
        return frozenset(found)

    def _ordered(self) -> Iterator[Declaration]:
        """The module's declarations: what is written inline first, an alias behind all that it mentions."""
        owned = {declaration.id: declaration for declaration in self._module.owned}
        if self._root is not None:
            owned[self._root.id] = self._root
        done: set[str] = set()

        def place(declaration: Declaration) -> Iterator[Declaration]:
            if declaration.id in done:
                return
            done.add(declaration.id)
            for inner in self._api.owned.get(declaration.id, ()):
                yield from place(inner)
            if isinstance(declaration, Alias):
                for id in refs(declaration.type):
                    if id in owned:
                        yield from place(owned[id])
            self._types.printed.add(declaration.id)
            yield declaration

        # The root last: nothing that it owns is behind it.
        for declaration in self._module.owned:
            yield from place(declaration)
        if self._root is not None:
            yield from place(self._root)

    # -- definitions ------------------------------------------------------------------------------

    def _definition(self, declaration: Declaration) -> Iterator[DefinitionView]:
        name = self._module.names[declaration.id]
        if isinstance(declaration, Alias):
            yield self._alias(name, declaration)
        elif self._module.input:
            yield from self._typed_dict(name, declaration)
        else:
            yield self._model(name, declaration)

    def _alias(self, name: str, declaration: Alias) -> DefinitionView:
        text = self._types.text(declaration.type)
        imports = self._types.imports
        if self._is_deferred(declaration):
            alias = imports.name("typing_extensions", "TypeAliasType")
            lines = layout.statement(
                f"{name} = {alias}({literals.string(name)}, {literals.string(text)})"
            )
        else:
            alias = imports.name("typing_extensions", "TypeAlias")
            lines = layout.alias(f"{name}: {alias}", text)
        return DefinitionView(code="\n".join(lines))

    def _is_deferred(self, declaration: Alias) -> bool:
        """Whether an alias mentions what does not exist yet when its module runs."""
        for id in refs(declaration.type):
            if id in self._module.names:
                if id not in self._types.printed or id == declaration.id:
                    return True
            else:
                home = self._homes.of(id, input=self._module.input)
                if home is not None and home.path in self._module.cyclic:
                    return True
        return False

    def _model(self, name: str, declaration: Object) -> DefinitionView:
        base = self._types.imports.own(("_models",), "BaseModel")
        members = self._names.members(declaration, input=False)
        fields = [
            self._attribute(members[property.name.wire.reveal()], property)
            for property in declaration.properties
            if not property.write_only
        ]
        return _class(
            f"class {name}({base}):",
            "\n".join(comments.document(declaration.doc, 4)),
            tuple(fields),
            "\n".join(self._extra(declaration)),
        )

    def _attribute(self, name: str, property: Property) -> FieldView:
        text = self._types.text(property.type)
        optional = not property.required or isinstance(property.type, Nullable)
        if optional:
            text = self._types.optional(text)
        value = "None" if optional else ""
        if property.name.wire != Text(name):
            field = self._types.imports.name("pydantic", "Field")
            default = ", default=None" if optional else ""
            value = f"{field}(alias={literals.text(property.name.wire)}{default})"
        return self._field(layout.annotation(name, text, value, 4), property.doc)

    def _extra(self, declaration: Object) -> list[str]:
        """Members that have no name of their own, for type checkers and for pydantic."""
        if declaration.additional is None:
            return []
        imports = self._types.imports
        value = self._types.text(declaration.additional)
        mapping = f"{imports.name('typing', 'Dict')}[{imports.builtin('str')}, {value}]"
        checking = imports.name("typing", "TYPE_CHECKING")
        text = imports.builtin("str")
        return [
            f"    if {checking}:",
            "",
            *layout.definition(
                "def __getattr__", ["self", f"name: {text}"], f" -> {value}: ...", 8
            ),
            "",
            "    else:",
            *layout.annotation("__pydantic_extra__", mapping, "", 8),
        ]

    def _typed_dict(self, name: str, declaration: Object) -> Iterator[DefinitionView]:
        members = self._names.members(declaration, input=True)
        fields = tuple(
            self._key(members[property.name.wire.reveal()], property)
            for property in declaration.properties
            if not property.read_only
        )
        doc = "\n".join(comments.document(declaration.doc, 4))
        if declaration.additional is None:
            yield self._dict_class(name, doc, fields)
            return
        imports = self._types.imports
        typed = f"{name}Typed"
        yield self._dict_class(typed, doc, fields)
        value = self._types.text(declaration.additional)
        mapping = f"{imports.name('typing', 'Dict')}[{imports.builtin('str')}, {value}]"
        union = f"{imports.name('typing', 'Union')}[{typed}, {mapping}]"
        alias = imports.name("typing_extensions", "TypeAlias")
        yield DefinitionView(code="\n".join(layout.alias(f"{name}: {alias}", union)))

    def _params(self, method: Method) -> Iterator[DefinitionView]:
        """The `Params` of a method: all its arguments but the positional ones."""
        name, switch = self._module.names[method.params.id], switch_of(method)
        fields = tuple(
            self._argument(self._names.argument(method, argument), argument)
            for argument in method.params.arguments
            if not argument.positional and argument is not switch
        )
        if switch is None:
            yield self._dict_class(name, "", fields)
            return
        base, whole, stream = self._streamed()
        yield self._dict_class(base, "", fields)
        yield self._switched(method, switch, whole, base, on=False)
        yield self._switched(method, switch, stream, base, on=True)
        imports = self._types.imports
        alias = imports.name("typing_extensions", "TypeAlias")
        union = f"{imports.name('typing', 'Union')}[{whole}, {stream}]"
        yield DefinitionView(code="\n".join(layout.alias(f"{name}: {alias}", union)))

    def _streamed(self) -> tuple[str, ...]:
        """The names of the classes that `Params` consist of if an argument turns streaming on."""
        method = self._module.params
        if method is None or switch_of(method) is None:
            return ()
        return streamed(self._module.names[method.params.id])

    def _switched(
        self, method: Method, switch: Argument, name: str, base: str, *, on: bool
    ) -> DefinitionView:
        """The arguments of calls that stream, or of those that do not."""
        imports = self._types.imports
        text = f"{imports.name('typing_extensions', 'Literal')}[{on}]"
        if isinstance(switch.property.type, Nullable) and not on:
            text = f"{imports.name('typing', 'Optional')}[{text}]"
        key = self._typed_key(
            self._names.argument(method, switch),
            switch.property.name.wire,
            (text, ""),
            replace(switch.property, required=on or switch.property.required),
        )
        return _class(f"class {name}({base}, total=False):", "", (key,))

    def _dict_class(self, name: str, doc: str, fields: tuple[FieldView, ...]) -> DefinitionView:
        base = self._types.imports.name("typing_extensions", "TypedDict")
        return _class(f"class {name}({base}, total=False):", doc, fields)

    def _argument(self, name: str, argument: Argument) -> FieldView:
        # The whole body has no name on the wire.
        whole = argument.location is Location.WHOLE_BODY
        wire = Text(name) if whole else argument.property.name.wire
        return self._typed_key(name, wire, self._types.argument(argument), argument.property)

    def _key(self, name: str, property: Property) -> FieldView:
        return self._typed_key(
            name, property.name.wire, self._types.formatted(property.type), property
        )

    def _typed_key(
        self, name: str, wire: Text, type: tuple[str, str], property: Property
    ) -> FieldView:
        text, format = type
        alias = literals.text(wire) if wire != Text(name) else ""
        if alias or format:
            text = self._types.annotate(text, alias=alias, format=format)
        if property.required:
            text = f"{self._types.imports.name('typing_extensions', 'Required')}[{text}]"
        return self._field(layout.annotation(name, text, "", 4), property.doc)

    def _field(self, code: list[str], doc: Doc) -> FieldView:
        return FieldView(code="\n".join(code), doc="\n".join(comments.document(doc, 4)))


def _class(header: str, doc: str, fields: tuple[FieldView, ...], extra: str = "") -> DefinitionView:
    lines = layout.statement(header)
    if not (doc or fields or extra):
        lines.append("    pass")
    return DefinitionView(code="\n".join(lines), doc=doc, fields=fields, extra=extra)


class _Local(Types):
    """Types of a module that need no import for the module's own classes."""

    def __init__(
        self,
        api: Api,
        names: Names,
        homes: Homes,
        imports: Imports,
        *,
        input: bool,
        annotated: bool,
        module: TypeModule,
    ) -> None:
        super().__init__(api, names, homes, imports, input=input, annotated=annotated)
        self._module = module
        self.printed: set[str] = set()

    def reference(self, id: str) -> str:
        own = self._module.names.get(id)
        return own if own is not None else super().reference(id)
