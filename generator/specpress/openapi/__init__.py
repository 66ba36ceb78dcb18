"""Document -> OpenApi: version checked, validated, lifted to 3.1 form, references resolvable.

    api = openapi.read(document, collector=collector, validate="fast")
    operation = api.data["paths"]["/v1/customers"]["get"]
    resolved = api.resolve(operation["parameters"][0], "#/paths/~1v1~1customers/get/parameters/0")
    resolved.node, resolved.pointer, api.origin(resolved.pointer)

``read(document, *, collector, validate="fast", transforms=()) -> OpenApi | None``. None means that there is
nothing to go on with. An ``OpenApi`` may come back with errors in the collector: ask
``collector.has_errors`` before anything is written.

``OpenApi.data`` is a document in 3.1 form whatever the author wrote: no ``nullable`` (see
``openapi.lift`` for what else changes and what does not). Values of a kind that the specification does
not allow have been reported and left out, so a keyword that is there has the right type.

``Transform`` is a change asked for by the configuration; ``overlay_transforms`` makes them from an
OpenAPI Overlay file.
"""

from specpress.openapi.document import OpenApi, Resolved
from specpress.openapi.operations import placeholders, split_path
from specpress.openapi.overlay import overlay_transforms
from specpress.openapi.read import read
from specpress.openapi.transforms import Transform

__all__ = [
    "OpenApi",
    "Resolved",
    "Transform",
    "overlay_transforms",
    "placeholders",
    "read",
    "split_path",
]
