"""The model -> `client.ts`: options, credentials, settings, and the resources that hang on the client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specpress.model import Api, AuthKind, ClientOption, Doc, OptionKind, Server, ServerVariable
from specpress.render.layout import LINE, Group, Indent, Layout
from specpress.targets.typescript import code, literals, rules, styles
from specpress.targets.typescript.arguments import Plans
from specpress.targets.typescript.comments import comment, jsdoc
from specpress.targets.typescript.facts import Facts
from specpress.targets.typescript.imports import Imports, export_list
from specpress.targets.typescript.layout import flat, lines
from specpress.targets.typescript.methods import Methods
from specpress.targets.typescript.names import (
    EVENT,
    SCHEMAS,
    SHARED,
    TOP_LEVEL,
    Names,
    Path,
    variable_id,
)
from specpress.targets.typescript.resources import Examples, Resources
from specpress.targets.typescript.security import Security, tokens
from specpress.targets.typescript.types import Types, behind
from specpress.targets.typescript.views import ChildView, ClientView, OptionView

_KINDS = {OptionKind.STRING: "string", OptionKind.NUMBER: "number", OptionKind.BOOLEAN: "boolean"}
_READERS = {
    OptionKind.STRING: "readEnv",
    OptionKind.NUMBER: "readNumber",
    OptionKind.BOOLEAN: "readBoolean",
}
_ENVIRONMENTS = "ENVIRONMENTS"


class Client:
    """The client's file in the making: what it prints it imports."""

    def __init__(
        self,
        api: Api,
        names: Names,
        plans: Plans,
        security: Security,
        resources: Resources,
        sdk: Facts,
        examples: Examples,
    ) -> None:
        self._api = api
        self._names = names
        self._plans = plans
        self._security = security
        self._resources = resources
        self._sdk = sdk
        self._examples = examples
        self._variables = {
            variable_id(variable): variable
            for server in reversed(api.servers)
            for variable in server.variables
        }
        taken = {names.client, "ClientOptions", "Errors", _ENVIRONMENTS}
        taken |= {names.resources[child.id].type for child in api.resources}
        self._imports = Imports(("client",), taken)

    def view(self) -> ClientView:
        """The whole file."""
        imports = self._imports
        imports.value(("core", "base-client"), "BaseClient")
        imports.type(("internal", "client-options"), "BaseClientOptions")
        imports.value(("version",), "VERSION")
        types = Types(self._api, self._names, imports, ("client",))
        methods = Methods(
            self._api, self._names, self._plans, types, imports, self._security, "this"
        )
        view = ClientView(
            imports="",
            doc=jsdoc(Doc(summary=self._api.doc.summary), 0)
            or comment([f"The client of the {self._names.client} API."], 0),
            environments=self._environments(),
            options=(
                *(self._option(option) for option in self._api.options),
                *(self._variable(id, variable) for id, variable in self._variables.items()),
                *([_ENVIRONMENT_OPTION] if len(self._api.servers) > 1 else []),
            ),
            children=(
                *self._resources.children(self._api.resources, "this"),
                *self._webhooks(),
            ),
            settings=tuple(self._settings()),
            constructor=self._constructor(),
            hooks=tuple(self._hooks()),
            methods=tuple(methods.view(it, self._examples(it)) for it in self._api.methods),
            statics=tuple(self._statics()),
            exports=tuple(self._exports()),
        )
        source = imports.relative(("core", "error"))
        return replace(
            view, imports=imports.lines((source, f"import * as Errors from '{source}';"))
        )

    def _webhooks(self) -> Iterator[ChildView]:
        """The member for received webhooks, where no resource has that name."""
        if self._names.has_own_webhooks:
            name = self._imports.value(("resources", "webhooks"), self._names.webhooks)
            yield ChildView(code=f"readonly webhooks: {name} = new {name}(this);")

    # -- options ----------------------------------------------------------------------------------

    def _option(self, option: ClientOption) -> OptionView:
        name = self._names.options[option.id]
        kind = _KINDS[option.kind]
        kept = option.required or option.default is not None
        hints = [f"Defaults to the environment variable `{option.env}`."] if option.env else []
        return OptionView(
            doc=jsdoc(option.doc, 2, tail=tuple(hints)),
            field=f"{name}?: {kind} | {'' if kept else 'null | '}undefined;",
            property=f"{name}: {kind}{'' if kept else ' | null'};",
        )

    def _variable(self, id: str, variable: ServerVariable) -> OptionView:
        """A variable of the base URL as an option."""
        name = self._names.options[id]
        known = [literals.text(value) for value in variable.values]
        members = (*known, "(string & {})") if known else ("string",)
        return OptionView(
            doc=jsdoc(variable.doc, 2),
            field=lines([behind(f"{name}?:", (*members, "undefined")), ";"], 2),
            property=f"{name}: string;",
        )

    def _environments(self) -> str:
        """The table of base URLs, if there are several."""
        if len(self._api.servers) < 2:
            return ""
        entries: list[Layout] = [
            literals.valued(literals.key(server.environment.wire), self._url(server))
            for server in self._api.servers
        ]
        table = code.broken_members(entries)
        head = comment(["The base URLs of the API."], 0)
        return head + lines([f"const {_ENVIRONMENTS} = ", table, " as const;"], 0) + "\n"

    def _url(self, server: Server) -> str:
        names = {
            variable.name.wire: self._names.options[variable_id(variable)]
            for variable in server.variables
        }
        return literals.url_template(server, names)

    def _constructor(self) -> str:
        """Takes the options apart, reads the environment, and hands over to the runtime."""
        api, options = self._api, self._names.options
        taken = []
        for option in api.options:
            default = self._default(option)
            taken.append(options[option.id] + (f" = {default}" if default else ""))
        for id, variable in self._variables.items():
            taken.append(f"{options[id]} = {literals.text(variable.default)}")
        names = [
            *(options[option.id] for option in api.options),
            *map(options.get, self._variables),
        ]
        passed: list[Layout] = ["...options", *filter(None, names)]
        if len(api.servers) > 1:
            taken.append("environment")
            passed += [
                "environment",
                "baseURL: options.baseURL ?? (environment ? null : undefined)",
            ]
        head = (
            lines(
                ["constructor(", code.pattern([*taken, "...options"]), ": ClientOptions = {}) {"], 2
            )
            if taken
            else "constructor(options: ClientOptions = {}) {"
        )
        info = list(self._info())
        if len(passed) == 1:
            handing = [f"    super(options, {lines(code.broken_members(info), 4)});"]
        else:
            handing = [
                "    super(",
                f"      {lines(code.members(passed), 6, tail=1)},",
                f"      {lines(code.broken_members(info), 6)},",
                "    );",
            ]
        body = [
            *(line for option in api.options for line in self._missing(option)),
            *handing,
            *(f"    this.{name} = {name};" for name in filter(None, names)),
        ]
        return "\n".join([f"  {head}", *body, "  }"])

    def _default(self, option: ClientOption) -> str:
        """What an option is if nobody gives it: from the environment, else its default, else null."""
        read = ""
        if option.env is not None:
            read = self._imports.value(("internal", "env"), _READERS[option.kind])
            read += f"({literals.string(option.env)})"
        default = flat(literals.json(option.default)) if option.default is not None else None
        if default is None and not option.required:
            default = "null"
        return " ?? ".join(filter(None, (read, default)))

    def _missing(self, option: ClientOption) -> Iterator[str]:
        """The error for a required option that nobody gives; the text says both ways to give it."""
        if not option.required or option.default is not None:
            return
        name, client = self._names.options[option.id], self._names.client
        also = f" or set {option.env}" if option.env else ""
        text = literals.string(f"Pass {name} to new {client}(){also}.")
        yield f"    if ({name} === undefined) {{"
        yield "      " + code.statement(f"throw new Errors.{client}Error", [text], None, 6)
        yield "    }"

    def _info(self) -> Iterator[Layout]:
        """What the client tells the runtime when it is made."""
        client, servers = self._api.client, self._api.servers
        default = literals.environment(servers[0].environment)
        url = self._url(servers[0])
        if len(servers) > 1:
            url = f"{_ENVIRONMENTS}[environment ?? {default}]"
        if self._variables:
            self._imports.value(("internal", "server"), "serverURL")
            values = [self._names.options[id] for id in self._variables]
            url = f"serverURL({url}, {{ {', '.join(values)} }})"
        yield f"name: {literals.string(self._names.client)}"
        yield "version: VERSION"
        yield f"baseURL: {url}"
        yield f"envPrefix: {literals.string(self._sdk.env_prefix)}"
        if client.timeout != 60:
            yield f"timeout: {_milliseconds(client.timeout)}"
        if client.max_retries != 2:
            yield f"maxRetries: {client.max_retries}"

    # -- settings and hooks -----------------------------------------------------------------------

    def _settings(self) -> Iterator[str]:
        """Members that override the runtime's."""
        api, start = self._api, "protected override readonly"
        arrays, objects = styles.array_style(api.query.array_format), api.query.nested_format
        for name in {arrays, objects} - {"','"}:
            self._imports.value(("internal", "query"), name)
        yield f"{start} _queryStyle = {{ arrays: {arrays}, objects: {objects} }} as const;"
        if api.client.idempotency_header is not None:
            self._imports.value(("internal", "idempotency"), "idempotencyKeys")
            header = literals.text(api.client.idempotency_header)
            yield f"{start} _idempotency = idempotencyKeys({header});"
        odd = self._security.odd_names()
        if odd:
            self._imports.value(("internal", "log"), "secretNames")
            yield f"override readonly _secretNames = secretNames({', '.join(odd)});"
        if (api.client.initial_retry_delay, api.client.max_retry_delay) != (0.5, 8):
            first = _milliseconds(api.client.initial_retry_delay)
            yield f"{start} _retryDelays = [{first}, {_milliseconds(api.client.max_retry_delay)}] as const;"
        for scheme in api.auth:
            if scheme.kind is AuthKind.CLIENT_CREDENTIALS:
                self._imports.value(("internal", "oauth"), "TokenSource")
                scopes = ", ".join(map(literals.text, scheme.scopes))
                yield f"readonly {tokens(api, scheme)} = new TokenSource({scopes});"

    def _hooks(self) -> Iterator[str]:
        """Methods that override the runtime's, complete and indented."""
        yield from self._authorize()
        yield from self._fixed("defaultHeaders", self._headers(), "HeadersLike")
        yield from self._fixed("defaultQuery", self._query(), "Record<string, unknown>")
        if self._api.client.telemetry:
            self._imports.value(("internal", "telemetry"), "telemetryHeaders")
            self._imports.type(("internal", "headers"), "HeadersLike")
            head = "protected override telemetryHeaders(retryCount: number, timeout: number): HeadersLike"
            yield _method(head, "return telemetryHeaders(VERSION, retryCount, timeout);")
        if self._security.own_headers():
            self._imports.value(("internal", "redirect"), "followRedirects")
            self._imports.type(("internal", "request-options"), "FinalRequestInit")
            head = "override _fetchOnce(url: string, init: FinalRequestInit): Promise<Response>"
            yield _method(head, "return followRedirects(this.fetch, url, init, this._secretNames);")

    def _authorize(self) -> Iterator[str]:
        if not self._api.auth:
            return
        auth = ("internal", "auth")
        self._imports.type(auth, "Credentials")
        for name in self._security.functions():
            self._imports.value(auth, name)
        single = self._security.single()
        if single is not None:
            credentials = self._security.credentials(single)
            yield _method("protected override _authorize(): Credentials", f"return {credentials};")
            return
        self._imports.value(auth, "chooseCredentials")
        self._imports.type(("internal", "headers"), "HeaderMap")
        self._imports.type(("internal", "request-options"), "FinalRequestOptions")
        schemes = code.broken_members(
            [
                [
                    f"{literals.key(scheme.id)}: () =>",
                    Group(Indent([LINE, self._security.credentials(scheme)])),
                ]
                for scheme in self._api.auth
            ]
        )
        parts = (
            lines(schemes, 6),
            lines(["options.security ?? ", self._security.alternatives()], 6, tail=1),
            "given",
        )
        shown = "".join(f"      {part},\n" for part in parts)
        yield _method(
            "protected override _authorize(options: FinalRequestOptions, given: HeaderMap): Promise<Credentials>",
            f"return chooseCredentials(\n{shown}    );",
        )

    def _headers(self) -> list[Layout]:
        """Headers that every request has by the configuration."""
        found: list[Layout] = [
            f"{literals.key(name)}: {literals.text(value)}"
            for name, value in self._api.client.default_headers
        ]
        for option in self._api.options:
            if option.header is not None:
                found.append(
                    f"{literals.key(option.header)}: this.{self._names.options[option.id]}"
                )
        return found

    def _query(self) -> list[Layout]:
        return [
            f"{literals.key(option.query)}: this.{self._names.options[option.id]}"
            for option in self._api.options
            if option.query is not None
        ]

    def _fixed(self, name: str, own: list[Layout], returns: str) -> Iterator[str]:
        """A hook that puts the configuration's values below those of the caller."""
        if not own:
            return
        if name == "defaultHeaders":
            self._imports.value(("internal", "headers"), "mergeHeaders")
            self._imports.type(("internal", "headers"), "HeadersLike")
            call = code.call("mergeHeaders", [code.members(own), "super.defaultHeaders()"])
            body = lines(["return ", call, ";"], 4)
        else:
            body = lines(["return ", code.members([*own, f"...super.{name}()"]), ";"], 4)
        yield _method(f"protected override {name}(): {returns}", body)

    # -- what hangs on the class ------------------------------------------------------------------

    def _statics(self) -> Iterator[str]:
        yield f"static readonly DEFAULT_TIMEOUT = {_milliseconds(self._api.client.timeout)};"
        for error in (f"{self._names.client}Error", *rules.ERRORS):
            yield f"static readonly {error} = Errors.{error};"
        if self._sdk.has_uploads:
            self._imports.value(("core", "uploads"), "toFile")
            yield "static readonly toFile = toFile;"

    def _exports(self) -> Iterator[str]:
        """The lists of the namespace: options, pages, types of the whole API, then resource by resource."""
        self._imports.type(("internal", "request-options"), "RequestOptions as SDKRequestOptions")
        yield "export type RequestOptions = SDKRequestOptions;"
        for page in self._names.pages.values():
            listed = [page, f"{page}Params", f"{page}Response"]
            yield self._listed(("core", "pagination"), listed)
        common: dict[Path, list[str]] = {}
        for id in self._names.types_of(""):
            home = self._names.homes[id]
            common.setdefault(home.file, []).append(home.name[0])
        for file in (SHARED, SCHEMAS, TOP_LEVEL):
            if file in common:
                yield self._listed(("resources", *file), common[file])
        for child in self._api.resources:
            name = self._names.resources[child.id]
            types = [self._names.homes[id].name[0] for id in self._names.types_of(child.id)]
            if self._names.takes_webhooks(child):
                types.append(EVENT)
            self._imports.value(("resources", *name.file), name.type)
            yield self._listed(("resources", *name.file), [name.type, *types])

        if self._names.has_own_webhooks:
            yield self._listed(("resources", "webhooks"), [self._names.webhooks, EVENT])

    def _listed(self, path: Path, names: list[str]) -> str:
        for name in names:
            self._imports.type(path, name)
        return export_list(names, 2)


_ENVIRONMENT_OPTION = OptionView(
    doc=comment(["Which of the API's base URLs is used, unless `baseURL` gives another."], 2),
    field=f"environment?: keyof typeof {_ENVIRONMENTS} | undefined;",
    property="",
)


def _method(head: str, body: str) -> str:
    """A method of one statement; its head may need a line for each parameter."""
    name, _, rest = head.partition("(")
    parameters, _, returns = rest.rpartition("): ")
    listed = parameters.split(", ") if parameters else []
    return f"  {code.signature(name, listed, returns, 2, ' {')}\n    {body}\n  }}"


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
