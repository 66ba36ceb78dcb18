"""Document -> OpenApi, or the reasons why not."""

from typing import Literal

from specpress.diag import Collector
from specpress.openapi.document import OpenApi
from specpress.openapi.lift import Lift
from specpress.openapi.versions import check_version
from specpress.source import Document

Validate = Literal["fast", "full"]


def read(
    document: Document, *, collector: Collector, validate: Validate = "fast"
) -> OpenApi | None:
    """Return the document in 3.1 form; reports everything that is wrong with it.

    None if its version cannot be read or its outline is not that of an OpenAPI document.
    """
    version = check_version(document, collector)
    if version is None:
        return None
    if version.startswith("3.0"):
        lift = Lift(document.data)
        data, wrapped = lift.data, lift.wrapped
    else:
        data, wrapped = document.data, set()
    return OpenApi(document=document, data=data, version=version, wrapped=wrapped)
