"""Document -> ledger entries for every schema keyword in it: what is supported, approximated, refused.

A pass of its own, run only when somebody asks for the ledger: generation has no use for a list of
everything that went well.
"""

from __future__ import annotations

from collections.abc import Mapping

from specpress.diag import Collector, Kind
from specpress.openapi import OpenApi
from specpress.openapi.walk import objects

# Where each keyword's meaning goes. What is in neither table and is no extension is refused.
SUPPORTED = frozenset(
    "$ref $comment $schema $id $anchor $defs definitions type enum const allOf oneOf anyOf properties required "
    "additionalProperties items title description summary default example examples deprecated readOnly "
    "writeOnly nullable discriminator externalDocs format contentEncoding contentMediaType minLength "
    "maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems "
    "uniqueItems minProperties maxProperties".split()
)
APPROXIMATED: Mapping[str, str] = {
    "not": "types cannot exclude: the keyword is left to the server",
    "if": "types cannot depend on values: the keyword is left to the server",
    "then": "types cannot depend on values: the keyword is left to the server",
    "else": "types cannot depend on values: the keyword is left to the server",
    "contains": "left to the server",
    "minContains": "left to the server",
    "maxContains": "left to the server",
    "propertyNames": "keys are plain strings",
    "dependentSchemas": "left to the server",
    "dependentRequired": "left to the server",
    "unevaluatedItems": "left to the server",
    "unevaluatedProperties": "unknown members are kept",
    "patternProperties": "all unknown members share one type",
    "prefixItems": "a tuple is an array of any of its items",
    "additionalItems": "a tuple is an array of any of its items",
    "contentSchema": "the content stays a string",
    "xml": "only JSON is generated",
    "collectionFormat": "a keyword of OpenAPI 2.0; say style and explode",
}


def account(openapi: OpenApi, collector: Collector) -> None:
    """Enters every keyword of every schema of the document into the collector's ledger."""
    ledger = collector.ledger
    for found in objects(openapi.data):
        if found.shape.name != "schema" or not isinstance(found.node, dict):
            continue
        keywords = [key for key in found.node if not key.startswith("x-")]
        if not keywords:
            continue
        where = openapi.origin(found.pointer)
        for key in keywords:
            if key in SUPPORTED:
                ledger.supported(Kind.KEYWORD, key, where)
            elif key in APPROXIMATED:
                ledger.approximated(Kind.KEYWORD, key, where, APPROXIMATED[key])
            else:
                ledger.refused(Kind.KEYWORD, key, where, "not a keyword of JSON Schema")
