"""Resources -> the views of the SDK's own tests: every method, sync and async, against a mock server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from specpress.model import Api, Kind, Location, Method, Primitive
from specpress.targets.python import layout, literals
from specpress.targets.python.homes import Homes, Path
from specpress.targets.python.imports import Imports
from specpress.targets.python.methods import Methods
from specpress.targets.python.names import Names
from specpress.targets.python.resources import attribute_path
from specpress.targets.python.values import Values
from specpress.targets.python.views import TestClassView, TestModuleView

_DEPRECATED = "# Deprecated methods are tested too.\n# pyright: reportDeprecated=false"


class ApiTests:
    """Prints one test module for each resource, and one for the methods of the client itself."""

    def __init__(self, api: Api, names: Names, homes: Homes, package: str) -> None:
        self._api = api
        self._names = names
        self._homes = homes
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
        calls = [(method, self._calls(method)) for method in methods]
        classes = []
        for prefix in ("", "Async"):
            side = self._side(prefix, reached, imports)
            tests = tuple(
                "\n".join([f"    @{side.each}", *test])
                for method, given in calls
                for test in self._tests(method, given, side, printer)
            )
            classes.append(TestClassView(name=f"Test{prefix}{stem}", tests=tests))
        return TestModuleView(
            title=f"client{reached}",
            imports="\n".join(imports.lines()),
            classes=tuple(classes),
            pragma=_DEPRECATED if any(method.deprecated for method in methods) else "",
        )

    def _side(self, prefix: str, reached: str, imports: Imports) -> _Side:
        fixture = "async_client" if prefix else "client"
        return _Side(
            client=imports.name(self._package, f"{prefix}{self._names.client}"),
            fixture=fixture,
            owner=f"{fixture}{reached}",
            check=imports.name("tests.utils", "check_async" if prefix else "check"),
            each=imports.name("tests.utils", f"each_{fixture}"),
            head="async def" if prefix else "def",
            wait="await " if prefix else "",
        )

    def _calls(self, method: Method) -> _Calls:
        arguments = method.params.arguments
        required = self._values.arguments(method, all_arguments=False)
        optional = any(not argument.property.required for argument in arguments)
        blanks = []
        for argument in () if method.deprecated else arguments:
            type = argument.property.type
            is_text = isinstance(type, Primitive) and type.kind is Kind.STRING
            if argument.location is Location.PATH and is_text:
                name = self._names.argument(method, argument)
                start = f"{name}="
                given = [f'{start}""' if text.startswith(start) else text for text in required]
                blanks.append((name, ", ".join(given)))
        return _Calls(
            required=", ".join(required),
            everything=(
                ", ".join(self._values.arguments(method, all_arguments=True)) if optional else None
            ),
            blanks=tuple(blanks),
        )

    def _tests(
        self, method: Method, calls: _Calls, side: _Side, printer: Methods
    ) -> Iterator[list[str]]:
        """The tests of one method on one client."""
        name = self._names.methods[method.id]
        result = printer.results.given(method, is_async=bool(side.wait))
        made = f"call = {side.check}({side.owner}.{name}, {result})"

        def test(suffix: str, arguments: str) -> list[str]:
            indent = 12 if method.deprecated else 8
            lines = side.definition(f"{name}{suffix}")
            if method.deprecated:
                pytest = printer.imports.name("", "pytest")
                lines.append(f"        with {pytest}.warns(DeprecationWarning):")
            lines += layout.statement(made, indent)
            return [*lines, *layout.statement(f"{side.wait}call({arguments})", indent)]

        yield test("", calls.required)
        if calls.everything is not None:
            yield test("_with_all_arguments", calls.everything)
        for parameter, arguments in calls.blanks:
            pytest = printer.imports.name("", "pytest")
            told = literals.string(f"Expected a non-empty value for `{parameter}`")
            call = f"{side.wait}{side.owner}.{name}({arguments})"
            yield [
                *side.definition(f"{name}_without_{parameter}"),
                *layout.statement(f"with {pytest}.raises(ValueError, match={told}):", 8),
                *layout.statement(call, 12),
            ]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Side:
    """What differs between the tests of the sync and of the async client."""

    client: str
    fixture: str
    owner: str
    check: str
    each: str
    head: str
    wait: str

    def definition(self, name: str) -> list[str]:
        parameters = ["self", f"{self.fixture}: {self.client}"]
        return layout.definition(f"{self.head} test_{name}", parameters, " -> None:", 4)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Calls:
    """The arguments of the calls that test a method, as they stand between the parentheses.

    `blanks`: a path parameter's name, and the arguments with that one empty: never to be sent.
    """

    required: str
    everything: str | None
    blanks: tuple[tuple[str, str], ...]
