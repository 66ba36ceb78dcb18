"""The resource tree -> the sidebar of each page: only the branch in which the page stands is unfolded.

A sidebar with everything would outweigh most pages of a large API. What is folded is one click away
on the overview of its resource, and the script unfolds it in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from specpress.model import Api, Method, Resource
from specpress.targets import Guide
from specpress.targets.docs.layout import Layout
from specpress.targets.docs.marks import ROOT
from specpress.targets.docs.titles import method_title, resource_title
from specpress.targets.docs.tree import Trees
from specpress.targets.docs.views import Branch, Link
from specpress.targets.docs.words import Words
from specpress.targets.docs.writer import Writer

_MODELS = "models/"  # the folder of those of the whole API; no resource has an id with a slash
_BLOCK = 30  # links of one kind that a sidebar shows at once
_MOST_FOLDED = 12  # resources beside the page's own; where there are more, none is shown


class Sidebar:
    """The sidebars of all pages, each printed once."""

    def __init__(
        self,
        api: Api,
        layout: Layout,
        trees: Trees,
        words: Words,
        guides: Sequence[Sequence[Guide]],
        has_models: bool,
        writer: Writer,
    ) -> None:
        self._api = api
        self._layout = layout
        self._trees = trees
        self._words = words
        self._guides = guides
        self._models = (
            Link(href=f"{ROOT}{_MODELS}index.html", text="Models") if has_models else None
        )
        self._writer = writer
        self._done: dict[tuple[str, int], str] = {}

    def html(self, resource: str, folder: str, index: int = 0) -> str:
        """The sidebar of the page in `folder`, which stands in this resource (empty: in none).

        `index`: which method of the resource it is about, so that its neighbours are in sight.
        """
        at = resource or (_MODELS if folder.startswith(_MODELS) else "")
        key = (at, index // _BLOCK)
        found = self._done.get(key)
        if found is None:
            found = self._done[key] = self._printed(at, index)
        href = f'href="{ROOT}{folder}index.html"'
        return found.replace(href, f'{href} aria-current="page"', 1)

    def guides(self, folder: str, number: int) -> str:
        """The sidebar of a guide of one language."""
        html = self.html("", folder)
        href = f'href="{ROOT}{folder}index.html"'
        own = self._guide_links(self._guides[number])
        return html.replace(self._all_guides(), own.replace(href, f'{href} aria-current="page"', 1))

    def _printed(self, at: str, index: int) -> str:
        resources = self._api.resources
        current = resources[0].id if len(resources) == 1 and not at else at
        shown = resources
        if at and len(resources) > _MOST_FOLDED:
            shown = tuple(one for one in resources if _is_within(current, one.id))
        rest = f"All {len(resources)} resources" if len(shown) < len(resources) else ""
        return self._writer.block(
            "sidebar",
            home=f"{ROOT}index.html",
            guides=Markup(self._all_guides() if not at else self._guides_link()),
            methods=self._methods(self._api.methods, 0) if not at else (),
            branches=self._branches(shown, current, index),
            rest=Link(href=f"{ROOT}index.html", text=rest) if rest else None,
            models=self._models,
        )

    def _all_guides(self) -> str:
        return self._words.of(map(self._guide_links, self._guides))

    def _guides_link(self) -> str:
        link = f'<li><a href="{ROOT}index.html#guides">Guides</a></li>'
        return self._words.of(link if guides else "" for guides in self._guides)

    def _guide_links(self, guides: Sequence[Guide]) -> str:
        links = tuple(
            Link(href=f"{ROOT}guides/{guide.slug}/index.html", text=guide.title) for guide in guides
        )
        return self._writer.block("guides", guides=links)

    def _branches(
        self, resources: Iterable[Resource], current: str, index: int
    ) -> tuple[Branch, ...]:
        return tuple(self._branch(resource, current, index) for resource in resources)

    def _branch(self, resource: Resource, current: str, index: int) -> Branch:
        """A resource: only a link, or unfolded as far as the page stands in it."""
        folder = self._layout.resources[resource.id]
        link = Link(href=f"{ROOT}{folder}index.html", text=resource_title(self._api, resource))
        if not _is_within(current, resource.id):
            return Branch(link=link)
        if resource.id != current:
            # On the way down one child is in sight; the others are one click away.
            inner = [one for one in resource.resources if _is_within(current, one.id)]
            others = len(resource.resources) + len(resource.methods) - len(inner)
            return Branch(
                link=link,
                branches=self._branches(inner, current, index),
                rest=Link(href=link.href, text=f"{others} more") if others else None,
                is_open=True,
            )
        hidden = max(0, len(resource.methods) - _BLOCK)
        return Branch(
            link=link,
            methods=self._methods(resource.methods, index // _BLOCK),
            branches=self._branches(resource.resources, current, index),
            models=tuple(
                Link(
                    href=self._words.place(id).html,
                    text=Markup(self._trees.name(id, input=is_input_only(self._api, id)).html),
                )
                for id in resource.models[:_BLOCK]
            ),
            rest=Link(href=link.href, text=f"{hidden} more") if hidden else None,
            is_open=True,
        )

    def _methods(self, methods: Sequence[Method], block: int) -> tuple[Link, ...]:
        return tuple(
            Link(
                href=f"{ROOT}{self._layout.methods[method.id]}index.html",
                text=method_title(self._api, method),
                verb=method.verb,
            )
            for method in methods[block * _BLOCK : (block + 1) * _BLOCK]
        )


def is_input_only(api: Api, id: str) -> bool:
    """Is a declaration only ever sent? Its name is then that of the argument's type."""
    return not api.declarations[id].usage.output


def _is_within(current: str, id: str) -> bool:
    """Does `v1.customers` stand in `v1`?"""
    return f"{current}.".startswith(f"{id}.")
