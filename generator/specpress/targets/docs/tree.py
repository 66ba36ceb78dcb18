"""Type expressions -> the trees of properties that pages show, once for all languages.

A tree is bounded: what is inside a property is printed where there is room, else the row links to the
place of the model. A model with a place of its own is repeated elsewhere only where it is small. The
inside of a declaration is printed once, with marks for what depends on the page and on the language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from specpress.model import (
    Alias,
    Api,
    Array,
    Declaration,
    Enum,
    Location,
    Method,
    Nullable,
    Object,
    Primitive,
    Property,
    Ref,
    TypeExpr,
    Union,
)
from specpress.model.visit import refs
from specpress.targets import Language, Span, Spans
from specpress.targets.docs import literals, text
from specpress.targets.docs.about import EMPTY as NO_ABOUT
from specpress.targets.docs.about import Abouts
from specpress.targets.docs.code import Coder
from specpress.targets.docs.fragment import (
    WHOLE,
    Row,
    Rows,
    bounded_literals,
    cut,
    fitting,
    plain,
    previewed,
    size_of,
    twin_of,
)
from specpress.targets.docs.life import literal_marks
from specpress.targets.docs.marks import PREFIX
from specpress.targets.docs.prose import ProsePress
from specpress.targets.docs.rows import About, Literal, escape, mark, print_row
from specpress.targets.docs.twin import code_span
from specpress.targets.docs.words import NO_WORD, Word, Words

_ROOM = 24_000  # what the inside of one declaration may take
_NAMED_ROOM = 800  # what a model with a place of its own may take inside another one
_NAMED_HERE = 6_000  # and directly on the page of a method
_FIRST_ROOM = 9_000  # and the first of it, where it is what a method returns and larger
_LISTED_ELSEWHERE = 12  # a named enum with more members than this is linked, not repeated
_ANY_OTHER = Word("any other", "`any other`")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Below:
    """What stands below the line of a row: a preview in each language, literals, and a tree or a link to it."""

    detail: tuple[Spans, ...] = ()
    literals: tuple[Literal, ...] = ()
    rows: Rows = ()
    more: str | None = None
    is_union: bool = False


_EMPTY = _Below()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Type:
    """A type in the line of a row, and a line below with the whole type where the row has a word for it.

    `short` is that word in Markdown too, where something else than the whole type follows it.
    """

    whole: Word
    short: Word
    detail: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Member:
    """A property or an argument; `where` is a mark for an argument's place outside the body."""

    name: Word
    property: Property
    where: Word = NO_WORD


class Trees:
    """All trees. `listed` are the declarations that have a place of their own in any case."""

    def __init__(
        self,
        api: Api,
        words: Words,
        listed: frozenset[str],
        endless: frozenset[str],
        abouts: Abouts,
        prose: ProsePress,
    ) -> None:
        self._declarations = api.declarations
        self._words = words
        self._languages = words.languages
        self._code = Coder(words, listed)
        self._listed = listed
        self._endless = endless
        self._abouts = abouts
        self._prose = prose
        self._done: dict[tuple[str, bool], Rows] = {}
        self._firsts: dict[str, Rows] = {}
        self._names: dict[tuple[str, ...], Word] = {}
        self._simple: dict[tuple[TypeExpr, bool], _Type] = {}
        self._lines: dict[tuple[object, ...], Row] = {}
        self._depth = 0

    def arguments(self, method: Method, wordless: Sequence[bool], *, room: int) -> Rows:
        """The arguments of a method in their order.

        Those outside the body are marked `path`, `query`, ..., but not in languages that are `wordless`:
        these say it in headings.
        """
        members = [
            _Member(
                name=self._named([l.argument(method, argument) for l in self._languages]),
                property=argument.property,
                where=self._where(argument.location, wordless),
            )
            for argument in method.params.arguments
        ]
        return self._members(members, input=True, room=room)

    def answer(self, expression: TypeExpr, *, room: int) -> Rows:
        """What is inside that which a call returns: all of it, or what comes first and a link to the rest."""
        rows = self.inside(expression, input=False, room=room)
        if isinstance(expression, Ref) and expression.id not in self._listed:
            rows = fitting(rows, room, self._words.place(expression.id))
        more = None if rows else self._below(expression, input=False, room=room).more
        if more is None:
            return rows
        return fitting(self._first(more), min(room, _FIRST_ROOM), self._words.place(more))

    def is_varied(self, expression: TypeExpr) -> bool:
        """Are variants, not properties, what is inside a type?"""
        return isinstance(literals.core(expression, self._declarations)[0], Union)

    def meaning(self, alias: Alias) -> tuple[Spans, ...]:
        """What the name of a received alias stands for in each language: a type, the preview of a union."""
        if isinstance(alias.type, Union) and not literals.is_literal(alias.type):
            return self._variety(alias.type, input=False)
        return tuple(
            self._code.type(language, alias.type, input=False) for language in self._languages
        )

    def inside(self, expression: TypeExpr, *, input: bool, room: int) -> Rows:
        """What is inside the type of an answer or of a model. Empty for a scalar."""
        if isinstance(expression, Ref) and expression.id not in self._listed:
            # Nobody else shows it: its members stand on the page itself, with all of the page's room.
            declaration = self._declarations[expression.id]
            if isinstance(declaration, Object):
                members = _travelling(declaration, input=input)
                return self._object(declaration, members, input=input, room=room)
        below = self._below(expression, input=input, room=room)
        if not below.literals:
            return below.rows
        html, twin = print_row(
            anchor="values",
            name=NO_WORD,
            type=NO_WORD,
            about=NO_ABOUT,
            literals=below.literals,
            is_open=True,
        )
        return (Row(html=html, twin=twin, size=len(html)),)

    def model(self, declaration: Declaration, *, input: bool) -> Rows:
        """The members of a declaration at its own place: those of both directions, all variants."""
        if isinstance(declaration, Object) and not _is_directed(declaration):
            return self._declared(declaration.id, input=input)
        self._depth += 1
        if isinstance(declaration, Object):
            rows = self._object(declaration, declaration.properties, input=input, room=_ROOM)
        elif isinstance(declaration.type, Union) and not literals.is_literal(declaration.type):
            rows = self._variants(declaration.type, input=input, room=_ROOM)
        else:
            rows = self.inside(declaration.type, input=input, room=_ROOM)
        self._depth -= 1
        return rows

    def _declared(self, id: str, *, input: bool) -> Rows:
        """The inside of a declaration, printed once for its own place and for all trees that show it."""
        key = (id, input)
        found = self._done.get(key)
        if found is None:
            found = self._done[key] = self._printed(id, input=input, room=_ROOM)
        return found

    def _first(self, id: str) -> Rows:
        """The inside of a received declaration that is too large for a page, with little below each row."""
        found = self._firsts.get(id)
        if found is None:
            rows = self._printed(id, input=False, room=_FIRST_ROOM)
            found = self._firsts[id] = _unindexed(rows)
        return found

    def _printed(self, id: str, *, input: bool, room: int) -> Rows:
        declaration = self._declarations[id]
        self._depth += 1
        if isinstance(declaration, Alias):
            rows = self._below(declaration.type, input=input, room=room).rows
        else:
            members = _travelling(declaration, input=input)
            rows = self._object(declaration, members, input=input, room=room)
        self._depth -= 1
        return rows

    def _object(
        self, owner: Object, members: Iterable[Property], *, input: bool, room: int
    ) -> Rows:
        named = [
            _Member(
                name=self._named([l.property(owner, member) for l in self._languages]),
                property=member,
            )
            for member in members
        ]
        rows = self._members(named, input=input, room=room)
        if owner.additional is None or not named:
            return rows
        left = room - size_of(rows)
        return (*rows, self._nameless("others", owner.additional, _ANY_OTHER, input, left))

    def _members(self, members: Sequence[_Member], *, input: bool, room: int) -> Rows:
        """Rows for properties; what is inside of them gets the room that their lines leave."""
        abouts = [self._abouts.member(member.property, input=input) for member in members]
        room -= sum(about.size for about in abouts)
        rows: list[Row] = []
        taken = set[str]()
        for member, about in zip(members, abouts, strict=True):
            property = member.property
            below = self._below(property.type, input=input, room=room)
            piece = text.anchor(property.name.wire)
            while piece in taken:  # a path and a body may both have a `user_name`
                piece += "~2"
            taken.add(piece)
            row = self._row(
                piece, member.name, property.type, about, below, input, where=member.where
            )
            room -= row.size - about.size
            rows.append(row)
        return tuple(rows)

    def _variants(self, union: Union, *, input: bool, room: int) -> Rows:
        rows: list[Row] = []
        for number, variant in enumerate(union.variants, 1):
            rows.append(self._nameless(str(number), variant, NO_WORD, input, room))
            room -= rows[-1].size
        return tuple(rows)

    def _nameless(
        self, piece: str, expression: TypeExpr, name: Word, input: bool, room: int
    ) -> Row:
        """A row for a type that is nobody's property: a variant, the values of unknown members."""
        declaration = self._declarations.get(expression.id) if isinstance(expression, Ref) else None
        about = NO_ABOUT
        if declaration is not None and room > 0:
            about = self._abouts.doc(declaration.doc)
        below = self._below(expression, input=input, room=room - about.size)
        return self._row(piece, name, expression, about, below, input, is_own=False)

    def _row(
        self,
        piece: str,
        name: Word,
        expression: TypeExpr,
        about: About,
        below: _Below,
        input: bool,
        where: Word = NO_WORD,
        is_own: bool = True,
    ) -> Row:
        """The row of a type, with a short word for it if the type itself stands in the line below.

        `is_own`: it is a property, which the search index knows.
        """
        type = self._type(expression, input)
        if below is _EMPTY and not type.detail:
            # Many properties have the same name and type, and nothing else is said of them.
            key = (piece, name, type.whole, about, where, is_own)
            found = self._lines.get(key)
            if found is None:
                html, twin = print_row(
                    anchor=piece, name=name, type=type.whole, about=about, where=where
                )
                anchors = f" {piece}" if is_own else ""
                found = Row(html=html, twin=twin, size=about.size, anchors=anchors)
                self._lines[key] = found
            return found
        more = None
        if below.more is not None:
            more = (self.name(below.more, input=input), self._words.place(below.more))
        inside = "".join(row.html for row in below.rows).replace(PREFIX, f"{PREFIX}{piece}.")
        anchors = "".join(row.anchors for row in below.rows).replace(" ", " .")
        html, twin = print_row(
            anchor=piece,
            name=name,
            type=type.short if below.detail else type.whole,
            about=about,
            where=where,
            detail=self._detail(below.detail) if below.detail else Word(type.detail, ""),
            literals=below.literals,
            more=more,
            inside=(inside, twin_of(below.rows)),
            label="variants" if below.is_union else "Parameters" if input else "Properties",
        )
        return Row(
            html=html,
            twin=twin,
            size=about.size + size_of(below.rows),
            anchors=f" {piece}{anchors}" if is_own else f" /{piece}{anchors}" if anchors else "",
        )

    def name(self, id: str, *, input: bool) -> Word:
        """The name of a declaration."""
        names = [language.declaration(id, input=input) for language in self._languages]
        return self._words.word((escape(name), code_span(name)) for name in names)

    def _named(self, names: Sequence[str]) -> Word:
        """The names of a property: few different ones name most."""
        key = tuple(names)
        found = self._names.get(key)
        if found is None:
            found = self._words.word((escape(name), code_span(name)) for name in names)
            self._names[key] = found
        return found

    def _where(self, location: Location, wordless: Sequence[bool]) -> Word:
        if location in (Location.BODY, Location.WHOLE_BODY):
            return NO_WORD
        shown = (mark(str(location)), f", {location}")
        return self._words.word(("", "") if without else shown for without in wordless)

    def _detail(self, detail: Iterable[Spans]) -> Word:
        """The line below a row, and what Markdown says in the row itself."""
        return self._words.word(
            (_line(self._code.html(spans)), f" of {code_span(plain(spans))}") for spans in detail
        )

    def _type(self, expression: TypeExpr, input: bool) -> _Type:
        """A type as the line of a row shows it. The simple ones are most, and few: these are kept."""
        inner = expression
        if isinstance(inner, Nullable):
            inner = inner.inner
        if isinstance(inner, Array):
            inner = inner.items
        if not isinstance(inner, Primitive | Ref):
            return self._typed(expression, input)
        found = self._simple.get((expression, input))
        if found is None:
            found = self._simple[expression, input] = self._typed(expression, input)
        return found

    def _typed(self, expression: TypeExpr, input: bool) -> _Type:
        wholes, shorts, details = [], [], []
        for language in self._languages:
            spans = self._code.type(language, expression, input=input)
            short, whole = language.preview(expression, input=input), plain(spans)
            html = self._code.html(spans)
            is_whole = short is None or short == whole
            shown = html if is_whole else escape(short or "")
            wholes.append((shown, code_span(whole)))
            shorts.append((shown, code_span(short or whole)))
            details.append("" if is_whole else _line(html))
        return _Type(
            whole=self._words.word(wholes),
            short=self._words.word(shorts),
            detail=self._words.of(details),
        )

    def _below(self, expression: TypeExpr, *, input: bool, room: int) -> _Below:
        """What stands below a type, as far as there is room."""
        if isinstance(expression, Primitive):
            return _EMPTY
        expression, name = literals.core(expression, self._declarations)
        if isinstance(expression, Ref):
            return self._declaration(expression.id, input=input, room=room)
        if literals.is_literal(expression):
            return self._literals(expression, name)
        if isinstance(expression, Union):
            return self._union(expression, name, input=input, room=room)
        return _EMPTY

    def _declaration(self, id: str, *, input: bool, room: int) -> _Below:
        """A declaration's inside, or a link if it is too large here or contains itself."""
        if id in self._listed:
            room = min(room, _NAMED_ROOM if self._depth else _NAMED_HERE)
        if self._depth == 0 or id not in self._endless:
            rows = self._declared(id, input=input)
            if size_of(rows) <= room:
                return _Below(rows=_unindexed(rows) if id in self._listed else rows)
        return _Below(more=id)

    def _union(self, union: Union, alias: str | None, *, input: bool, room: int) -> _Below:
        detail = self._variety(union, input=input)
        if len(union.variants) <= WHOLE and not any(True for _ in refs(union)):
            return _Below(detail=detail)
        if alias is None:
            rows = cut(self._variants(union, input=input, room=room), room)
            return _Below(detail=detail, rows=rows, is_union=True)
        below = self._declaration(alias, input=input, room=room)
        return replace(below, detail=detail, is_union=True)

    def _variety(self, union: Union, *, input: bool) -> tuple[Spans, ...]:
        """The preview of a union."""
        shown, rest = previewed(union.variants)
        return tuple(
            language.either(
                (*(self._brief(language, variant, input) for variant in shown), *rest),
                literals=False,
            )
            for language in self._languages
        )

    def _brief(self, language: Language, expression: TypeExpr, input: bool) -> Spans:
        """A variant as a preview shows it."""
        if isinstance(expression, Enum):
            return self._either(language, expression)
        return self._code.type(language, expression, input=input)

    def _either(self, language: Language, expression: TypeExpr) -> Spans:
        """The preview of literals."""
        shown, rest = previewed([member.value for member in literals.members(expression)])
        spelled = [(Span(text=language.member(text.literal(value))),) for value in shown]
        return language.either((*spelled, *rest), literals=True)

    def _literals(self, expression: TypeExpr, alias: str | None) -> _Below:
        """The preview of an enum, and all its members if the preview does not say it all."""
        members = [
            (member.value, self._prose.doc(member.doc), literal_marks(member.life))
            for member in literals.members(expression)
        ]
        detail = tuple(self._either(language, expression) for language in self._languages)
        if len(members) <= WHOLE and not any(prose or marks[0] for _, prose, marks in members):
            return _Below(detail=detail)
        if alias in self._listed and self._depth > 0 and len(members) > _LISTED_ELSEWHERE:
            return _Below(detail=detail, more=alias)
        spelled = [
            Literal(
                code=self._named([l.member(text.literal(value)) for l in self._languages]),
                prose=prose,
                marks=marks,
            )
            for value, prose, marks in members
        ]
        return _Below(detail=detail, literals=bounded_literals(spelled))


def _unindexed(rows: Rows) -> Rows:
    """Rows of a model whose properties the search finds at its own place."""
    return tuple(replace(row, anchors="") for row in rows)


def _line(code: str) -> str:
    return f'\n<div class="detail"><code>{code}</code></div>'


def _is_directed(declaration: Object) -> bool:
    """Does it have members that are only sent, or only received?"""
    return any(member.read_only or member.write_only for member in declaration.properties)


def _travelling(declaration: Object, *, input: bool) -> list[Property]:
    """The members that are sent, or those that are received."""
    return [
        member
        for member in declaration.properties
        if not (member.read_only if input else member.write_only)
    ]
