"""a 3.2 document -> ledger entries for what 3.1 does not know."""

from collections.abc import Iterable

from specpress.diag import Collector, Kind
from specpress.openapi.document import OpenApi
from specpress.openapi.walk import Found, spell

# Field by shape, and what becomes of it. The document is read as 3.1 otherwise.
_NEW: dict[str, dict[str, str]] = {
    "openapi": {"$self": "references are resolved against the file's own place"},
    "response": {"summary": "read as a description where there is none"},
    "mediaType": {
        "itemSchema": "each item of the sequence is described, not the whole",
        "prefixEncoding": "the parts are encoded by their types",
        "itemEncoding": "the parts are encoded by their types",
    },
    "encoding": {
        "encoding": "nested parts are encoded by their types",
        "prefixEncoding": "nested parts are encoded by their types",
        "itemEncoding": "nested parts are encoded by their types",
    },
    "example": {
        "dataValue": "shown as the example's value",
        "serializedValue": "not shown",
    },
    "securityScheme": {
        "oauth2MetadataUrl": "not used: clients are given tokens",
        "deprecated": "not shown",
    },
    "components": {"mediaTypes": "reachable by reference"},
}


def record_news(found: Iterable[Found], api: OpenApi, collector: Collector) -> None:
    """Enter everything that is new in 3.2 into the ledger."""
    ledger = collector.ledger
    for one in found:
        if not isinstance(one.node, dict):
            continue
        for field, how in _NEW.get(one.shape.name, {}).items():
            if field in one.node:
                where = api.document.origin(spell(one.path, field), key=True)
                ledger.approximated(Kind.KEYWORD, field, where, how)
        match one.shape.name:
            case "pathItem" if isinstance(one.node.get("additionalOperations"), dict):
                path = str(one.path[1]) if one.path is not None else ""
                for verb in one.node["additionalOperations"]:
                    where = api.document.origin(spell(one.path, "additionalOperations", verb))
                    why = "methods outside the standard are not sent"
                    ledger.refused(Kind.OPERATION, f"{verb} {path}", where, why)
            case "parameter" if one.node.get("in") == "querystring":
                where = api.document.origin(spell(one.path, "in"))
                why = "a parameter cannot be the whole query string"
                ledger.refused(Kind.PARAMETER, str(one.node.get("name")), where, why)
            case "schema" if isinstance(one.node.get("discriminator"), dict):
                if "defaultMapping" in one.node["discriminator"]:
                    where = api.document.origin(spell(one.path, "discriminator", "defaultMapping"))
                    how = "values with an unknown tag are kept as they are"
                    ledger.approximated(Kind.KEYWORD, "defaultMapping", where, how)
    for at, tag in enumerate(api.data.get("tags", ())):
        for field in ("parent", "kind", "summary"):
            if isinstance(tag, dict) and field in tag:
                where = api.document.origin(("tags", at, field), key=True)
                ledger.approximated(Kind.KEYWORD, field, where, "tags are read as a flat list")
