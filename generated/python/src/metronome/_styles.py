"""Parameters whose OpenAPI `style` is not the client's usual one in, what goes into the URL out."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Tuple
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
"""Style and `explode` of a parameter, by its name in the URL."""

_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
_PREFIXES = {"simple": "", "label": ".", "matrix": ";"}


def styled_query(query: Mapping[str, Any], styles: Styles) -> Dict[str, Any]:
    """The query with its styled parameters written out."""
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
    pairs: List[Tuple[str, str]]
    if is_mapping(value):
        pairs = [(_encode(key), _encode(item)) for key, item in value.items()]
    elif is_list(value) or is_tuple(value):
        pairs = [("", _encode(item)) for item in value]
    else:
        pairs = [("", _encode(value))]
    if not pairs:
        return None
    keyed = is_mapping(value)
    prefix = _PREFIXES.get(style, "")
    if not explode:
        parts = [part for pair in pairs for part in (pair if keyed else pair[1:])]
        start = f"{prefix}{name}=" if style == "matrix" else prefix
        return Encoded(start + ",".join(parts))
    if style == "matrix" and not keyed:
        pairs = [(name, item) for _, item in pairs]
    texts = [f"{key}={item}" if key else item for key, item in pairs]
    return Encoded(prefix + (prefix or ",").join(texts))


def _encode(value: object) -> str:
    return quote(primitive(value), safe="")
