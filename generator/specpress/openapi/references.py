"""references in a document -> findings about those that lead nowhere, in circles, or to the wrong thing."""

from collections.abc import Iterable
from typing import Any

from specpress.diag import quote
from specpress.openapi.document import OpenApi
from specpress.openapi.findings import Findings
from specpress.openapi.walk import Found, Path
from specpress.source.pointer import MISSING, parse
from specpress.source.shapes import SCHEMA

# What stands in a section of components, in words.
_SECTIONS = {
    "schemas": "a schema",
    "responses": "a response",
    "parameters": "a parameter",
    "examples": "an example",
    "requestBodies": "a request body",
    "headers": "a header",
    "securitySchemes": "a security scheme",
    "links": "a link",
    "callbacks": "a callback",
    "pathItems": "a path item",
    "mediaTypes": "a media type",
}


def check_references(found: Iterable[Found], api: OpenApi, findings: Findings) -> None:
    """Report every reference that cannot be followed, at its ``$ref``."""
    for one in found:
        if not isinstance(one.node, dict):
            continue
        reference = one.node.get("$ref")
        if isinstance(reference, str):
            _check_reference(reference, one, api, findings)
        if one.shape is SCHEMA and isinstance(one.node.get("discriminator"), dict):
            _check_mapping(one, api, findings)


def _check_reference(reference: str, one: Found, api: OpenApi, findings: Findings) -> None:
    here: Path = (one.path, "$ref")
    if not reference.startswith("#"):
        # What leads out of the document was reported when the files were joined.
        return
    target = api.target(reference)
    if target is None:
        first = api.step(reference)
        if first is None:
            findings.error("SP204", f"there is nothing at {quote(reference)}", here)
        else:
            message = f"{quote(reference)} leads back to itself and never to {_name(one)}"
            findings.error("SP205", message, here)
        return
    tokens = parse(target.pointer)
    if len(tokens) == 3 and tokens[0] == "components" and one.shape.section is not None:
        section = tokens[1]
        if section != one.shape.section and section in _SECTIONS:
            message = f"{quote(reference)} is {_SECTIONS[section]}, not {_name(one)}"
            findings.error("SP206", message, here)


def _name(one: Found) -> str:
    return _SECTIONS.get(one.shape.section or "", "what stands here")


def _check_mapping(one: Found, api: OpenApi, findings: Findings) -> None:
    mapping = one.node["discriminator"].get("mapping")
    for tag, reference in mapping.items() if isinstance(mapping, dict) else ():
        if isinstance(reference, str) and api.mapped(reference) is None:
            here: Path = (((one.path, "discriminator"), "mapping"), tag)
            message = f"{quote(tag)} is mapped to {quote(reference)}, which is no schema here"
            findings.warning("SP204", f"{message}; it is left out", here, instead=MISSING)


def check_circles(found: Iterable[Found], api: OpenApi, findings: Findings) -> None:
    """Report schemas that contain themselves through ``allOf`` alone: no value can be built for them."""
    for one in found:
        if one.shape is not SCHEMA or not isinstance(one.node, dict) or "allOf" not in one.node:
            continue
        if _reaches(one.node, one.node, api):
            message = "this schema is part of itself through allOf"
            findings.error("SP205", message, (one.path, "allOf"), key=True)


def _reaches(start: Any, goal: Any, api: OpenApi) -> bool:
    waiting, seen = list(_parts(start, api)), set()
    while waiting:
        node = waiting.pop()
        if node is goal:
            return True
        if id(node) not in seen:
            seen.add(id(node))
            waiting.extend(_parts(node, api))
    return False


def _parts(schema: Any, api: OpenApi) -> Iterable[Any]:
    """Yield the schemas that every value of ``schema`` must be one of, too."""
    if not isinstance(schema, dict):
        return
    members = schema.get("allOf")
    for member in (schema, *(members if isinstance(members, list) else ())):
        reference = member.get("$ref") if isinstance(member, dict) else None
        if isinstance(reference, str):
            target = api.target(reference)
            if target is not None:
                yield target.node
        elif member is not schema:
            yield member
