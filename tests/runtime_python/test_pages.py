"""Pages: this one, the next one, all items."""

from __future__ import annotations

from types import ModuleType
from typing import Any, List, Optional

import pytest

from tests.runtime_python.support import URL, Recorder, async_client, part, sync_client


def customer(name: str) -> dict[str, Any]:
    return {"id": name, "name": name, "custom_fields": {}, "ingest_aliases": []}


def pages() -> List[dict[str, Any]]:
    return [
        {"data": [customer("a"), customer("b")], "next_page": "p2"},
        {"data": [customer("c")], "next_page": "p3"},
        {"data": [], "next_page": None},
    ]


def test_all_items(acme: ModuleType) -> None:
    recorder = Recorder(acme, *pages())
    client = sync_client(acme, recorder)
    found = client.v1.customers.list(
        limit=2, customer_ids=["x", "y"], extra_headers={"X-A": "1"}, extra_query={"q": "2"}
    )
    assert [c.id for c in found] == ["a", "b", "c"]
    assert all(isinstance(c, acme.types.v1.Customer) for c in found.data)
    assert [r.url.params.get("next_page") for r in recorder.requests] == [None, "p2", "p3"]
    for request in recorder.requests:
        assert request.url.params["limit"] == "2"
        assert request.url.params["customer_ids"] == "x,y"
        assert request.url.params["q"] == "2"
        assert request.headers["X-A"] == "1"


def test_one_by_one(acme: ModuleType) -> None:
    client = sync_client(acme, Recorder(acme, *pages()))
    first = client.v1.customers.list()
    assert first.has_next_page()
    assert repr(first.next_page_info()) == "PageInfo(params={'next_page': 'p2'})"
    second = first.get_next_page()
    assert type(second) is type(first)
    third = second.get_next_page()
    assert not third.has_next_page()
    with pytest.raises(RuntimeError, match="No next page expected"):
        third.get_next_page()


def test_iter_pages(acme: ModuleType) -> None:
    client = sync_client(acme, Recorder(acme, *pages()))
    sizes = [len(page.data) for page in client.v1.customers.list().iter_pages()]
    assert sizes == [2, 1, 0]


@pytest.mark.parametrize("end", [None, ""])
def test_ends(acme: ModuleType, end: Optional[str]) -> None:
    client = sync_client(acme, Recorder(acme, {"data": [customer("a")], "next_page": end}))
    assert [c.id for c in client.v1.customers.list()] == ["a"]


def test_a_page_that_does_not_fit(acme: ModuleType) -> None:
    """Constructed pages go on as validated ones do."""
    strange = {"data": [{"id": 1}], "next_page": "p2", "total": 3}
    client = sync_client(acme, Recorder(acme, strange, *pages()[1:]))
    page = client.v1.customers.list()
    assert page.total == 3
    assert [c.id for c in page] == [1, "c"]


async def test_async(acme: ModuleType) -> None:
    recorder = Recorder(acme, *pages())
    client = async_client(acme, recorder)
    assert [c.id async for c in client.v1.customers.list(limit=2)] == ["a", "b", "c"]
    assert recorder.last.url.params["limit"] == "2"

    recorder = Recorder(acme, *pages())
    first = await async_client(acme, recorder).v1.customers.list()
    assert type(first).__name__.startswith("AsyncCursorPage")
    assert [len(page.data) async for page in first.iter_pages()] == [2, 1, 0]


def test_raw(acme: ModuleType) -> None:
    client = sync_client(acme, Recorder(acme, *pages()))
    raw = client.v1.customers.with_raw_response.list()
    page = raw.parse()
    assert [c.id for c in page] == ["a", "b", "c"]


async def test_raw_async(acme: ModuleType) -> None:
    client = async_client(acme, Recorder(acme, *pages()))
    raw = await client.v1.customers.with_raw_response.list()
    page = await raw.parse()
    assert type(page).__name__.startswith("AsyncCursorPage")
    assert [c.id async for c in page] == ["a", "b", "c"]


def test_the_same_cursor_for_ever(acme: ModuleType) -> None:
    same = {"data": [customer("a")], "next_page": "p2"}
    client = sync_client(acme, Recorder(acme, same))
    seen = []
    with pytest.raises(acme.AcmeError, match="its own next page"):
        for item in client.v1.customers.list():
            seen.append(item.id)
    assert seen == ["a", "a"]


def page_class(acme: ModuleType, info: Any) -> Any:
    """A page of numbers whose next page is `info(page)`."""
    module = part(acme, "_pages")

    class Numbers(module.BaseSyncPage):  # type: ignore[name-defined, misc]
        items: List[int]

        def _get_page_items(self) -> List[int]:
            return self.items

        def next_page_info(self) -> Any:
            return info(self, module.PageInfo)

    return Numbers


def test_cursor_in_the_body(acme: ModuleType) -> None:
    page = page_class(acme, lambda p, info: info(json={"after": p.items[-1]}) if p.items else None)
    recorder = Recorder(acme, {"items": [1, 2]}, {"items": [3]}, {"items": []})
    client = sync_client(acme, recorder)
    found = client.get_api_list("/search", page=page, method="post", body={"q": "x"})
    assert list(found) == [1, 2, 3]
    assert recorder.last_json == {"q": "x", "after": 3}
    keys = {r.headers["Idempotency-Key"] for r in recorder.requests}
    assert len(keys) == 3  # each page is a request of its own


def test_body_that_is_no_object(acme: ModuleType) -> None:
    page = page_class(acme, lambda p, info: info(json={"after": 1}))
    client = sync_client(acme, Recorder(acme, {"items": [1]}))
    with pytest.raises(TypeError, match="only supported with mappings"):
        client.get_api_list("/s", page=page, method="post", body=[1]).get_next_page()


@pytest.mark.parametrize("next_url", ["/numbers?after=2", f"{URL}/numbers?after=2"])
def test_url(acme: ModuleType, next_url: str) -> None:
    page = page_class(acme, lambda p, info: info(url=next_url) if p.items == [1, 2] else None)
    recorder = Recorder(acme, {"items": [1, 2]}, {"items": [3]})
    client = sync_client(acme, recorder)
    found = client.get_api_list(
        "/numbers", page=page, options={"params": {"after": "0", "limit": "2"}}
    )
    assert list(found) == [1, 2, 3]
    assert dict(recorder.last.url.params) == {"after": "2", "limit": "2"}
    assert recorder.last.headers["Authorization"] == "Bearer token"


def test_url_of_another_origin(acme: ModuleType) -> None:
    page = page_class(
        acme, lambda p, info: info(url="https://other.test/n") if p.items == [1] else None
    )
    recorder = Recorder(acme, {"items": [1]}, {"items": [2]})
    assert list(sync_client(acme, recorder).get_api_list("/n", page=page)) == [1, 2]
    assert recorder.last.url.host == "other.test"
    assert "Authorization" not in recorder.last.headers
