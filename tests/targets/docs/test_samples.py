"""Every sample of every method's page is type-checked and run against a mock of the API."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conformance.mocks import mock_server
from tests.conformance.subjects import Subject, generate
from tests.targets.docs.test_seed import ROOT, site

pytestmark = pytest.mark.slow

SPEC = ROOT / "spec" / "openapi.yaml"
SUBJECT = Subject(name="spec", spec=SPEC, config=ROOT / "spec" / "specpress.yml")
FENCE = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@cache
def samples(language: str) -> dict[str, str]:
    """Name -> code of all samples on the pages of methods, taken from the twins."""
    found = {}
    for path, text in site().items():
        request = text.partition("\n## Request\n")[2].partition("\n## Response\n")[0]
        if path.startswith(f"{language}/v1/") and path.endswith("index.md") and request:
            name = path.split("/")[-2].replace("-", "_")
            for number, code in enumerate(FENCE.findall(request)):
                found[f"{name}_{number}"] = code
    assert len(found) >= 13
    return found


@pytest.fixture(scope="module")
def mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    log = tmp_path_factory.mktemp("mock") / "log"
    with mock_server("prism", SPEC, log) as url:
        yield url


def run(command: list[str], folder: Path, **environment: str) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=600,
        env={**os.environ, "METRONOME_BEARER_TOKEN": "My Bearer Token", **environment},
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"


def test_python(mock: str, tmp_path: Path) -> None:
    package = generate(SUBJECT, "python", tmp_path) / "src"
    folder = tmp_path / "samples"
    folder.mkdir()
    for name, code in samples("python").items():
        (folder / f"{name}.py").write_text(code, encoding="utf-8")
    runner = folder / "run_all.py"
    runner.write_text(
        "import runpy, sys\nfor path in sys.argv[1:]:\n    runpy.run_path(path, run_name='__main__')\n"
    )
    files = [str(folder / f"{name}.py") for name in samples("python")]
    run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *files],
        folder,
        MYPYPATH=str(package),
    )
    run(
        [sys.executable, str(runner), *files],
        folder,
        PYTHONPATH=str(package),
        METRONOME_BASE_URL=mock,
    )


def test_typescript(mock: str, tmp_path: Path, program: Callable[[str], str]) -> None:
    package = generate(SUBJECT, "typescript", tmp_path)
    folder = tmp_path / "samples"
    folder.mkdir()
    for name, code in samples("typescript").items():
        (folder / f"{name}.ts").write_text(code, encoding="utf-8")
    compiler = {
        "target": "ES2022",
        "module": "ESNext",
        "moduleResolution": "Bundler",
        "strict": True,
        "exactOptionalPropertyTypes": True,
        "noEmit": True,
        "skipLibCheck": True,
        "lib": ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
        "types": ["node"],
        "typeRoots": [str(ROOT / "tests" / "node" / "node_modules" / "@types")],
        "paths": {"@metronome/sdk": [str(package / "src" / "index.ts")]},
    }
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": compiler}))
    run([program("tsc"), "-p", str(folder)], folder)
    for name in samples("typescript"):
        alias = f"--alias:@metronome/sdk={package / 'src' / 'index.ts'}"
        bundle = folder / f"{name}.mjs"
        made = [program("esbuild"), str(folder / f"{name}.ts"), "--bundle", "--platform=node"]
        run([*made, "--format=esm", "--log-level=error", alias, f"--outfile={bundle}"], folder)
        run([program("node"), str(bundle)], folder, METRONOME_BASE_URL=mock)


def test_curl(mock: str, tmp_path: Path, program: Callable[[str], str]) -> None:
    program("curl")
    strict = 'curl() { command curl --silent --show-error --fail-with-body "$@"; }\n'
    for code in samples("http").values():
        here = code.replace("https://api.metronome.com", mock)
        run(["sh", "-eu", "-c", strict + here], tmp_path)
