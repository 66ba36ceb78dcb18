"""The resource tree -> the sidebar of each page: only the branch in which the page stands is unfolded.

A sidebar with everything would outweigh most pages of a large API. What is folded is one click away
on the overview of its resource, and the script unfolds it in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import jinja2

from specpress.model import Api, Method, Resource
from specpress.targets import Guide, Language
from specpress.targets.docs.layout import Layout
from specpress.targets.docs.marks import ROOT
from specpress.targets.docs.titles import method_title, resource_title
from specpress.targets.docs.views import Branch, Link

_BLOCK = 30  # links of one kind that a sidebar shows at once


class Sidebar:
    """The sidebars of one language, each printed once."""

    def __init__(
        self,
        api: Api,
        layout: Layout,
        language: Language,
        guides: Sequence[Guide],
        has_models: bool,
        template: jinja2.Template,
    ) -> None:
        self._api = api
        self._layout = layout
        self._language = language
        self._guides = tuple(
            Link(href=f"{ROOT}guides/{guide.slug}/index.html", text=guide.title) for guide in guides
        )
        self._models = Link(href=f"{ROOT}models/index.html", text="Models") if has_models else None
        self._template = template
        self._done: dict[tuple[str, int], str] = {}

    def html(self, resource: str, folder: str, index: int = 0) -> str:
        """The sidebar of the page in `folder`, which stands in this resource (empty: in none).

        `index`: which method of the resource it is about, so that its neighbours are in sight.
        """
        key = (resource, index // _BLOCK)
        found = self._done.get(key)
        if found is None:
            first = self._api.resources[0].id if len(self._api.resources) == 1 else ""
            found = self._done[key] = self._template.render(
                home=f"{ROOT}index.html",
                guides=self._guides,
                is_open=not resource,
                methods=self._methods(self._api.methods, 0) if not resource else (),
                branches=self._branches(self._api.resources, resource or first, index),
                models=self._models,
            )
        href = f'href="{ROOT}{folder}index.html"'
        return found.replace(href, f'{href} aria-current="page"', 1)

    def _branches(
        self, resources: Iterable[Resource], current: str, index: int
    ) -> tuple[Branch, ...]:
        return tuple(self._branch(resource, current, index) for resource in resources)

    def _branch(self, resource: Resource, current: str, index: int) -> Branch:
        """A resource: only a link, or unfolded as far as the page stands in it."""
        folder = self._layout.resources[resource.id]
        link = Link(href=f"{ROOT}{folder}index.html", text=resource_title(self._api, resource))
        if not f"{current}.".startswith(f"{resource.id}."):
            return Branch(link=link)
        if resource.id != current:
            # On the way down one child is in sight; the others are one click away.
            inner = [one for one in resource.resources if f"{current}.".startswith(f"{one.id}.")]
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
                    href=f"{ROOT}{self._layout.models[id]}index.html",
                    text=self._language.declaration(id, input=is_input_only(self._api, id)),
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
