"""The errors: responses and transport failures in, one family of exceptions out."""

# A subclass for one status says which.
# pyright: reportIncompatibleVariableOverride=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Tuple, Type
from typing_extensions import Literal

if TYPE_CHECKING:
    from ._transport import httpx

__all__ = [
    "StreamsError",
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
    "RepeatedPageError",
    "StreamAlreadyConsumed",
]


class StreamsError(Exception):
    """The base of every error that this package raises on purpose."""


BaseError = StreamsError


class APIError(StreamsError):
    """A request did not give what it should have."""

    message: str
    request: httpx.Request

    body: object | None
    """The body of the response: decoded if it is JSON, else its text; `None` if there was no response."""

    def __init__(
        self, message: str, request: httpx.Request, *, body: object | None
    ) -> None:
        super().__init__(message)
        self.request = request
        self.message = message
        self.body = body

    def __reduce__(self) -> Tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


def _restore(
    cls: Type[APIError], args: Tuple[object, ...], state: Dict[str, object]
) -> APIError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


class APIResponseValidationError(APIError):
    """The response came, but is not what the API describes."""

    response: httpx.Response
    status_code: int

    def __init__(
        self,
        response: httpx.Response,
        body: object | None,
        *,
        message: str | None = None,
    ) -> None:
        super().__init__(
            message or "Data returned by API invalid for expected schema.",
            response.request,
            body=body,
        )
        self.response = response
        self.status_code = response.status_code


class APIStatusError(APIError):
    """The response has a status code that means failure (4xx, 5xx, or a redirect not followed)."""

    response: httpx.Response
    status_code: int

    def __init__(
        self, message: str, *, response: httpx.Response, body: object | None
    ) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class APIConnectionError(APIError):
    """No usable response came; `__cause__` is the transport's own error."""

    def __init__(
        self, *, message: str = "Connection error.", request: httpx.Request
    ) -> None:
        super().__init__(message, request, body=None)


class APITimeoutError(APIConnectionError):
    """The response did not come in time."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(message="Request timed out.", request=request)


class BadRequestError(APIStatusError):
    status_code: Literal[400] = 400


class AuthenticationError(APIStatusError):
    status_code: Literal[401] = 401


class PermissionDeniedError(APIStatusError):
    status_code: Literal[403] = 403


class NotFoundError(APIStatusError):
    status_code: Literal[404] = 404


class ConflictError(APIStatusError):
    status_code: Literal[409] = 409


class UnprocessableEntityError(APIStatusError):
    status_code: Literal[422] = 422


class RateLimitError(APIStatusError):
    status_code: Literal[429] = 429


class InternalServerError(APIStatusError):
    pass


class InvalidWebhookSignatureError(StreamsError, ValueError):
    """A webhook's signature, identifier or time does not hold."""


class RepeatedPageError(StreamsError, RuntimeError):
    """A page names itself as its next page: going on would never end."""


class StreamAlreadyConsumed(StreamsError, RuntimeError):
    """The body of a response was read piece by piece, and not kept."""

    def __init__(self) -> None:
        super().__init__(
            "The content has already been streamed. If you want it more than once, call "
            "`response.read()` first, or keep what `iter_bytes()` gives."
        )


# Tracebacks show where users import these from, not where they are defined.
for _name in __all__:
    globals()[_name].__module__ = __package__
