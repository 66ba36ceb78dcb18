"""Defaults of the runtime. Nothing in, constants out."""

from __future__ import annotations

from ._transport import httpx

RAW_RESPONSE_HEADER = "X-Stainless-Raw-Response"
"""A request header with which `client.post(...)` asks for a raw (`raw`) or unread (`stream`) response."""

DEFAULT_TIMEOUT = httpx.Timeout(timeout=60, connect=5.0)
DEFAULT_MAX_RETRIES = 2
DEFAULT_CONNECTION_LIMITS = httpx.Limits(
    max_connections=100, max_keepalive_connections=20
)

INITIAL_RETRY_DELAY = 0.5
MAX_RETRY_DELAY = 8.0
MAX_RETRY_AFTER = 60.0
"""Seconds; a server that asks for more gets the normal back-off instead."""
