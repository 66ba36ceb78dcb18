"""Resources of the model -> the files below `src/resources/`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from specpress.model import Api, Kind, Method, Primitive, Resource
from specpress.targets.typescript.arguments import Plans
from specpress.targets.typescript.comments import jsdoc
from specpress.targets.typescript.declarations import Declarations, Tags, alias
from specpress.targets.typescript.imports import Imports, export_list
from specpress.targets.typescript.layout import STEP, WIDTH
from specpress.targets.typescript.methods import Methods
from specpress.targets.typescript.names import EVENT, Names, Path, ResourceName
from specpress.targets.typescript.roots import page_id
from specpress.targets.typescript.security import Security
from specpress.targets.typescript.types import Members, Types, either
from specpress.targets.typescript.views import ChildView, ResourceView, TypesView, WebhooksView

Examples = Callable[[Method], tuple[str, ...]]


class Resources:
    """The files of resources and of the types that belong to none."""

    def __init__(
        self,
        api: Api,
        names: Names,
        plans: Plans,
        tags: Tags,
        security: Security,
        examples: Examples,
    ) -> None:
        self._api = api
        self._names = names
        self._plans = plans
        self._tags = tags
        self._security = security
        self._examples = examples
        self._methods = {method.params.id: method for method in api.walk_methods()}
        self._pages = {
            id: method
            for method in reversed(list(api.walk_methods()))
            if (id := page_id(api, method)) is not None
        }

    def resource(self, resource: Resource) -> ResourceView:
        """The file of one resource: its class, its types, and what its namespace lists."""
        name = self._names.resources[resource.id]
        own = list(self._names.types_of(resource.id))
        listed = [(child, list(self._names.types_of(child.id))) for child in resource.resources]
        taken = {name.type, *self._short(own)}
        for child, inner in listed:
            taken |= {self._names.resources[child.id].type, *self._short(inner)}
        imports = Imports(("resources", *name.file), taken)
        imports.value(("core", "resource"), "APIResource")
        types = Types(self._api, self._names, imports, name.file)
        methods = Methods(self._api, self._names, self._plans, types, imports, self._security)
        views = tuple(methods.view(method, self._examples(method)) for method in resource.methods)
        blocks = tuple(self._types(own, types, imports))
        takes_webhooks = self._names.takes_webhooks(resource)
        webhooks = self._webhooks(types, imports) if takes_webhooks else None
        exports = [[*self._short(own), *([EVENT] if webhooks is not None else [])]]
        for child, inner in listed:
            child_name = self._names.resources[child.id]
            path = ("resources", *child_name.file)
            imports.listed(path, child_name.type, value=True)
            for short in self._short(inner):
                imports.listed(path, short)
            exports.append([child_name.type, *self._short(inner)])
        return ResourceView(
            webhooks=webhooks,
            imports=imports.lines(),
            doc=jsdoc(resource.doc, 0),
            type=name.type,
            children=self.children(resource.resources, "this._client"),
            methods=views,
            types=blocks,
            exports=tuple(export_list(names, 2) for names in exports if names),
        )

    def webhooks(self) -> ResourceView:
        """The file for received webhooks, where no resource has that name."""
        imports = Imports(("resources", "webhooks"), {self._names.webhooks, EVENT})
        imports.value(("core", "resource"), "APIResource")
        types = Types(self._api, self._names, imports, ("webhooks",))
        found = self._webhooks(types, imports)
        return ResourceView(
            webhooks=found,
            imports=imports.lines(),
            doc="",
            type=self._names.webhooks,
            children=(),
            methods=(),
            types=(),
            exports=(export_list([EVENT], 2),),
        )

    def _webhooks(self, types: Types, imports: Imports) -> WebhooksView | None:
        """The methods for received webhooks."""
        settings = self._api.webhook_settings
        if settings is None:
            return None
        webhooks = ("internal", "webhooks")
        imports.value(webhooks, "verifyWebhook")
        imports.type(webhooks, "VerifyOptions")
        imports.type(("internal", "headers"), "HeadersLike")
        secret = "secret: string"
        if settings.key_option is not None:
            client = imports.type(("client",), self._names.client)
            option = self._names.options[settings.key_option]
            secret = f"secret = (this._client as {client}).{option}"
        payloads = [hook.payload for hook in self._api.webhooks]
        event: Members = ("unknown",)
        if payloads and Primitive(kind=Kind.UNKNOWN) not in payloads:
            event = either(part for it in payloads for part in types.of(it, output=True))
        return WebhooksView(secret=secret, event=alias(EVENT, event, 0))

    def types_file(self, file: Path, ids: list[str]) -> TypesView:
        """A file of types that belong to no resource."""
        imports = Imports(("resources", *file), self._short(ids))
        types = Types(self._api, self._names, imports, file)
        blocks = tuple(self._types(ids, types, imports))
        return TypesView(imports=imports.lines(), types=blocks)

    def children(self, resources: tuple[Resource, ...], client: str) -> tuple[ChildView, ...]:
        """Resources as members of their parent; `client` is how it calls the client."""
        names = (self._names.resources[child.id] for child in resources)
        return tuple(ChildView(code=_child(name, client)) for name in names)

    def _types(self, ids: list[str], types: Types, imports: Imports) -> Iterator[str]:
        declarations = Declarations(self._api, self._names, types, self._tags)
        for id in ids:
            if id in self._api.declarations:
                yield declarations.declared(id)
            elif id in self._methods:
                yield declarations.params(self._methods[id])
            else:
                paging = self._pages[id].pagination
                assert paging is not None
                page = imports.value(("core", "pagination"), self._names.pages[paging.scheme])
                yield declarations.page(id, page, paging.item)

    def _short(self, ids: list[str]) -> list[str]:
        return [self._names.homes[id].name[0] for id in ids]


def _child(name: ResourceName, client: str) -> str:
    """The line, or the lines, of a member."""
    start = f"readonly {name.attribute}: {name.type} ="
    made = f"new {name.type}("
    whole = f"{start} {made}{client});"
    if STEP + len(whole) <= WIDTH:
        return whole
    if STEP + len(f"{start} {made}") <= WIDTH:
        return f"{start} {made}\n    {client},\n  );"
    return f"{start}\n    {made}{client});"
