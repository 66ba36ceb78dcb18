"""A site in the languages that have the same methods -> its printed pages, each once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from specpress.diag import Collector
from specpress.model import Declaration, Method, Resource
from specpress.render import File, Work, mapped, pieces
from specpress.targets import Guide, Language
from specpress.targets.docs.blocks import Blocks
from specpress.targets.docs.books import Section, packed
from specpress.targets.docs.code import Coder
from specpress.targets.docs.fragment import html_of
from specpress.targets.docs.news import News
from specpress.targets.docs.pages import Pages
from specpress.targets.docs.sidebar import Sidebar
from specpress.targets.docs.site import Frames, Site
from specpress.targets.docs.titles import method_title, resource_title
from specpress.targets.docs.tree import Trees
from specpress.targets.docs.views import Indexed, OverviewPage
from specpress.targets.docs.words import Meanings, Words
from specpress.targets.docs.writer import Printed, Writer, files


@dataclass(frozen=True, kw_only=True, slots=True)
class _Leaf:
    """A printed page, what the search index says of it, and the arguments that it has no room for."""

    page: Printed
    entry: Indexed
    rest: Section | None = None


_Maker: TypeAlias = Callable[[], _Leaf | Section]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Portion:
    """What is printed in one go. Another one may have the same sections."""

    leaves: tuple[_Leaf, ...]
    sections: tuple[Section, ...]
    news: Meanings


class Edition:
    """All pages of some languages.

    Once `works` were asked for, `folders` and `indexed` have each language's pages and what the search
    index says of them. `homes` are the first pages. `templates` is the folder of the user's own ones.
    """

    def __init__(
        self, whole: Site, site: Site, languages: Sequence[Language], templates: Path | None
    ) -> None:
        self._site = site
        self.languages = tuple(languages)
        self.words = Words(languages)
        self.writer = writer = Writer(templates, self.words)
        news = News(api=site.api, layout=site.layout, words=self.words, listed=site.listed).guides()
        self._guides: list[tuple[Guide, ...]] = [
            (*language.guides(), *news) for language in languages
        ]
        trees = Trees(site.api, self.words, site.listed, site.endless, site.abouts, site.prose)
        sidebar = Sidebar(
            site.api, site.layout, trees, self.words, self._guides, bool(site.listed), writer
        )
        frames = Frames(whole, site, self.words, sidebar, self._guides)
        coder = Coder(self.words, site.listed)
        blocks = Blocks(site.api, self.words, self._guides, coder, writer)
        self._pages = Pages(site, self.words, frames, trees, coder, blocks)
        self._declared = site.api.declarations
        self._titles = _titles(site)
        self._placed = set[str]()
        self.folders: list[list[str]] = [[] for _ in languages]
        self.indexed: list[list[Indexed]] = [[] for _ in languages]
        self.homes: list[OverviewPage] = [self._pages.home(guides) for guides in self._guides]

    def works(self) -> list[Work]:
        """What gives the files of all pages. The pages of methods and the models are printed for it.

        None may run before all are there: only then every model has its place.
        """
        leaves, sections = self._printed()
        works = list(self._overviews())
        for leaf in leaves:
            self._index(leaf.entry)
            works.append(self._work(leaf.page.folder, partial(_same, leaf.page)))
        for folder, found in self._books(leaves, sections).items():
            works += self._book(folder, found)
        return works

    def _overviews(self) -> Iterator[Work]:
        """What each language says of itself, and the list of all models."""
        for number, (home, guides) in enumerate(zip(self.homes, self._guides, strict=True)):
            yield self._work("", partial(self.writer.page, "overview", home, ""), number)
            for guide in guides:
                entry = self._pages.guide_entry(guide)
                self.indexed[number].append(entry)
                page = partial(self._guide, guide, entry.folder, number)
                yield self._work(entry.folder, page, number)
        for overview in self._pages.models():
            page = partial(self.writer.page, "overview", overview, overview.folder)
            yield self._work(overview.folder, page)

    def _guide(self, guide: Guide, folder: str, number: int) -> Printed:
        return self.writer.page("guide", self._pages.guide(guide, folder, number), folder)

    def _printed(self) -> tuple[list[_Leaf], dict[str, Section]]:
        """The pages of resources and methods in their order, and all models that have or need a place."""
        listed = self._site.listed
        makers: list[_Maker] = list(self._leaves())
        makers += (partial(self._pages.model, id) for id in self._declared if id in listed)
        jobs = [partial(self._portion, piece) for piece in pieces(makers)]
        leaves: list[_Leaf] = []
        sections: dict[str, Section] = {}
        for portion in mapped(jobs):
            self.words.learn(portion.news)
            leaves += portion.leaves
            sections |= {section.id: section for section in portion.sections}
        return leaves, sections

    def _portion(self, makers: Sequence[_Maker]) -> _Portion:
        """What they give, and the models that this leads to and that have had no place so far."""
        made = [maker() for maker in makers]
        leaves = [one for one in made if isinstance(one, _Leaf)]
        sections = [one for one in made if isinstance(one, Section)]
        waiting = [leaf.page.html for leaf in leaves]
        waiting += (html_of(leaf.rest.rows) for leaf in leaves if leaf.rest is not None)
        waiting += (html_of(section.rows) for section in sections)
        while waiting:
            found = self.words.leads_to(waiting.pop()) & self._declared.keys()
            for id in sorted(found - self._site.listed - self._placed):
                self._placed.add(id)
                section = self._pages.model(id)
                sections.append(section)
                waiting.append(html_of(section.rows))
        return _Portion(leaves=tuple(leaves), sections=tuple(sections), news=self.words.news())

    def _leaves(self) -> Iterator[_Maker]:
        yield from self._methods(self._site.api.methods)
        for resource in self._site.api.walk():
            yield partial(self._resource, resource)
            yield from self._methods(resource.methods)

    def _methods(self, methods: Sequence[Method]) -> Iterator[_Maker]:
        for index, method in enumerate(methods):
            yield partial(self._method, method, index)

    def _resource(self, resource: Resource) -> _Leaf:
        overview, entry = self._pages.resource(resource)
        return _Leaf(page=self.writer.page("overview", overview, entry.folder), entry=entry)

    def _method(self, method: Method, index: int) -> _Leaf:
        leaf = self._pages.method(method, index)
        return _Leaf(
            page=self.writer.page("method", leaf.page, leaf.entry.folder),
            entry=leaf.entry,
            rest=leaf.rest,
        )

    def _books(
        self, leaves: Iterable[_Leaf], sections: Mapping[str, Section]
    ) -> dict[str, list[Section]]:
        """The sections of each folder."""
        declared, layout = self._declared, self._site.layout
        books: dict[str, list[Section]] = {}
        for leaf in leaves:
            if leaf.rest is not None:
                books.setdefault(layout.books[leaf.rest.id], []).append(leaf.rest)
        for id in sorted(sections, key=lambda id: self._order(declared[id])):
            books.setdefault(layout.books[id], []).append(sections[id])
        return books

    def _order(self, declaration: Declaration) -> tuple[str, bool, str]:
        """Models by name, each before what it owns."""
        api = self._site.api
        root = api.declarations.get(api.root_of(declaration))
        of_root = self._pages.order(root) if root is not None else ""
        return of_root, root is not declaration, self._site.layout.anchors[declaration.id]

    def _book(self, base: str, sections: Sequence[Section]) -> Iterator[Work]:
        """The pages of the models in one folder."""
        pages = list(packed(sections))
        title, resource = self._titles.get(base, ("Shared models", ""))
        for number, found in enumerate(pages, 1):
            folder = base if number == 1 else f"{base}_{number}/"
            for section in found:
                self.words.settle(section.id, folder, section.view.anchor)
                self._index(self._pages.section_entry(section, folder))
            shown = title if len(pages) == 1 else f"{title}, page {number} of {len(pages)}"
            yield self._work(folder, partial(self._models_page, folder, shown, resource, found))

    def _models_page(
        self, folder: str, title: str, resource: str, sections: Sequence[Section]
    ) -> Printed:
        page = self._pages.models_of(folder, title, resource, sections)
        return self.writer.page("models", page, folder)

    def _index(self, entry: Indexed) -> None:
        for entries in self.indexed:
            entries.append(entry)

    def _work(self, folder: str, page: Callable[[], Printed], only: int | None = None) -> Work:
        """What gives the files of one page, in each language or in one."""
        numbers = range(len(self.languages)) if only is None else (only,)
        for number in numbers:
            self.folders[number].append(folder)
        return partial(self._files, page, numbers)

    def _files(
        self, page: Callable[[], Printed], numbers: Iterable[int], collector: Collector
    ) -> Iterator[File]:
        yield from files(page(), self.words, numbers)


def _same(page: Printed) -> Printed:
    return page


def _titles(site: Site) -> dict[str, tuple[str, str]]:
    """Folder of a book -> its title, and the resource that it belongs to."""
    api, layout = site.api, site.layout
    titles = {
        f"{layout.resources[resource.id]}models/": (
            f"Models of {resource_title(api, resource)}",
            resource.id,
        )
        for resource in api.walk()
    }
    for method in api.walk_methods():
        title = f"{method_title(api, method)}, continued"
        titles[layout.books[method.params.id]] = (title, method.resource)
    return titles
