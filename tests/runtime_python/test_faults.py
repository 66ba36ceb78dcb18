"""Faults on the wire: every case of the shared table, with every kind of client."""

from __future__ import annotations

import asyncio
import importlib
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, Iterator

import pytest

from tests.runtime_python.faults import (
    CASES,
    SECRET,
    FaultServer,
    Outcome,
    async_client,
    run_async,
    run_sync,
)

Outcomes = Dict[str, Outcome]

# A machine that runs many tests at once is slow; what is limited here would else take minutes.
PATIENCE = 3.0

# Few enough not to keep each other from running within the shortest timeout.
AT_ONCE = 6


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture(
    scope="module",
    params=["acme-sync", "acme-async", "acme-aiohttp", "acme_httpx-sync", "acme_httpx-async"],
)
def outcomes(request: pytest.FixtureRequest, server: FaultServer) -> Outcomes:
    """Several cases at once, as most of them wait most of the time."""
    package, _, kind = request.param.partition("-")
    acme = importlib.import_module(package)
    run = request.param
    if kind == "sync":
        with ThreadPoolExecutor(AT_ONCE) as pool:
            done = list(pool.map(lambda case: run_sync(acme, case, server, run), CASES))
    else:
        http_client = acme.DefaultAioHttpClient if kind == "aiohttp" else None
        clients = [async_client(acme, case, server, http_client) for case in CASES]

        async def run_all() -> list[Outcome]:
            turn = asyncio.Semaphore(AT_ONCE)

            async def run_one(case: Dict[str, Any], client: Any) -> Outcome:
                async with turn:
                    return await run_async(acme, case, server, run, client)

            return await asyncio.gather(*map(run_one, CASES, clients))

        done = asyncio.run(run_all())
    return {case["name"]: outcome for case, outcome in zip(CASES, done)}


def has_secret(request: Dict[str, Any]) -> bool:
    return SECRET in json.dumps(request)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_fault(case: Dict[str, Any], outcomes: Outcomes, server: FaultServer) -> None:
    outcome, expected = outcomes[case["name"]], case["expect"]
    seen = outcome.seen

    if "value" in expected:
        assert outcome.error is None
        assert outcome.value == expected["value"]
    elif "ok" in expected:
        assert outcome.error is None
        assert outcome.value.ok is expected["ok"]
        assert not hasattr(object(), "polluted")
    elif "refused" in expected:
        assert isinstance(outcome.error, ValueError)
    else:
        assert type(outcome.error).__name__ == expected["error"], outcome.error
        assert str(outcome.error)
        assert expected.get("message", "") in str(outcome.error)
        if "status" in expected:
            assert outcome.error.status_code == expected["status"]  # type: ignore[union-attr]

    if "requests" in expected:
        count = expected["requests"]
        low, high = count if isinstance(count, list) else (count, count)
        assert low <= len(seen) <= high
    for (low, high), before, after in zip(expected.get("waits", []), seen, seen[1:]):
        assert low * 0.95 <= after["time"] - before["time"] <= high * PATIENCE
    if "seconds" in expected:
        assert outcome.seconds <= expected["seconds"] * PATIENCE
    if "same_key" in expected:
        assert {r["headers"]["idempotency-key"] for r in seen} == {expected["same_key"]}
    if "last" in expected:
        assert seen[-1]["method"] == expected["last"]["method"]
        assert json.loads(seen[-1]["body"]) == expected["last"]["json"]
    if "secret_on_second" in expected:
        assert has_secret(seen[1]) is expected["secret_on_second"]
    if "secret_on_other" in expected:
        there = [request for request in seen if request["port"] == server.other]
        assert there
        assert any(map(has_secret, there)) is expected["secret_on_other"]


def test_every_case_says_what_it_expects() -> None:
    known = {"value", "ok", "refused", "error", "requests", "waits", "seconds", "same_key", "last"}
    known |= {"status", "message", "unpolluted", "secret_on_second", "secret_on_other"}
    for case in CASES:
        assert {"value", "ok", "refused", "error"} & case["expect"].keys(), case["name"]
        assert case["expect"].keys() <= known, case["name"]
