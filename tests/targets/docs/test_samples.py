"""Every sample of every method's page is type-checked and run against a mock of the API, whatever the document."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.conformance.mocks import mock_server
from tests.conformance.subjects import Subject, generate, subjects

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
SUBJECTS = {subject.name: subject for subject in subjects()}
MOCKS = {"openai": "steady"}  # Prism does not start with its document
# Samples whose calls a mock cannot answer well, and why: name -> what the document says, or the mock does.
FAULTS = {
    "modern-treasury": {
        **dict.fromkeys(
            ("bulk_requests_create_0", "bulk_requests_create_1"),
            "exactly one variant has to fit each of the `resources`, and one of them fits any object",
        ),
        "payment_orders_create_1": "a header may only be `multipart/form-data`, without its boundary",
        **dict.fromkeys(
            ("documents_download_0", "documents_download_by_id_0"), "a redirect to nowhere"
        ),
    },
    "openai": {"realtime_calls_create_1": "the JSON in a part of a form is compared as text"},
}
FENCE = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
READ = re.compile(r"""os\.environ\.get\("(\w+)"\)|\$([A-Z]\w+)""")
BASE_URL = re.compile(r'_base_url_env = "(\w+)"')


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A document, a folder with what was made of it, and a mock that answers for it."""

    subject: Subject
    made: Path
    mock: str

    def samples(self, language: str) -> dict[str, str]:
        """Name -> code of all samples on the pages of methods, taken from the twins."""
        found = {}
        for path in sorted((self.made / "docs" / language).rglob("index.md")):
            request = path.read_text("utf-8").partition("\n## Request\n")[2]
            where = path.parent.relative_to(self.made / "docs" / language)
            name = re.sub(r"\W", "_", where.as_posix())
            for number, code in enumerate(FENCE.findall(request.partition("\n## Response\n")[0])):
                found[f"{name}_{number}"] = code
        assert len(found) >= 13
        faults = FAULTS.get(self.subject.name, {})
        assert faults.keys() <= found.keys()
        return {name: code for name, code in found.items() if name not in faults}

    def variables(self) -> dict[str, str]:
        """What the samples take from the environment, and where the client finds the mock."""
        code = "".join([*self.samples("python").values(), *self.samples("http").values()])
        names = {name for found in READ.findall(code) for name in found if name}
        (client,) = (self.made / "python").rglob("_client.py")
        (base_url,) = BASE_URL.findall(client.read_text("utf-8"))
        return {**dict.fromkeys(names, "a credential"), base_url: self.mock}


@pytest.fixture(scope="module", params=SUBJECTS)
def case(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Case]:
    subject = SUBJECTS[request.param]
    made = tmp_path_factory.mktemp("made")
    for target in ("docs", "python"):
        generate(subject, target, made)
    with mock_server(MOCKS.get(subject.name, "prism"), subject.spec, made / "log") as url:
        yield Case(subject=subject, made=made, mock=url)


def run(command: list[str], folder: Path, **environment: str) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, f"{command[:3]}\n{done.stdout}{done.stderr}"


# Runs each file, and tells at the end which of them failed and how. The mock gives the same page for
# ever: that an SDK notices it shows that the sample went from page to page.
RUN_PYTHON = """\
import contextlib, io, runpy, sys, traceback
failed = 0
for path in sys.argv[1:]:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            runpy.run_path(path, run_name="__main__")
    except Exception as error:
        if type(error).__name__ == "RepeatedPageError":
            continue
        failed += 1
        print(path, *traceback.format_exc(limit=-2).splitlines()[-3:], sep="\\n  ")
sys.exit(failed > 0)
"""
RUN_TYPESCRIPT = """\
import { readdirSync } from 'node:fs';
const log = console.log;
console.log = () => {};
const folder = new URL('./bundles/', import.meta.url);
let failed = 0;
for (const file of readdirSync(folder)) {
  await import(new URL(file, folder)).catch((error) => {
    if (!/would never end/.test(error)) log(`${file}: ${error}`, ++failed);
  });
}
process.exit(failed ? 1 : 0);
"""


def test_python(case: Case, tmp_path: Path) -> None:
    package = case.made / "python" / "src"
    folder = tmp_path / "samples"
    folder.mkdir()
    for name, code in case.samples("python").items():
        (folder / f"{name}.py").write_text(code, encoding="utf-8")
    files = sorted(map(str, folder.iterdir()))
    check = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    # One call: mypy reads the SDK once. Each sample is a script of its own, so their names may repeat.
    run([*check, *files], folder, MYPYPATH=str(package))
    (tmp_path / "run.py").write_text(RUN_PYTHON)
    environment = case.variables()
    run(
        [sys.executable, str(tmp_path / "run.py"), *files],
        folder,
        PYTHONPATH=str(package),
        **environment,
    )


def test_typescript(case: Case, tmp_path: Path, program: Callable[[str], str]) -> None:
    package = generate(case.subject, "typescript", tmp_path)
    name = json.loads((package / "package.json").read_text("utf-8"))["name"]
    entry = str(package / "src" / "index.ts")
    folder = tmp_path / "samples"
    folder.mkdir()
    for sample, code in case.samples("typescript").items():
        (folder / f"{sample}.ts").write_text(code, encoding="utf-8")
    files = sorted(map(str, folder.iterdir()))
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
        "paths": {name: [entry]},
    }
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": compiler}))
    run([program("tsc"), "-p", str(folder)], folder)
    bundle = [program("esbuild"), *files, "--bundle", "--splitting", "--platform=node"]
    out = f"--outdir={tmp_path / 'bundles'}"
    run([*bundle, "--format=esm", "--log-level=error", f"--alias:{name}={entry}", out], folder)
    (tmp_path / "run.mjs").write_text(RUN_TYPESCRIPT)
    run([program("node"), str(tmp_path / "run.mjs")], folder, **case.variables())


def test_curl(case: Case, tmp_path: Path, program: Callable[[str], str]) -> None:
    program("curl")
    server = yaml.safe_load(case.subject.spec.read_text("utf-8"))["servers"][0]["url"].rstrip("/")
    strict = (
        'curl() { command curl --silent --show-error --fail-with-body -o out "$@" || cat out; }\n'
    )
    script = [strict]
    for name, code in case.samples("http").items():
        assert server in code, code
        script.append(f"( {code.replace(server, case.mock).strip()}\n) || echo FAILED {name}\n")
    (tmp_path / "file.bin").write_bytes(b"What a reader would send.")
    done = subprocess.run(
        ["sh", "-c", "".join(script)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, **case.variables()},
    )
    assert "FAILED" not in done.stdout and not done.stderr, done.stdout + done.stderr
