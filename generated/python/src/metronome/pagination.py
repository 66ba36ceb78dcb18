"""Page classes: one pair for each pagination scheme of the API."""

from __future__ import annotations

from typing import Any, Callable, Generic, List, Optional, TypeVar

from typing_extensions import Concatenate, ParamSpec, override

from ._pages import AsyncPaginator, BaseAsyncPage, BasePage, BaseSyncPage, PageInfo
from ._twins import Method, paginates

__all__ = ["SyncCursorPage", "AsyncCursorPage"]

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Item = TypeVar("_Item")


class _CursorPage(BasePage[_T], Generic[_T]):
    data: Optional[List[_T]] = None
    next_page: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        cursor = self.next_page
        if not cursor:
            return None
        return PageInfo(params={"next_page": cursor})


class SyncCursorPage(_CursorPage[_T], BaseSyncPage[_T], Generic[_T]):
    pass


class AsyncCursorPage(_CursorPage[_T], BaseAsyncPage[_T], Generic[_T]):
    @staticmethod
    def of(
        method: Callable[Concatenate[Any, _P], SyncCursorPage[_Item]],
    ) -> Method[_P, AsyncPaginator[_Item, AsyncCursorPage[_Item]]]:
        """The async twin of a method that returns `SyncCursorPage`."""
        return paginates(AsyncCursorPage, method)
