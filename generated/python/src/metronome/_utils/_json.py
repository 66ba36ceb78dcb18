"""Values of requests in, JSON bytes out."""

from __future__ import annotations

import json
from typing import Any
from datetime import date, datetime

from ._guards import is_iterable, is_mapping


def _default(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    dump = getattr(value, "model_dump", None)
    if dump is not None:
        return dump(mode="json", by_alias=True, exclude_unset=True)
    if is_mapping(value):
        return dict(value)
    if is_iterable(value):
        return list(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_default
).encode


def openapi_dumps(value: object) -> bytes:
    """Compact UTF-8. Dates become ISO 8601, models their wire form, other iterables lists.

    Raises `TypeError` for other objects, `ValueError` for NaN and infinities.
    """
    return _encode(value).encode()
