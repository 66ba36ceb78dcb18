"""Page schemes -> the view of `pagination.py`: what each page holds, and where the next one is."""

from __future__ import annotations

from dataclasses import dataclass, field

from specpress.model import Api, PageKind, PageScheme, Text
from specpress.targets.python import layout, literals
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.views import FieldView, PageModelView, PageView, PaginationView

Path = tuple[Text, ...]

_ALWAYS = {
    "typing": ("Any", "Callable", "Generic", "List", "TypeVar", "Optional"),
    "typing_extensions": ("Concatenate", "ParamSpec", "override"),
    "._pages": ("AsyncPaginator", "BaseAsyncPage", "BasePage", "BaseSyncPage", "ItemT", "PageInfo"),
    "._twins": ("Method", "paginates"),
}


def pagination(api: Api, names: Names) -> PaginationView:
    """The whole module; without schemes it exports nothing."""
    imports = Imports((), ())
    pages = tuple(_Page(api, names, scheme, imports).view() for scheme in api.pages)
    exported = [
        literals.string(name)
        for page in names.pages.values()
        for name in (page.sync, page.asynchronous)
    ]
    for source, used in _ALWAYS.items() if pages else ():
        for name in used:
            imports.name(source, name)
    return PaginationView(
        imports="\n".join(imports.lines()),
        exports="\n".join(layout.statement(f"__all__ = [{', '.join(exported)}]")),
        pages=pages,
    )


@dataclass(slots=True)
class _Field:
    """A field of a page: `type` for a value, `fields` for an object on the way to one."""

    attribute: str = ""
    type: str = ""
    fields: dict[Text, _Field] = field(default_factory=dict)

    def holds_items(self) -> bool:
        return self.type == "List[ItemT]" or any(map(_Field.holds_items, self.fields.values()))


class _Page:
    """One scheme in the making."""

    def __init__(self, api: Api, names: Names, scheme: PageScheme, imports: Imports) -> None:
        self._scheme = scheme
        self._names = names
        self._name = names.pages[scheme.id]
        self._imports = imports
        self._models: list[PageModelView] = []
        uses = {
            method.pagination.in_body
            for method in api.walk_methods()
            if method.pagination is not None and method.pagination.scheme == scheme.id
        }
        self._in_body = uses == {True}
        self._in_both = uses == {True, False}
        # An answer that is itself the list has no fields but those that its headers give.
        self._is_list = not scheme.items
        self._header = scheme.next_cursor[:1] if scheme.next_cursor_in_header else ()
        self._root = _Field()
        self._items = scheme.items or (Text("items"),)
        self._add(self._items, "List[ItemT]")
        if not self._is_list:
            number = scheme.kind is PageKind.PAGE_NUMBER
            self._add(() if self._header else scheme.next_cursor, "int" if number else "str")
            self._add(scheme.has_more, "bool")
            self._add(scheme.total, "int")
        self._add(self._header, "str")

    def view(self) -> PageView:
        name = self._name
        fields = self._fields(self._root, name.base)
        return PageView(
            header=_header(name.base, "BasePage[ItemT]"),
            sync_header=_header(name.sync, f"{name.base}[ItemT], BaseSyncPage[ItemT]"),
            async_header=_header(name.asynchronous, f"{name.base}[ItemT], BaseAsyncPage[ItemT]"),
            models=tuple(self._models),
            fields=fields,
            items=self._read(self._items),
            build="\n".join(self._build()),
            has_next_page="\n".join(self._has_next_page()),
            next_page_info="\n".join(self._next_page_info()),
            twin="\n".join(self._twin()),
        )

    # -- fields -----------------------------------------------------------------------------------

    def _add(self, path: Path, type: str) -> None:
        if path:
            node = self._root
            for step in path:
                node = node.fields.setdefault(step, _Field())
            node.type = node.type or type

    def _fields(self, node: _Field, owner: str) -> tuple[FieldView, ...]:
        """The fields of an object; models for the objects in it are made on the way."""
        attributes = self._names.fields(owner, node.fields, self._scheme.origin)
        return tuple(
            self._field(wire, inner, attributes[wire], owner) for wire, inner in node.fields.items()
        )

    def _field(self, wire: Text, node: _Field, attribute: str, owner: str) -> FieldView:
        node.attribute = attribute
        type = node.type
        if node.fields:
            type = owner + self._names.class_of(wire)
            generic = node.holds_items()
            base = self._imports.name("._models", "BaseModel")
            header = f"class {type}({base}{', Generic[ItemT]' if generic else ''}):"
            inner = self._fields(node, type)
            self._models.append(
                PageModelView(header="\n".join(layout.statement(header)), fields=inner)
            )
            type += "[ItemT]" if generic else ""
        value = "None"
        if wire != Text(attribute) and (wire,) != self._header:
            made = self._imports.name("pydantic", "Field")
            value = f"{made}(alias={literals.text(wire)}, default=None)"
        lines = layout.annotation(attribute, f"Optional[{type}]", value, 4)
        return FieldView(code="\n".join(lines))

    def _read(self, path: Path) -> str:
        """`self.meta and self.meta.next_page`: the field, or something false on the way to it."""
        steps, node = ["self"], self._root
        for wire in path:
            node = node.fields[wire]
            steps.append(f"{steps[-1]}.{node.attribute}")
        return " and ".join(steps[1:])

    def _build(self) -> list[str]:
        """How a page is made where the answer's object is not all of it."""
        if not (self._is_list or self._header):
            return []
        self._imports.name("._transport", "httpx")
        self._imports.name("typing_extensions", "Self")
        given = [f"{self._root.fields[self._items[0]].attribute}=data"]
        if not self._is_list:
            self._imports.name("typing", "Mapping")
            cast = self._imports.name("typing", "cast")
            given = [f'**{cast}("Mapping[str, Any]", data)']
        for wire in self._header:
            name = self._root.fields[wire].attribute
            given.append(f"{name}=response.headers.get({literals.text(wire)})")
        return layout.statement(f"return cls.construct({', '.join(given)})", 8)

    # -- the next page ----------------------------------------------------------------------------

    def _has_next_page(self) -> list[str]:
        if not self._scheme.has_more or self._is_list:
            return []
        return [
            f"        more = {self._read(self._scheme.has_more)}",
            "        return more is not False and super().has_next_page()",
        ]

    def _next_page_info(self) -> list[str]:
        scheme = self._scheme
        path = self._header or (() if self._is_list else scheme.next_cursor)
        following = self._read(path) if path else ""
        lines = ["return None"]
        match scheme.kind:
            case PageKind.URL if following:
                lines = [f"url = {following}", "return PageInfo(url=url) if url else None"]
            case PageKind.CURSOR | PageKind.PAGE_NUMBER if following and scheme.cursor_param:
                lines = [f"cursor = {following}", *self._unless("not cursor", "cursor")]
            case PageKind.CURSOR_ID if scheme.cursor_param:
                lines = self._by_last_item()
            case PageKind.OFFSET if scheme.cursor_param:
                lines = self._by_count("following = asked + len(items)", 0, "following >= total")
            case PageKind.PAGE_NUMBER if scheme.cursor_param:
                lines = self._by_count("following = asked + 1", 1, "asked >= total")
        return [text for line in lines for text in layout.statement(line, 8)]

    def _unless(self, condition: str, value: str) -> list[str]:
        assert self._scheme.cursor_param is not None
        sent = f"{{{literals.text(self._scheme.cursor_param)}: {value}}}"
        lines = [f"if {condition}:", "    return None"] if condition else []
        if self._in_both:
            # Some methods take the cursor in their query, some in their body.
            lines += [
                "if self._options.json_data is not None:",
                f"    return PageInfo(json={sent})",
            ]
        return [*lines, f"return PageInfo({'json' if self._in_body else 'params'}={sent})"]

    def _by_last_item(self) -> list[str]:
        path = self._scheme.item_id
        if path[: len(self._scheme.items)] == self._scheme.items:
            path = path[len(self._scheme.items) :]
        attribute = self._names.fields("items", path[-1:], self._scheme.origin)
        name = next(iter(attribute.values()), "id")
        return [
            "items = self._get_page_items()",
            f"cursor = getattr(items[-1], {literals.string(name)}, None) if items else None",
            *self._unless("not cursor", "cursor"),
        ]

    def _by_count(self, following: str, first: int, last: str) -> list[str]:
        """Counted from what the request for this page said; `first` if it said nothing."""
        scheme = self._scheme
        assert scheme.cursor_param is not None
        sent = "self._options.params"
        if self._in_body:
            mapping = self._imports.name("typing", "Mapping")
            sent = f'{self._imports.name("typing", "cast")}("{mapping}[str, Any]", self._options.json_data or {{}})'
        cast = self._imports.name("typing", "cast")
        asked = f"{sent}.get({literals.text(scheme.cursor_param)})"
        lines = [f"given = {cast}(Any, {asked})", f"asked = int(given or {first})"]
        lines += ["items = self._get_page_items()"] if "items" in following else []
        lines.append(following)
        bounded = bool(scheme.total) and not self._is_list
        if bounded and (scheme.kind is PageKind.OFFSET or self._counts_pages()):
            lines.append(f"total = {self._read(scheme.total)}")
            return [*lines, *self._unless(f"total is not None and {last}", "following")]
        return [*lines, *self._unless("", "following")]

    def _counts_pages(self) -> bool:
        """Whether the total is of pages, not of items."""
        return "Page" in self._names.class_of(self._scheme.total[-1])

    def _twin(self) -> list[str]:
        """The static method that makes the async twin of a paginated method."""
        sync, asynchronous = self._name.sync, self._name.asynchronous
        method = f"method: Callable[Concatenate[Any, _P], {sync}[_Item]]"
        result = f" -> Method[_P, AsyncPaginator[_Item, {asynchronous}[_Item]]]:"
        return [
            "    @staticmethod",
            *layout.definition("def of", [method], result, 4),
            f'        """The async twin of a method that returns `{sync}`."""',
            *layout.statement(f"return paginates({asynchronous}, method)", 8),
        ]


def _header(name: str, bases: str) -> str:
    return "\n".join(layout.statement(f"class {name}({bases}, Generic[ItemT]):"))
