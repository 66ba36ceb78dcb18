"""Writing does what was planned, all of it or nothing, and touches nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from specpress.diag import Collector
from specpress.output import MANIFEST, Plan, Written
from specpress.render import File
from tests.output.conftest import INPUTS, as_files, content, plan_files, write

Planned = Callable[..., Plan]
Generate = Callable[..., None]


def test_first_run(planned: Planned, folder: Path) -> None:
    written = write([planned({"a": "1", "b/c/d": "2"})], Collector())
    assert written == Written(written=2)
    assert content(folder) == {"a": "1", "b/c/d": "2"}
    assert not [
        name for name in os.listdir(folder) if name.startswith(".specpress-") and name != MANIFEST
    ]


def test_only_what_differs_is_touched(planned: Planned, generate: Generate, folder: Path) -> None:
    generate({"a": "1", "b": "2"})
    os.utime(folder / "a", ns=(1, 1))
    written = write([planned({"a": "1", "b": "3"})], Collector())
    assert written == Written(written=1, unchanged=1)
    assert (folder / "a").stat().st_mtime_ns == 1


def test_a_second_run_writes_nothing(planned: Planned, generate: Generate, folder: Path) -> None:
    generate({"a": "1"})
    before = {path: path.stat().st_mtime_ns for path in (folder, folder / "a", folder / MANIFEST)}
    assert write([planned({"a": "1"})], Collector()) == Written(unchanged=1)
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_stale_files_go_and_folders_with_them_unless_something_else_is_there(
    planned: Planned, generate: Generate, folder: Path
) -> None:
    generate({"a": "1", "old/x/y": "1", "shared/z": "1"})
    (folder / "shared/mine").write_text("mine")
    assert write([planned({"a": "1"})], Collector()) == Written(unchanged=1, removed=2)
    assert content(folder) == {"a": "1", "shared/mine": "mine"}
    assert not (folder / "old").exists()


@pytest.mark.parametrize("kind", ["edited", "edited and stale", "foreign"])
def test_what_is_not_ours_stops_the_run_unless_asked(
    planned: Planned, generate: Generate, folder: Path, kind: str
) -> None:
    generate({"a": "1", "b": "1"} if kind != "foreign" else {"a": "1"})
    (folder / "b").write_text("mine")
    wanted = {"a": "2"} if kind == "edited and stale" else {"a": "2", "b": "2"}
    before = content(folder)
    collector = Collector()
    assert write([planned(wanted)], collector) is None
    assert [found.code for found in collector.diagnostics] == [
        "SP602" if kind == "foreign" else "SP603"
    ]
    assert content(folder) == before
    assert write([planned(wanted)], Collector(), overwrite=True) is not None
    assert content(folder) == wanted


def test_once_means_once(folder: Path) -> None:
    files = [File.text("lib/mine.txt", "start here", once=True)]
    for text in ("start here", "all mine"):
        result = plan_files(files, folder, INPUTS, Collector())
        assert result is not None and write([result], Collector()) is not None
        assert content(folder)["lib/mine.txt"] == text
        (folder / "lib/mine.txt").write_text("all mine")
    nothing = plan_files([], folder, INPUTS, Collector())
    assert nothing is not None and write([nothing], Collector()) is not None
    assert content(folder) == {"lib/mine.txt": "all mine"}


def test_a_damaged_manifest_is_made_anew(
    planned: Planned, generate: Generate, folder: Path
) -> None:
    generate({"a": "1"})
    (folder / MANIFEST).write_text("<<<<<<<")
    assert write([planned({"a": "2"})], Collector(), overwrite=True) == Written(written=1)
    assert planned({"a": "2"}).in_sync


@pytest.mark.parametrize("failing", range(6))
def test_whatever_fails_the_disk_is_as_it_was(
    planned: Planned,
    generate: Generate,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: int,
) -> None:
    generate({"kept": "1", "changed": "1", "old/stale": "1"})
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    other = plan_files(
        as_files({"deep/er/x": "1"}), tmp_path / "new" / "other", INPUTS, Collector()
    )
    assert other is not None
    wanted = planned({"kept": "1", "changed": "2", "fresh/new": "1"})
    calls = 0
    replace = os.replace

    def flaky(source: Path, place: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == failing + 1:
            raise OSError(28, "No space left on device", str(place))
        replace(source, place)

    monkeypatch.setattr(os, "replace", flaky)
    collector = Collector()
    assert write([wanted, other], collector) is None
    assert [found.code for found in collector.diagnostics] == ["SP605"]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert not (tmp_path / "new").exists()
    assert sorted(os.listdir(folder)) == sorted(["kept", "changed", "old", MANIFEST])


def test_a_folder_that_may_not_be_written(
    planned: Planned, generate: Generate, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate({"a": "1"})

    def refuse(place: str, **_: object) -> None:
        raise PermissionError(13, "Permission denied", place)

    monkeypatch.setattr(os, "makedirs", refuse)
    collector = Collector()
    assert write([planned({"a": "2"})], collector) is None
    (found,) = collector.diagnostics
    assert (found.code, found.message) == ("SP605", "nothing was written: Permission denied")
    assert content(folder) == {"a": "1"}


def test_a_link_that_appears_between_plan_and_write(
    planned: Planned, folder: Path, tmp_path: Path
) -> None:
    result = planned({"src/a": "x"})
    (tmp_path / "elsewhere").mkdir()
    (folder / "src").symlink_to(tmp_path / "elsewhere")
    collector = Collector()
    assert write([result], collector) is None
    assert [found.code for found in collector.diagnostics] == ["SP605"]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_interrupted_by_the_user(
    planned: Planned, generate: Generate, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate({"a": "1", "b": "1"})
    replace = os.replace

    def interrupt(source: Path, place: Path) -> None:
        if Path(place).name == Path(source).name == "b":
            raise KeyboardInterrupt
        replace(source, place)

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write([planned({"a": "2", "b": "2"})], Collector())
    assert content(folder) == {"a": "1", "b": "1"}
