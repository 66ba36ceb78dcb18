"""A view + the name of its template -> a page and its Markdown twin, with paths that work from any folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Template

from specpress.render import File, environment
from specpress.targets.docs.marks import ROOT, SITE


class Writer:
    """Prints pages. `user` is the folder of the user's own templates."""

    def __init__(self, user: Path | None) -> None:
        self._html = environment("docs", user, html=True)
        self._twins = environment("docs", user)
        self._templates: dict[str, tuple[Template, Template]] = {}

    def template(self, name: str) -> Template:
        """A template for a piece of HTML."""
        return self._html.get_template(f"{name}.html.j2")

    def page(self, template: str, page: object, language: str, folder: str) -> Iterator[File]:
        """The page in `folder` of a language, and its twin."""
        up = "../" * folder.count("/")
        # Most links lead to a page's neighbours: these become as short as they can be.
        above = folder[: folder.rfind("/", 0, -1) + 1]
        marks = [(f"{ROOT}{above}", "../")] if above else []
        marks += [(ROOT, up), (SITE, f"../{up}")]
        yield from self._printed(template, page, f"{language}/{folder}", marks)

    def front(self, page: object, language: str) -> Iterator[File]:
        """The first page of the whole site: that of a language, one folder above it."""
        yield from self._printed("overview", page, "", [(ROOT, f"{language}/"), (SITE, "")])

    def missing(self, page: object, language: str, site: str) -> File:
        """The page for addresses that do not exist; servers show it at any depth, so paths are absolute."""
        html = self.template("missing").render(page=page)
        marks = [(ROOT, f"{site}{language}/"), (SITE, site)]
        return File.text("404.html", _linked(html, marks))

    def _printed(
        self, template: str, page: object, folder: str, marks: Sequence[tuple[str, str]]
    ) -> Iterator[File]:
        if template not in self._templates:
            twin = self._twins.get_template(f"{template}.md.j2")
            self._templates[template] = (self.template(template), twin)
        page_template, twin_template = self._templates[template]
        html, markdown = page_template.render(page=page), twin_template.render(page=page)
        yield File.text(f"{folder}index.html", _linked(html, marks))
        yield File.text(f"{folder}index.md", _linked(markdown, marks))


def _linked(text: str, marks: Sequence[tuple[str, str]]) -> str:
    for mark, path in marks:
        text = text.replace(mark, path)
    return text
