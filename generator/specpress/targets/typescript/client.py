"""The model -> `client.ts`: options, credentials, settings, and the resources that hang on the client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specpress.model import Api, ClientOption, Doc, OptionKind, Server, ServerVariable
from specpress.render.layout import LINE, Group, Indent, Layout
from specpress.targets.typescript import code, literals, rules
from specpress.targets.typescript.arguments import Plans
from specpress.targets.typescript.comments import comment, jsdoc
from specpress.targets.typescript.facts import Facts
from specpress.targets.typescript.hooks import Hooks, milliseconds
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
from specpress.targets.typescript.security import Security
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
        self._listed = list(_listed(api, names))
        listed = {name for _, names in self._listed for name in names}
        self._imports = Imports(
            ("client",), {names.client, "ClientOptions", _ENVIRONMENTS, *listed}
        )
        self._errors = self._imports.everything(("core", "error"), "Errors")
        self._hooks = Hooks(api, names, security, self._imports)

    def view(self) -> ClientView:
        """The whole file."""
        imports = self._imports
        imports.value(("core", "base-client"), "BaseClient")
        imports.type(("internal", "client-options"), "BaseClientOptions")
        imports.value(("version",), "VERSION")
        exports = tuple(self._exports())
        types = Types(self._api, self._names, imports, ("client",))
        methods = Methods(
            self._api, self._names, self._plans, types, imports, self._security, "this"
        )
        for child in self._api.resources:
            name = self._names.resources[child.id]
            imports.listed(("resources", *name.file), name.type, value=True)
        view = ClientView(
            imports="",
            doc=jsdoc(Doc(summary=self._api.doc.summary), 0)
            or comment([f"The client of the {self._names.client} API."], 0),
            environments=self._environments(),
            options=(
                *(self._option(option) for option in self._api.options),
                *(self._variable(id, variable) for id, variable in self._variables.items()),
                *([_ENVIRONMENT_OPTION] if len(self._api.servers) > 1 else []),
                *([_BROWSER_OPTION] if self._sdk.guards_browser else []),
            ),
            children=(
                *self._resources.children(self._api.resources, "this"),
                *self._webhooks(),
            ),
            settings=tuple(self._hooks.settings()),
            constructor=self._constructor(),
            hooks=tuple(self._hooks.methods()),
            methods=tuple(methods.view(it, self._examples(it)) for it in self._api.methods),
            statics=tuple(self._statics()),
            exports=exports,
        )
        return replace(view, imports=imports.lines())

    def _webhooks(self) -> Iterator[ChildView]:
        """The member for received webhooks, where no resource has that name."""
        if self._names.has_own_webhooks:
            name = self._imports.listed(("resources", "webhooks"), self._names.webhooks, value=True)
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
            *self._guard(),
            *(line for option in api.options for line in self._missing(option)),
            *handing,
            *(
                "    " + lines([f"this.{name} =", Group(Indent([LINE, name])), ";"], 4)
                for name in filter(None, names)
            ),
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
        yield "      " + code.statement(f"throw new {self._errors}.{client}Error", [text], None, 6)
        yield "    }"

    def _guard(self) -> Iterator[str]:
        """The error for a client in a browser that nobody asked for."""
        if not self._sdk.guards_browser:
            return
        self._imports.value(("internal", "env"), "isBrowser")
        yield "    if (isBrowser() && !options.dangerouslyAllowBrowser) {"
        yield f"      throw new {self._errors}.{self._names.client}Error("
        yield f"        {literals.string(_BROWSER_ERROR)},"
        yield "      );"
        yield "    }"

    def _info(self) -> Iterator[Layout]:
        """What the client tells the runtime when it is made."""
        client, servers = self._api.client, self._api.servers
        default = literals.environment(servers[0].environment)
        url: Layout = self._url(servers[0])
        if len(servers) > 1:
            url = f"{_ENVIRONMENTS}[environment ?? {default}]"
        if self._variables:
            self._imports.value(("internal", "server"), "serverURL")
            values = [self._names.options[id] for id in self._variables]
            url = ["serverURL(", url, ", ", code.members(values), ")"]
        yield f"userAgent: `{self._names.client}/JS ${{VERSION}}`"
        yield ["baseURL: ", url]
        yield f"envPrefix: {literals.string(self._sdk.env_prefix)}"
        if client.timeout != 60:
            yield f"timeout: {milliseconds(client.timeout)}"
        if client.max_retries != 2:
            yield f"maxRetries: {client.max_retries}"

    # -- what hangs on the class ------------------------------------------------------------------

    def _statics(self) -> Iterator[str]:
        yield f"static readonly DEFAULT_TIMEOUT = {milliseconds(self._api.client.timeout)};"
        for error in (f"{self._names.client}Error", *rules.ERRORS):
            yield f"static readonly {error} = {self._errors}.{error};"
        if self._sdk.has_uploads:
            self._imports.value(("core", "uploads"), "toFile")
            yield "static readonly toFile = toFile;"

    def _exports(self) -> Iterator[str]:
        """The lists of the namespace: options, pages, types of the whole API, then resource by resource."""
        self._imports.type(("internal", "request-options"), "RequestOptions as SDKRequestOptions")
        yield "export type RequestOptions = SDKRequestOptions;"
        for path, listed in self._listed:
            for name in listed:
                self._imports.listed(path, name)
            yield export_list(listed, 2)


def _listed(api: Api, names: Names) -> Iterator[tuple[Path, list[str]]]:
    """(file below `src/`, what it has for the client's namespace), in the order of the namespace."""
    for page in names.pages.values():
        yield ("core", "pagination"), [page, f"{page}Params", f"{page}Response"]
    common: dict[Path, list[str]] = {}
    for id in names.types_of(""):
        home = names.homes[id]
        common.setdefault(home.file, []).append(home.name[0])
    for file in (SHARED, SCHEMAS, TOP_LEVEL):
        if file in common:
            yield ("resources", *file), common[file]
    for child in api.resources:
        types = [names.homes[id].name[0] for id in names.types_of(child.id)]
        if names.takes_webhooks(child):
            types.append(EVENT)
        yield ("resources", *names.resources[child.id].file), [
            names.resources[child.id].type,
            *types,
        ]
    if names.has_own_webhooks:
        yield ("resources", "webhooks"), [names.webhooks, EVENT]


_ENVIRONMENT_OPTION = OptionView(
    doc=comment(["Which of the API's base URLs is used, unless `baseURL` gives another."], 2),
    field=f"environment?: keyof typeof {_ENVIRONMENTS} | undefined;",
    property="",
)


_BROWSER_ERROR = "Whoever uses this page can read its credentials. If they may, pass dangerouslyAllowBrowser: true."
_BROWSER_OPTION = OptionView(
    doc=comment(
        [
            "Lets the client be made in a browser, where every user can read its credentials. Only pass those that",
            "users may have.",
        ],
        2,
    ),
    field="dangerouslyAllowBrowser?: boolean | undefined;",
    property="",
)
