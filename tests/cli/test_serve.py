"""`docs serve` and `--watch`: what is served, what reloads it, and whom it refuses."""

from __future__ import annotations

import http.client
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from specpress.cli.options import Options
from specpress.cli.serve import Site, _make, make_server
from specpress.cli.watch import changes, stamps
from tests.cli.conftest import DOCUMENT, Specpress

PAGES = {
    "index.html": b"<html><body>home</body></html>",
    "v1/index.html": b"v1",
    "about.html": b"<body>about</body>",
    "a b.txt": b"text",
    "style.css": b"p{}",
}


@pytest.fixture
def site() -> Site:
    site = Site()
    site.replace(PAGES)
    return site


@pytest.fixture
def connection(site: Site) -> Iterator[http.client.HTTPConnection]:
    server = make_server(site, "127.0.0.1", 0)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    server.shutdown()
    server.server_close()


def get(
    connection: http.client.HTTPConnection, path: str, **headers: str
) -> tuple[int, str, bytes]:
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    return response.status, response.headers.get_content_type(), response.read()


@pytest.mark.parametrize(
    ("path", "kind", "content"),
    [
        ("/", "text/html", b"home"),
        ("/index.html?x=1", "text/html", b"home"),
        ("/v1", "text/html", b"v1"),
        ("/v1/", "text/html", b"v1"),
        ("/about", "text/html", b"about"),
        ("/a%20b.txt", "text/plain", b"text"),
        ("/style.css", "text/css", b"p{}"),
        ("/-/reload.js", "text/javascript", b"EventSource"),
    ],
)
def test_what_is_served(
    connection: http.client.HTTPConnection, path: str, kind: str, content: bytes
) -> None:
    status, found, body = get(connection, path)
    assert (status, found) == (200, kind) and content in body


@pytest.mark.parametrize("path", ["/nothing", "/../secret", "/%2e%2e/secret", "//etc/passwd"])
def test_only_pages_are_served(connection: http.client.HTTPConnection, path: str) -> None:
    assert get(connection, path)[0] == 404


def test_only_pages_get_the_script(connection: http.client.HTTPConnection) -> None:
    page = get(connection, "/")[2]
    assert b'<script src="/-/reload.js"></script></body>' in page
    assert b"script" not in get(connection, "/style.css")[2]


def test_other_names_for_this_machine_are_refused(connection: http.client.HTTPConnection) -> None:
    assert get(connection, "/", Host="evil.example")[0] == 403
    assert get(connection, "/", Host="localhost:1")[0] == 200


def test_open_pages_hear_of_a_new_site(site: Site, connection: http.client.HTTPConnection) -> None:
    connection.request("GET", "/-/reload")
    stream = connection.getresponse()
    assert stream.readline() == b": open\n"
    site.replace({"index.html": b"new"})
    assert stream.readline() == b"\n"
    assert stream.readline() == b"event: reload\n"
    connection.close()


def test_the_last_good_site_stays_up(specpress: Specpress, project: Path) -> None:
    site = Site()
    options = Options(targets=("plain",))
    good, inputs = _make(options, site)
    assert good and {"openapi.yaml", "specpress.yml"} <= set(inputs)
    (project / "openapi.yaml").write_text("openapi: 3.1.0\n")
    assert _make(options, site)[0] is False
    assert site.find("/") is not None
    assert not (project / "generated").exists()


def test_serving_nothing_is_an_error(specpress: Specpress, project: Path) -> None:
    (project / "openapi.yaml").write_text("openapi: 3.1.0\n")
    assert specpress("docs", "serve", "--target", "plain", "--port", "0").code == 2


@pytest.mark.parametrize("name", ["openapi.yaml", "templates/new.txt"])
def test_a_change_ends_the_wait(specpress: Specpress, project: Path, name: str) -> None:
    (project / "templates").mkdir()
    stop = threading.Event()
    found: list[bool] = []
    inputs = (str(project / "openapi.yaml"), str(project / "templates"))
    waiting = threading.Thread(target=lambda: found.append(changes(inputs, {}, stop)))
    waiting.start()
    # The watch has no way to say that it has begun, so the file is touched until it is seen.
    for number in range(200):
        (project / "unrelated.txt").write_text(str(number))
        (project / name).write_text(f"# {number}\n{DOCUMENT}")
        waiting.join(timeout=0.1)
        if not waiting.is_alive():
            break
    stop.set()
    waiting.join(timeout=10)
    assert found == [True]


def test_a_stop_ends_the_wait(project: Path) -> None:
    stop = threading.Event()
    stop.set()
    assert changes([str(project / "openapi.yaml")], {}, stop) is False


def test_a_change_during_the_run_before_ends_the_wait(project: Path) -> None:
    document = project / "openapi.yaml"
    inputs = [str(document), str(project)]
    seen = stamps(inputs)
    document.write_text(DOCUMENT + "# changed\n")
    os.utime(document, ns=(0, seen[str(document)] + 1_000_000_000))
    assert changes(inputs, seen, threading.Event()) is True
