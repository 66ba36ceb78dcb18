"""`targets.python.options.legacy_responses`: raw responses and files as older SDKs gave them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.targets.python.conftest import GOLDENS, write_sdk

CONFIG = "targets: {python: {package_name: old_answers, options: {legacy_responses: true}}}\n"


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("legacy")
    (folder / "spec.yaml").write_bytes((GOLDENS / "answers" / "spec.yaml").read_bytes())
    (folder / "specpress.yml").write_text(CONFIG)
    package = write_sdk(folder / "spec.yaml", folder)
    sys.path.insert(0, str(folder / "src"))
    yield importlib.import_module(package)
    sys.path.remove(str(folder / "src"))
    for name in [name for name in sys.modules if name.split(".")[0] == package]:
        del sys.modules[name]


def answer(request: httpx2.Request) -> httpx2.Response:
    if request.url.path == "/bytes":
        return httpx2.Response(200, content=b"%PDF", headers={"Content-Type": "application/pdf"})
    return httpx2.Response(200, json={"v": 1.5})


def test_raw_responses_and_files(module: Any) -> None:
    http_client = httpx2.Client(transport=httpx2.MockTransport(answer))
    with module.Client(http_client=http_client) as client:
        raw = client.map.with_raw_response.retrieve()
        assert type(raw).__name__ == "LegacyAPIResponse"
        assert raw.parse() == {"v": 1.5} and raw.text == '{"v":1.5}'
        file = client.bytes.retrieve()
        assert type(file).__name__ == "HttpxBinaryResponseContent" and file.content == b"%PDF"
        with client.bytes.with_streaming_response.retrieve() as streamed:
            assert b"".join(streamed.iter_bytes()) == b"%PDF"


async def test_async_ones_are_parsed_without_await(module: Any) -> None:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
    async with module.AsyncClient(http_client=http_client) as client:
        raw = await client.map.with_raw_response.retrieve()
        assert type(raw).__name__ == "LegacyAPIResponse" and raw.parse() == {"v": 1.5}
        file = await client.bytes.retrieve()
        assert file.content == b"%PDF" and await file.aread() == b"%PDF"
        async with client.bytes.with_streaming_response.retrieve() as streamed:
            assert await streamed.read() == b"%PDF"
            assert type(streamed).__name__ == "AsyncStreamedBinaryAPIResponse"
