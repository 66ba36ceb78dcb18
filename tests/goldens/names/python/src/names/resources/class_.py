"""`client.class_`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, Omit, omit

__all__ = ["ClassResource", "AsyncClassResource"]


class ClassResource(SyncAPIResource):
    with_raw_response = accessor["ClassResourceWithRawResponse"]()
    with_streaming_response = accessor["ClassResourceWithStreamingResponse"]()

    def retrieve(
        self,
        from_: str,
        *,
        import_: str | Omit = omit,
        self_: str | Omit = omit,
        filter_name_: str | Omit = omit,
        filter_name: str | Omit = omit,
        x_request_id: str | Omit = omit,
        api_timeout: int | Omit = omit,
        api_extra_headers: str | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> types.None_:
        return self._call(
            "GET",
            "/class/{from_}",
            path={"from_": from_},
            query={
                "import_": import_,
                "self_": self_,
                "filter_name_": filter_name_,
                "filter_name": filter_name,
                "api_timeout": api_timeout,
                "api_extra_headers": api_extra_headers,
            },
            headers={"X-Request-ID": x_request_id},
            params=types.ClassRetrieveParams,
            cast_to=types.None_,
            options=options,
        )


class AsyncClassResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncClassResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncClassResourceWithStreamingResponse"]()

    retrieve = awaits(ClassResource.retrieve)


class ClassResourceWithRawResponse(Raw[ClassResource]):
    retrieve = raw(ClassResource.retrieve)


class AsyncClassResourceWithRawResponse(Raw[AsyncClassResource]):
    retrieve = async_raw(AsyncClassResource.retrieve)


class ClassResourceWithStreamingResponse(Streamed[ClassResource]):
    retrieve = streamed(ClassResource.retrieve)


class AsyncClassResourceWithStreamingResponse(Streamed[AsyncClassResource]):
    retrieve = async_streamed(AsyncClassResource.retrieve)
