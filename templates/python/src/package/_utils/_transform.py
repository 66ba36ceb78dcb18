"""Parameters as the caller gave them and their TypedDict in, what goes on the wire out.

A type is compiled once into a function from value to value, or into `None` where values stay
as they are. Values that do not fit their type pass unchanged: the server judges them.
"""

from __future__ import annotations

import io
import os
import base64
import pathlib
from typing import Any, Callable, Dict, Mapping, Optional, TypeVar, cast
from datetime import date
from typing_extensions import Annotated, get_args, get_origin, get_type_hints

from ._typing import (
    is_annotated_type,
    is_iterable_type,
    is_list_type,
    is_required_type,
    is_sequence_type,
    is_typeddict,
    is_union_type,
    strip_annotated_type,
)
from .._types import ABSENT
from ._datetime import format_datetime
from ._guards import is_dict, is_iterable, is_list, is_mapping, is_tuple
from .._settings import DATETIME_TIMESPEC
from ._property_info import PropertyInfo

_T = TypeVar("_T")
_Transform = Callable[[Any], Any]

_PLAIN = frozenset({str, int, float, bool, type(None)})

_compiled: Dict[Any, _Transform] = {}


def transform(data: _T, expected_type: object) -> _T:
    """`{"card_id": "x"}` -> `{"cardID": "x"}`, if that is the alias in `expected_type`.

    Keys without a type stay as they are, values that are not given are left out.
    """
    try:
        function = _compiled.get(expected_type)
        if function is None:
            function = _compiled[expected_type] = _compile(expected_type)
    except TypeError:  # metadata that cannot be hashed
        function = _compile(expected_type)
    return cast(_T, function(data))


def maybe_transform(data: object, expected_type: object) -> Optional[Any]:
    """`transform`, but `None` stays `None`."""
    return None if data is None else transform(data, expected_type)


async def async_transform(data: _T, expected_type: object) -> _T:
    """`transform` in a worker thread where it may read files."""
    if may_read_files(data):
        from ._async import asyncify

        return await asyncify(transform)(data, expected_type)
    return transform(data, expected_type)


async def async_maybe_transform(data: object, expected_type: object) -> Optional[Any]:
    """`async_transform`, but `None` stays `None`."""
    return None if data is None else await async_transform(data, expected_type)


def may_read_files(data: object) -> bool:
    """Whether there are paths in it, which may have to be read."""
    if is_dict(data):
        return any(map(may_read_files, data.values()))
    if is_list(data) or is_tuple(data):
        return any(map(may_read_files, data))
    return isinstance(data, os.PathLike)


def _compile(type_: Any) -> _Transform:
    """The function for values annotated as `type_`."""
    info = _property_info(type_)
    inner = strip_annotated_type(type_)

    if is_typeddict(inner):
        return _typeddict(inner)
    if inner is dict or get_origin(inner) is dict:
        return _dict((*get_args(inner), Any, Any)[1])
    if is_list_type(inner) or is_iterable_type(inner) or is_sequence_type(inner):
        return _items(inner, info)
    if is_union_type(inner):
        return _union(inner, info)
    return _leaf(info)


def _property_info(type_: Any) -> Optional[PropertyInfo]:
    while is_required_type(type_):
        type_ = get_args(type_)[0]
    if is_annotated_type(type_):
        for metadata in get_args(type_)[1:]:
            if isinstance(metadata, PropertyInfo):
                return metadata
    return None


def _typeddict(type_: Any) -> _Transform:
    """Fields are compiled at first use, as a type may contain itself."""
    fields: Dict[str, Any] = {}

    def compile_fields() -> None:
        for name, hint in get_type_hints(type_, include_extras=True).items():
            info = _property_info(hint)
            alias = info.alias if info is not None and info.alias is not None else name
            fields[name] = (alias, _compile(hint))

    def apply(data: Any) -> Any:
        if not is_mapping(data):
            return _model(data)
        if not fields:
            compile_fields()
        result: Dict[Any, Any] = {}
        for key, value in data.items():
            if value.__class__ in ABSENT:
                continue
            field = fields.get(key)
            if field is None:
                result[key] = value
            else:
                result[field[0]] = field[1](value)
        return result

    return apply


def _dict(value_type: Any) -> _Transform:
    value = _compile(value_type)

    def apply(data: Any) -> Any:
        if is_mapping(data):
            return {key: value(item) for key, item in data.items()}
        return _model(data)

    return apply


def _items(type_: Any, info: Optional[PropertyInfo]) -> _Transform:
    """Lists, sequences and iterables: all become lists, as JSON knows no others."""
    args = get_args(type_)
    item_type = args[0] if args else object
    untouched = item_type in (int, float)
    # The items of `Annotated[List[datetime], PropertyInfo(format=...)]` have that format.
    item = _compile(item_type if info is None else _annotate(item_type, info))
    leaf = _leaf(info)

    def apply(data: Any) -> Any:
        # Strings, mappings, models and open files are iterable, but not meant as lists.
        if (
            not is_iterable(data)
            or isinstance(data, (str, bytes, Mapping, io.IOBase))
            or hasattr(data, "model_dump")
        ):
            return leaf(data)
        if untouched:
            return data if is_list(data) else list(data)
        return [item(entry) for entry in data]

    return apply


def _union(type_: Any, info: Optional[PropertyInfo]) -> _Transform:
    """All variants in turn: each changes only what is its own."""
    variants = [
        _compile(variant if info is None else _annotate(variant, info))
        for variant in get_args(type_)
    ]

    def apply(data: Any) -> Any:
        for variant in variants:
            data = variant(data)
        return data

    return apply


def _annotate(type_: Any, info: PropertyInfo) -> Any:
    """`type_` with `info`, unless it has its own."""
    return type_ if _property_info(type_) is not None else Annotated[type_, info]


def _leaf(info: Optional[PropertyInfo]) -> _Transform:
    if info is None or info.format is None:
        return _model
    if info.format == "base64":
        return _base64
    template = info.format_template if info.format == "custom" else None

    def apply(data: Any) -> Any:
        if isinstance(data, date):
            return (
                data.strftime(template)
                if template is not None
                else format_datetime(data, DATETIME_TIMESPEC)
            )
        return _model(data)

    return apply


def _model(data: Any) -> Any:
    """A model that was received may be sent as it is."""
    if data.__class__ in _PLAIN:
        return data
    dump = getattr(data, "model_dump", None)
    if dump is None:
        return data
    # A field that does not fit its type may be a mistake of the caller: pydantic says so.
    return dump(mode="json", by_alias=True, exclude_unset=True, warnings=True)


def _base64(data: Any) -> Any:
    if isinstance(data, os.PathLike):
        content: Any = pathlib.Path(cast("os.PathLike[str]", data)).read_bytes()
    elif isinstance(data, io.IOBase):
        content = cast(Any, data).read()
        if isinstance(content, str):
            content = content.encode()
    else:
        return _model(data)
    return base64.b64encode(content).decode("ascii")
