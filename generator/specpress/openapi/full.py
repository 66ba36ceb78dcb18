"""document -> everything that openapi-spec-validator itself has to say about it. Takes seconds.

The validator is used as it is, with three additions from outside: each of its parts tells where it
was when it found something, its list of schemas already seen is a set, and it can fetch nothing.
"""

from collections.abc import Iterator
from typing import Any, Never

from jsonschema_path.paths import SchemaPath
from openapi_spec_validator.validation import keywords
from openapi_spec_validator.validation.exceptions import (
    DuplicateOperationIDError,
    ParameterDuplicateError,
    UnresolvableParameterError,
)
from openapi_spec_validator.validation.validators import (
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
    SpecValidator,
)

from specpress.diag import quote, visible
from specpress.openapi.findings import Findings
from specpress.openapi.wording import found_words, type_words
from specpress.source.pointer import MISSING, Token, Tokens, format_pointer, get, parse_fragment

_VALIDATORS: dict[str, type[SpecValidator]] = {
    "3.0": OpenAPIV30SpecValidator,
    "3.1": OpenAPIV31SpecValidator,
    "3.2": OpenAPIV32SpecValidator,
}

# What our own checks look after, with URI templates in mind.
_OURS = (DuplicateOperationIDError, ParameterDuplicateError, UnresolvableParameterError)

# Characters of a message of the validator's own: some of them quote the whole document.
_LIMIT = 160


def check_in_full(data: dict[str, Any], version: str, findings: Findings) -> None:
    """Report what the validator finds and no check before this one has spoken of.

    ``data`` must be bundled; what is not read as it was written should be out of it already.
    """
    base = _VALIDATORS[version]
    parts = {name: _locating(part) for name, part in base.keyword_validators.items()}
    fields = {
        "keyword_validators": parts,
        "resolver_handlers": dict.fromkeys(("http", "https", "file", ""), _refuse),
    }
    validator = type("LocatingValidator", (base,), fields)(data)
    try:
        for error in validator.root_validator(validator.schema_path):
            # Its own path is relative to the schema or value that was looked at.
            pointer = _place(data, (*error.specpress_at, *error.absolute_path))
            if not isinstance(error, _OURS) and not findings.knows(pointer):
                findings.warning("SP217", _message(error), pointer)
    except Exception as error:  # noqa: BLE001
        # It assumes much about a document that a broken one does not keep; what it found until then
        # has been reported, and our own checks have looked at everything.
        reason = visible(str(error))[:_LIMIT] or type(error).__name__
        findings.warning("SP217", f"openapi-spec-validator gave up: {reason}", "#")


def _place(data: dict[str, Any], path: Tokens) -> str:
    """Return where the node at ``path`` is written; the validator's paths lead through references."""
    node: Any = data
    place: list[Token] = []
    for token in path:
        below = get(node, (token,))
        reference = node.get("$ref") if isinstance(node, dict) else None
        if below is MISSING and isinstance(reference, str):
            place = list(parse_fragment(reference))
            below = get(data, (*place, token))
        node = below
        place.append(token)
    return format_pointer(place)


def _refuse(uri: str) -> Never:
    raise LookupError(f"{uri} is not part of the document")


class _Seen(set[int]):
    """A set that can be filled like a list."""

    append = set.add


def _locating(part: type[keywords.KeywordValidator]) -> type[keywords.KeywordValidator]:
    """Return ``part`` as a class whose errors carry the place at which the innermost call was."""

    def init(self: Any, registry: Any) -> None:
        part.__init__(self, registry)
        for name in ("visited_schema_ids", "meta_checked_schema_ids"):
            if hasattr(self, name):
                setattr(self, name, _Seen())

    # What checks a value is called with the schema that it should meet: a default's.
    below = ("default",) if issubclass(part, keywords.ValueValidator) else ()

    def call(self: Any, *args: Any, **kwargs: Any) -> Iterator[Any]:
        found: Iterator[Any] = getattr(part, "__call__")(self, *args, **kwargs)
        for error in found:
            if not hasattr(error, "specpress_at"):
                path = next((arg for arg in args if isinstance(arg, SchemaPath)), None)
                error.specpress_at = (*path.parts, *below) if path is not None else ()
            yield error

    return type(f"Locating{part.__name__}", (part,), {"__init__": init, "__call__": call})


def _message(error: Any) -> str:
    """Return what ``error`` says in few plain words; its own text may hold the whole document."""
    place = error.specpress_at
    name = (
        quote(str(error.absolute_path[-1] if error.absolute_path else place[-1])) if place else ""
    )
    match error.validator:
        case "type":
            types = error.validator_value
            words = type_words([types] if isinstance(types, str) else types)
            return f"{name} must be {words}, not {found_words(error.instance)}"
        case "enum":
            return f"{name} is {quote(error.instance)}, which is none of the allowed values"
        case "oneOf" | "anyOf":
            return f"{name} is none of the forms that are allowed here"
        case "uniqueItems":
            return f"{name} lists something twice"
        case str():
            return f"{name} does not meet the rule {quote(error.validator)}"
        case _:
            # Not a rule of JSON Schema's but one of the validator's own, in a sentence.
            return visible(str(error.message))[:_LIMIT]
