"""HTTP in its own words: types, previews, signatures, errors, guides."""

from __future__ import annotations

import pytest

from specpress.diag import Collector
from specpress.model import (
    Array,
    Const,
    Enum,
    EnumMember,
    JsonValue,
    Kind,
    Map,
    Nullable,
    Primitive,
    Ref,
    Text,
    TypeExpr,
    Union,
)
from specpress.targets import Language, Spans, TargetOptions
from specpress.targets.http import target
from tests.targets.docs.press import customers, small

STRING = Primitive(kind=Kind.STRING)
ENUM = Enum(members=(EnumMember(value=JsonValue("a")), EnumMember(value=JsonValue(1))))
CUSTOMER = Ref(id="models/v1.customers.customer")


def http() -> Language:
    return target.press(customers(), TargetOptions(), Collector()).language()


def plain(spans: Spans) -> str:
    return "".join(span.text for span in spans)


@pytest.mark.parametrize(
    "expression, type, preview",
    [
        (STRING, "string", None),
        (Primitive(kind=Kind.DATETIME, format=Text("date-time")), "string", None),
        (Primitive(kind=Kind.BINARY), "file", None),
        (Primitive(kind=Kind.UNKNOWN), "any", None),
        (Const(value=JsonValue("x")), '"x"', None),
        (ENUM, '"a" | 1', "string | number"),
        (Array(items=STRING), "array of string", "array"),
        (Array(items=ENUM), 'array of ("a" | 1)', "array"),
        (Map(values=Array(items=STRING)), "map of array of string", None),
        (Nullable(inner=STRING), "string | null", None),
        (Nullable(inner=Array(items=STRING)), "array of string | null", "array | null"),
        (Union(variants=(STRING, CUSTOMER)), "string | Customer", "one of"),
        (CUSTOMER, "Customer", None),
        (Ref(id="v1.customers.create/params/billing_config"), "BillingConfig", "object"),
    ],
)
def test_types(expression: TypeExpr, type: str, preview: str | None) -> None:
    assert plain(http().type(expression, input=True)) == type
    assert http().preview(expression, input=True) == preview


def test_types_link_to_their_models() -> None:
    before, link = http().type(Array(items=CUSTOMER), input=False)
    assert (before.ref, link.ref) == (None, CUSTOMER.id)


def test_signature_and_errors() -> None:
    method = next(m for m in customers().walk_methods() if m.id == "v1.customers.list")
    signature = http().signature(method)
    assert signature.call == "GET /v1/customers" and signature.parameters == ()
    assert plain(signature.returns) == "page of CustomerDetail"
    assert http().raises(method)[:2] == (("400", "Bad Request"), ("401", "Unauthorized"))


@pytest.mark.parametrize(
    "status, phrase",
    [
        ("418", "I'm a Teapot"),
        ("4XX", "Client error"),
        ("default", "Any other status"),
        ("499", "Error"),
    ],
)
def test_statuses(status: str, phrase: str) -> None:
    answers = {"200": {"description": "OK"}, status: {"description": "No"}}
    api = small({"/things": {"get": {"responses": answers}}})
    (method,) = api.walk_methods()
    language = target.press(api, TargetOptions(), Collector()).language()
    assert language.raises(method) == ((status, phrase),)


def test_guides() -> None:
    guides = {guide.slug: guide.markdown for guide in http().guides()}
    assert list(guides) == ["authentication", "errors", "pagination"]
    assert "export METRONOME_BEARER_TOKEN='My secret'" in guides["authentication"]
    assert "The items are in `data`" in guides["pagination"]
    assert "`next_page`" in guides["pagination"] and "`limit`" in guides["pagination"]


def test_there_are_no_files() -> None:
    assert list(target.render(customers(), TargetOptions(), Collector())) == []
