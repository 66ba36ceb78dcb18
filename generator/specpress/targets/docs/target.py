"""Api + languages -> the files of the reference site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from specpress.diag import Collector
from specpress.model import Api
from specpress.render import File, static_files
from specpress.targets import TargetOptions
from specpress.targets.docs import text
from specpress.targets.docs.about import Abouts
from specpress.targets.docs.cycles import recursive_ids
from specpress.targets.docs.edition import Edition
from specpress.targets.docs.examples import Examples
from specpress.targets.docs.export import document_with_samples
from specpress.targets.docs.facts import Facts
from specpress.targets.docs.layout import lay_out
from specpress.targets.docs.listings import llms_txt, search_index, sitemap
from specpress.targets.docs.prose import ProsePress
from specpress.targets.docs.settings import Settings, read_settings
from specpress.targets.docs.site import Site
from specpress.targets.docs.titles import site_title
from specpress.targets.docs.writer import Writer, files, front, missing


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
        yield from _site_files(site, Writer(options.templates))
        if settings.code_samples and options.document is not None:
            yield document_with_samples(options.document, api, settings.languages)
        for path, content in static_files("docs", options.templates):
            yield File(path=path, content=content)


def _site_files(site: Site, writer: Writer) -> Iterator[File]:
    """The pages of all languages, and what lists them."""
    settings = site.settings
    first = settings.languages[0]
    paths = ["index.html"]
    for part, languages in site.editions():
        edition = Edition(site, part, languages, writer)
        for number, language in enumerate(languages):
            table, indexed = edition.tables[number], edition.indexed[number]
            for page in edition.pages:
                if page.only is None or page.only == number:
                    paths.append(f"{language.id}/{page.folder}index.html")
                    yield from files(page, language.id, table)
            yield File.text(f"{language.id}/search.js", search_index(indexed, number))
            if language is first:
                about = text.gist(site.api.doc.summary or site.api.doc.description, 300)
                yield File.text(
                    "llms.txt", llms_txt(site.title, about, settings.languages, indexed)
                )
                home = edition.homes[number]
                yield from front(writer.page("overview", home, "", number), language.id, table)
                html = writer.block("missing", page=home)
                yield missing(html, language.id, _site_path(settings), table)
    if settings.site_url:
        yield File.text("sitemap.xml", sitemap(settings.site_url, sorted(paths)))


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
