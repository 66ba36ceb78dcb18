"""Released documents beside the document: they are inputs like any other, and can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Specpress, tree


@pytest.fixture
def site(project: Path) -> Path:
    """A project that makes a reference site of its document, which had no names in version 0.9."""
    (project / "specpress.yml").write_text("spec: openapi.yaml\ntargets: { docs: }\n")
    text = (project / "openapi.yaml").read_text()
    (project / "baseline").mkdir()
    (project / "baseline" / "0.9.yaml").write_text(
        text.replace("        name: { type: string }\n", "").replace('version: "1"', "version: 0.9")
    )
    return project


def pages(project: Path) -> str:
    found = tree(project / "generated" / "docs")
    return "".join(text for path, text in found.items() if path.endswith(".md"))


def test_the_folder_beside_the_document_is_found(specpress: Specpress, site: Path) -> None:
    assert specpress("generate").code == 0
    assert "`name`: `string`, optional, new in 1" in pages(site)


def test_another_place_can_be_configured(specpress: Specpress, site: Path) -> None:
    (site / "baseline").rename(site / "released")
    assert specpress("generate").code == 0
    assert "new in" not in pages(site)
    for value in ("released", "released/0.9.yaml"):
        (site / "specpress.yml").write_text(
            f"spec: openapi.yaml\nbaseline: {value}\ntargets: {{ docs: }}\n"
        )
        assert specpress("generate").code == 0
        assert "new in 1" in pages(site)


def test_a_folder_for_each_release(specpress: Specpress, site: Path) -> None:
    (site / "baseline" / "v0.9").mkdir()
    (site / "baseline" / "0.9.yaml").rename(site / "baseline" / "v0.9" / "openapi.yaml")
    (site / "baseline" / "notes.txt").write_text("Not a document.")
    assert specpress("generate").code == 0
    assert "new in 1" in pages(site)


def test_an_unchanged_run_sees_the_baseline(specpress: Specpress, site: Path) -> None:
    assert specpress("generate").code == 0
    assert specpress("check").code == 0
    old = site / "baseline" / "0.9.yaml"
    old.write_text(old.read_text().replace("0.9", "0.8"))
    done = specpress("check")
    assert done.code == 1 and "Moved since it was generated: the document." in done.out
    assert specpress("generate").code == 0
    assert specpress("check").code == 0
    (site / "baseline" / "0.5.yaml").write_text(old.read_text().replace("0.8", "0.5"))
    assert specpress("check").code == 1


def test_a_baseline_that_appears_is_seen(specpress: Specpress, site: Path) -> None:
    (site / "baseline").rename(site / "hidden")
    assert specpress("generate").code == 0
    assert specpress("check").code == 0
    (site / "hidden").rename(site / "baseline")
    assert specpress("check").code == 1


def test_a_baseline_that_cannot_be_read_is_a_warning(specpress: Specpress, site: Path) -> None:
    (site / "baseline" / "0.8.yaml").write_text("openapi: 3.1.0\npaths: [\n")
    done = specpress("generate")
    assert done.code == 0
    assert "baseline/0.8.yaml:" in done.err and "warning SP701: the history is left out" in done.err
    assert "1 warning\n" in done.err
    assert "new in" not in pages(site)
    assert specpress("generate", "--strict").code == 2


def test_a_baseline_that_is_not_there_is_a_warning(specpress: Specpress, site: Path) -> None:
    (site / "specpress.yml").write_text(
        "spec: openapi.yaml\nbaseline: nowhere\ntargets: { docs: }\n"
    )
    done = specpress("generate")
    assert done.code == 0 and "nowhere:1:1: warning SP701" in done.err
