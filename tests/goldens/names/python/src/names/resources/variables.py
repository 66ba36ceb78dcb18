"""`client.variables`"""

from __future__ import annotations

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, omit

__all__ = ["VariablesResource", "AsyncVariablesResource"]


class VariablesResource(SyncAPIResource):
    with_raw_response = accessor["VariablesResourceWithRawResponse"]()
    with_streaming_response = accessor["VariablesResourceWithStreamingResponse"]()

    def update(
        self,
        path_name: str,
        *,
        value: str,
        body_name: str | Omit = omit,
        options: str | Omit = omit,
        idempotency_key: str | Omit = omit,
        query_name: str | Omit = omit,
        **request_options: Unpack[MethodOptions],
    ) -> None:
        return self._call(
            "PATCH",
            "/variables/{path_name}",
            path={"path_name": path_name},
            query={"query_name": query_name},
            body={
                "value": value,
                "body_name": body_name,
                "options": options,
                "idempotency_key": idempotency_key,
            },
            params=types.VariableUpdateParams,
            cast_to=NoneType,
            options=request_options,
        )


class AsyncVariablesResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncVariablesResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncVariablesResourceWithStreamingResponse"]()

    update = awaits(VariablesResource.update)


class VariablesResourceWithRawResponse(Raw[VariablesResource]):
    update = raw(VariablesResource.update)


class AsyncVariablesResourceWithRawResponse(Raw[AsyncVariablesResource]):
    update = async_raw(AsyncVariablesResource.update)


class VariablesResourceWithStreamingResponse(Streamed[VariablesResource]):
    update = streamed(VariablesResource.update)


class AsyncVariablesResourceWithStreamingResponse(Streamed[AsyncVariablesResource]):
    update = async_streamed(AsyncVariablesResource.update)
