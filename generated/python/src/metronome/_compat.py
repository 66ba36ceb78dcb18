"""Pydantic under the names that code written for either of its major versions uses."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Type, TypeVar
from functools import cached_property as cached_property
from typing_extensions import Literal

import pydantic
from pydantic.fields import FieldInfo

_ModelT = TypeVar("_ModelT", bound=pydantic.BaseModel)

PYDANTIC_V1 = False
PYDANTIC_V2 = True


def parse_obj(model: Type[_ModelT], value: object) -> _ModelT:
    return model.model_validate(value)


def get_model_fields(model: Type[pydantic.BaseModel]) -> Mapping[str, FieldInfo]:
    return model.model_fields


def field_outer_type(field: FieldInfo) -> Any:
    return field.annotation


def model_dump(
    model: pydantic.BaseModel,
    *,
    mode: Literal["json", "python"] = "python",
    by_alias: bool | None = None,
    exclude_unset: bool = False,
    exclude_defaults: bool = False,
    warnings: bool = True,
) -> Dict[str, Any]:
    return model.model_dump(
        mode=mode,
        by_alias=by_alias,
        exclude_unset=exclude_unset,
        exclude_defaults=exclude_defaults,
        warnings=warnings,
    )


def model_json(model: pydantic.BaseModel, *, indent: int | None = None) -> str:
    return model.model_dump_json(indent=indent)
