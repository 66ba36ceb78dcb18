"""Page classes: one pair for each pagination scheme of the API."""

from __future__ import annotations

from typing import Any, Callable, Generic, List, Optional, TypeVar, cast

from pydantic import Field
from typing_extensions import Concatenate, ParamSpec, Self, override

from ._models import BaseModel
from ._pages import (
    AsyncPaginator,
    BaseAsyncPage,
    BasePage,
    BaseSyncPage,
    ItemT,
    PageInfo,
)
from ._transport import httpx
from ._twins import Method, paginates

__all__ = [
    "SyncCursorIDPage",
    "AsyncCursorIDPage",
    "SyncDataCursorPage",
    "AsyncDataCursorPage",
    "SyncItemsCursorPage",
    "AsyncItemsCursorPage",
    "SyncOffsetPage",
    "AsyncOffsetPage",
    "SyncPageNumberPage",
    "AsyncPageNumberPage",
]

_P = ParamSpec("_P")
_Item = TypeVar("_Item")


class _CursorIDPage(BasePage[ItemT], Generic[ItemT]):
    data: Optional[List[ItemT]] = None
    has_more: Optional[bool] = None

    @override
    def _get_page_items(self) -> List[ItemT]:
        return self.data or []

    @override
    def has_next_page(self) -> bool:
        more = self.has_more
        return more is not False and super().has_next_page()

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        items = self._get_page_items()
        cursor = getattr(items[-1], "id", None) if items else None
        if not cursor:
            return None
        return PageInfo(params={"after": cursor})


class SyncCursorIDPage(_CursorIDPage[ItemT], BaseSyncPage[ItemT], Generic[ItemT]):
    pass


class AsyncCursorIDPage(_CursorIDPage[ItemT], BaseAsyncPage[ItemT], Generic[ItemT]):
    @staticmethod
    def of(
        method: Callable[Concatenate[Any, _P], SyncCursorIDPage[_Item]],
    ) -> Method[_P, AsyncPaginator[_Item, AsyncCursorIDPage[_Item]]]:
        """The async twin of a method that returns `SyncCursorIDPage`."""
        return paginates(AsyncCursorIDPage, method)


class _DataCursorPage(BasePage[ItemT], Generic[ItemT]):
    data: Optional[List[ItemT]] = None
    next_cursor: Optional[str] = None

    @override
    def _get_page_items(self) -> List[ItemT]:
        return self.data or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        cursor = self.next_cursor
        if not cursor:
            return None
        if self._options.json_data is not None:
            return PageInfo(json={"cursor": cursor})
        return PageInfo(params={"cursor": cursor})


class SyncDataCursorPage(_DataCursorPage[ItemT], BaseSyncPage[ItemT], Generic[ItemT]):
    pass


class AsyncDataCursorPage(_DataCursorPage[ItemT], BaseAsyncPage[ItemT], Generic[ItemT]):
    @staticmethod
    def of(
        method: Callable[Concatenate[Any, _P], SyncDataCursorPage[_Item]],
    ) -> Method[_P, AsyncPaginator[_Item, AsyncDataCursorPage[_Item]]]:
        """The async twin of a method that returns `SyncDataCursorPage`."""
        return paginates(AsyncDataCursorPage, method)


class _ItemsCursorPageMeta(BaseModel):
    next_page_token: Optional[str] = Field(alias="nextPageToken", default=None)


class _ItemsCursorPage(BasePage[ItemT], Generic[ItemT]):
    items: Optional[List[ItemT]] = None
    meta: Optional[_ItemsCursorPageMeta] = None

    @override
    def _get_page_items(self) -> List[ItemT]:
        return self.items or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        cursor = self.meta and self.meta.next_page_token
        if not cursor:
            return None
        return PageInfo(params={"pageToken": cursor})


class SyncItemsCursorPage(_ItemsCursorPage[ItemT], BaseSyncPage[ItemT], Generic[ItemT]):
    pass


class AsyncItemsCursorPage(
    _ItemsCursorPage[ItemT], BaseAsyncPage[ItemT], Generic[ItemT]
):
    @staticmethod
    def of(
        method: Callable[Concatenate[Any, _P], SyncItemsCursorPage[_Item]],
    ) -> Method[_P, AsyncPaginator[_Item, AsyncItemsCursorPage[_Item]]]:
        """The async twin of a method that returns `SyncItemsCursorPage`."""
        return paginates(AsyncItemsCursorPage, method)


class _OffsetPage(BasePage[ItemT], Generic[ItemT]):
    results: Optional[List[ItemT]] = None
    total: Optional[int] = None

    @override
    def _get_page_items(self) -> List[ItemT]:
        return self.results or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        given = cast(Any, self._options.params.get("offset"))
        asked = int(given or 0)
        items = self._get_page_items()
        following = asked + len(items)
        total = self.total
        if total is not None and following >= total:
            return None
        return PageInfo(params={"offset": following})


class SyncOffsetPage(_OffsetPage[ItemT], BaseSyncPage[ItemT], Generic[ItemT]):
    pass


class AsyncOffsetPage(_OffsetPage[ItemT], BaseAsyncPage[ItemT], Generic[ItemT]):
    @staticmethod
    def of(
        method: Callable[Concatenate[Any, _P], SyncOffsetPage[_Item]],
    ) -> Method[_P, AsyncPaginator[_Item, AsyncOffsetPage[_Item]]]:
        """The async twin of a method that returns `SyncOffsetPage`."""
        return paginates(AsyncOffsetPage, method)


class _PageNumberPage(BasePage[ItemT], Generic[ItemT]):
    items: Optional[List[ItemT]] = None

    @classmethod
    def build(cls, *, response: httpx.Response, data: object) -> Self:
        """Make a page of what its answer says and of the headers that came with it."""
        return cls.construct(items=data)

    @override
    def _get_page_items(self) -> List[ItemT]:
        return self.items or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        given = cast(Any, self._options.params.get("page"))
        asked = int(given or 1)
        following = asked + 1
        return PageInfo(params={"page": following})


class SyncPageNumberPage(_PageNumberPage[ItemT], BaseSyncPage[ItemT], Generic[ItemT]):
    pass


class AsyncPageNumberPage(_PageNumberPage[ItemT], BaseAsyncPage[ItemT], Generic[ItemT]):
    @staticmethod
    def of(
        method: Callable[Concatenate[Any, _P], SyncPageNumberPage[_Item]],
    ) -> Method[_P, AsyncPaginator[_Item, AsyncPageNumberPage[_Item]]]:
        """The async twin of a method that returns `SyncPageNumberPage`."""
        return paginates(AsyncPageNumberPage, method)
