from __future__ import annotations

from typing_extensions import Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["ClassRetrieveParams"]


class ClassRetrieveParams(TypedDict, total=False):
    import_: Annotated[str, PropertyInfo(alias="import")]

    self_: Annotated[str, PropertyInfo(alias="self")]

    filter_name_: Annotated[str, PropertyInfo(alias="filter[name]")]

    filter_name: str

    x_request_id: Annotated[str, PropertyInfo(alias="X-Request-ID")]

    api_timeout: Annotated[int, PropertyInfo(alias="timeout")]

    api_extra_headers: Annotated[str, PropertyInfo(alias="extra_headers")]
