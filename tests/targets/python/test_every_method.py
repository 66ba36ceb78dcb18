"""The tests that the SDK of spec/ and those of the corpus bring along, against mock servers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.mocks import SERVERS, mock_server
from tests.conformance.subjects import Subject, generate, subjects
from tests.conformance.suites import run_python

pytestmark = pytest.mark.slow

# Documents whose every example a mock server accepts.
CLEAN = ("spec", "onebusaway")
SUBJECTS = [subject for subject in subjects() if subject.name in CLEAN]


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda item: item.name)
def test_every_method_against_a_mock(subject: Subject, server: str, tmp_path: Path) -> None:
    folder = generate(subject, "python", tmp_path)
    written = sum(path.read_text().count("def test_") for path in folder.rglob("test_*.py"))
    with mock_server(server, subject.spec, tmp_path / "log") as url:
        counts = run_python(folder, url, tmp_path / "report.xml")
    assert counts.failures == {}
    assert counts.skipped == 0 and counts.passed >= written
