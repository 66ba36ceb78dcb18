"""What a command does not need, it does not import: the command line answers at once."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

# Each costs 30 ms to a second; none is needed before there is a document to read.
HEAVY = {
    "black",
    "datamodel_code_generator",
    "jinja2",
    "jsonschema",
    "markdown_it",
    "nh3",
    "openapi_spec_validator",
    "pydantic",
    "pygments",
    "watchfiles",
}


@pytest.mark.parametrize(
    "module, needed", [("specpress.cli", set()), ("specpress.pipeline", {"jinja2"})]
)
def test_nothing_heavy_is_imported(module: str, needed: set[str]) -> None:
    code = f"import {module}, json, sys; print(json.dumps(sorted(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert HEAVY & set(json.loads(result.stdout)) == needed
