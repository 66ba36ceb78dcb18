"""A document reaches what lies below it, and nothing else unless it is allowed to."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from specpress import source
from specpress.diag import Collector
from specpress.source import RefPolicy
from tests.source.conftest import Load, found

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"


def referring(target: str) -> str:
    return HEAD + f"components: {{schemas: {{A: {{$ref: '{target}'}}}}}}\n"


@pytest.mark.parametrize(
    "target", ["../secret.yaml", "..%2Fsecret.yaml", "/etc/hostname", "link.yaml"]
)
def test_files_outside_the_folder_are_not_read(load: Load, tmp_path: Path, target: str) -> None:
    (tmp_path / "secret.yaml").write_text("type: string\n")
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    document, collector = load({"spec/api.yaml": referring(target)})
    assert document is not None
    (line,) = found(collector)
    assert line.startswith("spec/api.yaml:4:34 SP121")
    assert document.files == ("spec/api.yaml",)


@pytest.mark.parametrize("allowed", ["secret.yaml", "."])
def test_named_files_and_folders_are(load: Load, tmp_path: Path, allowed: str) -> None:
    (tmp_path / "secret.yaml").write_text("type: string\n")
    policy = RefPolicy(allow_files=(tmp_path / allowed,))
    document, collector = load({"spec/api.yaml": referring("../secret.yaml")}, policy)
    assert document is not None
    assert found(collector) == []
    assert document.data["components"]["schemas"]["A"] == {"type": "string"}
    assert document.origin("#/components/schemas/A/type").file == "secret.yaml"


@pytest.mark.parametrize(
    "target",
    [
        "https://example.com/a.yaml",
        "http://example.com/a.yaml#/x",
        "file:///etc/hostname",
        "ftp://x/y",
    ],
)
def test_addresses_are_not_followed(load: Load, target: str) -> None:
    document, collector = load({"api.yaml": referring(target)})
    assert document is not None
    (line,) = found(collector)
    assert line.startswith("api.yaml:4:34 SP122")


@pytest.mark.parametrize("target", ["http://[::1", "a\\0b", "x" * 5000])
def test_what_is_no_name_is_an_error_too(load: Load, target: str) -> None:
    text = HEAD + f'components: {{schemas: {{A: {{$ref: "{target}"}}}}}}\n'
    _, collector = load({"api.yaml": text})
    (line,) = found(collector)
    assert line.startswith("api.yaml:4:34 SP120")


def test_standard_input_has_no_files_unless_a_folder_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("type: string\n")
    collector = Collector()
    source.load_bytes(referring("a.yaml").encode(), collector=collector)
    (line,) = found(collector)
    assert line.startswith("<stdin>:4:34 SP121")
    collector = Collector()
    document = source.load_bytes(referring("a.yaml").encode(), folder=tmp_path, collector=collector)
    assert document is not None
    assert found(collector) == []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        pages = {
            "/dir/a.yaml": b"properties: {b: {$ref: b.yaml}, c: {$ref: /c.yaml#/C}}\n",
            "/dir/b.yaml": b"type: string\n",
            "/c.yaml": b"C: {type: integer}\n",
        }
        moved = {"/moved": "/dir/a.yaml", "/evil": "file:///etc/hostname", "/loop": "/loop"}
        if self.path in moved:
            self.send_response(302)
            self.send_header("Location", moved[self.path])
            self.end_headers()
        elif self.path in pages:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(pages[self.path])
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


REMOTE = RefPolicy(allow_remote=True)


@pytest.mark.parametrize("path", ["/dir/a.yaml", "/moved"])
def test_remote_files_are_fetched_when_allowed(load: Load, server: str, path: str) -> None:
    document, collector = load({"api.yaml": referring(server + path)}, REMOTE)
    assert document is not None
    assert found(collector) == []
    schemas = document.data["components"]["schemas"]
    assert schemas == {
        "A": {
            "properties": {
                "b": {"$ref": "#/components/schemas/b"},
                "c": {"$ref": "#/components/schemas/C"},
            }
        },
        "C": {"type": "integer"},
        "b": {"type": "string"},
    }
    assert document.origin("#/components/schemas/b").file == f"{server}/dir/b.yaml"


@pytest.mark.parametrize("path", ["/evil", "/loop", "/none"])
def test_what_cannot_be_fetched_is_an_error(load: Load, server: str, path: str) -> None:
    _, collector = load({"api.yaml": referring(server + path)}, REMOTE)
    (line,) = found(collector)
    assert line.startswith("api.yaml:4:34 SP123")
