"""Origins are cheap until someone looks, and equal when they say the same."""

from __future__ import annotations

import pickle

from specpress.diag import Origin


class CountingLocator:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def locate(self, pointer: str) -> tuple[int, int]:
        self.asked.append(pointer)
        return 7, 3


def test_a_lazy_origin_is_searched_once_and_only_when_read() -> None:
    locator = CountingLocator()
    origin = Origin.lazy("api.yaml", "#/paths", locator)
    assert (origin.file, origin.pointer, locator.asked) == ("api.yaml", "#/paths", [])
    assert (origin.line, origin.column) == (7, 3)
    assert locator.asked == ["#/paths"]


def test_lazy_and_located_origins_of_one_place_are_equal() -> None:
    lazy = Origin.lazy("api.yaml", "#/paths", CountingLocator())
    located = Origin("api.yaml", 7, 3, "#/paths")
    assert lazy == located
    assert hash(lazy) == hash(located)
    assert lazy != Origin("api.yaml", 8, 3, "#/paths")
    assert lazy != Origin("other.yaml", 7, 3, "#/paths")


def test_comparing_different_pointers_searches_nothing() -> None:
    locator = CountingLocator()
    assert Origin.lazy("a", "#/x", locator) != Origin.lazy("a", "#/y", locator)
    assert locator.asked == []


def test_an_origin_travels_without_its_document() -> None:
    lazy = Origin.lazy("api.yaml", "#/paths", CountingLocator())
    copy = pickle.loads(pickle.dumps(lazy))
    assert copy == lazy
    assert str(copy) == "api.yaml:7:3"


def test_origins_sort_by_place() -> None:
    places = [Origin("b", 1, 1), Origin("a", 2, 1), Origin("a", 1, 9), Origin("a", 1, 2)]
    assert [str(place) for place in sorted(places)] == ["a:1:2", "a:1:9", "a:2:1", "b:1:1"]
