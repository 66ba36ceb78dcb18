"""Parameters whose OpenAPI `style` is not the client's usual one in, what goes into URL and headers out."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple
from urllib.parse import quote
from typing_extensions import Literal

from ._qs import Repeated, primitive
from ._utils._guards import is_list, is_mapping, is_tuple
from ._utils._json import openapi_dumps
from ._utils._path import Encoded

Style = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "json",
]

Styles = Mapping[str, Tuple[Style, bool]]
"""Style and `explode` of a parameter, by its name in the request."""

_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
_PREFIXES = {"simple": "", "label": ".", "matrix": ";"}


def styled_query(query: Mapping[str, Any], styles: Styles) -> Dict[str, Any]:
    """The query, or a form, with its styled parameters written out."""
    result: Dict[str, Any] = {}
    for name, value in query.items():
        if name in styles:
            result.update(_query_pairs(name, value, *styles[name]))
        else:
            result[name] = value
    return result


def _query_pairs(
    name: str, value: Any, style: Style, explode: bool
) -> Mapping[str, Any]:
    if style == "json":
        return {name: openapi_dumps(value).decode()}
    if is_mapping(value):
        if style == "deepObject":
            return {f"{name}[{key}]": item for key, item in value.items()}
        if explode:
            return {str(key): item for key, item in value.items()}
        value = [part for pair in value.items() for part in pair]
    if not is_list(value) and not is_tuple(value):
        return {name: value}
    if not value:
        return {}
    if explode or style == "deepObject":
        return {name: Repeated(value)}
    return {name: _DELIMITERS.get(style, ",").join(map(primitive, value))}


def styled_path(path: Mapping[str, Any], styles: Styles) -> Dict[str, Any]:
    """The values of a path template with the styled ones written out and encoded."""
    return {
        name: _path_value(name, value, *styles[name]) if name in styles else value
        for name, value in path.items()
    }


def _path_value(
    name: str, value: Any, style: Style, explode: bool
) -> Optional[Encoded]:
    parts = _combine(value, explode, _encode)
    prefix = _PREFIXES.get(style, "")
    if style == "matrix":
        parts = [(key or _encode(name), text) for key, text in parts]
    return Encoded(prefix + (prefix or ",").join(_assigned(parts))) if parts else None


def styled_header(value: Any, explode: bool = False) -> str:
    """The text of a header: `a,b`, `name,value`, or, exploded, `name=value`."""
    return ",".join(_assigned(_combine(value, explode, primitive)))


def styled_cookies(name: str, value: Any, explode: bool = False) -> str:
    """The cookies of a parameter: `name=a,b`, or, exploded, `name=a; name=b`."""
    parts = _combine(value, explode, _encode)
    return "; ".join(_assigned([(key or name, text) for key, text in parts]))


def _combine(
    value: Any, explode: bool, encode: Callable[[object], str]
) -> List[Tuple[str, str]]:
    """The parts of a value, each with its name or none: one for each member if exploded, else one in all."""
    parts: List[Tuple[str, str]]
    if is_mapping(value):
        parts = [
            (encode(key), encode(item))
            for key, item in value.items()
            if item is not None
        ]
    elif is_list(value) or is_tuple(value):
        parts = [("", encode(item)) for item in value if item is not None]
    else:
        parts = [("", encode(value))]
    if explode or not parts:
        return parts
    texts = [text for key, item in parts for text in ((key, item) if key else (item,))]
    return [("", ",".join(texts))]


def _assigned(parts: List[Tuple[str, str]]) -> List[str]:
    return [f"{key}={text}" if key else text for key, text in parts]


def _encode(value: object) -> str:
    return quote(primitive(value), safe="")
