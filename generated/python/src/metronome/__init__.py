"""The public names of the SDK. They are imported when first used, so that importing the package costs next to nothing."""

from __future__ import annotations

from ._version import __title__ as __title__, __version__ as __version__

# Type checkers know the name. Importing it from `typing` would take longer than all the rest, and tools
# that do not know it look at both branches as long as its value is not written down.
TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from . import resources as resources, types as types
    from ._client import (
        AsyncMetronome as AsyncMetronome,
        AsyncClient as AsyncClient,
        Client as Client,
        Metronome as Metronome,
    )
    from ._constants import (
        DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS,
        DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES,
        DEFAULT_TIMEOUT as DEFAULT_TIMEOUT,
    )
    from ._exceptions import (
        APIConnectionError as APIConnectionError,
        APIError as APIError,
        APIResponseValidationError as APIResponseValidationError,
        APIStatusError as APIStatusError,
        APITimeoutError as APITimeoutError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        InternalServerError as InternalServerError,
        InvalidWebhookSignatureError as InvalidWebhookSignatureError,
        MetronomeError as MetronomeError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from ._http import (
        DefaultAioHttpClient as DefaultAioHttpClient,
        DefaultAsyncHttpx2Client as DefaultAsyncHttpx2Client,
        DefaultAsyncHttpxClient as DefaultAsyncHttpxClient,
        DefaultHttpx2Client as DefaultHttpx2Client,
        DefaultHttpxClient as DefaultHttpxClient,
    )
    from ._models import BaseModel as BaseModel
    from ._response import (
        APIResponse as APIResponse,
        AsyncAPIResponse as AsyncAPIResponse,
    )
    from ._streaming import AsyncStream as AsyncStream, Stream as Stream
    from ._types import (
        NOT_GIVEN as NOT_GIVEN,
        NoneType as NoneType,
        NotGiven as NotGiven,
        Omit as Omit,
        ProxiesTypes as ProxiesTypes,
        RequestOptions as RequestOptions,
        Timeout as Timeout,
        Transport as Transport,
        not_given as not_given,
        omit as omit,
    )
    from ._utils import file_from_path as file_from_path
else:
    from ._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            "._client": (
                "Metronome",
                "AsyncMetronome",
                "Client",
                "AsyncClient",
            ),
            "._constants": (
                "DEFAULT_TIMEOUT",
                "DEFAULT_MAX_RETRIES",
                "DEFAULT_CONNECTION_LIMITS",
            ),
            "._exceptions": (
                "MetronomeError",
                "APIError",
                "APIStatusError",
                "APIConnectionError",
                "APITimeoutError",
                "APIResponseValidationError",
                "BadRequestError",
                "AuthenticationError",
                "PermissionDeniedError",
                "NotFoundError",
                "ConflictError",
                "UnprocessableEntityError",
                "RateLimitError",
                "InternalServerError",
                "InvalidWebhookSignatureError",
            ),
            "._http": (
                "DefaultHttpxClient",
                "DefaultAsyncHttpxClient",
                "DefaultAioHttpClient",
                "DefaultHttpx2Client",
                "DefaultAsyncHttpx2Client",
            ),
            "._models": ("BaseModel",),
            "._response": ("APIResponse", "AsyncAPIResponse"),
            "._streaming": ("Stream", "AsyncStream"),
            "._types": (
                "NoneType",
                "NotGiven",
                "NOT_GIVEN",
                "not_given",
                "Omit",
                "omit",
                "ProxiesTypes",
                "RequestOptions",
                "Timeout",
                "Transport",
            ),
            "._utils": ("file_from_path",),
            ".resources": (),
            ".types": (),
        },
    )
    __all__ += ["__title__", "__version__"]
