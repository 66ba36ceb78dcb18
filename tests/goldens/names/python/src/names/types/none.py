from __future__ import annotations

import builtins
from datetime import date as date_, datetime as datetime_
from typing import List, Optional

from pydantic import Field

from .._models import BaseModel

__all__ = ["None_"]


class None_(BaseModel):
    class_: builtins.str = Field(alias="class")

    api_model_config: Optional[builtins.str] = Field(alias="model_config", default=None)

    api_model_fields: Optional[builtins.str] = Field(alias="model_fields", default=None)

    json_: Optional[builtins.str] = Field(alias="json", default=None)

    copy_: Optional[builtins.str] = Field(alias="copy", default=None)

    private: Optional[builtins.str] = Field(alias="_private", default=None)

    field_2_fa: Optional[bool] = Field(alias="2fa", default=None)

    field_: Optional[builtins.str] = Field(alias="", default=None)

    plus_1: Optional[int] = Field(alias="+1", default=None)

    minus_1: Optional[int] = Field(alias="-1", default=None)

    fooBar: Optional[builtins.str] = None

    foo_bar: Optional[builtins.str] = None

    FooBar: Optional[builtins.str] = None

    groe: Optional[builtins.str] = Field(alias="größe", default=None)

    field__2: Optional[builtins.str] = Field(alias="你好", default=None)

    proto: Optional[builtins.str] = Field(alias="__proto__", default=None)

    constructor: Optional[builtins.str] = None

    str: Optional[builtins.str] = None

    list: Optional[List[builtins.str]] = None

    date: Optional[date_] = None

    datetime: Optional[datetime_] = None

    a_b: Optional[builtins.str] = Field(alias="a b", default=None)

    quote_s: Optional[builtins.str] = Field(alias='quote"s', default=None)

    import_os_os_system_x: Optional[builtins.str] = Field(
        alias="); import os; os.system('x')", default=None
    )
