"""The package under test: the runtime with the sample in it, once for each HTTP library."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Iterator

import pytest

from tests.runtime_python.build import build


@pytest.fixture(scope="session", autouse=True)
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """`acme` speaks through httpx2, `acme_httpx` through httpx."""
    folder = tmp_path_factory.mktemp("packages")
    build(folder, package="acme", http_library="httpx2")
    build(folder, package="acme_httpx", http_library="httpx")
    sys.path.insert(0, str(folder))
    yield
    sys.path.remove(str(folder))


@pytest.fixture(params=["acme", "acme_httpx"], scope="session")
def acme(request: pytest.FixtureRequest) -> ModuleType:
    return importlib.import_module(request.param)
