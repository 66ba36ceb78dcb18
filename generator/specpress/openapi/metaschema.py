"""document -> what openapi-spec-validator's schema of OpenAPI documents says about it.

The schema is that package's, the engine is jsonschema-rs, which takes hundredths of a second where
the default one takes seconds. The package itself is not imported: that alone costs a third of one.
"""

import functools
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs

from specpress.diag import quote
from specpress.openapi.findings import KEEP, Findings
from specpress.openapi.schemas import KEYWORDS
from specpress.openapi.wording import any_of, found_words, type_words
from specpress.source.pointer import MISSING, child, format_pointer, get

_PACKAGE = "openapi_spec_validator"
_KIND = jsonschema_rs.ValidationErrorKind

# What 3.1 has in schemas and 3.0 has not: it is generated all the same.
_SCHEMA_NEWS = frozenset(
    (
        "const",
        "examples",
        "if",
        "then",
        "else",
        "prefixItems",
        "contains",
        "minContains",
        "maxContains",
        "propertyNames",
        "patternProperties",
        "dependentSchemas",
        "dependentRequired",
        "unevaluatedItems",
        "unevaluatedProperties",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "$defs",
        "definitions",
        "$id",
        "$schema",
        "$anchor",
        "$comment",
    )
)


@functools.cache
def _validator(version: str) -> Any:
    """Return the validator of OpenAPI ``version``, ``"3.0"``, ``"3.1"`` or ``"3.2"``."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(_PACKAGE)
    path = Path(spec.origin).parent / "resources" / "schemas" / f"v{version}" / "schema.json"
    return jsonschema_rs.validator_for(json.loads(path.read_text("utf-8")))


def check_metaschema(data: dict[str, Any], version: str, findings: Findings) -> None:
    """Report every deviation from the schema that no check before this one has spoken of."""
    errors: list[Any] = []
    for error in _validator(version).iter_errors(data):
        errors.extend(_leaves(error))
    # A value that is wrong inside makes its parent look as if it had unknown fields: say that last.
    errors.sort(key=_is_about_unknown_fields)
    for error in errors:
        pointer = format_pointer(error.instance_path)
        if _is_about_unknown_fields(error):
            _report_fields(error, pointer, findings)
        elif not findings.knows(pointer) and not _is_ours(error):
            _report(error, pointer, get(data, map(str, error.instance_path)), findings)


def _is_ours(error: Any) -> bool:
    """Whether this is about a keyword of a schema that `check_schemas` looks after, in both versions."""
    return "Schema" in error.schema_path and error.instance_path[-1] in KEYWORDS


def _is_about_unknown_fields(error: Any) -> bool:
    return isinstance(error.kind, (_KIND.AdditionalProperties, _KIND.UnevaluatedProperties))


def _leaves(error: Any) -> Iterator[Any]:
    """Yield the errors that ``error`` is made of: those of the alternative that was most likely meant."""
    branches = getattr(error.kind, "context", None)
    depth = len(error.instance_path)
    if not branches or not all(branches):
        yield error
        return
    if all(
        isinstance(below.kind, _KIND.Required) and len(below.instance_path) == depth
        for branch in branches
        for below in branch
    ):
        yield error
        return
    for below in min(branches, key=lambda branch: _unlikeliness(branch, depth)):
        yield from _leaves(below)


def _unlikeliness(branch: list[Any], depth: int) -> tuple[bool, int, int]:
    """Return a key that is least for the alternative that an author meant.

    Against an alternative speaks that it asks for a ``$ref``, and that a field which tells the
    alternatives apart (``in``, ``type``) has another value; for it, that the errors lie deep.
    """
    is_reference = any(
        isinstance(error.kind, _KIND.Required) and error.kind.property == "$ref" for error in branch
    )
    told_apart = sum(
        isinstance(error.kind, (_KIND.Enum, _KIND.Constant))
        and len(error.instance_path) == depth + 1
        for error in branch
    )
    deepest = max(len(error.instance_path) for error in branch)
    return is_reference, told_apart, -deepest


def _report(error: Any, pointer: str, value: Any, findings: Findings) -> None:
    name = quote(str(error.instance_path[-1])) if error.instance_path else "the document"
    kind = error.kind
    match kind:
        case _KIND.Type() if isinstance(value, bool) and "Schema" in error.schema_path:
            message = "schemas that are true or false are new in OpenAPI 3.1; this is read as there"
            findings.note("SP214", message, pointer)
        case _KIND.Type():
            message = f"{name} must be {type_words(kind.types)}, not {found_words(value)}"
            findings.warning("SP210", f"{message}; it is left out", pointer, instead=MISSING)
        case _KIND.Required():
            findings.warning("SP210", f"{quote(kind.property)} is missing here", pointer, key=True)
        case _KIND.Enum():
            options = any_of([quote(option) for option in kind.options])
            message = f"{name} must be {options}, not {quote(value)}; it is left out"
            findings.warning("SP210", message, pointer, instead=MISSING)
        case _KIND.Constant():
            findings.warning("SP210", f"{name} must be {quote(kind.expected_value)} here", pointer)
        case _KIND.Format():
            message = f"{quote(value)} is not a valid {kind.format}"
            findings.warning("SP210", message, pointer)
        case _KIND.PropertyNames():
            message = "a name here may have only letters, digits, dots, hyphens and underscores"
            findings.warning("SP210", message, pointer, key=True)
        case _KIND.OneOfNotValid() | _KIND.AnyOf() if needed := _missing(kind.context):
            message = f"{any_of(needed)} is missing here"
            findings.warning("SP210", message, pointer, key=True)
        case _KIND.MinItems() | _KIND.MinProperties():
            findings.warning("SP210", f"{name} must not be empty", pointer)
        case _KIND.UniqueItems():
            findings.warning("SP210", f"{name} lists something twice", pointer)
        case _KIND.Pattern():
            findings.warning(
                "SP210", f"{quote(value)} has not the form that is needed here", pointer
            )
        case _:
            rule = "/".join(map(str, error.schema_path[-2:]))
            message = f"{name} does not meet the rule {quote(rule)} of OpenAPI"
            findings.warning("SP210", message, pointer)


def _missing(context: list[list[Any]]) -> list[str]:
    """Return the fields of which one is missing, if that is all that is wrong with every alternative."""
    kinds = [below.kind for branch in context for below in branch]
    fields = {quote(kind.property) for kind in kinds if isinstance(kind, _KIND.Required)}
    return sorted(fields) if len(fields) == len(kinds) else []


def _report_fields(error: Any, pointer: str, findings: Findings) -> None:
    in_schema = "Schema" in error.schema_path
    for field in error.kind.unexpected:
        place = child(pointer, field)
        if findings.knows(place):
            continue
        if in_schema and field in _SCHEMA_NEWS:
            message = f"{quote(field)} is new in OpenAPI 3.1; it is read as it is there"
            findings.note("SP214", message, place)
            continue
        # Under "responses" it would be taken for a status.
        drop = pointer.endswith("/responses")
        message = (
            f"there is no field {quote(field)} here; it is {'left out' if drop else 'ignored'}"
        )
        instead = MISSING if drop else KEEP
        findings.warning("SP210", message, place, key=True, instead=instead)
