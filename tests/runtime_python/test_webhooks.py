"""Webhooks: who sent them, when, and what they say."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from types import ModuleType
from typing import Any, Dict

import pytest
import time_machine

from tests.runtime_python.support import part

SECRET = "whsec_" + base64.b64encode(b"a secret of some length").decode()
PAYLOAD = json.dumps({"type": "done", "reason": "stop"})
NOW = 1_750_000_000


def signed(
    payload: str = PAYLOAD, *, at: int = NOW, key: bytes = b"a secret of some length"
) -> Dict[str, str]:
    message = f"msg_1.{at}.{payload}".encode()
    signature = base64.b64encode(hmac.new(key, message, hashlib.sha256).digest()).decode()
    return {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": str(at),
        "Webhook-Signature": f"v1,{signature}",
    }


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def test_unwrap_gives_the_event(acme: ModuleType) -> None:
    event = part(acme, "_webhooks").unwrap(
        PAYLOAD.encode(), signed(), secret=SECRET, cast_to=acme.types.ChatEvent
    )
    assert type(event).__name__ == "Done"
    assert event.reason == "stop"


@pytest.mark.parametrize("age", [-299, 0, 299])
def test_time_window(acme: ModuleType, age: int) -> None:
    part(acme, "_webhooks").verify_signature(PAYLOAD, signed(at=NOW - age), secret=SECRET)


def test_one_of_several_signatures_is_enough(acme: ModuleType) -> None:
    headers = signed()
    headers["Webhook-Signature"] = f"v1,AAAA v2,BBBB {headers['Webhook-Signature']}"
    part(acme, "_webhooks").verify_signature(PAYLOAD, headers, secret=SECRET)


def test_secret_without_prefix_is_taken_as_it_is(acme: ModuleType) -> None:
    part(acme, "_webhooks").verify_signature(PAYLOAD, signed(key=b"plain"), secret="plain")


@pytest.mark.parametrize(
    "headers, payload, secret, message",
    [
        (signed(at=NOW - 301), PAYLOAD, SECRET, "too old"),
        (signed(at=NOW + 301), PAYLOAD, SECRET, "too new"),
        ({**signed(), "Webhook-Timestamp": "soon"}, PAYLOAD, SECRET, "timestamp format"),
        (signed(), PAYLOAD + " ", SECRET, "does not match"),
        (signed(key=b"another"), PAYLOAD, SECRET, "does not match"),
        ({**signed(), "Webhook-Id": "msg_2"}, PAYLOAD, SECRET, "does not match"),
        (
            {"webhook-id": "x", "webhook-timestamp": str(NOW)},
            PAYLOAD,
            SECRET,
            "webhook-signature header",
        ),
        (signed(), PAYLOAD, "whsec_*", "no base64"),
    ],
)
def test_refused(
    acme: ModuleType, headers: Dict[str, str], payload: str, secret: str, message: str
) -> None:
    with pytest.raises(part(acme, "_exceptions").InvalidWebhookSignatureError, match=message):
        part(acme, "_webhooks").verify_signature(payload, headers, secret=secret)


def test_no_secret(acme: ModuleType) -> None:
    with pytest.raises(ValueError, match="must be set"):
        part(acme, "_webhooks").verify_signature(PAYLOAD, signed(), secret=None)
