"""A method is called in all its forms, and what it gives is compared with its type."""

from __future__ import annotations

from typing import Any, Awaitable, Callable
from inspect import isawaitable

import pytest
from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python
from typing_extensions import ParamSpec

from streams import (
    AsyncStream,
    Stream,
)
from streams._legacy_response import HttpxBinaryResponseContent
from streams._response import (
    AsyncBinaryAPIResponse,
    BinaryAPIResponse,
)

_P = ParamSpec("_P")

_UNPARSED = (
    AsyncBinaryAPIResponse,
    AsyncStream,
    BinaryAPIResponse,
    HttpxBinaryResponseContent,
    Stream,
)

each_client = pytest.mark.parametrize(
    "client", [False, True], indirect=True, ids=["loose", "strict"]
)
each_async_client = pytest.mark.parametrize(
    "async_client", [False, True], indirect=True, ids=["loose", "strict"]
)


def check(method: Callable[_P, object], type_: Any) -> Callable[_P, None]:
    """`check(client.users.list, SyncPage[User])(limit=2)` calls the method and its raw and streaming forms."""
    owner: Any = getattr(method, "__self__")
    name: str = getattr(method, "__name__")

    def call(*args: _P.args, **kwargs: _P.kwargs) -> None:
        assert_type(method(*args, **kwargs), type_)

        raw = getattr(owner.with_raw_response, name)(*args, **kwargs)
        assert raw.http_request.method
        assert_type(_parsed(raw, type_), type_)

        with getattr(owner.with_streaming_response, name)(*args, **kwargs) as response:
            assert not response.is_closed
            if type_ not in _UNPARSED:
                assert_type(response.parse(), type_)
        assert response.is_closed

    return call


def check_async(
    method: Callable[_P, Awaitable[object]], type_: Any
) -> Callable[_P, Awaitable[None]]:
    """The same for a method of the async client."""
    owner: Any = getattr(method, "__self__")
    name: str = getattr(method, "__name__")

    async def call(*args: _P.args, **kwargs: _P.kwargs) -> None:
        result = await method(*args, **kwargs)
        assert_type(result, type_)
        if isinstance(result, AsyncStream):
            await result.close()

        raw = await getattr(owner.with_raw_response, name)(*args, **kwargs)
        assert raw.http_request.method
        if type_ not in _UNPARSED:
            parsed = raw.parse()
            assert_type(await parsed if isawaitable(parsed) else parsed, type_)

        streaming = getattr(owner.with_streaming_response, name)
        async with streaming(*args, **kwargs) as response:
            assert not response.is_closed
            if type_ not in _UNPARSED:
                assert_type(await response.parse(), type_)
        assert response.is_closed

    return call


def assert_type(value: object, type_: Any) -> None:
    """Raises unless `value`, written as JSON again, is valid for `type_`."""
    if type_ is None:
        assert value is None
    elif type_ in _UNPARSED:
        assert isinstance(value, type_)
        if isinstance(value, Stream):
            value.close()
    else:
        plain = to_jsonable_python(value, by_alias=True)
        TypeAdapter(type_).validate_python(plain)


def _parsed(response: Any, type_: Any) -> object:
    return response if type_ is BinaryAPIResponse else response.parse()
