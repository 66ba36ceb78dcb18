"""Resources -> the SDK's own tests: every method against a mock server, with required and with all arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from specpress.diag import Collector
from specpress.model import Api, Argument, JsonValue, Method, sample_arguments
from specpress.targets.samples import has_sample
from specpress.targets.typescript import literals
from specpress.targets.typescript.names import Names, Path
from specpress.targets.typescript.programs import Programs
from specpress.targets.typescript.views import ApiTestsView, TestView

_Given = Sequence[tuple[Argument, JsonValue]]


class ApiTests:
    """Prints one file of tests for each resource, and one for the methods of the client itself."""

    def __init__(self, api: Api, names: Names, programs: Programs, collector: Collector) -> None:
        self._api = api
        self._collector = collector
        self._names = names
        self._programs = programs

    def files(self) -> Iterator[tuple[Path, ApiTestsView]]:
        """(path below `tests/api-resources/` without suffix, view) of every file."""
        groups: list[tuple[Path, Sequence[Method]]] = [(("client-methods",), self._api.methods)]
        groups += [(self._names.resources[it.id].file, it.methods) for it in self._api.walk()]
        for file, methods in groups:
            view = self._view(file, methods)
            if view.tests:
                yield file, view

    def _view(self, file: Path, methods: Sequence[Method]) -> ApiTestsView:
        up = "../" * len(file)
        tests = tuple(test for method in methods for test in self._tests(method))
        functions = ", ".join(sorted({test.check for test in tests}))
        return ApiTestsView(utils=f"{up}utils.js", tests=tests, functions=functions)

    def _tests(self, method: Method) -> Iterator[TestView]:
        """What is read of an answer depends on the mock; a stream that only fakes one is not read."""
        if not has_sample(self._api, method, self._collector):
            return
        required = sample_arguments(self._api, method, all_arguments=False)
        everything = sample_arguments(self._api, method, all_arguments=True)
        path = self._programs.path(method).removeprefix("client.")
        check = "checkHead" if method.streaming is not None else "check"
        yield self._test(f"{path}: required arguments", method, required, check)
        if len(everything) > len(required):
            yield self._test(f"{path}: all arguments", method, everything, "checkHead")

    def _test(self, title: str, method: Method, given: _Given, check: str) -> TestView:
        call = self._programs.call("const promise = ", method, given, 2)
        return TestView(title=literals.string(title), call=call, check=check)
