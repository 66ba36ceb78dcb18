from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .customers import (
        AsyncCustomersResource as AsyncCustomersResource,
        AsyncCustomersResourceWithRawResponse as AsyncCustomersResourceWithRawResponse,
        AsyncCustomersResourceWithStreamingResponse as AsyncCustomersResourceWithStreamingResponse,
        CustomersResource as CustomersResource,
        CustomersResourceWithRawResponse as CustomersResourceWithRawResponse,
        CustomersResourceWithStreamingResponse as CustomersResourceWithStreamingResponse,
    )
    from .v1 import (
        AsyncV1Resource as AsyncV1Resource,
        AsyncV1ResourceWithRawResponse as AsyncV1ResourceWithRawResponse,
        AsyncV1ResourceWithStreamingResponse as AsyncV1ResourceWithStreamingResponse,
        V1Resource as V1Resource,
        V1ResourceWithRawResponse as V1ResourceWithRawResponse,
        V1ResourceWithStreamingResponse as V1ResourceWithStreamingResponse,
    )
else:
    from ..._lazy import lazy_exports, resource_names

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".customers": resource_names("Customers"),
            ".v1": resource_names("V1"),
        },
    )
