"""Models: construction and validation, unions, round trips."""

from __future__ import annotations

import gc
import json
import random
import warnings
from datetime import date, datetime, timezone
from types import ModuleType
from typing import Any, Dict, List, Optional, Union

import pydantic
import pytest
from typing_extensions import Annotated, Literal, TypeAliasType

from tests.runtime_python.support import part


@pytest.fixture(autouse=True)
def no_warnings() -> Any:
    """No pydantic serializer warning, ever."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def construct(acme: ModuleType, type_: Any, value: Any) -> Any:
    return part(acme, "_models").construct_type(value=value, type_=type_)


def validate(acme: ModuleType, type_: Any, value: Any) -> Any:
    """The way that answers take first: straight from bytes, nothing converted."""
    content = json.dumps(value).encode()
    return part(acme, "_models").validate_json(type_, content, strict=True)


class TestConstruction:
    def test_what_does_not_fit_stays(self, acme: ModuleType) -> None:
        class Inner(acme.BaseModel):  # type: ignore[name-defined, misc]
            foo: str

        class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
            one: Inner
            many: List[Inner]
            named: Dict[str, Inner]
            number: int
            maybe: Optional[Inner]
            when: datetime

        strange = dict(one="x", many={"a": 1}, named=[1], number="7", maybe=3, when="soon")
        made = Model.construct(**strange)
        assert {k: getattr(made, k) for k in strange} == strange
        mixed = Model.construct(many=[{"foo": 1}, 2, None], named={"a": {"foo": "b"}, "c": 3})
        assert isinstance(mixed.many[0], Inner) and mixed.many[1:] == [2, None]
        assert mixed.named["a"].foo == "b" and mixed.named["c"] == 3

    def test_missing_fields_are_none(self, acme: ModuleType) -> None:
        customer = acme.types.v1.Customer.construct(id="c")
        assert customer.name is None
        assert customer.model_fields_set == {"id"}
        assert acme.types.v1.Customer.construct(new=1).model_fields_set == {"new"}

    def test_null_is_not_absent(self, acme: ModuleType) -> None:
        Customer = acme.types.v1.Customer
        assert Customer.construct(config=None).model_fields_set == {"config"}
        assert Customer.construct().model_fields_set == set()

    def test_defaults_are_not_shared(self, acme: ModuleType) -> None:
        class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
            items: List[int] = []

        first = Model.construct()
        first.items.append(1)
        assert Model.construct().items == []

    @pytest.mark.parametrize(
        "type_, value, expected",
        [
            (float, 10, 10.0),
            (float, 2**53 + 1, 2**53 + 1),
            (float, "1.5", "1.5"),
            (int, 10.9, 10.9),
            (int, "19", "19"),
            (int, False, False),
            (date, "2020-02-03", date(2020, 2, 3)),
            (date, "2020-02-31", "2020-02-31"),
            (datetime, "2020-02-03T04:05:06Z", datetime(2020, 2, 3, 4, 5, 6, tzinfo=timezone.utc)),
            (datetime, 0, datetime(1970, 1, 1, tzinfo=timezone.utc)),
            (Literal["a", "b"], "c", "c"),
            (object, {"a": 1}, {"a": 1}),
            (List[float], [1, "x"], [1.0, "x"]),
            (Dict[str, List[float]], {"a": [1]}, {"a": [1.0]}),
        ],
    )
    def test_plain_types(self, acme: ModuleType, type_: Any, value: Any, expected: Any) -> None:
        made = construct(acme, type_, value)
        assert made == expected and type(made) is type(expected)

    def test_alias(self, acme: ModuleType) -> None:
        class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
            my_field: int = pydantic.Field(alias="myField")

        made = Model.construct(myField=1)
        assert made.my_field == 1
        assert made.to_dict() == {"myField": 1}

    def test_field_names_that_python_uses(self, acme: ModuleType) -> None:
        class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
            cls: str
            self: str
            model_id: str

        made = construct(acme, Model, {"cls": "a", "self": "b", "model_id": "c"})
        assert (made.cls, made.self, made.model_id) == ("a", "b", "c")

    def test_recursive(self, acme: ModuleType) -> None:
        class Tree(acme.BaseModel):  # type: ignore[name-defined, misc]
            name: str
            children: Optional[List["Tree"]] = None

        Tree.model_rebuild(_types_namespace={"Tree": Tree, "Optional": Optional, "List": List})
        made = Tree.construct(name="a", children=[{"name": "b", "children": [{"name": 3}]}])
        assert made.children[0].children[0].name == 3

    def test_type_alias(self, acme: ModuleType) -> None:
        class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
            foo: str

        Alias = TypeAliasType("Alias", List[Model])  # type: ignore[valid-type]
        assert construct(acme, Alias, [{"foo": "x"}])[0].foo == "x"

    def test_types_of_unnamed_fields(self, acme: ModuleType) -> None:
        class Item(acme.BaseModel):  # type: ignore[name-defined, misc]
            prop: int

        namespace: Dict[str, Any] = {
            "__annotations__": {"__pydantic_extra__": Dict[str, Item], "other": str},
            "__pydantic_extra__": pydantic.Field(init=False),
            "__module__": __name__,
        }
        Model = type("Model", (acme.BaseModel,), namespace)
        made = construct(acme, Model, {"a": {"prop": "x"}, "other": "foo"})
        assert isinstance(made.a, Item) and made.a.prop == "x"


class TestUnions:
    @pytest.mark.parametrize("tag, name", [("delta", "Delta"), ("done", "Done")])
    def test_tag_decides(self, acme: ModuleType, tag: str, name: str) -> None:
        event = construct(acme, acme.types.ChatEvent, {"type": tag, "unfitting": True})
        assert type(event).__name__ == name

    def test_unknown_variant_survives(self, acme: ModuleType) -> None:
        value = {"type": "new", "text": ["?"], "more": {"a": 1}}
        event = construct(acme, acme.types.ChatEvent, value)
        assert event.type == "new"
        assert event.to_dict() == value

    @pytest.mark.parametrize("value", [7, "text", [1], None])
    def test_values_of_another_kind_survive(self, acme: ModuleType, value: Any) -> None:
        assert construct(acme, acme.types.ChatEvent, value) == value

    def test_validated_by_the_tag_in_one_step(self, acme: ModuleType) -> None:
        adapter = part(acme, "_models")._adapter(acme.types.ChatEvent)
        assert adapter.core_schema["type"] == "tagged-union"
        assert sorted(adapter.core_schema["choices"]) == ["delta", "done"]
        with pytest.raises(pydantic.ValidationError, match="'type'"):
            validate(acme, acme.types.ChatEvent, {"type": "new"})

    def test_tag_with_another_name_on_the_wire(self, acme: ModuleType) -> None:
        info = part(acme, "_utils").PropertyInfo(discriminator="kind")

        class A(acme.BaseModel):  # type: ignore[name-defined, misc]
            kind: Literal["a"] = pydantic.Field(alias="$kind")

        class B(acme.BaseModel):  # type: ignore[name-defined, misc]
            kind: Literal["b", "c"] = pydantic.Field(alias="$kind")

        union = Annotated[Union[A, B], info]
        for make in (construct, validate):
            assert type(make(acme, union, {"$kind": "c"})) is B
        assert type(construct(acme, union, {"$kind": "b", "x": 1})) is B

    def test_nested_unions_count_as_one(self, acme: ModuleType) -> None:
        info = part(acme, "_utils").PropertyInfo(discriminator="type")

        class A(acme.BaseModel):  # type: ignore[name-defined, misc]
            type: Literal["a"]

        class B(acme.BaseModel):  # type: ignore[name-defined, misc]
            type: Literal["b"]
            n: int

        inner = Annotated[Union[B, None], info]
        event = construct(acme, Annotated[Union[A, inner], info], {"type": "b", "n": "x"})
        assert type(event) is B

    def test_tags_that_do_not_decide(self, acme: ModuleType) -> None:
        info = part(acme, "_utils").PropertyInfo(discriminator="type")

        class A(acme.BaseModel):  # type: ignore[name-defined, misc]
            type: Literal["x"]
            a: int

        class B(acme.BaseModel):  # type: ignore[name-defined, misc]
            type: Literal["x"]
            b: int

        class C(acme.BaseModel):  # type: ignore[name-defined, misc]
            c: int

        union = Annotated[Union[A, B, C], info]
        for make in (construct, validate):
            assert type(make(acme, union, {"type": "x", "a": 1})) is A
            assert type(make(acme, union, {"type": "x", "b": 1})) is B
            assert type(make(acme, union, {"c": 1})) is C

    def test_optional_model(self, acme: ModuleType) -> None:
        config = construct(
            acme, Optional[part(acme, "types.v1.customer").Config], {"status": "new"}
        )
        assert config.status == "new"


class TestRoundTrip:
    def answers(self) -> Dict[str, Any]:
        return {
            "id": "c",
            "name": None,
            "custom_fields": {"a": 1},
            "ingest_aliases": "not a list",
            "config": {"status": "unknown value", "score": "high", "extra": [1]},
            "created_at": "not a date",
            "brand_new": {"deep": True},
        }

    def test_nothing_is_lost_and_nothing_warns(self, acme: ModuleType) -> None:
        customer = construct(acme, acme.types.v1.Customer, self.answers())
        expected = {**self.answers(), "name": None}
        assert customer.to_dict() == customer.model_dump(exclude_unset=True) == expected
        assert json.loads(customer.to_json()) == json.loads(
            customer.model_dump_json(exclude_unset=True)
        )
        assert customer.to_dict(mode="json") == expected

    def test_shapes_of_to_dict(self, acme: ModuleType) -> None:
        class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
            foo: Optional[str] = pydantic.Field(alias="FOO", default=None)
            at: Optional[datetime] = None

        made = Model.construct(FOO="x", at="2024-03-21T11:39:01Z")
        assert made.to_dict(use_api_names=False)["foo"] == "x"
        assert isinstance(made.to_dict()["at"], datetime)
        assert made.to_dict(mode="json")["at"] == "2024-03-21T11:39:01Z"
        assert Model.construct().to_dict() == {}
        assert Model.construct().to_dict(exclude_unset=False) == {"FOO": None, "at": None}
        assert Model.construct(FOO=None).to_dict(exclude_none=True) == {}
        assert made.to_json(indent=None) == '{"FOO":"x","at":"2024-03-21T11:39:01Z"}'

    def test_repr(self, acme: ModuleType) -> None:
        class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
            foo: str

        assert str(Model(foo="x")) == repr(Model(foo="x")) == "Model(foo='x')"

    def test_warnings_on_demand(self, acme: ModuleType) -> None:
        customer = construct(acme, acme.types.v1.Customer, self.answers())
        with pytest.warns(UserWarning, match="serializer"):
            customer.to_dict(warnings=True)


class TestBothWaysAgree:
    """What is validated straight from bytes is what construction would have made."""

    def types(self, acme: ModuleType) -> List[Any]:
        class Leaf(acme.BaseModel):  # type: ignore[name-defined, misc]
            text: str
            number: Optional[int] = None
            ratio: Optional[float] = None
            flag: Optional[bool] = None
            when: Optional[datetime] = None
            day: Optional[date] = None
            choice: Optional[Literal["a", "b"]] = None
            anything: Optional[object] = None

        class Node(acme.BaseModel):  # type: ignore[name-defined, misc]
            leaf: Leaf
            leaves: List[Leaf]
            by_name: Dict[str, Leaf]
            event: Optional[acme.types.ChatEvent] = None
            either: Union[int, str, Leaf, None] = None
            renamed: Optional[str] = pydantic.Field(alias="re-named", default=None)

        return [
            Leaf,
            Node,
            List[Node],
            Dict[str, Leaf],
            acme.types.ChatEvent,
            acme.types.v1.Customer,
        ]

    def value(self, random: random.Random, depth: int = 0) -> Any:
        leaf = {
            "text": random.choice(["x", "", "é", "1", 5, None]),
            "number": random.choice([1, 0, -(2**70), 1.0, 1.5, "1", True, None]),
            "ratio": random.choice([1, 1.5, 1e300, "1.5", False, None]),
            "flag": random.choice([True, False, 1, "true", None]),
            "when": random.choice(
                ["2020-01-02T03:04:05Z", "2020-01-02T03:04:05.123456+02:00", "2020-01-02 03:04",
                 "2020-01-02", "1494012444", 1494012444, "soon", None]
            ),
            "day": random.choice(["2020-01-02", "2020-01-02T00:00:00Z", "2020-13-01", 17, None]),
            "choice": random.choice(["a", "b", "c", 1, None]),
            "anything": random.choice([1, "x", [1, {"a": None}], None]),
            "extra": random.choice([1, "x", [1], {"a": 1}]),
        }  # fmt: skip
        leaf = {k: v for k, v in leaf.items() if random.random() < 0.5 or k == "text"}
        if random.random() < 0.85:
            leaf["text"] = "x"
        kind = random.randrange(6)
        if kind == 0 or depth > 1:
            return leaf
        if kind == 1:
            return [self.value(random, depth + 1) for _ in range(random.randrange(3))]
        if kind == 2:
            return {"type": random.choice(["delta", "done", "new"]), "text": "t", "reason": "stop"}
        if kind == 3:
            return {"a": leaf, "b": self.value(random, 2)}
        if kind == 4:
            return {"id": "c", "name": "n", "custom_fields": {"a": "b"}, "ingest_aliases": ["x"]}
        return {
            "leaf": leaf,
            "leaves": [self.value(random, 2) for _ in range(2)],
            "by_name": {"a": self.value(random, 2)},
            "event": random.choice([None, {"type": "done", "reason": "stop"}]),
            "either": random.choice([1, "x", leaf, None]),
            "re-named": random.choice(["x", None]),
        }

    def same(self, a: Any, b: Any) -> bool:
        if type(a) is not type(b):
            return False
        if isinstance(a, list):
            return len(a) == len(b) and all(map(self.same, a, b))
        if isinstance(a, dict):
            return list(a) == list(b) and all(self.same(a[k], b[k]) for k in a)
        if isinstance(a, pydantic.BaseModel):
            return a.model_fields_set == b.model_fields_set and self.same(
                {**a.__dict__, **(a.__pydantic_extra__ or {})},
                {**b.__dict__, **(b.__pydantic_extra__ or {})},
            )
        return bool(a == b)

    def test_on_random_values(self, acme: ModuleType) -> None:
        source = random.Random(1)
        types = self.types(acme)
        fitted = 0
        for _ in range(6000):
            type_, value = source.choice(types), self.value(source)
            try:
                validated = validate(acme, type_, value)
            except pydantic.ValidationError:
                continue
            fitted += 1
            constructed = construct(acme, type_, value)
            assert self.same(validated, constructed), (type_, value, validated, constructed)
        assert fitted > 500


def test_iterables_keep_their_kind(acme: ModuleType) -> None:
    Eager = part(acme, "_models").EagerIterable

    class Model(acme.BaseModel):  # type: ignore[name-defined, misc]
        items: Eager[int]  # type: ignore[valid-type]

    assert Model(items=(1, 2)).items == (1, 2)
    made = Model(items=(n for n in (1, 2)))
    assert made.items == [1, 2]
    assert made.model_dump() == made.model_dump() == {"items": [1, 2]}
    assert Model.model_validate({"items": {1}}).model_dump() == {"items": [1]}
    with pytest.raises(pydantic.ValidationError):
        Model(items=["x"])


@pytest.mark.parametrize("is_on", [True, False])
def test_large_answers_leave_the_garbage_collector_as_it_was(acme: ModuleType, is_on: bool) -> None:
    value = [{"text": "x" * 100} for _ in range(1000)]
    before = gc.isenabled()
    try:
        gc.enable() if is_on else gc.disable()
        validate(acme, List[Dict[str, str]], value)
        assert gc.isenabled() is is_on
        with pytest.raises(pydantic.ValidationError):
            validate(acme, List[int], value)
        assert gc.isenabled() is is_on
    finally:
        gc.enable() if before else gc.disable()
