"""Resources -> the views of the SDK's own tests: every method, sync and async, against a mock server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from specpress.model import Api, Kind, Location, Method, Primitive
from specpress.targets.python import layout, literals
from specpress.targets.python.homes import Homes, Path
from specpress.targets.python.imports import Imports
from specpress.targets.python.methods import Methods
from specpress.targets.python.names import Names
from specpress.targets.python.resources import Resources, attribute_path
from specpress.targets.python.values import Values
from specpress.targets.python.views import TestClassView, TestModuleView

_DEPRECATED = "# Deprecated methods are tested too.\n# pyright: reportDeprecated=false"


class ApiTests:
    """Prints one test module for each resource, and one for the methods of the client itself."""

    def __init__(
        self, api: Api, names: Names, homes: Homes, resources: Resources, package: str
    ) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._resources = resources
        self._package = package
        self._values = Values(api, names)

    def modules(self) -> Iterator[tuple[Path, Callable[[], TestModuleView]]]:
        """(path below `tests/api_resources/` without suffix, what makes the view) of every module."""
        methods = self._api.methods
        if methods:
            yield ("test_client_methods",), partial(self._module, "", "Client", methods)
        for resource in self._api.walk():
            if resource.methods:
                name = self._names.resources[resource.id]
                reached = "".join(f".{step}" for step in attribute_path(self._names, resource.id))
                path = (*name.types, f"test_{name.module}")
                yield path, partial(self._module, reached, name.stem, resource.methods)

    def _module(self, reached: str, stem: str, methods: tuple[Method, ...]) -> TestModuleView:
        imports = Imports((), frozenset({"client", "async_client", "call"}), package=self._package)
        printer = Methods(self._api, self._names, self._homes, imports, owner=stem)
        utils = [imports.name("tests.utils", name) for name in ("check", "check_async")]
        classes = []
        for prefix, check in zip(("", "Async"), utils, strict=True):
            client = imports.name(self._package, f"{prefix}{self._names.client}")
            fixture = "async_client" if prefix else "client"
            each = imports.name("tests.utils", f"each_{fixture}")
            tests = tuple(
                "\n".join([f"    @{each}", *test])
                for method in methods
                for test in self._tests(
                    method, printer, f"{fixture}{reached}", fixture, client, check
                )
            )
            classes.append(TestClassView(name=f"Test{prefix}{stem}", tests=tests))
        self._resources.mentioned |= printer.mentioned
        return TestModuleView(
            title=f"client{reached}",
            imports="\n".join(imports.lines()),
            classes=tuple(classes),
            pragma=_DEPRECATED if any(method.deprecated for method in methods) else "",
        )

    def _tests(
        self, method: Method, printer: Methods, owner: str, fixture: str, client: str, check: str
    ) -> Iterator[list[str]]:
        """The tests of one method on one client."""
        name = self._names.methods[method.id]
        is_async = fixture == "async_client"
        head = "async def" if is_async else "def"
        wait = "await " if is_async else ""

        def test(suffix: str, body: list[str]) -> list[str]:
            parameters = ["self", f"{fixture}: {client}"]
            start = layout.definition(f"{head} test_{name}{suffix}", parameters, " -> None:", 4)
            lines = [line for statement in body for line in layout.statement(statement, 8)]
            if not method.deprecated:
                return [*start, *lines]
            warns = f"        with {printer.imports.name('', 'pytest')}.warns(DeprecationWarning):"
            inner = [line for statement in body for line in layout.statement(statement, 12)]
            return [*start, warns, *inner]

        result = printer.result(method, is_async=is_async)
        made = f"call = {check}({owner}.{name}, {result})"
        required = self._values.arguments(method, all_arguments=False)
        yield test("", [made, f"{wait}call({', '.join(required)})"])
        if any(not argument.property.required for argument in method.params.arguments):
            everything = self._values.arguments(method, all_arguments=True)
            yield test("_with_all_arguments", [made, f"{wait}call({', '.join(everything)})"])
        for parameter, arguments in self._without_path(method):
            pytest = printer.imports.name("", "pytest")
            told = literals.string(f"Expected a non-empty value for `{parameter}`")
            call = f"{wait}{owner}.{name}({', '.join(arguments)})"
            parameters = ["self", f"{fixture}: {client}"]
            yield [
                *layout.definition(
                    f"{head} test_{name}_without_{parameter}", parameters, " -> None:", 4
                ),
                *layout.statement(f"with {pytest}.raises(ValueError, match={told}):", 8),
                *layout.statement(call, 12),
            ]

    def _without_path(self, method: Method) -> Iterator[tuple[str, list[str]]]:
        """Calls that leave one path parameter empty, which must never be sent."""
        if method.deprecated:
            return
        for argument in method.params.arguments:
            type = argument.property.type
            is_text = isinstance(type, Primitive) and type.kind is Kind.STRING
            if argument.location is Location.PATH and is_text:
                name = self._names.argument(method, argument)
                given = self._values.arguments(method, all_arguments=False)
                yield name, [
                    f'{name}=""' if text.startswith(f"{name}=") else text for text in given
                ]
