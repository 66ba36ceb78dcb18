"""The model -> `api.md`: what the package offers, resource by resource."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.model import Api, Method
from specpress.targets.typescript import literals
from specpress.targets.typescript.arguments import Plans
from specpress.targets.typescript.imports import Imports
from specpress.targets.typescript.layout import flat
from specpress.targets.typescript.methods import Methods
from specpress.targets.typescript.names import SCHEMAS, SHARED, TOP_LEVEL, Names, Path
from specpress.targets.typescript.programs import Programs
from specpress.targets.typescript.roots import page_id
from specpress.targets.typescript.security import Security
from specpress.targets.typescript.types import Types
from specpress.targets.typescript.views import ListedMethodView, ListedView


class Reference:
    """The sections of `api.md`."""

    def __init__(
        self, api: Api, names: Names, plans: Plans, programs: Programs, security: Security
    ) -> None:
        self._api = api
        self._names = names
        self._plans = plans
        self._programs = programs
        types = Types(api, names, Imports((), ()), ())
        self._methods = Methods(api, names, plans, types, Imports((), ()), security)

    def sections(self) -> Iterator[ListedView]:
        """Types of the whole API first, then resources, parents before children."""
        common: dict[Path, list[str]] = {}
        for id in self._names.types_of(""):
            home = self._names.homes[id]
            common.setdefault(home.file, []).append(home.name[0])
        titles = {SHARED: "Shared", SCHEMAS: "Schemas", TOP_LEVEL: self._names.client}
        for file, title in titles.items():
            methods = self._api.methods if file == TOP_LEVEL else ()
            if file in common or methods:
                yield ListedView(
                    heading=f"# {title}",
                    file="src/client.ts" if methods else _path(file),
                    types=tuple(common.get(file, ())),
                    methods=tuple(map(self._listed, methods)),
                )
        for resource in self._api.walk():
            name = self._names.resources[resource.id]
            depth = resource.id.count(".") + 1
            yield ListedView(
                heading=f"{'#' * min(depth, 6)} {name.type}",
                file=_path(name.file),
                types=tuple(
                    self._names.homes[id].name[0] for id in self._names.types_of(resource.id)
                ),
                methods=tuple(map(self._listed, resource.methods)),
            )

    def _listed(self, method: Method) -> ListedMethodView:
        taken = self._plans.of(method)
        arguments = [sent.local for sent in taken.positional]
        if taken.name is not None:
            arguments.append("{ ...params }")
        path, _, name = self._programs.path(method).rpartition(".")
        return ListedMethodView(
            title=literals.attribute(method.verb, method.path),
            call=f"{path}.",
            name=name,
            arguments=", ".join(arguments),
            returns=self._returns(method),
        )

    def _returns(self, method: Method) -> str:
        if method.pagination is not None:
            page = page_id(self._api, method)
            if page is not None:
                return self._names.homes[page].name[0]
            return self._names.pages[method.pagination.scheme]
        shown = flat(self._methods.returns(method)) or ""
        return _escaped(shown.removeprefix("APIPromise<").removesuffix(">"))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")


def _path(file: Path) -> str:
    return "/".join(("src", "resources", *file)) + ".ts"
