from __future__ import annotations

from typing import Dict, Iterable, Union
from datetime import datetime
from typing_extensions import Annotated, Literal, Required, TypedDict

from ..._types import SequenceNotStr
from ..._utils import PropertyInfo

__all__ = ["CustomerCreateParams", "BillingConfig", "Contact"]


class CustomerCreateParams(TypedDict, total=False):
    name: Required[str]
    """Cut to 160 characters if longer."""

    billing_config: BillingConfig

    custom_fields: Dict[str, str]

    contacts: Iterable[Contact]

    ingest_aliases: SequenceNotStr[str]
    """Aliases that can be used to refer to this customer in usage events"""


class BillingConfig(TypedDict, total=False):
    provider: Required[
        Annotated[Literal["stripe", "aws"], PropertyInfo(alias="providerType")]
    ]

    starting_on: Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]


class Contact(TypedDict, total=False):
    email: Required[str]
