"""Page classes: one pair for each pagination scheme of the API."""

from __future__ import annotations

from typing import Any, Callable, Generic, List, Optional, TypeVar

from typing_extensions import Concatenate, ParamSpec, override

from ._pages import (
    AsyncPaginator,
    BaseAsyncPage,
    BasePage,
    BaseSyncPage,
    ItemT,
    PageInfo,
)
from ._twins import Method, paginates

__all__ = ["SyncCursorPage", "AsyncCursorPage"]

_P = ParamSpec("_P")
_Item = TypeVar("_Item")


class _CursorPage(BasePage[ItemT], Generic[ItemT]):
    data: Optional[List[ItemT]] = None
    next_page: Optional[str] = None

    @override
    def _get_page_items(self) -> List[ItemT]:
        return self.data or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        cursor = self.next_page
        if not cursor:
            return None
        return PageInfo(params={"next_page": cursor})


class SyncCursorPage(_CursorPage[ItemT], BaseSyncPage[ItemT], Generic[ItemT]):
    pass


class AsyncCursorPage(_CursorPage[ItemT], BaseAsyncPage[ItemT], Generic[ItemT]):
    @staticmethod
    def of(
        method: Callable[Concatenate[Any, _P], SyncCursorPage[_Item]],
    ) -> Method[_P, AsyncPaginator[_Item, AsyncCursorPage[_Item]]]:
        """The async twin of a method that returns `SyncCursorPage`."""
        return paginates(AsyncCursorPage, method)
