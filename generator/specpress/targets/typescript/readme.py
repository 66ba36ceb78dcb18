"""The model + `readme` of the configuration -> the programs that the README shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from specpress.model import (
    Api,
    Argument,
    Json,
    JsonValue,
    Kind,
    MediaKind,
    Method,
    Primitive,
    sample_arguments,
)
from specpress.render.layout import LINE, Group, Indent
from specpress.targets.typescript import code, literals
from specpress.targets.typescript.layout import lines
from specpress.targets.typescript.names import Names
from specpress.targets.typescript.programs import Programs
from specpress.targets.typescript.roots import has_params
from specpress.targets.typescript.views import ReadmeView

_USUAL = ("create", "list", "retrieve")

Given = Sequence[tuple[Argument, JsonValue]]
Shown = tuple[Method, Given]


class Readme:
    """Chooses methods that show the SDK well, the configuration's first."""

    def __init__(
        self,
        api: Api,
        names: Names,
        programs: Programs,
        package: str,
        settings: Mapping[str, object],
    ) -> None:
        self._api = api
        self._names = names
        self._programs = programs
        self._package = literals.string(package)
        found = settings.get("example_requests")
        self._requests = found if isinstance(found, Mapping) else {}
        self._methods = [method for method in api.walk_methods() if not method.deprecated]

    def view(self) -> ReadmeView:
        """The programs; those that no method can show are empty."""
        default = self._requested("default") or self._requested("headline") or self._usual()
        if default is None:
            return ReadmeView()
        headline = self._requested("headline") or default
        pages = self._requested("pagination")
        if pages is None or pages[0].pagination is None:
            pages = self._first(lambda method: method.pagination is not None)
        stream = self._first(lambda method: method.streaming is not None)
        upload = self._first(lambda method: _file(method) is not None)
        typed = self._first(_is_typed) if not _is_typed(default[0]) else default
        return ReadmeView(
            usage=_text([*self._programs.start(), "", *self._programs.use(*headline)]),
            types=self._types(*typed) if typed else "",
            pages=_text([*self._short(), *self._programs.use(*pages)]) if pages else "",
            next_page=self._next_page(*pages) if pages else "",
            stream=self._stream(*stream) if stream else "",
            upload=self._upload(*upload) if upload else "",
            errors=self._errors(*default),
            retries=self._tuned(*default, option="maxRetries", everywhere=0, here=5),
            timeouts=self._tuned(*default, option="timeout", everywhere=20_000, here=5_000),
            raw=self._raw(*default),
        )

    # -- which methods ----------------------------------------------------------------------------

    def _requested(self, key: str) -> Shown | None:
        """The method that the configuration names under `example_requests`, with its arguments."""
        request = self._requests.get(key)
        endpoint = request.get("endpoint") if isinstance(request, Mapping) else None
        if not isinstance(request, Mapping) or not isinstance(endpoint, str):
            return None
        verb, _, path = endpoint.partition(" ")
        params = request.get("params")
        given = params if isinstance(params, Mapping) else {}
        for method in self._methods:
            if method.verb == verb.lower() and literals.is_path(method.path, path.strip()):
                made = {id(it): value for it, value in self._required(method)}
                for argument in method.params.arguments:
                    wire = argument.property.name.wire
                    if wire.reveal() in given:
                        made[id(argument)] = JsonValue(_json(given[wire.reveal()]))
                return method, [
                    (it, made[id(it)]) for it in method.params.arguments if id(it) in made
                ]
        return None

    def _usual(self) -> Shown | None:
        """The method that says most in few lines: a `create`, else a list, with few arguments."""

        def cost(method: Method) -> tuple[bool, int]:
            needed = sum(argument.property.required for argument in method.params.arguments)
            plain = method.returns.kind is MediaKind.JSON and method.streaming is None
            name = self._names.methods[method.id]
            return (not plain or needed > 4, _USUAL.index(name) if name in _USUAL else 3)

        method = min(self._methods, key=cost, default=None)
        return None if method is None else (method, self._required(method))

    def _first(self, test: Callable[[Method], bool]) -> Shown | None:
        method = next(filter(test, self._methods), None)
        return None if method is None else (method, self._required(method))

    def _required(self, method: Method) -> Given:
        return sample_arguments(self._api, method, all_arguments=False)

    # -- programs ---------------------------------------------------------------------------------

    def _short(self) -> list[str]:
        """The start of a program that leaves credentials to the environment."""
        client = self._names.client
        return [f"import {client} from {self._package};", "", f"const client = new {client}();", ""]

    def _types(self, method: Method, given: Given) -> str:
        """The types of a call by their names in the client's namespace."""
        space = ".".join([self._names.client, *self._spaces(method)])
        params = self._names.homes[method.params.id].name[0]
        given = [(it, value) for it, value in given if not it.positional]
        made = self._programs.value(f"const params: {space}.{params} = ", method, given)
        answer = self._programs.answer(method)
        name = self._programs.variable(method)
        call = f"await {self._programs.path(method)}(params)"
        result = Group([f"const {name}: {space}.{answer} =", Indent([LINE, f"{call};"])])
        return _text([*self._short(), made, lines(result, 0)])

    def _spaces(self, method: Method) -> list[str]:
        """The namespaces that hold a method's types: those of the resources above its own."""
        parts = method.resource.split(".")
        above = [".".join(parts[: depth + 1]) for depth in range(len(parts) - 1)]
        return [self._names.resources[id].type for id in above]

    def _next_page(self, method: Method, given: Given) -> str:
        call = self._programs.call("let page = await ", method, given, 0)
        loop = ["while (page.hasNextPage()) {", "  page = await page.getNextPage();", "}"]
        return _text([*self._short(), call, "console.log(page.getPaginatedItems());", *loop])

    def _stream(self, method: Method, given: Given) -> str:
        streaming = method.streaming
        switch = streaming.switch if streaming is not None else None
        if switch is not None:
            given = [(it, value) for it, value in given if it.property.name.wire != switch]
            on = next(it for it in method.params.arguments if it.property.name.wire == switch)
            given = [*given, (on, JsonValue(True))]
        call = self._programs.call("const stream = await ", method, given, 0)
        loop = ["for await (const event of stream) {", "  console.log(event);", "}"]
        return _text([*self._short(), call, "", *loop])

    def _upload(self, method: Method, given: Given) -> str:
        """One call for each way to give a file."""
        client, file = self._names.client, _file(method)
        assert file is not None
        start = [
            "import fs from 'node:fs';",
            f"import {client}, {{ toFile }} from {self._package};",
            "",
            f"const client = new {client}();",
        ]
        shown = list(start)
        for hint, function, arguments in (
            ("A stream of a file on disk", "fs.createReadStream", ["'/path/to/file'"]),
            ("A `File`, as browsers have them", "new File", ["['my bytes']", "'file'"]),
            ("A `fetch` response", "await fetch", ["'https://somesite/file'"]),
            ("Bytes", "await toFile", ["new Uint8Array([0, 1, 2])", "'file'"]),
        ):
            value = code.call(function, arguments)
            call = self._programs.call("await ", method, given, 0, instead={id(file): value})
            shown += ["", f"// {hint}", call]
        return _text(shown)

    def _errors(self, method: Method, given: Given) -> str:
        client = self._names.client
        call = self._programs.call("await ", method, given, 2)
        return _text(
            [
                *self._short(),
                "try {",
                f"  {call}",
                "} catch (error) {",
                f"  if (!(error instanceof {client}.APIError)) throw error;",
                "  console.log(error.status, error.message, error.headers?.get('x-request-id'));",
                "}",
            ]
        )

    def _tuned(
        self, method: Method, given: Given, *, option: str, everywhere: int, here: int
    ) -> str:
        """An option for all requests, then for one."""
        client = self._names.client
        one = self._programs.call("await ", method, given, 0, options=[f"{option}: {here}"])
        return _text(
            [
                f"import {client} from {self._package};",
                "",
                "// For all requests",
                f"const client = new {client}({{ {option}: {everywhere} }});",
                "",
                "// For one",
                one,
            ]
        )

    def _raw(self, method: Method, given: Given) -> str:
        first = self._programs.call("const request = ", method, given, 0)
        second = first.replace("const request", "const other", 1)
        return _text(
            [
                *self._short(),
                first,
                "const response = await request.asResponse();",
                "console.log(response.status, response.headers.get('x-request-id'));",
                "",
                second,
                "const { data, response: raw } = await other.withResponse();",
                "console.log(raw.status, data);",
            ]
        )


def _is_typed(method: Method) -> bool:
    """Whether a method takes one object and gives something with a name."""
    positional = any(argument.positional for argument in method.params.arguments)
    named = has_params(method) and not positional
    return (
        named
        and method.returns.kind is MediaKind.JSON
        and method.pagination is None
        and method.streaming is None
    )


def _file(method: Method) -> Argument | None:
    """The argument of a multipart method that is one file."""
    if method.body is None or method.body.content.kind is not MediaKind.MULTIPART:
        return None
    for argument in method.params.arguments:
        type = argument.property.type
        if isinstance(type, Primitive) and type.kind is Kind.BINARY:
            return argument
    return None


def _json(value: object) -> Json:
    """A value of the configuration as JSON."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Mapping():
            return {str(key): _json(item) for key, item in value.items()}
        case list() | tuple():
            return [_json(item) for item in value]
    return str(value)


def _text(shown: Sequence[str]) -> str:
    return "\n".join(shown)
