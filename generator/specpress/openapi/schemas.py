"""schemas -> findings about keywords whose values are not what JSON Schema says.

These checks stand in for the validator's own walk over schemas, which takes seconds, knows no places
and repeats itself. A ``pattern`` is looked at, never compiled.
"""

from collections.abc import Callable, Iterable
from typing import Any

from specpress.diag import quote
from specpress.openapi.findings import KEEP, Findings
from specpress.openapi.walk import Found
from specpress.openapi.wording import found_words, json_types, type_words
from specpress.source.pointer import MISSING
from specpress.source.shapes import SCHEMA

TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")

# The JSON types that a keyword's value may have. Keywords that are not here may have any.
_KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            "$ref",
            "$id",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "$comment",
            "title",
            "description",
            "format",
            "pattern",
            "contentEncoding",
            "contentMediaType",
        ),
        ("string",),
    ),
    **dict.fromkeys(
        (
            "properties",
            "patternProperties",
            "dependentSchemas",
            "dependentRequired",
            "$defs",
            "definitions",
            "discriminator",
            "xml",
            "externalDocs",
        ),
        ("object",),
    ),
    **dict.fromkeys(
        ("allOf", "anyOf", "oneOf", "prefixItems", "enum", "required", "examples"), ("array",)
    ),
    **dict.fromkeys(
        (
            "not",
            "if",
            "then",
            "else",
            "additionalProperties",
            "propertyNames",
            "contains",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema",
        ),
        ("object", "boolean"),
    ),
    "items": ("object", "boolean", "array"),
    "type": ("string", "array"),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), ("number",)),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), ("number", "boolean")),
    **dict.fromkeys(
        (
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains",
        ),
        ("integer",),
    ),
    **dict.fromkeys(
        ("nullable", "deprecated", "readOnly", "writeOnly", "uniqueItems"), ("boolean",)
    ),
}

KEYWORDS = frozenset(_KINDS)

# The same by the classes of plain data, because this question is asked of every keyword of every schema.
_CLASSES = {
    "string": (str,),
    "object": (dict,),
    "array": (list,),
    "boolean": (bool,),
    "number": (int, float),
    "integer": (int,),
}
_ACCEPTED: dict[str, frozenset[type]] = {
    keyword: frozenset(class_ for kind in kinds for class_ in _CLASSES[kind])
    for keyword, kinds in _KINDS.items()
}

# Spellings that people bring from other languages, and what they mean.
_MEANT = {
    "int": "integer",
    "int32": "integer",
    "int64": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "str": "string",
    "date": "string",
    "datetime": "string",
    "file": "string",
    "bool": "boolean",
    "list": "array",
    "map": "object",
    "dict": "object",
}


def check_schemas(found: Iterable[Found], findings: Findings) -> None:
    """Report what is wrong with the keywords of every schema among ``found``."""
    for one in found:
        if one.shape is not SCHEMA or not isinstance(one.node, dict):
            continue
        for keyword, value in one.node.items():
            accepted = _ACCEPTED.get(keyword)
            if accepted is not None and value.__class__ not in accepted:
                _wrong_kind(keyword, value, one, findings)
            elif (check := _CHECKS.get(keyword)) is not None:
                check(value, one, findings)


def _warn(
    message: str,
    one: Found,
    *below: str | int,
    findings: Findings,
    instead: Any = KEEP,
    hint: str | None = None,
    code: str = "SP211",
) -> None:
    path = one.path
    for token in below:
        path = (path, token)
    findings.warning(code, message, path, instead=instead, hint=hint)


def _wrong_kind(keyword: str, value: Any, one: Found, findings: Findings) -> None:
    if value.__class__ is float and value.is_integer() and "integer" in _KINDS[keyword]:
        return
    hint = None
    if keyword == "required" and isinstance(value, bool):
        hint = "list the required properties in the schema that has them"
    message = f"{quote(keyword)} must be {type_words(_KINDS[keyword])}, not {found_words(value)}"
    _warn(f"{message}; it is left out", one, keyword, findings=findings, instead=MISSING, hint=hint)


def _check_type(value: Any, one: Found, findings: Findings) -> None:
    names = value if isinstance(value, list) else [value]
    unknown = next((name for name in names if name not in TYPES), None)
    if unknown is not None:
        meant = [_MEANT.get(str(name).lower(), str(name)) for name in names]
        if all(name in TYPES for name in meant):
            message = f"there is no type {quote(unknown)}; it is read as {type_words(meant)}"
            hint = f"write {' or '.join(meant)}"
            instead: Any = meant if isinstance(value, list) else meant[0]
        else:
            message = f"there is no type {quote(unknown)}; it is left out"
            hint, instead = f"the types are {', '.join(TYPES)}", MISSING
        _warn(message, one, "type", findings=findings, instead=instead, hint=hint)
    elif not names:
        message = '"type" is an empty list; it is left out'
        _warn(message, one, "type", findings=findings, instead=MISSING)


def _check_required(value: Any, one: Found, findings: Findings) -> None:
    if not all(isinstance(name, str) for name in value):
        message = '"required" must be a list of property names; it is left out'
        _warn(message, one, "required", findings=findings, instead=MISSING)
        return
    for at, name in enumerate(value):
        if name in value[:at]:
            _warn(f"{quote(name)} is required twice", one, "required", at, findings=findings)


def _check_enum(value: Any, one: Found, findings: Findings) -> None:
    if not value:
        message = '"enum" allows no value at all; it is left out'
        _warn(message, one, "enum", findings=findings, instead=MISSING)
        return
    seen: list[Any] = []
    known: set[tuple[type, Any]] = set()
    for at, member in enumerate(value):
        if isinstance(member, dict | list):
            repeated = member in seen
            seen.append(member)
        else:
            # 1 and true are the same key in Python, and 1 and 1.0; only the latter in JSON.
            key = (bool if isinstance(member, bool) else object, member)
            repeated = key in known
            known.add(key)
        if repeated:
            _warn(f"{quote(member)} is listed twice", one, "enum", at, findings=findings)


def _check_members(keyword: str) -> Callable[[Any, Found, Findings], None]:
    def check(value: Any, one: Found, findings: Findings) -> None:
        if not value:
            message = f"{quote(keyword)} is an empty list; it is left out"
            _warn(message, one, keyword, findings=findings, instead=MISSING)

    return check


def _check_default(value: Any, one: Found, findings: Findings) -> None:
    schema = one.node
    types = schema.get("type")
    names = types if isinstance(types, list) else [types] if isinstance(types, str) else []
    if value is None and schema.get("nullable") is True:
        return
    if names and all(name in TYPES for name in names):
        if not any(kind in names for kind in json_types(value)):
            message = f"the default is {quote(value)}, but the type is {type_words(names)}"
            _drop_default(message, one, findings)
            return
    members = schema.get("enum")
    if isinstance(members, list) and members and value not in members:
        _drop_default(f"the default {quote(value)} is not in the enum", one, findings)


def _drop_default(message: str, one: Found, findings: Findings) -> None:
    message = f"{message}; it is left out"
    _warn(message, one, "default", findings=findings, code="SP212", instead=MISSING)


def _check_discriminator(value: Any, one: Found, findings: Findings) -> None:
    if not isinstance(value.get("propertyName"), str):
        message = 'a discriminator must have a "propertyName"; it is left out'
        _warn(message, one, "discriminator", findings=findings, instead=MISSING)
        return
    mapping = value.get("mapping", {})
    if not isinstance(mapping, dict) or not all(isinstance(ref, str) for ref in mapping.values()):
        message = "a discriminator's mapping must lead from values to schemas; it is left out"
        _warn(message, one, "discriminator", "mapping", findings=findings, instead=MISSING)


_CHECKS: dict[str, Callable[[Any, Found, Findings], None]] = {
    "type": _check_type,
    "required": _check_required,
    "enum": _check_enum,
    "default": _check_default,
    "discriminator": _check_discriminator,
    "allOf": _check_members("allOf"),
    "anyOf": _check_members("anyOf"),
    "oneOf": _check_members("oneOf"),
}
