"""`model.sample`: made-up and documented values fit their types, and recursion ends."""

from __future__ import annotations

import pytest

from specpress.diag import Origin
from specpress.model import (
    Api,
    Argument,
    Array,
    Body,
    Choice,
    Const,
    Constraint,
    Content,
    Declaration,
    Discriminator,
    Doc,
    Enum,
    EnumMember,
    Example,
    Json,
    JsonValue,
    Kind,
    Location,
    Map,
    MediaKind,
    Method,
    Nullable,
    Object,
    Params,
    Primitive,
    Property,
    Ref,
    Returns,
    Streaming,
    Text,
    TypeExpr,
    Union,
    Usage,
    sample,
    sample_arguments,
    sample_property,
    shown_arguments,
    without_sample,
)
from specpress.naming import name_of

AT = Origin("api.yaml")
STRING = Primitive(kind=Kind.STRING)
INTEGER = Primitive(kind=Kind.INTEGER)


def api(*declarations: Declaration) -> Api:
    return Api(
        title=Text("t"),
        version=Text("1"),
        doc=Doc(),
        brand=name_of("acme"),
        servers=(),
        resources=(),
        methods=(),
        declarations={declaration.id: declaration for declaration in declarations},
        origin=AT,
    )


def member(name: str, type: TypeExpr, *, required: bool = False, **rest: object) -> Property:
    return Property(name=name_of(name), type=type, required=required, origin=AT, **rest)  # type: ignore[arg-type]


def declare(id: str, *members: Property, **rest: object) -> Object:
    return Object(
        id=id,
        name=name_of(id),
        origin=AT,
        usage=Usage(input=True, output=True),
        properties=members,
        **rest,  # type: ignore[arg-type]
    )


def values(*examples: Json) -> tuple[JsonValue, ...]:
    return tuple(JsonValue(example) for example in examples)


def limits(**keywords: Json) -> tuple[Constraint, ...]:
    return tuple(Constraint(keyword=key, value=JsonValue(value)) for key, value in keywords.items())


def argument(property: Property) -> Argument:
    return Argument(property=property, location=Location.BODY)


def taking(*arguments: Argument, **rest: object) -> Method:
    return Method(
        id="people.create",
        name=name_of("create"),
        verb="post",
        path=(),
        origin=AT,
        params=Params(
            id="people.create/params",
            name=name_of("people_create_params"),
            arguments=arguments,
        ),
        **{"returns": Returns(kind=None), **rest},  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("type", "expected"),
    [
        (STRING, "word"),
        (Primitive(kind=Kind.STRING, format=Text("ipv4")), "192.0.2.1"),
        (Primitive(kind=Kind.DATETIME), "2026-01-15T09:30:00Z"),
        (INTEGER, 1),
        (Nullable(inner=INTEGER), 1),
        (Const(value=JsonValue("only")), "only"),
        (Enum(members=(EnumMember(value=JsonValue(2)), EnumMember(value=JsonValue("b")))), 2),
        (Array(items=INTEGER), [1]),
        (Map(values=INTEGER), {"key": 1}),
        (Union(variants=(Primitive(kind=Kind.NULL), INTEGER)), 1),
        (Primitive(kind=Kind.UNKNOWN), {}),
    ],
)
def test_made_up_values(type: TypeExpr, expected: Json) -> None:
    assert sample(api(), type, required_only=True, name="word") == JsonValue(expected)


@pytest.mark.parametrize(
    ("type", "constraints", "expected"),
    [
        (INTEGER, limits(minimum=7), 7),
        (INTEGER, limits(exclusiveMinimum=7), 8),
        (INTEGER, limits(maximum=-3), -3),
        (INTEGER, limits(multipleOf=5), 5),
        (STRING, limits(minLength=12), "word_word_wo"),
        (STRING, limits(maxLength=2), "wo"),
        (Array(items=INTEGER), limits(minItems=3), [1, 1, 1]),
        (Array(items=INTEGER), limits(maxItems=0), []),
        (Map(values=INTEGER), limits(minProperties=2), {"key": 1, "key2": 1}),
        (STRING, limits(pattern="^[a-z]+$"), "word"),
        (STRING, limits(pattern="^sha256:[a-f0-9]{6}$"), "sha256:abcdef"),
        (STRING, limits(pattern="^[a-z]+$", minLength=8), "abcdefgh"),
        (Primitive(kind=Kind.STRING, format=Text("uri")), limits(pattern="^http:"), "http:"),
        (INTEGER, limits(minimum=7, multipleOf=5), 10),
        (Primitive(kind=Kind.NUMBER), limits(exclusiveMinimum=0, exclusiveMaximum=1), 0.5),
    ],
)
def test_constraints_are_kept(
    type: TypeExpr, constraints: tuple[Constraint, ...], expected: Json
) -> None:
    property = member("word", type, constraints=constraints)
    assert sample_property(api(), property, required_only=True) == JsonValue(expected)


def test_absurd_lengths_are_capped() -> None:
    property = member("word", STRING, constraints=limits(minLength=10**12))
    text = sample_property(api(), property, required_only=True).reveal()
    assert isinstance(text, str) and len(text) == 1000


@pytest.mark.parametrize(
    ("type", "examples", "default", "expected"),
    [
        (INTEGER, values(42), None, 42),
        (INTEGER, values("42", 43), None, 43),
        (INTEGER, values(True, 2.0), None, 2),
        (INTEGER, values("no"), JsonValue(9), 9),
        (Primitive(kind=Kind.DATETIME), values("yesterday"), None, "2026-01-15T09:30:00Z"),
        (Enum(members=(EnumMember(value=JsonValue("a")),)), values("z"), None, "a"),
        (Array(items=STRING), values(["a", 1], ["b"]), None, ["b"]),
        (Primitive(kind=Kind.DATETIME), values("2026-01-01T00:00"), None, "2026-01-15T09:30:00Z"),
        (Primitive(kind=Kind.STRING, format=Text("email")), values("me"), None, "user@example.com"),
    ],
)
def test_the_first_example_that_fits_wins(
    type: TypeExpr, examples: tuple[JsonValue, ...], default: JsonValue | None, expected: Json
) -> None:
    property = member("word", type, examples=examples, default=default)
    assert sample_property(api(), property, required_only=False) == JsonValue(expected)


def test_examples_keep_the_limits_too() -> None:
    property = member(
        "word", STRING, examples=values("Big", "low"), constraints=limits(pattern="^[a-z]+$")
    )
    assert sample_property(api(), property, required_only=False) == JsonValue("low")


UNKNOWN = limits(pattern="^(?=a)")


def test_optional_members_without_a_value_that_fits_are_left_out() -> None:
    pet = declare("pet", member("name", STRING), member("odd", STRING, constraints=UNKNOWN))
    assert sample(api(pet), Ref(id="pet"), required_only=False) == JsonValue({"name": "name"})


def test_a_variant_without_a_value_that_fits_is_passed_over() -> None:
    odd = declare("odd", member("odd", STRING, required=True, constraints=UNKNOWN))
    either = Union(variants=(Ref(id="odd"), INTEGER))
    assert sample(api(odd), either, required_only=True) == JsonValue(1)


@pytest.mark.parametrize(
    ("type", "rest"),
    [
        (STRING, {"constraints": UNKNOWN}),
        (STRING, {"constraints": limits(pattern="^a$", minLength=2)}),
        (INTEGER, {"constraints": limits(minimum=2, maximum=1)}),
        (Array(items=INTEGER), {"constraints": limits(minItems=2, uniqueItems=True)}),
        (Ref(id="endless"), {}),
        (Ref(id="odd"), {}),
    ],
)
def test_methods_that_no_call_can_be_shown_of(type: TypeExpr, rest: dict[str, object]) -> None:
    world = api(
        declare("endless", member("inner", Ref(id="endless"), required=True)),
        declare("odd", member("odd", STRING, required=True, constraints=UNKNOWN)),
    )
    wanted = argument(member("odd", type, required=True, **rest))
    assert without_sample(world, taking(wanted, argument(member("id", STRING)))) == (wanted,)
    optional = taking(argument(member("odd", type, **rest)))
    assert without_sample(world, optional) == ()
    assert sample_arguments(world, optional, all_arguments=True) == ()


def test_optional_members_come_only_when_asked_for() -> None:
    pet = declare("pet", member("name", STRING, required=True), member("age", INTEGER))
    world = api(pet)
    assert sample(world, Ref(id="pet"), required_only=True) == JsonValue({"name": "name"})
    assert sample(world, Ref(id="pet"), required_only=False) == JsonValue(
        {"name": "name", "age": 1}
    )


def test_what_may_only_be_read_is_not_sent_and_the_other_way_round() -> None:
    world = api(
        declare(
            "pet",
            member("id", STRING, required=True, read_only=True),
            member("secret", STRING, required=True, write_only=True),
        )
    )
    assert sample(world, Ref(id="pet"), required_only=True) == JsonValue({"secret": "secret"})
    received = sample(world, Ref(id="pet"), required_only=True, input=False)
    assert received == JsonValue({"id": "id"})


def test_a_documented_object_loses_what_its_type_does_not_know() -> None:
    pet = declare(
        "pet",
        member("name", STRING, required=True),
        member("age", INTEGER),
        examples=values({"age": 3, "name": "Rex", "colour": "red"}),
    )
    full = sample(api(pet), Ref(id="pet"), required_only=False).reveal()
    assert isinstance(full, dict) and list(full.items()) == [("age", 3), ("name", "Rex")]
    assert sample(api(pet), Ref(id="pet"), required_only=True) == JsonValue({"name": "Rex"})


def test_recursion_ends() -> None:
    node = declare(
        "node",
        member("next", Ref(id="node")),
        member("children", Array(items=Ref(id="node")), required=True),
        member("parent", Nullable(inner=Ref(id="node")), required=True),
    )
    value = sample(api(node), Ref(id="node"), required_only=False)
    assert value == JsonValue({"children": [], "parent": None})


def test_required_recursion_and_bombs_stay_small() -> None:
    loop = declare("loop", *(member(f"m{i}", Ref(id="loop"), required=True) for i in range(10)))
    assert isinstance(sample(api(loop), Ref(id="loop"), required_only=True).reveal(), dict)
    levels = [
        declare(f"l{i}", *(member(f"m{j}", Ref(id=f"l{i + 1}"), required=True) for j in range(9)))
        for i in range(12)
    ]
    bomb = api(*levels, declare("l12"))
    assert len(str(sample(bomb, Ref(id="l0"), required_only=True).reveal())) < 100_000


def test_a_tagged_variant_gets_its_tag() -> None:
    kind = member("kind", STRING, required=True)
    world = api(declare("cat", kind), declare("dog", kind))
    union = Union(
        variants=(Ref(id="cat"), Ref(id="dog")),
        discriminator=Discriminator(
            property=name_of("kind"), mapping=((JsonValue("CAT"), 0), (JsonValue("DOG"), 1))
        ),
    )
    assert sample(world, union, required_only=True) == JsonValue({"kind": "CAT"})


def test_the_call_to_show_first_has_what_the_example_of_the_body_has() -> None:
    body = Content(
        media_type=Text("application/json"),
        kind=MediaKind.JSON,
        type=Ref(id="unused"),
        examples=(Example(name=Text("one"), value=JsonValue({"name": "Ada", "age": 36})),),
    )
    arguments = (
        argument(member("name", STRING, required=True)),
        argument(member("city", STRING)),
        argument(member("age", INTEGER)),
    )
    method = taking(*arguments, body=Body(required=True, contents=(body,)))
    shown = shown_arguments(api(), method)
    assert {a.property.name.wire.reveal(): v.reveal() for a, v in shown} == {
        "name": "Ada",
        "age": 36,
    }


def test_a_call_that_may_stream_gives_the_whole_answer() -> None:
    method = taking(
        argument(member("stream", Primitive(kind=Kind.BOOLEAN))),
        returns=Returns(kind=MediaKind.JSON, type=STRING),
        streaming=Streaming(kind=MediaKind.EVENT_STREAM, event=STRING, switch=Text("stream")),
    )
    ((_, value),) = sample_arguments(api(), method, all_arguments=True)
    assert value == JsonValue(False)


EITHER = (Choice(sets=((Text("amount"),), (Text("percent"), Text("of")))),)


@pytest.mark.parametrize(
    ("examples", "expected"),
    [
        ((), {"name": "name", "amount": 1}),
        (values({"name": "Ada", "amount": 3, "percent": 4}), {"name": "Ada", "amount": 3}),
        (values({"name": "Ada", "percent": 4, "of": 5}), {"name": "Ada", "percent": 4, "of": 5}),
        (values({"name": "Ada", "percent": 4}), {"name": "name", "amount": 1}),
    ],
)
def test_one_of_the_sets_of_members_is_there(
    examples: tuple[JsonValue, ...], expected: Json
) -> None:
    share = declare(
        "share",
        member("name", STRING, required=True),
        *(member(name, INTEGER) for name in ("amount", "percent", "of")),
        choices=EITHER,
        examples=examples,
    )
    assert sample(api(share), Ref(id="share"), required_only=True) == JsonValue(expected)


@pytest.mark.parametrize(
    ("example", "expected"), [({}, {"amount"}), ({"percent": 1, "of": 2}, {"percent", "of"})]
)
def test_a_call_has_one_of_the_sets_of_arguments(example: Json, expected: set[str]) -> None:
    body = Content(
        media_type=Text("application/json"),
        kind=MediaKind.JSON,
        type=Ref(id="unused"),
        examples=(Example(name=Text("one"), value=JsonValue(example)),),
    )
    arguments = (argument(member(name, INTEGER)) for name in ("amount", "percent", "of"))
    call = taking(*arguments, body=Body(required=True, contents=(body,), choices=EITHER))
    for chosen in (
        sample_arguments(api(), call, all_arguments=False),
        shown_arguments(api(), call),
    ):
        assert {one.property.name.wire.reveal() for one, _ in chosen} == expected
