"""Clients for the tests. They talk to a mock server that knows the OpenAPI document."""

from __future__ import annotations

import os
import socket
from typing import AsyncIterator, Iterator
from urllib.parse import urlsplit

import pytest

from streams import (
    AsyncStreams,
    Streams,
)

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


@pytest.fixture(scope="session")
def mock_server() -> str:
    """Where the mock server listens. Without one the tests that need it are skipped."""
    address = urlsplit(base_url)
    try:
        socket.create_connection(
            (address.hostname or "127.0.0.1", address.port or 80), timeout=1
        ).close()
    except OSError:
        pytest.skip(f"no mock server at {base_url}; the README says how to start one")
    return base_url


@pytest.fixture
def client(
    request: pytest.FixtureRequest,
    mock_server: str,
) -> Iterator[Streams]:
    """A client; its parameter says whether it validates responses."""
    with Streams(
        base_url=mock_server,
        _strict_response_validation=request.param,
    ) as client:
        yield client


@pytest.fixture
async def async_client(
    request: pytest.FixtureRequest,
    mock_server: str,
) -> AsyncIterator[AsyncStreams]:
    """The same for the async client."""
    async with AsyncStreams(
        base_url=mock_server,
        _strict_response_validation=request.param,
    ) as client:
        yield client
