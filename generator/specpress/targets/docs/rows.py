"""Finished parts of a property -> its row as HTML and as an item of the twin's list.

Rows are most of a site: a large API has a hundred thousand of them. So they are printed here and not by
a template, which takes four times as long. Everything that is not `Markup` passes `escape` below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from specpress.targets.docs.marks import PREFIX
from specpress.targets.docs.prose import NOTHING, Prose
from specpress.targets.docs.twin import code_span, item, words

ROW_SIZE = 270  # characters of HTML that a row takes without its description, about
LITERAL_SIZE = 36


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What a row says in every language: description, constraints, marks. `size` in characters of HTML."""

    html: Markup = Markup("")
    twin: str = ""
    marks: Markup = Markup("")
    twin_marks: str = ""
    size: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Literal:
    """One member of an enum, as code of the language."""

    code: str
    prose: Prose = NOTHING


@dataclass(frozen=True, kw_only=True, slots=True)
class Inside:
    """What stands below a row behind its Hide/Show."""

    label: str
    html: str
    twin: str
    is_open: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One property, argument or variant in one language. `name` is empty for a variant.

    `anchor` is encoded already; `more` is the name and the address of a page that says what is inside.
    """

    anchor: str
    name: str
    type: Markup
    plain_type: str
    about: About
    detail: Markup = Markup("")
    plain_detail: str = ""
    literals: Sequence[Literal] = ()
    more: tuple[str, str] | None = None
    inside: Inside | None = None


def row_html(row: Row) -> str:
    """The list item of a row."""
    id = PREFIX + row.anchor
    name = f'<a class="name" href="#{id}">{escape(row.name)}</a> ' if row.name else ""
    parts = [
        f'<li id="{id}"><div class="row">{name}<code class="type">{row.type}</code>{row.about.marks}</div>'
    ]
    if row.detail:
        parts.append(f'\n<div class="detail"><code>{row.detail}</code></div>')
    parts.append(row.about.html)
    if row.literals:
        members = "".join(map(_literal, row.literals))
        parts.append(_details("values", f'<ul class="values">{members}</ul>\n', False))
    if row.more is not None:
        title, href = row.more
        parts.append(f'\n<p class="more"><a href="{escape(href)}">See {escape(title)}</a></p>')
    if row.inside is not None:
        parts.append(_details(row.inside.label, row.inside.html, row.inside.is_open))
    parts.append("</li>\n")
    return "".join(parts)


def row_twin(row: Row) -> str:
    """The list item of a row in Markdown; what is inside it is a list below."""
    head = ": ".join(code_span(part) for part in (row.name, row.plain_type) if part)
    preview = code_span(row.plain_detail) if row.plain_detail and not row.literals else ""
    literals = "\n".join(item(code_span(one.code), (one.prose.twin,)) for one in row.literals)
    more = (
        f"See [{words(row.more[0])}]({row.more[1].removesuffix('.html')}.md)." if row.more else ""
    )
    inside = row.inside.twin if row.inside is not None else ""
    return item(f"{head}{row.about.twin_marks}", (preview, row.about.twin, literals, more, inside))


def list_html(rows: str) -> str:
    """Printed rows as a list."""
    return f'<ul class="rows">\n{rows}</ul>\n'


def mark(word: str, kind: str = "") -> str:
    """A small word behind a type: `optional`."""
    css = f"mark {kind}" if kind else "mark"
    return f' <span class="{css}">{escape(word)}</span>'


def facts_html(facts: Sequence[tuple[str, str]]) -> str:
    """(`minLength`, `1`) and so on."""
    pairs = "".join(
        f"<div><dt>{escape(keyword)}</dt><dd>{escape(value)}</dd></div>" for keyword, value in facts
    )
    return f'\n<dl class="facts">{pairs}</dl>'


def prose_html(prose: Prose) -> str:
    """A description."""
    return f'\n<div class="prose">{prose.html}</div>'


def _literal(literal: Literal) -> str:
    about = prose_html(literal.prose) if literal.prose else ""
    return f"<li><code>{escape(literal.code)}</code>{about}</li>"


def _details(label: str, content: str, is_open: bool) -> str:
    state = " open" if is_open else ""
    summary = f"<summary><b>Hide</b><i>Show</i> {escape(label)}</summary>"
    return f"\n<details{state}>{summary}\n{content}</details>"
