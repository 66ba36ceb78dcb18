"""The model -> every file of a Python SDK."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path as FilePath

from specpress.diag import Collector
from specpress.model import Api
from specpress.render import File, environment, static_files, templates_root
from specpress.targets import Language, TargetOptions
from specpress.targets.python import verify
from specpress.targets.python.api_tests import ApiTests
from specpress.targets.python.client import Client
from specpress.targets.python.declarations import Declarations
from specpress.targets.python.facts import facts
from specpress.targets.python.homes import Homes, Path
from specpress.targets.python.language import Python
from specpress.targets.python.lazy import type_packages
from specpress.targets.python.names import Names
from specpress.targets.python.pagination import pagination
from specpress.targets.python.programs import Programs
from specpress.targets.python.readme import Readme
from specpress.targets.python.reference import Reference
from specpress.targets.python.resources import Resources
from specpress.targets.python.webhooks import has_webhooks, webhooks

_TARGET = "python"
_PACKAGE = "src/package/"

# Written when absent, and the user's from then on.
_ONCE = frozenset({"CHANGELOG.md", "src/package/lib/__init__.py"})


class PythonTarget:
    """A typed SDK with sync and async clients."""

    name = _TARGET

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]:
        """The files of the SDK, sorted by path."""
        files = list(_Press(api, options, collector).files())
        return sorted(files, key=lambda file: file.path)

    def language(self, api: Api, options: TargetOptions, collector: Collector) -> Language:
        """What reference pages say in Python: the names and types of the very same SDK."""
        return _Press(api, options, collector).language()


class _Press:
    """One run: the plan of names, and what becomes of each template."""

    def __init__(self, api: Api, options: TargetOptions, collector: Collector) -> None:
        self._api = api
        self._collector = collector
        self._user = options.templates
        self._settings = options.readme
        self._names = Names(api, collector)
        self._sdk = facts(api, options, self._names, collector)
        self._homes = Homes(api, self._names, collector, full_names=self._sdk.full_names)
        self._programs = Programs(api, self._names, self._sdk.package)
        self._resources = Resources(api, self._names, self._homes)
        self._environment = environment(_TARGET, self._user)

    def files(self) -> Iterator[File]:
        for path, content in static_files(_TARGET, self._user):
            yield File(path=self._placed(path), content=content, once=path in _ONCE)
        yield from self._modules_of_resources()
        # The modules of resources and the client first: they mention modules of types.
        views: dict[str, Callable[[], Mapping[str, object]]] = {
            "README.md.j2": self._readme,
            "api.md.j2": lambda: {
                "reference": Reference(
                    self._api, self._names, self._homes, self._sdk.package
                ).view()
            },
            "src/package/_client.py.j2": lambda: {"client": self._client()},
            "src/package/pagination.py.j2": lambda: {
                "pagination": pagination(self._api, self._names)
            },
        }
        if has_webhooks(self._api):
            yield self._print(
                "src/package/[webhooks].py.j2",
                lambda: {"webhooks": webhooks(self._api, self._names, self._homes)},
                path=f"{_PACKAGE}webhooks.py",
            )
        for template in single_templates(self._user):
            yield self._print(template, views.get(template, dict))
        yield from self._modules_of_tests()
        yield from self._modules_of_types()

    def language(self) -> Language:
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

    def _client(self) -> object:
        client = Client(self._api, self._names, self._homes, self._resources)
        view = client.view()
        self._resources.mentioned |= client.mentioned
        return view

    def _modules_of_resources(self) -> Iterator[File]:
        for resource in self._api.walk():
            name = self._names.resources[resource.id]
            path = "/".join(("resources", *name.package, f"{name.module}.py"))
            yield self._print(
                "src/package/resources/[resource].py.j2",
                lambda: {"resource": self._resources.view(resource)},
                path=_PACKAGE + path,
            )
        for folder, package in self._resources.packages().items():
            path = "/".join(("resources", *folder, "__init__.py"))
            yield self._print(
                "src/package/[package].py.j2", lambda: {"package": package}, path=_PACKAGE + path
            )

    def _modules_of_tests(self) -> Iterator[File]:
        tests = ApiTests(self._api, self._names, self._homes, self._resources, self._sdk.package)
        folders: set[Path] = {()}
        for path, make in tests.modules():
            folders.update(path[:depth] for depth in range(len(path)))
            yield self._print(
                "tests/api_resources/[resource].py.j2",
                lambda: {"tests": make()},
                path=f"tests/api_resources/{'/'.join(path)}.py",
            )
        for folder in sorted(folders):
            yield File.text("/".join(("tests/api_resources", *folder, "__init__.py")), "")

    def _modules_of_types(self) -> Iterator[File]:
        for module in self._homes.modules.values():
            yield self._print(
                "src/package/types/[module].py.j2",
                lambda: {
                    "module": Declarations(self._api, self._names, self._homes, module).view()
                },
                path=f"{_PACKAGE}types/{'/'.join(module.path)}.py",
            )
        packages = type_packages(self._homes, self._resources.mentioned)
        for folder, package in packages.items():
            path = "/".join(("types", *folder, "__init__.py"))
            yield self._print(
                "src/package/[package].py.j2", lambda: {"package": package}, path=_PACKAGE + path
            )

    def _print(
        self, template: str, view: Callable[[], Mapping[str, object]], path: str | None = None
    ) -> File:
        """One file. Python is checked against the strings that its view was made with."""
        target = self._placed(path or template.removesuffix(".j2"))
        with verify.recording() as meant:
            text = self._environment.get_template(template).render(sdk=self._sdk, **view())
        if target.endswith(".py"):
            if self._user is None or not (self._user / template).is_file():
                verify.check(target, text, meant)
            else:
                text = self._checked(template, target, tidied(text), meant)
        return File.text(target, text, once=template.removesuffix(".j2") in _ONCE)

    def _checked(self, template: str, target: str, text: str, meant: list[str]) -> str:
        """What a template of the user's printed: a mistake in it is the user's, not a bug of ours."""
        try:
            verify.check(target, text, meant)
        except verify.BrokenOutput as error:
            self._collector.error(
                "SP802",
                f"your template {template} prints no Python: {error}",
                hint="compare it with the built-in template of the same name",
            )
        return text

    def _placed(self, path: str) -> str:
        """Where a template's output belongs."""
        if path.startswith(_PACKAGE):
            return f"src/{self._sdk.package}/{path.removeprefix(_PACKAGE)}"
        return path


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
