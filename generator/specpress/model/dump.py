"""Model -> plain data that any YAML or JSON writer prints the same way each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum

from specpress.diag import Origin
from specpress.model.text import Json, JsonValue, Text
from specpress.model.types import Name


def dump(value: object, *, origins: bool = False) -> Json:
    """Plain data for a model value; fields that hold their default are left out.

    Classes are told apart by a `kind` key where the field's type is a union. `origins=False` leaves out
    positions, which change with every edit.
    """
    match value:
        case Text() | JsonValue():
            return value.reveal()
        case Name():
            return (
                value.wire.reveal() if value.pin is None else f"{value.wire.reveal()} = {value.pin}"
            )
        case Origin():
            return f"{value.file}:{value.line}:{value.column}"
        case Enum():
            return str(value.value)
        case None | bool() | int() | float() | str():
            return value
        case tuple() | list():
            return [dump(item, origins=origins) for item in value]
        case Mapping():
            return {str(key): dump(item, origins=origins) for key, item in value.items()}
    assert is_dataclass(value), type(value)
    result: dict[str, Json] = {"is": type(value).__name__}
    for field in fields(value):
        item = getattr(value, field.name)
        if (isinstance(item, Origin) and not origins) or item == field.default:
            continue
        if field.default is MISSING and item is None:
            continue
        result[field.name] = dump(item, origins=origins)
    return result
