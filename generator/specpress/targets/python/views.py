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
    """A method in its six forms. `asynchronous` is a twin, or the whole method if it has overloads."""

    name: str
    sync: str
    asynchronous: str
    raw: str
    async_raw: str
    streamed: str
    async_streamed: str
    is_twin: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildView:
    """What the six classes of a parent say about a resource below it."""

    stem: str
    module: str
    sync: str
    asynchronous: str
    raw: str
    async_raw: str
    streamed: str
    async_streamed: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ClassView:
    """The first line of a resource's class, and its `with_..._response` properties."""

    header: str
    accessors: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceView:
    """A module below `resources/`. `raw` and so on are the first lines of the accessors' classes.

    `overloaded` are the methods that the async class prints in full, `twins` the others.
    """

    title: str
    imports: str
    child_imports: str
    exports: str
    doc: str
    sync: ClassView
    asynchronous: ClassView
    raw: str
    async_raw: str
    streamed: str
    async_streamed: str
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    overloaded: tuple[MethodView, ...]
    twins: tuple[MethodView, ...]
    pragma: str = ""
