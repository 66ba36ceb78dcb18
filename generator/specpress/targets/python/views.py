"""What templates print: dataclasses of finished text. Nothing in them is document text any more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldView:
    """A member of a class: its declaration and its docstring, indented and complete."""

    code: str
    doc: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class DefinitionView:
    """A class of a types module (`code` is its first line) or an alias (`code` is all of it)."""

    code: str
    doc: str = ""
    fields: tuple[FieldView, ...] = ()
    extra: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class TypeModuleView:
    """A module below `types/`. `definitions` in the order in which they must stand."""

    imports: str
    exports: str
    definitions: tuple[DefinitionView, ...]
    late_imports: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LazyModuleView:
    """An `__init__` that imports on first use: what type checkers read, and the table for the runtime."""

    imports: str
    lazy: str
    table: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodView:
    """A method in its six forms.

    `asynchronous` is a twin, or the whole method if it has overloads; `accessors` are its lines in the
    classes for raw, async raw, streaming and async streaming responses.
    """

    name: str
    sync: str
    asynchronous: str
    accessors: tuple[str, str, str, str]
    is_twin: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildView:
    """What the six classes of a parent say about a resource below it."""

    imports: str
    sync: str
    asynchronous: str
    accessors: tuple[str, str, str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClassView:
    """The first line of a resource's class, and its `with_..._response` properties."""

    header: str
    accessors: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AccessorView:
    """A class such as `CustomersResourceWithRawResponse`: its first line, and one line for each member."""

    header: str
    children: tuple[str, ...]
    methods: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceView:
    """A module below `resources/`.

    `overloaded` are the methods that the async class prints in full, `twins` the others.
    """

    title: str
    imports: str
    child_imports: str
    exports: str
    doc: str
    sync: ClassView
    asynchronous: ClassView
    accessors: tuple[AccessorView, ...]
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    overloaded: tuple[MethodView, ...]
    twins: tuple[MethodView, ...]
    pragma: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageModelView:
    """An object on the way to a page's items or cursor."""

    header: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PageView:
    """A page scheme: the base with its fields, the pair of classes, and the bodies of its methods.

    `items` is the expression for the items; `build` makes a page of an answer that is no object.
    """

    header: str
    sync_header: str
    async_header: str
    models: tuple[PageModelView, ...]
    fields: tuple[FieldView, ...]
    items: str
    build: str
    has_next_page: str
    next_page_info: str
    twin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PaginationView:
    """`pagination.py`."""

    imports: str
    exports: str
    pages: tuple[PageView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientClassView:
    """The sync or the async client."""

    is_async: bool
    header: str
    attributes: str
    init: str
    doc: str
    assignments: str
    passed: str
    headers: str
    query: str
    accessors: str
    copy: str
    copied: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientView:
    """`_client.py`. The names mean what they mean in `ResourceView`; `webhooks` is a property of both clients."""

    name: str
    imports: str
    child_imports: str
    exports: str
    settings: str
    classes: tuple[ClientClassView, ...]
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    overloaded: tuple[MethodView, ...]
    twins: tuple[MethodView, ...]
    accessors: tuple[AccessorView, ...]
    webhooks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TestClassView:
    """The tests of one resource on the sync or the async client."""

    name: str
    tests: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TestModuleView:
    """A module below `tests/api_resources/`."""

    title: str
    imports: str
    classes: tuple[TestClassView, ...]
    pragma: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadmeView:
    """The programs of the README, each whole; empty if no method can show it."""

    headline: str = ""
    concurrent: str = ""
    pages: str = ""
    async_pages: str = ""
    next_page: str = ""
    nested: str = ""
    upload: str = ""
    stream: str = ""
    async_stream: str = ""
    errors: str = ""
    retries: str = ""
    timeouts: str = ""
    raw: str = ""
    streamed: str = ""
    bare: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReferenceSectionView:
    """A resource in `api.md`."""

    heading: str
    types: str
    methods: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ReferenceView:
    """`api.md`."""

    sections: tuple[ReferenceSectionView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class WebhooksView:
    """`webhooks.py`."""

    imports: str
    event: str
    cast_to: str
    attribute: str
