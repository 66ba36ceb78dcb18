"""A document that attacks through every string it has: nothing of it becomes markup, script or a path."""

from __future__ import annotations

import re

import pytest

from tests.targets.docs.press import index_of, parse, press, small

EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(1)> '`${1}` */ ]]> {{7*7}} {% raw %} \u202e\x01\x02"
URL = "javascript:alert(1)"


def document() -> dict[str, object]:
    """Every place for a string that pages print, filled with EVIL."""
    schema = {
        "type": "object",
        "title": EVIL,
        "description": f"{EVIL} [link]({URL})",
        "required": [EVIL],
        "properties": {
            EVIL: {
                "type": "string",
                "format": EVIL,
                "pattern": EVIL,
                "default": EVIL,
                "examples": [EVIL],
            },
            "../../etc/passwd": {"enum": [EVIL, "</script>", 1, None]},
            "__proto__": {"const": EVIL},
        },
        "additionalProperties": {"type": "string"},
        "example": {EVIL: EVIL},
    }
    answer = {
        "description": EVIL,
        "content": {
            "application/json": {
                "schema": {"$ref": "#/components/schemas/Evil"},
                "example": {EVIL: EVIL},
            }
        },
        "headers": {"X-Evil": {"description": EVIL, "schema": {"type": "string"}}},
    }
    operation = {
        "operationId": EVIL,
        "summary": EVIL,
        "description": EVIL,
        "tags": [EVIL],
        "parameters": [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "description": EVIL,
                "schema": {"type": "string"},
            },
            {
                "name": EVIL,
                "in": "query",
                "description": EVIL,
                "schema": {"type": "string", "example": EVIL},
            },
            {"name": "X-Evil", "in": "header", "example": EVIL, "schema": {"type": "string"}},
        ],
        "requestBody": {
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Evil"}}}
        },
        "responses": {"200": answer, "400": answer, "default": answer},
        "deprecated": True,
    }
    paths = {"/things/{id}": {"post": operation}, "/things/<b>x</b>/{id}": {"post": operation}}
    return {
        "paths": paths,
        "info": {
            "title": EVIL,
            "version": EVIL,
            "description": f"# {EVIL}\n\n![x]({URL})",
            "summary": EVIL,
        },
        "servers": [{"url": f"https://api.example.com/{EVIL}"}],
        "components": {
            "schemas": {"Evil": schema},
            "securitySchemes": {
                "k": {"type": "apiKey", "in": "header", "name": EVIL, "description": EVIL}
            },
        },
        "security": [{"k": []}],
        "tags": [{"name": EVIL, "description": EVIL}],
        "externalDocs": {"url": URL, "description": EVIL},
    }


SITE = press(small(**document()), site_url="https://docs.example.com/")  # type: ignore[arg-type]
PAGES = sorted(path for path in SITE if path.endswith(".html"))
OURS = parse(press(small({}))["index.html"])


def test_paths_stay_below_the_folder() -> None:
    for path in SITE:
        assert re.fullmatch(r"[a-z0-9._/-]+", path), path
        assert ".." not in path.split("/") and not path.startswith("/")


@pytest.mark.parametrize("path", PAGES)
def test_pages_hold_no_foreign_markup(path: str) -> None:
    page = parse(SITE[path])
    scripts = [script.attributes.get("src", "") for script in page.all("script")]
    assert [src.rpartition("/")[2] for src in scripts] == ["", "site.js", ""]
    assert page.one("style").text == OURS.one("style").text
    assert [e.text for e in page.all("script")] == [e.text for e in OURS.all("script")]
    for element in page.all():
        assert element.tag not in ("img", "iframe", "svg", "object", "form")
        assert not any(name.startswith("on") or name == "style" for name in element.attributes)
        href = element.attributes.get("href", "")
        assert not re.match(r"\s*(javascript|data|vbscript)", href, re.IGNORECASE)
    assert not re.search("[\x00-\x08\u202e]", SITE[path])


def test_the_reader_still_sees_the_words() -> None:
    (path,) = [page for page in PAGES if page.startswith("http/things/") and page.count("/") == 3][
        :1
    ] or [""]
    assert path and "alert(1)" in parse(SITE[path]).text


def test_scripts_hold_no_foreign_markup() -> None:
    for path in SITE:
        if path.endswith("search.js"):
            assert index_of(SITE[path])
            assert "<" not in SITE[path] and SITE[path].isascii()


def test_sitemap_and_llms_txt() -> None:
    assert SITE["sitemap.xml"].count("<loc>") == len(PAGES) - 1
    assert not re.search(r"(?<!\\)<", SITE["llms.txt"])
