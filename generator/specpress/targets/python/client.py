"""The API as a whole -> the view of `_client.py`: options, credentials, environments, resources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress.model import (
    Api,
    AuthKind,
    AuthScheme,
    ClientOption,
    Doc,
    OptionKind,
    Resource,
    Text,
)
from specpress.naming import snake
from specpress.targets.prose import prose, wrap
from specpress.targets.python import comments, layout, literals
from specpress.targets.python.calls import requirements
from specpress.targets.python.homes import Homes
from specpress.targets.python.imports import Imports
from specpress.targets.python.methods import Methods
from specpress.targets.python.names import Names
from specpress.targets.python.resources import Resources, accessor_classes
from specpress.targets.python.views import ChildView, ClientClassView, ClientView
from specpress.targets.python.webhooks import (
    has_webhooks,
    webhooks_attribute,
    webhooks_secret,
)

_TYPES = {OptionKind.STRING: "str", OptionKind.NUMBER: "float", OptionKind.BOOLEAN: "bool"}
_LOCATIONS = {AuthKind.HEADER: "header", AuthKind.QUERY: "query", AuthKind.COOKIE: "cookie"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """A constructor argument of the client that this API has: `bearer_token`, `region`. `default` and `example` are code."""

    name: str
    kind: OptionKind = OptionKind.STRING
    env: str | None = None
    required: bool = False
    default: str | None = None
    header: Text | None = None
    query: Text | None = None
    doc: Doc = Doc()
    example: str | None = None
    secret: bool = False

    @property
    def type(self) -> str:
        """What the client's attribute holds."""
        bare = _TYPES[self.kind]
        return bare if self.required or self.default is not None else f"{bare} | None"

    def assigned(self) -> list[str]:
        """The statements of the constructor that set the attribute."""
        name = self.name
        env = f"env={literals.string(self.env)}" if self.env is not None else ""
        arguments = ", ".join(filter(None, (name, env)))
        if self.kind is OptionKind.STRING and self.required and self.default is None:
            arguments = ", ".join(filter(None, (name, literals.string(name), env)))
            return [f"self.{name} = self._required({arguments})"]
        found = f"self._optional({arguments})" if env else name
        default = self.default or "None"
        if self.kind is OptionKind.STRING:
            return [
                (
                    f"self.{name} = {found}"
                    if default == "None"
                    else f"self.{name} = {found} or {default}"
                )
            ]
        convert = "float({0})" if self.kind is OptionKind.NUMBER else 'str({0}).lower() == "true"'
        return [
            f"given_{name} = {found}",
            f"self.{name} = {default} if given_{name} is None else {convert.format(f'given_{name}')}",
        ]


def options(api: Api, names: Names) -> tuple[Option, ...]:
    """All options: credentials and configured values, then the variables of the servers' URLs."""
    return (
        *(_option(option, names) for option in api.options),
        *(
            Option(name=name, default=literals.text(variable.default), doc=variable.doc)
            for name, variable in names.variables.items()
        ),
    )


def _option(option: ClientOption, names: Names) -> Option:
    return Option(
        name=names.options[option.id],
        kind=option.kind,
        env=option.env,
        required=option.required,
        default=literals.json(option.default) if option.default is not None else None,
        header=option.header,
        query=option.query,
        doc=option.doc,
        example=literals.json(option.example) if option.example is not None else None,
        secret=option.secret,
    )


def example_arguments(api: Api, names: Names) -> list[str]:
    """Constructor arguments for tests: `bearer_token="My Bearer Token"`."""
    given = []
    credentials = {names.options[id] for scheme in api.auth for id in scheme.options}
    for option in options(api, names):
        if option.required or option.secret or option.name in credentials:
            words = option.name.replace("_", " ").title()
            value = {"float": "1", "bool": "True"}.get(_TYPES[option.kind], f'"My {words}"')
            given.append(f"{option.name}={option.example or value}")
    return given


def env_prefix(api: Api) -> str:
    """`METRONOME`, as in `METRONOME_BASE_URL`."""
    return snake(api.brand.words).upper()


class Client:
    """Prints `_client.py`."""

    def __init__(self, api: Api, names: Names, homes: Homes, resources: Resources) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._resources = resources
        self._options = options(api, names)

    def view(self) -> ClientView:
        api, names = self._api, self._names
        imports = Imports((), self._avoided())
        methods = Methods(
            api,
            names,
            self._homes,
            imports,
            owner=names.client,
            caller="self._methods._call",
        )
        views = tuple(methods.view(method) for method in api.methods)
        children = tuple(self._child(resource, imports) for resource in api.resources)
        settings = [line for line in self._settings(imports)]
        classes = tuple(self._class(prefix, imports) for prefix in ("", "Async"))
        self._always(imports, bool(views), bool(children))
        exported = sorted((names.client, f"Async{names.client}", "AsyncClient", "Client"))
        return ClientView(
            name=names.client,
            imports="\n".join(imports.lines()),
            child_imports="\n".join(
                [
                    *(child.imports for child in children),
                    *(
                        ["    from .webhooks import Webhooks as _Webhooks"]
                        if has_webhooks(api)
                        else []
                    ),
                ]
            ),
            exports="\n".join(
                layout.statement(f"__all__ = [{', '.join(map(literals.string, exported))}]")
            ),
            settings="\n".join(settings),
            classes=classes,
            children=children,
            methods=views,
            overloaded=tuple(view for view in views if not view.is_twin),
            twins=tuple(view for view in views if view.is_twin),
            webhooks="\n".join(self._webhooks()),
            accessors=accessor_classes(names.client, children, views, streaming="Streamed"),
        )

    def _always(self, imports: Imports, has_methods: bool, has_children: bool) -> None:
        used = [
            (("typing",), "Mapping"),
            (("typing",), "TYPE_CHECKING"),
            (("typing_extensions",), "Self"),
        ]
        for (source,), name in used:
            imports.name(source, name)
        own = [
            (
                ("_base_client",),
                ("DEFAULT_MAX_RETRIES", "AsyncAPIClient", "BaseSettings", "SyncAPIClient"),
            ),
            (("_compat",), ("cached_property",)),
            (("_transport",), ("httpx",)),
            (("_accessors",), ("Raw", "Streamed")),
            (("_types",), ("NotGiven", "not_given")),
            (("_version",), ("__version__",)),
        ]
        for path, names in own:
            for name in names:
                imports.own(path, name)
        if has_methods:
            imports.own(("_resource",), "AsyncAPIResource")
            imports.own(("_resource",), "SyncAPIResource")

    def _avoided(self) -> frozenset[str]:
        found = {option.name for option in self._options}
        for resource in self._api.resources:
            found.add(self._names.resources[resource.id].attribute)
        for method in self._api.methods:
            found.add(self._names.methods[method.id])
            found.update(self._names.arguments(method).values())
        return frozenset(found)

    def _child(self, resource: Resource, imports: Imports) -> ChildView:
        """A resource of the client itself: a property, because a client is no resource."""
        name = self._names.resources[resource.id]

        def lazy(cls: str) -> str:
            result = f" -> _{name.module}.{cls}:"
            return "\n".join(
                [
                    "    @cached_property",
                    *layout.definition(f"def {name.attribute}", ["self"], result, 4),
                    *layout.imports(f".resources.{name.module}", [cls], 8),
                    "",
                    *layout.statement(f"return {cls}(self)", 8),
                ]
            )

        return ChildView(
            imports=self._resources.child_import(resource, "resources."),
            sync=lazy(f"{name.stem}Resource"),
            asynchronous=lazy(f"Async{name.stem}Resource"),
            accessors=self._resources.nested(resource, imports),
        )

    def _webhooks(self) -> list[str]:
        if not has_webhooks(self._api):
            return []
        secret = webhooks_secret(self._api, self._names)
        return [
            "    @cached_property",
            f"    def {webhooks_attribute(self._names)}(self) -> _Webhooks:",
            "        from .webhooks import Webhooks",
            "",
            f"        return Webhooks({f'self.{secret}' if secret else None})",
        ]

    # -- settings ---------------------------------------------------------------------------------

    def _settings(self, imports: Imports) -> Iterator[str]:
        """The class variables that both clients share."""
        api = self._api
        prefix = env_prefix(api)
        yield "    _version = __version__"
        urls = ", ".join(
            f"{literals.string(self._names.environments[server.environment.wire.reveal()])}: "
            f"{literals.url(server, self._names.variable_of)}"
            for server in api.servers
        )
        yield from layout.statement(f"_base_urls = {{{urls}}}", 4)
        own = dict.fromkeys(
            literals.server(method.servers[0]) for method in api.walk_methods() if method.servers
        )
        if own:
            listed = f"({', '.join(own)}{',' if len(own) == 1 else ''})"
            yield from layout.statement(f"_servers = {listed}", 4)
        yield f'    _base_url_env = "{prefix}_BASE_URL"'
        yield f'    _headers_env = "{prefix}_CUSTOM_HEADERS"'
        formats = [f'array_format="{api.query.array_format}"']
        if api.query.nested_format != "brackets":
            formats.append(f'nested_format="{api.query.nested_format}"')
        imports.own(("_qs",), "Querystring")
        yield from layout.statement(f"_qs = Querystring({', '.join(formats)})", 4)
        if api.client.idempotency_header is not None:
            yield f"    _idempotency_header = {literals.text(api.client.idempotency_header)}"
        if api.client.telemetry:
            yield "    _telemetry = True"
        if self._names.legacy_responses:
            yield "    _legacy_responses = True"
        if api.auth:
            schemes = ", ".join(
                f"{literals.text(scheme.id)}: {self._scheme(scheme, imports)}"
                for scheme in api.auth
            )
            yield from layout.statement(f"_auth_schemes = {{{schemes}}}", 4)
        if api.security:
            yield from layout.statement(f"_security = {requirements(api, api.security)}", 4)

    def _scheme(self, scheme: AuthScheme, imports: Imports) -> str:
        held = [literals.string(self._names.options[id]) for id in scheme.options]
        match scheme.kind:
            case AuthKind.BEARER:
                return f"{imports.own(('_auth',), 'Bearer')}({', '.join(held)})"
            case AuthKind.BASIC:
                return f"{imports.own(('_auth',), 'Basic')}({', '.join(held)})"
            case AuthKind.CLIENT_CREDENTIALS:
                made = imports.own(("_auth",), "ClientCredentials")
                given = [*held, f"token_url={literals.text(scheme.token_url or Text(''))}"]
                if scheme.scopes:
                    scopes = ", ".join(map(literals.text, scheme.scopes))
                    given.append(f"scopes=({scopes}{',' if len(scheme.scopes) == 1 else ''})")
                return f"{made}({', '.join(given)})"
            case AuthKind.HEADER | AuthKind.QUERY | AuthKind.COOKIE:
                given = [*held, f"name={literals.text(scheme.key or scheme.id)}"]
                if scheme.kind is not AuthKind.HEADER:
                    given.append(f'location="{_LOCATIONS[scheme.kind]}"')
                if scheme.prefix is not None and scheme.prefix:
                    given.append(f"prefix={literals.text(scheme.prefix)}")
                return f"{imports.own(('_auth',), 'ApiKey')}({', '.join(given)})"

    # -- the two classes --------------------------------------------------------------------------

    def _class(self, prefix: str, imports: Imports) -> ClientClassView:
        name = f"{prefix}{self._names.client}"
        http_client = f"httpx.{prefix}Client"
        return ClientClassView(
            is_async=bool(prefix),
            header="\n".join(
                layout.statement(f"class {name}(_Settings, {prefix or 'Sync'}APIClient):")
            ),
            attributes="\n".join(f"    {option.name}: {option.type}" for option in self._options),
            init="\n".join(self._init(http_client, imports)),
            doc="\n".join(self._init_doc("an asynchronous" if prefix else "a synchronous")),
            assignments="\n".join(
                line
                for option in self._options
                for statement in option.assigned()
                for line in layout.statement(statement, 8)
            ),
            passed="\n".join(
                layout.statement(f"super().__init__({', '.join(self._passed(_INIT))})", 8)
            ),
            headers="\n".join(self._fixed("default_headers", imports)),
            query="\n".join(self._fixed("default_query", imports)),
            accessors="\n".join(_accessors(name)),
            copy="\n".join(self._copy(http_client, imports)),
            copied="\n".join(layout.statement(f"return self._copy({self._copied()})", 8)),
        )

    def _environment(self, imports: Imports) -> list[str]:
        if len(self._api.servers) < 2:
            return []
        literal = imports.name("typing_extensions", "Literal")
        known = ", ".join(map(literals.string, dict.fromkeys(self._names.environments.values())))
        return [f"environment: {literal}[{known}] | None = None"]

    def _own_parameters(self) -> list[str]:
        return [f"{option.name}: {_TYPES[option.kind]} | None = None" for option in self._options]

    def _init(self, http_client: str, imports: Imports) -> list[str]:
        parameters = [
            "self",
            "*",
            *self._own_parameters(),
            *self._environment(imports),
            "base_url: str | httpx.URL | None = None",
            "timeout: float | Timeout | None | NotGiven = not_given",
            "max_retries: int = DEFAULT_MAX_RETRIES",
            "default_headers: Mapping[str, str] | None = None",
            "default_query: Mapping[str, object] | None = None",
            f"http_client: {http_client} | None = None",
            "_strict_response_validation: bool = False",
        ]
        return layout.definition("def __init__", parameters, " -> None:", 4)

    def _copy(self, http_client: str, imports: Imports) -> list[str]:
        parameters = [
            "self",
            "*",
            *self._own_parameters(),
            *self._environment(imports),
            "base_url: str | httpx.URL | None = None",
            "timeout: float | Timeout | None | NotGiven = not_given",
            "max_retries: int | NotGiven = not_given",
            "default_headers: Mapping[str, str] | None = None",
            "set_default_headers: Mapping[str, str] | None = None",
            "default_query: Mapping[str, object] | None = None",
            "set_default_query: Mapping[str, object] | None = None",
            f"http_client: {http_client} | None = None",
            "_extra_kwargs: Mapping[str, object] = {}",
        ]
        return layout.definition("def copy", parameters, " -> Self:", 4)

    def _passed(self, names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            if name != "environment" or len(self._api.servers) > 1:
                yield f"{name}={name}"

    def _copied(self) -> str:
        own = ", ".join(f'"{option.name}": {option.name}' for option in self._options)
        return ", ".join([f"{{{own}}}", *self._passed(_COPY)])

    def _init_doc(self, kind: str) -> list[str]:
        read = [(option.name, option.env) for option in self._options if option.env is not None]
        read.append(("base_url", f"{env_prefix(self._api)}_BASE_URL"))
        told = ", ".join(f"`{name}` from `{env}`" for name, env in read)
        lines = [f"Make {kind} client.", ""]
        lines += wrap(f"Options left out are read from the environment: {told}.", layout.WIDTH - 8)
        described = [(option.name, prose(option.doc)) for option in self._options]
        if any(text for _, text in described):
            lines += ["", "Args:"]
            for name, text in described:
                if text:
                    start = f"  {name}: "
                    width = layout.WIDTH - 14
                    first, *rest = wrap(text, width, first=width + 6 - len(start))
                    lines += [
                        start + first,
                        *(f"      {line}" if line else "" for line in rest),
                        "",
                    ]
            lines.pop()
        return comments.docstring(lines, 8)

    def _fixed(self, name: str, imports: Imports) -> list[str]:
        """The override that adds what every request carries; empty if there is nothing to add."""
        place = "header" if name == "default_headers" else "query"
        pairs = [
            f"{literals.text(wire)}: {_sent(option)}"
            for option in self._options
            if (wire := option.header if place == "header" else option.query) is not None
        ]
        if place == "header":
            fixed = self._api.client.default_headers
            pairs = [
                *(f"{literals.text(key)}: {literals.text(text)}" for key, text in fixed),
                *pairs,
            ]
        if not pairs:
            return []
        imports.name("typing_extensions", "override")
        value = "object"
        if place == "header":
            value = "str | Omit"
            imports.own(("_types",), "Omit")
            imports.own(("_types",), "omit")
        imports.name("typing", "Dict")
        return [
            "    @property",
            "    @override",
            f"    def {name}(self) -> Dict[str, {value}]:",
            *layout.statement(f"own: Dict[str, {value}] = {{{', '.join(pairs)}}}", 8),
            f"        return {{**super().{name}, **own, **self._custom_{_CUSTOM[name]}}}",
        ]


def _accessors(client: str) -> Iterator[str]:
    """The properties `with_raw_response` and `with_streaming_response` of a client."""
    for form, kind in (("raw", "Raw"), ("streaming", "Streamed")):
        made = f"{client}With{kind}Response"
        if form == "streaming":
            yield ""
        yield "    @cached_property"
        yield from layout.definition(f"def with_{form}_response", ["self"], f" -> {made}:", 4)
        yield from layout.statement(f"return {made}(self)", 8)


_CUSTOM = {"default_headers": "headers", "default_query": "query"}
_SHARED = ("environment", "base_url", "timeout", "max_retries", "default_headers")
_INIT = (*_SHARED, "default_query", "http_client", "_strict_response_validation")
_COPY = (
    *_SHARED,
    "set_default_headers",
    "default_query",
    "set_default_query",
    "http_client",
    "_extra_kwargs",
)


def _sent(option: Option) -> str:
    """The value that an option has in a header or query; left out while it has none."""
    bare = f"self.{option.name}"
    text = bare if option.kind is OptionKind.STRING else f"str({bare})"
    if option.header is None:
        return bare
    return text if "None" not in option.type else f"omit if {bare} is None else {text}"
