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

    typing_imports: str
    lazy: str
    table: str
    doc: str = ""
