"""The model -> what everything is called in Python: resources, methods, arguments, members, options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from specpress.diag import Collector, Origin
from specpress.model import (
    Api,
    Argument,
    Declaration,
    Method,
    Name,
    Object,
    Property,
    Resource,
    Text,
)
from specpress.naming import Rules, Wanted, name_of, pascal, plan, snake
from specpress.targets.python import rules


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceName:
    """A resource: `attribute` on its parent, `stem` of its classes (`Customers` in `CustomersResource`).

    `package` is the folder below `resources/` that holds `module`; a resource with resources of its own has
    a folder of its own: `("v1", "customers")`, `customers`. `types` is the folder below `types/` of what
    its methods take and give.
    """

    attribute: str
    stem: str
    package: tuple[str, ...]
    module: str
    types: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PageName:
    """A page scheme's classes: `SyncCursorPage`, `AsyncCursorPage`, and the base that both share."""

    sync: str
    asynchronous: str
    base: str


class Names:
    """One plan for all names; members of objects are planned when they are first asked for.

    `legacy_responses`: raw responses and files have the classes that they had in older SDKs.
    """

    def __init__(self, api: Api, collector: Collector, *, legacy_responses: bool = False) -> None:
        self.legacy_responses = legacy_responses
        self._api = api
        self._collector = collector
        self._members: dict[tuple[str, bool], Mapping[str, str]] = {}
        self._arguments: dict[str, Mapping[str, str]] = {}
        idempotent = api.client.idempotency_header is not None
        self._argument_rules = rules.IDEMPOTENT_ARGUMENTS if idempotent else rules.ARGUMENTS
        brand = api.brand
        client = brand.pin or pascal(brand.words, api.casings)
        self.client = rules.CLASSES.escape(client)
        self.environments: Mapping[str, str] = {
            server.environment.wire.reveal(): server.environment.pin
            or snake(server.environment.words)
            for server in api.servers
        }
        self.options = self._plan(
            "client options",
            [(option.id, option.name, option.origin) for option in api.options],
            rules.OPTIONS,
        )
        variables = {
            variable.name.wire: variable for server in api.servers for variable in server.variables
        }
        taken = Rules(
            reserved={*rules.OPTIONS.reserved, *self.options.values()}, escape=rules.OPTIONS.escape
        )
        planned = self._plan(
            "variables of the servers",
            [(item.name.wire.reveal(), item.name, api.origin) for item in variables.values()],
            taken,
        )
        self.variable_of = {wire: planned[wire.reveal()] for wire in variables}
        self.variables = {self.variable_of[wire]: item for wire, item in variables.items()}
        self.pages = self._plan_pages()
        self.resources: dict[str, ResourceName] = {}
        self.methods: dict[str, str] = {}
        self._plan_resources(api.resources, api.methods, (), "", rules.CLIENT_METHODS)

    def argument(self, method: Method, argument: Argument) -> str:
        """What an argument of a method is called, in the signature and in its `Params`."""
        return self.arguments(method)[_argument_key(argument)]

    def arguments(self, method: Method) -> Mapping[str, str]:
        """All arguments of a method by location and wire name (`path:customer_id`)."""
        known = self._arguments.get(method.id)
        if known is None:
            known = self._plan_arguments(method)
            self._arguments[method.id] = known
        return known

    def binary(self, *, is_async: bool = False) -> tuple[tuple[str, ...], str]:
        """Where the class of files is that come as an answer, and what it is called."""
        if self.legacy_responses:
            return ("_legacy_response",), "HttpxBinaryResponseContent"
        return ("_response",), f"{'Async' if is_async else ''}BinaryAPIResponse"

    def catch_all(self, method: Method) -> str:
        """The name behind `**` in the signature, which takes the options that every method has."""
        return "request_options" if "options" in self.arguments(method).values() else "options"

    def member(self, owner: Declaration, property: Property, *, input: bool) -> str:
        """What a member of an object is called: in a TypedDict (`input`) or as an attribute of a model."""
        return self.members(owner, input=input)[property.name.wire.reveal()]

    def members(self, owner: Declaration, *, input: bool) -> Mapping[str, str]:
        """All members of an object by wire name; empty for declarations that have none."""
        known = self._members.get((owner.id, input))
        if known is None:
            properties = owner.properties if isinstance(owner, Object) else ()
            known = _plain(properties, rules.KEYS if input else rules.ATTRIBUTES)
            if known is None:
                known = self._plan(
                    f"members of {snake(owner.name.words)}",
                    [(item.name.wire.reveal(), item.name, item.origin) for item in properties],
                    rules.KEYS if input else rules.ATTRIBUTES,
                    case_sensitive=True,
                )
            self._members[owner.id, input] = known
        return known

    def fields(self, scope: str, wires: Iterable[Text], origin: Origin) -> Mapping[Text, str]:
        """The members of a page, which come from paths and not from schemas."""
        named = [(wire, name_of(wire.reveal())) for wire in wires]
        planned = self._plan(
            f"fields of {scope}",
            [(name.wire.reveal(), name, origin) for _, name in named],
            rules.PAGE_FIELDS,
        )
        return {wire: planned[name.wire.reveal()] for wire, name in named}

    def class_of(self, wire: Text) -> str:
        """A bare spelling as a part of a class name: `meta` -> `Meta`."""
        return pascal(name_of(wire.reveal()).words, self._api.casings)

    def _plan(
        self,
        scope: str,
        members: Iterable[tuple[str, Name, Origin]],
        scope_rules: Rules,
        *,
        case_sensitive: bool = False,
    ) -> Mapping[str, str]:
        wanted = [
            Wanted(
                key=key,
                candidates=_candidates(name),
                origin=origin,
                pin=_as_written(name, scope_rules),
            )
            for key, name, origin in members
        ]
        return plan(scope, wanted, scope_rules, self._collector, case_sensitive=case_sensitive)

    def _plan_arguments(self, method: Method) -> Mapping[str, str]:
        arguments = method.params.arguments
        plain = _plain([argument.property for argument in arguments], self._argument_rules)
        if plain is not None:
            return {
                _argument_key(argument): plain[argument.property.name.wire.reveal()]
                for argument in arguments
            }
        written = Counter(argument.property.name.wire for argument in arguments)
        wanted = []
        for argument in arguments:
            name = argument.property.name
            alone = written[name.wire] == 1
            wanted.append(
                Wanted(
                    key=_argument_key(argument),
                    candidates=_argument_candidates(argument, alone=alone),
                    origin=argument.property.origin,
                    pin=_as_written(name, self._argument_rules) if alone else None,
                )
            )
        scope = f"arguments of {method.id}"
        return plan(scope, wanted, self._argument_rules, self._collector, case_sensitive=True)

    def _plan_pages(self) -> Mapping[str, PageName]:
        wanted = [
            Wanted(
                key=page.id,
                candidates=(pascal(page.name.words, self._api.casings),),
                origin=page.origin,
            )
            for page in self._api.pages
        ]
        names = plan("pages", wanted, rules.CLASSES, self._collector)
        return {
            id: PageName(sync=f"Sync{name}", asynchronous=f"Async{name}", base=f"_{name}")
            for id, name in names.items()
        }

    def _plan_resources(
        self,
        resources: tuple[Resource, ...],
        methods: tuple[Method, ...],
        package: tuple[str, ...],
        stem: str,
        members: Rules,
    ) -> None:
        """The children of one resource (or of the client): attributes, files, classes; then theirs."""
        scope = ".".join(package) or "the client"
        attributes = self._plan(
            f"members of {scope}",
            [(child.id, child.name, self._api.origin) for child in resources],
            members,
        )
        own = package[-1:]
        modules = plan(
            f"modules of {scope}",
            [
                Wanted(key=child.id, candidates=(attributes[child.id],), origin=self._api.origin)
                for child in resources
            ],
            Rules(reserved={*own, "shared", "shared_params"}, escape=rules.MODULES.escape),
            self._collector,
        )
        stems = plan(
            f"classes of {scope}",
            [
                Wanted(
                    key=child.id,
                    candidates=(own_stem, stem + own_stem, f"{own_stem}Endpoints"),
                    origin=self._api.origin,
                )
                for child in resources
                for own_stem in (pascal(child.name.words, self._api.casings),)
            ],
            Rules(reserved={stem, *rules.STEMS}, escape=rules.CLASSES.escape),
            self._collector,
        )
        taken = Rules(reserved={*members.reserved, *attributes.values()}, escape=members.escape)
        self.methods.update(
            self._plan(
                f"methods of {scope}",
                [(method.id, method.name, method.origin) for method in methods],
                taken,
            )
        )
        for child in resources:
            module = modules[child.id]
            inside = (*package, module)
            self.resources[child.id] = ResourceName(
                attribute=attributes[child.id],
                stem=stems[child.id],
                package=inside if child.resources else package,
                module=module,
                types=package,
            )
            self._plan_resources(
                child.resources, child.methods, inside, stems[child.id], rules.METHODS
            )


def _argument_key(argument: Argument) -> str:
    return f"{argument.location.value}:{argument.property.name.wire.reveal()}"


def _candidates(name: Name) -> tuple[str, ...]:
    """The plain snake case first, then the document's own letters: `id` and `ID` can stand side by side."""
    wire = "".join(
        letter if letter.isascii() and (letter.isalnum() or letter == "_") else "_"
        for letter in name.wire.reveal()
    )
    return (snake(name.words), wire)


def _argument_candidates(argument: Argument, *, alone: bool) -> tuple[str, ...]:
    """`name`; else `name_list` for `name[]`, `api_name` for an option of every method, `body_name` beside `query_name`."""
    name = argument.property.name
    words, place = snake(name.words), argument.location.value
    if not alone:
        return (words, f"{place}_{words}", f"{place}_{words}_")
    if name.wire.reveal().endswith("[]"):
        other = f"{words}_list"
    else:
        other = f"api_{words}" if words in rules.REQUEST_OPTIONS else f"{words}_"
    return (words, other, f"{place}_{words}")


def _as_written(name: Name, scope_rules: Rules) -> str | None:
    """The pin, or the spelling that already is the name, so that `id` stays `id` beside `_id`."""
    if name.pin is not None:
        return scope_rules.escape(name.pin)
    written = snake(name.words)
    usable = written == name.wire.reveal() and written not in scope_rules.reserved
    return written if usable and scope_rules.escape(written) == written else None


def _plain(properties: Sequence[Property], scope_rules: Rules) -> Mapping[str, str] | None:
    """The names if none of them needs a plan: the usual case, at a tenth of the cost."""
    names = {
        item.name.wire.reveal(): item.name.pin or snake(item.name.words) for item in properties
    }
    given = names.values()
    # Fewer names than properties: a wire name that stands twice, in the path and in the body.
    if len(set(given)) < len(properties) or any(name in scope_rules.reserved for name in given):
        return None
    return names if all(scope_rules.escape(name) == name for name in given) else None
