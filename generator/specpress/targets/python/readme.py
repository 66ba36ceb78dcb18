"""The model + `readme` of the configuration -> the programs that the README shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from specpress.model import (
    Api,
    Argument,
    Json,
    JsonValue,
    Kind,
    Location,
    MediaKind,
    Method,
    Nullable,
    Object,
    Primitive,
    Ref,
)
from specpress.targets.python import layout, literals
from specpress.targets.python.names import Names
from specpress.targets.python.programs import Programs
from specpress.targets.python.views import ReadmeView

_USUAL = ("create", "list", "retrieve")
_INDENT = "    "
_MISSING = object()


class Readme:
    """Chooses methods that show the SDK well, the configuration's first."""

    def __init__(
        self,
        api: Api,
        names: Names,
        programs: Programs,
        package: str,
        import_httpx: str,
        settings: Mapping[str, object],
    ) -> None:
        self._api = api
        self._names = names
        self._programs = programs
        self._package = package
        self._import_httpx = import_httpx
        self._client = names.client
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
        stream = self._first(_streams)
        upload = self._first(lambda method: self._file(method) is not None)
        nested = self._first(lambda method: self._object(method) is not None)
        return ReadmeView(
            headline=self._headline(*headline),
            concurrent=self._async(*headline),
            pages=self._sync(*pages) if pages else "",
            async_pages=self._async(*pages) if pages else "",
            next_page=self._next_page(*pages) if pages else "",
            nested=self._nested(nested[0]) if nested else "",
            upload=self._upload(upload[0]) if upload else "",
            stream=self._stream(*stream) if stream else "",
            async_stream=self._stream(*stream, wait="await ") if stream else "",
            errors=self._errors(*default),
            retries=self._tuned(*default, everywhere="max_retries=0", here="max_retries=5"),
            timeouts=self._tuned(*default, everywhere="timeout=20.0", here="timeout=5.0"),
            raw=self._raw(*default),
            streamed=self._streamed(*default),
            bare=self._bare(),
        )

    # -- which methods ----------------------------------------------------------------------------

    def _requested(self, key: str) -> tuple[Method, list[str]] | None:
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
                return method, list(self._given(method, given))
        return None

    def _given(self, method: Method, given: Mapping[str, object]) -> Iterator[str]:
        """Configured values by wire or Python name; what is required and missing is made up."""
        made = dict(self._programs.required(method))
        for argument in method.params.arguments:
            name = self._names.argument(method, argument)
            wire = argument.property.name.wire
            found = given.get(wire.reveal(), given.get(name, _MISSING))
            if found is not _MISSING:
                value = JsonValue(_json(found))
                yield self._programs.values.argument(method, argument, value)
            elif name in made:
                yield made[name]

    def _usual(self) -> tuple[Method, list[str]] | None:
        """The method that says most in few lines: a `create`, else a list, with few arguments."""

        def cost(method: Method) -> tuple[bool, int]:
            needed = sum(argument.property.required for argument in method.params.arguments)
            plain = method.returns.kind is MediaKind.JSON and not _streams(method)
            name = self._names.methods[method.id]
            return (not plain or needed > 4, _USUAL.index(name) if name in _USUAL else 3)

        return self._with_arguments(min(self._methods, key=cost, default=None))

    def _first(self, test: Callable[[Method], bool]) -> tuple[Method, list[str]] | None:
        return self._with_arguments(next(filter(test, self._methods), None))

    def _with_arguments(self, method: Method | None) -> tuple[Method, list[str]] | None:
        if method is None:
            return None
        return method, [text for _, text in self._programs.required(method)]

    def _file(self, method: Method) -> Argument | None:
        """The argument of a multipart method that is one file."""
        if method.body is None or method.body.content.kind is not MediaKind.MULTIPART:
            return None
        for argument in method.params.arguments:
            type = argument.property.type
            if isinstance(type, Primitive) and type.kind is Kind.BINARY:
                return argument
        return None

    def _object(self, method: Method) -> Argument | None:
        """An argument that is an object with members of its own."""
        for argument in method.params.arguments:
            type = argument.property.type
            bare = type.inner if isinstance(type, Nullable) else type
            if argument.location is Location.BODY and isinstance(bare, Ref):
                if isinstance(self._api.declarations.get(bare.id), Object):
                    return argument
        return None

    # -- programs ---------------------------------------------------------------------------------

    def _short(self, prefix: str = "", *imports: str) -> list[str]:
        """The start of a program that leaves credentials to the environment."""
        client = f"{prefix}{self._client}"
        lines = [*imports, ""] if imports else []
        return [*lines, f"from {self._package} import {client}", "", f"client = {client}()"]

    def _headline(self, method: Method, arguments: list[str]) -> str:
        return _text([*self._programs.start(), *self._programs.use(method, arguments)])

    def _sync(self, method: Method, arguments: list[str]) -> str:
        return _text([*self._short(), *self._programs.use(method, arguments)])

    def _async(self, method: Method, arguments: list[str]) -> str:
        return _text(
            [
                *self._short("Async", "import asyncio"),
                "",
                "",
                "async def main() -> None:",
                *_indented(self._programs.use(method, arguments, wait="await ", indent=4)[1:]),
                "",
                "",
                "asyncio.run(main())",
            ]
        )

    def _next_page(self, method: Method, arguments: list[str]) -> str:
        call = self._programs.call(method, arguments)
        return _text(
            [
                *self._short(),
                "",
                *layout.statement(f"page = {call}"),
                "while page.has_next_page():",
                "    print(page.next_page_info())",
                "    page = page.get_next_page()",
            ]
        )

    def _nested(self, method: Method) -> str:
        """A call with the argument that is an object, whole."""
        shown = self._object(method)
        arguments = [
            text
            for argument, text in self._programs.everything(method)
            if argument.property.required or argument is shown
        ]
        return self._sync(method, arguments)

    def _upload(self, method: Method) -> str:
        shown = self._file(method)
        arguments = []
        for argument, text in self._programs.everything(method):
            if argument is shown:
                arguments.append(f'{self._names.argument(method, argument)}=Path("/path/to/file")')
            elif argument.property.required:
                arguments.append(text)
        start = self._short("", "from pathlib import Path")
        return _text([*start, *self._programs.use(method, arguments)])

    def _stream(self, method: Method, arguments: list[str], *, wait: str = "") -> str:
        streaming = method.streaming
        switch = streaming.switch if streaming is not None else None
        given = list(arguments)
        if switch is not None and method.returns.kind is MediaKind.JSON:
            name = next(
                self._names.argument(method, argument)
                for argument in method.params.arguments
                if argument.property.name.wire == switch
            )
            given = [text for text in given if not text.startswith(f"{name}=")]
            given.append(f"{name}=True")
        loop = [
            "async for event in stream:" if wait else "for event in stream:",
            "    print(event)",
        ]
        statement = f"stream = {wait}{self._programs.call(method, given)}"
        if not wait:
            return _text([*self._short(), "", *layout.statement(statement), *loop])
        return _text(
            [
                *self._short("Async", "import asyncio"),
                "",
                "",
                "async def main() -> None:",
                *layout.statement(statement, 4),
                *_indented(loop),
                "",
                "",
                "asyncio.run(main())",
            ]
        )

    def _errors(self, method: Method, arguments: list[str]) -> str:
        return _text(
            [
                f"import {self._package}",
                *self._short(),
                "",
                "try:",
                *layout.statement(self._programs.call(method, arguments), 4),
                f"except {self._package}.APIConnectionError as error:",
                '    print("The server could not be reached:", error.__cause__)',
                f"except {self._package}.RateLimitError:",
                '    print("Too many requests; wait before the next one")',
                f"except {self._package}.APIStatusError as error:",
                "    print(error.status_code, error.body)",
            ]
        )

    def _tuned(self, method: Method, arguments: list[str], *, everywhere: str, here: str) -> str:
        """An option for all requests of a client, and for one of them."""
        call = self._programs.call(method, arguments, before=f"with_options({here})")
        return _text(
            [
                f"from {self._package} import {self._client}",
                "",
                "# For all requests:",
                f"client = {self._client}({everywhere})",
                "",
                "# For one:",
                *layout.statement(call),
            ]
        )

    def _raw(self, method: Method, arguments: list[str]) -> str:
        call = self._programs.call(method, arguments, suffix="with_raw_response")
        name = self._programs.variable(method)
        return _text(
            [
                *self._short(),
                "",
                *layout.statement(f"response = {call}"),
                'print(response.headers.get("X-My-Header"))',
                "",
                f"{name} = response.parse()  # what the method itself would have returned",
                f"print({name})",
            ]
        )

    def _streamed(self, method: Method, arguments: list[str]) -> str:
        call = self._programs.call(method, arguments, suffix="with_streaming_response")
        return _text(
            [
                *self._short(),
                "",
                *layout.statement(f"with {call} as response:"),
                '    print(response.headers.get("X-My-Header"))',
                "    for line in response.iter_lines():",
                "        print(line)",
            ]
        )

    def _bare(self) -> str:
        """A request by its path alone."""
        plain = (
            literals.template((part.text, None) for part in method.path)
            for method in self._methods
            if method.verb == "get" and not any(part.is_parameter for part in method.path)
        )
        path = next(plain, literals.string("/"))
        call = f"client.get({path}, cast_to=httpx.Response)"
        return _text(
            [
                *self._short("", self._import_httpx),
                *layout.statement(f"response = {call}"),
                "print(response.headers)",
            ]
        )


def _streams(method: Method) -> bool:
    return method.streaming is not None or method.returns.kind in (
        MediaKind.EVENT_STREAM,
        MediaKind.JSON_LINES,
    )


def _indented(lines: list[str]) -> list[str]:
    return [f"{_INDENT}{line}" if line else "" for line in lines]


def _text(lines: list[str]) -> str:
    return "\n".join(lines)


def _json(value: object) -> Json:
    """A value of the configuration as JSON; what JSON does not know becomes its text."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Mapping():
            return {str(key): _json(item) for key, item in value.items()}
        case list() | tuple():
            return [_json(item) for item in value]
        case _:
            return str(value)
