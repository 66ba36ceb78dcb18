"""The same command on untouched files is answered from memory; whatever was touched makes it run."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.cli.conftest import DOCUMENT, Specpress, write


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with every run that is not answered from memory."""
    from specpress.cli import app

    seen: list[str] = []
    original = app.run

    def spy(arguments: list[str], clock: float) -> int:
        seen.append(" ".join(arguments))
        return original(arguments, clock)

    monkeypatch.setattr(app, "run", spy)
    return seen


def test_answers_are_the_same_from_memory(
    specpress: Specpress, project: Path, runs: list[str]
) -> None:
    write(project / "specpress.yml", "codeflow: {}\ntargets: { plain: }\n")
    for arguments in (("generate",), ("check",), ("check", "--format", "json")):
        specpress(*arguments)
        runs.clear()
        remembered = specpress(*arguments)
        assert runs == []
        fresh = specpress(*arguments, "--no-cache")
        assert len(runs) == 1
        assert remembered.err == fresh.err and "SP303" in remembered.err + remembered.out
        assert remembered.out == re.sub(r" in \d+\.\d s", "", fresh.out)


def touch_document(project: Path) -> None:
    (project / "openapi.yaml").write_text("# c\n" + DOCUMENT)


def touch_configuration(project: Path) -> None:
    write(project / "specpress.yml", "targets: { plain: { options: { greeting: hi } } }\n")


def edit_output(project: Path) -> None:
    (project / "generated/plain/greeting.txt").write_text("mine\n")


def remove_output(project: Path) -> None:
    (project / "generated/plain/greeting.txt").unlink()


def remove_what_is_written_once(project: Path) -> None:
    (project / "generated/plain/lib/mine.txt").unlink()


def remove_manifest(project: Path) -> None:
    (project / "generated/plain/.specpress-manifest.json").unlink()


def remove_configuration(project: Path) -> None:
    (project / "specpress.yml").rename(project / "stainless.yml")


def edit_the_generator(project: Path) -> None:
    (project.parent / "specpress/new.py").touch()


def install_something(project: Path) -> None:
    (project.parent / "site-packages/plain-2.0.dist-info").mkdir()


def edit_the_target(project: Path) -> None:
    with open(project.parent / "site-packages/plain_target.py", "a") as file:
        file.write("# another line\n")


@pytest.mark.parametrize(
    "touch",
    [
        touch_document,
        touch_configuration,
        edit_output,
        remove_output,
        remove_what_is_written_once,
        remove_manifest,
        remove_configuration,
        edit_the_generator,
        install_something,
        edit_the_target,
    ],
)
def test_whatever_is_touched_makes_it_run(
    specpress: Specpress, project: Path, runs: list[str], touch: Callable[[Path], None]
) -> None:
    specpress("generate")
    specpress("generate")
    assert len(runs) == 1
    touch(project)
    specpress("generate")
    assert len(runs) == 2


def test_a_configuration_that_appears_counts(
    specpress: Specpress, project: Path, runs: list[str]
) -> None:
    (project / "specpress.yml").rename(project / "stainless.yml")
    specpress("generate")
    write(project / "specpress.yml", "targets: { plain: { output: here } }\n")
    specpress("generate")
    assert len(runs) == 2 and (project / "here/greeting.txt").exists()


def test_templates_of_the_user_count(specpress: Specpress, project: Path, runs: list[str]) -> None:
    (project / "ours").mkdir()
    write(project / "specpress.yml", "targets: { plain: { templates: ours } }\n")
    specpress("generate")
    specpress("generate")
    assert len(runs) == 1
    (project / "ours/new.txt").write_text("new")
    specpress("generate")
    assert len(runs) == 2


def test_what_was_fetched_is_fetched_again(
    specpress: Specpress, project: Path, runs: list[str]
) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"type: string\n")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/id.yaml"
    text = DOCUMENT.replace("id: { type: string }", f"id: {{ $ref: '{address}' }}")
    (project / "openapi.yaml").write_text(text)
    for count in (1, 2):
        assert specpress("generate", "--allow-remote-refs").code == 0
        assert len(runs) == count
    server.shutdown()
    server.server_close()


def test_templates_of_the_generator_count(
    specpress: Specpress,
    project: Path,
    tmp_path: Path,
    runs: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "templates/plain").mkdir(parents=True)
    monkeypatch.setattr("specpress.cli.job.templates_root", lambda: tmp_path / "templates")
    specpress("generate")
    specpress("generate")
    assert len(runs) == 1
    (tmp_path / "templates/plain/new.j2").touch()
    specpress("generate")
    assert len(runs) == 2


def test_failures_are_not_remembered(specpress: Specpress, project: Path, runs: list[str]) -> None:
    (project / "openapi.yaml").write_text("openapi: 3.1.0\n")
    for count in (1, 2):
        assert specpress("generate").code == 2
        assert len(runs) == count


def test_no_memory_is_no_problem(
    specpress: Specpress, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a-file").touch()
    monkeypatch.setenv("SPECPRESS_CACHE_DIR", str(tmp_path / "a-file" / "cache"))
    assert specpress("generate").code == 0
    assert specpress("generate").code == 0


def test_damaged_memory_is_no_memory(specpress: Specpress, tmp_path: Path, runs: list[str]) -> None:
    specpress("generate")
    for kept in (tmp_path / "cache").iterdir():
        kept.write_text('{"stamp": 7}')
    assert specpress("generate").code == 0
    assert len(runs) == 2


def test_memory_stays_small(specpress: Specpress, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    for number in range(60):
        (tmp_path / "cache" / f"{number}.json").touch()
    specpress("generate")
    assert len(list((tmp_path / "cache").iterdir())) == 50
