"""Type expressions -> JSON values that fit them: the document's own examples first, else made up.

Used by generated tests, READMEs and reference pages of every language, so that all show the same
values. Pure and budgeted: a recursive or a huge schema gives a small value.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from specpress.model.api import Api, Argument, Location, Method
from specpress.model.text import Json, JsonValue, Text
from specpress.model.types import (
    Alias,
    Array,
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

_MAX_VALUES = 80  # values in one sample, or in one call, before optional members are left out
_MAX_DEPTH = 4  # levels of objects before optional members are left out
_MAX_SPENT = 3000  # values in one sample before required members are cut short too
_MAX_LENGTH = 1000  # characters or items that a minLength or minItems can ask for

_FORMATS = {
    "uuid": "5d0c2a3e-8f41-4c59-9a6b-1e7f30b2c4d8",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com",
    "url": "https://example.com",
    "iri": "https://example.com",
    "uri-reference": "/path",
    "iri-reference": "/path",
    "uri-template": "/path/{id}",
    "json-pointer": "/path",
    "relative-json-pointer": "0",
    "regex": "^[a-z]+$",
    "time": "09:30:00Z",
    "duration": "P1D",
    "decimal": "1.5",
    "date": "2026-01-15",
    "date-time": "2026-01-15T09:30:00Z",
}


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
    return JsonValue(_Sampler(api, required_only, input).member(member))


def sample_arguments(
    api: Api, method: Method, *, all_arguments: bool
) -> tuple[tuple[Argument, JsonValue], ...]:
    """The arguments of an example call with their values, in the order of the signature.

    The first example of the body that fits decides the body's members; without `all_arguments` only
    required arguments come. A call whose answer may stream gives the whole answer.
    """
    body = _body_example(method)
    chosen: list[tuple[Argument, JsonValue]] = []
    sampler = _Sampler(api, not all_arguments, True)
    for argument in method.params.arguments:
        if not (argument.property.required or all_arguments):
            continue
        given = _shown(method, argument, body)
        chosen.append((argument, JsonValue(sampler.member(argument.property, given))))
    return tuple(chosen)


def shown_arguments(api: Api, method: Method) -> tuple[tuple[Argument, JsonValue], ...]:
    """The arguments of the call that a reader should see first, with their values.

    They are the required ones and those that the document's own example of the body has.
    """
    shown = {name for item in _body_example(method) if isinstance(item, dict) for name in item}
    optional = (
        (argument, value)
        for argument, value in sample_arguments(api, method, all_arguments=True)
        if not argument.property.required
        and argument.location is Location.BODY
        and argument.property.name.wire.reveal() in shown
    )
    return (*sample_arguments(api, method, all_arguments=False), *optional)


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
    """One sample in the making: what was spent so far, and which declarations are open."""

    def __init__(self, api: Api, required_only: bool, input: bool) -> None:
        self._declarations = api.declarations
        self._required_only = required_only
        self._input = input
        self._spent = 0
        self._open: list[str] = []

    def member(self, member: Property, given: Iterable[Json] = ()) -> Json:
        """A value for a property; `given` are values that the document shows elsewhere."""
        wanted = [*given, *(example.reveal() for example in member.examples)]
        if member.default is not None:
            wanted.append(member.default.reveal())
        found = self._first_fit(wanted, member.type)
        if found is not None:
            return found
        return self.value(member.type, member.name.wire.reveal(), member.constraints)

    def value(self, expression: TypeExpr, name: str, constraints: tuple[Constraint, ...]) -> Json:
        """A made-up value."""
        self._spent += 1
        match expression:
            case Const(value=value):
                return value.reveal()
            case Enum(members=members):
                return members[0].value.reveal()
            case Nullable(inner=inner):
                return None if self._is_open(inner) else self.value(inner, name, constraints)
            case Array(items=items):
                if self._is_open(items):
                    return []
                made: list[Json] = [self.value(items, name, ())]
                while len(made) < _bound(constraints, "minItems", 1) and self._spent < _MAX_SPENT:
                    made.append(self.value(items, name, ()))
                return made
            case Map(values=values):
                return {} if self._is_open(values) else {"key": self.value(values, "value", ())}
            case Ref(id=id):
                return self._declared(id, name, constraints)
            case Union():
                return self._variant(expression, name, constraints)
            case Primitive():
                return _primitive(expression, name, constraints)

    def _declared(self, id: str, name: str, constraints: tuple[Constraint, ...]) -> Json:
        declaration = self._declarations[id]
        if len(self._open) > 4 * _MAX_DEPTH or self._spent > _MAX_SPENT:
            return {}  # required recursion has no finite value, and a bomb has too big a one
        self._open.append(id)
        try:
            found = self._first_fit(
                (example.reveal() for example in declaration.examples), Ref(id=id)
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
        for member in declaration.properties:
            if member.read_only if self._input else member.write_only:
                continue
            if not member.required and (self._is_full() or self._is_open(member.type)):
                continue
            members[member.name.wire.reveal()] = self.member(member)
        if not members and declaration.additional is not None and not declaration.properties:
            return self.value(Map(values=declaration.additional), "", ())
        return members

    def _variant(self, union: Union, name: str, constraints: tuple[Constraint, ...]) -> Json:
        """The first variant that is neither null nor open already, with its tag."""
        index = next(
            (
                index
                for index, variant in enumerate(union.variants)
                if not self._is_open(variant) and not _is_null(variant)
            ),
            0,
        )
        value = self.value(union.variants[index], name, constraints)
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

    def _first_fit(self, values: Iterable[Json], expression: TypeExpr) -> Json:
        """The first value that has the type, cut down to its known members; None: there is none."""
        for value in values:
            if value is None:
                continue
            try:
                fitted = self._fit(value, expression, 0)
            except _Misfit:
                continue
            self._spent += _size(fitted)
            return fitted
        return None

    def _fit(self, value: Json, expression: TypeExpr, depth: int) -> Json:
        if depth > 64:
            raise _Misfit
        match expression:
            case Const(value=expected):
                return _require(value, JsonValue(value) == expected)
            case Enum(members=members, open=is_open):
                known = any(JsonValue(value) == member.value for member in members)
                return _require(value, known or (is_open and isinstance(value, str)))
            case Nullable(inner=inner):
                return None if value is None else self._fit(value, inner, depth + 1)
            case Array(items=items):
                if not isinstance(value, list):
                    raise _Misfit
                return [self._fit(item, items, depth + 1) for item in value]
            case Map(values=values):
                if not isinstance(value, dict):
                    raise _Misfit
                return {key: self._fit(item, values, depth + 1) for key, item in value.items()}
            case Ref(id=id):
                declaration = self._declarations[id]
                if isinstance(declaration, Alias):
                    return self._fit(value, declaration.type, depth + 1)
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
        for member in declaration.properties:
            wire = member.name.wire.reveal()
            if member.read_only if self._input else member.write_only:
                continue
            if wire in value and (member.required or not self._required_only):
                members[wire] = self._fit(value[wire], member.type, depth + 1)
            elif member.required:
                raise _Misfit
        if declaration.additional is not None and not self._required_only:
            for key in value.keys() - known:
                members[key] = self._fit(value[key], declaration.additional, depth + 1)
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
                return self._fit(value, variant, depth + 1)
            except _Misfit:
                continue
        raise _Misfit


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
        case Kind.STRING | Kind.BASE64 | Kind.BINARY:
            return _require(value, isinstance(value, str))
        case Kind.DATE | Kind.DATETIME:
            if not isinstance(value, str):
                raise _Misfit
            try:
                if primitive.kind is Kind.DATE:
                    date.fromisoformat(value)
                else:
                    datetime.fromisoformat(value)
            except ValueError:
                raise _Misfit from None
            return value


def _primitive(primitive: Primitive, name: str, constraints: tuple[Constraint, ...]) -> Json:
    match primitive.kind:
        case Kind.NULL:
            return None
        case Kind.BOOLEAN:
            return True
        case Kind.INTEGER:
            return math.ceil(_number(constraints, 1))
        case Kind.NUMBER:
            return _number(constraints, 1.5)
        case Kind.DATE:
            return _FORMATS["date"]
        case Kind.DATETIME:
            return _FORMATS["date-time"]
        case Kind.BASE64:
            return "U3BlY3ByZXNz"
        case Kind.BINARY:
            return "Example data"
        case Kind.UNKNOWN:
            return {}
        case Kind.STRING:
            return _string(primitive.format, name, constraints)


def _string(format: Text | None, name: str, constraints: tuple[Constraint, ...]) -> str:
    known = _FORMATS.get(format.reveal().lower()) if format is not None else None
    if known is not None:
        return known
    plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    text = name if plain else "string"
    least = _bound(constraints, "minLength", 0)
    most = _bound(constraints, "maxLength", _MAX_LENGTH)
    if len(text) < least:
        return "_".join([text] * least)[:least]
    return text[: max(least, most)]


def _number(constraints: tuple[Constraint, ...], wanted: float) -> int | float:
    """A number near `wanted` inside the bounds."""
    bounds = _numbers(constraints)
    value = wanted
    step = bounds.get("multipleOf", 1)
    if "multipleOf" in bounds:
        value = step * max(1, round(wanted / step)) if step > 0 else wanted
    if "maximum" in bounds and value > bounds["maximum"]:
        value = bounds["maximum"]
    if "exclusiveMaximum" in bounds and value >= bounds["exclusiveMaximum"]:
        value = bounds["exclusiveMaximum"] - step
    if "minimum" in bounds and value < bounds["minimum"]:
        value = bounds["minimum"]
    if "exclusiveMinimum" in bounds and value <= bounds["exclusiveMinimum"]:
        value = bounds["exclusiveMinimum"] + step
    return value


def _bound(constraints: tuple[Constraint, ...], keyword: str, default: int) -> int:
    return max(0, min(int(_numbers(constraints).get(keyword, default)), _MAX_LENGTH))


def _numbers(constraints: tuple[Constraint, ...]) -> Mapping[str, int | float]:
    found: dict[str, int | float] = {}
    for constraint in constraints:
        value = constraint.value.reveal()
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            found.setdefault(constraint.keyword, value)
    return found
