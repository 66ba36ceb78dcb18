"""bytes -> Document: plain data with the place of every node, all external references joined in.

    document = source.load(Path("openapi.yaml"), policy=RefPolicy(), collector=collector)
    document.data["paths"]["/v1/customers"]
    document.origin("#/paths/~1v1~1customers/get")            # lazily located Origin
    document.origin(("paths", "/v1/customers"), key=True)      # the key itself

``load(path, *, policy, collector) -> Document | None`` reads a file; ``load_bytes(content, *, name,
folder, policy, collector) -> Document | None`` reads standard input. None means that there is
nothing to go on with; the reason is in the collector. A document may come back together with
errors (a key written twice, a missing file), so that later rooms can report theirs too: ask
``collector.has_errors`` before anything is written.

``read_bytes(content, name, collector) -> SourceFile | None`` reads one file by itself, references
and all: a configuration, an overlay.

The module ``pointer`` holds the RFC 6901 functions: ``parse``, ``child``, ``format_pointer``, ``get``.
"""

from specpress.source import pointer
from specpress.source.document import Document
from specpress.source.files import SourceFile, read_bytes
from specpress.source.load import load, load_bytes
from specpress.source.policy import RefPolicy

__all__ = ["Document", "RefPolicy", "SourceFile", "load", "load_bytes", "pointer", "read_bytes"]
