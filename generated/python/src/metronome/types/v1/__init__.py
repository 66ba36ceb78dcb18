from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import (
        customer_archive_billing_configurations_response as customer_archive_billing_configurations_response,
    )
    from . import customer_create_params as customer_create_params
    from . import customer_detail as customer_detail
    from . import customer_list_costs_response as customer_list_costs_response
    from . import customer_preview_events_params as customer_preview_events_params
    from . import (
        customer_retrieve_billing_configurations_response as customer_retrieve_billing_configurations_response,
    )
    from . import (
        customer_set_billing_configurations_params as customer_set_billing_configurations_params,
    )
    from . import (
        customer_set_billing_configurations_response as customer_set_billing_configurations_response,
    )
    from . import invoice as invoice
    from .customer import Customer as Customer
    from .customer_archive_billing_configurations_params import (
        CustomerArchiveBillingConfigurationsParams as CustomerArchiveBillingConfigurationsParams,
    )
    from .customer_archive_billing_configurations_response import (
        CustomerArchiveBillingConfigurationsResponse as CustomerArchiveBillingConfigurationsResponse,
    )
    from .customer_archive_params import CustomerArchiveParams as CustomerArchiveParams
    from .customer_archive_response import (
        CustomerArchiveResponse as CustomerArchiveResponse,
    )
    from .customer_create_params import CustomerCreateParams as CustomerCreateParams
    from .customer_create_response import (
        CustomerCreateResponse as CustomerCreateResponse,
    )
    from .customer_detail import CustomerDetail as CustomerDetail
    from .customer_list_billable_metrics_params import (
        CustomerListBillableMetricsParams as CustomerListBillableMetricsParams,
    )
    from .customer_list_billable_metrics_response import (
        CustomerListBillableMetricsResponse as CustomerListBillableMetricsResponse,
    )
    from .customer_list_costs_params import (
        CustomerListCostsParams as CustomerListCostsParams,
    )
    from .customer_list_costs_response import (
        CustomerListCostsResponse as CustomerListCostsResponse,
    )
    from .customer_list_params import CustomerListParams as CustomerListParams
    from .customer_preview_events_params import (
        CustomerPreviewEventsParams as CustomerPreviewEventsParams,
    )
    from .customer_preview_events_response import (
        CustomerPreviewEventsResponse as CustomerPreviewEventsResponse,
    )
    from .customer_retrieve_billing_configurations_params import (
        CustomerRetrieveBillingConfigurationsParams as CustomerRetrieveBillingConfigurationsParams,
    )
    from .customer_retrieve_billing_configurations_response import (
        CustomerRetrieveBillingConfigurationsResponse as CustomerRetrieveBillingConfigurationsResponse,
    )
    from .customer_retrieve_response import (
        CustomerRetrieveResponse as CustomerRetrieveResponse,
    )
    from .customer_set_billing_configurations_params import (
        CustomerSetBillingConfigurationsParams as CustomerSetBillingConfigurationsParams,
    )
    from .customer_set_billing_configurations_response import (
        CustomerSetBillingConfigurationsResponse as CustomerSetBillingConfigurationsResponse,
    )
    from .customer_set_ingest_aliases_params import (
        CustomerSetIngestAliasesParams as CustomerSetIngestAliasesParams,
    )
    from .customer_set_name_params import CustomerSetNameParams as CustomerSetNameParams
    from .customer_set_name_response import (
        CustomerSetNameResponse as CustomerSetNameResponse,
    )
    from .customer_update_config_params import (
        CustomerUpdateConfigParams as CustomerUpdateConfigParams,
    )
    from .invoice import Invoice as Invoice
else:
    from ..._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".customer": ("Customer",),
            ".customer_archive_billing_configurations_params": (
                "CustomerArchiveBillingConfigurationsParams",
            ),
            ".customer_archive_billing_configurations_response": (
                "CustomerArchiveBillingConfigurationsResponse",
            ),
            ".customer_archive_params": ("CustomerArchiveParams",),
            ".customer_archive_response": ("CustomerArchiveResponse",),
            ".customer_create_params": ("CustomerCreateParams",),
            ".customer_create_response": ("CustomerCreateResponse",),
            ".customer_detail": ("CustomerDetail",),
            ".customer_list_billable_metrics_params": (
                "CustomerListBillableMetricsParams",
            ),
            ".customer_list_billable_metrics_response": (
                "CustomerListBillableMetricsResponse",
            ),
            ".customer_list_costs_params": ("CustomerListCostsParams",),
            ".customer_list_costs_response": ("CustomerListCostsResponse",),
            ".customer_list_params": ("CustomerListParams",),
            ".customer_preview_events_params": ("CustomerPreviewEventsParams",),
            ".customer_preview_events_response": ("CustomerPreviewEventsResponse",),
            ".customer_retrieve_billing_configurations_params": (
                "CustomerRetrieveBillingConfigurationsParams",
            ),
            ".customer_retrieve_billing_configurations_response": (
                "CustomerRetrieveBillingConfigurationsResponse",
            ),
            ".customer_retrieve_response": ("CustomerRetrieveResponse",),
            ".customer_set_billing_configurations_params": (
                "CustomerSetBillingConfigurationsParams",
            ),
            ".customer_set_billing_configurations_response": (
                "CustomerSetBillingConfigurationsResponse",
            ),
            ".customer_set_ingest_aliases_params": ("CustomerSetIngestAliasesParams",),
            ".customer_set_name_params": ("CustomerSetNameParams",),
            ".customer_set_name_response": ("CustomerSetNameResponse",),
            ".customer_update_config_params": ("CustomerUpdateConfigParams",),
            ".invoice": ("Invoice",),
        },
    )
