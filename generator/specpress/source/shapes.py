"""The grammar of OpenAPI as a table: which field of which object holds which kind of object.

Everything that walks a document walks it by this table, so that a property named ``example`` is a
schema, the value of a keyword ``example`` is somebody's data, and each is told from the other in one
place. What is not in the table is data.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


class Form(enum.Enum):
    """How a field holds its objects."""

    ONE = enum.auto()
    LIST = enum.auto()
    MAP = enum.auto()
    ONE_OR_LIST = enum.auto()


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Shape:
    """One kind of object.

    ``fields`` gives form and shape of the fields that hold objects of the table. ``entries`` is the
    shape of the values of an object that is itself a map with free keys, extensions aside (paths,
    responses, a callback). ``section`` is the part of ``components`` that such objects live in, None
    for those that have none.
    """

    name: str
    fields: Mapping[str, tuple[Form, "Shape"]]
    entries: "Shape | None" = None
    section: str | None = None


def _table() -> dict[str, Shape]:
    one, many, named = Form.ONE, Form.LIST, Form.MAP
    sections = {
        "schema": "schemas",
        "response": "responses",
        "parameter": "parameters",
        "example": "examples",
        "requestBody": "requestBodies",
        "header": "headers",
        "securityScheme": "securitySchemes",
        "link": "links",
        "callback": "callbacks",
        "pathItem": "pathItems",
        "mediaType": "mediaTypes",
    }
    operations = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
    schema_field = {"schema": (one, "schema")}
    examples_field = {"examples": (named, "example")}
    content_field = {"content": (named, "mediaType")}
    rows: dict[str, dict[str, tuple[Form, str]]] = {
        "openapi": {
            "paths": (one, "paths"),
            "webhooks": (named, "pathItem"),
            "x-webhooks": (named, "pathItem"),  # how documents before 3.1 have them
            "components": (one, "components"),
        },
        "paths": {},
        "components": {section: (named, kind) for kind, section in sections.items()},
        "pathItem": {
            **{verb: (one, "operation") for verb in operations},
            "additionalOperations": (named, "operation"),
            "parameters": (many, "parameter"),
        },
        "operation": {
            "parameters": (many, "parameter"),
            "requestBody": (one, "requestBody"),
            "responses": (one, "responses"),
            "callbacks": (named, "callback"),
        },
        "responses": {},
        "parameter": {**schema_field, **content_field, **examples_field},
        "header": {**schema_field, **content_field, **examples_field},
        "requestBody": content_field,
        "response": {
            "headers": (named, "header"),
            **content_field,
            "links": (named, "link"),
        },
        "mediaType": {
            **schema_field,
            "itemSchema": (one, "schema"),
            **examples_field,
            "encoding": (named, "encoding"),
            "prefixEncoding": (many, "encoding"),
            "itemEncoding": (one, "encoding"),
        },
        "encoding": {
            "headers": (named, "header"),
            "encoding": (named, "encoding"),
            "prefixEncoding": (many, "encoding"),
            "itemEncoding": (one, "encoding"),
        },
        "schema": {
            **{
                name: (named, "schema")
                for name in (
                    "properties",
                    "patternProperties",
                    "dependentSchemas",
                    "$defs",
                    "definitions",
                )
            },
            **{name: (many, "schema") for name in ("allOf", "anyOf", "oneOf", "prefixItems")},
            "items": (Form.ONE_OR_LIST, "schema"),
            **{
                name: (one, "schema")
                for name in (
                    "additionalProperties",
                    "not",
                    "if",
                    "then",
                    "else",
                    "propertyNames",
                    "contains",
                    "additionalItems",
                    "unevaluatedItems",
                    "unevaluatedProperties",
                    "contentSchema",
                )
            },
        },
        "example": {},
        "securityScheme": {},
        "link": {},
        "callback": {},
    }
    entries = {"callback": "pathItem", "paths": "pathItem", "responses": "response"}
    fields: dict[str, dict[str, tuple[Form, Shape]]] = {name: {} for name in rows}
    shapes: dict[str, Shape] = {}
    # The shapes of entries first, because the others are made with them.
    for name in sorted(rows, key=lambda row: row not in entries.values()):
        shapes[name] = Shape(
            name=name,
            fields=MappingProxyType(fields[name]),
            entries=shapes[entries[name]] if name in entries else None,
            section=sections.get(name),
        )
    # Shapes refer to each other in circles: the fields are filled in once all shapes exist.
    for name, row in rows.items():
        fields[name].update({field: (form, shapes[kind]) for field, (form, kind) in row.items()})
    return shapes


SHAPES: Mapping[str, Shape] = MappingProxyType(_table())
OPENAPI = SHAPES["openapi"]
SCHEMA = SHAPES["schema"]

# The verbs that a path item may have an operation for, in the order of the specification.
# ``query`` is new in 3.2.
VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
