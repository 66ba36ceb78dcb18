"""Paths and verbs -> resources and methods, as a table."""

import pytest

from specpress.diag import Collector, Origin
from specpress.naming import snake
from specpress.naming.infer import Operation, infer


def names(*titles: str) -> list[str]:
    """`GET* /x` is an operation that answers with a list."""
    operations = []
    for title in titles:
        verb, path = title.split(" ")
        operations.append(
            Operation(
                key=title,
                verb=verb.rstrip("*").lower(),
                path=path,
                operation_id=None,
                many=verb.endswith("*"),
                origin=Origin("spec.yaml"),
            )
        )
    return [
        ".".join([*(snake(words) for words in place.resources), place.method])
        for place in infer(operations, Collector())
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("POST /v1/customers", "v1.customers.create"),
        ("GET* /v1/customers", "v1.customers.list"),
        ("GET /v1/customers/{id}", "v1.customers.retrieve"),
        ("PATCH /v1/customers/{id}", "v1.customers.update"),
        ("PUT /v1/customers/{id}", "v1.customers.update"),
        ("DELETE /v1/customers/{id}", "v1.customers.delete"),
        ("POST /api/orders", "orders.create"),
        ("POST /v1/ingest", "v1.ingest"),
        ("POST /search", "search"),
        ("GET /api/where/config.json", "where.retrieve_config"),
    ],
)
def test_alone(title: str, name: str) -> None:
    assert names(title) == [name]


def test_a_lone_leaf_is_a_method_of_what_stands_before_it() -> None:
    assert names(
        "GET* /v1/customers",
        "GET /v1/customers/{id}",
        "POST /v1/customers/archive",
        "POST /v1/customers/{id}/setName",
        "GET* /v1/customers/{id}/costs",
        "GET /v1/customers/{id}/balance",
        "POST /v1/customers/{id}/reversal",
    ) == [
        "v1.customers.list",
        "v1.customers.retrieve",
        "v1.customers.archive",
        "v1.customers.set_name",
        "v1.customers.list_costs",
        "v1.customers.retrieve_balance",
        "v1.customers.reversal",
    ]


def test_what_has_more_below_it_is_a_resource() -> None:
    assert names(
        "GET* /orders/{id}/items", "POST /orders/{id}/items", "GET /orders/{id}/items/{item}"
    ) == [
        "orders.items.list",
        "orders.items.create",
        "orders.items.retrieve",
    ]


def test_put_beside_patch_replaces() -> None:
    assert names("PUT /a/{id}", "PATCH /a/{id}") == ["a.replace", "a.update"]


def test_a_thing_that_is_one_is_updated_by_post() -> None:
    assert names("GET /org/spend_limit", "POST /org/spend_limit", "DELETE /org/spend_limit") == [
        "org.spend_limit.retrieve",
        "org.spend_limit.update",
        "org.spend_limit.delete",
    ]


def test_the_shortest_path_keeps_the_plain_name() -> None:
    assert names("GET* /documents", "GET* /{type}/{id}/documents") == [
        "documents.list",
        "documents.list_by_id",
    ]


def test_every_operation_gets_a_name_of_its_own() -> None:
    titles = [
        f"{verb} /x/{{a}}{tail}"
        for verb in ("GET", "POST", "PUT")
        for tail in ("", "/y", "/{b}", "/y/{c}")
    ]
    found = names(*titles)
    assert len(set(found)) == len(titles)
