"""`client.form`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["FormResource", "AsyncFormResource"]


class FormResource(SyncAPIResource):
    with_raw_response = accessor["FormResourceWithRawResponse"]()
    with_streaming_response = accessor["FormResourceWithStreamingResponse"]()

    def create(
        self,
        *,
        name: str,
        address: types.form_create_params.Address | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> None:
        return self._call(
            "POST",
            "/form",
            headers={"Content-Type": "application/x-www-form-urlencoded"},
            body={"name": name, "address": address},
            cast_to=NoneType,
            options=options,
        )


class AsyncFormResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncFormResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncFormResourceWithStreamingResponse"]()

    create = awaits(FormResource.create)


class FormResourceWithRawResponse(Raw[FormResource]):
    create = raw(FormResource.create)


class AsyncFormResourceWithRawResponse(Raw[AsyncFormResource]):
    create = async_raw(AsyncFormResource.create)


class FormResourceWithStreamingResponse(Streamed[FormResource]):
    create = streamed(FormResource.create)


class AsyncFormResourceWithStreamingResponse(Streamed[AsyncFormResource]):
    create = async_streamed(AsyncFormResource.create)
