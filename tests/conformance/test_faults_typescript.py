"""Faults on the wire: every case of the shared table, with a generated TypeScript SDK on the real `fetch` of node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.conformance.faults import (
    AT_ONCE,
    FOLDER,
    SECRET,
    Failure,
    FaultServer,
    Outcome,
    cases_for,
    judge,
)
from tests.conformance.subjects import Subject, generate

CASES = cases_for("typescript")
RUN = "typescript"


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture(scope="module")
def outcomes(
    server: FaultServer, tmp_path_factory: pytest.TempPathFactory, program: Callable[[str], str]
) -> dict[str, Outcome]:
    folder = tmp_path_factory.mktemp("faults")
    api = Subject(name="faults", spec=FOLDER / "faults_api.yaml")
    sdk = generate(api, "typescript", folder) / "src" / "index.ts"
    bundle = folder / "faults.mjs"
    build = [program("esbuild"), str(FOLDER / "faults.mjs"), f"--alias:faults={sdk}"]
    build += ["--bundle", "--platform=node", "--format=esm", f"--outfile={bundle}"]
    subprocess.run([*build, "--log-level=error"], check=True)
    given: dict[str, Any] = {"port": server.port, "other": server.other, "secret": SECRET}
    given |= {"run": RUN, "atOnce": AT_ONCE, "cases": CASES}
    done = subprocess.run(
        [program("node"), str(bundle)], input=json.dumps(given), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    found = zip(CASES, json.loads(done.stdout))
    return {case["name"]: _outcome(case, row, server) for case, row in found}


def _outcome(case: dict[str, Any], row: dict[str, Any], server: FaultServer) -> Outcome:
    failure = row.pop("failure", None)
    seen = server.ask(f"_seen/{case['name']}/{RUN}")
    return Outcome(**row, failure=Failure(**failure) if failure else None, seen=seen)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_fault(case: dict[str, Any], outcomes: dict[str, Outcome], server: FaultServer) -> None:
    judge(case, outcomes[case["name"]], "typescript", server)
