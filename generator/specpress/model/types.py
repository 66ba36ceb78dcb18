"""Type expressions and declarations: what a value may be, in no language.

*Expressions* (`Primitive`, `Const`, `Enum`, `Array`, `Map`, `Nullable`, `Ref`, `Union`) are values without
identity: two equal ones are interchangeable. *Declarations* (`Object`, `Alias`) have an id and a name; an
expression points at one with `Ref`. A named enum or a named union is an `Alias` of that expression.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from specpress.diag import Origin
from specpress.model.text import JsonValue, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """What something is called, before any language has cased it.

    `wire` is the document's own spelling; `words` the split lower-case words, each `[a-z0-9]+`
    (`billingConfig` -> `("billing", "config")`); `pin` the exact name that the configuration demands.
    """

    wire: Text
    words: tuple[str, ...]
    pin: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Doc:
    """The prose of a node. Both texts are untrusted CommonMark."""

    summary: Text | None = None
    description: Text | None = None

    def __bool__(self) -> bool:
        return bool(self.summary or self.description)


@dataclass(frozen=True, kw_only=True, slots=True)
class Life:
    """In which version something came, and since which it is deprecated, as far as either is known.

    Both are None without earlier versions to compare with, and for what has always been as it is.
    """

    since: Text | None = None
    deprecated_since: Text | None = None


class Kind(StrEnum):
    """What a primitive value is. Dates are told from strings because languages have types for them."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    DATE = "date"
    DATETIME = "datetime"
    BASE64 = "base64"
    BINARY = "binary"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class Primitive:
    """One scalar; `UNKNOWN` is any JSON value. `format` is the document's own, such as `uuid`."""

    kind: Kind
    format: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Const:
    """Exactly one JSON value."""

    value: JsonValue


@dataclass(frozen=True, kw_only=True, slots=True)
class EnumMember:
    """One member, with the author's own name for it (`x-enum-varnames`) if there is one."""

    value: JsonValue
    name: Text | None = None
    doc: Doc = Doc()
    life: Life = Life()


@dataclass(frozen=True, kw_only=True, slots=True)
class Enum:
    """One of several scalar values, in the document's order, of any kind and of mixed kinds.

    `open` enums accept other values of their members' kinds by the author's own word
    (`anyOf: [string, enum]`). Null is never a member: it is `Nullable`.
    """

    members: tuple[EnumMember, ...]
    open: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Array:
    """A JSON array."""

    items: TypeExpr


@dataclass(frozen=True, kw_only=True, slots=True)
class Map:
    """A JSON object whose keys are data."""

    values: TypeExpr


@dataclass(frozen=True, kw_only=True, slots=True)
class Nullable:
    """The inner type or null. Never nested; whether a property may be absent is `Property.required`."""

    inner: TypeExpr


@dataclass(frozen=True, kw_only=True, slots=True)
class Ref:
    """The declaration with this id."""

    id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Discriminator:
    """The property whose value tells the variants apart; `mapping` gives (tag, variant index)."""

    property: Name
    mapping: tuple[tuple[JsonValue, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Union:
    """One of at least two types, in the document's order, flat and without duplicates.

    `oneOf` and `anyOf` both come here: a client that reads cannot tell them apart.
    """

    variants: tuple[TypeExpr, ...]
    discriminator: Discriminator | None = None


TypeExpr: TypeAlias = Primitive | Const | Enum | Array | Map | Nullable | Ref | Union


@dataclass(frozen=True, kw_only=True, slots=True)
class Constraint:
    """A validation keyword kept for the docs, such as `minLength: 1`. `keyword` is JSON Schema's."""

    keyword: str
    value: JsonValue


@dataclass(frozen=True, kw_only=True, slots=True)
class Property:
    """A member of an object. `required` (present) and `Nullable` (may be null) are orthogonal."""

    name: Name
    type: TypeExpr
    required: bool
    origin: Origin
    doc: Doc = Doc()
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    default: JsonValue | None = None
    examples: tuple[JsonValue, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    life: Life = Life()


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Sets of optional members by wire name, one of which has to be there whole.

    `anyOf: [{required: [amount]}, {required: [percentage]}]`. Types do not show it; sample values keep it.
    """

    sets: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Usage:
    """On which side of the wire a declaration is reachable: from arguments, from answers, or both."""

    input: bool
    output: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Object:
    """A JSON object with known members; `additional` types the unknown ones (None: not declared).

    `owner` is the id of the declaration or `Params` in which it was written inline (None: it stands
    alone), and `name` is then local to it: `BillingConfig` in `CustomerCreateParams`.
    `resource` is the id of the resource that lists it (None: it belongs to the whole API);
    `shared` says that the configuration lists it under `$shared`. `bases` are the ids of the named
    objects that its `allOf` joins: their members are among `properties`, and they are declared only if
    something else needs them.
    """

    id: str
    name: Name
    origin: Origin
    usage: Usage
    properties: tuple[Property, ...]
    additional: TypeExpr | None = None
    owner: str | None = None
    resource: str | None = None
    shared: bool = False
    doc: Doc = Doc()
    deprecated: bool = False
    examples: tuple[JsonValue, ...] = ()
    bases: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    life: Life = Life()


@dataclass(frozen=True, kw_only=True, slots=True)
class Alias:
    """A name for an expression: a named enum, union, array, map or scalar. Fields as in `Object`."""

    id: str
    name: Name
    origin: Origin
    usage: Usage
    type: TypeExpr
    owner: str | None = None
    resource: str | None = None
    shared: bool = False
    doc: Doc = Doc()
    deprecated: bool = False
    examples: tuple[JsonValue, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    life: Life = Life()


Declaration: TypeAlias = Object | Alias
