"""The model -> what everything is called in TypeScript: client, resources, methods, arguments, types, files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from specpress.diag import Collector, Origin
from specpress.model import (
    Alias,
    Api,
    Argument,
    Declaration,
    Location,
    Method,
    Name,
    Resource,
    ServerVariable,
    Text,
    Union,
    refs,
)
from specpress.naming import Rules, Wanted, camel, kebab, pascal, plan, split_words
from specpress.targets.typescript import rules
from specpress.targets.typescript.roots import Root, find_roots

Path = tuple[str, ...]

SHARED: Path = ("shared",)
SCHEMAS: Path = ("schemas",)
TOP_LEVEL: Path = ("top-level",)
WEBHOOKS = "Webhooks"
EVENT = "UnwrapWebhookEvent"


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceName:
    """A resource: `attribute` on its parent, its class, and its file below `resources/`.

    One with resources of its own has a folder of its own: `("v1", "customers", "customers")`.
    """

    attribute: str
    type: str
    file: Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    """Where a type lives: a file below `resources/`, and its name there.

    Inline types have the namespace of their owner: `("CustomerCreateParams", "BillingConfig")`.
    """

    file: Path
    name: Path


class Names:
    """One plan for all names.

    Types of resources with the same parent share a scope, because the parent's namespace lists them all.
    """

    def __init__(self, api: Api, collector: Collector) -> None:
        self._api = api
        self._collector = collector
        self._roots = find_roots(api)
        self._locals: dict[str, Mapping[str, str]] = {}
        self._known_wires: dict[str, Counter[Text]] = {}
        client = rules.TYPES.escape(api.brand.pin or pascal(api.brand.words, api.casings))
        self.client = f"{client}Client" if client in rules.CLIENT_FILE else client
        variables = [variable for server in api.servers for variable in server.variables]
        self.options = self._camels(
            "client options",
            [
                *((option.id, option.name, option.origin) for option in api.options),
                *{
                    variable_id(it): (variable_id(it), it.name, api.origin) for it in variables
                }.values(),
            ],
            rules.OPTIONS,
        )
        self.pages = plan(
            "pages",
            [
                Wanted(
                    key=page.id,
                    candidates=(pascal(page.name.words, api.casings),),
                    origin=page.origin,
                )
                for page in api.pages
            ],
            Rules(
                reserved={
                    *rules.TYPES.reserved,
                    "AbstractPage",
                    "FinalRequestOptions",
                    "PageRequestOptions",
                },
                escape=rules.TYPES.escape,
            ),
            collector,
        )
        self._attributes: dict[str, str] = {}
        self.resources: dict[str, ResourceName] = {}
        self.methods: dict[str, str] = {}
        self.homes: dict[str, Home] = {}
        self._spaces: dict[Path, dict[Path, set[str]]] = {}
        self._spelled_out: dict[str, Alias | None] = {}
        own = {f"{page}{end}" for page in self.pages.values() for end in ("", "Params", "Response")}
        own |= {self.client, f"{self.client}Error", *rules.ERRORS, *rules.CLIENT_TYPES, EVENT}
        listed = any(map(_is_webhooks, api.resources))
        # Whether received webhooks need a class of their own, because no resource has that name.
        self.has_own_webhooks = api.webhook_settings is not None and not listed
        self.webhooks = WEBHOOKS if client != WEBHOOKS else f"Received{WEBHOOKS}"
        if self.has_own_webhooks:
            own.add(self.webhooks)
        self._plan_level("", api.resources, api.methods, (), own)
        for id, home in list(self.homes.items()):
            self._plan_owned(id, home)

    def types_of(self, resource: str) -> Iterator[str]:
        """The ids of the types that are listed with a resource (empty: with the client), in the order of its file."""
        return (root.id for root in self._roots.get(resource, ()))

    def takes_webhooks(self, resource: Resource) -> bool:
        """Whether a resource is the one that received webhooks belong to."""
        return self._api.webhook_settings is not None and _is_webhooks(resource)

    def spaces(self, file: Path) -> Mapping[Path, Collection[str]]:
        """The namespaces of inline types in a file: `("CustomerCreateParams",)` -> what is declared in it."""
        return self._spaces.get(file, {})

    def owned(self, owner: str) -> tuple[Declaration, ...]:
        """What stands in the namespace of a declaration or of `Params`."""
        found: list[Declaration] = []
        for declaration in self._api.owned.get(owner, ()):
            is_named = self.spelled_out(declaration.id) is None
            found += (declaration,) if is_named else self.owned(declaration.id)
        return tuple(found)

    def spelled_out(self, id: str) -> Alias | None:
        """The alias of that id, if it is a union written inline: it has no name, its variants stand where it is used."""
        if id not in self._spelled_out:
            declaration = self._api.declarations.get(id)
            self._spelled_out[id] = (
                declaration
                if isinstance(declaration, Alias)
                and declaration.owner is not None
                and isinstance(declaration.type, Union)
                and not self._holds_itself(declaration)
                else None
            )
        return self._spelled_out[id]

    def heading(self, id: str) -> str:
        """What pages call a type, be it one that has no name in code."""
        alias = self.spelled_out(id)
        if alias is not None:
            return pascal(alias.name.words, self._api.casings)
        return self.homes[id].name[-1]

    def _holds_itself(self, alias: Alias) -> bool:
        """Whether an alias mentions itself with no interface in between."""
        todo, seen = list(refs(alias.type)), set[str]()
        while todo:
            id = todo.pop()
            inner = self._api.declarations.get(id)
            if id == alias.id:
                return True
            if isinstance(inner, Alias) and id not in seen:
                seen.add(id)
                todo += refs(inner.type)
        return False

    def key(self, method: Method, argument: Argument) -> Text:
        """What an argument is called in the `Params`: its wire name, unless two arguments have the same.

        `id[]` of a query is `id`, if nothing else is: the brackets tell how a list of that name is sent.
        """
        name = argument.property.name
        if name.pin is not None:
            return Text(name.pin)
        known = self._wires(method)
        if known[name.wire] > 1 and not argument.positional:
            return Text(f"{argument.location.value}_{name.wire.reveal()}")
        bare = Text(name.wire.reveal().removesuffix("[]"))
        return name.wire if bare in known or argument.location is not Location.QUERY else bare

    def _wires(self, method: Method) -> Counter[Text]:
        """How many arguments of a method have each wire name."""
        found = self._known_wires.get(method.id)
        if found is None:
            found = Counter(argument.property.name.wire for argument in method.params.arguments)
            self._known_wires[method.id] = found
        return found

    def local(self, method: Method, argument: Argument) -> str:
        """What an argument is called in the code of its method."""
        known = self._locals.get(method.id)
        if known is None:
            known = self._locals[method.id] = self._plan_locals(method)
        return known[_key(argument)]

    # -- members ----------------------------------------------------------------------------------

    def _camels(
        self, scope: str, members: Iterable[tuple[str, Name, Origin]], scope_rules: Rules
    ) -> Mapping[str, str]:
        wanted = [
            Wanted(
                key=key,
                candidates=(camel(name.words, self._api.casings),),
                origin=origin,
                pin=name.pin,
            )
            for key, name, origin in members
        ]
        return plan(scope, wanted, scope_rules, self._collector, case_sensitive=True)

    def _plan_locals(self, method: Method) -> Mapping[str, str]:
        """The wire name of what is taken out of the `Params`, camel case for what comes by position."""
        names: dict[str, str] = {}
        for argument in method.params.arguments:
            name = argument.property.name
            wire = name.wire.reveal()
            plain = not argument.positional and rules.is_identifier(wire)
            local = rules.LOCALS.escape(wire if plain else camel(name.words, self._api.casings))
            while local in rules.LOCALS.reserved or local in names.values():
                local += "_"
            names[_key(argument)] = local
        return names

    # -- resources and their types ----------------------------------------------------------------

    def _plan_level(
        self,
        parent: str,
        resources: Sequence[Resource],
        methods: Sequence[Method],
        folder: Path,
        taken: Collection[str],
    ) -> None:
        """The resources below one (or below the client) and the types in their files; then the levels below.

        `taken` are the names of the types of the file that lists them.
        """
        self._plan_members(parent, resources, methods)
        files = self._plan_files(parent, resources, folder)
        reserved = {*rules.TYPES.reserved, *taken}
        scope = parent or "the client"
        classes = plan(
            f"classes of {scope}",
            [self._class(child) for child in resources],
            Rules(reserved=reserved, escape=rules.TYPES.escape),
            self._collector,
        )
        roots = {
            root.id: (file, root) for id, file in files.items() for root in self._roots.get(id, ())
        }
        if not parent:
            roots.update(
                (root.id, (self._common_file(root), root)) for root in self._roots.get("", ())
            )
        names = plan(
            f"types of {scope}",
            [root.wanted(self._api.casings) for _, root in roots.values()],
            Rules(reserved={*reserved, *classes.values()}, escape=rules.TYPES.escape),
            self._collector,
            case_sensitive=True,
        )
        for id, (file, _) in roots.items():
            self.homes[id] = Home(file=file, name=(names[id],))
        for child in resources:
            own = {names[root.id] for root in self._roots.get(child.id, ())}
            inner = (*folder, files[child.id][-1])
            self._plan_level(
                child.id, child.resources, child.methods, inner, {classes[child.id], *own}
            )
            self.resources[child.id] = ResourceName(
                attribute=self._attributes[child.id],
                type=classes[child.id],
                file=files[child.id],
            )

    def _plan_members(
        self, parent: str, resources: Sequence[Resource], methods: Sequence[Method]
    ) -> None:
        """Attributes for resources, and the names of methods beside them."""
        scope_rules = rules.RESOURCE if parent else rules.CLIENT
        taken = {*scope_rules.reserved, *(() if parent else self.options.values())}
        if self.has_own_webhooks and not parent:
            taken.add(WEBHOOKS.lower())
        scope = parent or "the client"
        attributes = self._camels(
            f"members of {scope}",
            [(child.id, child.name, self._api.origin) for child in resources],
            Rules(reserved=taken, escape=scope_rules.escape),
        )
        self._attributes.update(attributes)
        self.methods.update(
            self._camels(
                f"methods of {scope}",
                [(method.id, method.name, method.origin) for method in methods],
                Rules(reserved={*taken, *attributes.values()}, escape=scope_rules.escape),
            )
        )

    def _plan_files(
        self, parent: str, resources: Sequence[Resource], folder: Path
    ) -> Mapping[str, Path]:
        common = () if parent else (*SHARED, *SCHEMAS, *TOP_LEVEL, WEBHOOKS.lower())
        if not self.has_own_webhooks:
            common = common[:-1]
        stems = plan(
            f"files of {parent or 'the client'}",
            [
                Wanted(key=child.id, candidates=(kebab(child.name.words),), origin=self._api.origin)
                for child in resources
            ],
            Rules(
                reserved={*rules.FILES.reserved, *folder[-1:], *common}, escape=rules.FILES.escape
            ),
            self._collector,
        )
        return {
            child.id: (*folder, *((stems[child.id],) if child.resources else ()), stems[child.id])
            for child in resources
        }

    def _class(self, resource: Resource) -> Wanted:
        words = resource.name.words
        return Wanted(
            key=resource.id,
            candidates=tuple(
                pascal(candidate, self._api.casings)
                for candidate in (
                    words,
                    (*words, "resource"),
                    (*split_words(resource.id), "resource"),
                )
            ),
            origin=self._api.origin,
        )

    def _common_file(self, root: Root) -> Path:
        """The file of a type that belongs to no resource."""
        declaration = self._api.declarations.get(root.id)
        if declaration is None:
            return TOP_LEVEL
        return SHARED if declaration.shared else SCHEMAS

    def _plan_owned(self, owner: str, home: Home) -> None:
        """The types written inline in another, and those in them."""
        owned = self.owned(owner)
        if not owned:
            return
        names = plan(
            f"types of {'.'.join(home.name)}",
            [
                Wanted(
                    key=declaration.id,
                    candidates=(
                        pascal(declaration.name.words, self._api.casings),
                        pascal(split_words(declaration.id.rpartition("/")[2]), self._api.casings),
                    ),
                    origin=declaration.origin,
                    pin=declaration.name.pin,
                )
                for declaration in owned
            ],
            rules.TYPES,
            self._collector,
            case_sensitive=True,
        )
        self._spaces.setdefault(home.file, {})[home.name] = set(names.values())
        for declaration in owned:
            inner = Home(file=home.file, name=(*home.name, names[declaration.id]))
            self.homes[declaration.id] = inner
            self._plan_owned(declaration.id, inner)


def variable_id(variable: ServerVariable) -> str:
    """The id of the client option that holds a variable of the servers' URLs."""
    return f"server variable {variable.name.wire.reveal()}"


def _is_webhooks(resource: Resource) -> bool:
    """Whether it is `client.webhooks`."""
    return resource.name.words == ("webhooks",) and "." not in resource.id


def _key(argument: Argument) -> str:
    return f"{argument.location.value}:{argument.property.name.wire.reveal()}"
