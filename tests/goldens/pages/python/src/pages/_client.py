"""The clients: credentials and options in, resources out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from typing_extensions import Self

from ._accessors import Raw, Streamed, nested
from ._base_client import (
    DEFAULT_MAX_RETRIES,
    AsyncAPIClient,
    BaseSettings,
    SyncAPIClient,
)
from ._compat import cached_property
from ._qs import Querystring
from ._transport import httpx
from ._types import NotGiven, not_given
from ._version import __version__

if TYPE_CHECKING:
    from ._types import Timeout
    from .resources import cursor as _cursor
    from .resources import meta as _meta
    from .resources import after as _after
    from .resources import numbered as _numbered
    from .resources import offset as _offset
    from .resources import body as _body
    from .resources import plain as _plain

__all__ = ["AsyncClient", "AsyncPages", "Client", "Pages"]


class _Settings(BaseSettings):
    """Facts about the API that both clients share."""

    _version = __version__
    _base_urls = {"production": "https://api.example.com"}
    _base_url_env = "PAGES_BASE_URL"
    _headers_env = "PAGES_CUSTOM_HEADERS"
    _qs = Querystring(array_format="comma")


class Pages(_Settings, SyncAPIClient):
    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a synchronous client.

        Options left out are read from the environment: `base_url` from
        `PAGES_BASE_URL`.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def cursor(self) -> _cursor.CursorResource:
        from .resources.cursor import CursorResource

        return CursorResource(self)

    @cached_property
    def meta(self) -> _meta.MetaResource:
        from .resources.meta import MetaResource

        return MetaResource(self)

    @cached_property
    def after(self) -> _after.AfterResource:
        from .resources.after import AfterResource

        return AfterResource(self)

    @cached_property
    def numbered(self) -> _numbered.NumberedResource:
        from .resources.numbered import NumberedResource

        return NumberedResource(self)

    @cached_property
    def offset(self) -> _offset.OffsetResource:
        from .resources.offset import OffsetResource

        return OffsetResource(self)

    @cached_property
    def body(self) -> _body.BodyResource:
        from .resources.body import BodyResource

        return BodyResource(self)

    @cached_property
    def plain(self) -> _plain.PlainResource:
        from .resources.plain import PlainResource

        return PlainResource(self)

    @cached_property
    def with_raw_response(self) -> PagesWithRawResponse:
        return PagesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> PagesWithStreamedResponse:
        return PagesWithStreamedResponse(self)

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _extra_kwargs: Mapping[str, object] = {},
    ) -> Self:
        """A client with the same options but for those given; it shares connections."""
        return self._copy(
            {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            http_client=http_client,
            _extra_kwargs=_extra_kwargs,
        )

    with_options = copy


class AsyncPages(_Settings, AsyncAPIClient):
    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make an asynchronous client.

        Options left out are read from the environment: `base_url` from
        `PAGES_BASE_URL`.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def cursor(self) -> _cursor.AsyncCursorResource:
        from .resources.cursor import AsyncCursorResource

        return AsyncCursorResource(self)

    @cached_property
    def meta(self) -> _meta.AsyncMetaResource:
        from .resources.meta import AsyncMetaResource

        return AsyncMetaResource(self)

    @cached_property
    def after(self) -> _after.AsyncAfterResource:
        from .resources.after import AsyncAfterResource

        return AsyncAfterResource(self)

    @cached_property
    def numbered(self) -> _numbered.AsyncNumberedResource:
        from .resources.numbered import AsyncNumberedResource

        return AsyncNumberedResource(self)

    @cached_property
    def offset(self) -> _offset.AsyncOffsetResource:
        from .resources.offset import AsyncOffsetResource

        return AsyncOffsetResource(self)

    @cached_property
    def body(self) -> _body.AsyncBodyResource:
        from .resources.body import AsyncBodyResource

        return AsyncBodyResource(self)

    @cached_property
    def plain(self) -> _plain.AsyncPlainResource:
        from .resources.plain import AsyncPlainResource

        return AsyncPlainResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncPagesWithRawResponse:
        return AsyncPagesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncPagesWithStreamedResponse:
        return AsyncPagesWithStreamedResponse(self)

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _extra_kwargs: Mapping[str, object] = {},
    ) -> Self:
        """A client with the same options but for those given; it shares connections."""
        return self._copy(
            {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            http_client=http_client,
            _extra_kwargs=_extra_kwargs,
        )

    with_options = copy


class PagesWithRawResponse(Raw[Pages]):
    cursor = nested["_cursor.CursorResourceWithRawResponse"]()
    meta = nested["_meta.MetaResourceWithRawResponse"]()
    after = nested["_after.AfterResourceWithRawResponse"]()
    numbered = nested["_numbered.NumberedResourceWithRawResponse"]()
    offset = nested["_offset.OffsetResourceWithRawResponse"]()
    body = nested["_body.BodyResourceWithRawResponse"]()
    plain = nested["_plain.PlainResourceWithRawResponse"]()


class AsyncPagesWithRawResponse(Raw[AsyncPages]):
    cursor = nested["_cursor.AsyncCursorResourceWithRawResponse"]()
    meta = nested["_meta.AsyncMetaResourceWithRawResponse"]()
    after = nested["_after.AsyncAfterResourceWithRawResponse"]()
    numbered = nested["_numbered.AsyncNumberedResourceWithRawResponse"]()
    offset = nested["_offset.AsyncOffsetResourceWithRawResponse"]()
    body = nested["_body.AsyncBodyResourceWithRawResponse"]()
    plain = nested["_plain.AsyncPlainResourceWithRawResponse"]()


class PagesWithStreamedResponse(Streamed[Pages]):
    cursor = nested["_cursor.CursorResourceWithStreamingResponse"]()
    meta = nested["_meta.MetaResourceWithStreamingResponse"]()
    after = nested["_after.AfterResourceWithStreamingResponse"]()
    numbered = nested["_numbered.NumberedResourceWithStreamingResponse"]()
    offset = nested["_offset.OffsetResourceWithStreamingResponse"]()
    body = nested["_body.BodyResourceWithStreamingResponse"]()
    plain = nested["_plain.PlainResourceWithStreamingResponse"]()


class AsyncPagesWithStreamedResponse(Streamed[AsyncPages]):
    cursor = nested["_cursor.AsyncCursorResourceWithStreamingResponse"]()
    meta = nested["_meta.AsyncMetaResourceWithStreamingResponse"]()
    after = nested["_after.AsyncAfterResourceWithStreamingResponse"]()
    numbered = nested["_numbered.AsyncNumberedResourceWithStreamingResponse"]()
    offset = nested["_offset.AsyncOffsetResourceWithStreamingResponse"]()
    body = nested["_body.AsyncBodyResourceWithStreamingResponse"]()
    plain = nested["_plain.AsyncPlainResourceWithStreamingResponse"]()


Client = Pages
AsyncClient = AsyncPages
