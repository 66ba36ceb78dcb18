"""Wanted names -> a plan that is legal, unique and independent of order."""

from random import Random

from specpress.diag import Collector, Origin
from specpress.naming import Rules, Wanted, fold, plan

RULES = Rules(
    reserved=frozenset({"class", "list"}),
    escape=lambda name: f"_{name}" if name[:1].isdigit() else name,
)


def wanted(key: str, *candidates: str, pin: str | None = None) -> Wanted:
    return Wanted(
        key=key, candidates=candidates, origin=Origin("spec.yaml", 1, 1, f"#/{key}"), pin=pin
    )


def test_first_candidates() -> None:
    assert plan("x", [wanted("a", "A"), wanted("b", "B")], RULES, Collector()) == {
        "a": "A",
        "b": "B",
    }


def test_pins_come_first_and_never_move() -> None:
    names = plan("x", [wanted("a", "Item"), wanted("b", "Thing", pin="Item")], RULES, Collector())
    assert names["b"] == "Item"
    assert names["a"] != "Item"


def test_reserved_words_are_avoided_but_may_be_pinned() -> None:
    names = plan("x", [wanted("a", "class"), wanted("b", "y", pin="list")], RULES, Collector())
    assert names == {"a": "class_", "b": "list"}


def test_all_members_of_a_colliding_group_move() -> None:
    names = plan(
        "x", [wanted("a", "Data", "ADraft"), wanted("b", "Data", "BDraft")], RULES, Collector()
    )
    assert names == {"a": "ADraft", "b": "BDraft"}


def test_names_that_fold_alike_collide() -> None:
    names = plan("x", [wanted("a", "none"), wanted("b", "None")], RULES, Collector())
    assert fold(names["a"]) != fold(names["b"])
    both = plan(
        "x", [wanted("a", "id"), wanted("b", "ID")], RULES, Collector(), case_sensitive=True
    )
    assert both == {"a": "id", "b": "ID"}


def test_the_last_resort_is_a_number_with_a_warning_that_names_both() -> None:
    collector = Collector()
    names = plan("x", [wanted("a", "Data"), wanted("b", "Data")], RULES, collector)
    assert names == {"a": "Data", "b": "Data2"}
    (found,) = collector.diagnostics
    assert found.code == "SP502"
    assert found.origin is not None and found.origin.pointer == "#/b"
    assert found.related[0][0].pointer == "#/a"


def test_two_pins_of_one_name_are_an_error() -> None:
    collector = Collector()
    plan("x", [wanted("a", "A", pin="Same"), wanted("b", "B", pin="same")], RULES, collector)
    assert [found.code for found in collector.diagnostics] == ["SP501"]


def test_order_does_not_matter() -> None:
    members = [wanted(f"k{i}", f"N{i % 7}", f"N{i % 7}x{i % 3}", f"N{i}") for i in range(60)]
    expected = plan("x", members, RULES, Collector())
    for seed in range(5):
        shuffled = members[:]
        Random(seed).shuffle(shuffled)
        assert plan("x", shuffled, RULES, Collector()) == expected
    assert len(set(map(fold, expected.values()))) == len(members)


def test_removing_an_unrelated_member_changes_nothing_else() -> None:
    members = [wanted("a", "Data", "AData"), wanted("b", "Data", "BData"), wanted("c", "Other")]
    before = plan("x", members, RULES, Collector())
    after = plan("x", members[:2], RULES, Collector())
    assert after == {key: before[key] for key in after}


def test_long_names_are_cut_but_stay_apart() -> None:
    long = "A" * 300
    names = plan("x", [wanted("a", long + "x"), wanted("b", long + "y")], RULES, Collector())
    assert all(len(name) <= 130 for name in names.values())
    assert names["a"] != names["b"]
