"""A type expression in, what kind it is and what it holds out."""

from __future__ import annotations

import sys
import collections.abc
from typing import Any, Iterable, Sequence, TypeVar, Union, cast
from typing_extensions import (
    Annotated,
    Literal,
    NotRequired,
    Required,
    TypeAliasType,
    get_args,
    get_origin,
    is_typeddict as is_typeddict,
)

_UNIONS: "set[object]" = {Union}
if sys.version_info >= (3, 10):
    from types import UnionType

    _UNIONS.add(UnionType)

_ALIASES: "tuple[type, ...]" = (TypeAliasType,)
if sys.version_info >= (3, 12):
    import typing

    _ALIASES += (typing.TypeAliasType,)


def is_annotated_type(type_: object) -> bool:
    return get_origin(type_) is Annotated


def is_list_type(type_: object) -> bool:
    return (get_origin(type_) or type_) is list


def is_sequence_type(type_: object) -> bool:
    origin = get_origin(type_) or type_
    return origin is Sequence or origin is collections.abc.Sequence


def is_iterable_type(type_: object) -> bool:
    origin = get_origin(type_) or type_
    return origin is Iterable or origin is collections.abc.Iterable


def is_union_type(type_: object) -> bool:
    return get_origin(type_) in _UNIONS


def is_literal_type(type_: object) -> bool:
    return get_origin(type_) is Literal


def is_required_type(type_: object) -> bool:
    return get_origin(type_) in (Required, NotRequired)


def is_type_alias_type(type_: object) -> bool:
    return isinstance(type_, _ALIASES)


def strip_annotated_type(type_: Any) -> Any:
    """`Required[Annotated[T, ...]]` -> `T`"""
    while is_required_type(type_) or is_annotated_type(type_):
        type_ = get_args(type_)[0]
    return type_


def extract_type_arg(type_: object, index: int) -> Any:
    args = get_args(type_)
    if index >= len(args):
        raise RuntimeError(
            f"Expected type {type_} to have a type argument at index {index} but it did not"
        )
    return args[index]


def extract_type_var_from_base(
    type_: Any,
    *,
    generic_bases: "tuple[type, ...]",
    index: int,
    failure_message: "str | None" = None,
) -> Any:
    """The argument at `index` of the base among `generic_bases` that `type_` is made of.

    With `class MyStream(Stream[bytes])` both `MyStream` and `Stream[bytes]` give `bytes`.
    """
    cls = get_origin(type_) or type_
    if cls in generic_bases:
        return extract_type_arg(type_, index)

    for base in getattr(cls, "__orig_bases__", ()):
        if get_origin(base) in generic_bases:
            argument = extract_type_arg(base, index)
            if not isinstance(argument, TypeVar):
                return argument
            # The base is given one of the class's own variables: look its value up.
            own = cast("tuple[object, ...]", getattr(cls, "__parameters__", ()))
            return extract_type_arg(type_, own.index(argument))

    raise RuntimeError(
        failure_message
        or f"Could not resolve inner type variable at index {index} for {type_}"
    )
