"""Methods -> calls and whole programs, for comments, tests, READMEs and reference pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from specpress.model import (
    Api,
    Argument,
    ClientOption,
    JsonValue,
    MediaKind,
    Method,
    Object,
    OptionKind,
    Ref,
    sample_arguments,
    shown_arguments,
)
from specpress.naming import camel, singular, split_words
from specpress.render.layout import Layout
from specpress.targets.typescript import code, literals, rules
from specpress.targets.typescript.arguments import Plan, Plans
from specpress.targets.typescript.layout import WIDTH, lines
from specpress.targets.typescript.names import Names
from specpress.targets.typescript.values import Values

_TOLD = ("data", "id", "name", "status")
_TAKEN = frozenset("client page stream content console process result".split())


class Programs:
    """Prints code that uses the SDK, as its readers would format it."""

    def __init__(self, api: Api, names: Names, plans: Plans, package: str) -> None:
        self._api = api
        self._names = names
        self._plans = plans
        self._package = package
        self._values = Values(api)

    def sample(self, method: Method, *, all_arguments: bool) -> str:
        """A program that calls the method and shows what it gave."""
        given = (
            sample_arguments(self._api, method, all_arguments=True)
            if all_arguments
            else shown_arguments(self._api, method)
        )
        return "\n".join([*self.start(), "", *self.use(method, given), ""])

    def start(self) -> list[str]:
        """The lines that import and make a client."""
        client = self._names.client
        given = [f"  {credential}," for credential in self.credentials()]
        made = [f"const client = new {client}();"]
        if given:
            made = [f"const client = new {client}({{", *given, "});"]
        return [f"import {client} from {literals.string(self._package)};", "", *made]

    def credentials(self) -> list[str]:
        """Members of the client's options with made-up secrets: `bearerToken: 'My Bearer Token'`."""
        return [
            f"{self._names.options[option.id]}: {_made_up(option)}"
            for option in self._api.options
            if option.required or option.secret
        ]

    def use(self, method: Method, given: Sequence[tuple[Argument, JsonValue]]) -> list[str]:
        """The lines that call a method and show what it gave."""
        if method.pagination is not None:
            item = self._item(method)
            loop = self.call(f"for await (const {item} of ", method, given, 0, tail=") {")
            return [loop, f"  console.log({item});", "}"]
        kind = method.returns.kind
        if method.streaming is not None and method.streaming.switch is None:
            call = self.call("const stream = await ", method, given, 0)
            return [call, "", "for await (const event of stream) {", "  console.log(event);", "}"]
        if kind is None:
            return [self.call("await ", method, given, 0)]
        name = "content" if kind is MediaKind.BINARY else self.variable(method)
        call = self.call(f"const {name} = await ", method, given, 0)
        shown = "await content.blob()" if kind is MediaKind.BINARY else name + self._told(method)
        return [call, "", f"console.log({shown});"]

    def example(self, method: Method, width: int) -> tuple[str, ...]:
        """The call as an example in a comment: its lines of at most that width."""
        given = shown_arguments(self._api, method)
        if method.pagination is not None:
            item = self._item(method)
            head = self.call(
                f"for await (const {item} of ", method, given, WIDTH - width, tail=") {"
            )
            found = [head, "  // ...", "}"]
        else:
            name = self.variable(method)
            start = "await " if method.returns.kind is None else f"const {name} = await "
            found = [self.call(start, method, given, WIDTH - width)]
        pad = "\n" + " " * (WIDTH - width)
        text = "\n".join(found).replace(pad, "\n")
        return ("@example", "```ts", *text.split("\n"), "```")

    def call(
        self,
        before: str,
        method: Method,
        given: Iterable[tuple[Argument, JsonValue]],
        indent: int,
        *,
        tail: str = ";",
        options: Sequence[Layout] | None = None,
        instead: Mapping[int, Layout] = MappingProxyType({}),
    ) -> str:
        """A statement with the call of a method, at an indent.

        `before` stands before `client`; `options` are the members of `RequestOptions`; `instead` gives code
        for arguments by their `id()`.
        """
        taken = self._plans.of(method)
        values = {id(argument): value for argument, value in given}
        positional: list[Layout | code.Call] = [
            self._values.of(sent.argument.property.type, values[id(sent.argument)])
            for sent in taken.positional
            if id(sent.argument) in values
        ]
        named = self._members(taken, values, instead)
        last: Sequence[Layout] | None = named or None
        if options is not None:
            positional += [code.members(named)] if taken.name is not None else []
            last = options
        return code.statement(before + self.path(method), positional, last, indent, tail)

    def value(
        self, before: str, method: Method, given: Iterable[tuple[Argument, JsonValue]]
    ) -> str:
        """A statement with the parameters of a method alone."""
        taken = self._plans.of(method)
        values = {id(argument): value for argument, value in given}
        return lines([before, code.members(self._members(taken, values, {})), ";"], 0)

    def answer(self, method: Method) -> str:
        """The name of the type of an answer, in its namespace."""
        type = method.returns.type
        return ".".join(self._names.homes[type.id].name) if isinstance(type, Ref) else "unknown"

    def _members(
        self, taken: Plan, values: Mapping[int, JsonValue], instead: Mapping[int, Layout]
    ) -> list[Layout]:
        """The parameters of a call as members of an object."""
        found: list[Layout] = []
        for sent in taken.named:
            key = id(sent.argument)
            if key in instead:
                found.append([f"{sent.key}: ", instead[key]])
            elif key in values:
                shown = self._values.of(sent.argument.property.type, values[key])
                found.append(literals.valued(sent.key, shown))
        return found

    def path(self, method: Method) -> str:
        """`client.v1.customers.create`"""
        parts = method.resource.split(".") if method.resource else []
        found = [
            self._names.resources[".".join(parts[: depth + 1])].attribute
            for depth in range(len(parts))
        ]
        return ".".join(["client", *found, self._names.methods[method.id]])

    def variable(self, method: Method) -> str:
        """What a result is called: `customer`."""
        words = split_words(method.resource.rpartition(".")[2]) if method.resource else ()
        return self._usable(camel(singular(words), self._api.casings), "result")

    def _item(self, method: Method) -> str:
        """What one item of a list is called: `customerDetail`."""
        assert method.pagination is not None
        item = method.pagination.item
        if isinstance(item, Ref):
            words = self._api.declarations[item.id].name.words
            return self._usable(camel(words, self._api.casings), "item")
        return "item"

    def _usable(self, name: str, other: str) -> str:
        usable = rules.is_identifier(name) and name not in rules.KEYWORDS | _TAKEN
        return name if usable else other

    def _told(self, method: Method) -> str:
        """The member of an answer that says most: `.data`; empty if it has none of the usual ones."""
        type = method.returns.type
        declaration = self._api.declarations.get(type.id) if isinstance(type, Ref) else None
        if not isinstance(declaration, Object):
            return ""
        known = {literals.key(member.name.wire) for member in declaration.properties}
        return next((f".{name}" for name in _TOLD if name in known), "")


def _made_up(option: ClientOption) -> str:
    """A value for an option that every call needs."""
    if option.example is not None:
        return str(lines(literals.json(option.example), 2))
    if option.kind is OptionKind.NUMBER:
        return "1"
    if option.kind is OptionKind.BOOLEAN:
        return "true"
    return literals.string("My " + " ".join(word.capitalize() for word in option.name.words))
