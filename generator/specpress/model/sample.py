"""Type expressions -> JSON values that fit them: the document's own examples first, else made up.

Used by generated tests, READMEs and reference pages of every language, so that all show the same
values. Pure and budgeted: a recursive or a huge schema gives a small value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import islice, takewhile
from typing import Generic, TypeAlias, TypeVar

from specpress.model.api import Api, Argument, Location, Method
from specpress.model.limits import Limits, has_format
from specpress.model.text import Json, JsonValue
from specpress.model.types import (
    Alias,
    Array,
    Choice,
    Const,
    Constraint,
    Enum,
    Kind,
    Map,
    Nullable,
    Object,
    Primitive,
    Property,
    Ref,
    TypeExpr,
    Union,
)

T = TypeVar("T")

_MAX_VALUES = 80  # values in one sample, or in one call, before optional members are left out
_MAX_DEPTH = 4  # levels of objects before optional members are left out
_MAX_SPENT = 3000  # values in one sample before required members are cut short too


_MAX_VARIANTS = 8  # variants of a union that are tried
_SPELLED = {Kind.DATE: "date", Kind.DATETIME: "date-time", Kind.BASE64: "byte"}


class _Misfit(Exception):
    """A value of the document does not have the type that the document gives it."""


def sample(
    api: Api, expression: TypeExpr, *, required_only: bool, input: bool = True, name: str = ""
) -> JsonValue:
    """A value of the type.

    `required_only` leaves optional members out at every level; `input` leaves out what may only be
    received (else what may only be sent); `name` is the word that a plain string gets. Binary content
    is a short string: languages have their own ways to spell a file.
    """
    return JsonValue(_Sampler(api, required_only, input).value(expression, name, ()))


def sample_property(
    api: Api, member: Property, *, required_only: bool, input: bool = True
) -> JsonValue:
    """A value for one property or argument: its first example that fits its type, else a made-up one."""
    return JsonValue(_Sampler(api, required_only, input).member(member)[0])


def sample_arguments(
    api: Api, method: Method, *, all_arguments: bool
) -> tuple[tuple[Argument, JsonValue], ...]:
    """The arguments of an example call with their values, in the order of the signature.

    The first example of the body that fits decides the body's members; without `all_arguments` only
    required arguments come. A call whose answer may stream gives the whole answer.
    """
    sampled = _sampled(api, method, all_arguments)
    return tuple((argument, value) for argument, value, sound in sampled)


def without_sample(api: Api, method: Method) -> tuple[Argument, ...]:
    """The required arguments for which no value is known that an API would take.

    A call with any value for them fails, so nobody should be shown one.
    """
    return tuple(argument for argument, _, sound in _sampled(api, method, False) if not sound)


def shown_arguments(api: Api, method: Method) -> tuple[tuple[Argument, JsonValue], ...]:
    """The arguments of the call that a reader should see first, with their values.

    They are the required ones and those that the document's own example of the body has.
    """
    shown = {name for item in _body_example(method) if isinstance(item, dict) for name in item}
    needed = sample_arguments(api, method, all_arguments=False)
    known = {id(argument) for argument, _ in needed}
    optional = (
        (argument, value)
        for argument, value in sample_arguments(api, method, all_arguments=True)
        if id(argument) not in known
        and argument.location is Location.BODY
        and argument.property.name.wire.reveal() in shown
    )
    return (*needed, *optional)


_Sampled: TypeAlias = tuple[tuple[Argument, JsonValue, bool], ...]


def _sampled(api: Api, method: Method, all_arguments: bool) -> _Sampled:
    """The arguments of a call, their values, and whether these keep what the document asks of them.

    Every language asks for the same call, one after the other.
    """
    return _remembered(_Same(api), _Same(method), all_arguments)


@lru_cache(maxsize=8)
def _remembered(api: _Same[Api], method: _Same[Method], all_arguments: bool) -> _Sampled:
    return tuple(_arguments(api.one, method.one, all_arguments))


class _Same(Generic[T]):
    """A part of a model as a key: equal to itself alone, so that nobody has to look at all of it."""

    __slots__ = ("one",)

    def __init__(self, one: T) -> None:
        self.one = one

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.one is self.one

    def __hash__(self) -> int:
        return id(self.one)


def _arguments(
    api: Api, method: Method, all_arguments: bool
) -> Iterator[tuple[Argument, JsonValue, bool]]:
    body = _body_example(method)
    sampler = _Sampler(api, not all_arguments, True)
    needed = _needed_arguments(method, body)
    for argument in method.params.arguments:
        is_needed = argument.property.required or argument in needed
        if is_needed or all_arguments:
            value, sound = sampler.member(argument.property, _shown(method, argument, body))
            if sound or is_needed:
                yield argument, JsonValue(value), sound


def _needed_arguments(method: Method, body: tuple[Json, ...]) -> tuple[Argument, ...]:
    """The optional arguments that a call needs all the same, those first that the example has."""
    if method.body is None or not method.body.choices:
        return ()
    inside = [one for one in method.params.arguments if one.location is Location.BODY]
    liked = {name for item in body if isinstance(item, dict) for name in item}
    names = _needed([one.property for one in inside], method.body.choices, liked)
    return tuple(one for one in inside if one.property.name.wire.reveal() in names)


def _shown(method: Method, argument: Argument, body: tuple[Json, ...]) -> tuple[Json, ...]:
    """What the argument should be if that fits it: values from examples of the body, or no streaming."""
    wire = argument.property.name.wire
    streaming = method.streaming
    if streaming is not None and wire == streaming.switch:
        return (method.returns.kind is streaming.kind,)
    if argument.location is Location.WHOLE_BODY:
        return body
    if argument.location is not Location.BODY:
        return ()
    return tuple(
        item[wire.reveal()] for item in body if isinstance(item, dict) and wire.reveal() in item
    )


def _body_example(method: Method) -> tuple[Json, ...]:
    if method.body is None:
        return ()
    return tuple(example.value.reveal() for example in method.body.content.examples[:1])


class _Sampler:
    """One sample in the making: what was spent so far, and which declarations are open.

    `_sound` turns false with a made-up value that does not keep what the document asks of it.
    """

    def __init__(self, api: Api, required_only: bool, input: bool) -> None:
        self._declarations = api.declarations
        self._required_only = required_only
        self._input = input
        self._spent = 0
        self._open: list[str] = []
        self._sound = True

    def member(self, member: Property, given: Iterable[Json] = ()) -> tuple[Json, bool]:
        """A value for a property, and whether it keeps what the document asks of it.

        `given` are values that the document shows elsewhere.
        """
        wanted = [*given, *(example.reveal() for example in member.examples)]
        if member.default is not None:
            wanted.append(member.default.reveal())
        found = self._first_fit(wanted, member.type, member.constraints)
        if found is not None:
            return found, True
        return self._tried(member.type, member.name.wire.reveal(), member.constraints)

    def _tried(
        self, expression: TypeExpr, name: str, constraints: tuple[Constraint, ...]
    ) -> tuple[Json, bool]:
        """A made-up value, and whether it is sound: the sample as a whole stays as sound as it was."""
        before, self._sound = self._sound, True
        value = self.value(expression, name, constraints)
        sound, self._sound = self._sound, before
        return value, sound

    def value(self, expression: TypeExpr, name: str, constraints: tuple[Constraint, ...]) -> Json:
        """A made-up value."""
        self._spent += 1
        match expression:
            case Const(value=value):
                return value.reveal()
            case Enum(members=members):
                return members[0].value.reveal()
            case Nullable(inner=inner):
                if self._is_open(inner):
                    return None
                inside, sound = self._tried(inner, name, constraints)
                return inside if sound else None
            case Array(items=items):
                limits = Limits(constraints)
                wanted = 0 if self._is_open(items) else limits.least("Items")
                return self._checked(
                    [self.value(items, name, ()) for _ in self._turns(wanted)], limits
                )
            case Map(values=values):
                limits = Limits(constraints)
                wanted = 0 if self._is_open(values) else limits.least("Properties")
                keys = ("key" if turn == 0 else f"key{turn + 1}" for turn in self._turns(wanted))
                return self._checked({key: self.value(values, "value", ()) for key in keys}, limits)
            case Ref(id=id):
                return self._declared(id, name, constraints)
            case Union():
                return self._variant(expression, name, constraints)
            case Primitive():
                return self._primitive(expression, name, Limits(constraints))

    def _turns(self, wanted: int) -> Iterator[int]:
        """0, 1, 2 and so on, until all wanted are made or enough was spent."""
        return takewhile(lambda turn: not turn or self._spent < _MAX_SPENT, range(wanted))

    def _checked(self, value: Json, limits: Limits) -> Json:
        self._sound = self._sound and limits.allow(value)
        return value

    def _primitive(self, primitive: Primitive, name: str, limits: Limits) -> Json:
        value: Json
        match primitive.kind:
            case Kind.NULL:
                return None
            case Kind.BOOLEAN:
                return True
            case Kind.BINARY:
                return "Example data"
            case Kind.UNKNOWN:
                return {}
            case Kind.INTEGER:
                value, sound = limits.number(1, whole=True)
            case Kind.NUMBER:
                value, sound = limits.number(1.5, whole=False)
            case _:
                value, sound = limits.string(_format(primitive), name)
        self._sound = self._sound and sound
        return value

    def _declared(self, id: str, name: str, constraints: tuple[Constraint, ...]) -> Json:
        declaration = self._declarations[id]
        if len(self._open) > 4 * _MAX_DEPTH or self._spent > _MAX_SPENT:
            self._sound = False
            return {}  # required recursion has no finite value, and a bomb has too big a one
        self._open.append(id)
        try:
            found = self._first_fit(
                (example.reveal() for example in declaration.examples), Ref(id=id), constraints
            )
            if found is not None:
                return found
            if isinstance(declaration, Alias):
                return self.value(declaration.type, name, declaration.constraints + constraints)
            return self._object(declaration)
        finally:
            self._open.pop()

    def _object(self, declaration: Object) -> Json:
        members: dict[str, Json] = {}
        travelling = [one for one in declaration.properties if self._travels(one)]
        needed = _needed(travelling, declaration.choices, ())
        for member in travelling:
            wire = member.name.wire.reveal()
            if wire not in needed and (self._is_full() or self._is_open(member.type)):
                continue
            value, sound = self.member(member)
            if sound or wire in needed:
                members[wire] = value
                self._sound = self._sound and sound
        if not members and declaration.additional is not None and not declaration.properties:
            return self.value(Map(values=declaration.additional), "", ())
        return members

    def _travels(self, member: Property) -> bool:
        return not (member.read_only if self._input else member.write_only)

    def _variant(self, union: Union, name: str, constraints: tuple[Constraint, ...]) -> Json:
        """A value of the first variant that has a sound one and is neither null nor open, with its tag."""
        usable = (
            index
            for index, variant in enumerate(union.variants)
            if not self._is_open(variant) and not _is_null(variant)
        )
        value: Json = None
        index, sound = 0, False
        for index in [*islice(usable, _MAX_VARIANTS)] or [0]:
            value, sound = self._tried(union.variants[index], name, constraints)
            if sound:
                break
        self._sound = self._sound and sound
        if union.discriminator is not None and isinstance(value, dict):
            property = union.discriminator.property.wire.reveal()
            tags = [tag.reveal() for tag, place in union.discriminator.mapping if place == index]
            if tags and property in value and value[property] not in tags:
                value[property] = tags[0]
        return value

    def _is_full(self) -> bool:
        return self._required_only or self._spent > _MAX_VALUES or len(self._open) > _MAX_DEPTH

    def _is_open(self, expression: TypeExpr) -> bool:
        """Whether a value of it would recurse into a declaration that is being sampled."""
        match expression:
            case Ref(id=id):
                return id in self._open
            case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
                return self._is_open(inner)
            case Union(variants=variants):
                return all(self._is_open(variant) for variant in variants)
            case _:
                return False

    def _first_fit(
        self, values: Iterable[Json], expression: TypeExpr, constraints: tuple[Constraint, ...]
    ) -> Json:
        """The first value that has the type, cut down to its known members; None: there is none."""
        for value in values:
            if value is None:
                continue
            try:
                fitted = self._fit(value, expression, constraints, 0)
            except _Misfit:
                continue
            self._spent += _size(fitted)
            return fitted
        return None

    def _fit(
        self, value: Json, expression: TypeExpr, constraints: tuple[Constraint, ...], depth: int
    ) -> Json:
        if depth > 64 or (constraints and not Limits(constraints).allow(value)):
            raise _Misfit
        match expression:
            case Const(value=expected):
                return _require(value, JsonValue(value) == expected)
            case Enum(members=members, open=is_open):
                known = any(JsonValue(value) == member.value for member in members)
                return _require(value, known or (is_open and isinstance(value, str)))
            case Nullable(inner=inner):
                return None if value is None else self._fit(value, inner, (), depth + 1)
            case Array(items=items):
                if not isinstance(value, list):
                    raise _Misfit
                return [self._fit(item, items, (), depth + 1) for item in value]
            case Map(values=values):
                if not isinstance(value, dict):
                    raise _Misfit
                return {key: self._fit(item, values, (), depth + 1) for key, item in value.items()}
            case Ref(id=id):
                declaration = self._declarations[id]
                if isinstance(declaration, Alias):
                    return self._fit(value, declaration.type, declaration.constraints, depth + 1)
                return self._fit_object(value, declaration, depth)
            case Union():
                return self._fit_union(value, expression, depth)
            case Primitive():
                return _fit_primitive(value, expression)

    def _fit_object(self, value: Json, declaration: Object, depth: int) -> Json:
        if not isinstance(value, dict):
            raise _Misfit
        members: dict[str, Json] = {}
        known = {member.name.wire.reveal() for member in declaration.properties}
        travelling = [one for one in declaration.properties if self._travels(one)]
        needed = _needed(travelling, declaration.choices, value)
        for member in travelling:
            wire = member.name.wire.reveal()
            if wire in value and (wire in needed or not self._required_only):
                members[wire] = self._fit(value[wire], member.type, member.constraints, depth + 1)
            elif wire in needed:
                raise _Misfit
        if declaration.additional is not None and not self._required_only:
            for key in value.keys() - known:
                members[key] = self._fit(value[key], declaration.additional, (), depth + 1)
        # The document's order, additional members included: an example reads as its author wrote it.
        return {key: members[key] for key in value if key in members}

    def _fit_union(self, value: Json, union: Union, depth: int) -> Json:
        variants = union.variants
        if union.discriminator is not None and isinstance(value, dict):
            tag = JsonValue(value.get(union.discriminator.property.wire.reveal()))
            tagged = [place for known, place in union.discriminator.mapping if known == tag]
            variants = tuple(variants[place] for place in tagged) or variants
        for variant in variants:
            try:
                return self._fit(value, variant, (), depth + 1)
            except _Misfit:
                continue
        raise _Misfit


def _needed(
    members: Iterable[Property], choices: Iterable[Choice], liked: Collection[str]
) -> set[str]:
    """The wire names without which a value is none: what is required, and a set of each choice.

    A set of liked ones is chosen before others.
    """
    known = {member.name.wire.reveal(): member.required for member in members}
    needed = {name for name, required in known.items() if required}
    for choice in choices:
        sets = [[name.reveal() for name in one] for one in choice.sets]
        usable = [one for one in sets if known.keys() >= set(one)]
        usable.sort(key=lambda one: not needed.union(liked).issuperset(one))
        needed.update(*usable[:1])
    return needed


def _require(value: Json, condition: bool) -> Json:
    if not condition:
        raise _Misfit
    return value


def _is_null(expression: TypeExpr) -> bool:
    return isinstance(expression, Primitive) and expression.kind is Kind.NULL


def _size(value: Json) -> int:
    match value:
        case list():
            return 1 + sum(map(_size, value))
        case dict():
            return 1 + sum(map(_size, value.values()))
        case _:
            return 1


def _fit_primitive(value: Json, primitive: Primitive) -> Json:
    match primitive.kind:
        case Kind.UNKNOWN:
            return value
        case Kind.NULL:
            return _require(value, value is None)
        case Kind.BOOLEAN:
            return _require(value, isinstance(value, bool))
        case Kind.INTEGER:
            if isinstance(value, float) and value.is_integer():
                return int(value)
            return _require(value, isinstance(value, int) and not isinstance(value, bool))
        case Kind.NUMBER:
            return _require(value, isinstance(value, int | float) and not isinstance(value, bool))
        case Kind.BINARY:
            return _require(value, isinstance(value, str))
        case _:
            fits = isinstance(value, str) and has_format(value, _format(primitive))
            return _require(value, fits)


def _format(primitive: Primitive) -> str:
    """The format of a string, as JSON Schema calls it; empty if it has none."""
    spelled = primitive.format.reveal().lower() if primitive.format is not None else ""
    return _SPELLED.get(primitive.kind, spelled)
