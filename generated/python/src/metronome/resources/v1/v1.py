"""`client.v1`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._accessors import Raw, Streamed, accessor, child, nested
from ..._resource import AsyncAPIResource, SyncAPIResource

if TYPE_CHECKING:
    from . import customers as _customers

__all__ = ["V1Resource", "AsyncV1Resource"]


class V1Resource(SyncAPIResource):
    customers = child["_customers.CustomersResource"]()

    with_raw_response = accessor["V1ResourceWithRawResponse"]()
    with_streaming_response = accessor["V1ResourceWithStreamingResponse"]()


class AsyncV1Resource(AsyncAPIResource):
    customers = child["_customers.AsyncCustomersResource"]()

    with_raw_response = accessor["AsyncV1ResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncV1ResourceWithStreamingResponse"]()


class V1ResourceWithRawResponse(Raw[V1Resource]):
    customers = nested["_customers.CustomersResourceWithRawResponse"]()


class AsyncV1ResourceWithRawResponse(Raw[AsyncV1Resource]):
    customers = nested["_customers.AsyncCustomersResourceWithRawResponse"]()


class V1ResourceWithStreamingResponse(Streamed[V1Resource]):
    customers = nested["_customers.CustomersResourceWithStreamingResponse"]()


class AsyncV1ResourceWithStreamingResponse(Streamed[AsyncV1Resource]):
    customers = nested["_customers.AsyncCustomersResourceWithStreamingResponse"]()
