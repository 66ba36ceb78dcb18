"""Finished parts of a property -> its row as HTML and as an item of the twin's list.

Rows are most of a site: a large API has tens of thousands of them. So they are printed here and not by
a template, which takes four times as long. Every `Word` and `About` is HTML already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape as escape_all

from specpress.targets.docs.marks import PREFIX
from specpress.targets.docs.prose import NOTHING, Prose
from specpress.targets.docs.twin import item
from specpress.targets.docs.words import NO_WORD, Word


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What a row says in every language: description, constraints, marks. `html` and `marks` are HTML.

    `size` is what the whole row takes, in bytes of HTML, without what is inside of the property.
    """

    html: str = ""
    twin: str = ""
    marks: str = ""
    twin_marks: str = ""
    size: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Literal:
    """One member of an enum, as code of the language; `marks` as HTML and as Markdown."""

    code: Word
    prose: Prose = NOTHING
    marks: tuple[str, str] = ("", "")


def print_row(
    *,
    anchor: str,
    name: Word,
    type: Word,
    about: About,
    where: Word = NO_WORD,
    detail: Word = NO_WORD,
    literals: Sequence[Literal] = (),
    more: tuple[Word, Word] | None = None,
    inside: tuple[str, str] = ("", ""),
    label: str = "",
    is_open: bool = False,
) -> tuple[str, str]:
    """One property, argument or variant: a list item of HTML, and one of Markdown.

    `name` is empty for a variant. `anchor` is encoded already. `where` is a mark, `detail` a line below
    the row. `more` is the name and the address of a place that says what is inside; `inside` are printed
    rows and their twin, behind `label`: to be folded out, or there at once if the row `is_open`.
    """
    named = f'<b class="name">{name.html}</b> ' if name.html else ""  # the script makes it a link
    typed = f'<code class="type">{type.html}</code>' if type.html else ""
    head_html = f"{named}{typed}{where.html}{about.marks}"
    row = f'<div class="row">{head_html}</div>' if head_html else ""
    html = f'<li id="{PREFIX}{anchor}">{row}{detail.html}{about.html}'
    head = f"{name.twin}: {type.twin}" if name.twin and type.twin else name.twin or type.twin
    blocks = [about.twin]
    if literals:
        members = "".join(map(_literal, literals))
        html += _details("values", f'<ul class="values">{members}</ul>\n', is_open)
        blocks.append(
            "\n".join(item(f"{one.code.twin}{one.marks[1]}", (one.prose.twin,)) for one in literals)
        )
    else:
        head += detail.twin
    if more is not None:
        title, place = more
        html += f'\n<p class="more"><a href="{place.html}">See {title.html}</a></p>'
        blocks.append(f"See [{title.twin}]({place.twin}).")
    if inside[0]:
        html += _details(label, list_html(inside[0]), is_open)
        blocks.append(inside[1])
    return f"{html}</li>\n", item(f"{head}{where.twin}{about.twin_marks}", blocks)


def print_rest(count: int, place: Word) -> tuple[str, str]:
    """What stands behind the last row where there are more than a page can hold."""
    said = f"See {count} more"
    html = f'<li><p class="more"><a href="{place.html}">{said}</a></p></li>\n'
    return html, f"- [{said}]({place.twin})"


def list_html(rows: str) -> str:
    """Printed rows as a list."""
    return f'<ul class="rows">\n{rows}</ul>\n'


def escape(text: str) -> str:
    """Plain text as the content of an element."""
    return escape_all(text, quote=False)


def attribute(text: str) -> str:
    """Plain text as the value of an attribute, between quotes."""
    return escape_all(text)


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
    return f"<li><code>{literal.code.html}</code>{literal.marks[0]}{about}</li>"


def _details(label: str, content: str, is_open: bool) -> str:
    state = " open" if is_open else ""
    summary = f"<summary><b>Hide</b><i>Show</i> {escape(label)}</summary>"
    return f"\n<details{state}>{summary}\n{content}</details>"
