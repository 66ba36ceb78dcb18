"""Narrowing of values whose type is not known, and the check for required arguments."""

from __future__ import annotations

import inspect
import functools
from typing import Any, Callable, Iterable, Mapping, Sequence, TypeVar, cast
from typing_extensions import TypeGuard

from .._types import ABSENT, NotGiven, Omit

_T = TypeVar("_T")
_CallableT = TypeVar("_CallableT", bound=Callable[..., Any])


def is_given(value: _T | NotGiven | Omit) -> TypeGuard[_T]:
    return value.__class__ not in ABSENT


def is_dict(value: object) -> TypeGuard[dict[object, object]]:
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def is_iterable(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, Iterable)


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping)


def strip_not_given(value: _T) -> _T:
    """A mapping without the entries that are not given; anything else as it is."""
    if not is_mapping(value):
        return value
    return cast(_T, {k: v for k, v in value.items() if v.__class__ not in ABSENT})


def deepcopy_minimal(value: _T) -> _T:
    """A copy of nested dicts and lists; what else they hold is shared."""
    if is_dict(value):
        return cast(_T, {k: deepcopy_minimal(v) for k, v in value.items()})
    if is_list(value):
        return cast(_T, [deepcopy_minimal(v) for v in value])
    return value


def required_args(*variants: Sequence[str]) -> Callable[[_CallableT], _CallableT]:
    """Let a function with overloads check that the arguments of one overload were all given.

    Raises `TypeError`, as Python does for a function without overloads.
    """

    def decorate(func: _CallableT) -> _CallableT:
        positional = [
            name
            for name, parameter in inspect.signature(func).parameters.items()
            if parameter.kind is not parameter.KEYWORD_ONLY
        ]

        @functools.wraps(func)
        def wrapper(*args: object, **kwargs: object) -> object:
            if len(args) > len(positional):
                raise TypeError(
                    f"{func.__name__}() takes {len(positional)} argument(s) but {len(args)} were given"
                )
            given = {*positional[: len(args)], *kwargs}
            if not any(given.issuperset(variant) for variant in variants):
                raise TypeError(_missing(variants, given))
            return func(*args, **kwargs)

        return cast(_CallableT, wrapper)

    return decorate


def _missing(variants: Sequence[Sequence[str]], given: set[str]) -> str:
    if len(variants) > 1:
        choices = _join([f"({_join(_quoted(v), 'and')})" for v in variants], "or")
        return f"Missing required arguments; Expected either {choices} arguments to be given"
    missing = [name for name in variants[0] if name not in given]
    plural = "s" if len(missing) > 1 else ""
    return f"Missing required argument{plural}: {_join(_quoted(missing), 'and')}"


def _quoted(names: Sequence[str]) -> list[str]:
    return [f"'{name}'" for name in names]


def _join(words: Sequence[str], last: str) -> str:
    """`["a", "b", "c"]` -> `a, b or c`"""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
