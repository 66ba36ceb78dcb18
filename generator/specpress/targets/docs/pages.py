"""The model in one language -> the views of its pages, and what the search index says of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from specpress.model import Alias, Declaration, Method, Resource
from specpress.targets import Guide, Language, Span, Spans
from specpress.targets.docs import text
from specpress.targets.docs.fragment import NOTHING as NO_ROWS
from specpress.targets.docs.fragment import Fragment, Part, bounded, part_folder, plain
from specpress.targets.docs.highlight import highlight
from specpress.targets.docs.marks import ROOT
from specpress.targets.docs.notes import notes
from specpress.targets.docs.prose import NOTHING, Prose
from specpress.targets.docs.sidebar import is_input_only
from specpress.targets.docs.signature import parameter_groups, signature_view
from specpress.targets.docs.site import Frames, Site
from specpress.targets.docs.titles import resource_title
from specpress.targets.docs.tree import Trees
from specpress.targets.docs.twin import code_block, code_span, item, words
from specpress.targets.docs.views import (
    Entry,
    EntryList,
    Failure,
    Group,
    GuidePage,
    Indexed,
    Link,
    MethodPage,
    ModelPage,
    OverviewPage,
    Panel,
    Sample,
)

# Characters of HTML that trees may take on a page.
_METHOD_ROOM = 22_000
_LEAST_ROOM = 4_000  # what is left for the answer, however long the arguments are
_SAMPLE_ROOM = 9_000  # both samples of a method together
_LONGEST_SAMPLE = 6_000  # characters of one sample, before it is coloured
_MOST_ENTRIES = 36_000  # characters of HTML that a list of models may take
_ENTRY_SIZE = 70


class Pages:
    """Views of one language."""

    def __init__(
        self,
        site: Site,
        language: Language,
        frames: Frames,
        trees: Trees,
        guides: Sequence[Guide],
    ) -> None:
        self._site = site
        self._api = site.api
        self._language = language
        self._frames = frames
        self._trees = trees
        self._guides = guides
        self._slugs = frozenset(guide.slug for guide in guides)
        self._by_params = {method.params.id: method for method in site.api.walk_methods()}

    def method(self, method: Method, index: int) -> tuple[MethodPage, Indexed]:
        """The page of a method, which is the one at `index` in its resource."""
        language, trees = self._language, self._trees
        facts = self._site.facts.of(method)
        folder = self._site.layout.methods[method.id]
        signature = language.signature(method)
        returns = bounded(signature.returns)
        head = signature_view(signature, method, trees)
        groups = [
            (heading, trees.placed(rows, "params"))
            for heading, rows in parameter_groups(signature, method, language, trees, _METHOD_ROOM)
        ]
        room = _METHOD_ROOM - sum(rows.size for _, rows in groups)
        returned = self._answer(method, max(room, _LEAST_ROOM))
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
            signature=head if signature.call != facts.route else None,
            signature_code=code_block(head.plain, language.lexer),
            verb=method.verb,
            path=facts.path,
            route_code=code_span(facts.route),
            prose=facts.prose,
            deprecation=facts.deprecation,
            groups=tuple(
                Group(title=heading, html=Markup(rows.html), twin=rows.twin)
                for heading, rows in groups
            ),
            returns=Group(title="", html=Markup(returned.html), twin=returned.twin),
            returns_type=trees.code(returns),
            returns_code=code_span(plain(returns)),
            returns_prose=facts.returned,
            failures=tuple(
                _failure(status, name, facts.failures.get(status, NOTHING))
                for status, name in language.raises(method)
            ),
            notes=notes(self._api, method, signature.awaited or "", self._slugs),
            panels=(_panel("Request", self._samples(method)), facts.answers),
        )
        anchors = [anchor for _, rows in groups for anchor in rows.anchors]
        return page, Indexed(
            kind="m",
            title=facts.title,
            folder=folder,
            verb=method.verb,
            anchors=(*anchors, *returned.anchors),
        )

    def part(self, part: Part) -> tuple[ModelPage, Indexed]:
        """The page of a model, or of what another page had no room for."""
        method = self._by_params.get(part.id)
        if method is not None:
            return self._more_arguments(method, part)
        declaration = self._api.declarations[part.id]
        sent = is_input_only(self._api, part.id)
        name = self._name(declaration)
        members = self._trees.placed(self._trees.model(part, input=sent), "model")
        about = declaration.doc.description or declaration.doc.summary
        page = self._model_page(
            part, f"{name}, continued" if part.start else name, members, declaration.resource
        )
        if not part.start:
            page = replace(
                page,
                type=self._trees.code(self._type(declaration, sent)),
                prose=self._site.prose.page(about),
                deprecated=declaration.deprecated,
                panels=self._model_example(declaration),
            )
        return page, self._indexed(page, "t", part, members)

    def _more_arguments(self, method: Method, part: Part) -> tuple[ModelPage, Indexed]:
        """The page of the arguments that the page of their method had no room for."""
        rows = self._trees.arguments(
            method, method.params.arguments[part.start :], room=_METHOD_ROOM
        )
        members = self._trees.placed(rows, "params")
        title = f"{self._site.facts.of(method).title}, continued"
        page = self._model_page(part, title, members, method.resource)
        return page, replace(self._indexed(page, "m", part, members), verb=method.verb)

    def _model_page(
        self, part: Part, title: str, members: Fragment, resource: str | None
    ) -> ModelPage:
        return ModelPage(
            frame=self._frames.frame(
                self._folder(part),
                title,
                resource=resource or "",
                elsewhere=self._folder(Part(part.id)),
            ),
            title=title,
            heading=code_span(title),
            members=Group(title="", html=Markup(members.html), twin=members.twin),
        )

    def _indexed(self, page: ModelPage, kind: str, part: Part, members: Fragment) -> Indexed:
        return Indexed(
            kind=kind, title=page.title, folder=self._folder(part), anchors=members.anchors
        )

    def _folder(self, part: Part) -> str:
        return part_folder(self._site.layout.models, part)

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
        return page, Indexed(kind="r", title=title, folder=folder)

    def home(self) -> OverviewPage:
        """The first page of the language."""
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
                ("Guides", "cards", map(self._guide_entry, self._guides)),
                ("Methods", "methods", map(self._method_entry, api.methods)),
                ("Resources", "cards", map(self._resource_entry, _worth_showing(api.resources))),
            ),
            rest=Link(href=f"{models}.html", text="All models") if models else None,
            rest_twin=f"{models}.md",
        )

    def models(self) -> Iterator[OverviewPage]:
        """The list of all models that have a page of their own, on as many pages as it takes."""
        listed = [d for d in self._api.declarations.values() if d.id in self._site.listed]
        listed.sort(key=lambda declaration: self._name(declaration).casefold())
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

    def guide(self, guide: Guide) -> tuple[GuidePage, Indexed]:
        """A page that the language has written itself."""
        folder = f"guides/{guide.slug}/"
        page = GuidePage(
            frame=self._frames.frame(folder, guide.title, elsewhere=""),
            title=guide.title,
            heading=words(guide.title),
            prose=self._site.prose.ours(guide.markdown),
        )
        return page, Indexed(kind="g", title=guide.title, folder=folder)

    def _answer(self, method: Method, room: int) -> Fragment:
        """What is inside that which a call returns."""
        if method.returns.type is None:
            return NO_ROWS
        inside = self._trees.inside(method.returns.type, input=False, room=room)
        return self._trees.placed(inside, "returns")

    def _samples(self, method: Method) -> Iterator[Sample]:
        """The call as a reader needs it first, and with all arguments if that is another one and fits."""
        code = self._language.sample(method, all_arguments=False)
        whole_code = self._language.sample(method, all_arguments=True)
        first = self._sample("sample", "Example", code)
        whole = self._sample("sample-all", "All parameters", whole_code)
        if code == whole_code or len(first.html) + len(whole.html) > _SAMPLE_ROOM:
            yield replace(first, title=first.label)
        else:
            yield from (first, whole)

    def _sample(self, id: str, label: str, code: str) -> Sample:
        code = code.rstrip("\n")
        lexer = self._language.lexer
        shown = code
        if len(code) > _LONGEST_SAMPLE:  # all of it is in the twin
            shown = code[: code.rfind("\n", 0, _LONGEST_SAMPLE)] + "\n…"
        return Sample(
            id=id,
            label=label,
            title="",
            html=highlight(shown, lexer),
            fenced=code_block(code, lexer),
        )

    def _method_entry(self, method: Method) -> Entry:
        return _entry(
            self._site.layout.methods[method.id],
            self._site.facts.of(method).title,
            self._site.facts.of(method).route.partition(" ")[2],
            verb=method.verb,
            deprecated=method.deprecated,
        )

    def _resource_entry(self, resource: Resource) -> Entry:
        count = sum(len(below.methods) for below in resource.walk())
        return _entry(
            self._site.layout.resources[resource.id],
            resource_title(self._api, resource),
            f"{count} method" if count == 1 else f"{count} methods",
        )

    def _model_entry(self, declaration: Declaration) -> Entry:
        return _entry(
            self._site.layout.models[declaration.id],
            self._name(declaration),
            text.gist(declaration.doc.summary or declaration.doc.description, 120),
        )

    def _model_example(self, declaration: Declaration) -> tuple[Panel, ...]:
        """An example of a model with a name; a part of one is in the example of the whole."""
        if declaration.id not in self._site.listed:
            return ()
        return (_panel("Example", [self._site.examples.model(declaration)]),)

    def _type(self, declaration: Declaration, sent: bool) -> Spans:
        """What a model stands for if it has no members to show."""
        if isinstance(declaration, Alias):
            return self._language.type(declaration.type, input=sent)
        return (Span(text=self._name(declaration)),)

    def _name(self, declaration: Declaration) -> str:
        sent = is_input_only(self._api, declaration.id)
        return self._language.declaration(declaration.id, input=sent)

    def _guide_entry(self, guide: Guide) -> Entry:
        return _entry(f"guides/{guide.slug}/", guide.title, "")


def _failure(status: str, name: str, prose: Prose) -> Failure:
    shown = "other" if status == "default" else status
    head = f"{shown}: {code_span(name)}"
    return Failure(status=shown, name=name, prose=prose, twin=item(head, (prose.twin,)))


def _entry(
    folder: str, title: str, about: str, *, verb: str = "", deprecated: bool = False
) -> Entry:
    said = [f"[{words(title)}]({ROOT}{folder}index.md)"]
    if about:
        said.append(code_span(f"{verb.upper()} {about}") if verb else words(about))
    if deprecated:
        said.append("deprecated")
    return Entry(
        link=Link(href=f"{ROOT}{folder}index.html", text=title, verb=verb),
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
        EntryList(title=title, style=style, entries=entries)
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


def _panel(heading: str, blocks: Iterable[Sample]) -> Panel:
    shown = tuple(blocks)
    return Panel(heading=heading, blocks=shown, has_tabs=len(shown) > 1)
