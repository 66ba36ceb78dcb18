"""Page schemes -> the page classes of `core/pagination.ts`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from specpress.model import Api, Argument, Kind, PageKind, PageScheme, Primitive, Text, TypeExpr
from specpress.targets.typescript import literals
from specpress.targets.typescript.comments import jsdoc
from specpress.targets.typescript.imports import Imports
from specpress.targets.typescript.layout import WIDTH, lines
from specpress.targets.typescript.names import Names
from specpress.targets.typescript.types import Types, behind
from specpress.targets.typescript.views import PageView, PaginationView

_PAGES = ("internal", "pages")


@dataclass(slots=True)
class _Field:
    """A member of an answer that paging reads: its type, or the members in it."""

    type: str = ""
    members: dict[Text, _Field] = field(default_factory=dict)


def pagination(api: Api, names: Names) -> PaginationView:
    """The classes of all page schemes."""
    imports = Imports(("core", "pagination"), names.pages.values())
    types = Types(api, names, imports, ())
    if api.pages:
        imports.value(_PAGES, "AbstractPage")
        imports.type(("internal", "request-options"), "FinalRequestOptions")
    if not all(scheme.items for scheme in api.pages):
        imports.type(_PAGES, "PageSource")
    pages = tuple(_page(api, names, types, imports, scheme) for scheme in api.pages)
    return PaginationView(imports=imports.lines(), pages=pages)


def _page(api: Api, names: Names, types: Types, imports: Imports, scheme: PageScheme) -> PageView:
    name = names.pages[scheme.id]
    answer = _answer(scheme)
    fields = _fields(answer.members, 2) if scheme.items else ["items: Array<Item>;"]
    return PageView(
        name=name,
        head=_head(name),
        params=_params(api, types, scheme, name),
        response="".join(f"  {line}\n" for line in fields) if scheme.items else "",
        fields=tuple(f"declare {line.replace('?:', ':', 1)}" for line in fields),
        items=f"{_access(scheme.items) if scheme.items else 'this.items'} ?? []",
        next=_next(scheme, imports),
        has_more=f"{_access(scheme.has_more)} !== false" if scheme.has_more else "",
    )


def _head(name: str) -> str:
    end = "> extends AbstractPage<Item> {"
    whole = f"export class {name}<Item{end}"
    return whole if len(whole) <= WIDTH else f"export class {name}<\n  Item,\n{end}"


def _params(api: Api, types: Types, scheme: PageScheme, name: str) -> str:
    """The parameters that every list of the scheme takes, typed as in the first method that uses it."""
    wanted = {wire for wire in (scheme.cursor_param, scheme.limit_param) if wire is not None}
    found: dict[Text, Argument] = {}
    for method in api.walk_methods():
        if method.pagination is not None and method.pagination.scheme == scheme.id:
            for argument in method.params.arguments:
                if argument.property.name.wire in wanted:
                    found.setdefault(argument.property.name.wire, argument)
    parts = []
    for wire in sorted(wanted):
        type: TypeExpr = Primitive(kind=Kind.UNKNOWN)
        doc = ""
        if wire in found:
            type = found[wire].property.type
            doc = jsdoc(found[wire].property.doc, 2)
        parts.append(
            doc + "  " + lines([behind(f"{literals.key(wire)}?:", types.of(type)), ";"], 2) + "\n"
        )
    if not parts:
        return f"export type {name}Params = Record<string, unknown>;\n"
    return f"export interface {name}Params {{\n" + "\n".join(parts) + "}\n"


def _answer(scheme: PageScheme) -> _Field:
    """The members of an answer that the scheme knows."""
    root = _Field()
    texts = {PageKind.PAGE_NUMBER: "number"}
    for path, type in (
        (scheme.items, "Array<Item>"),
        (
            () if scheme.next_cursor_in_header else scheme.next_cursor,
            texts.get(scheme.kind, "string | null"),
        ),
        (scheme.has_more, "boolean"),
        (scheme.total, "number"),
    ):
        place = root
        for wire in path:
            place = place.members.setdefault(wire, _Field())
        place.type = place.type or type
    return root


def _fields(members: Mapping[Text, _Field], indent: int) -> list[str]:
    """One declaration a member; nested objects in place."""
    found = []
    for wire, member in members.items():
        key = literals.key(wire)
        if not member.members:
            mark = "" if member.type.startswith(("Array", "string")) else "?"
            found.append(f"{key}{mark}: {member.type};")
            continue
        inner = _fields(member.members, indent + 2)
        pad = "\n" + " " * (indent + 2)
        body = pad + pad.join(inner) + "\n" + " " * indent
        found.append(f"{key}?: {{{body}}};")
    return found


def _next(scheme: PageScheme, imports: Imports) -> str:
    """The expression for the request of the next page."""

    def function(name: str, *arguments: str) -> str:
        imports.value(_PAGES, name)
        return f"{name}({', '.join(('this', *arguments))})"

    param = literals.text(scheme.cursor_param) if scheme.cursor_param is not None else "''"
    following = _access(scheme.next_cursor) if scheme.next_cursor else "undefined"
    if scheme.next_cursor_in_header and scheme.next_cursor:
        following = function("headerOf", literals.text(scheme.next_cursor[0]))
    match scheme.kind:
        case PageKind.CURSOR:
            return function("nextByCursor", param, following)
        case PageKind.CURSOR_ID:
            last = "".join(literals.optional_member(wire) for wire in scheme.item_id)
            return function("nextByCursor", param, function("lastOf") + last)
        case PageKind.OFFSET:
            total = [_access(scheme.total)] if scheme.total else []
            return function("nextByOffset", param, *total)
        case PageKind.PAGE_NUMBER:
            counted = scheme.next_cursor or scheme.total
            total = [_access(scheme.total)] if scheme.total and _counts_pages(scheme.total) else []
            current = [following] if scheme.next_cursor else ["undefined"] if total else []
            return function("nextByNumber", param, *(current if counted else []), *total)
        case PageKind.URL:
            return function("nextByURL", following)
        case PageKind.SINGLE:
            return "null"


def _access(path: Iterable[Text]) -> str:
    """`this.meta?.next_cursor`"""
    first, *rest = path
    return f"this{literals.member(first)}" + "".join(
        literals.optional_member(wire) for wire in rest
    )


def _counts_pages(path: tuple[Text, ...]) -> bool:
    """Whether a total is one of pages, not of items."""
    return bool({"page", "pages"} & set(literals.words(path[-1])))
