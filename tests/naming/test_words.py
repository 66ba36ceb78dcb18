"""Spellings -> words -> cased names."""

import pytest
from hypothesis import given, strategies

from specpress.naming import camel, pascal, plural, singular, snake, split_words


@pytest.mark.parametrize(
    ("spelling", "words"),
    [
        ("billingConfig", "billing config"),
        ("billing_config", "billing config"),
        ("Billing-Config", "billing config"),
        ("HTTPServerID", "http server id"),
        ("agencyID", "agency id"),
        ("customerIDs", "customer ids"),
        ("v1", "v1"),
        ("base64Data", "base64 data"),
        ("S3Bucket", "s3 bucket"),
        ("filter[name]", "filter name"),
        ("-1", "minus 1"),
        ("+1", "plus 1"),
        ("X-Request-ID", "x request id"),
        ("größe", "groe"),
        ("Ünïcödé", "unicode"),
        ("ALL_CAPS_NAME", "all caps name"),
        ("", ""),
        ("@", "at"),
        ("你好", ""),
    ],
)
def test_split(spelling: str, words: str) -> None:
    assert " ".join(split_words(spelling)) == words


@given(strategies.text(max_size=40))
def test_words_are_always_plain(spelling: str) -> None:
    for word in split_words(spelling):
        assert word.isascii() and word.isalnum() and word == word.lower()


def test_casings() -> None:
    words = ("create", "api", "key", "url")
    assert snake(words) == "create_api_key_url"
    assert pascal(words) == "CreateAPIKeyURL"
    assert camel(words) == "createAPIKeyURL"
    assert camel(("url",)) == "url"
    assert pascal(("acl", "entry"), {"acl": "ACL"}) == "ACLEntry"


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("settings", "setting"),
        ("customers", "customer"),
        ("billing_policies", "billing_policy"),
        ("addresses", "address"),
        ("statuses", "status"),
        ("data", "data"),
        ("boxes", "box"),
        ("matches", "match"),
        ("series", "series"),
        ("analyses", "analysis"),
        ("people", "person"),
        ("status", "status"),
        ("class", "class"),
        ("responses", "response"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert snake(singular(tuple(many.split("_")))) == one


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("billable_metric", "billable_metrics"),
        ("batch", "batches"),
        ("status", "statuses"),
        ("company", "companies"),
        ("key", "keys"),
        ("person", "people"),
        ("index", "indices"),
        ("analysis", "analyses"),
        ("metric_with_deprecated_fields", "metric_with_deprecated_fields"),
        ("metadata", "metadata"),
    ],
)
def test_plural(one: str, many: str) -> None:
    assert snake(plural(tuple(one.split("_")))) == many
