"""The model -> every file of a TypeScript SDK."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specpress.diag import Collector
from specpress.model import Api, Method, Resource
from specpress.render import File, environment, static_files
from specpress.targets import TargetOptions
from specpress.targets.typescript.client import Client
from specpress.targets.typescript.declarations import find_tags
from specpress.targets.typescript.facts import facts
from specpress.targets.typescript.names import MODELS, SHARED, TOP_LEVEL, Names, Path
from specpress.targets.typescript.pagination import pagination
from specpress.targets.typescript.resources import Resources
from specpress.targets.typescript.security import Security

_TARGET = "typescript"

# Written when absent, and the user's from then on.
_ONCE = frozenset({"CHANGELOG.md", "src/lib/README.md"})


class TypeScriptTarget:
    """A typed SDK for Node.js, Deno, Bun, browsers and workers."""

    name = _TARGET

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]:
        """The files of the SDK, sorted by path."""
        files = list(_Press(api, options, collector).files())
        return sorted(files, key=lambda file: file.path)


class _Press:
    """One run: the plan of names, and what becomes of each template."""

    def __init__(self, api: Api, options: TargetOptions, collector: Collector) -> None:
        self._api = api
        self._user = options.templates
        self._environment = environment(_TARGET, options.templates)
        self._names = Names(api, collector)
        self._sdk = facts(api, options, self._names.client, collector)
        self._security = Security(api, self._names)
        self._resources = Resources(api, self._names, find_tags(api), self._security, self._example)

    def files(self) -> Iterator[File]:
        for path, content in static_files(_TARGET, self._user):
            yield File(path=path, content=content, once=path in _ONCE)
        client = Client(
            self._api, self._names, self._security, self._resources, self._sdk, self._example
        )
        yield self._print("src/client.ts", client=client.view())
        yield self._print("src/core/pagination.ts", pagination=pagination(self._api, self._names))
        for path in ("src/core/error.ts", "src/index.ts", "src/version.ts"):
            yield self._print(path)
        for resource in self._api.walk():
            name = self._names.resources[resource.id]
            view = self._resources.resource(resource)
            yield self._print(_path(name.file), "src/resources/[resource].ts", resource=view)
        for file, ids in self._common().items():
            view_of_types = self._resources.types_file(file, ids)
            yield self._print(_path(file), "src/resources/[types].ts", file=view_of_types)
        yield from self._indexes()

    def _example(self, method: Method) -> tuple[str, ...]:
        return ()

    def _common(self) -> Mapping[Path, list[str]]:
        """The files of types that belong to no resource."""
        found: dict[Path, list[str]] = {}
        for id in self._names.types_of(""):
            found.setdefault(self._names.homes[id].file, []).append(id)
        return {file: found[file] for file in (SHARED, MODELS, TOP_LEVEL) if file in found}

    def _indexes(self) -> Iterator[File]:
        """A file for each folder of resources that gives all that is in it, and one beside the folder."""
        common = [file[-1] for file in self._common()]
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
        lines = [f"export * from './{stem}.js';" for stem in sorted(stems)]
        yield self._print(_path((*folder, "index")), "src/resources/[index].ts", exports=lines)
        name = folder[-1] if folder else "resources"
        path = _path(folder) if folder else "src/resources.ts"
        whole = [f"export * from './{name}/index.js';"]
        yield self._print(path, "src/resources/[index].ts", exports=whole)

    def _print(self, path: str, template: str | None = None, **views: object) -> File:
        found = self._environment.get_template(f"{template or path}.j2")
        return File.text(path, found.render({"sdk": self._sdk, **views}))


def _path(file: Path) -> str:
    return "/".join(("src", "resources", *file)) + ".ts"
