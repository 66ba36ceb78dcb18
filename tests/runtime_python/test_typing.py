"""What type checkers and editors make of the SDK: strict checks, inferred types, mistakes, hovers."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Dict, Iterator

import pytest

from tests.runtime_python.build import build
from tests.runtime_python.language_server import LanguageServer

pytestmark = pytest.mark.slow

USES = """
from typing_extensions import assert_type

from acme import Acme, APIResponse, AsyncAcme, AsyncAPIResponse, AsyncStream, Stream
from acme.pagination import AsyncCursorPage, SyncCursorPage
from acme.types import ChatCreateResponse, ChatEvent
from acme.types.v1 import Customer, CustomerCreateResponse
from acme._response import AsyncBinaryAPIResponse, BinaryAPIResponse, StreamedBinaryAPIResponse


def sync(client: Acme) -> None:
    customers = client.v1.customers
    assert_type(customers.create(name="n", timeout=3), CustomerCreateResponse)
    assert_type(customers.list(limit=3), SyncCursorPage[Customer])
    for customer in customers.list():
        assert_type(customer, Customer)
    assert_type(customers.set_name(customer_id="c", name="n"), None)
    assert_type(customers.download_logo("c"), BinaryAPIResponse)
    raw = customers.with_raw_response
    assert_type(raw.create(name="n"), APIResponse[CustomerCreateResponse])
    assert_type(raw.list().parse(), SyncCursorPage[Customer])
    assert_type(raw.download_logo("c"), BinaryAPIResponse)
    with customers.with_streaming_response.create(name="n") as response:
        assert_type(response.parse(), CustomerCreateResponse)
    with customers.with_streaming_response.download_logo("c") as logo:
        assert_type(logo, StreamedBinaryAPIResponse)
    assert_type(client.with_raw_response.v1.customers.list().parse(), SyncCursorPage[Customer])
    assert_type(client.chat.create(messages=[]), ChatCreateResponse)
    assert_type(client.chat.create(messages=[], stream=True), Stream[ChatEvent])
    assert_type(client.get("/x", cast_to=Customer), Customer)
    assert_type(client.post("/x", cast_to=Customer, stream=True, stream_cls=Stream[int]), Stream[int])
    assert_type(client.copy(timeout=3), Acme)


async def asynchronous(client: AsyncAcme) -> None:
    customers = client.v1.customers
    assert_type(await customers.create(name="n", timeout=3), CustomerCreateResponse)
    assert_type(await customers.list(limit=3), AsyncCursorPage[Customer])
    async for customer in customers.list():
        assert_type(customer, Customer)
    assert_type(await customers.download_logo("c"), AsyncBinaryAPIResponse)
    raw = customers.with_raw_response
    assert_type(await raw.create(name="n"), AsyncAPIResponse[CustomerCreateResponse])
    assert_type(await (await raw.list()).parse(), AsyncCursorPage[Customer])
    async with customers.with_streaming_response.create(name="n") as response:
        assert_type(await response.parse(), CustomerCreateResponse)
    assert_type(await client.chat.create(messages=[], stream=True), AsyncStream[ChatEvent])
    assert_type(await client.get("/x", cast_to=Customer), Customer)
"""

# Each line is one mistake; all of them must be seen.
MISTAKES = """
from acme import Acme, AsyncAcme


async def mistakes(client: Acme, async_client: AsyncAcme) -> None:
    client.v1.customers.create()
    client.v1.customers.create(name=3)
    client.v1.customers.create(nam="n", name="n")
    client.v1.customers.create(name="n", timeout="soon")
    client.v1.customers.create(name="n", ingest_aliases="one string")
    client.v1.customers.with_raw_response.create(name=3)
    client.v1.customers.with_streaming_response.create()
    client.v1.customers.retrieve()
    await async_client.v1.customers.create()
    await async_client.v1.customers.create(name=3)
    await async_client.v1.customers.create(name="n", timeout="soon")
    await async_client.v1.customers.with_raw_response.create(name="n", other=1)
    async_client.v1.customers.list(limit="ten")
    client.nothing
"""
MISTAKE_LINES = [n for n, line in enumerate(MISTAKES.splitlines(), 1) if "client." in line]


@pytest.fixture(scope="module", params=["httpx2", "httpx"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(f"typed-{request.param}")
    build(folder, http_library=request.param)
    (folder / "uses.py").write_text(USES)
    (folder / "mistakes.py").write_text(MISTAKES)
    settings = {
        "include": ["acme", "uses.py", "mistakes.py"],
        "typeCheckingMode": "strict",
        # Modules of the runtime share what users are not meant to touch.
        "reportPrivateUsage": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    return folder


def run(folder: Path, *command: str) -> str:
    program, *arguments = command
    path = Path(sys.executable).with_name(program)
    done = subprocess.run([str(path), *arguments], cwd=folder, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_mypy(folder: Path) -> None:
    command = ("mypy", "--strict", "--cache-dir", str(folder / ".cache"), "--no-error-summary")
    assert run(folder, *command, "acme", "uses.py") == ""
    found = run(folder, *command, "mistakes.py")
    lines = {int(n) for n in re.findall(r"^mistakes\.py:(\d+): error", found, re.MULTILINE)}
    assert lines == set(MISTAKE_LINES)


def test_pyright(folder: Path) -> None:
    report = json.loads(run(folder, "pyright", "--outputjson", "--pythonpath", sys.executable))
    problems = [p for p in report["generalDiagnostics"] if p["severity"] != "information"]
    elsewhere = [p for p in problems if not p["file"].endswith("mistakes.py")]
    assert elsewhere == []
    lines = {problem["range"]["start"]["line"] + 1 for problem in problems}
    assert lines == set(MISTAKE_LINES)


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[LanguageServer]:
    with LanguageServer(folder) as running:
        yield running


class TestEditor:
    USES: Dict[str, str] = {
        "sync": "customers.create(name",
        "raw": "raw.create(name",
        "async": "await customers.create(name",
        "async raw": "await raw.create(name",
    }

    @pytest.mark.parametrize("kind", list(USES))
    def test_hover_shows_parameters_and_documentation(
        self, folder: Path, server: LanguageServer, kind: str
    ) -> None:
        text = self.USES[kind]
        hover = server.hover(folder / "uses.py", text, at=text.index("create"))
        assert "name: str" in hover
        assert "Create a customer." in hover
        assert "Cut to 160 characters if longer." in hover
        result = {
            "sync": "CustomerCreateResponse",
            "raw": "APIResponse[CustomerCreateResponse]",
            "async": "Coroutine[Any, Any, CustomerCreateResponse]",
            "async raw": "Coroutine[Any, Any, AsyncAPIResponse[CustomerCreateResponse]]",
        }[kind]
        assert f"-> {result}" in hover

    @pytest.mark.parametrize("kind", list(USES))
    def test_signature_help_lists_every_parameter(
        self, folder: Path, server: LanguageServer, kind: str
    ) -> None:
        text = self.USES[kind]
        signature = server.signature(folder / "uses.py", text, at=text.index("(") + 1)
        documents = {
            p["label"].partition(":")[0]: p.get("documentation", {}).get("value", "")
            for p in signature["parameters"]
            if isinstance(p["label"], str)
        }
        for name in ("name", "ingest_aliases", "extra_headers", "timeout", "idempotency_key"):
            assert name in signature["label"]
        if documents:
            assert "Cut to 160 characters" in documents["name"]

    def test_go_to_definition(self, folder: Path, server: LanguageServer) -> None:
        text = self.USES["sync"]
        line = server.definition(folder / "uses.py", text, at=text.index("create"))
        assert line.strip().startswith("def create(")
        text = self.USES["async"]
        line = server.definition(folder / "uses.py", text, at=text.index("create"))
        assert line.strip() == "create = awaits(CustomersResource.create)"
