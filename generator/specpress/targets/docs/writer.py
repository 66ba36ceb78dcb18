"""Views + the names of their templates -> printed pages -> files, with paths that work from any folder."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, Template
from markupsafe import Markup

from specpress.render import File, environment
from specpress.targets.docs.marks import ROOT, SITE
from specpress.targets.docs.words import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """The page in `folder` and its twin; both hold marks."""

    folder: str
    html: str
    twin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Inlined:
    """A mark for style or script inside pages, and the name under which their policy lets it pass."""

    text: Markup
    digest: str


class Writer:
    """Prints pages in these words. `user` is the folder of the user's own templates."""

    def __init__(self, user: Path | None, words: Words) -> None:
        self._html = environment("docs", user, html=True)
        self._text = environment("docs", user)
        self._templates: dict[str, Template] = {}
        # What a page needs to be seen stands in it: a first visit waits for no second answer.
        texts = {
            "style": self._template(self._text, "first.css.j2").render(),
            "theme": self._template(self._text, "theme.js.j2").render(),
            "pause": " ",
        }
        self._inlined = {
            name: Inlined(text=Markup(words.common(text)), digest=_digest(text))
            for name, text in texts.items()
        }

    def block(self, name: str, **views: object) -> str:
        """A piece of a page."""
        return self._template(self._html, f"{name}.html.j2").render(views)

    def html(self, template: str, page: object) -> str:
        """A whole page, without a twin."""
        return self._template(self._html, f"{template}.html.j2").render(page=page, **self._inlined)

    def page(self, template: str, page: object, folder: str) -> Printed:
        """A page and its twin."""
        return Printed(
            folder=folder,
            html=self.html(template, page),
            twin=self._template(self._text, f"{template}.md.j2").render(page=page),
        )

    def _template(self, environment: Environment, name: str) -> Template:
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = environment.get_template(name)
        return found


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def files(page: Printed, words: Words, numbers: Iterable[int]) -> Iterator[File]:
    """A page and its twin in some languages, by their numbers among those of the words."""
    folder = page.folder
    up = "../" * folder.count("/")
    # Most links lead to a page's neighbours: these become as short as they can be.
    above = folder[: folder.rfind("/", 0, -1) + 1]
    marks = [(f"{ROOT}{folder}index.html#", "#")]
    if above:
        marks.append((f"{ROOT}{above}", "../"))
    marks += [(ROOT, up), (SITE, f"../{up}")]
    for suffix, text in (("html", page.html), ("md", page.twin)):
        for number, said in words.spoken(text, numbers, partial(linked, marks=marks)):
            place = f"{words.languages[number].id}/{folder}index.{suffix}"
            yield File.text(place, said)


def front(page: Printed, language: str, words: Words, number: int) -> Iterator[File]:
    """The first page of the whole site: that of a language, one folder above it."""
    marks = [(ROOT, f"{language}/"), (SITE, "")]
    yield File.text("index.html", linked(words.filled(page.html, number), marks))
    yield File.text("index.md", linked(words.filled(page.twin, number), marks))


def missing(html: str, language: str, site: str, words: Words, number: int) -> File:
    """The page for addresses that do not exist; servers show it at any depth, so paths are absolute."""
    marks = [(ROOT, f"{site}{language}/"), (SITE, site)]
    return File.text("404.html", linked(words.filled(html, number), marks))


def linked(text: str, marks: Sequence[tuple[str, str]]) -> str:
    """Marks for folders become paths."""
    for mark, path in marks:
        text = text.replace(mark, path)
    return text
