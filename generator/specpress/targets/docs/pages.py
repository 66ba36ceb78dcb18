"""The model -> the views of its pages, and what the search index says of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from specpress.model import Alias, Declaration, Method, Ref, Resource, TypeExpr
from specpress.targets import Guide
from specpress.targets.docs import text
from specpress.targets.docs.blocks import Blocks
from specpress.targets.docs.books import Section, section, shown
from specpress.targets.docs.code import Coder
from specpress.targets.docs.fragment import (
    Rows,
    anchors_of,
    fitting,
    html_of,
    placed,
    plain,
    size_of,
    twin_of,
)
from specpress.targets.docs.life import deprecated_block, marks_block, sentence_block
from specpress.targets.docs.marks import ROOT
from specpress.targets.docs.rows import escape
from specpress.targets.docs.sidebar import is_input_only
from specpress.targets.docs.site import Frames, Site
from specpress.targets.docs.titles import resource_title
from specpress.targets.docs.tree import Trees
from specpress.targets.docs.twin import code_span, words
from specpress.targets.docs.views import (
    NO_BLOCK,
    Block,
    Entry,
    EntryList,
    GuidePage,
    Indexed,
    Link,
    MethodPage,
    ModelsPage,
    ModelView,
    OverviewPage,
)
from specpress.targets.docs.words import Word, Words

# Bytes of HTML, about, that trees may take on the page of a method.
_METHOD_ROOM = 18_000
_LEAST_ROOM = 4_000  # what is left for the answer, however long the arguments are
_MOST_ENTRIES = 30_000  # bytes of HTML that a list of models may take
_ENTRY_SIZE = 150


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodLeaf:
    """The page of a method; `rest` are the arguments that it has no room for."""

    page: MethodPage
    entry: Indexed
    rest: Section | None


class Pages:
    """Views of pages."""

    def __init__(
        self,
        site: Site,
        words: Words,
        frames: Frames,
        trees: Trees,
        coder: Coder,
        blocks: Blocks,
    ) -> None:
        self._site = site
        self._api = site.api
        self._words = words
        self._frames = frames
        self._trees = trees
        self._coder = coder
        self._blocks = blocks
        self._by_params = {method.params.id: method for method in site.api.walk_methods()}

    def method(self, method: Method, index: int) -> MethodLeaf:
        """The page of a method, which is the one at `index` in its resource."""
        blocks = self._blocks
        facts, details = self._site.facts.of(method), self._site.facts.details(method)
        folder = self._site.layout.methods[method.id]
        signatures = blocks.signatures(method)
        wordless = [not signature.parameters for signature in signatures]
        whole = self._trees.arguments(method, wordless, room=_METHOD_ROOM)
        given, link, rest = self._parted(method, whole)
        answer = self._answer(method, max(_METHOD_ROOM - size_of(given), _LEAST_ROOM))
        alias = self._alias(method.returns.type)
        page = MethodPage(
            frame=self._frames.frame(
                folder,
                facts.title,
                resource=method.resource,
                here=facts.name,
                about=facts.about,
                index=index,
            ),
            title=facts.title,
            heading=facts.heading,
            signature=blocks.signature(method, signatures, facts.route),
            verb=method.verb,
            path=facts.path,
            route_code=code_span(facts.route),
            marks=marks_block(method.life),
            prose=details.prose,
            deprecated=deprecated_block(method.life),
            deprecation=details.deprecation,
            notes=blocks.notes(method, signatures),
            parameters=blocks.parameters(method, signatures, given, link),
            returns_type=blocks.returns_type(
                signatures, alias, self._trees.meaning(alias) if alias else ()
            ),
            returns_prose=details.returned,
            returns_label=self._inside_label(method.returns.type),
            returns=Block(html=Markup(placed(html_of(answer), "returns")), twin=twin_of(answer)),
            errors=blocks.errors(method, details),
            request=blocks.request(method),
            response=blocks.panel("Response", details.answers),
        )
        entry = self._indexed("m", facts.title, folder)
        anchors = anchors_of("params", given) + anchors_of("returns", answer)
        return MethodLeaf(
            page=page,
            entry=replace(entry, verb=method.verb, anchors=anchors),
            rest=rest,
        )

    def _parted(self, method: Method, whole: Rows) -> tuple[Rows, Rows, Section | None]:
        """The arguments that fit, a link to the others, and these."""
        rows = fitting(whole, _METHOD_ROOM, self._words.place(method.params.id))
        if rows is whole:
            return whole, (), None
        view = ModelView(
            anchor=self._site.layout.anchors[method.params.id],
            title=Markup("Parameters, continued"),
            heading="Parameters, continued",
            continued=True,
        )
        rest = section(method.params.id, view, whole[len(rows) - 1 :], self._words)
        return rows[:-1], rows[-1:], rest

    def model(self, id: str) -> Section:
        """A model at its own place."""
        declaration = self._api.declarations[id]
        sent = is_input_only(self._api, id)
        name = self._trees.name(id, input=sent)
        rows = self._trees.model(declaration, input=sent)
        # A made-up value would say no more than the properties do.
        example = self._site.examples.model(declaration) if declaration.examples else None
        view = ModelView(
            anchor=self._site.layout.anchors[id],
            title=Markup(name.html),
            heading=name.twin,
            type=NO_BLOCK if rows else self._type(declaration, sent),
            prose=self._site.prose.doc(declaration.doc),
            marks=sentence_block(declaration.life, declaration.deprecated),
            example=example,
        )
        return section(id, view, rows, self._words)

    def models_of(
        self, folder: str, title: str, resource: str, sections: Sequence[Section]
    ) -> ModelsPage:
        """A page of models."""
        return ModelsPage(
            frame=self._frames.frame(folder, title, resource=resource, elsewhere=""),
            title=title,
            heading=words(title),
            models=tuple(map(shown, sections)),
        )

    def section_entry(self, section: Section, folder: str) -> Indexed:
        """What the index says of a section."""
        anchor = section.view.anchor
        anchors = anchors_of(anchor, section.rows) or f" /{anchor}"
        method = self._by_params.get(section.id)
        if method is not None:
            entry = self._indexed("m", f"{self._site.facts.of(method).title}, continued", folder)
            return replace(entry, verb=method.verb, anchors=anchors)
        sent = is_input_only(self._api, section.id)
        titles = tuple(
            language.declaration(section.id, input=sent) for language in self._words.languages
        )
        return Indexed(kind="t", titles=titles, folder=folder, anchors=anchors)

    def resource(self, resource: Resource) -> tuple[OverviewPage, Indexed]:
        """The overview of a resource."""
        title = resource_title(self._api, resource)
        folder = self._site.layout.resources[resource.id]
        about = resource.doc.description or resource.doc.summary
        declared = self._api.declarations
        page = OverviewPage(
            frame=self._frames.frame(
                folder, title, resource=resource.id, about=text.gist(about, 160)
            ),
            folder=folder,
            title=title,
            heading=words(title),
            prose=self._site.prose.page(about),
            lists=_lists(
                ("Methods", "methods", map(self._method_entry, resource.methods)),
                ("Resources", "cards", map(self._resource_entry, resource.resources)),
                ("Models", "models", (self._model_entry(declared[id]) for id in resource.models)),
            ),
        )
        return page, self._indexed("r", title, folder)

    def home(self, guides: Sequence[Guide]) -> OverviewPage:
        """The first page of a language that has these guides."""
        api = self._api
        about = api.doc.summary or api.doc.description
        models = f"{ROOT}models/index" if self._site.listed else ""
        return OverviewPage(
            frame=self._frames.frame(
                "", self._site.title, here="Overview", about=text.gist(about, 160)
            ),
            folder="",
            title=self._site.title,
            heading=words(self._site.title),
            version=text.line(api.version, 40),
            prose=self._site.prose.page(api.doc.description or api.doc.summary),
            lists=_lists(
                ("Guides", "cards", map(self._guide_entry, guides)),
                ("Methods", "methods", map(self._method_entry, api.methods)),
                ("Resources", "cards", map(self._resource_entry, _worth_showing(api.resources))),
            ),
            rest=Link(href=f"{models}.html", text="All models") if models else None,
            rest_twin=f"{models}.md",
        )

    def models(self) -> Iterator[OverviewPage]:
        """The list of all models that have a page of their own, on as many pages as it takes."""
        listed = [d for d in self._api.declarations.values() if d.id in self._site.listed]
        listed.sort(key=self.order)
        pages = list(_chunks([self._model_entry(declaration) for declaration in listed]))
        for number, entries in enumerate(pages, 1):
            folder = "models/" if number == 1 else f"models/_{number}/"
            title = "Models" if len(pages) == 1 else f"Models, page {number} of {len(pages)}"
            further = f"{ROOT}models/_{number + 1}/index"
            is_last = number == len(pages)
            yield OverviewPage(
                frame=self._frames.frame(folder, title),
                folder=folder,
                title=title,
                heading=words(title),
                lists=_lists(("", "models", entries)),
                rest=None if is_last else Link(href=f"{further}.html", text="More models"),
                rest_twin=f"{further}.md",
            )

    def guide_entry(self, guide: Guide) -> Indexed:
        """What the search index says of a page that a language has written itself."""
        return self._indexed("g", guide.title, f"guides/{guide.slug}/")

    def guide(self, guide: Guide, folder: str, number: int) -> GuidePage:
        """That page, of the language with this number."""
        return GuidePage(
            frame=self._frames.guide(folder, guide.title, number),
            title=guide.title,
            heading=words(guide.title),
            prose=self._site.prose.ours(guide.markdown, self._words.referred),
        )

    def order(self, declaration: Declaration) -> str:
        """What models are sorted by: their name in the first language."""
        sent = is_input_only(self._api, declaration.id)
        return self._words.languages[0].declaration(declaration.id, input=sent).casefold()

    def _answer(self, method: Method, room: int) -> Rows:
        returned = method.returns.type
        return self._trees.answer(returned, room=room) if returned is not None else ()

    def _indexed(self, kind: str, title: str, folder: str) -> Indexed:
        titles = (title,) * len(self._words.languages)
        return Indexed(kind=kind, titles=titles, folder=folder)

    def _method_entry(self, method: Method) -> Entry:
        facts = self._site.facts.of(method)
        return _entry(
            facts.title,
            self._site.layout.methods[method.id],
            facts.route.partition(" ")[2],
            verb=method.verb,
            deprecated=method.deprecated,
        )

    def _resource_entry(self, resource: Resource) -> Entry:
        count = sum(len(below.methods) for below in resource.walk())
        methods = f"{count} method" if count == 1 else f"{count} methods"
        return _entry(
            resource_title(self._api, resource),
            self._site.layout.resources[resource.id],
            f"{resource.id} · {methods}" if "." in resource.id else methods,
        )

    def _model_entry(self, declaration: Declaration) -> Entry:
        return _placed_entry(
            self._trees.name(declaration.id, input=is_input_only(self._api, declaration.id)),
            self._words.place(declaration.id),
            text.gist(declaration.doc.summary or declaration.doc.description, 120),
        )

    def _inside_label(self, returned: TypeExpr | None) -> str:
        is_varied = returned is not None and self._trees.is_varied(returned)
        return "variants" if is_varied else "Properties"

    def _alias(self, returned: TypeExpr | None) -> Alias | None:
        """The alias that a call returns, if it is one."""
        declaration = self._api.declarations[returned.id] if isinstance(returned, Ref) else None
        return declaration if isinstance(declaration, Alias) else None

    def _type(self, declaration: Declaration, sent: bool) -> Block:
        """What a model stands for if it has no members to show."""
        if not isinstance(declaration, Alias):
            return NO_BLOCK
        types = [
            self._coder.type(language, declaration.type, input=sent)
            for language in self._words.languages
        ]
        word = self._words.word((self._coder.html(one), code_span(plain(one))) for one in types)
        return Block(html=Markup(word.html), twin=word.twin)

    def _guide_entry(self, guide: Guide) -> Entry:
        return _entry(guide.title, f"guides/{guide.slug}/", "")


def _entry(
    title: str, folder: str, about: str, *, verb: str = "", deprecated: bool = False
) -> Entry:
    place = Word(f"{ROOT}{folder}index.html", f"{ROOT}{folder}index.md")
    return _placed_entry(Word(escape(title), words(title)), place, about, verb, deprecated)


def _placed_entry(
    title: Word, place: Word, about: str, verb: str = "", deprecated: bool = False
) -> Entry:
    said = [f"[{title.twin}]({place.twin})"]
    if about:
        said.append(code_span(f"{verb.upper()} {about}") if verb else words(about))
    if deprecated:
        said.append("deprecated")
    return Entry(
        link=Link(href=place.html, text=Markup(title.html), verb=verb),
        about=about,
        deprecated=deprecated,
        twin=f"- {', '.join(said)}",
    )


def _chunks(entries: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    """The entries in groups that are no more than a page can hold."""
    chunk: list[Entry] = []
    size = 0
    for entry in entries:
        size += _ENTRY_SIZE + len(entry.link.href) + len(entry.link.text) + len(entry.about)
        if size > _MOST_ENTRIES and chunk:
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(entry)
    if chunk:
        yield tuple(chunk)


def _lists(*lists: tuple[str, str, Iterable[Entry]]) -> tuple[EntryList, ...]:
    """The lists that are not empty: (title, style, entries)."""
    filled = ((title, style, tuple(entries)) for title, style, entries in lists)
    return tuple(
        EntryList(id=title.lower() or style, title=title, style=style, entries=entries)
        for title, style, entries in filled
        if entries
    )


def _worth_showing(resources: Iterable[Resource]) -> Iterator[Resource]:
    """Resources for a first overview: one without methods, such as `v1`, makes way for what it holds."""
    for resource in resources:
        if resource.methods or not resource.resources:
            yield resource
        else:
            yield from _worth_showing(resource.resources)
