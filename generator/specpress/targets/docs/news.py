"""What each version changed -> a page that says so: the newest version first, each change linked to its page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from specpress.model import Api, Group, Method, Phrase, Place, Section, Subject, Text
from specpress.targets import Guide
from specpress.targets.docs import text
from specpress.targets.docs.layout import Layout
from specpress.targets.docs.titles import method_title
from specpress.targets.docs.twin import code_span, words
from specpress.targets.docs.words import Words

_ROOM = 22_000  # characters of a page of them
_UP = "../../"  # from the folder of a guide to that of its language
_LONGEST = 120  # characters of a name or of a type


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
            for section in release.sections:
                yield f"\n\n### {section.title}\n"
                for group in section.groups:
                    yield from _items(self._subject(group.place, methods), group, section)

    def _subject(self, place: Place, methods: Mapping[str, Method]) -> str:
        """Its name, as a link if it has a page or a place on one."""
        name, href = _code(place.name), ""
        if place.subject is Subject.METHOD and place.id in methods:
            name = words(method_title(self.api, methods[place.id]))
            href = f"{_UP}{self.layout.methods[place.id]}index.html"
        elif place.subject is Subject.MODEL and place.id in self.listed:
            href = self.words.reference(place.id)
        elif place.subject is Subject.API:
            name = "The API"
        return f"[{name}]({href})" if href else name


def _fitting(blocks: Iterable[str]) -> Iterator[str]:
    """As many as a page has room for."""
    room = _ROOM
    for block in blocks:
        room -= len(block)
        if room < 0:
            yield "\n\nEarlier and further changes have no room on this page."
            return
        yield block


def _items(name: str, group: Group, section: Section) -> Iterator[str]:
    """A list item, or one with a list of its own."""
    head = f"\n- {name}"
    if group.place.endpoint is not None:
        head += f", {_code(group.place.endpoint)}"
    if section.is_of_words:
        yield head
        return
    if group.is_whole:
        yield f"{head}, {_said(group.changes[0].said)}"
        return
    yield head
    yield from (f"\n  - {_said(change.said)}" for change in group.changes)


def _said(said: Phrase) -> str:
    return "".join(_code(piece) if isinstance(piece, Text) else piece for piece in said)


def _code(name: Text) -> str:
    return code_span(text.line(name, _LONGEST) or "…")
