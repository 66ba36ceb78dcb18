"""Bridges between sync and async code."""

from __future__ import annotations

import sys
import functools
from typing import Any, Awaitable, Callable, Coroutine, TypeVar
from typing_extensions import ParamSpec

_P = ParamSpec("_P")
_R = TypeVar("_R")


def asyncify(function: Callable[_P, _R]) -> Callable[_P, Awaitable[_R]]:
    """Make a blocking function awaitable; it runs in a worker thread."""

    async def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        import anyio.to_thread

        return await anyio.to_thread.run_sync(
            functools.partial(function, *args, **kwargs)
        )

    return run


def run(coroutine: Coroutine[Any, Any, _R]) -> _R:
    """The result of a coroutine that never waits, such as those of sync clients."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: _R = done.value
        return result
    coroutine.close()
    raise RuntimeError("A sync client cannot wait for async code")


def get_async_library() -> str:
    """`asyncio`, `trio`, or `false` outside of both."""
    import asyncio

    try:
        asyncio.get_running_loop()
        return "asyncio"
    except RuntimeError:
        pass
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_run():
        return "trio"
    return "false"
