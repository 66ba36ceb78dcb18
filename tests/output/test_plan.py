"""What differs between files and folder has a name for every way to differ."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from specpress.diag import Collector
from specpress.output import MANIFEST, Inputs, Plan, Shelf, cleared
from specpress.render import File
from tests.output.conftest import INPUTS, as_files, content, plan_files

Planned = Callable[..., Plan]
Generate = Callable[..., None]


def test_every_way_to_differ(planned: Planned, generate: Generate, folder: Path) -> None:
    generate({name: name for name in ("same", "changed", "stale", "edited", "gone", "left/edited")})
    (folder / "edited").write_text("mine")
    (folder / "left/edited").write_text("mine")
    (folder / "gone").unlink()
    (folder / "foreign").write_text("not yours")
    (folder / "mine").write_text("nobody asks")
    result = planned(
        {
            "same": "same",
            "changed": "new",
            "edited": "new",
            "gone": "gone",
            "foreign": "f",
            "new": "n",
        }
    )
    assert result.unchanged == ("same",)
    assert result.changed == ("changed",)
    assert result.stale == ("stale",)
    assert result.edited == ("edited", "left/edited")
    assert result.missing == ("gone", "new")
    assert result.foreign == ("foreign",)
    assert result.differs and not result.in_sync


def test_after_writing_it_is_in_sync(planned: Planned, generate: Generate) -> None:
    generate({"a": "1", "b/c": "2"})
    again = planned({"b/c": "2", "a": "1"})
    assert again.in_sync and again.unchanged == ("a", "b/c")


def test_an_edit_that_is_what_is_wanted_now_is_no_edit(
    planned: Planned, generate: Generate, folder: Path
) -> None:
    generate({"a": "1"})
    (folder / "a").write_text("2")
    assert planned({"a": "2"}).unchanged == ("a",)


def test_line_ends_are_the_checkout_s_business(
    planned: Planned, generate: Generate, folder: Path
) -> None:
    generate({"a": "1\n2\n"})
    (folder / "a").write_bytes(b"1\r\n2\r\n")
    assert planned({"a": "1\n2\n"}).in_sync


@pytest.mark.parametrize(
    ("inputs", "moved"),
    [
        (INPUTS, ()),
        (Inputs(generator="2.0.0", spec="s", config="c"), ("generator",)),
        (Inputs(generator="1.0.0", spec="t", config="d"), ("spec", "config")),
    ],
)
def test_what_moved(
    planned: Planned, generate: Generate, inputs: Inputs, moved: tuple[str, ...]
) -> None:
    generate({"a": "1"})
    result = planned({"a": "1"}, inputs)
    assert (result.moved, result.differs) == (moved, False)
    assert result.in_sync is (not moved)


def test_files_that_are_written_once_are_no_drift(folder: Path, generate: Generate) -> None:
    generate({"a": "1"})
    files = [File.text("a", "1"), File.text("lib/mine.txt", "start here", once=True)]
    collector = Collector()
    before = plan_files(files, folder, INPUTS, collector)
    assert before is not None and before.in_sync and before.once == ("lib/mine.txt",)
    (folder / "lib").mkdir()
    (folder / "lib/mine.txt").write_text("all mine")
    after = plan_files(files, folder, INPUTS, collector)
    assert after is not None and after.in_sync and after.once == ()


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../up",
        "a/../../up",
        "a//b",
        "./a",
        "a/.",
        "C:/windows",
        "a\\b",
        "a\nb",
        "a\0b",
        "what?",
        "trailing.",
        "trailing ",
        "aux",
        "src/Con.py",
        "nul.tar.gz",
        "com1",
        "LPT¹.txt",
        "x" * 256,
        "\ud800",
        MANIFEST,
    ],
)
def test_paths_that_no_system_should_see(folder: Path, path: str) -> None:
    collector = Collector()
    assert plan_files([File.text(path, "")], folder, INPUTS, collector) is None
    assert [found.code for found in collector.diagnostics] == ["SP601"]


@pytest.mark.parametrize(
    "paths",
    [
        ("Readme", "README"),
        ("a/B/c", "a/b/C"),
        ("ﬁle", "file"),
        ("a", "a/b"),
        ("A", "a/b/c"),
        ("x", "x"),
    ],
)
def test_paths_that_some_system_takes_for_one(folder: Path, paths: tuple[str, str]) -> None:
    collector = Collector()
    assert plan_files([File.text(path, "") for path in paths], folder, INPUTS, collector) is None
    assert {found.code for found in collector.diagnostics} == {"SP601"}


@pytest.mark.parametrize(
    "path", ["console.py", "auxiliary", "com10", "a.b/c.d", "héllo/wörld.md", ".env"]
)
def test_paths_that_look_odd_and_are_fine(folder: Path, path: str) -> None:
    assert plan_files([File.text(path, "")], folder, INPUTS, Collector()) is not None


def test_symbolic_links_are_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "secret").write_text("secret")
    folder.mkdir()
    (folder / "src").symlink_to(tmp_path / "elsewhere")
    (folder / "file").symlink_to(tmp_path / "secret")
    for path in ("src/a", "src/deeper/a", "file"):
        collector = Collector()
        assert plan_files(as_files({path: "x"}), folder, INPUTS, collector) is None
        assert [found.code for found in collector.diagnostics] == ["SP602"]


def test_a_folder_that_is_a_link_itself_is_the_user_s_choice(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    folder.symlink_to(tmp_path / "real")
    assert plan_files(as_files({"a": "x"}), folder, INPUTS, Collector()) is not None


@pytest.mark.parametrize("there", ["folder", "file"])
def test_a_folder_where_a_file_belongs_and_the_reverse(folder: Path, there: str) -> None:
    folder.mkdir()
    if there == "folder":
        (folder / "a").mkdir()
    else:
        (folder / "a").touch()
    collector = Collector()
    wanted = {"a": "x"} if there == "folder" else {"a/b": "x"}
    assert plan_files(as_files(wanted), folder, INPUTS, collector) is None
    assert [found.code for found in collector.diagnostics] == ["SP602"]


@pytest.mark.parametrize(
    "damage",
    [
        "<<<<<<< ours\n{}",
        "[]",
        '{"version": 99}',
        '{"version": 1, "generator": "", "spec": "", "config": "", "files": {"../../x": "d"}}',
        '{"version": 1, "generator": "", "spec": "", "config": "", "files": {"x": 1}}',
    ],
)
def test_a_damaged_manifest_gives_nothing_away(
    folder: Path, generate: Generate, damage: str
) -> None:
    generate({"a": "1", "b": "2"})
    (folder / MANIFEST).write_text(damage)
    collector = Collector()
    result = plan_files(as_files({"a": "1", "b": "new"}), folder, INPUTS, collector)
    assert result is not None
    assert (result.unchanged, result.foreign, result.stale) == (("a",), ("b",), ())
    assert [found.code for found in collector.diagnostics] == ["SP604"]


def test_the_manifest_is_a_function_of_what_went_in(folder: Path, generate: Generate) -> None:
    generate({"b": "2", "a/ü": "1"})
    first = (folder / MANIFEST).read_bytes()
    assert list(json.loads(first)["files"]) == ["a/ü", "b"]
    assert str(folder).encode() not in first
    (folder / MANIFEST).unlink()
    generate({"a/ü": "1", "b": "2"})
    assert (folder / MANIFEST).read_bytes() == first


def test_new_content_waits_beside_its_folder_and_leaves_nothing_behind(
    generate: Generate, folder: Path
) -> None:
    generate({"a": "1", "b": "1"})
    shelf = Shelf(folder)
    with cleared(shelf):
        for file in as_files({"a": "1", "b": "2", "../c": "3"}):
            shelf.take(file)
        assert [path.name for path in shelf.fresh.rglob("*")] == ["b"]
    assert content(folder) == {"a": "1", "b": "1"}
    assert not shelf.waiting.exists()


def test_a_comparison_writes_nothing(folder: Path) -> None:
    shelf = Shelf(folder, keeps=False)
    (sheet,) = map(shelf.take, as_files({"a": "1"}))
    assert sheet.there is None and not folder.exists()


def test_folders_made_for_nothing_go_away(folder: Path) -> None:
    shelf = Shelf(folder / "new")
    with cleared(shelf):
        shelf.take(*as_files({"a": "1"}))
        assert folder.exists()
    assert not folder.exists()
