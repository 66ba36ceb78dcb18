"""Pages say since when things are there, whatever the version is called and however much has changed."""

from __future__ import annotations

import posixpath
import re
from typing import Any

from specpress.diff import with_history
from specpress.model import Api
from tests.targets.docs.press import parse, press, property_row, small

STRING = {"type": "string"}
EVIL = '2"><script>alert(1)</script> `*_ \u202e](javascript:alert(1))'
MARK = '](@0123456789abcdef) href="@0123456789abcdef"'


def version(number: str, *names: str, old: tuple[str, ...] = (), also: Any = None) -> Api:
    """A method with these arguments, and a model with members of the same names."""
    parameters = [
        {"name": name, "in": "query", "schema": STRING, "deprecated": name in old} for name in names
    ]
    members = {name: STRING | {"deprecated": name in old} for name in names}
    answer = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    get = {"parameters": parameters, "responses": {"200": {"description": "A", "content": answer}}}
    return small(
        {"/things": {"get": get}} | (also or {}),
        info={"title": "Small", "version": number},
        components={"schemas": {"Thing": {"type": "object", "properties": members}}},
    )


def site(new: Api, *released: Api) -> dict[str, str]:
    return press(with_history(new, released))


NEWS = "http/guides/whats-new/index"
THINGS = "http/things/retrieve/index"


def test_marks() -> None:
    files = site(version("1.2", "a", "b", old=("a",)), version("1.1", "a"))
    page = parse(files[f"{THINGS}.html"])
    new, old = property_row(page, "params.b"), property_row(page, "params.a")
    assert new.one("span", class_="new").text == "new in 1.2"
    assert old.one("span", class_="old").text == "deprecated since 1.2"
    assert not old.all("span", class_="new")
    assert "`b`: `string`, optional, new in 1.2" in files[f"{THINGS}.md"]
    model = files["http/models/shared/index.md"]
    assert "`a`: `string`, optional, deprecated since 1.2" in model


def test_a_method_and_a_model_say_it_of_themselves() -> None:
    extra = {"/users": {"get": {"responses": {"204": {"description": "B"}}, "summary": "Users"}}}
    files = site(version("1.2", "a", also=extra), version("1.1", "a"))
    page = parse(files["http/users/retrieve/index.html"])
    assert page.one("p", class_="route").one("span", class_="new").text == "new in 1.2"
    assert "`GET /users`, new in 1.2\n" in files["http/users/retrieve/index.md"]


def test_what_is_new_leads_to_where_it_is() -> None:
    files = site(version("1.2", "a", "b"), version("1.1", "a"), version("1.0"))
    page = parse(files[f"{NEWS}.html"])
    links = [link.attributes["href"] for link in page.one("div", class_="prose").all("a")]
    assert len(links) == 4
    for link in links:
        path, _, anchor = link.partition("#")
        target = files[posixpath.normpath(posixpath.join(posixpath.dirname(NEWS), path))]
        assert not anchor or parse(target).all(id=anchor)
    headings = [heading.text for heading in page.all("h2")]
    assert headings[:2] == ["1.2", "1.1"]
    for link in re.findall(r"\]\(([^)#]+)\)", files[f"{NEWS}.md"]):
        assert posixpath.normpath(posixpath.join(posixpath.dirname(NEWS), link)) in files
    assert "whats-new/index.md" in files["llms.txt"]


def test_without_history_there_is_no_such_page() -> None:
    assert f"{NEWS}.html" not in press(version("1.2", "a"))
    assert f"{NEWS}.html" not in site(version("1.2", "a"), version("1.1", "a"))


def test_hostile_names_and_versions() -> None:
    files = site(version(EVIL, "a", EVIL, MARK), version("1.1", "a", EVIL + "2"))
    for path in (NEWS, THINGS, "http/models/shared/index"):
        page = parse(files[f"{path}.html"])
        assert all("alert" not in script.text for script in page.all("script"))
        hrefs = [link.attributes["href"] for link in page.all("a")]
        assert not any("javascript" in href or "@" in href for href in hrefs)
        assert "\u202e" not in files[f"{path}.html"] + files[f"{path}.md"]
    assert not re.search(r"(?<!\\)<script", re.sub(r"`+[^`]*`+", "", files[f"{NEWS}.md"]))


def test_a_page_of_many_changes_is_bounded() -> None:
    names = [f"a_rather_long_name_of_a_parameter_{number}" for number in range(2000)]
    files = site(version("1.2", *names), version("1.1", "a"))
    assert len(files[f"{NEWS}.html"]) < 50_000
    assert names[100] in files[f"{NEWS}.md"]
    assert "no room on this page" in files[f"{NEWS}.md"]
