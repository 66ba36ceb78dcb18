"""The whole API -> `api.md`: the types and methods of every resource, with links into the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.model import Api, Method, Resource
from specpress.targets.python import layout, literals
from specpress.targets.python.homes import Homes, Path, TypeModule, has_params
from specpress.targets.python.imports import Imports
from specpress.targets.python.methods import Methods
from specpress.targets.python.names import Names
from specpress.targets.python.resources import attribute_path
from specpress.targets.python.views import ReferenceSectionView, ReferenceView

_QUALIFIER = re.compile(r"\btypes\.(\w+\.)*")


class Reference:
    """Prints the sections of `api.md`: shared types, then resource by resource."""

    def __init__(self, api: Api, names: Names, homes: Homes, package: str) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._package = package
        self._source = f"src/{package}"
        self._by_resource: dict[str, list[TypeModule]] = {}
        for module in homes.modules.values():
            if not module.input:
                self._by_resource.setdefault(self._owner(module), []).append(module)
        imports = Imports((), frozenset(), package=package)
        self._printer = Methods(api, names, homes, imports, owner=names.client)

    def view(self) -> ReferenceView:
        sections = [
            self._section(f"# {title}", self._by_resource.get(key, []), ())
            for key, title in (("$shared", "Shared types"), ("$root", "Types"))
            if self._by_resource.get(key)
        ]
        if self._api.methods:
            sections.append(self._section(f"# {self._names.client}", [], self._api.methods))
        for resource in self._api.walk():
            sections.append(self._resource(resource))
        return ReferenceView(sections=tuple(sections))

    def _owner(self, module: TypeModule) -> str:
        """The resource that a module of types belongs to."""
        if module.path[0] == "shared":
            return "$shared"
        declaration = self._api.declarations.get(module.root)
        return (declaration.resource if declaration is not None else None) or "$root"

    def _resource(self, resource: Resource) -> ReferenceSectionView:
        name = self._names.resources[resource.id]
        depth = resource.id.count(".") + 1
        heading = f"{'#' * min(depth, 6)} {name.stem}"
        return self._section(heading, self._by_resource.get(resource.id, []), resource.methods)

    def _section(
        self, heading: str, modules: list[TypeModule], methods: tuple[Method, ...]
    ) -> ReferenceSectionView:
        folders: dict[Path, list[str]] = {}
        for module in modules:
            folder = () if module.path[0] == "shared" else module.path[:-1]
            folders.setdefault(folder, []).append(module.names[module.root])
        types = [
            line
            for folder, found in sorted(folders.items())
            for line in layout.imports(".".join((self._package, "types", *folder)), sorted(found))
        ]
        return ReferenceSectionView(
            heading=heading,
            types="\n".join(types),
            methods=tuple(self._method(method) for method in methods),
        )

    def _method(self, method: Method) -> str:
        """One line: verb and path, the call with links, the result with a link."""
        path = ".".join(("client", *attribute_path(self._names, method.resource), ""))
        name = self._names.methods[method.id]
        endpoint = literals.html(method.verb, method.path)
        parameters = ", ".join(self._parameters(method))
        result = _QUALIFIER.sub("", self._printer.results.given(method, is_async=False))
        return (
            f'- <code title="{endpoint}">{path}<a href="{self._module_of(method)}">{name}</a>'
            f"({parameters}) -> {literals.escaped(result)}</code>"
        )

    def _parameters(self, method: Method) -> Iterator[str]:
        for argument in method.params.arguments:
            if argument.positional:
                yield self._names.argument(method, argument)
        named = [it for it in method.params.arguments if not it.positional]
        if named and not has_params(method):
            yield "*"
            yield from (self._names.argument(method, argument) for argument in named)
        if has_params(method):
            home = self._homes.of(method.params.id, input=True)
            assert home is not None
            yield f'**<a href="{self._source}/types/{"/".join(home.path)}.py">params</a>'

    def _module_of(self, method: Method) -> str:
        resource = self._names.resources.get(method.resource)
        if resource is None:
            return f"{self._source}/_client.py"
        return "/".join((self._source, "resources", *resource.package, f"{resource.module}.py"))
