"""Chat: `client.chat`."""

from __future__ import annotations

from typing import Iterable, List, cast
from typing_extensions import Literal, Unpack, overload

from .. import types
from .._accessors import Raw, Streamed
from .._compat import cached_property
from .._resource import AsyncAPIResource, SyncAPIResource
from .._streaming import AsyncStream, Stream
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import IdempotentOptions, MethodOptions, Omit, omit

__all__ = ["ChatResource", "AsyncChatResource"]


class ChatResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> ChatResourceWithRawResponse:
        return ChatResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ChatResourceWithStreamingResponse:
        return ChatResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: Literal[False] | Omit = omit,
        **options: Unpack[IdempotentOptions],
    ) -> types.ChatCreateResponse:
        """Answer a conversation.

        Args:
          stream: Send the answer as it is written.
        """

    @overload
    def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: Literal[True],
        **options: Unpack[IdempotentOptions],
    ) -> Stream[types.ChatEvent]: ...

    @overload
    def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: bool,
        **options: Unpack[IdempotentOptions],
    ) -> types.ChatCreateResponse | Stream[types.ChatEvent]: ...

    def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: bool | Omit = omit,
        **options: Unpack[IdempotentOptions],
    ) -> types.ChatCreateResponse | Stream[types.ChatEvent]:
        return self._call(
            "POST",
            "/chat",
            body={"messages": messages, "stream": stream},
            params=types.ChatCreateParams,
            cast_to=types.ChatCreateResponse,
            stream=stream or False,
            stream_cls=Stream[types.ChatEvent],
            options=options,
        )

    def history(
        self, **options: Unpack[MethodOptions]
    ) -> List[types.ChatEvent]:
        """All events so far."""
        return self._call(
            "GET",
            "/chat/history",
            cast_to=List[types.ChatEvent],
            options=options,
        )

    def last(self, **options: Unpack[MethodOptions]) -> types.ChatEvent:
        """The newest event."""
        return self._call(
            "GET",
            "/chat/last",
            cast_to=cast("type[types.ChatEvent]", types.ChatEvent),
            options=options,
        )


class AsyncChatResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncChatResourceWithRawResponse:
        return AsyncChatResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncChatResourceWithStreamingResponse:
        return AsyncChatResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: Literal[False] | Omit = omit,
        **options: Unpack[IdempotentOptions],
    ) -> types.ChatCreateResponse:
        """Answer a conversation.

        Args:
          stream: Send the answer as it is written.
        """

    @overload
    async def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: Literal[True],
        **options: Unpack[IdempotentOptions],
    ) -> AsyncStream[types.ChatEvent]: ...

    @overload
    async def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: bool,
        **options: Unpack[IdempotentOptions],
    ) -> types.ChatCreateResponse | AsyncStream[types.ChatEvent]: ...

    async def create(
        self,
        *,
        messages: Iterable[types.chat_create_params.Message],
        stream: bool | Omit = omit,
        **options: Unpack[IdempotentOptions],
    ) -> types.ChatCreateResponse | AsyncStream[types.ChatEvent]:
        return await self._call(
            "POST",
            "/chat",
            body={"messages": messages, "stream": stream},
            params=types.ChatCreateParams,
            cast_to=types.ChatCreateResponse,
            stream=stream or False,
            stream_cls=AsyncStream[types.ChatEvent],
            options=options,
        )

    history = awaits(ChatResource.history)
    last = awaits(ChatResource.last)


class ChatResourceWithRawResponse(Raw[ChatResource]):
    create = raw(ChatResource.create)
    history = raw(ChatResource.history)
    last = raw(ChatResource.last)


class AsyncChatResourceWithRawResponse(Raw[AsyncChatResource]):
    create = async_raw(AsyncChatResource.create)
    history = async_raw(AsyncChatResource.history)
    last = async_raw(AsyncChatResource.last)


class ChatResourceWithStreamingResponse(Streamed[ChatResource]):
    create = streamed(ChatResource.create)
    history = streamed(ChatResource.history)
    last = streamed(ChatResource.last)


class AsyncChatResourceWithStreamingResponse(Streamed[AsyncChatResource]):
    create = async_streamed(AsyncChatResource.create)
    history = async_streamed(AsyncChatResource.history)
    last = async_streamed(AsyncChatResource.last)
