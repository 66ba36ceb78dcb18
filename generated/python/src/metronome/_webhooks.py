"""A webhook as it arrived in, proof that the API sent it and its event out (Standard Webhooks)."""

from __future__ import annotations

import hmac
import json
import time
import base64
import hashlib
import binascii
from typing import Mapping, Type, TypeVar, cast

from ._exceptions import InvalidWebhookSignatureError
from ._models import construct_type

_T = TypeVar("_T")


def unwrap(
    payload: str | bytes,
    headers: Mapping[str, str],
    *,
    secret: str | bytes | None,
    cast_to: Type[_T],
) -> _T:
    """The event, after `verify_signature`. `payload` is the body of the request, unchanged."""
    verify_signature(payload, headers, secret=secret)
    return cast(_T, construct_type(type_=cast_to, value=json.loads(payload)))


def verify_signature(
    payload: str | bytes,
    headers: Mapping[str, str],
    *,
    secret: str | bytes | None,
    tolerance: int = 300,
) -> None:
    """Check who sent a webhook, and when: `tolerance` seconds ago at most, or ahead.

    Raises `InvalidWebhookSignatureError`, and `ValueError` if there is no secret to check with.
    """
    if not secret:
        raise ValueError(
            "The webhook secret must be set, on the client or as an argument, to check a webhook"
        )
    message_id = _header(headers, "webhook-id")
    timestamp = _header(headers, "webhook-timestamp")
    try:
        age = time.time() - int(timestamp)
    except ValueError:
        raise InvalidWebhookSignatureError("Invalid webhook timestamp format") from None
    if age > tolerance:
        raise InvalidWebhookSignatureError("Webhook timestamp is too old")
    if age < -tolerance:
        raise InvalidWebhookSignatureError("Webhook timestamp is too new")

    body = payload.encode() if isinstance(payload, str) else payload
    signed = f"{message_id}.{timestamp}.".encode() + body
    digest = hmac.new(_key(secret), signed, hashlib.sha256).digest()
    expected = base64.b64encode(digest)
    # There are several while a secret is being replaced.
    for signature in _header(headers, "webhook-signature").split():
        version, _, value = signature.rpartition(",")
        if version in ("", "v1") and hmac.compare_digest(value.encode(), expected):
            return
    raise InvalidWebhookSignatureError(
        "The given webhook signature does not match the expected signature"
    )


def _header(headers: Mapping[str, str], name: str) -> str:
    for key, value in headers.items():
        if key.lower() == name:
            return value
    raise InvalidWebhookSignatureError(f"Could not find the {name} header")


def _key(secret: str | bytes) -> bytes:
    if isinstance(secret, bytes):
        return secret
    if not secret.startswith("whsec_"):
        return secret.encode()
    try:
        return base64.b64decode(secret[len("whsec_") :], validate=True)
    except binascii.Error:
        raise InvalidWebhookSignatureError("The webhook secret is no base64") from None
