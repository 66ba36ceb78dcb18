"""Properties -> what every language says of them alike, each made once for all languages."""

from __future__ import annotations

from functools import cache

from specpress.model import Api, Doc, Life, Nullable, Primitive, Property
from specpress.targets.docs import literals, text
from specpress.targets.docs.prose import ProsePress
from specpress.targets.docs.life import life_marks, printed_marks
from specpress.targets.docs.rows import About, facts_html, prose_html
from specpress.targets.docs.twin import code_span

# Bytes of HTML, about: a row as such, a preview of a type or a link below it, a literal.
_ROW_SIZE = 250
_PREVIEW_SIZE = 150
_LITERAL_SIZE = 45
MOST_LITERALS = 12_000  # what the members of one enum may take

EMPTY = About(size=_ROW_SIZE)


class Abouts:
    """Makes and keeps `About`s; a property is known by its identity, which lasts as long as the model."""

    def __init__(self, api: Api, prose: ProsePress) -> None:
        self._declarations = api.declarations
        self._prose = prose
        self._done: dict[tuple[int, bool], About] = {}
        self._listed: dict[tuple[tuple[str, str], ...], tuple[str, str]] = {}

    def member(self, member: Property, *, input: bool) -> About:
        """Of a property."""
        key = (id(member), input)
        found = self._done.get(key)
        if found is None:
            found = self._done[key] = self._made(member, input)
        return found

    def doc(self, doc: Doc) -> About:
        """Of something that has no more than a description."""
        prose = self._prose.doc(doc)
        if not prose:
            return EMPTY
        html = prose_html(prose)
        return About(html=html, twin=prose.twin, size=_ROW_SIZE + _bytes(html))

    def _made(self, member: Property, input: bool) -> About:
        about = self.doc(member.doc)
        html, twin = self._facts(tuple(_facts(member)))
        marks, twin_marks = _marks(
            member.required,
            input,
            member.read_only,
            member.write_only,
            member.deprecated,
            member.life,
        )
        gap = "\n\n" if about.twin and twin else ""
        return About(
            html=f"{about.html}{html}",
            twin=f"{about.twin}{gap}{twin}",
            marks=marks,
            twin_marks=twin_marks,
            size=about.size + _bytes(html) + self._extra(member),
        )

    def _facts(self, facts: tuple[tuple[str, str], ...]) -> tuple[str, str]:
        """Facts as HTML and as Markdown: the same few are said of most properties."""
        found = self._listed.get(facts)
        if found is None:
            twin = ", ".join(f"{keyword} {code_span(value)}" for keyword, value in facts)
            found = self._listed[facts] = (facts_html(facts) if facts else "", twin)
        return found

    def _extra(self, member: Property) -> int:
        """What the row of a property takes beyond its description: a preview, the members of an enum."""
        if isinstance(member.type, Primitive):
            return 0
        expression, _ = literals.core(member.type, self._declarations)
        if not literals.is_literal(expression):
            return _PREVIEW_SIZE
        size = _PREVIEW_SIZE
        for literal in literals.members(expression):
            size += _LITERAL_SIZE + _bytes(self._prose.doc(literal.doc).html)
        return min(size, MOST_LITERALS)


@cache
def _marks(
    required: bool,
    input: bool,
    read_only: bool,
    write_only: bool,
    deprecated: bool,
    life: Life,
) -> tuple[str, str]:
    """The small words behind a type, as HTML and as Markdown."""
    return printed_marks(
        ("required" if required and input else "", "must"),
        ("" if required else "optional", ""),
        ("read-only" if read_only and not input else "", ""),
        ("write-only" if write_only and not input else "", ""),
        *life_marks(life, deprecated),
    )


def _facts(member: Property) -> list[tuple[str, str]]:
    """What else the document says of values: `format uuid`, `minLength 1`, `default 10`."""
    facts = []
    scalar = member.type.inner if isinstance(member.type, Nullable) else member.type
    if isinstance(scalar, Primitive) and scalar.format is not None:
        facts.append(("format", text.line(scalar.format, 60)))
    for limit in member.constraints:
        if not facts or limit.keyword not in dict(facts):
            facts.append((limit.keyword, text.bound(limit.value)))
    if member.default is not None:
        facts.append(("default", text.value(member.default)))
    if isinstance(scalar, Primitive) and member.examples:
        facts.append(("example", text.value(member.examples[0])))
    return facts


def _bytes(html: str) -> int:
    return len(html) if html.isascii() else len(html.encode())
