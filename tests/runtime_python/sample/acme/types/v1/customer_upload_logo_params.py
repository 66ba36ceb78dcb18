from __future__ import annotations

from typing_extensions import Annotated, Required, TypedDict

from ..._types import FileTypes
from ..._utils import PropertyInfo

__all__ = ["CustomerUploadLogoParams"]


class CustomerUploadLogoParams(TypedDict, total=False):
    file: Required[FileTypes]

    caption: str

    trace: Annotated[str, PropertyInfo(alias="X-Trace")]
