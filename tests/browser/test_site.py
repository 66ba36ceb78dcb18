"""Reference sites in Chromium: that of spec/ as readers use it, hostile ones, and `docs serve` while one edits."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from specpress.config import Config
from specpress.diag import Collector
from specpress.pipeline import Request, press
from tests.hostile.documents import ATTACKS, hostile_document
from tests.targets.docs.test_seed import ROOT
from tests.targets.docs.test_seed import site as pressed

HERE = Path(__file__).parent
SUB_PATH = "some/where"
NOT_MARKUP = {"long", "spaces", "empty"}

pytestmark = pytest.mark.slow


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """No line for each request."""


def _write(files: Mapping[str, str], folder: Path) -> Path:
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


@contextmanager
def _served(root: Path, path: str = "") -> Iterator[str]:
    """The address of a path on a server of a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{path}"
    finally:
        server.shutdown()


Program = Callable[[str], str]


def _run(tests: str, program: Program, **environment: str) -> None:
    """One of the .mjs files beside; its report is shown if anything in it fails."""
    run = subprocess.run(
        [program("node"), "--test", "--test-reporter=spec", str(HERE / tests)],
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, "CHROMIUM": program("chromium"), **environment},
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a server serves: the site below a path of ours, and where its configuration says that it lives.

    Only the page for addresses that do not exist needs the latter: it cannot know how deep it is.
    """
    root = tmp_path_factory.mktemp("www")
    _write(pressed(), root / SUB_PATH)
    (root / "reference").symlink_to(root / SUB_PATH)
    return root


def test_as_readers_use_it(root: Path, program: Program) -> None:
    with _served(root, f"{SUB_PATH}/") as base:
        speak = {"LANGUAGE": "typescript", "OTHER": "Python"}
        _run("site.test.mjs", program, SITE=str(root / SUB_PATH), BASE=base, **speak)


def test_every_page(root: Path, program: Program) -> None:
    with _served(root, f"{SUB_PATH}/") as base:
        _run("every_page.test.mjs", program, SITE=str(root / SUB_PATH), BASE=base)


def _long(text: str) -> dict[str, object]:
    """A document whose descriptions are all this text."""
    schema = {"type": "object", "properties": {"a": {"type": "string", "description": text}}}
    answer = {"description": text, "content": {"application/json": {"schema": schema}}}
    operation = {"summary": "Long", "description": text, "responses": {"200": answer}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Long", "version": "1", "description": text},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/v1/things": {"get": operation}},
    }


def _site(document: object, folder: Path) -> dict[str, str]:
    """What is made of a document, by path."""
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document))
    made = press(Request(spec=spec, config=Config(), targets=("docs",)), Collector())
    assert made is not None
    return {file.path: file.content.decode() for file in made.files["docs"]}


HOSTILE = {
    "every attack at once": hostile_document(
        "\n\n".join(text for name, text in ATTACKS.items() if name not in NOT_MARKUP)
    ),
    **{name: hostile_document(ATTACKS[name]) for name in ("script", "handler", "markdown html")},
    "a megabyte of words": _long("words and more words " * 50_000),
    "a megabyte without a space": _long("x" * 1_000_000),
    "a megabyte of brackets": _long("[" * 1_000_000),
    "a megabyte of quotes": _long("> " * 500_000),
    "a megabyte of stars": _long("*a **b " * 150_000),
    "broken Markdown": _long("| a | b\n|--\n```\n<details open ontoggle=alert(1)>\n[a](<b\n![c]("),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_are_inert(name: str, tmp_path: Path, program: Program) -> None:
    files = _site(HOSTILE[name], tmp_path)
    heaviest = max(len(text.encode()) for path, text in files.items() if path.endswith(".html"))
    assert heaviest <= 50_000 or name == "every attack at once"  # there, each name is 3 KB long
    folder = _write(files, tmp_path / "site")
    with _served(folder) as base:
        _run("every_page.test.mjs", program, SITE=str(folder), BASE=base)


def test_quotes_that_say_what_they_are(tmp_path: Path, program: Program) -> None:
    kinds = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")
    inside = "> Some *words*, some `code` and [a link](https://example.com).\n>\n> - an item"
    text = "\n\n".join(f"> [!{kind}]\n{inside}" for kind in kinds)
    folder = _write(_site(_long(text), tmp_path), tmp_path / "site")
    with _served(folder) as base:
        _run("alerts.test.mjs", program, SITE=str(folder), BASE=base)


def _wide() -> dict[str, object]:
    """A document of twenty resources, and as many models that all of them give: more than one page holds."""
    schemas = {
        f"Thing{number}": {
            "type": "object",
            "description": "One of many, of which much is said. " * 52,
            "properties": {"id": {"type": "string"}},
        }
        for number in range(20)
    }
    every = [{"$ref": f"#/components/schemas/{name}"} for name in schemas]
    answer = {"description": "ok", "content": {"application/json": {"schema": {"anyOf": every}}}}
    id = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    id["description"] = "Either\n- a number, or\n- a name"
    return {
        "openapi": "3.1.0",
        "info": {"title": "Wide", "version": "1"},
        "paths": {
            f"/things-{number}/{{id}}": {"get": {"parameters": [id], "responses": {"200": answer}}}
            for number in range(20)
        },
        "components": {"schemas": schemas},
    }


def test_many_resources(tmp_path: Path, program: Program) -> None:
    folder = _write(_site(_wide(), tmp_path), tmp_path / "site")
    with _served(folder) as base:
        _run("wide.test.mjs", program, SITE=str(folder), BASE=base)
        _run("every_page.test.mjs", program, SITE=str(folder), BASE=base)


def test_docs_serve_follows_the_document(tmp_path: Path, program: Program) -> None:
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = str(tmp_path / "spec" / "specpress.yml")
    serve = ["docs", "serve", "--config", settings, "--port", str(port)]
    _run(
        "serve.test.mjs",
        program,
        COMMAND=json.dumps([sys.executable, "-m", "specpress", *serve]),
        SPEC=str(tmp_path / "spec" / "openapi.yaml"),
        BASE=f"http://127.0.0.1:{port}/",
        PAGE=next(
            path for path in pressed() if path.endswith("typescript/v1/customers/create/index.html")
        ),
    )
