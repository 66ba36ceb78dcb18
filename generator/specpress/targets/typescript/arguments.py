"""The arguments of a method -> its parameters, and where each value goes in the request."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.model import Api, Argument, Location, Method
from specpress.render.layout import Layout
from specpress.targets.typescript import code, literals, styles
from specpress.targets.typescript.names import Names

_INHERITED = frozenset(
    "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf".split()
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """An argument in the code of its method.

    `key` is its name among the `Params` and `wire` its name in the request, both as property names;
    `local` the variable that holds it, `value` what is sent of it, `function` what makes that, if anything does.
    """

    argument: Argument
    key: str
    wire: str
    local: str
    value: Layout
    function: str | None

    @property
    def is_plain(self) -> bool:
        """Whether it can travel in the rest of the `Params`, unseen."""
        return self.key == self.wire and self.function is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """How a method takes its arguments: `positional` ones, then an object called `name` (None: there is none).

    `rest` is what travels together: the members of the body, or of the query if there is no body.
    `taken` are the others in the object; `is_optional`: the object may be left out; `is_plain`: an empty
    object is one of its kind, because no member is called like one that every object has.
    """

    positional: tuple[Sent, ...]
    name: str | None
    is_optional: bool
    is_plain: bool
    rest: Location | None
    taken: tuple[Sent, ...]
    path: tuple[Sent, ...]
    named: tuple[Sent, ...]

    def reading(self, sent: Sent, member: str) -> str:
        """How the body of the method reads an argument of the object; `member` is the access to it (`.stream`)."""
        if sent in self.taken or self.name is None:
            return sent.local
        return f"{self.rest or self.name}{'?' if self.name == 'query' and self.is_optional else ''}{member}"

    def at(self, location: Location) -> tuple[Sent, ...]:
        return tuple(sent for sent in self.taken if sent.argument.location is location)


class Plans:
    """Where the arguments of every method go."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._known: dict[str, Plan] = {}

    def of(self, method: Method) -> Plan:
        """Where every argument of a method goes."""
        found = self._known.get(method.id)
        if found is None:
            found = self._known[method.id] = self._made(method)
        return found

    def _made(self, method: Method) -> Plan:
        arguments = method.params.arguments
        sent = [_sent(self._api, self._names, method, argument) for argument in arguments]
        named = [item for item in sent if not item.argument.positional]
        places = {item.argument.location for item in named}
        rest = next((it for it in (Location.BODY, Location.QUERY) if it in places), None)
        taken = [it for it in named if it.argument.location is not rest or not it.is_plain]
        name = None
        if named:
            name = "params" if taken or rest is None else rest.value
        return Plan(
            positional=tuple(item for item in sent if item.argument.positional),
            name=name,
            is_optional=not any(item.argument.property.required for item in named),
            is_plain=not any(item.key in _INHERITED for item in named),
            rest=rest,
            taken=tuple(taken),
            path=tuple(item for item in sent if item.argument.location is Location.PATH),
            named=tuple(named),
        )


def _sent(api: Api, names: Names, method: Method, argument: Argument) -> Sent:
    name = argument.property.name
    local = names.local(method, argument)
    call = styles.written(api, argument, local)
    return Sent(
        argument=argument,
        key=literals.key(names.key(method, argument)),
        wire=literals.key(name.wire),
        local=local,
        value=local if call is None else code.call(*call),
        function=None if call is None else call[0],
    )
