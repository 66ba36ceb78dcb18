"""A site in the languages that have the same methods -> its printed pages, each once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from specpress.model import Declaration, Method
from specpress.targets import Guide, Language
from specpress.targets.docs.blocks import Blocks
from specpress.targets.docs.books import Section, packed
from specpress.targets.docs.code import Coder
from specpress.targets.docs.pages import Pages
from specpress.targets.docs.sidebar import Sidebar
from specpress.targets.docs.site import Frames, Site
from specpress.targets.docs.titles import resource_title
from specpress.targets.docs.tree import Trees
from specpress.targets.docs.views import Indexed, OverviewPage
from specpress.targets.docs.words import Words
from specpress.targets.docs.writer import Printed, Writer


class Edition:
    """All pages of some languages; what they hold is known when all are printed.

    `indexed` is what the search index of each language says of them, `tables` what the marks in them
    mean, `homes` the first page of each language.
    """

    def __init__(
        self, whole: Site, site: Site, languages: Sequence[Language], writer: Writer
    ) -> None:
        self._site = site
        self._writer = writer
        self._languages = tuple(languages)
        self._guides: list[tuple[Guide, ...]] = [language.guides() for language in languages]
        words = self._words = Words(languages)
        trees = Trees(site.api, words, site.listed, site.recursive, site.abouts, site.prose)
        sidebar = Sidebar(
            site.api, site.layout, trees, words, self._guides, bool(site.listed), writer
        )
        frames = Frames(whole, site, words, sidebar, self._guides)
        coder = Coder(words, site.listed)
        blocks = Blocks(site.api, words, self._guides, coder, writer)
        self._pages = Pages(site, words, frames, trees, coder, blocks)
        self._titles = _titles(site)
        self._rest: dict[str, Section] = {}
        self._places: dict[str, tuple[str, str]] = {}
        self.indexed: list[list[Indexed]] = [[] for _ in languages]
        self.homes: list[OverviewPage] = [self._pages.home(guides) for guides in self._guides]
        self.pages = tuple(self._printed())
        self.tables = words.tables(self._places)

    def _printed(self) -> Iterator[Printed]:
        for number, (home, guides) in enumerate(zip(self.homes, self._guides, strict=True)):
            yield self._writer.page("overview", home, "", only=number)
            for guide in guides:
                page, entry = self._pages.guide(guide, number)
                self.indexed[number].append(entry)
                yield self._writer.page("guide", page, entry.folder, only=number)
        yield from self._methods(self._site.api.methods)
        for resource in self._site.api.walk():
            overview, entry = self._pages.resource(resource)
            self._index(entry)
            yield self._writer.page("overview", overview, entry.folder)
            yield from self._methods(resource.methods)
        for overview in self._pages.models():
            yield self._writer.page("overview", overview, overview.folder)
        for folder, sections in self._books().items():
            yield from self._book(folder, sections)

    def _methods(self, methods: Sequence[Method]) -> Iterator[Printed]:
        """The pages of the methods of a resource."""
        for index, method in enumerate(methods):
            page, entry, rest = self._pages.method(method, index)
            self._index(entry)
            if rest is not None:
                self._rest[method.params.id] = rest
            yield self._writer.page("method", page, entry.folder)

    def _books(self) -> dict[str, list[Section]]:
        """The sections of each folder: the models that have a place in any case, and those that need one."""
        declared, layout = self._site.api.declarations, self._site.layout
        sections = {id: self._pages.model(id) for id in declared if id in self._site.listed}
        # Printing a model may ask for others: the list grows while it is worked off.
        while waiting := [
            id for id in self._pages.requested if id not in sections and id in declared
        ]:
            sections |= {id: self._pages.model(id) for id in waiting}
        books: dict[str, list[Section]] = {}
        for section in self._rest.values():
            books.setdefault(layout.books[section.id], []).append(section)
        for id in sorted(sections, key=lambda id: self._order(declared[id])):
            books.setdefault(layout.books[id], []).append(sections[id])
        return books

    def _order(self, declaration: Declaration) -> tuple[str, bool, str]:
        """Models by name, each before what it owns."""
        api = self._site.api
        root = api.declarations.get(api.root_of(declaration))
        of_root = self._pages.order(root) if root is not None else ""
        return of_root, root is not declaration, self._site.layout.anchors[declaration.id]

    def _book(self, base: str, sections: Sequence[Section]) -> Iterator[Printed]:
        """The pages of the models in one folder."""
        pages = list(packed(sections, self._words))
        title, resource = self._titles.get(base, ("Shared models", ""))
        for number, found in enumerate(pages, 1):
            folder = base if number == 1 else f"{base}_{number}/"
            for section in found:
                self._places.setdefault(section.id, (folder, section.view.anchor))
                self._index(self._pages.section_entry(section, folder))
            shown = title if len(pages) == 1 else f"{title}, page {number} of {len(pages)}"
            page = self._pages.models_of(folder, shown, resource, found)
            yield self._writer.page("models", page, folder)

    def _index(self, entry: Indexed) -> None:
        for entries in self.indexed:
            entries.append(entry)


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
        title = f"{site.facts.of(method).title}, continued"
        titles[layout.books[method.params.id]] = (title, method.resource)
    return titles
