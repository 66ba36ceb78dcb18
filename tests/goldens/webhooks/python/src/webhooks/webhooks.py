"""Events that the API sends: `client.webhooks`."""

from __future__ import annotations

from typing import Mapping, Union, cast

from typing_extensions import TypeAlias

from ._webhooks import unwrap, verify_signature
from .types.customer import Customer
from .types.invoice_paid_webhook_event import InvoicePaidWebhookEvent

__all__ = ["WebhookEvent", "Webhooks"]

WebhookEvent: TypeAlias = Union[Customer, InvoicePaidWebhookEvent]


class Webhooks:
    """Checks who sent a webhook, and makes a model of it."""

    def __init__(self, secret: str | None) -> None:
        self._secret = secret

    def unwrap(
        self,
        payload: str | bytes,
        headers: Mapping[str, str],
        *,
        secret: str | bytes | None = None,
    ) -> WebhookEvent:
        """The event in the body of a request, once its signature was found to be right.

        Args:
          payload: The body as it came; any change to it makes the signature wrong.
          headers: The headers of the request.
          secret: Instead of the client's.
        """
        return unwrap(
            payload,
            headers,
            secret=secret or self._secret,
            cast_to=cast("type[WebhookEvent]", WebhookEvent),
        )

    def verify_signature(
        self,
        payload: str | bytes,
        headers: Mapping[str, str],
        *,
        secret: str | bytes | None = None,
        tolerance: int = 300,
    ) -> None:
        """Raises `InvalidWebhookSignatureError` unless the API sent this, not long ago.

        Args:
          payload: The body as it came; any change to it makes the signature wrong.
          headers: The headers of the request.
          secret: Instead of the client's.
          tolerance: How many seconds the clocks may differ.
        """
        verify_signature(
            payload, headers, secret=secret or self._secret, tolerance=tolerance
        )
