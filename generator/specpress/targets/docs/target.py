"""Api + languages -> the files of the reference site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from specpress.diag import Collector
from specpress.model import Api
from specpress.render import File, Work, printed, static_files
from specpress.targets import Language, TargetOptions
from specpress.targets.docs import text
from specpress.targets.docs.about import Abouts
from specpress.targets.docs.cycles import endless_ids
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
from specpress.targets.docs.unsampled import unsampled
from specpress.targets.docs.writer import front, missing


class DocsTarget:
    """`Target` of the reference site: the same pages for every language that it is given."""

    name = "docs"
    publishes = True

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]:
        """All files of the site."""
        return printed(self.press(api, options, collector).works(), collector)

    def press(self, api: Api, options: TargetOptions, collector: Collector) -> _Press:
        """One site. Without a language there is nothing to show, and a warning says so."""
        settings = read_settings(options)
        if not settings.languages:
            collector.warning(
                "SP821",
                "the reference site has no language to show its pages in",
                api.origin,
                hint="enable a target that speaks, or correct targets.docs.options.languages",
            )
        return _Press(api=api, options=options, settings=settings)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Press:
    """One site, not yet laid out."""

    api: Api
    options: TargetOptions
    settings: Settings

    def works(self) -> Iterator[Work]:
        """One work for each page. To give the first one takes as long as all of them together."""
        api, options, settings = self.api, self.options, self.settings
        if not settings.languages:
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
            endless=endless_ids(api),
        )
        editions = [
            Edition(site, part, spoken, options.templates) for part, spoken in site.editions()
        ]
        for edition in editions:
            yield from edition.works()
        yield partial(_listings, site, editions)
        yield partial(_fronts, site, editions[0])
        yield partial(unsampled, api)
        if settings.code_samples and options.document is not None:
            yield partial(_with_samples, options.document, api, settings.languages)
        yield partial(_static_files, options.templates)


def _listings(site: Site, editions: Sequence[Edition], collector: Collector) -> Iterator[File]:
    """What lists the pages."""
    settings = site.settings
    paths = ["index.html"]
    for edition in editions:
        for number, language in enumerate(edition.languages):
            paths += (f"{language.id}/{folder}index.html" for folder in edition.folders[number])
            indexed = edition.indexed[number]
            yield File.text(f"{language.id}/search.js", search_index(indexed, number))
    about = text.gist(site.api.doc.summary or site.api.doc.description, 300)
    of_first = editions[0].indexed[0]
    yield File.text("llms.txt", llms_txt(site.title, about, settings.languages, of_first))
    if settings.site_url:
        yield File.text("sitemap.xml", sitemap(settings.site_url, sorted(paths)))


def _fronts(site: Site, edition: Edition, collector: Collector) -> Iterator[File]:
    """What stands above all languages, in the words of the first one."""
    home, language, words = edition.homes[0], edition.languages[0].id, edition.words
    writer = edition.writer
    yield from front(writer.page("overview", home, ""), language, words, 0)
    html = writer.html("missing", home)
    yield missing(html, language, _site_path(site.settings), words, 0)


def _with_samples(
    document: Mapping[str, object], api: Api, languages: Sequence[Language], collector: Collector
) -> Iterator[File]:
    yield document_with_samples(document, api, languages)


def _static_files(user: Path | None, collector: Collector) -> Iterator[File]:
    for path, content in static_files("docs", user):
        yield File(path=path, content=content)


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
