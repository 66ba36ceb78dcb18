"""Documents that a test writes inline, in one file or in many."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest

from specpress import source
from specpress.diag import Collector
from specpress.source import Document, RefPolicy


class Load(Protocol):
    """`load({"api.yaml": text, ...})` reads the first file; the names of `found` are relative."""

    def __call__(
        self, files: Mapping[str, str | bytes], policy: RefPolicy = ...
    ) -> tuple[Document | None, Collector]: ...


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    def run(
        files: Mapping[str, str | bytes], policy: RefPolicy = RefPolicy()
    ) -> tuple[Document | None, Collector]:
        monkeypatch.chdir(tmp_path)
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            content = text if isinstance(text, bytes) else textwrap.dedent(text).encode()
            path.write_bytes(content)
        collector = Collector()
        document = source.load(Path(next(iter(files))), policy=policy, collector=collector)
        return document, collector

    return run


class LoadData(Protocol):
    """`load_data(text)` gives the data of a document that must be without findings."""

    def __call__(self, text: str | bytes, name: str = ...) -> dict[str, Any]: ...


@pytest.fixture
def load_data(load: Load) -> LoadData:
    def run(text: str | bytes, name: str = "api.yaml") -> dict[str, Any]:
        document, collector = load({name: text})
        assert document is not None, found(collector)
        assert found(collector) == []
        return document.data

    return run


def found(collector: Collector) -> list[str]:
    """The findings as `file:line:column code message`."""
    return [f"{one.origin} {one.code} {one.message}" for one in collector.diagnostics]
