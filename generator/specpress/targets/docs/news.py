"""What each version changed -> a page that says so: the newest version first, each change linked to its page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from specpress.model import Api, Change, Level, Phrase, Place, Subject, Text
from specpress.targets import Guide
from specpress.targets.docs import text
from specpress.targets.docs.layout import Layout
from specpress.targets.docs.marks import WORD
from specpress.targets.docs.prose import Prose
from specpress.targets.docs.titles import method_title
from specpress.targets.docs.twin import code_span, words
from specpress.targets.docs.words import Words

_TITLES = {
    Level.BREAKING: "Breaking changes",
    Level.ADDITIVE: "Additions",
    Level.PATCH: "Other changes",
}
_ROOM = 22_000  # characters of a page of them
_UP = "../../"  # from the folder of a guide to that of its language
_LONGEST = 120  # characters of a name or of a type
# Links to models, and those of twins to pages.
_MODEL = re.compile(r'(href=")(@[0-9a-f]{16})(")')
_MODEL_TWIN = re.compile(r"(\]\()(@[0-9a-f]{16})(\))")
_PAGE_TWIN = re.compile(r"\]\((\.\./[^()]*)index\.html\)")


@dataclass(frozen=True, kw_only=True, slots=True)
class News:
    """Writes the page of a site with these methods. `listed` are the models with a place of their own."""

    api: Api
    layout: Layout
    words: Words
    listed: Collection[str]

    def guides(self) -> tuple[Guide, ...]:
        """The page; none if nothing is known to have changed."""
        markdown = "".join(_fitting(self._blocks())).strip()
        return (Guide(slug="whats-new", title="What's new", markdown=markdown),) if markdown else ()

    def _blocks(self) -> Iterator[str]:
        methods = {method.id: method for method in self.api.walk_methods()}
        for release in self.api.releases:
            version = words(text.line(release.version, _LONGEST))
            yield f"\n\n## {version[:1].upper()}{version[1:]}"
            for level, title in _TITLES.items():
                subjects = _subjects(change for change in release.changes if change.level is level)
                if subjects:
                    yield f"\n\n### {title}\n"
                for place, changes in subjects.items():
                    name, href = _code(place.name), ""
                    if place.subject is Subject.METHOD and place.id in methods:
                        name = words(method_title(self.api, methods[place.id]))
                        href = f"{_UP}{self.layout.methods[place.id]}index.html"
                    elif place.subject is Subject.MODEL and place.id in self.listed:
                        href = self.words.place(place.id).html.strip(WORD)
                    elif place.subject is Subject.API:
                        name = "The API"
                    yield from _items(f"[{name}]({href})" if href else name, place, changes)


def linked(prose: Prose, words: Words) -> Prose:
    """The page with marks where models have their places, and a twin that leads to twins."""

    def marked(match: re.Match[str]) -> str:
        # A name in the document may look like such a link.
        before, key, after = match.groups()
        return f"{before}{WORD}{key}{WORD}{after}" if words.is_place(key) else match.group()

    def marked_twin(match: re.Match[str]) -> str:
        before, key, after = match.groups()
        return f"{before}{WORD}{key}.md{WORD}{after}" if words.is_place(key) else match.group()

    html = _MODEL.sub(marked, str(prose.html))
    twin = _MODEL_TWIN.sub(marked_twin, prose.twin)
    return Prose(html=Markup(html), twin=_PAGE_TWIN.sub(r"](\1index.md)", twin))


def _fitting(blocks: Iterable[str]) -> Iterator[str]:
    """As many as a page has room for."""
    room = _ROOM
    for block in blocks:
        room -= len(block)
        if room < 0:
            yield "\n\nEarlier and further changes have no room on this page."
            return
        yield block


def _subjects(changes: Iterable[Change]) -> Mapping[Place, list[Change]]:
    """Changes by what they are about."""
    found: dict[Place, list[Change]] = {}
    for change in changes:
        found.setdefault(replace(change.place, steps=()), []).append(change)
    return found


def _items(name: str, place: Place, changes: list[Change]) -> Iterator[str]:
    """A list item, or one with a list of its own."""
    head = f"\n- {name}"
    if place.endpoint is not None:
        head += f", {_code(place.endpoint)}"
    if len(changes) == 1 and not changes[0].place.steps:
        yield f"{head}, {_said(changes[0].said)}"
        return
    yield head
    yield from (f"\n  - {_said(change.said)}" for change in changes)


def _said(said: Phrase) -> str:
    return "".join(_code(piece) if isinstance(piece, Text) else piece for piece in said)


def _code(name: Text) -> str:
    return code_span(text.line(name, _LONGEST) or "…")
