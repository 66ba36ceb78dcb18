"""What the document and the configuration say of every request -> the members of a client that override the runtime's."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.model import Api, AuthKind
from specpress.render.layout import LINE, Group, Indent, Layout
from specpress.targets.typescript import code, literals, styles
from specpress.targets.typescript.imports import Imports
from specpress.targets.typescript.layout import lines
from specpress.targets.typescript.names import Names
from specpress.targets.typescript.security import Security, tokens

_REQUESTS = ("internal", "request-options")
_HEADERS = ("internal", "headers")
_QUERY = ("internal", "query")


class Hooks:
    """The members as code, each of which imports what it mentions."""

    def __init__(self, api: Api, names: Names, security: Security, imports: Imports) -> None:
        self._api = api
        self._names = names
        self._security = security
        self._imports = imports

    def settings(self) -> Iterator[str]:
        """Members that override the runtime's."""
        api, start = self._api, "protected override readonly"
        if api.client.idempotency_header is not None:
            self._imports.value(("internal", "idempotency"), "idempotencyKeys")
            header = literals.text(api.client.idempotency_header)
            yield f"{start} _idempotency = idempotencyKeys({header});"
        odd = self._security.odd_names()
        if odd:
            self._imports.value(("internal", "log"), "secretNames")
            yield code.statement("override readonly _secretNames = secretNames", odd, None, 2)
        if (api.client.initial_retry_delay, api.client.max_retry_delay) != (0.5, 8):
            first = milliseconds(api.client.initial_retry_delay)
            yield f"{start} _retryDelays = [{first}, {milliseconds(api.client.max_retry_delay)}] as const;"
        for scheme in api.auth:
            if scheme.kind is AuthKind.CLIENT_CREDENTIALS:
                source = self._imports.value(("internal", "oauth"), "TokenSource")
                head = f"readonly {tokens(api, scheme)} = new {source}"
                yield code.statement(head, list(map(literals.text, scheme.scopes)), None, 2)

    def methods(self) -> Iterator[str]:
        """Methods that override the runtime's, complete and indented."""
        yield from self._authorize()
        yield from self._default_headers()
        yield from self._default_query()
        yield self._stringify_query()
        if self._api.client.telemetry:
            call = self._imports.value(("internal", "telemetry"), "telemetryHeaders")
            returns = self._imports.type(_HEADERS, "HeadersLike")
            yield _method(
                "protected override telemetryHeaders",
                ["retryCount: number", "timeout: number"],
                returns,
                f"return {call}(VERSION, retryCount, timeout);",
            )
        if self._security.own_headers():
            call = self._imports.value(("internal", "redirect"), "followRedirects")
            init = self._imports.type(_REQUESTS, "FinalRequestInit")
            yield _method(
                "override _fetchOnce",
                ["url: string", f"init: {init}"],
                "Promise<Response>",
                f"return {call}(this.fetch, url, init, this._secretNames);",
            )

    def _authorize(self) -> Iterator[str]:
        if not self._api.auth:
            return
        auth, name = ("internal", "auth"), "protected override _authorize"
        returns = self._imports.type(auth, "Credentials")
        for function in self._security.functions():
            self._imports.value(auth, function)
        single = self._security.single()
        if single is not None:
            made = self._security.credentials(single)
            yield _method(name, [], returns, lines(["return ", made, ";"], 4))
            return
        choose = self._imports.value(auth, "chooseCredentials")
        options = self._imports.type(_REQUESTS, "FinalRequestOptions")
        given = self._imports.type(_HEADERS, "HeaderMap")
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
            name,
            [f"options: {options}", f"given: {given}"],
            f"Promise<{returns}>",
            f"return {choose}(\n{shown}    );",
        )

    def _default_headers(self) -> Iterator[str]:
        """Puts the configuration's headers below those of the caller."""
        own = self._headers()
        if own:
            merge = self._imports.value(_HEADERS, "mergeHeaders")
            returns = self._imports.type(_HEADERS, "HeadersLike")
            call = code.call(merge, [code.members(own), "super.defaultHeaders()"])
            name = "protected override defaultHeaders"
            yield _method(name, [], returns, lines(["return ", call, ";"], 4))

    def _default_query(self) -> Iterator[str]:
        """Puts the configuration's query parameters below those of the caller."""
        own = self._query()
        if own:
            whole = code.members([*own, "...super.defaultQuery()"])
            name, returns = "protected override defaultQuery", "Record<string, unknown>"
            yield _method(name, [], returns, lines(["return ", whole, ";"], 4))

    def _stringify_query(self) -> str:
        """How the API reads arrays and objects."""
        query = self._api.query
        arrays, objects = styles.array_style(query.array_format), query.nested_format
        for name in {arrays, objects} - {"','"}:
            self._imports.value(_QUERY, name)
        call = self._imports.value(_QUERY, "stringifyQuery")
        parameters = ["query: object", f"styles?: {self._imports.type(_QUERY, 'QueryStyles')}"]
        style = f"{{ arrays: {arrays}, objects: {objects} }}"
        body = f"return {call}(query, {style}, styles);"
        return _method("override stringifyQuery", parameters, "string", body)

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


def _method(name: str, parameters: list[str], returns: str, body: str) -> str:
    """A method of one statement."""
    return f"  {code.signature(name, parameters, returns, 2, ' {')}\n    {body}\n  }}"


def milliseconds(seconds: float) -> int:
    """Seconds of the configuration as what JavaScript counts in."""
    return round(seconds * 1000)
