"""Document -> the OpenAPI version that it is written in, or a clear word about what it is instead."""

import re

from specpress.diag import Collector, quote
from specpress.source import Document

_VERSION = re.compile(r"3\.(\d+)(?:\.\d+)?(?:-.+)?")


def check_version(document: Document, collector: Collector) -> str | None:
    """Return the version as written (``"3.0.3"``), or None after an error."""
    data = document.data
    if "openapi" not in data:
        if "swagger" in data:
            collector.error(
                "SP201",
                f"this is a Swagger {quote(data['swagger'])} document, not OpenAPI 3",
                document.origin("#/swagger"),
                hint="convert it first: npx swagger2openapi swagger.json -o openapi.json",
            )
        else:
            collector.error(
                "SP202",
                'there is no "openapi" key: this is not an OpenAPI document',
                document.origin("#"),
                hint='begin the document with: openapi: "3.1.0"',
            )
        return None
    # `openapi: 3.1` is a number in YAML and plainly meant.
    version = str(data["openapi"])
    match = _VERSION.fullmatch(version)
    if match is None or int(match[1]) > 2:
        collector.error(
            "SP202",
            f"{quote(data['openapi'])} is no version of OpenAPI that is known",
            document.origin("#/openapi"),
            hint="versions 3.0, 3.1 and 3.2 can be read",
        )
        return None
    return version
