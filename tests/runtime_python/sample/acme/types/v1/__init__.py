from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import customer_create_params as customer_create_params
    from . import customers as customers
    from .customer import Customer as Customer
    from .customer_create_params import CustomerCreateParams as CustomerCreateParams
    from .customer_create_response import CustomerCreateResponse as CustomerCreateResponse
    from .customer_list_params import CustomerListParams as CustomerListParams
    from .customer_retrieve_response import (
        CustomerRetrieveResponse as CustomerRetrieveResponse,
    )
    from .customer_set_name_params import CustomerSetNameParams as CustomerSetNameParams
    from .customer_upload_logo_params import (
        CustomerUploadLogoParams as CustomerUploadLogoParams,
    )
else:
    from ..._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            ".customer": ("Customer",),
            ".customer_create_params": ("CustomerCreateParams",),
            ".customer_create_response": ("CustomerCreateResponse",),
            ".customer_list_params": ("CustomerListParams",),
            ".customer_retrieve_response": ("CustomerRetrieveResponse",),
            ".customer_set_name_params": ("CustomerSetNameParams",),
            ".customer_upload_logo_params": ("CustomerUploadLogoParams",),
            ".customers": (),
        },
    )
