"""Requests to endpoints that have no method: `client.get()`, `post()` and their kin."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Protocol, Type, TypeVar, cast
from typing_extensions import Literal, TypedDict, Unpack, overload

from ._files import async_to_httpx_files, to_httpx_files
from ._models import FinalRequestOptions
from ._types import (
    AsyncBinaryTypes,
    BinaryTypes,
    Body,
    RequestFiles,
    RequestOptions,
    ResponseT,
)

if TYPE_CHECKING:
    from ._base_client import AsyncAPIClient, SyncAPIClient
    from ._streaming import AsyncStream, Stream

_StreamT = TypeVar("_StreamT", bound="Stream[Any]")
_AsyncStreamT = TypeVar("_AsyncStreamT", bound="AsyncStream[Any]")


class SendOptions(TypedDict, total=False):
    """Arguments of `client.post()` and its kin. Those of `get()` are `options` alone."""

    body: Body | None
    content: BinaryTypes | AsyncBinaryTypes | None
    files: RequestFiles | None
    options: RequestOptions


def _check_body(request: SendOptions) -> None:
    body, content = request.get("body"), request.get("content")
    if content is not None and body is not None:
        raise TypeError("Passing both `body` and `content` is not supported")
    if content is not None and request.get("files") is not None:
        raise TypeError("Passing both `files` and `content` is not supported")
    if isinstance(body, bytes):
        warnings.warn(
            "Passing raw bytes as `body` is deprecated and will be removed in a future version. "
            "Please pass raw bytes via the `content` parameter instead.",
            DeprecationWarning,
            stacklevel=4,
        )


def to_options(method: str, url: str, request: SendOptions) -> FinalRequestOptions:
    _check_body(request)
    return FinalRequestOptions.construct(
        method=method,
        url=url,
        json_data=request.get("body"),
        content=request.get("content"),
        files=request.get("files"),
        **request.get("options", {}),
    )


class SyncVerb(Protocol):
    """A request to an endpoint that has no method, such as `client.post(path, cast_to=..., body=...)`."""

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[False] = ...,
        **request: Unpack[SendOptions],
    ) -> ResponseT: ...
    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[True],
        stream_cls: Type[_StreamT],
        **request: Unpack[SendOptions],
    ) -> _StreamT: ...
    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool,
        stream_cls: Type[_StreamT] | None = ...,
        **request: Unpack[SendOptions],
    ) -> ResponseT | _StreamT: ...


def sync_verb(method: str) -> SyncVerb:
    def send(
        self: SyncAPIClient,
        path: str,
        *,
        cast_to: Any,
        stream: bool = False,
        stream_cls: Any = None,
        **request: Unpack[SendOptions],
    ) -> Any:
        options = to_options(method, path, request)
        options.files = to_httpx_files(options.files)
        return self.request(cast_to, options, stream=stream, stream_cls=stream_cls)

    return cast(SyncVerb, _named(send, method))


class AsyncVerb(Protocol):
    """A request to an endpoint that has no method, such as `client.post(path, cast_to=..., body=...)`."""

    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[False] = ...,
        **request: Unpack[SendOptions],
    ) -> ResponseT: ...
    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: Literal[True],
        stream_cls: Type[_AsyncStreamT],
        **request: Unpack[SendOptions],
    ) -> _AsyncStreamT: ...
    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        stream: bool,
        stream_cls: Type[_AsyncStreamT] | None = ...,
        **request: Unpack[SendOptions],
    ) -> ResponseT | _AsyncStreamT: ...


def async_verb(method: str) -> AsyncVerb:
    async def send(
        self: AsyncAPIClient,
        path: str,
        *,
        cast_to: Any,
        stream: bool = False,
        stream_cls: Any = None,
        **request: Unpack[SendOptions],
    ) -> Any:
        options = to_options(method, path, request)
        options.files = await async_to_httpx_files(options.files)
        return await self.request(
            cast_to, options, stream=stream, stream_cls=stream_cls
        )

    return cast(AsyncVerb, _named(send, method))


def _named(function: Any, name: str) -> Any:
    function.__name__ = function.__qualname__ = name
    function.__doc__ = (
        f"Send a {name.upper()} request to an endpoint that has no method."
    )
    return function
