"""Models with their printed rows -> pages that each hold as many of them as fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from specpress.targets.docs.fragment import Row, Rows, html_of, placed, twin_of
from specpress.targets.docs.marks import PREFIX
from specpress.targets.docs.views import Block, ModelView
from specpress.targets.docs.words import Words

_ROOM = 35_000  # bytes of models on one page
_HEAD_SIZE = 350  # what a heading and what is around a list take


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The place of a model: `view` is what it shows but for its rows. `id` is that of the model.

    `head` is how many bytes it takes without its rows, `sizes` how many each of these.
    """

    id: str
    view: ModelView
    rows: Rows
    head: int
    sizes: tuple[int, ...]


def section(id: str, view: ModelView, rows: Rows, words: Words) -> Section:
    """A section with its measures."""
    prefix = len(view.anchor)
    return Section(
        id=id,
        view=view,
        rows=rows,
        head=_head_size(view, words),
        sizes=tuple(words.size(row.html) + prefix * row.html.count(PREFIX) for row in rows),
    )


def packed(sections: Iterable[Section]) -> Iterator[tuple[Section, ...]]:
    """The sections of each page. One that is longer than a page goes on on the next."""
    page: list[Section] = []
    left = _ROOM
    for section in sections:
        if section.head + sum(section.sizes) > left and page:
            yield tuple(page)
            page, left = [], _ROOM
        left -= section.head
        rows: list[Row] = []
        for row, size in zip(section.rows, section.sizes, strict=True):
            if size > left and rows:
                yield (*page, replace(section, rows=tuple(rows)))
                section = replace(section, view=_continued(section.view))
                page, rows, left = [], [], _ROOM - _HEAD_SIZE
            rows.append(row)
            left -= size
        page.append(replace(section, rows=tuple(rows)))
    if page:
        yield tuple(page)


def shown(section: Section) -> ModelView:
    """The section with its rows."""
    html = placed(html_of(section.rows), section.view.anchor)
    return replace(section.view, members=Block(html=Markup(html), twin=twin_of(section.rows)))


def _head_size(view: ModelView, words: Words) -> int:
    example = len(view.example.html) if view.example else 0
    parts = (view.title, view.type.html, view.prose.html)
    return _HEAD_SIZE + 2 * len(view.anchor) + example + sum(words.size(part) for part in parts)


def _continued(view: ModelView) -> ModelView:
    """The same without what was said already."""
    if view.continued:
        return view
    return ModelView(
        anchor=view.anchor,
        title=view.title + Markup(", continued"),
        heading=f"{view.heading}, continued",
        continued=True,
    )
