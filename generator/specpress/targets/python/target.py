"""The model -> every file of a Python SDK."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path as FilePath
from typing import TypeAlias

from specpress.diag import Collector
from specpress.model import Api, Resource
from specpress.render import File, Work, environment, printed, static_files, templates_root
from specpress.targets import Language, TargetOptions
from specpress.targets.python import verify
from specpress.targets.python.api_tests import ApiTests
from specpress.targets.python.client import Client
from specpress.targets.python.declarations import Declarations
from specpress.targets.python.facts import facts, legacy_responses
from specpress.targets.python.homes import Homes, Path, TypeModule
from specpress.targets.python.language import Python
from specpress.targets.python.lazy import type_packages
from specpress.targets.python.names import Names
from specpress.targets.python.pagination import pagination
from specpress.targets.python.programs import Programs
from specpress.targets.python.readme import Readme
from specpress.targets.python.reference import Reference
from specpress.targets.python.resources import Resources
from specpress.targets.python.views import LazyModuleView, TestModuleView
from specpress.targets.python.webhooks import has_webhooks, webhooks

_View: TypeAlias = Callable[[], Mapping[str, object]]

_TARGET = "python"
_PACKAGE = "src/package/"

# Written when absent, and the user's from then on.
_ONCE = frozenset({"CHANGELOG.md", "src/package/lib/__init__.py"})


class PythonTarget:
    """A typed SDK with sync and async clients."""

    name = _TARGET
    comment_marks: Mapping[str, str] = {".py": "#"}

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]:
        """The files of the SDK, sorted by path."""
        return printed(self.press(api, options, collector).works(), collector)

    def press(self, api: Api, options: TargetOptions, collector: Collector) -> _Press:
        """The plan of one SDK."""
        return _Press(api, options, collector)


class _Press:
    """One run: the plan of names, and what becomes of each template."""

    def __init__(self, api: Api, options: TargetOptions, collector: Collector) -> None:
        self._api = api
        self._user = options.templates
        self._settings = options.readme
        self._names = Names(api, collector, legacy_responses=legacy_responses(options))
        self._sdk = facts(api, options, self._names, collector)
        self._homes = Homes(api, self._names, collector, full_names=self._sdk.full_names)
        self._programs = Programs(api, self._names, self._sdk.package)
        self._resources = Resources(api, self._names, self._homes)
        self._environment = environment(_TARGET, self._user)

    def works(self) -> Iterator[Work]:
        """One work for each file that is printed."""
        yield self._static_files
        views: dict[str, _View] = {
            "README.md.j2": self._readme,
            "api.md.j2": lambda: {
                "reference": Reference(
                    self._api, self._names, self._homes, self._sdk.package
                ).view()
            },
            "src/package/_client.py.j2": lambda: {
                "client": Client(self._api, self._names, self._homes, self._resources).view()
            },
            "src/package/pagination.py.j2": lambda: {
                "pagination": pagination(self._api, self._names)
            },
        }
        if has_webhooks(self._api):
            yield self._work(
                "src/package/[webhooks].py.j2",
                lambda: {"webhooks": webhooks(self._api, self._names, self._homes)},
                path=f"{_PACKAGE}webhooks.py",
            )
        for template in single_templates(self._user):
            yield self._work(template, views.get(template, dict))
        yield from self._modules_of_resources()
        yield from self._modules_of_tests()
        yield from self._modules_of_types()

    def language(self) -> Language:
        """What reference pages say in Python: the names and types of the very same SDK."""
        template = self._environment.get_template("README.md.j2")
        readme = template.render(sdk=self._sdk, **self._readme())
        return Python(self._api, self._names, self._homes, self._programs, readme)

    def _readme(self) -> Mapping[str, object]:
        package = self._sdk.package
        readme = Readme(
            self._api,
            self._names,
            self._programs,
            package,
            self._sdk.import_httpx,
            self._settings,
        )
        return {"readme": readme.view()}

    def _static_files(self, collector: Collector) -> Iterator[File]:
        for path, content in static_files(_TARGET, self._user):
            yield File(path=self._placed(path), content=content, once=path in _ONCE)

    def _modules_of_resources(self) -> Iterator[Work]:
        for resource in self._api.walk():
            name = self._names.resources[resource.id]
            yield self._work(
                "src/package/resources/[resource].py.j2",
                partial(self._resource, resource),
                path=_PACKAGE + "/".join(("resources", *name.package, f"{name.module}.py")),
            )
        for folder, package in self._resources.packages().items():
            yield self._package(("resources", *folder), package)

    def _modules_of_tests(self) -> Iterator[Work]:
        tests = ApiTests(self._api, self._names, self._homes, self._sdk.package)
        folders: set[Path] = {()}
        for path, make in tests.modules():
            folders.update(path[:depth] for depth in range(len(path)))
            yield self._work(
                "tests/api_resources/[resource].py.j2",
                partial(_tests, make),
                path=f"tests/api_resources/{'/'.join(path)}.py",
            )
        for folder in sorted(folders):
            file = File.text("/".join(("tests/api_resources", *folder, "__init__.py")), "")
            yield partial(_ready, file)

    def _modules_of_types(self) -> Iterator[Work]:
        for module in self._homes.modules.values():
            yield self._work(
                "src/package/types/[module].py.j2",
                partial(self._module, module),
                path=f"{_PACKAGE}types/{'/'.join(module.path)}.py",
            )
        for folder, package in type_packages(self._homes).items():
            yield self._package(("types", *folder), package)

    def _resource(self, resource: Resource) -> Mapping[str, object]:
        return {"resource": self._resources.view(resource)}

    def _module(self, module: TypeModule) -> Mapping[str, object]:
        return {"module": Declarations(self._api, self._names, self._homes, module).view()}

    def _package(self, folder: Path, view: LazyModuleView) -> Work:
        path = "/".join((*folder, "__init__.py"))
        template = "src/package/[package].py.j2"
        return self._work(template, lambda: {"package": view}, path=_PACKAGE + path)

    def _work(self, template: str, view: _View, path: str | None = None) -> Work:
        """What prints one file: at the place of its template, or at `path`."""
        return partial(self._print, template, view, path or template.removesuffix(".j2"))

    def _print(
        self, template: str, view: _View, path: str, collector: Collector
    ) -> tuple[File, ...]:
        """One file. Python is checked against the strings that its view was made with."""
        target = self._placed(path)
        with verify.recording() as meant:
            text = self._environment.get_template(template).render(sdk=self._sdk, **view())
        if target.endswith(".py"):
            if self._user is None or not (self._user / template).is_file():
                verify.check(target, text, meant)
            else:
                text = tidied(text)
                _check_users(template, target, text, meant, collector)
        return (File.text(target, text, once=template.removesuffix(".j2") in _ONCE),)

    def _placed(self, path: str) -> str:
        """Where a template's output belongs."""
        if path.startswith(_PACKAGE):
            return f"src/{self._sdk.package}/{path.removeprefix(_PACKAGE)}"
        return path


def _ready(file: File, collector: Collector) -> tuple[File, ...]:
    return (file,)


def _tests(make: Callable[[], TestModuleView]) -> Mapping[str, object]:
    return {"tests": make()}


def _check_users(
    template: str, target: str, text: str, meant: list[str], collector: Collector
) -> None:
    """What a template of the user's printed: a mistake in it is the user's, not a bug of ours."""
    try:
        verify.check(target, text, meant)
    except verify.BrokenOutput as error:
        collector.error(
            "SP802",
            f"your template {template} prints no Python: {error}",
            hint="compare it with the built-in template of the same name",
        )


def tidied(text: str) -> str:
    """A user's template printed it, so that only black can say how it should look; broken code stays."""
    import black
    from black.parsing import InvalidInput

    try:
        return black.format_str(text, mode=black.Mode())
    except InvalidInput:
        return text


def single_templates(user: FilePath | None) -> list[str]:
    """The templates that give one file each, the user's own included; those with `[` give many or none."""
    found: set[str] = set()
    for root in (templates_root() / _TARGET, user):
        if root is not None:
            found.update(path.relative_to(root).as_posix() for path in root.rglob("*.j2"))
    return sorted(path for path in found if "[" not in path)
