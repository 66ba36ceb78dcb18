"""Type expressions in one language -> the trees of properties that pages show.

A tree is bounded: what is inside a property is printed where there is room, else the row links to a page
of its own. Room is counted in characters that are alike in all languages, so that each language has the
same pages. The inside of a declaration is printed once, with marks for what depends on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape as attribute

from markupsafe import Markup

from specpress.model import (
    Alias,
    Api,
    Argument,
    Enum,
    Location,
    Method,
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
from specpress.targets.docs.fragment import (
    NOTHING,
    WHOLE,
    Fragment,
    Part,
    bounded,
    bounded_literals,
    counted,
    fitting,
    part_folder,
    plain,
)
from specpress.targets.docs.marks import PREFIX, ROOT
from specpress.targets.docs.prose import ProsePress
from specpress.targets.docs.rows import (
    About,
    Literal,
    escape,
    mark,
    print_rest,
    print_row,
)

_ROOM = 28_000  # what the inside of one declaration may take
_NAMED_ROOM = 1_600  # what a model with a page of its own may take inside another one
_NAMED_HERE = 8_000  # and directly on the page of a method
_LISTED_ELSEWHERE = 12  # a named enum with more members than this is linked, not repeated
_LEAST_LINES = (
    3_000  # what the rows of an object may take in any case, without what is inside of them
)
_DEEPEST = 24  # levels of declarations inside each other before a link
_HOLDER = "~"  # anchor of the parameter that holds the others; no name encodes to it
_NO_LINKS: Mapping[str, str] = {}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Below:
    """What stands below the line of a row: a union's preview, its literals, and a tree or a link to it."""

    detail: Spans = ()
    literals: tuple[Literal, ...] = ()
    fragment: Fragment = NOTHING
    more: str | None = None
    is_union: bool = False

    @property
    def wanted(self) -> tuple[Part, ...]:
        return (Part(self.more),) if self.more is not None else self.fragment.wanted


_EMPTY = _Below()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Type:
    """A type in the line of a row; `detail` is the whole type where the line has only a word for it."""

    html: Markup
    plain: str
    detail: Spans = ()


class Trees:
    """All trees of one language.

    `folders` gives the folder of every declaration and `Params`, `listed` the declarations that have a
    page in any case; `requested` gathers what else turned out to need one.
    """

    def __init__(
        self,
        api: Api,
        language: Language,
        folders: Mapping[str, str],
        listed: frozenset[str],
        recursive: frozenset[str],
        abouts: Abouts,
        prose: ProsePress,
    ) -> None:
        self._declarations = api.declarations
        self._language = language
        self._folders = folders
        self._listed = listed
        self._recursive = recursive
        self._abouts = abouts
        self._prose = prose
        self._done: dict[tuple[str, bool], Fragment] = {}
        self._scalars: dict[tuple[Primitive, bool], _Type] = {}
        self._depth = 0
        self.requested: dict[Part, None] = {}

    def code(self, spans: Spans, local: Mapping[str, str] = _NO_LINKS) -> Markup:
        """A type as HTML; names of declarations that have a page link to it.

        `local` gives links for declarations that have a place on the page itself.
        """
        parts = []
        for span in spans:
            shown = escape(span.text)
            if span.ref is not None:
                href = local.get(span.ref)
                if href is None and span.ref in self._listed:
                    href = self._href(Part(span.ref))
                if href is not None:
                    shown = f'<a href="{attribute(href)}">{shown}</a>'
            parts.append(shown)
        return Markup("".join(parts))

    def placed(self, fragment: Fragment, prefix: str) -> Fragment:
        """The fragment as a page prints it: anchors begin with `prefix.`, links will have their pages."""
        self.requested.update(dict.fromkeys(fragment.wanted))
        return replace(
            fragment,
            rows=fragment.rows.replace(PREFIX, f"{prefix}."),
            anchors=tuple(f"{prefix}.{anchor}" for anchor in fragment.anchors),
        )

    def arguments(
        self, method: Method, arguments: Iterable[Argument], *, room: int, places: bool = True
    ) -> Fragment:
        """Arguments of a method; with `places`, those outside the body are marked `path`, `query`, ..."""
        named = [
            (
                self._language.argument(method, argument),
                argument.property,
                str(argument.location) if places and _is_apart(argument) else "",
            )
            for argument in arguments
        ]
        whole = [argument.property for argument in method.params.arguments]
        return self._members(named, method.params.id, whole, input=True, room=room)

    def holder(self, name: str, spans: Spans, inside: Fragment, *, optional: bool) -> Fragment:
        """One parameter that holds others as its members: they keep their own anchors."""
        word = "optional" if optional else "required"
        marks = Markup(mark(word, "" if optional else "must"))
        rows, twin = print_row(
            anchor=_HOLDER,
            name=name,
            type=self.code(spans),
            plain_type=plain(spans),
            about=About(marks=marks, twin_marks=f", {word}"),
            inside=(inside.rows, inside.twin),
            label="Parameters",
            is_open=True,
        )
        return replace(inside, rows=rows, twin=twin)

    def inside(self, expression: TypeExpr, *, input: bool, room: int) -> Fragment:
        """What is inside the type of an answer or of a model. Empty for a scalar."""
        if isinstance(expression, Ref) and expression.id not in self._listed:
            # Nobody else shows it: its members stand on the page itself, with all of the page's room.
            declaration = self._declarations[expression.id]
            if isinstance(declaration, Object):
                members = _travelling(declaration, input=input)
                return self._object(declaration, members, input=input, room=room)
        below = self._below(expression, input=input, room=room)
        if not below.literals:
            return below.fragment
        rows, twin = print_row(
            anchor="values",
            name="",
            type=Markup(""),
            plain_type="",
            about=NO_ABOUT,
            literals=below.literals,
        )
        return Fragment(rows=rows, twin=twin)

    def model(self, part: Part, *, input: bool) -> Fragment:
        """The members of a declaration, those of both directions."""
        declaration = self._declarations[part.id]
        if isinstance(declaration, Alias):
            return self.inside(declaration.type, input=input, room=_ROOM)
        if part.start:
            members = declaration.properties[part.start :]
            return self._object(declaration, members, input=input, room=_ROOM)
        if any(member.read_only or member.write_only for member in declaration.properties):
            return self._object(declaration, declaration.properties, input=input, room=_ROOM)
        return self._declared(part.id, input=input)

    def _declared(self, id: str, *, input: bool) -> Fragment:
        """The inside of a declaration, printed once for its own page and for all trees that show it."""
        key = (id, input)
        found = self._done.get(key)
        if found is None:
            declaration = self._declarations[id]
            self._depth += 1
            if isinstance(declaration, Alias):
                found = self._below(declaration.type, input=input, room=_ROOM).fragment
            else:
                members = _travelling(declaration, input=input)
                found = self._object(declaration, members, input=input, room=_ROOM)
            self._depth -= 1
            self._done[key] = found
        return found

    def _object(
        self, owner: Object, members: Iterable[Property], *, input: bool, room: int
    ) -> Fragment:
        named = [(self._language.property(owner, member), member, "") for member in members]
        rows = self._members(named, owner.id, owner.properties, input=input, room=room)
        if owner.additional is not None and named:
            rows += self._nameless("others", owner.additional, "any other", input, room - rows.size)
        return rows

    def _members(
        self,
        members: Sequence[tuple[str, Property, str]],
        owner: str,
        whole: Sequence[Property],
        *,
        input: bool,
        room: int,
    ) -> Fragment:
        """(name, property, place) of each -> rows; what is inside of them gets what their lines leave.

        Where the lines themselves are too many, the rest of `whole`, the members of `owner`, has a page.
        """
        abouts = [self._abouts.member(member, input=input, where=at) for _, member, at in members]
        shown = fitting(abouts, max(room, _LEAST_LINES))
        own = sum(about.size for about in abouts[:shown])
        room -= own
        printed, twins, size = [], [], own
        anchors: list[str] = []
        wanted: list[Part] = []
        for (name, member, _), about in zip(members[:shown], abouts, strict=False):
            piece = text.anchor(member.name.wire)
            anchors.append(piece)
            below = self._below(member.type, input=input, room=room)
            row, twin = self._row(piece, name, member.type, about, below, input)
            printed.append(row)
            twins.append(twin)
            if below is not _EMPTY:
                anchors += [f"{piece}.{anchor}" for anchor in below.fragment.anchors]
                wanted += below.wanted
                room -= below.fragment.size
                size += below.fragment.size
        if shown < len(members):
            first = members[shown][1]
            rest = Part(owner, next(i for i, member in enumerate(whole) if member is first))
            row, twin = print_rest(len(members) - shown, self._href(rest))
            printed.append(row)
            twins.append(twin)
            wanted.append(rest)
        return Fragment(
            rows="".join(printed),
            twin="\n".join(twins),
            anchors=tuple(anchors),
            wanted=tuple(wanted),
            size=size,
        )

    def _variants(self, union: Union, *, input: bool, room: int) -> Fragment:
        rows = NOTHING
        for number, variant in enumerate(union.variants, 1):
            rows += self._nameless(str(number), variant, "", input, room - rows.size)
        return rows

    def _nameless(
        self, piece: str, expression: TypeExpr, name: str, input: bool, room: int
    ) -> Fragment:
        """A row for a type that is nobody's property: a variant, the values of unknown members."""
        declaration = self._declarations.get(expression.id) if isinstance(expression, Ref) else None
        about = NO_ABOUT
        if declaration is not None and room > 0:
            about = self._abouts.doc(declaration.doc)
        below = self._below(expression, input=input, room=room - about.size)
        row, twin = self._row(piece, name, expression, about, below, input)
        return Fragment(
            rows=row,
            twin=twin,
            anchors=tuple(f"{piece}.{anchor}" for anchor in below.fragment.anchors),
            wanted=below.wanted,
            size=about.size + below.fragment.size,
        )

    def _row(
        self, piece: str, name: str, expression: TypeExpr, about: About, below: _Below, input: bool
    ) -> tuple[str, str]:
        """The row of a type, with a short word for it if the type itself stands in the line below."""
        type = self._type(expression, input)
        if below is _EMPTY and not type.detail:
            return print_row(
                anchor=piece, name=name, type=type.html, plain_type=type.plain, about=about
            )
        detail = below.detail or (type.detail if name else ())
        more = None
        if below.more is not None:
            name_of_more = self._language.declaration(below.more, input=input)
            more = (name_of_more, self._href(Part(below.more)))
        rows = below.fragment.rows.replace(PREFIX, f"{PREFIX}{piece}.")
        return print_row(
            anchor=piece,
            name=name,
            type=type.html,
            plain_type=type.plain,
            about=about,
            detail=self.code(detail),
            plain_detail=plain(detail),
            literals=below.literals,
            more=more,
            inside=(rows, below.fragment.twin),
            label="variants" if below.is_union else "Parameters" if input else "Properties",
        )

    def _type(self, expression: TypeExpr, input: bool) -> _Type:
        """A type as the line of a row shows it. Scalars are most types, and few: these are kept."""
        if isinstance(expression, Primitive):
            found = self._scalars.get((expression, input))
            if found is None:
                found = self._scalars[expression, input] = self._typed(expression, input)
            return found
        return self._typed(expression, input)

    def _typed(self, expression: TypeExpr, input: bool) -> _Type:
        spans = bounded(self._language.type(expression, input=input))
        short, whole = self._language.preview(expression, input=input), plain(spans)
        if short is None or short == whole:
            return _Type(html=self.code(spans), plain=whole)
        return _Type(html=Markup(escape(short)), plain=short, detail=spans)

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
        if self._depth < _DEEPEST and (self._depth == 0 or id not in self._recursive):
            fragment = self._declared(id, input=input)
            if fragment.size <= room:
                if id in self._listed:  # its properties are found on its own page
                    fragment = replace(fragment, anchors=())
                return _Below(fragment=fragment)
        return _Below(more=id)

    def _union(self, union: Union, alias: str | None, *, input: bool, room: int) -> _Below:
        types = [self._brief(variant, input=input) for variant in union.variants]
        detail = self._language.either(counted(types), literals=False)
        if len(types) <= WHOLE and not any(True for _ in refs(union)):
            return _Below(detail=detail)
        if alias is None:
            fragment = self._variants(union, input=input, room=room)
            return _Below(detail=detail, fragment=fragment, is_union=True)
        below = self._declaration(alias, input=input, room=room)
        return replace(below, detail=detail, is_union=True)

    def _brief(self, expression: TypeExpr, *, input: bool) -> Spans:
        """A variant as a preview shows it."""
        if isinstance(expression, Enum):
            return self._literals(expression, None).detail
        return bounded(self._language.type(expression, input=input))

    def _literals(self, expression: TypeExpr, alias: str | None) -> _Below:
        """The preview of an enum, and all its members if the preview does not say it all."""
        members = [
            Literal(code=self._language.member(text.literal(value)), prose=self._prose.doc(doc))
            for value, doc in literals.members(expression)
        ]
        spelled = [(Span(text=member.code),) for member in members]
        detail = self._language.either(counted(spelled), literals=True)
        if len(members) <= WHOLE and not any(member.prose for member in members):
            return _Below(detail=detail)
        if alias in self._listed and self._depth > 0 and len(members) > _LISTED_ELSEWHERE:
            return _Below(detail=detail, more=alias)
        return _Below(detail=detail, literals=bounded_literals(members))

    def _href(self, part: Part) -> str:
        return f"{ROOT}{part_folder(self._folders, part)}index.html"


def _travelling(declaration: Object, *, input: bool) -> list[Property]:
    """The members that are sent, or those that are received."""
    return [
        member
        for member in declaration.properties
        if not (member.read_only if input else member.write_only)
    ]


def _is_apart(argument: Argument) -> bool:
    return argument.location not in (Location.BODY, Location.WHOLE_BODY)
