"""What tests of the reference site share: documents -> files, and pages -> what a reader would find."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from specpress import config, openapi, source
from specpress.build import build
from specpress.config import Config
from specpress.diag import Collector
from specpress.model import Api
from specpress.targets import Language, TargetOptions
from specpress.targets.docs import target
from specpress.targets.http import target as http
from tests.targets.docs.fake import Fake

ROOT = Path(__file__).resolve().parents[3]
SETTINGS = {
    "title": "Metronome API",
    "call_to_action": {"label": "Talk to an expert", "url": "https://metronome.com"},
    "site_url": "https://docs.example.com/reference",
    "code_samples": True,
}
VOID = {"meta", "link", "input", "br", "hr", "img"}


def model(document: bytes, configuration: Config, name: str) -> tuple[Api, Mapping[str, object]]:
    """The model of a document, and the document as it was lifted."""
    collector = Collector()
    loaded = source.load_bytes(document, name=name, collector=collector)
    assert loaded is not None, collector.diagnostics
    lifted = openapi.read(loaded, collector=collector)
    assert lifted is not None, collector.diagnostics
    return build(lifted, configuration, collector), lifted.data


def press(
    api: Api,
    languages: Sequence[Language] | None = None,
    document: Mapping[str, object] | None = None,
    **settings: object,
) -> dict[str, str]:
    """The site of an API by path; in Fake and HTTP if nothing else is said."""
    collector = Collector()
    speaking = languages or (Fake(api), http.press(api, TargetOptions(), collector).language())
    options = TargetOptions(
        settings={"options": settings}, languages=tuple(speaking), document=document
    )
    files = {file.path: file.content.decode() for file in target.render(api, options, collector)}
    assert collector.diagnostics == ()
    return files


@cache
def customers() -> Api:
    """The model of spec/openapi.yaml."""
    return _spec()[0]


def customers_document() -> Mapping[str, object]:
    """spec/openapi.yaml as it was lifted."""
    return _spec()[1]


@cache
def customers_site() -> dict[str, str]:
    """The site of spec/openapi.yaml in Fake and HTTP."""
    api, document = _spec()
    return press(api, document=document, **SETTINGS)


@cache
def _spec() -> tuple[Api, Mapping[str, object]]:
    collector = Collector()
    configuration = config.read(ROOT / "spec" / "specpress.yml", collector)
    return model((ROOT / "spec" / "openapi.yaml").read_bytes(), configuration, "openapi.yaml")


def small(paths: Mapping[str, object], **rest: object) -> Api:
    """The model of a document with these paths, all else at its plainest."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Small", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        **rest,
    }
    return model(json.dumps(document).encode(), Config(), "small.json")[0]


@dataclass
class Element:
    """One element of a parsed page."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, spaces collapsed."""
        return re.sub(r"\s+", " ", self.raw()).strip()

    def raw(self) -> str:
        """The same as it stands in the page."""
        return "".join(one if isinstance(one, str) else one.raw() for one in self.children)

    def all(self, tag: str = "", **attributes: str) -> list[Element]:
        """Elements below; `class_` matches one of the classes, anything else the whole value."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if child.matches(tag, attributes):
                    found.append(child)
                found += child.all(tag, **attributes)
        return found

    def one(self, tag: str = "", **attributes: str) -> Element:
        """The first element below that matches."""
        found = self.all(tag, **attributes)
        assert found, f"no <{tag} {attributes}> in <{self.tag}>"
        return found[0]

    def matches(self, tag: str, attributes: Mapping[str, str]) -> bool:
        for name, wanted in attributes.items():
            value = self.attributes.get(name.rstrip("_"))
            if value is None or wanted not in (value.split() if name == "class_" else [value]):
                return False
        return not tag or tag == self.tag


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("document", {})
        self._at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self._at)
        self._at.children.append(element)
        if tag not in VOID:
            self._at = element

    def handle_endtag(self, tag: str) -> None:
        assert self._at.tag == tag, f"</{tag}> closes <{self._at.tag}>"
        assert self._at.parent is not None
        self._at = self._at.parent

    def handle_data(self, data: str) -> None:
        self._at.children.append(data)


def parse(html: str) -> Element:
    """The page as a tree; every element has to be closed where it was opened."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert parser._at is parser.root, f"<{parser._at.tag}> is not closed"
    return parser.root


def property_row(page: Element, anchor: str) -> Element:
    """The row of a property: the list item with this anchor."""
    return page.one("li", id=anchor)


def unfolded(anchors: str) -> list[str]:
    """The anchors of an index entry: ` /params .billing ..region` -> `params.billing`, `params.billing.region`."""
    found, above = [], list[str]()
    for item in anchors.split():
        piece = item.lstrip(".")
        above = [*above[: len(item) - len(piece)], piece.lstrip("/")]
        if not piece.startswith("/"):
            found.append(".".join(above))
    return found


def index_of(script: str) -> list[list[str]]:
    """The entries of a search index."""
    assert script.startswith("window.specpressIndex = ")
    entries: list[list[str]] = json.loads(
        script.removeprefix("window.specpressIndex = ").rstrip(";\n")
    )
    return entries
