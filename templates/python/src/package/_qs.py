"""Query parameters in, a query string out, in the style that the API wants."""

from __future__ import annotations

from typing import Any, List, Mapping, Tuple
from datetime import date
from urllib.parse import parse_qs, urlencode
from typing_extensions import get_args

from ._types import ArrayFormat, NestedFormat
from ._utils._guards import is_list, is_mapping, is_tuple

Items = List[Tuple[str, str]]


class Repeated(List[Any]):
    """An array that takes one field for each item, whatever the array format."""


class Querystring:
    """How arrays and nested objects are written.

    `array_format`: `repeat` (`a=1&a=2`), `comma` (`a=1,2`), `brackets` (`a[]=1&a[]=2`) or
    `indices` (`a[0]=1&a[1]=2`); `nested_format`: `brackets` (`a[b]=1`) or `dots` (`a.b=1`).
    """

    def __init__(
        self,
        *,
        array_format: ArrayFormat = "repeat",
        nested_format: NestedFormat = "brackets",
    ) -> None:
        self.array_format: ArrayFormat = array_format
        self.nested_format: NestedFormat = nested_format

    def parse(self, query: str) -> Mapping[str, object]:
        return parse_qs(query)

    def stringify(
        self,
        params: Mapping[str, Any],
        *,
        array_format: ArrayFormat | None = None,
        nested_format: NestedFormat | None = None,
    ) -> str:
        """Raises `NotImplementedError` for an unknown format."""
        return urlencode(
            self.stringify_items(
                params, array_format=array_format, nested_format=nested_format
            )
        )

    def stringify_items(
        self,
        params: Mapping[str, Any],
        *,
        array_format: ArrayFormat | None = None,
        nested_format: NestedFormat | None = None,
    ) -> Items:
        """Pairs, not encoded. `None` and empty objects vanish."""
        array = array_format or self.array_format
        nested = nested_format or self.nested_format
        items: Items = []
        for key, value in params.items():
            if is_list(value) or is_tuple(value):
                key = array_name(key, array)
            _add(items, key, value, array, nested)
        return items


def _add(items: Items, key: str, value: Any, array: str, nested: str) -> None:
    if is_mapping(value):
        for name, entry in value.items():
            inner = f"{key}.{name}" if nested == "dots" else f"{key}[{name}]"
            _add(items, inner, entry, array, nested)
    elif is_list(value) or is_tuple(value):
        if isinstance(value, Repeated):
            array = "repeat"
        if array == "comma":
            items.append((key, ",".join(primitive(v) for v in value if v is not None)))
            return
        for index, entry in enumerate(value):
            _add(items, key + array_suffix(array, index), entry, array, nested)
    else:
        if value is not None:
            items.append((key, primitive(value)))


def array_name(name: str, array_format: str) -> str:
    """The name of an array to which the suffix is added: some documents write `ids[]` themselves."""
    return name.removesuffix("[]") if array_format == "brackets" else name


def array_suffix(array_format: str, index: int) -> str:
    """What follows the name of an array that takes one field for each item."""
    if array_format == "brackets":
        return "[]"
    if array_format == "indices":
        return f"[{index}]"
    if array_format in ("repeat", "comma"):
        return ""
    raise NotImplementedError(
        f"Unknown array_format value: {array_format}, choose from {', '.join(get_args(ArrayFormat))}"
    )


def primitive(value: object) -> str:
    """`True` -> `true`, a date -> ISO 8601, `None` -> the empty string"""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


_default = Querystring()
parse = _default.parse
stringify = _default.stringify
stringify_items = _default.stringify_items
