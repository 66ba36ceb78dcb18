"""`client` against a mock server."""

from __future__ import annotations

from streams import AsyncStreams, Streams, types
from streams._streaming import AsyncStream, Stream
from tests.utils import check, check_async, each_async_client, each_client


class TestClient:
    @each_client
    def test_complete(self, client: Streams) -> None:
        call = check(client.complete, types.CompleteResponse)
        call(prompt="prompt")

    @each_client
    def test_complete_with_all_arguments(self, client: Streams) -> None:
        call = check(client.complete, types.CompleteResponse)
        call(prompt="prompt", stream=False)

    @each_client
    def test_watch(self, client: Streams) -> None:
        call = check(client.watch, Stream)
        call()

    @each_client
    def test_export(self, client: Streams) -> None:
        call = check(client.export, Stream)
        call()


class TestAsyncClient:
    @each_async_client
    async def test_complete(self, async_client: AsyncStreams) -> None:
        call = check_async(async_client.complete, types.CompleteResponse)
        await call(prompt="prompt")

    @each_async_client
    async def test_complete_with_all_arguments(
        self, async_client: AsyncStreams
    ) -> None:
        call = check_async(async_client.complete, types.CompleteResponse)
        await call(prompt="prompt", stream=False)

    @each_async_client
    async def test_watch(self, async_client: AsyncStreams) -> None:
        call = check_async(async_client.watch, AsyncStream)
        await call()

    @each_async_client
    async def test_export(self, async_client: AsyncStreams) -> None:
        call = check_async(async_client.export, AsyncStream)
        await call()
