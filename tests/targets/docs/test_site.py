"""The whole site of spec/: links, anchors, policy, weight, twins, index, sitemap, samples in the document."""

from __future__ import annotations

import json
import posixpath
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from urllib.parse import unquote, urlsplit

import pytest

from specpress.diag import Collector
from specpress.targets import TargetOptions
from specpress.targets.docs import target
from tests.targets.docs.fake import Fake
from tests.targets.docs.press import (
    Element,
    customers,
    customers_document,
    customers_site,
    index_of,
    parse,
    press,
    small,
    unfolded,
)

SITE = customers_site()
PAGES = sorted(path for path in SITE if path.endswith(".html"))
SCRIPTS = ("assets/site.js",)


def parsed(path: str) -> Element:
    return parse(SITE[path])


def digest(text: str) -> str:
    """The name that a policy has for a piece of style or script."""
    return b64encode(sha256(text.encode()).digest()).decode()


def named_digests(policy: str) -> list[str]:
    return re.findall(r"'sha256-([^']+)'", policy)


def resolved(page: str, href: str) -> tuple[str, str]:
    """The file and the anchor that a link of a page leads to."""
    parts = urlsplit(href)
    folder = posixpath.dirname(page)
    path = posixpath.normpath(posixpath.join(folder, parts.path)) if parts.path else page
    return path, unquote(parts.fragment)


@pytest.mark.parametrize("path", [page for page in PAGES if page != "404.html"])
def test_every_link_leads_somewhere(path: str) -> None:
    page = parsed(path)
    for link in page.all("a") + page.all("link"):
        href = link.attributes["href"]
        if urlsplit(href).scheme:
            assert href.startswith(("https://", "mailto:")), href
            continue
        file, anchor = resolved(path, href)
        assert file in SITE, f"{href} leads to {file}"
        if anchor:
            assert any(e.attributes.get("id") == anchor for e in parse(SITE[file]).all()), href


def test_the_missing_page_links_from_any_depth() -> None:
    for link in parsed("404.html").all("a"):
        href = link.attributes["href"]
        if href != "#main" and not urlsplit(href).scheme:
            assert href.startswith("/reference/"), href
            assert href.removeprefix("/reference/") in SITE, href


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique(path: str) -> None:
    ids = [e.attributes["id"] for e in parsed(path).all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_nothing_foreign_and_nothing_inline_but_what_the_policy_names(path: str) -> None:
    page = parsed(path)
    policies = [e.attributes["content"] for e in page.all("meta") if "http-equiv" in e.attributes]
    assert len(policies) == 1
    assert "default-src 'none'" in policies[0] and "unsafe" not in policies[0]
    for element in page.all():
        assert "style" not in element.attributes
        assert not any(name.startswith("on") for name in element.attributes), element.attributes
        assert element.tag not in ("img", "iframe", "form", "object", "embed", "base")
    inlined = [script for script in page.all("script") if "src" not in script.attributes]
    assert {digest(e.raw()) for e in (*inlined, page.one("style"))} == set(
        named_digests(policies[0])
    )
    for script in page.all("script"):
        assert script in inlined or not urlsplit(script.attributes["src"]).scheme
    for link in page.all("link"):
        if link.attributes["rel"] != "canonical":
            assert not urlsplit(link.attributes["href"]).scheme


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_light(path: str) -> None:
    assert len(SITE[path].encode()) <= 50_000


def test_scripts_are_light() -> None:
    assert {path for path in SITE if path.endswith(".js")} == {
        *SCRIPTS,
        "fake/search.js",
        "http/search.js",
    }
    assert sum(len(SITE[path].encode()) for path in SCRIPTS) <= 20_000


@pytest.mark.parametrize("path", PAGES)
def test_landmarks(path: str) -> None:
    page = parsed(path)
    assert page.one("a", class_="skip").text == "Skip to content"
    assert len(page.all("main")) == len(page.all("h1")) == len(page.all("title")) == 1
    assert all(nav.attributes.get("aria-label") for nav in page.all("nav"))
    assert [e.text for e in page.one("select").all("option")] == ["Auto", "Light", "Dark"]
    assert page.one("a", class_="call").attributes["href"] == "https://metronome.com"


def test_languages_have_the_same_pages() -> None:
    def pages(language: str) -> set[str]:
        own = {p.removeprefix(f"{language}/") for p in PAGES if p.startswith(f"{language}/")}
        return {page for page in own if not page.startswith("guides/")}

    assert pages("fake") == pages("http")


@pytest.mark.parametrize("path", [page for page in PAGES if page != "404.html"])
def test_the_switch_stays_on_the_page(path: str) -> None:
    switches = parsed(path).one("nav", class_="languages").all("a")
    assert [switch.text for switch in switches] == ["Fake", "HTTP"]
    for switch, language in zip(switches, ("fake", "http"), strict=True):
        file, _ = resolved(path, switch.attributes["href"])
        rest = path.partition("/")[2]
        here = path if path.startswith(("fake/", "http/")) and "guides" not in path else ""
        assert file == (f"{language}/{rest}" if here else f"{language}/index.html")


@pytest.mark.parametrize("path", [page for page in PAGES if page != "404.html"])
def test_every_page_has_a_twin(path: str) -> None:
    twin = SITE[path.removesuffix(".html") + ".md"]
    title = parsed(path).one("h1").text
    assert twin.startswith("# ")
    assert title.split(" 1.0.0")[0] in twin.splitlines()[0].replace("\\", "").replace("`", "")
    for href in re.findall(r"\]\(([^)]+)\)", twin):
        if not urlsplit(href).scheme:
            assert resolved(path, href)[0] in SITE, href


def test_every_entry_of_the_index_is_a_page_with_these_anchors() -> None:
    for language in ("fake", "http"):
        entries = index_of(SITE[f"{language}/search.js"])
        places = [(folder, anchors.partition(" ")[0]) for _, _, folder, _, anchors in entries]
        assert len(places) == len(set(places))
        for kind, title, folder, verb, anchors in entries:
            page = parsed(f"{language}/{folder}index.html")
            if kind == "t":
                model = page.one("section", id=anchors.partition(" ")[0].lstrip("/"))
                assert model.one("h2").one("a").text == title
            else:
                assert page.one("h1").text == title
            assert bool(verb) == (kind == "m")
            ids = {e.attributes.get("id") for e in page.all("li")}
            assert set(unfolded(anchors)) <= ids


def test_the_index_knows_nested_properties() -> None:
    found = {
        (title, anchor)
        for _, title, _, _, anchors in index_of(SITE["http/search.js"])
        for anchor in unfolded(anchors)
    }
    assert ("Create a customer", "params.billing_config.aws_region") in found
    assert ("Customer", "customer.ingest_aliases") in found


def test_sitemap_and_canonical_addresses() -> None:
    urls = re.findall(r"<loc>([^<]+)</loc>", SITE["sitemap.xml"])
    base = "https://docs.example.com/reference/"
    assert sorted(urls) == sorted(base + page for page in PAGES if page != "404.html")
    head = parsed("http/v1/customers/create/index.html").one("head")
    address = f"{base}http/v1/customers/create/index.html"
    assert head.one("link", rel="canonical").attributes["href"] == address
    assert head.one("meta", property="og:url").attributes["content"] == address
    assert head.one("meta", property="og:title").attributes["content"] == "Create a customer"


def test_without_an_address_there_is_no_sitemap() -> None:
    site = press(customers())
    assert "sitemap.xml" not in site and "canonical" not in site["index.html"]


def test_llms_txt_lists_the_twins() -> None:
    text = SITE["llms.txt"]
    assert text.startswith(
        "# Metronome API\n\n> Customers, what they used, and how they are billed."
    )
    links = re.findall(r"^- \[([^\]]+)\]\(([^)]+)\)$", text, re.MULTILINE)
    assert ("Create a customer", "fake/v1/customers/create/index.md") in links
    assert all(path in SITE for _, path in links)


def test_the_document_gets_our_samples() -> None:
    document = json.loads(SITE["openapi.with-samples.json"])
    samples = document["paths"]["/v1/customers"]["post"]["x-codeSamples"]
    assert [sample["lang"] for sample in samples] == ["Fake", "HTTP"]
    assert samples[1]["source"].startswith("curl https://api.metronome.com/v1/customers")
    operations = [
        operation
        for item in document["paths"].values()
        for verb, operation in item.items()
        if verb in ("get", "post")
    ]
    assert len(operations) == 13 and all("x-codeSamples" in one for one in operations)


def test_the_document_with_samples_is_otherwise_the_document() -> None:
    found = json.loads(SITE["openapi.with-samples.json"])
    for item in found["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                operation.pop("x-codeSamples", None)
    assert found == json.loads(json.dumps(customers_document()))


def test_neighbours_form_a_chain() -> None:
    """From the first page, Next leads through every guide, resource and method, and back again."""
    page, seen = "http/index.html", []
    while True:
        seen.append(page)
        links = parsed(page).all("a", rel="next")
        if not links:
            break
        following = resolved(page, links[0].attributes["href"])[0]
        back = parsed(following).one("a", rel="prev").attributes["href"]
        assert resolved(following, back)[0] == page
        page = following
    assert len(seen) == 1 + 3 + 2 + 13  # home, guides, resources, methods


def test_languages_can_be_chosen_and_ordered() -> None:
    site = press(customers(), languages=None, default_language="http")
    switch = parse(site["index.html"]).one("nav", class_="languages")
    assert [link.text for link in switch.all("a")] == ["HTTP", "Fake"]


def test_without_a_language_there_is_a_warning_and_nothing_else() -> None:
    collector = Collector()
    assert list(target.render(customers(), TargetOptions(), collector)) == []
    assert [found.code for found in collector.diagnostics] == ["SP821"]


def test_languages_with_other_methods_have_pages_of_their_own() -> None:
    """A method that one language lacks: no page there, and the switch leads to its resource."""
    whole = customers()
    (v1,) = whole.resources
    (resource,) = v1.resources
    methods = tuple(
        replace(method, skipped_targets=("http",)) if method.id.endswith(".create") else method
        for method in resource.methods
    )
    resource = replace(resource, methods=methods)
    site = press(replace(whole, resources=(replace(v1, resources=(resource,)),)))
    assert "fake/v1/customers/create/index.html" in site
    assert "http/v1/customers/create/index.html" not in site
    assert "customers/create" not in site["http/search.js"]
    switch = parse(site["fake/v1/customers/create/index.html"]).one("nav", class_="languages")
    leads = [
        resolved("fake/v1/customers/create/index.html", a.attributes["href"])[0]
        for a in switch.all("a")
    ]
    assert leads == ["fake/v1/customers/create/index.html", "http/v1/customers/index.html"]
    for path, html in site.items():
        if path.endswith(".html") and path != "404.html":
            for link in parse(html).all("a"):
                if not urlsplit(link.attributes["href"]).scheme:
                    assert resolved(path, link.attributes["href"])[0] in site, path


def test_a_sample_that_could_only_fail_is_not_printed() -> None:
    """No text is known that has the pattern of a required argument: no request, and a word about it."""
    schema = {"type": "string", "pattern": "^(?!-)[a-z-]+$"}
    host = {"name": "host", "in": "query", "required": True, "schema": schema}
    operation = {"parameters": [host], "responses": {"204": {"description": "Done"}}}
    api = small(
        {"/checks": {"post": operation}, "/others": {"post": {**operation, "parameters": []}}}
    )
    collector = Collector()
    options = TargetOptions(languages=(Fake(api),))
    files = {file.path: file.content.decode() for file in target.render(api, options, collector)}
    assert [found.code for found in collector.diagnostics] == ["SP822"]
    for name, requests in (("checks", 0), ("others", 1)):
        page = parse(files[f"fake/{name}/create/index.html"])
        panels = [panel.attributes["aria-label"] for panel in page.all("section", class_="panel")]
        assert panels.count("Request") == requests and "Response" in panels
        assert files[f"fake/{name}/create/index.md"].count("## Request") == requests
