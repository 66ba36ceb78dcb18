"""A response that is a page in, the items of this and all following pages out."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    AsyncIterator,
    Generator,
    Generic,
    Iterable,
    Iterator,
    Mapping,
    Optional,
    TypeVar,
    cast,
)
from typing_extensions import Self, override

from pydantic import PrivateAttr

from ._exceptions import RepeatedPageError
from ._models import FinalRequestOptions, GenericModel
from ._transport import httpx
from ._types import Body, NotGiven, Query, not_given
from ._utils._guards import is_mapping

if TYPE_CHECKING:
    from ._base_client import AsyncAPIClient, SyncAPIClient

# Page classes of other modules use this one: pydantic makes one more class for every other variable.
ItemT = TypeVar("ItemT")
_AsyncPageT = TypeVar("_AsyncPageT", bound="BaseAsyncPage[Any]")


class PageInfo:
    """Where the next page is: one of `url`, `params` (of the query) and `json` (of the body)."""

    def __init__(
        self,
        *,
        url: httpx.URL | str | NotGiven = not_given,
        params: Query | NotGiven = not_given,
        json: Body | NotGiven = not_given,
    ) -> None:
        self.url = httpx.URL(url) if isinstance(url, str) else url
        self.params = params
        self.json = json

    @override
    def __repr__(self) -> str:
        if not isinstance(self.url, NotGiven):
            return f"PageInfo(url={self.url})"
        if not isinstance(self.json, NotGiven):
            return f"PageInfo(json={self.json})"
        return f"PageInfo(params={self.params})"


class BasePage(GenericModel, Generic[ItemT]):
    """Subclasses name the fields of the response, its items and where the next page is."""

    _options: FinalRequestOptions = PrivateAttr()
    _client: Any = PrivateAttr()

    def _get_page_items(self) -> Iterable[ItemT]:
        raise NotImplementedError

    def next_page_info(self) -> Optional[PageInfo]:
        """What the next page differs in, `None` after the last one."""
        raise NotImplementedError

    def has_next_page(self) -> bool:
        """Whether to go on: there are items here, and a next page is named."""
        return bool(self._get_page_items()) and self.next_page_info() is not None

    def _set_private_attributes(
        self, client: Any, options: FinalRequestOptions
    ) -> None:
        if self.__pydantic_private__ is None:  # the page was constructed
            self.__pydantic_private__ = {}
        self._client = client
        self._options = options

    def _next_options(self) -> FinalRequestOptions:
        info = self.next_page_info()
        if info is None:
            raise RuntimeError(
                "No next page expected; please check `.has_next_page()` before calling `.get_next_page()`."
            )
        options = self._options.copy()
        options.response_mode = options.idempotency_key = None
        if not isinstance(info.params, NotGiven):
            options.params = {**options.params, **info.params}
        elif not isinstance(info.url, NotGiven):
            # What the URL says replaces what was asked first.
            named = info.url.params
            options.params = {k: v for k, v in options.params.items() if k not in named}
            options.url = str(info.url)
        else:
            options.json_data = {
                **_as_mapping(options.json_data or {}),
                **_as_mapping(info.json),
            }
        if (options.url, options.params, options.json_data) == (
            self._options.url,
            self._options.params,
            self._options.json_data,
        ):
            raise RepeatedPageError(
                f"The page at {options.url} is its own next page ({info!r})"
            )
        return options


def _as_mapping(value: object) -> Mapping[str, object]:
    if not is_mapping(value):
        raise TypeError("Pagination is only supported with mappings")
    return value


class BaseSyncPage(BasePage[ItemT], Generic[ItemT]):
    _client: SyncAPIClient = PrivateAttr()

    # A page is read for its items, not for its fields as pydantic does it.
    @override
    def __iter__(self) -> Iterator[ItemT]:  # type: ignore[override]
        for page in self.iter_pages():
            yield from page._get_page_items()

    def iter_pages(self) -> Iterator[Self]:
        """This page and all that follow."""
        page = self
        yield page
        while page.has_next_page():
            page = page.get_next_page()
            yield page

    def get_next_page(self) -> Self:
        """Raises `RuntimeError` after the last page."""
        return self._client._request_page(type(self), self._next_options())


class BaseAsyncPage(BasePage[ItemT], Generic[ItemT]):
    _client: AsyncAPIClient = PrivateAttr()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for page in self.iter_pages():
            for item in page._get_page_items():
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """This page and all that follow."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.get_next_page()
            yield page

    async def get_next_page(self) -> Self:
        """Raises `RuntimeError` after the last page."""
        return await self._client._request_page(type(self), self._next_options())


class AsyncPaginator(Generic[ItemT, _AsyncPageT]):
    """`await` it for the first page, or `async for` over all items."""

    def __init__(
        self,
        client: AsyncAPIClient,
        options: FinalRequestOptions,
        page_cls: type[_AsyncPageT],
    ) -> None:
        self._client = client
        self._options = options
        self._page_cls = page_cls

    def __await__(self) -> Generator[Any, None, _AsyncPageT]:
        return self._client._request_page(self._page_cls, self._options).__await__()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in cast("BaseAsyncPage[ItemT]", await self):
            yield item
