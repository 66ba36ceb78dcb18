"""The reference site of spec/ in Chromium: themes, trees, search, phones, disks, policy, accessibility."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.targets.docs.test_seed import site as pressed

HERE = Path(__file__).parent
SUB_PATH = "some/where"

pytestmark = pytest.mark.slow


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """No line for each request."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site's files, below the path that a server shows them at."""
    folder = tmp_path_factory.mktemp("www") / SUB_PATH
    for path, content in pressed().items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    """The address of the site on a server."""
    root = site.parents[len(Path(SUB_PATH).parts) - 1]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
    server.shutdown()


def test_in_the_browser(site: Path, base: str, program: Callable[[str], str]) -> None:
    """Runs site.test.mjs; its report is shown if anything in it fails."""
    run = subprocess.run(
        [program("node"), "--test", "--test-reporter=spec", str(HERE / "site.test.mjs")],
        capture_output=True,
        text=True,
        timeout=900,
        env={
            **os.environ,
            "SITE": str(site),
            "BASE": base,
            "LANGUAGE": "typescript",
            "OTHER": "Python",
            "CHROMIUM": program("chromium"),
        },
    )
    assert run.returncode == 0, run.stdout + run.stderr
