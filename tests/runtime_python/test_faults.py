"""Faults on the wire: every case of the shared table, with every kind of client."""

from __future__ import annotations

import asyncio
import importlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, Iterator

import pytest

from tests.conformance.faults import AT_ONCE, CASES, FaultServer, Outcome, cases_for, judge
from tests.runtime_python.faults import async_client, run_async, run_sync

Outcomes = Dict[str, Outcome]
MINE = cases_for("python")


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
            done = list(pool.map(lambda case: run_sync(acme, case, server, run), MINE))
    else:
        http_client = acme.DefaultAioHttpClient if kind == "aiohttp" else None
        clients = [async_client(acme, case, server, http_client) for case in MINE]

        async def run_all() -> list[Outcome]:
            turn = asyncio.Semaphore(AT_ONCE)

            async def run_one(case: Dict[str, Any], client: Any) -> Outcome:
                async with turn:
                    return await run_async(acme, case, server, run, client)

            return await asyncio.gather(*map(run_one, MINE, clients))

        done = asyncio.run(run_all())
    return {case["name"]: outcome for case, outcome in zip(MINE, done)}


@pytest.mark.parametrize("case", MINE, ids=[case["name"] for case in MINE])
def test_fault(case: Dict[str, Any], outcomes: Outcomes, server: FaultServer) -> None:
    judge(case, outcomes[case["name"]], "python", server)


def test_every_case_says_what_it_expects() -> None:
    known = {"value", "ok", "refused", "error", "requests", "waits", "seconds", "same_key", "last"}
    known |= {"status", "message", "unpolluted", "secret_on_second", "secret_on_other"}
    for case in CASES:
        assert {"value", "ok", "refused", "error"} & case["expect"].keys(), case["name"]
        assert case["expect"].keys() <= known, case["name"]
