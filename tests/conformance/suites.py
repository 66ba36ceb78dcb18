"""A generated SDK and a server -> what became of each test that the SDK brings along."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.conformance.mocks import NODE_PROGRAMS


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How many tests had each outcome; `failures` maps each failed one to what it said."""

    passed: int
    skipped: int
    failures: dict[str, str]

    @property
    def failed(self) -> int:
        return len(self.failures)


def run_python(folder: Path, url: str, report: Path) -> Counts:
    """The tests of a Python SDK: every method, sync and async, loose and strict, raw and streaming."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    done = subprocess.run(
        [*command, f"--junitxml={report}", "tests"],
        cwd=folder,
        env=_environment(url),
        capture_output=True,
        text=True,
    )
    if not report.is_file():
        raise RuntimeError(done.stdout[-3000:] + done.stderr[-3000:])
    return _counts(report, "{classname}.{name}")


def run_typescript(folder: Path, url: str, report: Path) -> Counts:
    """The tests of a TypeScript SDK, bundled first so that nothing needs to be compiled to disk."""
    bundle = folder / "conformance.mjs"
    build = [
        NODE_PROGRAMS / "esbuild",
        "tests/index.ts",
        "--bundle",
        "--platform=node",
        "--format=esm",
    ]
    # The package says that its modules have no side effects; those of its tests are the tests.
    build += ["--ignore-annotations", f"--outfile={bundle}", "--log-level=error"]
    subprocess.run(build, cwd=folder, check=True)
    command = ["node", "--test-reporter=junit", f"--test-reporter-destination={report}"]
    done = subprocess.run(
        [*command, str(bundle)], cwd=folder, env=_environment(url), capture_output=True, text=True
    )
    if not report.is_file():
        raise RuntimeError(done.stdout[-3000:] + done.stderr[-3000:])
    return _counts(report, "{name}")


def _environment(url: str) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return {**own, "TEST_API_BASE_URL": url, "PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"}


def _counts(report: Path, name: str) -> Counts:
    cases = list(ElementTree.parse(report).getroot().iter("testcase"))
    failures = {
        name.format(**case.attrib): _said(case.iter())
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    }
    skipped = sum(case.find("skipped") is not None for case in cases)
    return Counts(passed=len(cases) - len(failures) - skipped, skipped=skipped, failures=failures)


def _said(elements: Iterable[ElementTree.Element]) -> str:
    """What a failed test says: of pytest's tracebacks only the errors, that of the cause included."""
    for element in elements:
        if element.tag in ("failure", "error"):
            text = element.text or ""
            errors = [line[1:].strip() for line in text.splitlines() if line.startswith("E  ")]
            return "\n".join((element.get("message") or "", *(errors or (text,)))).strip()[:4000]
    return ""
