from __future__ import annotations

from typing import Dict

from typing_extensions import Required, TypedDict

__all__ = ["JsonMapCreateParams"]


class JsonMapCreateParams(TypedDict, total=False):
    body: Required[Dict[str, int]]
