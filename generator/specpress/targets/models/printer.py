"""Clean schemas -> the text of one module, through datamodel-code-generator.

The library is handed a plain mapping whose references all lead into that mapping, so that it has
nothing to read from files or the network. It is imported here and nowhere else, when it is needed: it
costs half a second.
"""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Mapping

from specpress.diag import Collector
from specpress.naming import snake, split_words
from specpress.targets.models.msgspec_limits import within_limits
from specpress.targets.models.options import Kind


class PrintingFailed(Exception):
    """The library could not make a module of these schemas; the message says why."""


def print_models(
    schemas: Mapping[str, Mapping[str, object]], kind: Kind, collector: Collector
) -> str:
    """The module's text, not yet formatted. What the library approximates becomes warnings."""
    from datamodel_code_generator import InputFileType, generate
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import DateClassType, DatetimeClassType, PythonVersion
    from datamodel_code_generator.parser import LiteralType

    printed_as = {
        Kind.PYDANTIC: DataModelType.PydanticV2BaseModel,
        Kind.DATACLASS: DataModelType.DataclassesDataclass,
        Kind.TYPEDDICT: DataModelType.TypingTypedDict,
        Kind.MSGSPEC: DataModelType.MsgspecStruct,
    }
    # Only these two parse what they are given: elsewhere a date stays the string that arrived.
    parses = kind in (Kind.PYDANTIC, Kind.MSGSPEC)
    if kind is Kind.MSGSPEC:
        schemas = within_limits(schemas, collector)
    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            text = generate(
                document,
                input_file_type=InputFileType.OpenAPI,
                output=None,
                target_python_version=PythonVersion.PY_311,
                formatters=[],
                aliases=_aliases(schemas),
                allow_remote_refs=False,
                enable_generated_header_marker=False,
                disable_timestamp=True,
                enum_field_as_literal=LiteralType.All,
                field_constraints=True,
                keyword_only=True,
                snake_case_field=True,
                strict_nullable=True,
                treat_dot_as_module=False,
                use_annotated=True,
                use_attribute_docstrings=True,
                use_field_description=True,
                use_schema_description=True,
                use_standard_collections=True,
                use_type_alias=True,
                use_type_alias_type=kind is not Kind.MSGSPEC,
                use_union_operator=True,
                use_msgspec_tagged_unions=kind is Kind.MSGSPEC,
                output_model_type=printed_as[kind],
                output_datetime_class=DatetimeClassType.Datetime if parses else None,
                output_date_class=DateClassType.Date if parses else None,
            )
        except Exception as error:  # whatever a library raises about a document is its answer
            raise PrintingFailed(f"{type(error).__name__}: {error}") from error
    for message in sorted({str(warning.message) for warning in caught}):
        collector.warning("SP853", f"models: {message}")
    if not isinstance(text, str):
        raise PrintingFailed("several modules came back where one was asked for")
    return text


def _aliases(schemas: Mapping[str, Mapping[str, object]]) -> dict[str, str | list[str]]:
    """Member -> what to call it, where Python would read its spelling as another: `ｃｌａｓｓ` is `class`."""
    found: dict[str, str | list[str]] = {}
    for schema in schemas.values():
        properties = schema.get("properties")
        for name in properties if isinstance(properties, dict) else ():
            if not name.isascii() and unicodedata.normalize("NFKC", name) != name:
                found[name] = f"{snake(split_words(name)) or 'member'}_"
    return found
