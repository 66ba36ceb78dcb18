"""A folder, files for it, and what is in it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from specpress import output
from specpress.diag import Collector
from specpress.output import MANIFEST, Inputs, Plan, Shelf, Written, cleared, plan
from specpress.render import File

INPUTS = Inputs(generator="1.0.0", spec="s", config="c")


def as_files(contents: Mapping[str, str]) -> list[File]:
    return [File.text(path, text) for path, text in contents.items()]


def plan_files(
    files: Iterable[File], folder: Path, inputs: Inputs, collector: Collector
) -> Plan | None:
    """What a run makes of files that it has printed."""
    shelf = Shelf(folder)
    return plan([shelf.take(file) for file in files], shelf, inputs, collector)


def write(
    plans: Sequence[Plan], collector: Collector, *, overwrite: bool = False
) -> Written | None:
    """Write, and take away what still waits, as a run does."""
    with cleared(*(each.shelf for each in plans)):
        return output.write(plans, collector, overwrite=overwrite)


def content(folder: Path) -> dict[str, str]:
    """Every file below `folder` but the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def planned(folder: Path) -> Callable[..., Plan]:
    """Plan files for the folder; the test fails if they cannot be planned."""

    def run(contents: Mapping[str, str], inputs: Inputs = INPUTS) -> Plan:
        collector = Collector()
        result = plan_files(as_files(contents), folder, inputs, collector)
        assert result is not None, collector.diagnostics
        return result

    return run


@pytest.fixture
def generate(folder: Path) -> Callable[..., None]:
    """Write files into the folder, as a first run would."""

    def run(contents: Mapping[str, str], inputs: Inputs = INPUTS) -> None:
        collector = Collector()
        result = plan_files(as_files(contents), folder, inputs, collector)
        assert result is not None and write([result], collector) is not None

    return run
