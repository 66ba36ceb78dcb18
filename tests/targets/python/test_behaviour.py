"""Generated SDKs at run time: what goes on the wire, and what comes back from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from io import BytesIO
from types import ModuleType
from typing import Any

import httpx2
import pytest

Client = Callable[..., Any]
Sdk = Callable[[str], ModuleType]


def test_every_parameter_goes_where_its_style_says(client: Client, server: Any) -> None:
    client("parameters").search.retrieve(
        {"x": 1, "y": 2},
        ids=[3, 4],
        since=datetime(2026, 1, 15, tzinfo=timezone.utc),
        form=["a", "b"],
        exploded=["c", "d"],
        spaces=["e", "f"],
        pipes=["g", "h"],
        deep={"gte": 1, "lt": 5},
        as_json={"a": "x y"},
        x_list=["i", "j"],
        session="s",
        flag=True,
    )
    path, _, query = server.url.partition("?")
    assert path == "/search/.3.4/;point=x,1,y,2"
    assert query.split("&") == [
        "since=2026-01-15T00%3A00%3A00%2B00%3A00",
        "form=a%2Cb",
        "exploded=c",
        "exploded=d",
        "spaces=e+f",
        "pipes=g%7Ch",
        "deep%5Bgte%5D=1",
        "deep%5Blt%5D=5",
        "as_json=%7B%22a%22%3A%22x+y%22%7D",
        "flag=true",
    ]
    assert server.last.headers["X-List"] == "i,j"
    assert server.last.headers["Cookie"] == "session=s"


OBJECTS_EVERYWHERE = """
openapi: 3.1.0
info: {title: Objects everywhere, version: "1"}
servers: [{url: "https://api.example.com"}]
components:
  schemas:
    Cell: {type: object, properties: {rowIndex: {type: integer}, seenAt: {type: string, format: date-time}}}
paths:
  /cells/{at}:
    parameters:
      - {name: at, in: path, required: true, schema: {$ref: "#/components/schemas/Cell"}}
      - {name: X-Cell, in: header, schema: {$ref: "#/components/schemas/Cell"}}
      - {name: cell, in: cookie, schema: {$ref: "#/components/schemas/Cell"}}
      - {name: deep, in: query, style: deepObject, schema: {$ref: "#/components/schemas/Cell"}}
    put:
      requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}
      responses: {"204": {description: Nothing.}}
"""


def test_members_have_their_wire_names_wherever_an_object_goes(
    package: Callable[..., Any], server: Any
) -> None:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    client = package(OBJECTS_EVERYWHERE).Client(http_client=http_client)
    cell = {"row_index": 1}
    client.cells.update(cell, body=["a"], x_cell=cell, cell=cell, deep=cell)
    assert server.url == "/cells/rowIndex,1?deep%5BrowIndex%5D=1"
    assert server.last.headers["X-Cell"] == "rowIndex,1"
    assert server.last.headers["Cookie"] == "rowIndex=1"
    client.cells.update({"seen_at": datetime(2026, 1, 15, tzinfo=timezone.utc)})
    assert server.url == "/cells/seenAt,2026-01-15T00%3A00%3A00%2B00%3A00"


@pytest.mark.parametrize(
    ("call", "content_type", "content"),
    [
        (lambda c: c.json_list.create(body=[{"id": "a"}]), "application/json", b'[{"id":"a"}]'),
        (lambda c: c.json_scalar.create(body="x"), "application/json", b'"x"'),
        (lambda c: c.json_map.create(body={"a": 1}), "application/json", b'{"a":1}'),
        (lambda c: c.json_any.create(body=[1, None]), "application/json", b"[1,null]"),
        (
            lambda c: c.form.create(name="n", address={"city": "c d"}),
            "application/x-www-form-urlencoded",
            b"name=n&address%5Bcity%5D=c+d",
        ),
        (lambda c: c.text.update(body="näh"), "text/plain", "näh".encode()),
        (
            lambda c: c.bytes.update(body=b"\x00\x01"),
            "application/octet-stream",
            b"\x00\x01",
        ),
    ],
)
def test_bodies(
    client: Client, server: Any, call: Callable[[Any], None], content_type: str, content: bytes
) -> None:
    call(client("bodies"))
    assert server.last.headers["Content-Type"].partition(";")[0] == content_type
    assert server.last.content == content


def test_multipart_parts_have_names_files_and_types_of_their_own(
    client: Client, server: Any
) -> None:
    client("bodies").multipart.create(
        file=("a.txt", b"AAA"), more=[b"B", BytesIO(b"C")], purpose="p", meta={"a": 1}
    )
    content = server.last.content
    assert server.last.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="a.txt"' in content and b"AAA" in content
    assert content.count(b'name="more') == 2
    assert b'name="purpose"\r\n\r\np\r\n' in content
    assert b"Content-Type: application/json\r\n\r\n" in content


JSON_OR_FORM = """
openapi: 3.1.0
info: {title: Json or form, version: "1"}
servers: [{url: "https://api.example.com"}]
components:
  schemas:
    Order:
      type: object
      properties:
        amount: {type: integer}
        documents: {type: array, items: {type: object, properties: {file: {type: string, format: binary}}}}
paths:
  /orders:
    post:
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Order"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Order"}}
      responses: {"204": {description: Nothing.}}
"""


def test_files_make_a_form_of_a_body_that_may_be_json(
    package: Callable[..., Any], server: Any
) -> None:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    orders = package(JSON_OR_FORM).Client(http_client=http_client).orders
    orders.create(amount=1, documents=[{}])
    assert server.json == {"amount": 1, "documents": [{}]}
    orders.create(amount=1, documents=[{"file": ("a.txt", b"text")}])
    assert server.last.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert b'name="amount"\r\n\r\n1\r\n' in server.last.content
    assert b'name="documents[][file]"; filename="a.txt"' in server.last.content


def test_unions_are_sent_and_read(client: Client, server: Any) -> None:
    server.answer = httpx2.Response(200, json={"id": "1", "reason": "full"})
    answer = client("unions").events.create(
        event={"type": "page_view", "url": "https://example.com"}, tags=["a"], id=3
    )
    assert server.json["event"] == {"type": "page_view", "url": "https://example.com"}
    assert server.json["tags"] == ["a"]
    assert answer.reason == "full"


def test_recursive_types_are_sent_and_read(client: Client, server: Any) -> None:
    tree = {"name": "a", "children": [{"name": "b", "children": [{"name": "c"}]}]}
    server.answer = httpx2.Response(200, json=tree)
    folder = client("recursion").folders.list()
    assert folder.children[0].children[0].name == "c"
    assert folder.to_dict() == tree
    server.answer = httpx2.Response(204)
    client("recursion").folders.create(**tree)
    assert server.json == tree


def test_a_recursive_alias_holds_any_json(client: Client, server: Any) -> None:
    value = {"a": [1.5, {"b": [None, True, "x"]}]}
    server.answer = httpx2.Response(200, json=value)
    assert client("recursion").json.retrieve() == value


@pytest.mark.parametrize("strict", [False, True])
def test_names_that_python_reserves_have_aliases(client: Client, server: Any, strict: bool) -> None:
    sent = {
        "class": "c",
        "model_config": "m",
        "json": "j",
        "copy": "y",
        "_private": "p",
        "2fa": True,
        "+1": 1,
        "-1": 2,
        "fooBar": "camel",
        "foo_bar": "snake",
        "FooBar": "pascal",
        "str": "s",
        "list": ["l"],
        "date": "2026-01-15",
        "datetime": "2026-01-15T00:00:00Z",
        "a b": "space",
        'quote"s': "q",
    }
    server.answer = httpx2.Response(200, json=sent)
    names = client("names", _strict_response_validation=strict)
    answer = names.class_.retrieve("a/b", import_="i", self_="s", api_timeout=3)
    assert server.url == "/class/a%2Fb?import=i&self=s&timeout=3"
    assert answer.class_ == "c" and answer.foo_bar == "snake"
    assert answer.fooBar == "camel" and answer.FooBar == "pascal"
    assert answer.date.year == 2026 and answer.datetime.tzinfo is not None
    assert answer.to_dict(mode="json") == sent


def test_one_name_in_three_places(client: Client, server: Any) -> None:
    client("names").variables.update("p", query_name="q", body_name="b", value="v")
    assert server.url == "/variables/p?name=q"
    assert server.json == {"name": "b", "value": "v"}


def test_credentials_of_every_kind(client: Client, server: Any) -> None:
    api = client("security", bearer_token="t", username="u", password="w", cookie="c", query="q")
    api.both.retrieve()
    assert server.last.headers["Authorization"] == "Basic dTp3"
    assert server.last.headers["Cookie"] == "sid=c"
    api.open.retrieve()
    assert "Authorization" not in server.last.headers
    api.default.retrieve()
    assert server.last.headers["Authorization"] == "Bearer t"


def test_environments_and_server_variables(client: Client, server: Any) -> None:
    client("security", bearer_token="t", region="us").open.retrieve()
    assert server.last.url.host == "us.example.com" and server.url == "/v1/open"
    client("security", bearer_token="t", environment="sandbox").open.retrieve()
    assert server.last.url.host == "sandbox.example.com"


def test_a_server_of_its_own_gets_credentials_too(client: Client, server: Any) -> None:
    client("security", bearer_token="t").elsewhere.retrieve()
    assert str(server.last.url) == "https://files.example.com/elsewhere"
    assert server.last.headers["Authorization"] == "Bearer t"
    client("security", bearer_token="t", base_url="http://mock").elsewhere.retrieve()
    assert str(server.last.url) == "http://mock/elsewhere"


@pytest.mark.parametrize(
    ("method", "first", "second", "query"),
    [
        (
            "cursor",
            {"data": [{"id": "1"}], "next_cursor": "n"},
            {"data": [{"id": "2"}]},
            "cursor=n",
        ),
        (
            "meta",
            {"items": [{"name": "1"}], "meta": {"nextPageToken": "n"}},
            {"items": []},
            "pageToken=n",
        ),
        ("after", {"data": [{"id": "1"}], "has_more": True}, {"data": []}, "after=1"),
        ("numbered", [{"id": "1"}], [], "page=2"),
        ("offset", {"results": [{"id": "1"}], "total": 9}, {"results": []}, "offset=1"),
    ],
)
def test_pages_follow_each_other(
    client: Client, server: Any, method: str, first: Any, second: Any, query: str
) -> None:
    server.answer = httpx2.Response(200, json=first)
    page = getattr(client("pages"), method).list()
    assert page.has_next_page()
    assert len(page._get_page_items()) == 1
    server.answer = httpx2.Response(200, json=second)
    following = page.get_next_page()
    assert server.last.url.query.decode() == query
    assert not following.has_next_page()


def test_pages_of_a_body_repeat_it(client: Client, server: Any) -> None:
    server.answer = httpx2.Response(200, json={"data": [{"id": "1"}], "next_cursor": "n"})
    page = client("pages").body.create(query="x")
    server.answer = httpx2.Response(200, json={"data": []})
    page.get_next_page()
    assert server.json == {"query": "x", "cursor": "n"}


def test_streams_on_demand_and_always(client: Client, server: Any) -> None:
    events = b'data: {"text": "a"}\n\ndata: {"text": "b"}\n\n'
    server.answer = httpx2.Response(
        200, content=events, headers={"Content-Type": "text/event-stream"}
    )
    api = client("streams")
    assert [chunk.text for chunk in api.complete(prompt="p", stream=True)] == ["a", "b"]
    assert server.json == {"prompt": "p", "stream": True}
    assert [chunk.text for chunk in api.watch()] == ["a", "b"]


def test_importing_a_package_imports_no_types(sdk: Sdk) -> None:
    import subprocess
    import sys

    module = sdk("unions")
    folder = str(module.__file__).rsplit("/", 2)[0]
    code = (
        f"import sys; sys.path.insert(0, {folder!r})\n"
        "import unions; unions.types; unions.resources.EventsResource\n"
        "loaded = [name for name in sys.modules if name.startswith('unions.types.')]\n"
        "assert not loaded, loaded\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_webhooks_are_checked_and_read(client: Client) -> None:
    import base64
    import hashlib
    import hmac
    import json
    import time

    body = json.dumps({"id": "inv_1", "amount": 2.5}).encode()
    key = b"0123456789abcdef"
    stamp = str(int(time.time()))
    digest = hmac.new(key, f"msg_1.{stamp}.".encode() + body, hashlib.sha256).digest()
    headers = {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": stamp,
        "Webhook-Signature": f"v1,{base64.b64encode(digest).decode()}",
    }
    secret = f"whsec_{base64.b64encode(key).decode()}"
    event = client("webhooks").webhooks.unwrap(body, headers, secret=secret)
    assert event.id == "inv_1"
    with pytest.raises(ValueError, match="signature"):
        client("webhooks").webhooks.unwrap(body + b" ", headers, secret=secret)


@pytest.mark.parametrize(("given", "content"), [({}, b""), ({"body": ""}, b'""')])
def test_an_optional_body_is_left_out_or_sent(
    client: Client, server: Any, given: dict[str, Any], content: bytes
) -> None:
    client("bodies").json_scalar.create(**given)
    assert server.last.content == content
