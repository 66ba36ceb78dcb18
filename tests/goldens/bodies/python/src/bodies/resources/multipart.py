"""`client.multipart`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import FileTypes, MethodOptions, NoneType, Omit, SequenceNotStr, omit

__all__ = ["MultipartResource", "AsyncMultipartResource"]


class MultipartResource(SyncAPIResource):
    with_raw_response = accessor["MultipartResourceWithRawResponse"]()
    with_streaming_response = accessor["MultipartResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        file: FileTypes,
        more: SequenceNotStr[FileTypes] | Omit = omit,
        purpose: str | Omit = omit,
        meta: types.multipart_create_params.Meta | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> None:
        return self._call(
            "POST",
            "/multipart",
            body={"file": file, "more": more, "purpose": purpose, "meta": meta},
            files=(("file",), ("more", "<array>")),
            parts={"meta": "application/json"},
            cast_to=NoneType,
            options=options,
        )


class AsyncMultipartResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncMultipartResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncMultipartResourceWithStreamingResponse"]()

    create = awaits(MultipartResource.create)


class MultipartResourceWithRawResponse(Raw[MultipartResource]):
    create = raw(MultipartResource.create)


class AsyncMultipartResourceWithRawResponse(Raw[AsyncMultipartResource]):
    create = async_raw(AsyncMultipartResource.create)


class MultipartResourceWithStreamingResponse(Streamed[MultipartResource]):
    create = streamed(MultipartResource.create)


class AsyncMultipartResourceWithStreamingResponse(Streamed[AsyncMultipartResource]):
    create = async_streamed(AsyncMultipartResource.create)
