"""The wire cases, with the TypeScript SDK of `spec.yaml`: node runs them all at once, each is judged by itself."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from specpress.cli import answer
from specpress.naming import camel, split_words
from tests.wire.cases import BASE_URL, CASES, CREDENTIALS, FOLDER, Sent, check_requests, error_in

Outcomes = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory, program: Callable[[str], str]) -> Outcomes:
    """What became of each case, by its name."""
    output = tmp_path_factory.mktemp("wire")
    arguments = ["generate", "--config", str(FOLDER / "specpress.yml"), "--target", "typescript"]
    assert answer([*arguments, "--output", str(output)]) == 0
    bundle = output / "runner.mjs"
    sdk = output / "typescript" / "src" / "index.ts"
    build = [program("esbuild"), str(FOLDER / "runner.mjs"), f"--alias:wire={sdk}"]
    build += ["--bundle", "--platform=node", "--format=esm", f"--outfile={bundle}"]
    subprocess.run([*build, "--keep-names", "--log-level=error"], check=True)
    credentials = {camel(split_words(name)): value for name, value in CREDENTIALS.items()}
    rows = [{"case": case, **spoken(case["call"])} for case in CASES]
    given = json.dumps({**credentials, "baseURL": BASE_URL, "rows": rows})
    done = subprocess.run(
        [program("node"), str(bundle)], input=given, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return {case["name"]: found for case, found in zip(CASES, json.loads(done.stdout))}


def spoken(call: str) -> dict[str, Any]:
    """A call as TypeScript spells it; what is in its path goes by position."""
    settings = yaml.safe_load((FOLDER / "specpress.yml").read_text())
    resource, name = call.split(".")
    method = settings["resources"][resource]["methods"][name]
    endpoint = method if isinstance(method, str) else method["endpoint"]
    parts = endpoint.split(" ")[1].split("/")
    return {
        "resource": resource,
        "method": camel(split_words(name)),
        "positional": [part[1:-1] for part in parts if part.startswith("{")],
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_wire(case: dict[str, Any], outcomes: Outcomes) -> None:
    found, expected = outcomes[case["name"]], case["expect"]
    sent = [
        Sent(**{**request, "content": base64.b64decode(request["content"])})
        for request in found["requests"]
    ]
    if "refused" in expected:
        assert "error" in found
        assert sent == []
    else:
        assert found.get("error") == error_in(expected, "typescript")
    if "value" in expected:
        assert found["value"] == expected["value"]
    if "requests" in expected:
        check_requests(sent, expected["requests"])
