"""Configured and detected ways to page -> the page schemes of the API, and which method uses which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from specpress.build.shapes import Shape, Shapes
from specpress.config.settings import MethodSettings, PageSettings
from specpress.diag import Collector, Origin
from specpress.model import Argument, Location, PageKind, PageScheme, Text
from specpress.naming import Rules, Wanted, name_of, plan, snake, split_words

Path = tuple[str, ...]

_CURSOR_PARAMS = (
    "cursor next_cursor page_token next_page next_page_token next_token after after_cursor start_cursor "
    "starting_after after_id continuation_token page_cursor marker pagination_token "
    "starting_token page_after"
).split()
_NEXT_FIELDS = (
    "next_cursor next_page_token next_page next_token end_cursor next after cursor continuation_token "
    "next_marker pagination_token after_cursor next_page_cursor"
).split()
_PAGE_PARAMS = ("page", "page_number", "page_num", "page_no", "page_index")
_OFFSET_PARAMS = ("offset", "skip", "start", "start_index")
_LIMIT_PARAMS = (
    "limit page_size per_page size max_results count max_page_size max_items page_limit results_per_page"
).split()
_ITEM_FIELDS = ("data", "items", "results", "result", "records", "values", "entries", "list")
_MORE_FIELDS = ("has_more", "has_next_page", "has_next", "more")
_TOTAL_FIELDS = ("total", "total_count", "total_items", "total_results", "total_pages", "page_count")
_GROUPS = (
    "meta pagination page_info paging page metadata response_metadata links _links cursors page_context"
).split()


@dataclass(frozen=True, slots=True)
class Page:
    """A method's page: its scheme's id, and the schema of one item with its pointer."""

    scheme: str
    item: Any
    pointer: str
    in_body: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Way:
    """A way to page by wire names; hashable, so that methods that page alike share one scheme."""

    kind: PageKind
    param: str | None
    items: Path
    next: Path = ()
    in_header: bool = False
    item_id: Path = ()
    # What only helps (when to stop, what to count) does not make another way.
    limit: str | None = field(default=None, compare=False)
    more: Path = field(default=(), compare=False)
    total: Path = field(default=(), compare=False)


class Pages:
    """The page schemes of an API.

    With configured schemes only those are used; without any, a method pages if its document makes it
    plain: a cursor, page or offset parameter, and one list in the answer.
    """

    def __init__(
        self, settings: Sequence[PageSettings], shapes: Shapes, collector: Collector, origin: Origin
    ) -> None:
        self._shapes = shapes
        self._collector = collector
        self._origin = origin
        self._settings = settings
        self._configured = {page.name: _configured(page) for page in settings}
        self._ids: dict[_Way, str] = {}
        self._ways: dict[str, _Way] = {}

    def match(
        self,
        schema: Any,
        pointer: str,
        arguments: Sequence[Argument],
        settings: MethodSettings | None,
        headers: Sequence[str] = (),
    ) -> Page | None:
        """How a method with this answer (and these response headers) pages, if it does."""
        wanted = settings.paginated if settings is not None else None
        if wanted is False:
            return None
        shape = self._shapes.shape(schema, pointer)
        names = {
            argument.property.name.wire.reveal(): argument
            for argument in arguments
            if argument.location in (Location.QUERY, Location.BODY)
        }
        if self._settings:
            page = self._by_configuration(shape, names, wanted, headers)
        else:
            page = self._by_detection(shape, names, headers)
        if page is None and settings is not None and wanted:
            self._collector.warning(
                "SP404",
                "this method is configured as paginated, but its answer does not fit the scheme",
                settings.origin,
                hint="compare the scheme's request and response with the operation's",
            )
        return page

    def _by_configuration(
        self,
        shape: Shape,
        names: Mapping[str, Argument],
        wanted: bool | str | None,
        headers: Sequence[str],
    ) -> Page | None:
        """The first scheme whose parameters the method takes and whose members its answer has.

        If none fits, a method that is said to page takes the first whose items are there.
        """
        ways = []
        for settings in self._settings:
            if isinstance(wanted, str) and settings.name != wanted:
                continue
            way = _configured(settings)
            if "array" in shape.types:
                way = _of_bare_list(way, headers)
            fits = names.keys() >= settings.request.keys() and self._goes_on(shape, way)
            if fits or wanted:
                ways.append((not fits, settings, way))
        for _, settings, way in sorted(ways, key=lambda it: it[0]):
            item = self._items(shape, way.items)
            if item is not None:
                self._configured[settings.name] = way
                argument = names.get(way.param or "")
                in_body = argument is not None and argument.location is Location.BODY
                return Page(settings.name, *item, in_body)
        return None

    def _goes_on(self, shape: Shape, way: _Way) -> bool:
        """Whether an answer tells what the request for the next page needs of it."""
        if way.kind in (PageKind.CURSOR, PageKind.URL):
            return way.in_header or bool(way.next and self._at(shape, way.next))
        return not way.next or self._at(shape, way.next) is not None

    def _by_detection(
        self, shape: Shape, names: Mapping[str, Argument], headers: Sequence[str]
    ) -> Page | None:
        way = self._detect(shape, names, headers)
        if way is None:
            return None
        item = self._items(shape, way.items)
        if item is None:
            return None
        id = self._ids.setdefault(way, f"way{len(self._ids)}")
        known = self._ways.get(id, way)
        self._ways[id] = replace(
            known,
            limit=known.limit or way.limit,
            more=known.more or way.more,
            total=known.total or way.total,
        )
        argument = names.get(way.param or "")
        return Page(id, *item, argument is not None and argument.location is Location.BODY)

    def _detect(
        self, shape: Shape, names: Mapping[str, Argument], headers: Sequence[str]
    ) -> _Way | None:
        spoken = {snake(split_words(name)): name for name in names}
        limit = _first(_LIMIT_PARAMS, spoken)
        items = self._list_field(shape)
        if items is None:
            return None
        fields = self._fields(shape)
        more = _first(_MORE_FIELDS, fields) or ()
        total = _first(_TOTAL_FIELDS, fields) or ()
        cursor = _first(_CURSOR_PARAMS, spoken)
        if cursor is not None and items == ():
            header = _header_of(cursor, headers)
            if header is not None:
                return _Way(
                    kind=PageKind.CURSOR,
                    param=cursor,
                    limit=limit,
                    items=(),
                    next=(header,),
                    in_header=True,
                )
        if cursor is not None:
            following = _first((snake(split_words(cursor)), *_NEXT_FIELDS), fields)
            if following is not None and self._is_text(shape, following):
                return _Way(
                    kind=PageKind.CURSOR, param=cursor, limit=limit, items=items, next=following, more=more
                )
            item_id = self._item_id(shape, items)
            if more and item_id is not None:
                return _Way(
                    kind=PageKind.CURSOR_ID,
                    param=cursor,
                    limit=limit,
                    items=items,
                    item_id=item_id,
                    more=more,
                )
        page = _first(_PAGE_PARAMS, spoken)
        if page is not None and (limit is not None or total or more):
            return _Way(
                kind=PageKind.PAGE_NUMBER, param=page, limit=limit, items=items, more=more, total=total
            )
        offset = _first(_OFFSET_PARAMS, spoken)
        if offset is not None and limit is not None:
            return _Way(
                kind=PageKind.OFFSET, param=offset, limit=limit, items=items, more=more, total=total
            )
        return None

    def _list_field(self, shape: Shape) -> Path | None:
        """Where the one list of an answer is; `()` if the answer itself is the list."""
        if "array" in shape.types:
            return ()
        lists = [
            name
            for name, (node, where) in shape.properties.items()
            if "array" in self._shapes.shape(node, where).types
        ]
        if len(lists) == 1:
            return (lists[0],)
        named = [name for name in _ITEM_FIELDS if name in lists]
        return (named[0],) if named else None

    def _fields(self, shape: Shape) -> dict[str, Path]:
        """The answer's scalar fields, and those of its paging groups, by their spoken names."""
        result: dict[str, Path] = {}
        for name, (node, where) in shape.properties.items():
            if snake(split_words(name)) in _GROUPS:
                inner = self._shapes.shape(node, where)
                for member in inner.properties:
                    result.setdefault(snake(split_words(member)), (name, member))
        for name in shape.properties:
            result[snake(split_words(name))] = (name,)
        return result

    def _at(self, shape: Shape, path: Path) -> Shape | None:
        for name in path:
            member = shape.properties.get(name)
            if member is None:
                return None
            shape = self._inner(self._shapes.shape(*member))
        return shape

    def _inner(self, shape: Shape) -> Shape:
        """The non-null variant of a nullable object."""
        if len(shape.unions) == 1 and not shape.properties:
            rest = [item for item in shape.unions[0] if item[0] != {"type": "null"}]
            if len(rest) == 1:
                return self._shapes.shape(*rest[0])
        return shape

    def _is_text(self, shape: Shape, path: Path) -> bool:
        found = self._at(shape, path)
        kinds = set(found.types) - {"null"} if found is not None else set()
        return bool(found is not None and (not kinds or kinds & {"string", "integer"}))

    def _items(self, shape: Shape, path: Path) -> tuple[Any, str] | None:
        found = self._at(shape, path)
        if found is None or "array" not in found.types:
            return None
        return found.keywords.get("items", {}), f"{found.pointer}/items"

    def _item_id(self, shape: Shape, items: Path) -> Path | None:
        item = self._items(shape, items)
        if item is None:
            return None
        return ("id",) if "id" in self._shapes.shape(*item).properties else None

    def schemes(self) -> tuple[tuple[PageScheme, ...], Mapping[str, str]]:
        """The schemes in use, and the final id of each that `match` gave."""
        if self._settings:
            result = tuple(
                _scheme(page.name, self._configured[page.name], page.origin)
                for page in self._settings
            )
            return result, {scheme.id: scheme.id for scheme in result}
        wanted = [
            Wanted(key=id, candidates=_candidates(way), origin=self._origin)
            for id, way in sorted(self._ways.items(), key=lambda item: _candidates(item[1]))
        ]
        names = plan("pagination", wanted, Rules(reserved=(), escape=str), self._collector)
        result = tuple(
            sorted(
                (_scheme(names[id], way, self._origin) for id, way in self._ways.items()),
                key=lambda scheme: scheme.id,
            )
        )
        return result, names


def _candidates(way: _Way) -> tuple[str, ...]:
    """`cursor_page`, or `invoices_cursor_page` for a list of its own name; longer ones for rivals."""
    base = f"{way.kind.value}_page"
    by = snake(split_words(way.param or "")) or "page"
    of = snake(split_words("_".join(way.items))) or "list"
    fields = snake(split_words("_".join((*way.next, *way.item_id)))) or "plain"
    plain = (base,) if not way.items or way.items[-1] in _ITEM_FIELDS else ()
    return (*plain, f"{of}_{base}", f"{of}_{by}_{base}", f"{of}_{by}_{fields}_{base}")


def _scheme(id: str, way: _Way, origin: Origin) -> PageScheme:
    def texts(path: Path) -> tuple[Text, ...]:
        return tuple(Text(name) for name in path)

    return PageScheme(
        id=id,
        name=name_of(id),
        kind=way.kind,
        items=texts(way.items),
        origin=origin,
        cursor_param=Text(way.param) if way.param else None,
        limit_param=Text(way.limit) if way.limit else None,
        next_cursor=texts(way.next),
        next_cursor_in_header=way.in_header,
        item_id=texts(way.item_id),
        has_more=texts(way.more),
        total=texts(way.total),
    )


def _of_bare_list(way: _Way, headers: Sequence[str]) -> _Way:
    """The configured way for an answer that is itself the list: its next cursor travels in a header."""
    if way.in_header:
        return replace(way, items=())
    wanted = way.next[-1] if way.next else way.param
    header = _header_of(wanted, headers) if wanted is not None else None
    return replace(
        way, items=(), next=(header,) if header is not None else (), in_header=header is not None
    )


def _header_of(cursor: str, headers: Sequence[str]) -> str | None:
    """The response header that carries a cursor: `X-After-Cursor` for `after_cursor`."""
    words = split_words(cursor)
    for header in headers:
        spoken = split_words(header)
        if words in (spoken, spoken[1:]):
            return header
    return None


def _first(candidates: Sequence[str], spoken: Mapping[str, Any]) -> Any:
    return next((spoken[name] for name in candidates if name in spoken), None)


_KINDS = {
    "cursor": PageKind.CURSOR,
    "cursor_id": PageKind.CURSOR_ID,
    "offset": PageKind.OFFSET,
    "page_number": PageKind.PAGE_NUMBER,
    "page": PageKind.PAGE_NUMBER,
    "cursor_url": PageKind.URL,
    "url": PageKind.URL,
    "fake_page": PageKind.SINGLE,
}


def _configured(page: PageSettings) -> _Way:
    """A configured scheme: by its purposes where it states them, by the usual names elsewhere."""
    kind = _KINDS.get(page.type, PageKind.CURSOR)
    by_purpose = {purpose: path for path, purpose in page.purposes.items()}
    requests = {snake(split_words(name)): name for name in page.request}
    limit = _first(_LIMIT_PARAMS, requests)
    param = _purposed(
        by_purpose,
        "request",
        "next_cursor_param next_cursor_id_param cursor_param page_number_param offset_count_param",
    )
    if param is None:
        others = [name for name in page.request if name != limit]
        usual = {
            PageKind.PAGE_NUMBER: _PAGE_PARAMS,
            PageKind.OFFSET: _OFFSET_PARAMS,
        }.get(kind, tuple(_CURSOR_PARAMS))
        param = _first(usual, requests) or (others[0] if others else None)
    fields = _leaves(page.response, ())
    items = _split(by_purpose, "items") or next(
        (path for path, schema in fields if _is_list(schema)), ()
    )
    spoken = {snake(split_words(path[-1])): path for path, schema in reversed(fields) if not _is_list(schema)}
    following: Path = ()
    if kind in (PageKind.CURSOR, PageKind.URL, PageKind.PAGE_NUMBER):
        following = _split(
            by_purpose, "next_cursor_field cursor_url_field next_page_number_field"
        ) or (
            _first((snake(split_words(param or "")), *_NEXT_FIELDS), spoken) or ()
            if kind is not PageKind.PAGE_NUMBER
            else ()
        )
    header = next((_from_header(schema) for path, schema in fields if path == following), None)
    item_id = _split(by_purpose, "next_cursor_id_field cursor_item_id cursor_id_field")
    if kind is PageKind.CURSOR_ID and not item_id:
        item_id = (*items, "id")
    return _Way(
        kind=kind,
        param=param,
        limit=limit,
        items=items,
        next=(header,) if header is not None else following,
        in_header=header is not None,
        item_id=item_id[len(items) :] if item_id[: len(items)] == items else item_id,
        more=_split(by_purpose, "has_next_page has_more_field")
        or (_first(_MORE_FIELDS, spoken) or ()),
        total=_split(by_purpose, "offset_total_count_field total_page_count_field")
        or (_first(_TOTAL_FIELDS, spoken) or ()),
    )


def _purposed(by_purpose: Mapping[str, str], side: str, purposes: str) -> str | None:
    for purpose in purposes.split():
        if purpose in by_purpose:
            return by_purpose[purpose].removeprefix(f"{side}.")
    return None


def _split(by_purpose: Mapping[str, str], purposes: str) -> Path:
    found = _purposed(by_purpose, "response", purposes)
    return tuple(found.split(".")) if found else ()


def _from_header(schema: object) -> str | None:
    """The response header that a configured member is read from."""
    part = schema.get("x-stainless-pagination-property") if isinstance(schema, Mapping) else None
    header = part.get("from_header") if isinstance(part, Mapping) else None
    return header if isinstance(header, str) else None


def _is_list(schema: object) -> bool:
    return isinstance(schema, Mapping) and schema.get("type") == "array"


def _leaves(members: Mapping[str, object], above: Path) -> list[tuple[Path, object]]:
    """(path, schema) of every member that is no object, in order, depth first."""
    result: list[tuple[Path, object]] = []
    for name, schema in members.items():
        inner = schema.get("properties") if isinstance(schema, Mapping) else None
        if isinstance(inner, Mapping):
            result.extend(_leaves(inner, (*above, name)))
            if _is_list(schema):
                result.append(((*above, name), schema))
        else:
            result.append(((*above, name), schema))
        items = schema.get("items") if isinstance(schema, Mapping) else None
        if isinstance(items, Mapping) and isinstance(items.get("properties"), Mapping):
            result.extend(_leaves(items["properties"], (*above, name)))
    return result
