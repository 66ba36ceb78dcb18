"""Api + languages -> the files of the reference site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from specpress.diag import Collector
from specpress.model import Api
from specpress.render import File, static_files
from specpress.targets import Guide, Language, TargetOptions
from specpress.targets.docs import text
from specpress.targets.docs.about import Abouts
from specpress.targets.docs.cycles import recursive_ids
from specpress.targets.docs.examples import Examples
from specpress.targets.docs.export import document_with_samples
from specpress.targets.docs.facts import Facts
from specpress.targets.docs.fragment import Part
from specpress.targets.docs.layout import lay_out
from specpress.targets.docs.listings import llms_txt, search_index, sitemap
from specpress.targets.docs.pages import Pages
from specpress.targets.docs.prose import ProsePress
from specpress.targets.docs.settings import Settings, read_settings
from specpress.targets.docs.sidebar import Sidebar
from specpress.targets.docs.site import Frames, Site
from specpress.targets.docs.titles import resource_title, site_title
from specpress.targets.docs.tree import Trees
from specpress.targets.docs.views import Indexed
from specpress.targets.docs.writer import Writer


class DocsTarget:
    """`Target` of the reference site: the same pages for every language that it is given."""

    name = "docs"
    publishes = True

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]:
        """All files of the site. Without a language there is nothing to show, and a warning says so."""
        settings = read_settings(options)
        if not settings.languages:
            collector.warning(
                "SP821",
                "the reference site has no language to show its pages in",
                api.origin,
                hint="enable a target that speaks, or correct targets.docs.options.languages",
            )
            return
        prose, examples = ProsePress(), Examples(api)
        site = Site(
            api=api,
            settings=settings,
            layout=lay_out(api),
            title=settings.title or site_title(api),
            prose=prose,
            abouts=Abouts(api, prose),
            examples=examples,
            facts=Facts(api, prose, examples),
            listed=_listed(api),
            recursive=recursive_ids(api),
        )
        writer = Writer(options.templates)
        paths: list[str] = []
        for number, language in enumerate(settings.languages):
            indexed: list[Indexed] = []
            for file in _language_files(site, language, writer, indexed, number == 0):
                if file.path.endswith("index.html"):
                    paths.append(file.path)
                yield file
            yield File.text(f"{language.id}/search.js", search_index(indexed))
            if number == 0:
                about = text.gist(api.doc.summary or api.doc.description, 300)
                yield File.text(
                    "llms.txt", llms_txt(site.title, about, settings.languages, indexed)
                )
        if settings.site_url:
            yield File.text("sitemap.xml", sitemap(settings.site_url, sorted(paths)))
        if settings.code_samples and options.document is not None:
            yield document_with_samples(options.document, api, settings.languages)
        for path, content in static_files("docs", options.templates):
            yield File(path=path, content=content)


def _language_files(
    site: Site,
    language: Language,
    writer: Writer,
    indexed: list[Indexed],
    is_first: bool,
) -> Iterator[File]:
    """The pages of one language; `indexed` receives what the search index says of them."""
    whole, site = site, site.spoken(language)
    api, layout = site.api, site.layout
    guides = language.guides()
    sidebar = Sidebar(
        api,
        layout,
        language,
        guides,
        bool(site.listed),
        writer.template("sidebar"),
    )
    frames = Frames(whole, language, sidebar, _reading_order(site, guides))
    trees = Trees(
        api, language, layout.models, site.listed, site.recursive, site.abouts, site.prose
    )
    pages = Pages(site, language, frames, trees, guides)

    home = pages.home()
    yield from writer.page("overview", home, language.id, "")
    if is_first:
        yield from writer.front(home, language.id)
        yield writer.missing(home, language.id, _site_path(site.settings))
    for guide in guides:
        guide_page, entry = pages.guide(guide)
        indexed.append(entry)
        yield from writer.page("guide", guide_page, language.id, entry.folder)
    for index, method in enumerate(api.methods):
        method_page, entry = pages.method(method, index)
        indexed.append(entry)
        yield from writer.page("method", method_page, language.id, entry.folder)
    for resource in api.walk():
        overview, entry = pages.resource(resource)
        indexed.append(entry)
        yield from writer.page("overview", overview, language.id, entry.folder)
        for index, method in enumerate(resource.methods):
            method_page, entry = pages.method(method, index)
            indexed.append(entry)
            yield from writer.page("method", method_page, language.id, entry.folder)
    for overview in pages.models():
        yield from writer.page("overview", overview, language.id, overview.folder)
    # Printing a page may ask for others: the list grows while it is worked off.
    listed = dict.fromkeys(Part(id) for id in api.declarations if id in site.listed)
    done: set[Part] = set()
    while waiting := [part for part in listed | trees.requested if part not in done]:
        done.update(waiting)
        for part in waiting:
            model_page, entry = pages.part(part)
            indexed.append(entry)
            yield from writer.page("model", model_page, language.id, entry.folder)


def _reading_order(site: Site, guides: Iterable[Guide]) -> list[tuple[str, str]]:
    """(folder, title) of the pages that one reads one after the other."""
    order = [("", site.title)]
    order += [(f"guides/{guide.slug}/", guide.title) for guide in guides]
    order += [(site.layout.methods[m.id], site.facts.of(m).title) for m in site.api.methods]
    for resource in site.api.walk():
        order.append((site.layout.resources[resource.id], resource_title(site.api, resource)))
        order += [(site.layout.methods[m.id], site.facts.of(m).title) for m in resource.methods]
    return order


def _listed(api: Api) -> frozenset[str]:
    """The models that have a page in any case: named in the configuration, or in the document itself."""
    configured = {id for resource in api.walk() for id in resource.models}
    return frozenset(
        id
        for id, declaration in api.declarations.items()
        if declaration.owner is None
        and (id in configured or declaration.shared or declaration.resource is None)
    )


def _site_path(settings: Settings) -> str:
    """The absolute path of the site's folder; the server's root if nobody told."""
    return urlsplit(settings.site_url).path if settings.site_url else "/"


target = DocsTarget()
