from __future__ import annotations

from pydantic import Field

from .._models import BaseModel

__all__ = ["ChatCreateResponse"]


class ChatCreateResponse(BaseModel):
    text: str

    reply_to: str = Field(alias="replyTo")
