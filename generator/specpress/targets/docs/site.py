"""What all pages of one language share: its folders, titles, sidebar, neighbours and frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from specpress.model import Api, Method, Resource
from specpress.targets import Language
from specpress.targets.docs.about import Abouts
from specpress.targets.docs.examples import Examples
from specpress.targets.docs.facts import Facts
from specpress.targets.docs.layout import Layout
from specpress.targets.docs.marks import ROOT, SITE
from specpress.targets.docs.prose import ProsePress
from specpress.targets.docs.settings import Settings
from specpress.targets.docs.sidebar import Sidebar
from specpress.targets.docs.titles import resource_title
from specpress.targets.docs.views import Frame, Link, Switch


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """The same for every language; `listed` are the models that have a page in any case."""

    api: Api
    settings: Settings
    layout: Layout
    title: str
    prose: ProsePress
    abouts: Abouts
    examples: Examples
    facts: Facts
    listed: frozenset[str]
    recursive: frozenset[str]

    def spoken(self, language: Language) -> Site:
        """The site without the methods that the configuration keeps from this language."""
        return replace(self, api=_spoken(self.api, language.id))


class Frames:
    """Makes the frame of any page of one language.

    `order` is the reading order: (folder, title) of every page that has neighbours.
    """

    def __init__(
        self, site: Site, language: Language, sidebar: Sidebar, order: Sequence[tuple[str, str]]
    ) -> None:
        self._site = site
        self._language = language
        self._sidebar = sidebar
        self._order = order
        self._place = {folder: index for index, (folder, _) in enumerate(order)}
        self._missing = {
            other.id: _missing(site.layout, site.api, other.id) for other in site.settings.languages
        }
        resources = {resource.id: resource for resource in site.api.walk()}
        self._crumbs: Mapping[str, tuple[Link, ...]] = {
            id: tuple(
                Link(
                    href=f"{ROOT}{site.layout.resources[above]}index.html",
                    text=resource_title(site.api, resources[above]),
                )
                for above in _ancestors(id)
            )
            for id in resources
        }

    def frame(
        self,
        folder: str,
        title: str,
        *,
        resource: str = "",
        here: str = "",
        about: str = "",
        index: int = 0,
        elsewhere: str | None = None,
    ) -> Frame:
        """The frame of the page in `folder`.

        `here` is the last word of its breadcrumb, `about` one sentence for search engines, `index` its
        place among the methods of its resource, `elsewhere` the folder that the language switch leads to
        (None: the same).
        """
        site, language = self._site, self._language
        place = self._place.get(folder)
        crumbs = self._crumbs.get(resource, ())
        if resource and site.layout.resources[resource] == folder:
            crumbs = crumbs[:-1]
        url = site.settings.site_url
        return Frame(
            title=title,
            site=site.title,
            description=about or f"{title}: {site.title} for {language.title}",
            root=SITE,
            home=ROOT,
            nav=Markup(self._sidebar.html(resource, folder, index)),
            switches=tuple(
                Switch(
                    href=f"{SITE}{other.id}/{self._there(other, folder, elsewhere)}index.html",
                    text=other.title,
                    current=other is language,
                )
                for other in site.settings.languages
            ),
            crumbs=crumbs,
            here=here or title,
            call_to_action=site.settings.call_to_action,
            canonical=f"{url}{language.id}/{folder}index.html" if url else "",
            previous=self._neighbour(place - 1) if place else None,
            following=self._neighbour(place + 1) if place is not None else None,
        )

    def _there(self, other: Language, folder: str, elsewhere: str | None) -> str:
        """Where the switch to another language leads: a method that it lacks gives way to its resource."""
        if folder in self._missing[other.id]:
            return self._missing[other.id][folder]
        return folder if elsewhere is None else elsewhere

    def _neighbour(self, place: int) -> Link | None:
        if place >= len(self._order):
            return None
        folder, title = self._order[place]
        return Link(href=f"{ROOT}{folder}index.html", text=title)


def _is_spoken(method: Method, language: str) -> bool:
    """Does the configuration give this method to this language?"""
    named = method.targets is None or language in method.targets
    return named and language not in method.skipped_targets


def _spoken(api: Api, language: str) -> Api:
    def kept(methods: tuple[Method, ...]) -> tuple[Method, ...]:
        return tuple(method for method in methods if _is_spoken(method, language))

    def pruned(resource: Resource) -> Resource:
        below = tuple(map(pruned, resource.resources))
        return replace(resource, methods=kept(resource.methods), resources=below)

    if all(_is_spoken(method, language) for method in api.walk_methods()):
        return api
    return replace(api, methods=kept(api.methods), resources=tuple(map(pruned, api.resources)))


def _missing(layout: Layout, api: Api, language: str) -> dict[str, str]:
    """Folders of methods that a language does not have -> the folder of their resource."""
    return {
        layout.methods[method.id]: layout.resources.get(method.resource, "")
        for method in api.walk_methods()
        if not _is_spoken(method, language)
    }


def _ancestors(id: str) -> list[str]:
    """`v1.customers` -> `v1`, `v1.customers`."""
    parts = id.split(".")
    return [".".join(parts[: count + 1]) for count in range(len(parts))]
