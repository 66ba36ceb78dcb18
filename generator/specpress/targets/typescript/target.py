"""The model -> every file of a TypeScript SDK."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specpress.diag import Collector
from specpress.model import Api, Method, Resource, without_sample
from specpress.render import File, Work, environment, printed, static_files
from specpress.targets import TargetOptions
from specpress.targets.typescript.api_tests import ApiTests
from specpress.targets.typescript.arguments import Plans
from specpress.targets.typescript.client import Client
from specpress.targets.typescript.declarations import find_tags
from specpress.targets.typescript.facts import facts
from specpress.targets.typescript.imports import reexport
from specpress.targets.typescript.language import TypeScript
from specpress.targets.typescript.layout import WIDTH
from specpress.targets.typescript.names import (
    SCHEMAS,
    SHARED,
    TOP_LEVEL,
    WEBHOOKS,
    Names,
    Path,
)
from specpress.targets.typescript.pagination import pagination
from specpress.targets.typescript.programs import Programs
from specpress.targets.typescript.readme import Readme
from specpress.targets.typescript.reference import Reference
from specpress.targets.typescript.resources import Resources
from specpress.targets.typescript.security import Security

_TARGET = "typescript"

# Written when absent, and the user's from then on.
_ONCE = frozenset({"CHANGELOG.md", "src/lib/README.md"})


class TypeScriptTarget:
    """A typed SDK for Node.js, Deno, Bun, browsers and workers."""

    name = _TARGET
    comment_marks: Mapping[str, str] = {".ts": "//", ".mjs": "//"}

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
        self._options = options
        self._environment = environment(_TARGET, options.templates)
        self._names = Names(api, collector)
        self._sdk = facts(api, options, self._names, collector)
        self._security = Security(api, self._names)
        self._plans = Plans(api, self._names)
        self._programs = Programs(api, self._names, self._plans, self._sdk.package)
        self._resources = Resources(
            api, self._names, self._plans, find_tags(api), self._security, self._example
        )

    def works(self) -> Iterator[Work]:
        """All files in one work."""
        yield self._files

    def _files(self, collector: Collector) -> Iterator[File]:
        for path, content in static_files(_TARGET, self._options.templates):
            yield File(path=path, content=content, once=path in _ONCE)
        yield from self._sources()
        yield from self._tests(collector)
        yield self.readme()
        reference = Reference(self._api, self._names, self._plans, self._programs, self._security)
        yield self._print("api.md", sections=list(reference.sections()))
        yield self._print("package.json")
        yield self._print("CHANGELOG.md")

    def readme(self) -> File:
        """The README, of which reference pages are made as well."""
        readme = Readme(
            self._api, self._names, self._programs, self._sdk.package, self._options.readme
        )
        return self._print("README.md", readme=readme.view())

    def language(self) -> TypeScript:
        """TypeScript as reference pages ask for it."""
        return TypeScript(
            self._api, self._names, self._plans, self._programs, self.readme().content.decode()
        )

    def _sources(self) -> Iterator[File]:
        client = Client(
            self._api,
            self._names,
            self._plans,
            self._security,
            self._resources,
            self._sdk,
            self._example,
        )
        yield self._print("src/client.ts", client=client.view())
        yield self._print("src/core/pagination.ts", pagination=pagination(self._api, self._names))
        for path in ("src/core/error.ts", "src/version.ts"):
            yield self._print(path)
        client_class = self._names.client
        shown = reexport(
            [f"{client_class} as default", client_class, "type ClientOptions"], "./client.js"
        )
        yield self._print("src/index.ts", client=shown)
        for resource in self._api.walk():
            name = self._names.resources[resource.id]
            view = self._resources.resource(resource)
            yield self._print(_path(name.file), "src/resources/[resource].ts", resource=view)
        if self._names.has_own_webhooks:
            view = self._resources.webhooks()
            yield self._print(
                _path((WEBHOOKS.lower(),)), "src/resources/[resource].ts", resource=view
            )
        for file, ids in self._common().items():
            view_of_types = self._resources.types_file(file, ids)
            yield self._print(_path(file), "src/resources/[types].ts", file=view_of_types)
        yield from self._indexes()

    def _tests(self, collector: Collector) -> Iterator[File]:
        paths = []
        for path, view in ApiTests(self._api, self._names, self._programs, collector).files():
            paths.append("/".join(path))
            yield self._print(
                f"tests/api-resources/{paths[-1]}.test.ts",
                "tests/api-resources/[resource].test.ts",
                file=view,
            )
        yield self._print("tests/index.ts", tests=paths)
        yield self._print("tests/utils.ts", credentials=self._programs.credentials())

    def _example(self, method: Method) -> tuple[str, ...]:
        """The example in a method's comment, whose lines begin at the sixth column; none if there is no sample."""
        if without_sample(self._api, method):
            return ()
        return self._programs.example(method, WIDTH - 5)

    def _common(self) -> Mapping[Path, list[str]]:
        """The files of types that belong to no resource."""
        found: dict[Path, list[str]] = {}
        for id in self._names.types_of(""):
            found.setdefault(self._names.homes[id].file, []).append(id)
        return {file: found[file] for file in (SHARED, SCHEMAS, TOP_LEVEL) if file in found}

    def _indexes(self) -> Iterator[File]:
        """A file for each folder of resources that gives all that is in it, and one beside the folder."""
        common = [file[-1] for file in self._common()]
        common += [WEBHOOKS.lower()] if self._names.has_own_webhooks else []
        yield from self._index((), self._api.resources, common)
        for resource in self._api.walk():
            if resource.resources:
                folder = self._names.resources[resource.id].file[:-1]
                yield from self._index(folder, resource.resources, [folder[-1]])

    def _index(
        self, folder: Path, resources: tuple[Resource, ...], own: list[str]
    ) -> Iterator[File]:
        depth = len(folder)
        stems = {*own, *("/".join(self._names.resources[it.id].file[depth:]) for it in resources)}
        exports = [f"export * from './{stem}.js';" for stem in sorted(stems)]
        yield self._print(_path((*folder, "index")), "src/resources/[index].ts", exports=exports)
        name = folder[-1] if folder else "resources"
        path = _path(folder) if folder else "src/resources.ts"
        whole = [f"export * from './{name}/index.js';"]
        yield self._print(path, "src/resources/[index].ts", exports=whole)

    def _print(self, path: str, template: str | None = None, **views: object) -> File:
        found = self._environment.get_template(f"{template or path}.j2")
        text = found.render({"sdk": self._sdk, **views})
        return File.text(path, text, once=path in _ONCE)


def _path(file: Path) -> str:
    return "/".join(("src", "resources", *file)) + ".ts"
