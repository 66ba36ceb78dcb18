"""Methods -> whole programs that call them, for READMEs and reference pages."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Sequence

from specpress.model import (
    Api,
    Argument,
    JsonValue,
    MediaKind,
    Method,
    Object,
    Ref,
    sample_arguments,
    shown_arguments,
)
from specpress.naming import singular, snake
from specpress.targets.python import layout, literals
from specpress.targets.python.client import Option, options
from specpress.targets.python.names import Names
from specpress.targets.python.resources import attribute_path
from specpress.targets.python.values import Values

_TOLD = ("data", "id", "name", "status")


class Programs:
    """Prints programs as their readers would format them."""

    def __init__(self, api: Api, names: Names, package: str) -> None:
        self._api = api
        self._names = names
        self._package = package
        self._options = options(api, names)
        self.values = Values(api, names)

    def sample(self, method: Method, *, all_arguments: bool) -> str:
        """A program that calls the method and shows what it gave."""
        pairs = self.everything(method) if all_arguments else self._shown(method)
        arguments = [text for _, text in pairs]
        return "\n".join([*self.start(), *self.use(method, arguments)]) + "\n"

    def everything(self, method: Method) -> list[tuple[Argument, str]]:
        """All arguments of a method with their texts, `name="x"`."""
        return self._printed(method, sample_arguments(self._api, method, all_arguments=True))

    def required(self, method: Method) -> list[tuple[str, str]]:
        """The names and texts of the arguments that a call cannot do without."""
        pairs = sample_arguments(self._api, method, all_arguments=False)
        return [
            (self._names.argument(method, argument), text)
            for argument, text in self._printed(method, pairs)
        ]

    def _shown(self, method: Method) -> list[tuple[Argument, str]]:
        return self._printed(method, shown_arguments(self._api, method))

    def _printed(
        self, method: Method, pairs: Iterable[tuple[Argument, JsonValue]]
    ) -> list[tuple[Argument, str]]:
        return [
            (argument, self.values.argument(method, argument, value)) for argument, value in pairs
        ]

    def start(self, prefix: str = "", imports: Iterable[str] = ()) -> list[str]:
        """The lines that import and make a client, credentials from the environment spelled out."""
        client = f"{prefix}{self._names.client}"
        given = [option for option in self._options if option.required or option.secret]
        lines = list(imports)
        if any(option.env for option in given):
            lines = sorted([*lines, "import os"])
        lines += ["", f"from {self._package} import {client}", ""]
        while not lines[0]:
            lines.pop(0)
        if not given:
            return [*lines, f"client = {client}()"]
        return [*lines, f"client = {client}(", *map(_credential, given), ")"]

    def call(
        self, method: Method, arguments: Sequence[str], *, before: str = "", suffix: str = ""
    ) -> str:
        """`client.v1.customers.create(name="x")` on one line.

        `before` stands behind `client`: `with_options(timeout=5)`; `suffix` before the method's name.
        """
        path = attribute_path(self._names, method.resource)
        parts = ["client", before, *path, suffix, self._names.methods[method.id]]
        return f"{'.'.join(filter(None, parts))}({', '.join(arguments)})"

    def use(
        self, method: Method, arguments: Sequence[str], *, wait: str = "", indent: int = 0
    ) -> list[str]:
        """The lines that call a method and show what it gave, not indented yet.

        `wait` is `await ` in async code; `indent` is how far the caller will move the lines.
        """
        call = f"{wait}{self.call(method, arguments)}"
        returns = method.returns
        if method.pagination is not None:
            item = self.variable(method)
            loop = f"{'async ' if wait else ''}for {item} in page:"
            return ["", *_fitted(f"page = {call}", indent), loop, f"    print({item})"]
        match returns.kind:
            case None:
                return ["", *_fitted(call, indent)]
            case MediaKind.BINARY:
                save = f'{wait}content.write_to_file("content")'
                return ["", *_fitted(f"content = {call}", indent), save]
            case MediaKind.EVENT_STREAM | MediaKind.JSON_LINES:
                loop = f"{'async ' if wait else ''}for event in stream:"
                return ["", *_fitted(f"stream = {call}", indent), loop, "    print(event)"]
        result = self.variable(method)
        shown = f"print({result}{self._told(method)})"
        return ["", *_fitted(f"{result} = {call}", indent), shown]

    def variable(self, method: Method) -> str:
        """What a result is called: `customer`."""
        parts = method.resource.split(".")
        found = snake(singular(tuple(parts[-1].split("_")))) if method.resource else "result"
        taken = {"client", "page", "stream", "content", "os", "print", self._package}
        usable = found.isidentifier() and not keyword.iskeyword(found) and found not in taken
        return found if usable else "result"

    def _told(self, method: Method) -> str:
        """The member of an answer that says most: `.data`; empty if it has none of the usual ones."""
        type = method.returns.type
        declaration = self._api.declarations.get(type.id) if isinstance(type, Ref) else None
        if not isinstance(declaration, Object):
            return ""
        names = self._names.members(declaration, input=False).values()
        return next((f".{name}" for name in _TOLD if name in names), "")


def _fitted(statement: str, indent: int) -> list[str]:
    return [line[indent:] for line in layout.statement(statement, indent)]


def _credential(option: Option) -> str:
    if option.env is None:
        return f"    {option.name}={option.example or _made_up(option)},"
    read = f"os.environ.get({literals.string(option.env)})"
    return f"    {option.name}={read},  # This is the default and can be omitted"


def _made_up(option: Option) -> str:
    return literals.string("My " + option.name.replace("_", " ").title())
