"""The table `faults.yaml` in; what the runners of all languages share: the server, and how outcomes are judged."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Optional

import yaml

FOLDER = Path(__file__).parent
CASES: List[Dict[str, Any]] = yaml.safe_load((FOLDER / "faults.yaml").read_text())
SECRET = "the-secret-4711"

# A machine that runs many tests at once is slow; what is limited here would else take minutes.
PATIENCE = 3.0

# Few enough cases not to keep each other from running within the shortest timeout.
AT_ONCE = 6


@dataclass
class Failure:
    """`name` is that of the class; `refused`: the error of a call that nobody could carry out."""

    name: str
    message: str
    status: Optional[int]
    refused: bool


@dataclass
class Outcome:
    value: Any = None
    failure: Optional[Failure] = None
    seconds: float = 0.0
    polluted: bool = False
    seen: List[Dict[str, Any]] = field(default_factory=list)


class FaultServer:
    def __enter__(self) -> FaultServer:
        command = [sys.executable, str(FOLDER / "fault_server.py"), "--port", "0"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        ports = json.loads(self.process.stdout.readline())
        self.port, self.other = ports["port"], ports["other"]
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate()

    def ask(self, path: str) -> Any:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}") as response:
            return json.load(response)


def cases_for(language: str) -> List[Dict[str, Any]]:
    """The cases that say something of a language."""
    return [case for case in CASES if language not in case.get("skip", {})]


def judge(case: Dict[str, Any], outcome: Outcome, language: str, server: FaultServer) -> None:
    """Fails unless the outcome is what the case expects."""
    expected, seen = case["expect"], outcome.seen
    failure = outcome.failure
    if "value" in expected:
        assert failure is None, failure
        assert outcome.value == expected["value"]
    elif "ok" in expected:
        assert failure is None, failure
        assert outcome.value["ok"] is expected["ok"]
        assert not outcome.polluted
    else:
        assert failure is not None
        if "refused" in expected:
            assert failure.refused, failure
        else:
            _judge_failure(expected, failure, language)

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
        assert json.loads(seen[-1]["body"] or "null") == expected["last"].get("json")
    if "secret_on_second" in expected:
        assert _has_secret(seen[1]) is expected["secret_on_second"]
    if "secret_on_other" in expected:
        there = [request for request in seen if request["port"] == server.other]
        assert there
        assert any(map(_has_secret, there)) is expected["secret_on_other"]


def _judge_failure(expected: Dict[str, Any], failure: Failure, language: str) -> None:
    error = expected["error"]
    assert failure.name == (error[language] if isinstance(error, dict) else error), failure
    assert failure.message
    assert expected.get("message", "") in failure.message
    if "status" in expected:
        assert failure.status == expected["status"]


def _has_secret(request: Dict[str, Any]) -> bool:
    return SECRET in json.dumps(request)
