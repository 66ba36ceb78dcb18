from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["CompleteParams"]


class CompleteParams(TypedDict, total=False):
    prompt: Required[str]

    stream: bool
