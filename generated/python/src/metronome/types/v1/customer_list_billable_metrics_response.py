from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional

from typing_extensions import Literal

from ..._models import BaseModel
from ..shared.event_type_filter import EventTypeFilter
from ..shared.property_filter import PropertyFilter

__all__ = ["CustomerListBillableMetricsResponse"]


class CustomerListBillableMetricsResponse(BaseModel):
    """How usage events add up to a quantity that can be priced."""

    id: str
    """ID of the metric."""

    name: str
    """Name of the metric, as people see it."""

    aggregation_type: Optional[Literal["COUNT", "LATEST", "MAX", "SUM", "UNIQUE"]] = (
        None
    )
    """How the matching events are combined."""

    aggregation_key: Optional[str] = None
    """The property whose values are combined. It is one of those that
    `property_filters` names; `COUNT` has none.
    """

    event_type_filter: Optional[EventTypeFilter] = None

    property_filters: Optional[List[PropertyFilter]] = None
    """Conditions on the event's properties. An event counts if it meets all of them."""

    group_keys: Optional[List[List[str]]] = None
    """Sets of properties by which usage is split on an invoice."""

    custom_fields: Optional[Dict[str, str]] = None
    """Values of the custom fields that your account defines on billable metrics."""

    sql: Optional[str] = None
    """The query, if the metric is defined in SQL."""

    archived_at: Optional[datetime] = None
    """When the metric was archived; absent while it is in use."""

    group_by: Optional[List[str]] = None
    """Deprecated: use `group_keys`."""

    aggregate: Optional[str] = None
    """Deprecated: use `aggregation_type`."""

    aggregate_keys: Optional[List[str]] = None
    """Deprecated: use `aggregation_key`."""

    filter: Optional[Dict[str, object]] = None
    """Deprecated: use `property_filters` and `event_type_filter`."""
