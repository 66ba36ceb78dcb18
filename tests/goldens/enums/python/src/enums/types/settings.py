from __future__ import annotations

from typing import Optional, Union

from typing_extensions import Literal

from .._models import BaseModel
from .color import Color

__all__ = ["Settings"]


class Settings(BaseModel):
    answer: Literal[
        "yes", "no", "on", "off", "null", "12:30:00", "2024-10-01", "012345678912345678"
    ]

    level: Literal[1, 2, 3]

    mixed: Union[Literal["auto", 0, True], float, None] = None

    strings_of_numbers: Optional[Literal["1", "2"]] = None

    on: Literal[True]

    open: Optional[Union[str, Literal["small", "large"]]] = None

    described: Optional[Literal["fast", "slow"]] = None

    named: Optional[Literal[10, 20]] = None

    color: Optional[Color] = None
    """A colour."""

    hostile: Optional[
        Literal['"""', "'''", "\\", "a\nb", "*/", "</script>", "${x}", "{{x}}"]
    ] = None
