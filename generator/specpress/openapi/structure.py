"""objects -> findings about those that are not the kind of thing that stands there."""

from collections.abc import Iterable
from typing import Any

from specpress.diag import quote
from specpress.openapi.findings import Findings
from specpress.openapi.walk import Found
from specpress.openapi.wording import found_words
from specpress.source.pointer import MISSING
from specpress.source.shapes import SCHEMA

_NAMES = {
    "openapi": "the document",
    "paths": '"paths"',
    "components": '"components"',
    "pathItem": "a path item",
    "operation": "an operation",
    "responses": '"responses"',
    "parameter": "a parameter",
    "header": "a header",
    "requestBody": "a request body",
    "response": "a response",
    "mediaType": "a media type",
    "encoding": "an encoding",
    "schema": "a schema",
    "example": "an example",
    "securityScheme": "a security scheme",
    "link": "a link",
    "callback": "a callback",
}

# Where a parameter may travel; the last is new in 3.2.
_LOCATIONS = frozenset({"query", "header", "path", "cookie", "querystring"})

# What can be read as if it were empty: any value, an answer without a body.
_MAY_BE_EMPTY = frozenset({"schema", "response", "mediaType", "header", "responses"})


def check_outline(data: dict[str, Any], findings: Findings) -> None:
    """Report what every document must have and this one has not."""
    if not isinstance(data.get("info"), dict):
        message = '"info" must be a mapping' if "info" in data else 'there is no "info"'
        hint = "add a title and a version:  info: {title: My API, version: 1.0.0}"
        findings.error("SP203", message, "#/info" if "info" in data else "#", hint=hint)
    if not any(part in data for part in ("paths", "webhooks", "components")):
        message = 'there are no "paths", "webhooks" or "components": the document describes nothing'
        findings.error("SP203", message, "#")


def check_structure(found: Iterable[Found], findings: Findings) -> None:
    """Report every object of OpenAPI's that is no mapping."""
    for one in found:
        if isinstance(one.node, dict) or (one.shape is SCHEMA and isinstance(one.node, bool)):
            continue
        name = _NAMES[one.shape.name]
        needed = f"{name} must be a mapping, not {found_words(one.node)}"
        if one.path is None or (one.shape.name not in _MAY_BE_EMPTY and one.node is not None):
            findings.error("SP203", needed, one.path)
        elif one.path[1] == "$ref":
            hint = "put the reference in place of the map, or below a key"
            findings.warning(
                "SP203", f"{needed}; it is left out", one.path, instead=MISSING, hint=hint
            )
        elif one.shape.name in _MAY_BE_EMPTY or one.shape.name == "paths":
            findings.warning("SP203", f"{needed}; it is read as empty", one.path, instead={})
        elif one.shape.name == "parameter":
            findings.error("SP203", needed, one.path)
        else:
            findings.warning("SP203", f"{needed}; it is left out", one.path, instead=MISSING)


def check_parameters(found: Iterable[Found], findings: Findings) -> None:
    """Report parameters that cannot be sent because they say not where or under which name."""
    for one in found:
        if one.shape.name != "parameter" or not isinstance(one.node, dict) or "$ref" in one.node:
            continue
        for field in ("name", "in"):
            if not isinstance(one.node.get(field), str):
                findings.error("SP203", f'a parameter must have a "{field}"', one.path)
        location = one.node.get("in")
        if isinstance(location, str) and location not in _LOCATIONS:
            hint = "the places are query, header, path and cookie"
            if location in ("body", "formData"):
                hint = "OpenAPI 3 has requestBody for that; swagger2openapi converts a document"
            message = f"a parameter cannot travel in {quote(location)}"
            findings.error("SP203", message, (one.path, "in"), hint=hint)
