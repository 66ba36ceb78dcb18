from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import chat_create_params as chat_create_params
    from . import shared as shared
    from . import shared_params as shared_params
    from . import v1 as v1
    from .chat_create_params import ChatCreateParams as ChatCreateParams
    from .chat_create_response import ChatCreateResponse as ChatCreateResponse
    from .chat_event import ChatEvent as ChatEvent
    from .shared import CreditType as CreditType
else:
    from .._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".chat_create_params": ("ChatCreateParams",),
            ".chat_create_response": ("ChatCreateResponse",),
            ".chat_event": ("ChatEvent",),
            ".shared": ("CreditType",),
            ".shared_params": (),
            ".v1": (),
        },
    )
