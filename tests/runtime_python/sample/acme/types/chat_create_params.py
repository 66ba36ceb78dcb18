from __future__ import annotations

from typing import Iterable
from typing_extensions import Annotated, Literal, Required, TypedDict

from .._utils import PropertyInfo

__all__ = ["ChatCreateParams", "Message"]


class ChatCreateParams(TypedDict, total=False):
    messages: Required[Iterable[Message]]

    stream: bool
    """Send the answer as it is written."""


class Message(TypedDict, total=False):
    role: Required[Literal["user", "assistant"]]

    text: Required[str]

    reply_to: Annotated[str, PropertyInfo(alias="replyTo")]
