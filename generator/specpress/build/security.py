"""Security schemes + client options -> auth schemes, constructor options, requirements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specpress.build.facts import doc
from specpress.build.shapes import Node, escape
from specpress.config.settings import Config, OptionSettings
from specpress.diag import Collector, Kind, Origin
from specpress.model import (
    AuthKind,
    AuthRequirement,
    AuthScheme,
    ClientOption,
    Doc,
    JsonValue,
    OptionKind,
    Text,
)
from specpress.naming import name_of, snake, split_words
from specpress.openapi import OpenApi

_ROLES = {
    AuthKind.BEARER: ("value",),
    AuthKind.BASIC: ("username", "password"),
    AuthKind.HEADER: ("value",),
    AuthKind.QUERY: ("value",),
    AuthKind.COOKIE: ("value",),
    AuthKind.CLIENT_CREDENTIALS: ("client_id", "client_secret"),
}
_DEFAULTS = {
    AuthKind.BEARER: ("bearer_token",),
    AuthKind.BASIC: ("username", "password"),
    AuthKind.HEADER: ("api_key",),
    AuthKind.QUERY: ("api_key",),
    AuthKind.COOKIE: ("api_key",),
    AuthKind.CLIENT_CREDENTIALS: ("client_id", "client_secret"),
}
_KEY_PLACES = {"header": AuthKind.HEADER, "query": AuthKind.QUERY, "cookie": AuthKind.COOKIE}
_OPTION_KINDS = {
    "string": OptionKind.STRING,
    "number": OptionKind.NUMBER,
    "integer": OptionKind.NUMBER,
    "boolean": OptionKind.BOOLEAN,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Security:
    schemes: tuple[AuthScheme, ...]
    options: tuple[ClientOption, ...]
    requirements: tuple[AuthRequirement, ...]

    @property
    def key_names(self) -> frozenset[tuple[str, str]]:
        """(place, lower-case name) of every parameter that a credential fills."""
        places = {AuthKind.HEADER: "header", AuthKind.QUERY: "query", AuthKind.COOKIE: "cookie"}
        return frozenset(
            (places[scheme.kind], scheme.key.reveal().lower())
            for scheme in self.schemes
            if scheme.kind in places and scheme.key is not None
        )


@dataclass(frozen=True, slots=True)
class _Declared:
    """A scheme of the document that a client can satisfy."""

    id: str
    kind: AuthKind
    node: Node
    origin: Origin


def security(openapi: OpenApi, config: Config, env_prefix: str, collector: Collector) -> Security:
    """The schemes that clients can use, the options that feed them, and the API's own requirements."""
    declared = list(_declared(openapi, config, collector))
    opts = config.client.opts
    by_scheme = {(opt.scheme, opt.role or "value"): opt for opt in opts if opt.scheme is not None}
    if not by_scheme:
        _adopt(opts, declared, by_scheme)
    stated = (
        [{name: [] for name in names} for names in config.security]
        if config.security is not None
        else openapi.data.get("security")
    )
    needed = requirements(stated if isinstance(stated, list) else [])
    alone = _needed_by_all(needed)
    schemes: list[AuthScheme] = []
    options: dict[str, ClientOption] = {}
    shared = [item.kind for item in declared]
    for item in declared:
        configured = [
            by_scheme.get((item.id, role)) or by_scheme.get((item.id, "value"))
            if len(_ROLES[item.kind]) == 1
            else by_scheme.get((item.id, role))
            for role in _ROLES[item.kind]
        ]
        if opts and not any(configured):
            continue  # the configuration chose its schemes: this one is not among them
        ids: list[str] = []
        for found, usual in zip(configured, _DEFAULTS[item.kind], strict=True):
            crowded = sum(_DEFAULTS[kind] == _DEFAULTS[item.kind] for kind in shared) > 1
            words = split_words(item.id) if crowded else split_words(usual)
            if crowded and len(_ROLES[item.kind]) > 1:
                words = (*words, *split_words(usual))
            id = found.name if found is not None else snake(words)
            ids.append(id)
            options[id] = _option(
                found or OptionSettings(name=id, origin=item.origin),
                env_prefix,
                credential=True,
                required=Text(item.id) in alone,
                secret=usual not in ("username", "client_id"),
                description=doc(item.node),
            )
        schemes.append(_scheme(item, tuple(ids)))
    ordered: dict[str, ClientOption] = {}
    for opt in opts:
        ordered[opt.name] = (
            options.pop(opt.name)
            if opt.name in options
            else _option(opt, env_prefix, credential=opt.scheme is not None)
        )
    ordered.update(options)
    known = {scheme.id for scheme in schemes}
    return Security(
        schemes=tuple(schemes),
        options=tuple(ordered.values()),
        requirements=tuple(item for item in needed if known.issuperset(item.schemes)),
    )


def requirements(stated: Iterable[Any]) -> tuple[AuthRequirement, ...]:
    """The alternatives of a `security` list."""
    return tuple(
        AuthRequirement(schemes=tuple(Text(str(name)) for name in item))
        for item in stated
        if isinstance(item, Mapping)
    )


def _needed_by_all(stated: Sequence[AuthRequirement]) -> set[Text]:
    """The schemes without which no call could be made."""
    sets = [set(item.schemes) for item in stated]
    return set.intersection(*sets) if sets else set()


def _adopt(
    opts: Sequence[OptionSettings],
    declared: Sequence[_Declared],
    by_scheme: dict[tuple[str, str], OptionSettings],
) -> None:
    """Ties options that name no scheme to the one scheme that they can only mean."""
    for opt in opts:
        for item in declared:
            key = item.node.get("name")
            if opt.name in _DEFAULTS[item.kind] or (
                key is not None and key in (opt.header, opt.query)
            ):
                role = _ROLES[item.kind][
                    _DEFAULTS[item.kind].index(opt.name) if opt.name in _DEFAULTS[item.kind] else 0
                ]
                by_scheme.setdefault((item.id, role), opt)


def _declared(
    openapi: OpenApi, config: Config, collector: Collector
) -> Iterable[_Declared]:
    components = openapi.data.get("components")
    listed = components.get("securitySchemes") if isinstance(components, dict) else None
    nodes: dict[str, tuple[Node, Origin]] = {}
    for id, value in listed.items() if isinstance(listed, dict) else ():
        pointer = f"#/components/securitySchemes/{escape(id)}"
        node = openapi.resolve(value, pointer).node
        if isinstance(node, dict):
            nodes[id] = (node, openapi.origin(pointer))
    for id, extra in config.security_schemes.items():
        nodes[id] = (dict(extra), config.origin or openapi.origin("#"))
    for id, (node, origin) in nodes.items():
        kind = _kind(node)
        if kind is None:
            collector.ledger.refused(
                Kind.KEYWORD, f"security scheme {id}", origin, "clients cannot do this on their own"
            )
        else:
            yield _Declared(id, kind, node, origin)


def _kind(node: Node) -> AuthKind | None:
    match node.get("type"):
        case "http":
            scheme = str(node.get("scheme", "")).lower()
            return AuthKind.BASIC if scheme == "basic" else AuthKind.BEARER
        case "apiKey":
            place, name = node.get("in"), str(node.get("name", ""))
            if place == "header" and name.lower() == "authorization" and "prefix" not in node:
                return AuthKind.HEADER
            return _KEY_PLACES.get(str(place))
        case "oauth2":
            flows = node.get("flows")
            flow = flows.get("clientCredentials") if isinstance(flows, dict) else None
            usable = isinstance(flow, dict) and str(flow.get("tokenUrl", "")).startswith("http")
            alone = isinstance(flows, dict) and len(flows) == 1
            return AuthKind.CLIENT_CREDENTIALS if usable and alone else AuthKind.BEARER
        case "openIdConnect":
            return AuthKind.BEARER
    return None


def _scheme(item: _Declared, options: tuple[str, ...]) -> AuthScheme:
    node = item.node
    key, prefix = node.get("name"), node.get("prefix") or node.get("x-bearer-format")
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if isinstance(flows, dict) else None
    flow = flow if isinstance(flow, dict) else {}
    return AuthScheme(
        id=Text(item.id),
        kind=item.kind,
        options=options,
        origin=item.origin,
        doc=doc({"description": node.get("description")}),
        key=Text(key) if isinstance(key, str) and node.get("type") == "apiKey" else None,
        prefix=Text(prefix) if isinstance(prefix, str) else None,
        token_url=Text(str(flow["tokenUrl"])) if "tokenUrl" in flow else None,
        scopes=tuple(Text(scope) for scope in flow.get("scopes", ()) if isinstance(scope, str)),
    )


def _option(
    opt: OptionSettings,
    env_prefix: str,
    *,
    credential: bool,
    required: bool = False,
    secret: bool = False,
    description: Doc = Doc(),
) -> ClientOption:
    """A constructor argument. A credential is read from the environment even if no one says from where."""
    env = opt.env or (f"{env_prefix}_{opt.name.upper()}" if credential else None)
    example = opt.example
    return ClientOption(
        id=opt.name,
        name=name_of(opt.name),
        kind=_OPTION_KINDS.get(opt.type, OptionKind.STRING),
        origin=opt.origin,
        env=env,
        required=(
            opt.required
            if opt.required is not None
            else required and not opt.nullable and opt.default is None
        ),
        default=JsonValue(opt.default) if isinstance(opt.default, str | int | float) else None,
        secret=secret,
        header=Text(opt.header) if opt.header and not secret else None,
        query=Text(opt.query) if opt.query and not secret else None,
        doc=(
            Doc(description=Text(opt.description)) if opt.description is not None else description
        ),
        example=JsonValue(example) if isinstance(example, str | int | float) else None,
    )
