"""What pages say of small documents: types, unions, marks, notes, answers, and where trees end."""

from __future__ import annotations

import posixpath
import json
import re
from collections.abc import Mapping
from functools import cache

import pytest

from specpress.model import Api
from tests.targets.docs.press import Element, customers_site, parse, press, property_row, small

OK = {"200": {"description": "OK"}}


def answering(schema: Mapping[str, object], **operation: object) -> dict[str, object]:
    """`GET /things` that answers this schema."""
    content = {"application/json": {"schema": schema}}
    responses = {"200": {"description": "OK", "content": content}}
    return {"/things": {"get": {"summary": "List things", "responses": responses, **operation}}}


def sending(schema: Mapping[str, object], **rest: object) -> Api:
    """`POST /things` that takes this schema."""
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    paths = {"/things": {"post": {"summary": "Make", "requestBody": body, "responses": OK}}}
    return small(paths, **rest)


def page(api: Api, path: str) -> Element:
    site = press(api)
    assert len(site[path].encode()) <= 50_000
    return parse(site[path])


def one_method(api: Api, language: str = "fake") -> Element:
    """The page of the only method."""
    site = press(api)
    (path,) = [
        name for name in site if name.startswith(f"{language}/things/") and _is_method(site[name])
    ]
    assert len(site[path].encode()) <= 50_000
    return parse(site[path])


def _is_method(html: str) -> bool:
    return 'class="route"' in html


def shown(element: Element, css: str) -> list[str]:
    return [found.text for found in element.all(class_=css)]


@pytest.mark.parametrize(
    "members, preview, listed",
    [
        (["a", "b"], '"a" | "b"', 0),
        (["a", "b", "c", "d"], '"a" | "b" | "c" | "d"', 0),
        (["a", "b", "c", "d", "e"], '"a" | "b" | "c" | 2 more', 5),
        ([str(number) for number in range(28)], '"0" | "1" | "2" | 25 more', 28),
        (["a", 1, True], '"a" | 1 | true', 0),
    ],
)
def test_enums_are_previewed_and_counted(members: list[object], preview: str, listed: int) -> None:
    api = sending({"type": "object", "properties": {"kind": {"enum": members}}})
    row = property_row(one_method(api), "params.kind")
    assert shown(row, "type") == ["union"]
    assert shown(row, "detail") == [preview]
    assert (
        len([item for values in row.all("ul", class_="values") for item in values.all("li")])
        == listed
    )


def test_members_of_enums_may_have_descriptions() -> None:
    kind = {
        "oneOf": [
            {"const": "a", "description": "The first."},
            {"const": "b", "description": "The second."},
        ]
    }
    row = property_row(
        one_method(sending({"type": "object", "properties": {"kind": kind}})), "params.kind"
    )
    assert '"a"' in row.text and ("The first." in row.text or shown(row, "detail") == ['"a" | "b"'])


def test_marks_and_facts() -> None:
    schema = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "size": {
                "type": "integer",
                "minimum": 1,
                "maximum": 9,
                "default": 3,
                "deprecated": True,
            },
            "code": {"type": "string", "pattern": "^[a-z]+$", "examples": ["abc"]},
        },
    }
    tree = one_method(sending(schema))
    assert shown(property_row(tree, "params.id"), "mark") == ["required"]
    assert shown(property_row(tree, "params.size"), "mark") == ["optional", "deprecated"]

    def facts(name: str) -> list[str]:
        return [pair.text for pair in property_row(tree, f"params.{name}").one("dl").all("div")]

    assert facts("id") == ["formatuuid"]
    assert facts("size") == ["minimum1", "maximum9", "default3"]
    assert facts("code") == ["pattern^[a-z]+$", 'example"abc"']


def test_places_of_arguments() -> None:
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "limit", "in": "query", "schema": {"type": "integer"}},
        {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
    ]
    api = small(
        {"/things/{id}": {"get": {"parameters": parameters, "responses": OK, "summary": "Get"}}}
    )
    in_fake, on_wire = one_method(api), one_method(api, "http")
    assert shown(property_row(in_fake, "params.id"), "mark") == ["path", "required"]
    assert shown(property_row(in_fake, "params.limit"), "mark") == ["query", "optional"]
    headings = [heading.text for heading in on_wire.one(id="parameters").all("h3")]
    assert headings == ["Path", "Query", "Headers"]
    assert shown(property_row(on_wire, "params.X-Trace"), "mark") == ["optional"]


def test_arguments_of_one_name_have_anchors_of_their_own() -> None:
    body = {"type": "object", "properties": {"id": {"type": "string"}}}
    operation = {
        "summary": "Set",
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
        ],
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": OK,
    }
    tree = one_method(small({"/things/{id}": {"put": operation}}))
    assert shown(property_row(tree, "params.id"), "name") == ["id"]
    assert shown(property_row(tree, "params.id~2"), "type") == ["string"]


def test_each_direction_shows_what_travels_in_it() -> None:
    thing = {
        "type": "object",
        "properties": {
            "id": {"type": "string", "readOnly": True},
            "secret": {"type": "string", "writeOnly": True},
            "name": {"type": "string"},
        },
    }
    ref = {"$ref": "#/components/schemas/Thing"}
    paths = answering({"type": "object", "properties": {"thing": ref}})
    body = {
        "content": {
            "application/json": {"schema": {"type": "object", "properties": {"thing": ref}}}
        }
    }
    paths["/things"]["get"]["requestBody"] = body  # type: ignore[index]
    api = small(paths, components={"schemas": {"Thing": thing}})
    site = press(api)
    method = one_method(api)
    ids = {element.attributes.get("id") for element in method.all("li")}
    assert {"returns.thing.id", "returns.thing.name"} <= ids
    assert "returns.thing.secret" not in ids and "params.thing.id" not in ids
    model = parse(site["fake/models/shared/index.html"])
    assert shown(property_row(model, "thing.id"), "mark") == ["optional", "read-only"]
    assert shown(property_row(model, "thing.secret"), "mark") == ["optional", "write-only"]


def test_a_recursive_model_links_to_itself() -> None:
    node = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "next": {"$ref": "#/components/schemas/Node"},
            "all": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
        },
    }
    api = small(
        answering({"$ref": "#/components/schemas/Node"}), components={"schemas": {"Node": node}}
    )
    tree = page(api, "fake/models/shared/index.html")
    assert tree.one("section", id="node").one("h2").text == "Node"
    row = property_row(tree, "node.next")
    links = row.one("p", class_="more").all("a")
    assert [link.attributes["href"] for link in links] == ["#node"]
    assert property_row(tree, "node.all").one("p", class_="more").text == "See Node"


def test_unions_of_objects_list_their_variants() -> None:
    def variant(name: str) -> dict[str, object]:
        return {
            "type": "object",
            "title": name,
            "required": ["kind", name],
            "properties": {"kind": {"const": name}, name: {"type": "integer"}},
        }

    schema = {"type": "object", "properties": {"pet": {"oneOf": [variant("cat"), variant("dog")]}}}
    row = property_row(one_method(sending(schema)), "params.pet")
    assert row.one("summary").text == "HideShow variants"
    names = [name.text for name in row.all(class_="name")]
    assert {"cat", "dog", "kind"} <= set(names)


@cache
def wide_and_deep() -> Api:
    """A body whose whole tree has tens of thousands of rows, and forty levels."""

    def level(depth: int) -> dict[str, object]:
        properties: dict[str, object] = {
            f"field_{number}": {"type": "string", "description": "Words about it. " * 5}
            for number in range(12)
        }
        if depth:
            properties["below"] = level(depth - 1)
            properties["list"] = {"type": "array", "items": level(0)}
        return {"type": "object", "properties": properties}

    return sending(level(40))


def test_large_trees_go_on_on_pages_of_their_own() -> None:
    site = press(wide_and_deep())
    pages = [path for path in site if path.endswith(".html")]
    assert all(len(site[path].encode()) <= 50_000 for path in pages)
    assert "fake/things/create/more/index.html" in pages
    fields = sum(site[path].count('class="name"') for path in pages if path.startswith("fake/"))
    assert fields >= 41 * 12  # every field of every level is on some page


def test_wide_objects_go_on_on_further_pages() -> None:
    """A thousand arguments, a model with a thousand members, an enum with thousands."""
    wide = {
        "type": "object",
        "properties": {
            f"field_{number}": {"type": "string", "description": "Words about it. " * 6}
            for number in range(1000)
        },
    }
    kind = {"enum": [f"member_{number}" for number in range(3000)]}
    site = press(
        small(
            {
                "/things": {
                    "post": {
                        "summary": "Make",
                        "requestBody": {"content": {"application/json": {"schema": wide}}},
                        "responses": answering({"$ref": "#/components/schemas/Wide"})["/things"][  # type: ignore[index]
                            "get"
                        ]["responses"],
                    }
                }
            },
            components={"schemas": {"Wide": {**wide, "properties": {**wide["properties"], "kind": kind}}}},  # type: ignore[dict-item]
        )
    )
    for language in ("fake", "http"):
        pages = {
            p: html for p, html in site.items() if p.startswith(language) and p.endswith("html")
        }
        assert all(len(html.encode()) <= 50_000 for html in pages.values())
        for prefix in ("params", "wide"):
            found = {
                anchor
                for html in pages.values()
                for anchor in re.findall(rf'<li id="{prefix}\.(field_\d+)"', html)
            }
            assert len(found) == 1000
    create = parse(site["fake/things/create/index.html"])
    following = create.all("p", class_="more")[0].one("a")
    assert re.fullmatch(r"See \d+ more", following.text)
    path = following.attributes["href"].partition("#")[0]
    continued = parse(site[posixpath.normpath("fake/things/create/" + path)])
    assert continued.one("h1").text.startswith("Make, continued")
    second = parse(site["fake/models/shared/_2/index.html"])
    assert second.one("section", id="wide").one("h2").text == "Wide, continued"


def test_a_method_shows_what_comes_first_in_a_large_model_that_it_returns() -> None:
    fields = {
        f"field_{number:02}": {"type": "string", "description": "Words about it. " * 10}
        for number in range(60)
    }
    thing = {"type": "object", "properties": fields}
    many = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
    for returned in (many["items"], many):
        site = press(small(answering(returned), components={"schemas": {"Thing": thing}}))
        (path,) = [p for p in site if p.startswith("fake/things/") and _is_method(site[p])]
        first = re.findall(r'<li id="returns\.(\w+)"', site[path])
        assert 10 < len(first) < 60
        assert first == [*fields][: len(first)]
        (rest,) = parse(site[path]).all("p", class_="more")
        assert rest.text == f"See {60 - len(first)} more"
        href = rest.one("a").attributes["href"].partition("#")[0]
        place = site[posixpath.normpath(posixpath.join(posixpath.dirname(path), href))]
        assert re.findall(r'<li id="thing\.(\w+)"', place) == [*fields]


def test_the_name_of_an_answer_that_is_a_list_says_of_what() -> None:
    thing = {"type": "object", "properties": {"a": {"type": "string"}}}
    many = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
    api = small(answering(many), components={"schemas": {"Thing": thing}})
    returns = one_method(api).one("section", id="returns")
    assert returns.one("code", class_="type").text == "ThingListResponse = Array<Thing>"
    returns = one_method(api, "http").one("section", id="returns")
    assert returns.one("code", class_="type").text == "array of Thing"


def test_the_name_of_an_answer_that_is_a_union_is_previewed() -> None:
    names = [f"Thing{number}" for number in range(9)]
    thing = {"type": "object", "properties": {"a": {"type": "string"}}}
    union = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}
    api = small(answering(union), components={"schemas": dict.fromkeys(names, thing)})
    returns = one_method(api).one("section", id="returns")
    assert returns.one("code", class_="type").text == (
        "ThingRetrieveResponse = Thing0 | Thing1 | Thing2 | 6 more"
    )
    assert returns.all("summary")[0].text == "HideShow variants"


def test_many_models_are_listed_on_several_pages() -> None:
    schemas = {
        f"Model{number:04}": {
            "type": "object",
            "description": "Words about it. " * 4,
            "properties": {"a": {"type": "string"}},
        }
        for number in range(900)
    }
    variants = [{"$ref": f"#/components/schemas/{name}"} for name in schemas]
    site = press(small(answering({"oneOf": variants}), components={"schemas": schemas}))
    assert all(len(html.encode()) <= 50_000 for p, html in site.items() if p.endswith("html"))
    path, seen = "fake/models/index.html", []
    while path:
        tree = parse(site[path])
        seen += [link.text for link in tree.one("ul", class_="models").all("a")]
        following = tree.all("p", class_="more")
        href = following[0].one("a").attributes["href"] if following else ""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(path), href)) if href else ""
    assert seen == sorted(schemas)


def test_the_list_of_models_is_no_part_of_a_resource_called_models() -> None:
    ways = answering({"$ref": "#/components/schemas/Thing"})
    ways["/models"] = ways["/things"]
    thing = {"type": "object", "properties": {"a": {"type": "string"}}}
    site = press(small(ways, components={"schemas": {"Thing": thing}}))
    side = parse(site["fake/models/index.html"]).one("nav", id="nav")
    assert [link.text for link in side.all("a") if "aria-current" in link.attributes] == ["Models"]
    assert not side.all("a", href="../models_/retrieve/index.html")
    assert parse(site["fake/models_/index.html"]).all("a", href="../models_/retrieve/index.html")


def test_nothing_comes_back() -> None:
    tree = one_method(
        small(
            {
                "/things": {
                    "delete": {"summary": "Clear", "responses": {"204": {"description": "Gone"}}}
                }
            }
        )
    )
    assert tree.one(id="returns").one("code").text == "void"
    response = tree.all("section", class_="panel")[1]
    assert response.text == "204 ExampleNo content" or "No content" in response.text


def test_deprecated_methods_say_so() -> None:
    api = small(answering({"type": "string"}, deprecated=True))
    assert "Deprecated." in one_method(api).one("p", class_="deprecation").text


def note(tree: Element, label: str) -> str:
    (found,) = [
        pair for pair in tree.one("dl", class_="notes").all("div") if pair.one("dt").text == label
    ]
    return found.one("dd").text


def test_credentials_and_their_alternatives() -> None:
    schemes = {
        "token": {"type": "http", "scheme": "bearer"},
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    }
    security = [{"token": []}, {"key": []}, {}]
    api = small(
        answering({"type": "string"}, security=security), components={"securitySchemes": schemes}
    )
    said = note(one_method(api), "Authentication")
    assert said.startswith(
        "Needs a bearer token, or an API key in the header X-Key, or nothing: anonymous calls are allowed."
    )


def test_pages_and_retries_are_explained() -> None:
    tree = parse(customers_site()["http/v1/customers/list/index.html"])
    assert note(tree, "Pagination").startswith(
        "The answer is one page, its items are in data. To get the next one, next_page is sent as next_page"
    )
    assert "lost connections" in note(tree, "Retries")
    posting = parse(customers_site()["http/v1/customers/create/index.html"])
    assert note(posting, "Retries").endswith("the call may have had its effect.")


def test_errors_with_what_they_mean() -> None:
    rows = parse(customers_site()["http/v1/customers/create/index.html"]).one("table").all("tr")
    assert [cell.text for cell in rows[1].all("td")] == [
        "400",
        "Bad Request",
        "The request does not follow this document",
    ]


def test_examples_of_answers_have_tabs_without_script() -> None:
    panel = parse(customers_site()["fake/v1/customers/create/index.html"]).all(
        "section", class_="panel"
    )[1]
    tabs = panel.all("input", type="radio")
    assert [tab.attributes["id"] for tab in tabs][:2] == ["answer-200", "answer-400"]
    assert "checked" in tabs[0].attributes and "checked" not in tabs[1].attributes
    assert panel.one("figcaption").text == "200 Example"
    assert {label.attributes["for"] for label in panel.all("label")} == {
        tab.attributes["id"] for tab in tabs
    }


def test_a_summary_that_is_no_title_is_part_of_the_description() -> None:
    summary = "**New here?** We recommend [the guide](https://example.com/guide). " + "More. " * 20
    answer = {"200": {"description": "OK"}}
    operation = {"summary": summary, "description": "Makes one.", "responses": answer}
    site = press(small({"/v1/things": {"post": operation}}))
    page = parse(site["http/v1/things/create/index.html"])
    assert page.one("h1").text == "Create"
    shown = page.one("div", class_="prose")
    assert shown.text.startswith("New here? We recommend the guide") and "Makes one." in shown.text


def test_a_summary_that_is_a_title_loses_its_markup() -> None:
    operation = {"summary": "Make a `thing`.", "responses": {"200": {"description": "OK"}}}
    site = press(small({"/v1/things": {"post": operation}}))
    assert parse(site["http/v1/things/create/index.html"]).one("h1").text == "Make a thing"


def test_what_stands_on_a_second_page_leads_to_models_that_have_a_place() -> None:
    """modern-treasury: an inline object too large for the page, below arguments that are continued."""
    members = {f"field_{number:03}": {"type": "string"} for number in range(200)}
    inline = {"type": "object", "properties": members}
    body = {"type": "object", "properties": {**members, "one": inline, "other": inline}}
    operation = {
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": {"204": {"description": "Done"}},
    }
    site = press(small({"/things": {"post": operation}}))
    rest = parse(site["fake/things/create/more/index.html"])
    links = [
        link.attributes["href"] for more in rest.all("p", class_="more") for link in more.all("a")
    ]
    assert links
    for link in links:
        path, _, anchor = link.partition("#")
        page = posixpath.normpath(posixpath.join("fake/things/create/more", path or "index.html"))
        assert f'id="{anchor}"' in site[page]


def test_the_example_of_a_page_is_the_whole_answer() -> None:
    """What a call gives is a page of items; on the wire the items stand in an object that tells of more."""
    item = {"type": "object", "properties": {"id": {"type": "string"}}}
    page = {
        "type": "object",
        "properties": {
            "data": {"type": "array", "items": item},
            "next_page": {"type": ["string", "null"]},
        },
    }
    cursor = {"name": "next_page", "in": "query", "schema": {"type": "string"}}
    answer = {"description": "ok", "content": {"application/json": {"schema": page}}}
    api = small({"/things": {"get": {"parameters": [cursor], "responses": {"200": answer}}}})
    twin = press(api)["http/things/list/index.md"]
    example = twin.partition("200 Example:\n\n```json\n")[2].partition("```")[0]
    assert json.loads(example) == {"data": [{"id": "id"}], "next_page": "next_cursor"}
