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
    from .plans import (
        AsyncPlansResource as AsyncPlansResource,
        AsyncPlansResourceWithRawResponse as AsyncPlansResourceWithRawResponse,
        AsyncPlansResourceWithStreamingResponse as AsyncPlansResourceWithStreamingResponse,
        PlansResource as PlansResource,
        PlansResourceWithRawResponse as PlansResourceWithRawResponse,
        PlansResourceWithStreamingResponse as PlansResourceWithStreamingResponse,
    )
else:
    from ...._lazy import lazy_exports, resource_names

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".customers": resource_names("Customers"),
            ".plans": resource_names("Plans"),
        },
    )
