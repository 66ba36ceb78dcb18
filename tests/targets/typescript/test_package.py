"""The SDK of spec/ as npm hands it out: packed, installed in an empty project, and used in every way it can be."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conformance.mocks import SERVERS, mock_server
from tests.conformance.subjects import Subject, generate

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
PROGRAMS = Path(__file__).parent / "programs"
TOOLS = ROOT / "tests" / "node"
SPEC = ROOT / "spec" / "openapi.yaml"
SUBJECT = Subject(name="spec", spec=SPEC, config=ROOT / "spec" / "specpress.yml")

Program = Callable[[str], str]

_ONE_CALL = """\
import Metronome from '@metronome/sdk';
const client = new Metronome({ bearerToken: 'token' });
console.log(await client.v1.customers.create({ name: 'Example, Inc.' }));
"""


def run(folder: Path, *command: str | Path, **environment: str) -> str:
    """What a program prints, which has to succeed."""
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "NO_COLOR": "1", **environment},
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def program_path(program: Program) -> str:
    """A PATH on which the programs of the package's scripts are found, as npm would arrange it."""
    return f"{Path(program('tsc')).parent}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture(scope="module")
def tarball(tmp_path_factory: pytest.TempPathFactory, program: Program, program_path: str) -> Path:
    folder = tmp_path_factory.mktemp("made")
    package = generate(SUBJECT, "typescript", folder)
    (package / "node_modules").symlink_to(TOOLS / "node_modules")
    run(package, program("npm"), "pack", "--pack-destination", folder, PATH=program_path)
    (packed,) = folder.glob("*.tgz")
    return packed


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, tarball: Path, program: Program) -> Path:
    """A project that depends on nothing but the package, with the programs that use it."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(PROGRAMS, folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"private": true}')
    run(folder, program("npm"), "install", "--offline", "--no-audit", "--no-fund", tarball)
    assert [path.name for path in (folder / "node_modules").glob("[!.]*")] == ["@metronome"]
    return folder


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest) -> str:
    kind: str = request.param
    return kind


@pytest.fixture(scope="module")
def mock(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with mock_server(server, SPEC, tmp_path_factory.mktemp("mock") / "log") as url:
        yield url


@pytest.fixture
def www(project: Path) -> Iterator[str]:
    """The address of a server for the project's files."""
    handler = partial(_Quiet, directory=str(project))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """No line for each request."""


def test_publint_finds_nothing(tarball: Path, program: Program) -> None:
    assert "All good!" in run(tarball.parent, program("publint"), "--strict", tarball)


def test_the_types_are_right_for_every_resolution(tarball: Path, program: Program) -> None:
    report = run(tarball.parent, program("attw"), tarball, "--format", "json")
    assert json.loads(report)["problems"] == {}


@pytest.mark.parametrize("name", ["esm.mjs", "plain.js"])
def test_on_node(name: str, project: Path, mock: str, program: Program) -> None:
    said = run(project, program("node"), project / name, METRONOME_BASE_URL=mock)
    assert said == "used\n"


def test_in_a_browser(project: Path, server: str, mock: str, www: str, program: Program) -> None:
    bundle = ["page.mjs", "--bundle", "--minify", "--format=esm", "--outfile=page.js"]
    run(project, program("esbuild"), *bundle, "--log-level=warning")
    page = '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>'
    (project / "page.html").write_text(page)
    said = run(
        project,
        program("node"),
        project / "browse.mjs",
        PAGE=f"{www}/page.html",
        API=mock,
        CHROMIUM=program("chromium"),
        # Only Prism answers the questions that browsers ask before they call another origin.
        FLAGS="" if server == "prism" else "--disable-web-security",
        TOOLS=str(TOOLS / "package.json"),
    )
    assert said == "used\n"


def test_one_call_is_a_small_bundle(project: Path, program: Program) -> None:
    (project / "one.mjs").write_text(_ONE_CALL)
    target = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--target=es2022"]
    run(project, program("esbuild"), "one.mjs", *target, "--outfile=one.js", "--log-level=warning")
    assert len(gzip.compress((project / "one.js").read_bytes(), 9, mtime=0)) <= 5000


@pytest.mark.parametrize("resolution", ["NodeNext", "Bundler"])
def test_the_sample_of_the_seed_page_compiles_and_runs(
    resolution: str, project: Path, mock: str, program: Program
) -> None:
    module = "ESNext" if resolution == "Bundler" else resolution
    options = {
        "target": "ES2022",
        "module": module,
        "moduleResolution": resolution,
        "strict": True,
        "exactOptionalPropertyTypes": True,
        "skipLibCheck": False,
        "types": [],
        "outDir": f"out-{resolution}",
    }
    settings = project / "tsconfig.json"
    settings.write_text(json.dumps({"compilerOptions": options, "files": ["sample.mts"]}))
    (project / "sample.mts").write_bytes((PROGRAMS / "sample.ts").read_bytes())
    run(project, program("tsc"), "-p", settings)
    compiled = project / f"out-{resolution}" / "sample.mjs"
    said = run(project, program("node"), compiled, METRONOME_BASE_URL=mock)
    assert "id:" in said and "ingest_aliases:" in said
