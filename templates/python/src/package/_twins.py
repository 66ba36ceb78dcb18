"""One sync method in, its async, raw and streaming variants out.

Each twin is a function with the name, documentation and parameters of the method it was made
of; for type checkers only the result differs. What it is goes to the call as a private option
(see `_resource.py`), because every method hands its `**options` on.
"""

from __future__ import annotations

import functools
from typing import (
    TYPE_CHECKING,
    Any,
    Awaitable,
    Callable,
    Coroutine,
    Protocol,
    TypeVar,
    cast,
    overload,
)
from typing_extensions import Concatenate, ParamSpec

from ._response import (
    APIResponse,
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    AsyncResponseContextManager,
    AsyncStreamedBinaryAPIResponse,
    BinaryAPIResponse,
    ResponseContextManager,
    StreamedBinaryAPIResponse,
)
from ._streaming import AsyncStream, Stream

if TYPE_CHECKING:
    from ._legacy_response import HttpxBinaryResponseContent, LegacyAPIResponse

_P = ParamSpec("_P")
_R = TypeVar("_R")
_R_co = TypeVar("_R_co", covariant=True)
_T = TypeVar("_T")


if TYPE_CHECKING:

    class Method(Protocol[_P, _R_co]):
        """What type checkers take a twin for: a method with the parameters `_P`."""

        @overload
        def __get__(
            self, instance: None, owner: Any, /
        ) -> Callable[Concatenate[Any, _P], _R_co]: ...
        @overload
        def __get__(
            self, instance: object, owner: Any = ..., /
        ) -> Callable[_P, _R_co]: ...

    _Sync = Callable[Concatenate[Any, _P], _R]
    _Async = Callable[Concatenate[Any, _P], Awaitable[_R]]
else:
    Method = object  # older versions of Python cannot say it


def _twin(method: Any, function: Any) -> Any:
    """`function`, which calls `method`, made to look like it. A deprecated method has deprecated twins."""
    functools.update_wrapper(function, method)
    message = getattr(method, "__deprecated__", None)
    if message is None:
        return function
    from typing_extensions import deprecated

    return deprecated(message)(function)


def _plain(method: Any) -> Any:
    """The method without the warning that it is deprecated, which would name the wrong line."""
    return method.__wrapped__ if hasattr(method, "__deprecated__") else method


# Async


@overload
def awaits(
    method: _Sync[_P, BinaryAPIResponse],
) -> Method[_P, Coroutine[Any, Any, AsyncBinaryAPIResponse]]: ...
@overload
def awaits(
    method: _Sync[_P, Stream[_T]],
) -> Method[_P, Coroutine[Any, Any, AsyncStream[_T]]]: ...
@overload
def awaits(method: _Sync[_P, _R]) -> Method[_P, Coroutine[Any, Any, _R]]: ...
def awaits(method: Any) -> Any:
    """The async twin."""
    call = _plain(method)

    async def twin(self: Any, *args: Any, **kwargs: Any) -> Any:
        return await call(self, *args, **kwargs)

    return _twin(method, twin)


def paginates(page_cls: Any, method: _Sync[_P, Any]) -> Method[_P, Any]:
    """The async twin of a method that returns pages: awaitable, and iterable over all items."""
    call = _plain(method)

    def twin(self: Any, *args: Any, **kwargs: Any) -> Any:
        return call(self, *args, **kwargs, _page=page_cls)

    return cast("Method[_P, Any]", _twin(method, twin))


# Raw: the response instead of its content


@overload
def raw(method: _Sync[_P, BinaryAPIResponse]) -> Method[_P, BinaryAPIResponse]: ...
@overload
def raw(method: _Sync[_P, _R]) -> Method[_P, APIResponse[_R]]: ...
def raw(method: Any) -> Any:
    """The raw twin of a sync method."""
    call = _plain(method)

    def twin(self: Any, *args: Any, **kwargs: Any) -> Any:
        return call(self._resource, *args, **kwargs, _response="raw")

    return _twin(method, twin)


@overload
def async_raw(
    method: _Async[_P, AsyncBinaryAPIResponse],
) -> Method[_P, Coroutine[Any, Any, AsyncBinaryAPIResponse]]: ...
@overload
def async_raw(
    method: _Async[_P, _R],
) -> Method[_P, Coroutine[Any, Any, AsyncAPIResponse[_R]]]: ...
def async_raw(method: Any) -> Any:
    """The raw twin of an async method."""
    call = _plain(method)

    async def twin(self: Any, *args: Any, **kwargs: Any) -> Any:
        return await call(self._resource, *args, **kwargs, _response="raw")

    return _twin(method, twin)


if TYPE_CHECKING:

    def legacy_raw(method: _Sync[_P, _R]) -> Method[_P, LegacyAPIResponse[_R]]: ...
    def async_legacy_raw(
        method: _Async[_P, _R],
    ) -> Method[_P, Coroutine[Any, Any, LegacyAPIResponse[_R]]]: ...

else:
    # Clients with `_legacy_responses` answer with the older class; the twins are the same.
    legacy_raw = raw
    async_legacy_raw = async_raw


# Streaming: the response before its body


@overload
def streamed(  # pyright: ignore[reportOverlappingOverload]
    method: _Sync[_P, BinaryAPIResponse] | _Sync[_P, HttpxBinaryResponseContent],
) -> Method[_P, ResponseContextManager[StreamedBinaryAPIResponse]]: ...
@overload
def streamed(
    method: _Sync[_P, _R],
) -> Method[_P, ResponseContextManager[APIResponse[_R]]]: ...
def streamed(method: Any) -> Any:
    """The streaming twin of a sync method."""
    call = _plain(method)

    def twin(self: Any, *args: Any, **kwargs: Any) -> Any:
        kwargs["_response"] = "stream"
        return ResponseContextManager(
            functools.partial(call, self._resource, *args, **kwargs)
        )

    return _twin(method, twin)


@overload
def async_streamed(  # pyright: ignore[reportOverlappingOverload]
    method: _Async[_P, AsyncBinaryAPIResponse] | _Async[_P, HttpxBinaryResponseContent],
) -> Method[_P, AsyncResponseContextManager[AsyncStreamedBinaryAPIResponse]]: ...
@overload
def async_streamed(
    method: _Async[_P, _R],
) -> Method[_P, AsyncResponseContextManager[AsyncAPIResponse[_R]]]: ...
def async_streamed(method: Any) -> Any:
    """The streaming twin of an async method."""
    call = _plain(method)

    def twin(self: Any, *args: Any, **kwargs: Any) -> Any:
        kwargs["_response"] = "stream"
        return AsyncResponseContextManager(
            functools.partial(call, self._resource, *args, **kwargs)
        )

    return _twin(method, twin)
