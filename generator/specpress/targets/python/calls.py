"""A method -> the one expression that sends its request: `self._call("POST", "/v1/customers", body=...)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    Style,
    Text,
    TypeExpr,
    Union,
)
from specpress.targets.python import literals
from specpress.targets.python.names import Names
from specpress.targets.python.qualified import Qualified
from specpress.targets.python.results import Results, always_streams, switch_of

_JSON = Text("application/json")


class Calls:
    """Prints calls. `caller` is the function that runs them, `bodies` prints types with their metadata."""

    def __init__(
        self, api: Api, names: Names, bodies: Qualified, results: Results, caller: str
    ) -> None:
        self._api = api
        self._names = names
        self._bodies = bodies
        self._results = results
        self._caller = caller
        self._imports = bodies.imports
        self._plain: dict[str, bool] = {}

    def call(self, method: Method, stream: str = "") -> str:
        """`self._call("POST", "/v1/customers", body={...}, cast_to=..., options=options)`."""
        parts = [f'"{method.verb.upper()}"', self._path(method)]
        parts += self._inputs_of(method)
        if method.security is not None and method.security != self._api.security:
            parts.append(f"security={requirements(self._api, method.security)}")
        if method.servers:
            parts.append(f"server={literals.server(method.servers[0])}")
        if method.pagination is not None:
            parts.append(f"page={self._results.page(method)}")
        elif always_streams(method.returns):
            cls = self._imports.own(("_streaming",), "Stream")
            parts += ["stream=True", f"stream_cls={cls}[{self._results.event(method)}]"]
        else:
            parts.append(f"cast_to={self._results.cast_to(method.returns)}")
        if stream:
            switch = switch_of(method)
            assert switch is not None and method.streaming is not None
            parts.append(f"stream={self._names.argument(method, switch)} or False")
            parts.append(f"stream_cls={stream}[{self._results.event(method)}]")
        parts.append(f"options={self._names.catch_all(method)}")
        return f"{self._caller}({', '.join(parts)})"

    def _path(self, method: Method) -> str:
        names = {
            argument.property.name.wire: self._names.argument(method, argument)
            for argument in method.params.arguments
            if argument.location is Location.PATH
        }
        return literals.template(
            (part.text, names[part.text] if part.is_parameter else None) for part in method.path
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
            pairs = (
                (literals.string(self._names.argument(method, it)), self._value(method, it))
                for it in by_place[Location.PATH]
            )
            yield f"path={_dict(pairs)}"
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
            yield f"params={self._bodies.reference(method.params.id)}"
        styles = [pair for it in method.params.arguments for pair in self._style(method, it)]
        if styles:
            yield f"styles={_dict(styles)}"

    def _style(self, method: Method, argument: Argument) -> Iterator[tuple[str, str]]:
        """How a parameter is written, if that is not what the client does anyway."""
        style, explode = argument.style, argument.explode
        in_path = argument.location is Location.PATH
        if argument.location is Location.COOKIE:
            style = style or Style.FORM
        elif argument.location is Location.HEADER:
            style = style or Style.SIMPLE
        elif argument.location is Location.BODY and not _is_form(method):
            return
        if style is not Style.JSON and not self._is_composite(argument.property.type, 0):
            # A scalar is only written otherwise by a prefix.
            if style not in (Style.LABEL, Style.MATRIX):
                return
        if style is None:
            if explode is None and not in_path:
                return
            style = Style.SIMPLE if in_path else Style.FORM
        explode = style is Style.FORM if explode is None else explode
        if argument.location in (Location.HEADER, Location.COOKIE):
            usual = not explode and style is not Style.JSON
        else:
            usual = self._is_usual(argument.property.type, style, explode)
        if usual:
            return
        name = self._names.argument(method, argument)
        key = literals.string(name) if in_path else literals.text(argument.property.name.wire)
        yield key, f"({literals.string(style.value)}, {explode})"

    def _is_usual(self, expression: TypeExpr, style: Style, explode: bool) -> bool:
        """Whether the client's own query settings say the same."""
        query = self._api.query
        if style is Style.DEEP_OBJECT:
            return query.nested_format == "brackets"
        usual = "repeat" if explode else "comma"
        is_array = isinstance(expression, Array)
        return style is Style.FORM and is_array and query.array_format == usual

    def _is_composite(self, expression: TypeExpr, depth: int) -> bool:
        """Whether a value may be an array or an object."""
        match expression:
            case Array() | Map():
                return True
            case Nullable(inner=inner):
                return self._is_composite(inner, depth)
            case Union(variants=variants):
                return any(self._is_composite(variant, depth) for variant in variants)
            case Ref(id=id):
                declaration = self._api.declarations.get(id)
                if isinstance(declaration, Alias):
                    return depth < 8 and self._is_composite(declaration.type, depth + 1)
                return declaration is not None
            case _:
                return False

    def _members(self, method: Method, arguments: Sequence[Argument], *, python: bool) -> str:
        if not python:
            return _dict(self._wire_pairs(method, arguments))
        names = [self._names.argument(method, argument) for argument in arguments]
        return _dict((literals.string(name), name) for name in names)

    def _wire_pairs(
        self, method: Method, arguments: Iterable[Argument]
    ) -> Iterator[tuple[str, str]]:
        for argument in arguments:
            yield literals.text(argument.property.name.wire), self._value(method, argument)

    def _value(self, method: Method, argument: Argument) -> str:
        """An argument that `params=` does not reach: its members are renamed on the spot."""
        name, expression = self._names.argument(method, argument), argument.property.type
        if self._is_plain(expression) or not self._is_composite(expression, 0):
            return name
        transform = self._imports.own(("_utils",), "maybe_transform")
        return f"{transform}({name}, {self._bodies.text(expression)})"

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
            yield f"content={name}" if argument.property.required else f"content={name} or None"
            return
        yield f"body={name}"
        yield from self._multipart(method, [argument])
        if not self._is_plain(argument.property.type):
            yield f"params={self._bodies.text(argument.property.type)}"

    def _multipart(self, method: Method, arguments: Sequence[Argument]) -> Iterator[str]:
        """Where the files are. A body that may be JSON too is a form only if a call has files."""
        if method.body is None:
            return
        content, *others = method.body.contents
        required = content.kind is MediaKind.MULTIPART
        if not required and (
            content.kind is not MediaKind.JSON
            or not any(it.kind is MediaKind.MULTIPART and it.type == content.type for it in others)
        ):
            return
        paths: list[str] = []
        for argument in arguments:
            start = (
                () if argument.location is Location.WHOLE_BODY else (argument.property.name.wire,)
            )
            for path in self._file_paths(argument.property.type, start, 0):
                paths.append(_tuple(literals.path(path)))
        if not required:
            if paths:
                yield f"optional_files={_tuple(dict.fromkeys(paths))}"
            return
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
                return self._bodies.holds_text(items) and self._is_plain(items)
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


def _is_form(method: Method) -> bool:
    return method.body is not None and method.body.content.kind is MediaKind.FORM


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
