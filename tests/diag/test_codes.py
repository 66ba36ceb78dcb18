"""Every code that is reported has a page, and every page is of use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from specpress.diag import Code, codes, explain

GENERATOR = Path(__file__).resolve().parents[2] / "generator" / "specpress"


def reported() -> set[str]:
    """The codes that some module reports."""
    return {
        code
        for path in GENERATOR.rglob("*.py")
        for code in re.findall(r'"(SP\d{3})"', path.read_text("utf-8"))
    }


def test_every_code_that_is_reported_has_a_page() -> None:
    assert sorted(reported() - codes().keys()) == []


@pytest.mark.parametrize("code", sorted(codes()))
def test_page_says_what_it_means_and_what_to_do(code: str) -> None:
    page = codes()[code]
    assert page.id == code
    assert not page.title.endswith(".")
    assert "**What to do.**" in page.page
    assert len(page.page.split("\n\n")) >= 3


@pytest.mark.parametrize("wanted", ["SP104", "sp104", " 104 "])
def test_a_code_is_found_however_it_is_written(wanted: str) -> None:
    found = explain(wanted)
    assert isinstance(found, Code)
    assert found.id == "SP104"


def test_an_unknown_code_gives_near_ones() -> None:
    near = explain("SP1104")
    assert isinstance(near, tuple)
    assert "SP104" in near
    assert explain("key appears twice") == ("SP104",)
    assert explain("zzzzzzzz") == ()
