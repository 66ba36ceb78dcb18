from __future__ import annotations

from typing import Union

from typing_extensions import Literal, Required, TypeAlias, TypedDict

__all__ = [
    "CompleteParams",
    "CompleteParamsBase",
    "CompleteParamsNonStreaming",
    "CompleteParamsStreaming",
]


class CompleteParamsBase(TypedDict, total=False):
    prompt: Required[str]


class CompleteParamsNonStreaming(CompleteParamsBase, total=False):
    stream: Literal[False]


class CompleteParamsStreaming(CompleteParamsBase, total=False):
    stream: Required[Literal[True]]


CompleteParams: TypeAlias = Union[CompleteParamsNonStreaming, CompleteParamsStreaming]
