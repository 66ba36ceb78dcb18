"""`targets.python.types`: every kind of expression, as arguments take it and as answers hold it."""

from __future__ import annotations

import pytest

from specpress.diag import Collector, Origin
from specpress.model import (
    Alias,
    Api,
    Array,
    Const,
    Declaration,
    Discriminator,
    Doc,
    Enum,
    EnumMember,
    Json,
    JsonValue,
    Kind,
    Map,
    Nullable,
    Object,
    Primitive,
    Property,
    Ref,
    Text,
    TypeExpr,
    Union,
    Usage,
)
from specpress.naming import name_of
from specpress.targets.python.homes import Homes
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.types import Types

AT = Origin("api.yaml")
BOTH = Usage(input=True, output=True)
STRING = Primitive(kind=Kind.STRING)
INTEGER = Primitive(kind=Kind.INTEGER)
DATE = Primitive(kind=Kind.DATE)
MOMENT = Primitive(kind=Kind.DATETIME)
FILE = Primitive(kind=Kind.BINARY)
ENCODED = Primitive(kind=Kind.BASE64)
ANY = Primitive(kind=Kind.UNKNOWN)
ISO = 'PropertyInfo(format="iso8601")'


def enum(*values: Json, open: bool = False) -> Enum:
    members = tuple(EnumMember(value=JsonValue(value)) for value in values)
    return Enum(members=members, open=open)


def tagged(name: str) -> Object:
    tag = Property(
        name=name_of("petType"), type=Const(value=JsonValue(name)), required=True, origin=AT
    )
    return Object(
        id=f"schemas/{name}", name=name_of(name), origin=AT, usage=BOTH, properties=(tag,)
    )


DECLARATIONS: tuple[Declaration, ...] = (
    tagged("cat"),
    tagged("dog"),
    Alias(id="schemas/colour", name=name_of("colour"), origin=AT, usage=BOTH, type=enum("red")),
    Alias(id="schemas/tags", name=name_of("tags"), origin=AT, usage=BOTH, type=Array(items=STRING)),
)
CAT, DOG = Ref(id="schemas/cat"), Ref(id="schemas/dog")
PETS = Union(
    variants=(CAT, DOG),
    discriminator=Discriminator(
        property=name_of("petType"), mapping=((JsonValue("cat"), 0), (JsonValue("dog"), 1))
    ),
)


@pytest.fixture(scope="module")
def api() -> Api:
    return Api(
        title=Text("t"),
        version=Text("1"),
        doc=Doc(),
        brand=name_of("acme"),
        servers=(),
        resources=(),
        methods=(),
        declarations={declaration.id: declaration for declaration in DECLARATIONS},
        origin=AT,
    )


def printer(api: Api, *, input: bool, avoid: frozenset[str] = frozenset()) -> Types:
    names = Names(api, Collector())
    homes = Homes(api, names, Collector(), full_names=False)
    imports = Imports(("types",), avoid)
    return Types(api, names, homes, imports, input=input, annotated=True)


@pytest.mark.parametrize(
    ("expression", "given", "held"),
    [
        (STRING, "str", "str"),
        (INTEGER, "int", "int"),
        (Primitive(kind=Kind.NUMBER), "float", "float"),
        (Primitive(kind=Kind.BOOLEAN), "bool", "bool"),
        (Primitive(kind=Kind.NULL), "None", "None"),
        (ANY, "object", "object"),
        (DATE, f"Annotated[Union[str, date], {ISO}]", "date"),
        (
            Nullable(inner=MOMENT),
            f"Annotated[Union[str, datetime, None], {ISO}]",
            "Optional[datetime]",
        ),
        (Array(items=DATE), f"Annotated[SequenceNotStr[Union[str, date]], {ISO}]", "List[date]"),
        (Map(values=DATE), f"Dict[str, Annotated[Union[str, date], {ISO}]]", "Dict[str, date]"),
        (FILE, "FileTypes", "str"),
        (ENCODED, 'Annotated[Union[str, Base64FileInput], PropertyInfo(format="base64")]', "str"),
        (
            Union(variants=(Array(items=STRING), Array(items=INTEGER))),
            "Union[SequenceNotStr[str], Iterable[int]]",
            "Union[List[str], List[int]]",
        ),
        (
            Union(variants=(Array(items=CAT), STRING, Array(items=DOG))),
            "Union[Iterable[Union[CatParam, DogParam]], str]",
            "Union[List[Cat], str, List[Dog]]",
        ),
        (
            Union(variants=(DATE, ENCODED)),
            f"Union[Annotated[Union[str, date], {ISO}], "
            'Annotated[Union[str, Base64FileInput], PropertyInfo(format="base64")]]',
            "Union[date, str]",
        ),
        (Array(items=INTEGER), "Iterable[int]", "List[int]"),
        (Array(items=enum("a")), *['List[Literal["a"]]'] * 2),
        (Array(items=CAT), "Iterable[CatParam]", "List[Cat]"),
        (enum("a", 'b"', 1, True), *['Literal["a", \'b"\', 1, True]'] * 2),
        (enum("a", 1.5), *['Union[Literal["a"], float]'] * 2),
        (enum("a", open=True), *['Union[str, Literal["a"]]'] * 2),
        (Nullable(inner=enum("a")), *['Optional[Literal["a"]]'] * 2),
        (Const(value=JsonValue("x")), *['Literal["x"]'] * 2),
        (Const(value=JsonValue(2.5)), *["float"] * 2),
        (Const(value=JsonValue({"a": 1})), *["object"] * 2),
        (Union(variants=(STRING, INTEGER, STRING)), *["Union[str, int]"] * 2),
        (Union(variants=(STRING, Nullable(inner=STRING))), *["Optional[str]"] * 2),
        (
            PETS,
            "Union[CatParam, DogParam]",
            'Annotated[Union[Cat, Dog], PropertyInfo(discriminator="pet_type")]',
        ),
        (Ref(id="schemas/colour"), "Colour", "Colour"),
        (Ref(id="schemas/tags"), "TagsParam", "Tags"),
        (Ref(id="schemas/missing"), "object", "object"),
    ],
)
def test_every_expression(api: Api, expression: TypeExpr, given: str, held: str) -> None:
    assert printer(api, input=True).text(expression) == given
    assert printer(api, input=False).text(expression) == held


def test_printing_a_type_imports_it(api: Api) -> None:
    types = printer(api, input=True)
    types.text(Map(values=Nullable(inner=CAT)))
    assert types.imports.lines() == [
        "",
        "from typing import Dict, Optional",
        "",
        "from .cat_param import CatParam",
    ]


def test_what_a_member_hides_is_reached_otherwise(api: Api) -> None:
    types = printer(api, input=False, avoid=frozenset({"str", "date", "Cat"}))
    assert types.text(Union(variants=(STRING, DATE, CAT))) == "Union[builtins.str, date_, Cat_]"
    assert types.imports.lines() == [
        "",
        "import builtins",
        "from datetime import date as date_",
        "from typing import Union",
        "",
        "from .cat import Cat as Cat_",
    ]
