"""The page that ours has to equal, fact by fact: POST /v1/customers, in TypeScript, and as much of it elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from specpress import config
from specpress.diag import Collector
from specpress.pipeline import Request, press
from tests.targets.docs.press import Element, parse, property_row

ROOT = Path(__file__).resolve().parents[3]
SEED: dict[str, Any] = yaml.safe_load((ROOT / "tests/spec/seed-checklist.yaml").read_text("utf-8"))
LANGUAGES = ("python", "typescript", "http")
NOTATIONS: dict[str, dict[str, Any]] = {"typescript": SEED["page"], **SEED["page"]["elsewhere"]}
# The page itself, as text; it is no part of the repository.
PAGE = ROOT.parent / "shared" / "seed" / "create-customer-reference-page.txt"


@cache
def site() -> dict[str, str]:
    """generated/docs as the configuration of spec/ makes it."""
    collector = Collector()
    configuration = config.read(ROOT / "spec" / "specpress.yml", collector)
    request = Request(
        spec=ROOT / "spec" / "openapi.yaml",
        baseline=configuration.baseline,
        config=configuration,
        targets=("docs",),
    )
    pressed = press(request, collector)
    assert pressed is not None, collector.diagnostics
    return {file.path: file.content.decode() for file in pressed.files["docs"]}


@cache
def page(language: str = "typescript") -> Element:
    return parse(site()[f"{language}/v1/customers/create/index.html"])


def anchor(path: str) -> str:
    """`customer_billing_provider_configurations[].billing_provider` -> its anchor."""
    return "params." + path.replace("[]", "").rstrip(".")


def flat(members: list[dict[str, Any]], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of the body with its path, in the page's order."""
    for member in members:
        path = above + member["name"]
        yield path, member
        inner = member.get("members") or member.get("items")
        if isinstance(inner, list):
            yield from flat(inner, f"{path}.")


PROPERTIES = list(flat(SEED["body"]))


def own(row: Element, css: str) -> list[str]:
    """Texts of a class in the row itself, not in rows inside of it."""
    inside = {id(found) for nested in row.all("details") for found in nested.all()}
    return [found.text for found in row.all(class_=css) if id(found) not in inside]


def test_furniture() -> None:
    seed = SEED["page"]
    assert page().one("a", class_="skip").text == seed["skip_link"]
    assert [option.text for option in page().one("select").all("option")] == seed["themes"]
    assert page().one("a", class_="call").text == seed["call_to_action"]
    crumbs = page().one("nav", class_="crumbs").all("li")
    assert crumbs[-1].text == seed["breadcrumb"]
    toggles = {re.sub(r"HideShow", "", found.text).strip() for found in page().all("summary")}
    assert all(toggle.split()[1] in toggles for toggle in seed["toggles"])
    words = page().one(id="parameters").one("summary")
    assert [words.one("b").text, words.one("i").text] == [t.split()[0] for t in seed["toggles"]]


def test_title_signature_verb_path_description() -> None:
    operation, signature = SEED["operation"], SEED["page"]["signature"]
    assert page().one("h1").text == operation["summary"]
    route = page().one("p", class_="route")
    assert route.text == f"{operation['verb']} {operation['path']}"
    assert page().one("div", class_="prose").text == operation["description"]
    arguments = ", ".join(
        f"{one['type']} {one['name']}{'?' if one['optional'] else ''}"
        for one in signature["arguments"]
    )
    shown = page().one("div", class_="signature").text
    assert shown == f"{signature['call']}({arguments}): {signature['returns']}"


def test_types_of_the_signature_lead_to_their_members() -> None:
    links = {
        link.text: link.attributes["href"]
        for link in page().one("div", class_="signature").all("a")
    }
    assert links == {"CustomerCreateParams": "#parameters", "CustomerCreateResponse": "#returns"}


def test_members_of_the_body_in_order() -> None:
    tops = [path for path, _ in PROPERTIES if "." not in path]
    assert [name for name, _ in SEED["page"]["body_preview"]] == tops
    rows = [row for row in page().one(id="parameters").all("li") if "id" in row.attributes]
    holder, *members = rows
    assert own(holder, "name") == ["body"] and own(holder, "type") == ["CustomerCreateParams"]
    shown = [row.attributes["id"].removeprefix("params.") for row in members]
    assert shown == [path for path, _ in PROPERTIES]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SEED["page"]["types"])
def test_types(path: str, language: str) -> None:
    row = property_row(page(language), anchor(path))
    shown = own(row, "detail" if path.endswith("[]") else "type")[0]
    assert shown == NOTATIONS[language]["types"][path]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SEED["page"]["union_previews"])
def test_previews_of_unions(path: str, language: str) -> None:
    preview = NOTATIONS[language]["union_previews"][path].strip()
    assert own(property_row(page(language), anchor(path)), "detail") == [preview]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path, member", PROPERTIES, ids=[path for path, _ in PROPERTIES])
def test_properties(path: str, member: dict[str, Any], language: str) -> None:
    """The same on every language's page: name, optional, description, deprecation, constraints, members."""
    row = property_row(page(language), anchor(path))
    assert own(row, "name") == [member["name"]]
    marks = own(row, "mark")
    assert ("optional" in marks) == member["optional"]
    assert ("deprecated" in marks) == member.get("deprecated", False)
    if "description" in member:
        assert own(row, "prose") == [member["description"].strip()]
    facts = {pair.one("dt").text: pair.one("dd").text for pair in _own_facts(row)}
    for keyword in ("format", "minLength", "maxLength"):
        assert facts.get(keyword) == (str(member[keyword]) if keyword in member else None)
    for literal in member.get("enum", ()):
        assert f'"{literal}"' in row.text


def _own_facts(row: Element) -> list[Element]:
    inside = {id(found) for nested in row.all("details") for found in nested.all()}
    return [pair for facts in row.all("dl") for pair in facts.all("div") if id(pair) not in inside]


@pytest.mark.parametrize("language", LANGUAGES)
def test_returns(language: str) -> None:
    returns = page(language).one(id="returns")
    assert returns.one("code").text == SEED["page"]["signature"]["returns"]
    data = property_row(page(language), "returns.data")
    assert own(data, "type") == [SEED["page"]["signature"]["returns_members"]["data"]]
    names = [row.attributes["id"] for row in data.all("li")]
    assert names == [f"returns.data.{name}" for name, _ in SEED["page"]["returns"]]
    for name, type in NOTATIONS[language]["returns"]:
        assert own(property_row(page(language), f"returns.data.{name}"), "type") == [type]


def test_sample() -> None:
    code = page().one("aside", class_="examples").one("pre")
    assert "".join(_pieces(code)).strip() == SEED["page"]["sample"].strip()


def _pieces(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _pieces(child)


@pytest.mark.parametrize("language", LANGUAGES)
def test_example_of_the_answer(language: str) -> None:
    figure = next(
        figure
        for figure in page(language).one("aside", class_="examples").all("figure")
        if figure.all("figcaption")
        and figure.one("figcaption").text == SEED["page"]["example_title"]
    )
    shown = "".join(_pieces(figure.one("pre")))
    assert yaml.safe_load(shown) == SEED["answer_example"]


def test_python_says_it_in_python() -> None:
    shown = page("python").one("div", class_="signature").text
    assert shown.startswith("client.v1.customers.create(CustomerCreateParams **params")
    assert shown.endswith("CustomerCreateResponse")
    regions = property_row(page("python"), "params.billing_config.aws_region")
    assert own(regions, "detail") == [
        'Literal["af-south-1", "ap-east-1", "ap-northeast-1", 22 more]'
    ]
    assert own(property_row(page("python"), "params.custom_fields"), "type") == ["Dict[str, str]"]
    sample = "".join(_pieces(page("python").one("aside", class_="examples").one("pre")))
    assert "from metronome import Metronome" in sample
    assert "customer = client.v1.customers.create(" in sample


def test_http_says_it_in_json() -> None:
    assert not page("http").all("div", class_="signature")
    assert page("http").one("p", class_="route").text == "post /v1/customers"
    regions = property_row(page("http"), "params.billing_config.aws_region")
    assert own(regions, "detail") == ['"af-south-1" | "ap-east-1" | "ap-northeast-1" | 22 more']
    sample = "".join(_pieces(page("http").one("aside", class_="examples").one("pre")))
    assert sample.startswith("curl https://api.metronome.com/v1/customers \\")


def test_errors_are_those_of_the_language() -> None:
    def errors(language: str) -> list[str]:
        return [row.one("code").text for row in page(language).one("table").all("tr")[1:]]

    assert errors("python")[:3] == ["BadRequestError", "AuthenticationError", "ConflictError"]
    assert errors("typescript")[:3] == ["BadRequestError", "AuthenticationError", "ConflictError"]
    assert errors("http")[:3] == ["Bad Request", "Unauthorized", "Conflict"]


@pytest.mark.skipif(not PAGE.is_file(), reason="the seed page is not beside the checkout")
def test_every_line_of_the_seed_page_in_its_order() -> None:
    shown, at = _squeezed("".join(_pieces(page().one("body")))), 0
    preview = ""
    for line in _lines_of_the_seed_page():
        if _squeezed(line) == "HideParametersShowParameters":
            continue  # counted by test_furniture
        if line.startswith('"') and line in preview.split(" | "):
            continue  # a preview that is complete is not repeated below it
        if " | " in line:
            preview = line
        found = shown.find(_squeezed(line), at)
        assert found >= 0, line
        at = found + len(_squeezed(line))


def _lines_of_the_seed_page() -> Iterator[str]:
    """As the checklist has them: a few lines are several things that the page shows one behind the other."""
    seed = SEED["page"]
    signature = seed["signature"]
    call = ", ".join(
        one["type"] + one["name"] + "?" * one["optional"] for one in signature["arguments"]
    )
    held = "".join(name + type for name, type in signature["returns_members"].items())
    joined = {
        f"{signature['call']}({call}): {held}{signature['returns']}": f"{signature['call']}({call}): {signature['returns']}",
        _pairs([["body", ""], *seed["body_preview"]]) + "CustomerCreateParams": "",
        _pairs([["data", ""], *seed["returns"]]) + "Customer": "",
        "ingest_aliases: ['[email\xa0protected]'],": "ingest_aliases: ['team@example.com'],",
    }
    lines = [line.strip().lstrip("•").strip() for line in PAGE.read_text("utf-8").splitlines()]
    for line in lines:
        yield from filter(None, [joined.pop(line, line)])
    assert not joined, "the checklist has lines that the page has not"


def _pairs(pairs: list[list[str]]) -> str:
    return "".join(name + type for name, type in pairs)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
