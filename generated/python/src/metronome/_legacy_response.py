"""The raw responses of older SDKs: one class for sync and async clients, read and parsed without `await`."""

from __future__ import annotations

import os
from typing import Any, AsyncIterator, Iterator, TypeVar, cast, overload

from ._response import BaseAPIResponse, R
from ._transport import httpx
from ._utils._async import asyncify

_T = TypeVar("_T")


class LegacyAPIResponse(BaseAPIResponse[R]):
    """A response whose body was read."""

    @overload
    def parse(self, *, to: type[_T]) -> _T: ...
    @overload
    def parse(self) -> R: ...
    def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """The value that the method itself returns, or the body as another type."""
        return cast("R | _T", self._parse(to))

    @property
    def content(self) -> bytes:
        return self.http_response.content

    @property
    def text(self) -> str:
        return self.http_response.text


class HttpxBinaryResponseContent:
    """A file that came as a response. The methods that begin with `a` are for async clients."""

    response: httpx.Response

    def __init__(self, response: httpx.Response) -> None:
        self.response = response

    @classmethod
    def _from_response(cls, response: httpx.Response) -> HttpxBinaryResponseContent:
        return cls(response)

    @property
    def content(self) -> bytes:
        return self.response.content

    @property
    def text(self) -> str:
        return self.response.text

    @property
    def encoding(self) -> str | None:
        return self.response.encoding

    @property
    def charset_encoding(self) -> str | None:
        return self.response.charset_encoding

    def json(self, **kwargs: Any) -> Any:
        return self.response.json(**kwargs)

    def read(self) -> bytes:
        return self.response.read()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self.response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        return self.response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        return self.response.iter_lines()

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self.response.iter_raw(chunk_size)

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        with open(file, mode="wb") as f:
            for data in self.response.iter_bytes():
                f.write(data)

    def stream_to_file(
        self, file: str | os.PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        with open(file, mode="wb") as f:
            for data in self.response.iter_bytes(chunk_size):
                f.write(data)

    def close(self) -> None:
        return self.response.close()

    async def aread(self) -> bytes:
        return await self.response.aread()

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for chunk in self.response.aiter_bytes(chunk_size):
            yield chunk

    async def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        async for chunk in self.response.aiter_text(chunk_size):
            yield chunk

    async def aiter_lines(self) -> AsyncIterator[str]:
        async for chunk in self.response.aiter_lines():
            yield chunk

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for chunk in self.response.aiter_raw(chunk_size):
            yield chunk

    async def astream_to_file(
        self, file: str | os.PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        with await asyncify(open)(file, mode="wb") as f:
            async for data in self.response.aiter_bytes(chunk_size):
                await asyncify(f.write)(data)

    async def aclose(self) -> None:
        return await self.response.aclose()
