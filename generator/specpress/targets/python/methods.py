"""Methods -> their Python text: signature, documentation, and the one expression that sends the request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from specpress.model import (
    Alias,
    Api,
    Argument,
    Array,
    AuthRequirement,
    Kind,
    Location,
    Map,
    MediaKind,
    Method,
    Nullable,
    Object,
    Primitive,
    Ref,
    Returns,
    Text,
    TypeExpr,
    Union,
)
from specpress.targets.python import comments, layout, literals
from specpress.targets.python.homes import Homes, Path
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.types import Types
from specpress.targets.python.views import MethodView

_INDENT = 4
_JSON = Text("application/json")


class Methods:
    """Prints the methods of one class; `owner` is `CustomersResource`, or the client."""

    def __init__(
        self,
        api: Api,
        names: Names,
        homes: Homes,
        imports: Imports,
        *,
        owner: str,
        caller: str = "self._call",
    ) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self.imports = imports
        self._owner = owner
        self._caller = caller
        self._plain: dict[str, bool] = {}
        self._inputs = Qualified(api, names, homes, imports, input=True, annotated=False)
        self._bodies = Qualified(api, names, homes, imports, input=True, annotated=True)
        self._outputs = Qualified(api, names, homes, imports, input=False, annotated=False)

    @property
    def mentioned(self) -> set[Path]:
        """The modules of types that the text reaches by their own name."""
        return self._inputs.mentioned | self._bodies.mentioned | self._outputs.mentioned

    def view(self, method: Method) -> MethodView:
        """Everything that the classes of a resource say about one method."""
        name = self._names.methods[method.id]
        switch = self._switch(method)
        if switch is None:
            sync = self._definition(method)
            asynchronous = [self._made(name, self._twin(method), self._owner)]
        else:
            sync = self._overloads(method, switch, asynchronous=False)
            asynchronous = self._overloads(method, switch, asynchronous=True)
        return MethodView(
            name=name,
            sync="\n".join(sync),
            asynchronous="\n".join(asynchronous),
            accessors=(
                self._made(name, self._own("raw"), self._owner),
                self._made(name, self._own("async_raw"), f"Async{self._owner}"),
                self._made(name, self._own("streamed"), self._owner),
                self._made(name, self._own("async_streamed"), f"Async{self._owner}"),
            ),
            is_twin=switch is None,
        )

    def _made(self, name: str, function: str, owner: str) -> str:
        """`create = raw(CustomersResource.create)`"""
        return "\n".join(layout.statement(f"{name} = {function}({owner}.{name})", _INDENT))

    def _own(self, function: str) -> str:
        return self.imports.own(("_twins",), function)

    def _twin(self, method: Method) -> str:
        if method.pagination is not None:
            page = self._names.pages[method.pagination.scheme].asynchronous
            return f"{self.imports.own(('pagination',), page)}.of"
        return self._own("awaits")

    # -- definitions ------------------------------------------------------------------------------

    def _definition(self, method: Method) -> list[str]:
        call = self._call(method)
        lines = [*self._decorators(method)]
        lines += self._signature(method, self._returned(method))
        lines += self._docstring(method)
        return [*lines, *layout.statement(f"return {call}", 2 * _INDENT)]

    def _overloads(self, method: Method, switch: Argument, *, asynchronous: bool) -> list[str]:
        """Three overloads and the method, for an answer that streams if an argument says so."""
        streaming = method.streaming
        assert streaming is not None
        stream = self.imports.own(("_streaming",), "AsyncStream" if asynchronous else "Stream")
        event = f"{stream}[{self._outputs.text(streaming.event)}]"
        whole = self._returned(method)
        both = f"{whole} | {event}"
        literal = self.imports.name("typing_extensions", "Literal")
        overload = f"    @{self.imports.name('typing', 'overload')}"
        boolean = self.imports.builtin("bool")
        nullable = isinstance(switch.property.type, Nullable)
        off = f"{literal}[False]"
        if nullable:
            off = f"{self.imports.name('typing', 'Optional')}[{off}]"
        head = "async def" if asynchronous else "def"

        def signature(result: str, text: str, required: bool, end: str = ": ...") -> list[str]:
            return self._signature(
                method,
                result,
                head=head,
                replaced=(switch, text, required or switch.property.required),
                end=end,
            )

        doc = self._docstring(method)
        first = [*signature(whole, off, False, ":" if doc else ": ..."), *doc]
        decorators = list(self._decorators(method))
        sent = f"await {self._call(method, stream)}" if asynchronous else self._call(method, stream)
        return [
            *decorators,
            overload,
            *first,
            "",
            *decorators,
            overload,
            *signature(event, f"{literal}[True]", True),
            "",
            *decorators,
            overload,
            *signature(both, boolean, True),
            "",
            *decorators,
            *signature(both, boolean if not nullable else f"{boolean} | None", False, ":"),
            *layout.statement(f"return {sent}", 2 * _INDENT),
        ]

    def _decorators(self, method: Method) -> Iterator[str]:
        if method.deprecated:
            text = literals.text(method.deprecation) if method.deprecation else '"deprecated"'
            deprecated = self.imports.name("typing_extensions", "deprecated")
            yield from layout.statement(f"@{deprecated}({text})", _INDENT)

    def _signature(
        self,
        method: Method,
        returned: str,
        *,
        head: str = "def",
        replaced: tuple[Argument, str, bool] | None = None,
        end: str = ":",
    ) -> list[str]:
        parameters = ["self"]
        named: list[str] = []
        for argument in method.params.arguments:
            text, required = self._inputs.argument(argument)[0], argument.property.required
            if replaced is not None and argument is replaced[0]:
                _, text, required = replaced
            name = self._names.argument(method, argument)
            if required:
                (parameters if argument.positional else named).append(f"{name}: {text}")
            else:
                absent, omit = (self.imports.own(("_types",), it) for it in ("Omit", "omit"))
                named.append(f"{name}: {text} | {absent} = {omit}")
        if named:
            parameters += ["*", *named]
        idempotent = self._api.client.idempotency_header is not None and method.verb != "get"
        options = self.imports.own(
            ("_types",), "IdempotentOptions" if idempotent else "MethodOptions"
        )
        unpack = self.imports.name("typing_extensions", "Unpack")
        parameters.append(f"**options: {unpack}[{options}]")
        name = self._names.methods[method.id]
        return layout.definition(f"{head} {name}", parameters, f" -> {returned}{end}", _INDENT)

    def _docstring(self, method: Method) -> list[str]:
        width = layout.WIDTH - 2 * _INDENT
        text = comments.prose(
            method.doc if method.doc.description is None else replace(method.doc, summary=None)
        )
        lines = comments.fitted(text, width) if text else []
        documented = [
            (self._names.argument(method, argument), comments.prose(argument.property.doc))
            for argument in method.params.arguments
        ]
        entries = [(name, doc) for name, doc in documented if doc]
        if entries:
            lines += ["", "Args:"] if lines else ["Args:"]
        for name, doc in entries:
            start = f"  {name}: "
            first, *rest = comments.wrap(doc, width - 6, first=width - len(start))
            lines.append(start + first)
            lines += [f"      {line}" if line else "" for line in rest]
        return comments.docstring(lines, 2 * _INDENT) if lines else []

    # -- results ----------------------------------------------------------------------------------

    def _switch(self, method: Method) -> Argument | None:
        """The argument that turns streaming on, if an answer can come either way."""
        streaming = method.streaming
        if streaming is None or streaming.switch is None or _always_streams(method.returns):
            return None
        for argument in method.params.arguments:
            type = argument.property.type
            bare = type.inner if isinstance(type, Nullable) else type
            if argument.property.name.wire == streaming.switch and bare == Primitive(
                kind=Kind.BOOLEAN
            ):
                return argument
        return None

    def _returned(self, method: Method) -> str:
        returns = method.returns
        if method.pagination is not None:
            return self._page(method)
        match returns.kind:
            case None:
                return "None"
            case MediaKind.BINARY:
                return self.imports.own(("_response",), "BinaryAPIResponse")
            case MediaKind.EVENT_STREAM | MediaKind.JSON_LINES:
                stream = self.imports.own(("_streaming",), "Stream")
                return f"{stream}[{self._event(method)}]"
            case MediaKind.JSON if returns.type is not None:
                return self._outputs.text(returns.type)
            case _:
                return self.imports.builtin("str")

    def _page(self, method: Method) -> str:
        pagination = method.pagination
        assert pagination is not None
        page = self.imports.own(("pagination",), self._names.pages[pagination.scheme].sync)
        return f"{page}[{self._outputs.text(pagination.item)}]"

    def _event(self, method: Method) -> str:
        event = method.streaming.event if method.streaming is not None else method.returns.type
        return self._outputs.text(event) if event is not None else self.imports.builtin("object")

    def result(self, method: Method, *, is_async: bool) -> str:
        """The type of what a call gives, as an expression: `types.v1.Customer`, `None`, `Stream`."""
        returns = method.returns
        if method.pagination is not None:
            names = self._names.pages[method.pagination.scheme]
            page = self.imports.own(("pagination",), names.asynchronous if is_async else names.sync)
            return f"{page}[{self._outputs.text(method.pagination.item)}]"
        if _always_streams(returns):
            return self.imports.own(("_streaming",), "AsyncStream" if is_async else "Stream")
        if returns.kind is MediaKind.BINARY:
            prefix = "Async" if is_async else ""
            return self.imports.own(("_response",), f"{prefix}BinaryAPIResponse")
        return self._returned(method)

    # -- the call ---------------------------------------------------------------------------------

    def _call(self, method: Method, stream: str = "") -> str:
        """`self._call("POST", "/v1/customers", body={...}, cast_to=..., options=options)`."""
        parts = [f'"{method.verb.upper()}"', self._path(method)]
        parts += self._inputs_of(method)
        if method.security is not None and method.security != self._api.security:
            parts.append(f"security={requirements(self._api, method.security)}")
        if method.pagination is not None:
            parts.append(f"page={self._page(method)}")
        elif _always_streams(method.returns):
            cls = self.imports.own(("_streaming",), "Stream")
            parts += ["stream=True", f"stream_cls={cls}[{self._event(method)}]"]
        else:
            parts.append(f"cast_to={self._cast_to(method.returns)}")
        if stream:
            switch = self._switch(method)
            assert switch is not None and method.streaming is not None
            parts.append(f"stream={self._names.argument(method, switch)} or False")
            parts.append(f"stream_cls={stream}[{self._outputs.text(method.streaming.event)}]")
        return f"{self._caller}({', '.join([*parts, 'options=options'])})"

    def _path(self, method: Method) -> str:
        names = {
            argument.property.name.wire: self._names.argument(method, argument)
            for argument in method.params.arguments
            if argument.location is Location.PATH
        }
        return literals.template(
            method.servers[0] if method.servers else None,
            [(part.text, names[part.text] if part.is_parameter else None) for part in method.path],
        )

    def _inputs_of(self, method: Method) -> Iterator[str]:
        """`path=`, `query=`, `headers=` and so on, as far as the method has them."""
        by_place: dict[Location, list[Argument]] = {}
        for argument in method.params.arguments:
            by_place.setdefault(argument.location, []).append(argument)
        whole = by_place.get(Location.WHOLE_BODY)
        sent = [*by_place.get(Location.BODY, ()), *by_place.get(Location.QUERY, ())]
        renamed = not whole and not all(self._is_plain_argument(method, it) for it in sent)
        if Location.PATH in by_place:
            names = [self._names.argument(method, it) for it in by_place[Location.PATH]]
            yield f"path={_dict((literals.string(name), name) for name in names)}"
        if Location.QUERY in by_place:
            yield f"query={self._members(method, by_place[Location.QUERY], python=renamed)}"
        headers = [
            *self._fixed_headers(method),
            *self._wire_pairs(method, by_place.get(Location.HEADER, ())),
        ]
        if headers:
            yield f"headers={_dict(headers)}"
        if Location.COOKIE in by_place:
            yield f"cookies={_dict(self._wire_pairs(method, by_place[Location.COOKIE]))}"
        if whole:
            yield from self._whole_body(method, whole[0])
        elif Location.BODY in by_place:
            yield f"body={self._members(method, by_place[Location.BODY], python=renamed)}"
            yield from self._multipart(method, by_place[Location.BODY])
        if renamed:
            yield f"params={self._outputs.reference(method.params.id)}"

    def _members(self, method: Method, arguments: Sequence[Argument], *, python: bool) -> str:
        if not python:
            return _dict(self._wire_pairs(method, arguments))
        names = [self._names.argument(method, argument) for argument in arguments]
        return _dict((literals.string(name), name) for name in names)

    def _wire_pairs(
        self, method: Method, arguments: Iterable[Argument]
    ) -> Iterator[tuple[str, str]]:
        for argument in arguments:
            name = self._names.argument(method, argument)
            yield literals.text(argument.property.name.wire), name

    def _fixed_headers(self, method: Method) -> Iterator[tuple[str, str]]:
        """What the media types of body and answer demand beyond the defaults."""
        returns = method.returns
        if returns.content_type is not None and returns.content_type != _JSON:
            yield '"Accept"', literals.text(returns.content_type)
        if method.body is not None:
            content = method.body.content
            plain = content.kind is MediaKind.MULTIPART or content.media_type == _JSON
            if not plain and content.media_type != Text("*/*"):
                yield '"Content-Type"', literals.text(content.media_type)

    def _whole_body(self, method: Method, argument: Argument) -> Iterator[str]:
        name = self._names.argument(method, argument)
        kind = method.body.content.kind if method.body is not None else MediaKind.JSON
        if kind in (MediaKind.TEXT, MediaKind.BINARY, MediaKind.EVENT_STREAM):
            yield f"content={name}"
            return
        yield f"body={name}"
        yield from self._multipart(method, [argument])
        if not self._is_plain(argument.property.type):
            yield f"params={self._bodies.text(argument.property.type)}"

    def _multipart(self, method: Method, arguments: Sequence[Argument]) -> Iterator[str]:
        if method.body is None or method.body.content.kind is not MediaKind.MULTIPART:
            return
        paths: list[str] = []
        for argument in arguments:
            start = (
                () if argument.location is Location.WHOLE_BODY else (argument.property.name.wire,)
            )
            for path in self._file_paths(argument.property.type, start, 0):
                paths.append(_tuple(literals.path(path)))
        yield f"files={_tuple(dict.fromkeys(paths))}"
        parts = [
            (literals.text(argument.property.name.wire), literals.text(argument.content_type))
            for argument in arguments
            if argument.content_type is not None
            and not any(True for _ in self._file_paths(argument.property.type, (), 0))
        ]
        if parts:
            yield f"parts={_dict(parts)}"

    def _file_paths(
        self, expression: TypeExpr, path: tuple[Text | None, ...], depth: int
    ) -> Iterator[tuple[Text | None, ...]]:
        """Where files may be in a value; None stands for every item of an array."""
        if depth > 4:
            return
        match expression:
            case Primitive(kind=Kind.BINARY):
                yield path
            case Nullable(inner=inner):
                yield from self._file_paths(inner, path, depth)
            case Array(items=inner):
                yield from self._file_paths(inner, (*path, None), depth + 1)
            case Union(variants=variants):
                for variant in variants:
                    yield from self._file_paths(variant, path, depth)
            case Ref(id=id):
                declaration = self._api.declarations.get(id)
                if isinstance(declaration, Alias):
                    yield from self._file_paths(declaration.type, path, depth + 1)
                elif isinstance(declaration, Object):
                    for member in declaration.properties:
                        inner_path = (*path, member.name.wire)
                        yield from self._file_paths(member.type, inner_path, depth + 1)
            case _:
                return

    def _cast_to(self, returns: Returns) -> str:
        match returns.kind:
            case None:
                return self.imports.own(("_types",), "NoneType")
            case MediaKind.BINARY:
                return self.imports.own(("_response",), "BinaryAPIResponse")
            case MediaKind.JSON if returns.type is not None:
                text = self._outputs.text(returns.type)
                if self._is_class(returns.type):
                    return text
                cast = self.imports.name("typing", "cast")
                return f"{cast}({literals.string(f'type[{text}]')}, {text})"
            case _:
                return self.imports.builtin("str")

    def _is_class(self, expression: TypeExpr) -> bool:
        """Whether type checkers take the printed type for a class: unions and aliases are none."""
        match expression:
            case Ref(id=id):
                declaration = self._api.declarations.get(id)
                home = self._homes.of(id, input=False)
                if not isinstance(declaration, Alias) or home is None:
                    return True
                # An alias in a cycle of modules is no type when its module runs.
                return not self._homes.modules[home.path].cyclic and self._is_class(
                    declaration.type
                )
            case Primitive(kind=kind):
                return kind is not Kind.NULL
            case Array() | Map():
                return True
            case _:
                return False

    # -- facts ------------------------------------------------------------------------------------

    def _is_plain_argument(self, method: Method, argument: Argument) -> bool:
        """Whether an argument goes on the wire under its own name and as it is."""
        name = self._names.argument(method, argument)
        return argument.property.name.wire == Text(name) and self._is_plain(argument.property.type)

    def _is_plain(self, expression: TypeExpr) -> bool:
        """Whether values of a type are JSON already, at every depth."""
        match expression:
            case Primitive(kind=kind):
                return kind not in (Kind.DATE, Kind.DATETIME, Kind.BASE64)
            case Nullable(inner=inner) | Map(values=inner):
                return self._is_plain(inner)
            case Array(items=items):
                # A sequence is; an iterable may be anything that ends.
                return self._inputs.holds_text(items) and self._is_plain(items)
            case Union(variants=variants):
                return all(map(self._is_plain, variants))
            case Ref(id=id):
                known = self._plain.get(id)
                if known is None:
                    self._plain[id] = True  # until known: recursion adds nothing
                    known = self._plain[id] = self._is_plain_declaration(id)
                return known
            case _:
                return True

    def _is_plain_declaration(self, id: str) -> bool:
        declaration = self._api.declarations.get(id)
        if isinstance(declaration, Alias):
            return self._is_plain(declaration.type)
        if declaration is None:
            return True
        members = self._names.members(declaration, input=True)
        return all(
            member.name.wire == Text(members[member.name.wire.reveal()])
            and self._is_plain(member.type)
            for member in declaration.properties
        )


class Qualified(Types):
    """Types of signatures: reached through the lazy `types` package, and imported when a call needs them."""

    mentioned: set[Path]

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
        super().__init__(api, names, homes, imports, input=input, annotated=annotated)
        self.mentioned = set()

    def reference(self, id: str) -> str:
        home = self._homes.of(id, input=self._input)
        if home is None:
            return self.imports.builtin("object")
        types = self.imports.name(self.imports.package, "types")
        if self._homes.modules[home.path].root == id:
            return ".".join((types, *home.path[:-1], home.name))
        self.mentioned.add(home.path)
        return ".".join((types, *home.path, home.name))


def _always_streams(returns: Returns) -> bool:
    return returns.kind in (MediaKind.EVENT_STREAM, MediaKind.JSON_LINES)


def _dict(pairs: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"


def _tuple(parts: Iterable[str]) -> str:
    shown = list(parts)
    return f"({', '.join(shown)}{',' if len(shown) == 1 else ''})"


def requirements(api: Api, alternatives: Iterable[AuthRequirement]) -> str:
    """`(("bearerAuth",), ())`: the alternatives that a client can meet."""
    known = {scheme.id for scheme in api.auth}
    met = [item.schemes for item in alternatives if known.issuperset(item.schemes)]
    return _tuple(_tuple(map(literals.text, schemes)) for schemes in met)
