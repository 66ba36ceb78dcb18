"""`client.folders`"""

from __future__ import annotations

from typing import Dict, Iterable

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["FoldersResource", "AsyncFoldersResource"]


class FoldersResource(SyncAPIResource):
    with_raw_response = accessor["FoldersResourceWithRawResponse"]()
    with_streaming_response = accessor["FoldersResourceWithStreamingResponse"]()

    def list(self, **options: Unpack[MethodOptions]) -> types.Folder:
        return self._call("GET", "/folders", cast_to=types.Folder, options=options)

    def create(
        self,
        *,
        name: str,
        parent: types.FolderParam | Omit = omit,
        children: Iterable[types.FolderParam] | Omit = omit,
        by_name: Dict[str, types.FolderParam] | Omit = omit,
        owner: types.OwnerParam | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> None:
        return self._call(
            "POST",
            "/folders",
            body={
                "name": name,
                "parent": parent,
                "children": children,
                "by_name": by_name,
                "owner": owner,
            },
            params=types.FolderCreateParams,
            cast_to=NoneType,
            options=options,
        )


class AsyncFoldersResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncFoldersResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncFoldersResourceWithStreamingResponse"]()

    list = awaits(FoldersResource.list)
    create = awaits(FoldersResource.create)


class FoldersResourceWithRawResponse(Raw[FoldersResource]):
    list = raw(FoldersResource.list)
    create = raw(FoldersResource.create)


class AsyncFoldersResourceWithRawResponse(Raw[AsyncFoldersResource]):
    list = async_raw(AsyncFoldersResource.list)
    create = async_raw(AsyncFoldersResource.create)


class FoldersResourceWithStreamingResponse(Streamed[FoldersResource]):
    list = streamed(FoldersResource.list)
    create = streamed(FoldersResource.create)


class AsyncFoldersResourceWithStreamingResponse(Streamed[AsyncFoldersResource]):
    list = async_streamed(AsyncFoldersResource.list)
    create = async_streamed(AsyncFoldersResource.create)
