"""Methods -> their Python text: signature, documentation, and the one expression that sends the request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specpress.model import Api, Argument, Method, Nullable
from specpress.targets.prose import prose, wrap
from specpress.targets.python import comments, layout, literals
from specpress.targets.python.calls import Calls
from specpress.targets.python.homes import Homes
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.qualified import Qualified
from specpress.targets.python.results import Results, switch_of
from specpress.targets.python.views import MethodView

_INDENT = 4


class Methods:
    """Prints the methods of one class; `owner` is `CustomersResource`, or the client."""

    def __init__(
        self,
        api: Api,
        names: Names,
        homes: Homes,
        imports: Imports,
        *,
        owner: str,
        caller: str = "self._call",
    ) -> None:
        self._api = api
        self._names = names
        self.imports = imports
        self._owner = owner
        self._inputs = Qualified(api, names, homes, imports, input=True, annotated=False)
        bodies = Qualified(api, names, homes, imports, input=True, annotated=True)
        self._outputs = Qualified(api, names, homes, imports, input=False, annotated=False)
        self.results = Results(api, names, homes, self._outputs)
        self._calls = Calls(api, names, bodies, self.results, caller)

    def view(self, method: Method) -> MethodView:
        """Everything that the classes of a resource say about one method."""
        name = self._names.methods[method.id]
        raw = "legacy_raw" if self._names.legacy_responses else "raw"
        switch = switch_of(method)
        if switch is None:
            sync = self._definition(method)
            asynchronous = [self._made(name, self._twin(method), self._owner)]
        else:
            sync = self._overloads(method, switch, asynchronous=False)
            asynchronous = self._overloads(method, switch, asynchronous=True)
        return MethodView(
            name=name,
            sync="\n".join(sync),
            asynchronous="\n".join(asynchronous),
            accessors=(
                self._made(name, self._own(raw), self._owner),
                self._made(name, self._own(f"async_{raw}"), f"Async{self._owner}"),
                self._made(name, self._own("streamed"), self._owner),
                self._made(name, self._own("async_streamed"), f"Async{self._owner}"),
            ),
            is_twin=switch is None,
        )

    def _made(self, name: str, function: str, owner: str) -> str:
        """`create = raw(CustomersResource.create)`"""
        return "\n".join(layout.statement(f"{name} = {function}({owner}.{name})", _INDENT))

    def _own(self, function: str) -> str:
        return self.imports.own(("_twins",), function)

    def _twin(self, method: Method) -> str:
        if method.pagination is not None:
            page = self._names.pages[method.pagination.scheme].asynchronous
            return f"{self.imports.own(('pagination',), page)}.of"
        return self._own("awaits")

    # -- definitions ------------------------------------------------------------------------------

    def _definition(self, method: Method) -> list[str]:
        call = self._calls.call(method)
        lines = [*self._decorators(method)]
        lines += self._signature(method, self.results.returned(method))
        lines += self._docstring(method)
        return [*lines, *layout.statement(f"return {call}", 2 * _INDENT)]

    def _overloads(self, method: Method, switch: Argument, *, asynchronous: bool) -> list[str]:
        """Three overloads and the method, for an answer that streams if an argument says so."""
        streaming = method.streaming
        assert streaming is not None
        stream = self.imports.own(("_streaming",), "AsyncStream" if asynchronous else "Stream")
        event = f"{stream}[{self._outputs.text(streaming.event)}]"
        whole = self.results.returned(method)
        both = f"{whole} | {event}"
        literal = self.imports.name("typing_extensions", "Literal")
        overload = f"    @{self.imports.name('typing', 'overload')}"
        boolean = self.imports.builtin("bool")
        nullable = isinstance(switch.property.type, Nullable)
        off = f"{literal}[False]"
        if nullable:
            off = f"{self.imports.name('typing', 'Optional')}[{off}]"
        head = "async def" if asynchronous else "def"

        def signature(result: str, text: str, required: bool, end: str = ": ...") -> list[str]:
            return self._signature(
                method,
                result,
                head=head,
                replaced=(switch, text, required or switch.property.required),
                end=end,
            )

        doc = self._docstring(method)
        first = [*signature(whole, off, False, ":" if doc else ": ..."), *doc]
        decorators = list(self._decorators(method))
        sent = (
            f"await {self._calls.call(method, stream)}"
            if asynchronous
            else self._calls.call(method, stream)
        )
        return [
            *decorators,
            overload,
            *first,
            "",
            *decorators,
            overload,
            *signature(event, f"{literal}[True]", True),
            "",
            *decorators,
            overload,
            *signature(both, boolean, True),
            "",
            *decorators,
            *signature(both, boolean if not nullable else f"{boolean} | None", False, ":"),
            *layout.statement(f"return {sent}", 2 * _INDENT),
        ]

    def _decorators(self, method: Method) -> Iterator[str]:
        if method.deprecated:
            text = literals.text(method.deprecation) if method.deprecation else '"deprecated"'
            deprecated = self.imports.name("typing_extensions", "deprecated")
            yield from layout.statement(f"@{deprecated}({text})", _INDENT)

    def _signature(
        self,
        method: Method,
        returned: str,
        *,
        head: str = "def",
        replaced: tuple[Argument, str, bool] | None = None,
        end: str = ":",
    ) -> list[str]:
        parameters = ["self"]
        named: list[str] = []
        for argument in method.params.arguments:
            text, required = self._inputs.argument(argument)[0], argument.property.required
            if replaced is not None and argument is replaced[0]:
                _, text, required = replaced
            name = self._names.argument(method, argument)
            if required:
                (parameters if argument.positional else named).append(f"{name}: {text}")
            else:
                absent, omit = (self.imports.own(("_types",), it) for it in ("Omit", "omit"))
                named.append(f"{name}: {text} | {absent} = {omit}")
        if named:
            parameters += ["*", *named]
        idempotent = self._api.client.idempotency_header is not None and method.verb != "get"
        options = self.imports.own(
            ("_types",), "IdempotentOptions" if idempotent else "MethodOptions"
        )
        unpack = self.imports.name("typing_extensions", "Unpack")
        parameters.append(f"**{self._names.catch_all(method)}: {unpack}[{options}]")
        name = self._names.methods[method.id]
        return layout.definition(f"{head} {name}", parameters, f" -> {returned}{end}", _INDENT)

    def _docstring(self, method: Method) -> list[str]:
        width = layout.WIDTH - 2 * _INDENT
        text = prose(
            method.doc if method.doc.description is None else replace(method.doc, summary=None)
        )
        lines = comments.fitted(text, width) if text else []
        documented = [
            (self._names.argument(method, argument), prose(argument.property.doc))
            for argument in method.params.arguments
        ]
        entries = [(name, doc) for name, doc in documented if doc]
        if entries:
            # Without a line before it, what is below `Args:` would lose its indentation.
            lines = [*(lines or [literals.endpoint(method.verb, method.path)]), "", "Args:"]
        for name, doc in entries:
            start = f"  {name}: "
            first, *rest = wrap(doc, width - 6, first=width - len(start))
            lines.append(start + first)
            lines += [f"      {line}" if line else "" for line in rest]
        return comments.docstring(lines, 2 * _INDENT) if lines else []
