"""What all pages share: folders, titles, sidebar, neighbours and frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from specpress.model import Api, Method, Resource
from specpress.targets import Guide, Language
from specpress.targets.docs.about import Abouts
from specpress.targets.docs.examples import Examples
from specpress.targets.docs.facts import Facts
from specpress.targets.docs.layout import Layout
from specpress.targets.docs.marks import ROOT, SITE
from specpress.targets.docs.prose import ProsePress
from specpress.targets.docs.rows import attribute
from specpress.targets.docs.settings import Settings
from specpress.targets.docs.sidebar import Sidebar
from specpress.targets.docs.titles import method_title, resource_title
from specpress.targets.docs.views import Frame, Link, Switch
from specpress.targets.docs.words import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """The same for every language.

    `listed` are the models that have a place of their own in any case, `endless` those that no tree unfolds.
    """

    api: Api
    settings: Settings
    layout: Layout
    title: str
    prose: ProsePress
    abouts: Abouts
    examples: Examples
    facts: Facts
    listed: frozenset[str]
    endless: frozenset[str]

    def editions(self) -> Iterator[tuple[Site, tuple[Language, ...]]]:
        """The site for the languages that have the same methods: these are printed together."""
        groups: dict[frozenset[str], list[Language]] = {}
        for language in self.settings.languages:
            spoken = frozenset(
                method.id for method in self.api.walk_methods() if _is_spoken(method, language.id)
            )
            groups.setdefault(spoken, []).append(language)
        for spoken, languages in groups.items():
            yield replace(self, api=_with(self.api, spoken)), tuple(languages)


class Frames:
    """Makes the frame of any page. `whole` is the site with all methods, `site` that of these languages."""

    def __init__(
        self,
        whole: Site,
        site: Site,
        words: Words,
        sidebar: Sidebar,
        guides: Sequence[Sequence[Guide]],
    ) -> None:
        self._site = site
        self._words = words
        self._sidebar = sidebar
        self._orders = [_reading_order(site, one) for one in guides]
        self._places = [
            {folder: place for place, (folder, _) in enumerate(order)} for order in self._orders
        ]
        self._missing = {other.id: _missing(whole, other.id) for other in whole.settings.languages}
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
        place among the methods of its resource, `elsewhere` the folder that the switch leads to in
        languages with other methods (None: the same).
        """
        site, words = self._site, self._words
        crumbs = self._crumbs.get(resource, ())
        if resource and site.layout.resources[resource] == folder:
            crumbs = crumbs[:-1]
        url = site.settings.site_url or ""
        return Frame(
            title=title,
            site=site.title,
            description=about
            or words.markup(
                lambda language: attribute(f"{title}: {site.title} for {language.title}")
            ),
            root=SITE,
            home=ROOT,
            nav=Markup(self._sidebar.html(resource, folder, index)),
            switches=tuple(
                Switch(
                    href=f"{SITE}{other.id}/{self._there(other, folder, elsewhere)}index.html",
                    text=other.title,
                    state=words.markup(
                        lambda language, other=other: (
                            ' aria-current="true"'  # type: ignore[misc]
                            if language is other
                            else ""
                        )
                    ),
                )
                for other in site.settings.languages
            ),
            crumbs=crumbs,
            here=here or title,
            call_to_action=site.settings.call_to_action,
            canonical=(
                words.markup(lambda language: f"{attribute(url)}{language.id}/{folder}index.html")
                if url
                else ""
            ),
            previous=self._neighbour(folder, -1),
            following=self._neighbour(folder, 1),
        )

    def guide(self, folder: str, title: str, number: int) -> Frame:
        """The frame of a guide of one language; the others may have none like it."""
        frame = self.frame(folder, title)
        return replace(
            frame,
            nav=Markup(self._sidebar.guides(folder, number)),
            switches=tuple(
                replace(switch, href=f"{SITE}{other.id}/index.html")
                for switch, other in zip(frame.switches, self._site.settings.languages, strict=True)
            ),
            previous=self._beside(folder, -1, number),
            following=self._beside(folder, 1, number),
        )

    def _there(self, other: Language, folder: str, elsewhere: str | None) -> str:
        """Where the switch to another language leads: a method that it lacks gives way to its resource."""
        if other in self._words.languages:
            return folder
        return self._missing[other.id].get(folder, folder if elsewhere is None else elsewhere)

    def _neighbour(self, folder: str, step: int) -> Link | None:
        """The page before or behind this one: not the same in languages with other guides."""
        links = [self._beside(folder, step, number) for number in range(len(self._orders))]
        found = [link for link in links if link is not None]
        if len(found) < len(links):
            return None
        return Link(
            href=self._words.of(link.href for link in found),
            text=Markup(self._words.of(attribute(link.text) for link in found)),
        )

    def _beside(self, folder: str, step: int, number: int) -> Link | None:
        order, place = self._orders[number], self._places[number].get(folder)
        if place is None or not 0 <= place + step < len(order):
            return None
        beside, title = order[place + step]
        return Link(href=f"{ROOT}{beside}index.html", text=title)


def _reading_order(site: Site, guides: Sequence[Guide]) -> list[tuple[str, str]]:
    """(folder, title) of the pages that one reads one after the other."""
    order = [("", site.title)]
    order += [(f"guides/{guide.slug}/", guide.title) for guide in guides]
    order += [(site.layout.methods[m.id], method_title(site.api, m)) for m in site.api.methods]
    for resource in site.api.walk():
        order.append((site.layout.resources[resource.id], resource_title(site.api, resource)))
        order += [(site.layout.methods[m.id], method_title(site.api, m)) for m in resource.methods]
    return order


def _is_spoken(method: Method, language: str) -> bool:
    """Does the configuration give this method to this language?"""
    named = method.targets is None or language in method.targets
    return named and language not in method.skipped_targets


def _with(api: Api, spoken: frozenset[str]) -> Api:
    """The API with these methods."""

    def kept(methods: tuple[Method, ...]) -> tuple[Method, ...]:
        return tuple(method for method in methods if method.id in spoken)

    def pruned(resource: Resource) -> Resource:
        below = tuple(map(pruned, resource.resources))
        return replace(resource, methods=kept(resource.methods), resources=below)

    if all(method.id in spoken for method in api.walk_methods()):
        return api
    return replace(api, methods=kept(api.methods), resources=tuple(map(pruned, api.resources)))


def _missing(site: Site, language: str) -> dict[str, str]:
    """Folders of methods that a language does not have -> the folder of their resource."""
    return {
        site.layout.methods[method.id]: site.layout.resources.get(method.resource, "")
        for method in site.api.walk_methods()
        if not _is_spoken(method, language)
    }


def _ancestors(id: str) -> list[str]:
    """`v1.customers` -> `v1`, `v1.customers`."""
    parts = id.split(".")
    return [".".join(parts[: count + 1]) for count in range(len(parts))]
