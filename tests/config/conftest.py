"""Reading a configuration that a test writes inline."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from specpress.config import Config, read
from specpress.diag import Collector

Read = Callable[..., tuple[Config, Collector]]


@pytest.fixture
def read_text(tmp_path: Path) -> Read:
    """`read_text(yaml, name="specpress.yml")` -> the configuration and what was found."""

    def run(text: str, name: str = "specpress.yml") -> tuple[Config, Collector]:
        path = tmp_path / name
        path.write_text(textwrap.dedent(text), encoding="utf-8")
        collector = Collector()
        return read(path, collector), collector

    return run
