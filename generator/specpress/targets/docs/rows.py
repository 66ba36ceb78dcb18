"""Finished parts of a property -> its row as HTML and as an item of the twin's list.

Rows are most of a site: a large API has a hundred thousand of them. So they are printed here and not by
a template, which takes four times as long. Everything that is not `Markup` passes `escape`, or between
quotes `attribute`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape as attribute

from markupsafe import Markup

from specpress.targets.docs.marks import PREFIX
from specpress.targets.docs.prose import NOTHING, Prose
from specpress.targets.docs.twin import code_span, item, words


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What a row says in every language: description, constraints, marks.

    `size` is what the whole row takes, in characters of HTML, without what is inside of the property.
    """

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


def print_row(
    *,
    anchor: str,
    name: str,
    type: Markup,
    plain_type: str,
    about: About,
    detail: Markup = Markup(""),
    plain_detail: str = "",
    literals: Sequence[Literal] = (),
    more: tuple[str, str] | None = None,
    inside: tuple[str, str] = ("", ""),
    label: str = "",
    is_open: bool = False,
) -> tuple[str, str]:
    """One property, argument or variant in one language: a list item of HTML, and one of Markdown.

    `name` is empty for a variant. `anchor` is encoded already. `more` is the name and the address of a
    page that says what is inside; `inside` are printed rows and their twin, hidden behind `label`.
    """
    id = PREFIX + anchor
    named = f'<a class="name" href="#{id}">{escape(name)}</a> ' if name else ""
    parts = [
        f'<li id="{id}"><div class="row">{named}<code class="type">{type}</code>{about.marks}</div>'
    ]
    head = code_span(name) if name else ""
    if plain_type:
        head = f"{head}: {code_span(plain_type)}" if head else code_span(plain_type)
    blocks = [about.twin]
    if detail:
        parts.append(f'\n<div class="detail"><code>{detail}</code></div>')
        if not literals:
            blocks.insert(0, code_span(plain_detail))
    parts.append(about.html)
    if literals:
        members = "".join(map(_literal, literals))
        parts.append(_details("values", f'<ul class="values">{members}</ul>\n', False))
        blocks.append("\n".join(item(code_span(one.code), (one.prose.twin,)) for one in literals))
    if more is not None:
        title, href = more
        parts.append(f'\n<p class="more"><a href="{attribute(href)}">See {escape(title)}</a></p>')
        blocks.append(f"See [{words(title)}]({href.removesuffix('.html')}.md).")
    if inside[0]:
        parts.append(_details(label, list_html(inside[0]), is_open))
        blocks.append(inside[1])
    parts.append("</li>\n")
    return "".join(parts), item(head + about.twin_marks, blocks)


def print_rest(count: int, href: str) -> tuple[str, str]:
    """What stands behind the last row where there are more than a page can hold."""
    said = f"See {count} more"
    html = f'<li><p class="more"><a href="{attribute(href)}">{said}</a></p></li>\n'
    return html, f"- [{said}]({href.removesuffix('.html')}.md)"


def list_html(rows: str) -> str:
    """Printed rows as a list."""
    return f'<ul class="rows">\n{rows}</ul>\n'


def escape(text: str) -> str:
    """Plain text as the content of an element; in an attribute quotes would have to go as well."""
    return attribute(text, quote=False)


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
