"""SDKs of the golden documents, generated once, imported, and answered by a server in memory."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from specpress import config
from specpress.diag import Collector
from specpress.pipeline import Request, press

GOLDENS = Path(__file__).parents[2] / "goldens"


@dataclass
class Server:
    """Answers every request with `answer`, and keeps them."""

    requests: list[httpx2.Request] = field(default_factory=list)
    answer: httpx2.Response = field(default_factory=lambda: httpx2.Response(204))

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        return self.answer

    @property
    def last(self) -> httpx2.Request:
        return self.requests[-1]

    @property
    def url(self) -> str:
        """The last URL without its origin, as it went on the wire."""
        return self.last.url.raw_path.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.last.content)


def write_sdk(spec: Path, folder: Path) -> str:
    """Generates the Python SDK of a document below `folder`; returns the package's name."""
    collector = Collector()
    settings = spec.parent / "specpress.yml"
    configuration = config.read(settings, collector) if settings.is_file() else config.Config()
    result = press(Request(spec=spec, config=configuration, targets=("python",)), collector)
    assert result is not None, collector.diagnostics
    for file in result.files["python"]:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    (package,) = (path.name for path in (folder / "src").iterdir())
    return package


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], ModuleType]]:
    """`sdk("unions")` is the package made of tests/goldens/unions."""
    made: dict[str, ModuleType] = {}

    def of(case: str) -> ModuleType:
        if case not in made:
            folder = tmp_path_factory.mktemp(case)
            package = write_sdk(GOLDENS / case / "spec.yaml", folder)
            sys.path.insert(0, str(folder / "src"))
            made[case] = importlib.import_module(package)
        return made[case]

    yield of
    for module in made.values():
        sys.path.remove(str(Path(module.__file__ or "").parents[1]))
        for name in [name for name in sys.modules if name.split(".")[0] == module.__name__]:
            del sys.modules[name]


@pytest.fixture
def package(tmp_path: Path) -> Iterator[Callable[..., ModuleType]]:
    """`package(document, config)` is the package made of a document of the test's own."""
    names: list[str] = []

    def of(document: str, configuration: str = "") -> ModuleType:
        (tmp_path / "spec.yaml").write_text(document)
        if configuration:
            (tmp_path / "specpress.yml").write_text(configuration)
        names.append(write_sdk(tmp_path / "spec.yaml", tmp_path))
        return importlib.import_module(names[-1])

    sys.path.insert(0, str(tmp_path / "src"))
    yield of
    sys.path.remove(str(tmp_path / "src"))
    for name in [name for name in sys.modules if name.split(".")[0] in names]:
        del sys.modules[name]


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def client(sdk: Callable[[str], ModuleType], server: Server) -> Callable[..., Any]:
    """`client("unions")` is a client of that SDK whose requests come to `server`."""

    def of(case: str, **options: Any) -> Any:
        module = sdk(case)
        http_client = httpx2.Client(transport=httpx2.MockTransport(server))
        return module.Client(http_client=http_client, max_retries=0, **options)

    return of
