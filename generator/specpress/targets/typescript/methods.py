"""A method of the model -> its signature and body in a resource class."""

from __future__ import annotations

from specpress.model import Api, Location, MediaKind, Method, Text
from specpress.render.layout import Layout, bracketed
from specpress.targets.typescript import code, literals, styles
from specpress.targets.typescript.arguments import Plan, Plans, Sent
from specpress.targets.typescript.comments import jsdoc
from specpress.targets.typescript.files import Files, Form
from specpress.targets.typescript.imports import Imports
from specpress.targets.typescript.names import Names
from specpress.targets.typescript.roots import page_id
from specpress.targets.typescript.security import Security
from specpress.targets.typescript.types import Members, Types, behind, generic
from specpress.targets.typescript.views import MethodView

_CORE = {
    "APIPromise": ("core", "api-promise"),
    "PagePromise": ("core", "pagination"),
    "RequestOptions": ("internal", "request-options"),
}
_JSON = "application/json"
_PLAIN_KINDS = (MediaKind.TEXT, MediaKind.BINARY)
_STREAMS = {
    MediaKind.EVENT_STREAM: "Stream.fromSSEResponse",
    MediaKind.JSON_LINES: "Stream.fromJSONLines",
}


class Methods:
    """The methods of one file. `client` is how they call the client: `this._client`, or `this` in itself."""

    def __init__(
        self,
        api: Api,
        names: Names,
        plans: Plans,
        types: Types,
        imports: Imports,
        security: Security,
        client: str = "this._client",
    ) -> None:
        self._api = api
        self._names = names
        self._plans = plans
        self._types = types
        self._imports = imports
        self._security = security
        self._client = client
        self._files = Files(api)

    def view(self, method: Method, example: tuple[str, ...]) -> MethodView:
        """The method as code; `example` are finished lines for its comment."""
        taken = self._plans.of(method)
        name = self._names.methods[method.id]
        switched = method.streaming is not None and method.streaming.switch is not None
        returns = self.returns(method)
        overloads = self._overloads(method, taken, name) if switched else ()
        return MethodView(
            doc=jsdoc(
                method.doc,
                2,
                deprecated=method.deprecated,
                deprecation=method.deprecation,
                tail=example,
            ),
            overloads=overloads,
            signature=code.signature(name, self._parameters(method, taken), returns, 2, " {"),
            body=self._body(method, taken),
        )

    # -- signature --------------------------------------------------------------------------------

    def _parameters(self, method: Method, taken: Plan, suffix: str = "") -> list[Layout]:
        parameters: list[Layout] = [
            behind(f"{sent.local}:", self._types.of(sent.argument.property.type))
            for sent in taken.positional
        ]
        if taken.name is not None:
            type = self._types.reference(method.params.id) + suffix
            if not taken.is_optional or suffix == "Streaming":
                parameters.append(f"{taken.name}: {type}")
            elif taken.name == "query":
                parameters.append(f"query?: {type} | null")
            elif suffix:
                parameters.append(f"{taken.name}?: {type}")
            else:
                default = "{}" if taken.is_plain else f"{{}} as {type}"
                parameters.append(f"{taken.name}: {type} = {default}")
        return [*parameters, f"options?: {self._core('RequestOptions')}"]

    def _overloads(self, method: Method, taken: Plan, name: str) -> tuple[str, ...]:
        """The forms of a method that streams if one of its parameters says so."""
        assert method.streaming is not None
        promise = self._core("APIPromise")
        event = (generic(self._stream(), self._types.of(method.streaming.event, output=True)),)
        answer = self._answer(method)
        forms = (
            ("NonStreaming", answer),
            ("Streaming", event),
            ("Base", (*event, *answer)),
        )
        return tuple(
            code.signature(
                name, self._parameters(method, taken, suffix), generic(promise, members), 2, ";"
            )
            for suffix, members in forms
        )

    def returns(self, method: Method) -> Layout:
        """The type of what a method gives: `APIPromise<Customer>`."""
        if method.pagination is not None:
            page = page_id(self._api, method)
            item = self._types.of(method.pagination.item, output=True)
            paged = (
                (self._types.reference(page),)
                if page is not None
                else (generic(self._page_class(method), item),)
            )
            return generic(self._core("PagePromise"), paged, item)
        promise = self._core("APIPromise")
        if method.streaming is None:
            return generic(promise, self._answer(method))
        event = generic(self._stream(), self._types.of(method.streaming.event, output=True))
        switched = method.streaming.switch is not None
        return generic(promise, (event, *self._answer(method)) if switched else (event,))

    def _answer(self, method: Method) -> Members:
        match method.returns.kind:
            case None:
                return ("void",)
            case MediaKind.BINARY:
                return ("Response",)
            case MediaKind.TEXT:
                return ("string",)
        if method.returns.type is None:
            return ("unknown",)
        return self._types.of(method.returns.type, output=True)

    # -- body -------------------------------------------------------------------------------------

    def _body(self, method: Method, taken: Plan) -> tuple[str, ...]:
        found = [self._taking(taken)] if taken.taken else []
        path = self._path(method, taken)
        options = self._options(method, taken)
        verb = method.verb.lower()
        if method.pagination is not None:
            head = f"return {self._client}.getAPIList"
            arguments: list[Layout | code.Call] = [path, self._paged(method)]
            options = ([] if verb == "get" else [f"method: '{verb}'"]) + options
        elif verb in ("get", "post", "put", "patch", "delete"):
            head, arguments = f"return {self._client}.{verb}", [path]
        else:
            head, arguments = f"return {self._client}.request", []
            shown = path.flat() if isinstance(path, code.Call) else path
            options = [f"method: '{verb}'", code.member("path", shown), *options]
        if options:
            arguments.append(code.members(options))
        found.append(code.statement(head, [*arguments, "options"], None, 4))
        return tuple(found)

    def _taking(self, taken: Plan) -> str:
        """`const { customer_id, ...body } = params;`"""
        parts = [(sent.key, sent.local) for sent in taken.taken]
        rest = taken.rest.value if taken.rest is not None else None
        return code.taking(parts, rest, f"{taken.name}", 4)

    def _path(self, method: Method, taken: Plan) -> Layout | code.Call:
        template = literals.path(method.path)
        if not taken.path:
            return template
        self._imports.value(("internal", "path"), "path")
        values = [code.member(sent.wire, self._value(sent)) for sent in taken.path]
        return code.Call(function="path", arguments=(template,), last=tuple(values))

    def _options(self, method: Method, taken: Plan) -> list[Layout]:
        """What the method says of its request below the caller's options; empty if there is nothing to say."""
        own: list[Layout] = []
        query = self._query(taken)
        if query is not None:
            own.append(code.member("query", query))
        own += self._request_body(method, taken)
        query_styles = self._styles(method, Location.QUERY)
        if query_styles is not None:
            own.append(code.member("queryStyles", query_styles))
        if method.pagination is not None and method.pagination.in_body:
            own.append("pageIn: 'body'")
        parse = self._parse(method, taken)
        if parse is not None:
            own.append(code.member("parseAs", parse))
        security = self._security.override(method)
        if security is not None:
            own.append(code.member("security", security))
        if method.servers:
            own.append(code.member("defaultBaseURL", literals.url(method.servers[0])))
        headers = self._headers(method, taken)
        if headers:
            own.append(code.member("headers", code.members(headers)))
        return own

    def _query(self, taken: Plan) -> Layout | None:
        parts: list[Layout] = [
            code.member(sent.wire, self._value(sent)) for sent in taken.at(Location.QUERY)
        ]
        if taken.rest is Location.QUERY:
            if not parts:
                return "query"
            parts.append("...query")
        return code.members(parts) if parts else None

    def _request_body(self, method: Method, taken: Plan) -> list[Layout]:
        parts: list[Layout] = [
            code.member(sent.wire, self._value(sent)) for sent in taken.at(Location.BODY)
        ]
        whole = taken.at(Location.WHOLE_BODY)
        body: Layout
        if whole:
            body = whole[0].local
        elif taken.rest is Location.BODY:
            body = code.members([*parts, "...body"]) if parts else "body"
        else:
            return []
        found: list[Layout] = [code.member("body", body)]
        kind = method.body.content.kind if method.body is not None else None
        form = self._files.form(method)
        if kind is MediaKind.FORM:
            function = self._imports.value(("internal", "url-encoded"), "urlEncoded")
            found.append(self._encode(function, self._styles(method, Location.BODY)))
        elif form is not Form.NEVER:
            name = "multipart" if form is Form.ALWAYS else "multipartIfFiles"
            function = self._imports.value(("internal", "multipart"), name)
            found.append(self._encode(function, self._part_types(method)))
        return found

    def _encode(self, function: str, style: Layout | None) -> Layout:
        return ["encode: ", function, "(", style or "", ")"]

    def _value(self, sent: Sent) -> Layout:
        if sent.function in ("pathValue", "headerValue", "cookie", "joined"):
            self._imports.value(("internal", "styles"), sent.function)
        return sent.value

    def _styles(self, method: Method, location: Location) -> Layout | None:
        """How single parameters are written that the client would write otherwise, by their names."""
        found: list[Layout] = []
        for argument in method.params.arguments:
            own = styles.own(self._api, argument) if argument.location is location else ()
            if own:
                key = literals.key(argument.property.name.wire)
                found.append(code.member(key, code.members([f"{it}: {how}" for it, how in own])))
            for _, how in own:
                if not how.startswith("'"):
                    self._imports.value(("internal", "query"), how)
        return code.members(found) if found else None

    def _parse(self, method: Method, taken: Plan) -> Layout | None:
        """What becomes of the answer, if it is not simply JSON."""
        if method.streaming is None:
            return self._plain(method.returns.kind)
        self._stream()
        parser = _STREAMS.get(method.streaming.kind, "Stream.fromSSEResponse")
        switch = [
            sent
            for sent in taken.named
            if sent.argument.property.name.wire == method.streaming.switch
        ]
        if not switch:
            return parser
        access = literals.member(self._names.key(method, switch[0].argument))
        other = self._plain(method.returns.kind) or "undefined"
        return f"{taken.reading(switch[0], access)} ? {parser} : {other}"

    def _plain(self, kind: MediaKind | None) -> str | None:
        """What becomes of an answer that comes in one piece, if it is not JSON."""
        if kind is MediaKind.BINARY:
            return self._imports.value(("internal", "answer"), "binary")
        return {None: "'none'", MediaKind.TEXT: "'text'"}.get(kind)

    def _headers(self, method: Method, taken: Plan) -> list[Layout]:
        own = self._media_types(method, taken)
        own += [code.member(sent.wire, self._value(sent)) for sent in taken.at(Location.HEADER)]
        cookies = [self._value(sent) for sent in taken.at(Location.COOKIE)]
        if cookies:
            own.append(["Cookie: ", bracketed("[", cookies, "]")])
        return own

    def _media_types(self, method: Method, taken: Plan) -> list[Layout]:
        """`Content-Type` and `Accept` where they are not JSON's."""
        found: list[Layout] = []
        content = method.body.content if method.body is not None else None
        if content is not None and (taken.at(Location.WHOLE_BODY) or taken.rest is Location.BODY):
            if self._files.form(method) is Form.NEVER:
                found += _media_type("'Content-Type'", content.media_type)
        if method.streaming is not None and method.streaming.switch is None:
            found += _media_type("Accept", method.returns.content_type)
        elif method.returns.kind in (MediaKind.JSON, *_PLAIN_KINDS):
            found += _media_type("Accept", method.returns.content_type)
        return found

    def _part_types(self, method: Method) -> Layout | None:
        """The media types of those parts of a multipart body that have one of their own."""
        types = [
            code.member(
                literals.key(argument.property.name.wire), literals.text(argument.content_type)
            )
            for argument in method.params.arguments
            if argument.content_type is not None and literals.is_exact(argument.content_type)
        ]
        return code.members([code.member("types", code.members(types))]) if types else None

    # -- names of the runtime ---------------------------------------------------------------------

    def _core(self, name: str) -> str:
        return self._imports.type(_CORE[name], name)

    def _stream(self) -> str:
        return self._imports.value(("core", "streaming"), "Stream")

    def _page_class(self, method: Method) -> str:
        assert method.pagination is not None
        name = self._names.pages[method.pagination.scheme]
        return self._imports.value(("core", "pagination"), name)

    def _paged(self, method: Method) -> Layout:
        assert method.pagination is not None
        item = self._types.of(method.pagination.item, output=True)
        return generic(self._page_class(method), item)


def _media_type(header: str, media_type: Text | None) -> list[Layout]:
    """A header with a media type, unless it is plain JSON's."""
    if media_type is None or literals.is_json(media_type):
        return []
    shown = literals.text(media_type)
    if not literals.is_exact(media_type):
        shown = literals.string("application/octet-stream")
    return [f"{header}: {shown}"]
