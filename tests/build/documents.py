"""Small documents as text -> the model, and types as one readable line."""

from __future__ import annotations

from pathlib import Path

from specpress import openapi, source
from specpress.build import build
from specpress.config import Config
from specpress.diag import Collector
from specpress.model import (
    Api,
    Array,
    Const,
    Enum,
    Map,
    Method,
    Nullable,
    Object,
    Primitive,
    Ref,
    TypeExpr,
    Union,
)

HEAD = """
openapi: 3.1.0
info: {title: Test API, version: "1"}
servers: [{url: "https://api.example.com"}]
"""


def build_text(text: str, config: Config | None = None, collector: Collector | None = None) -> Api:
    """The model of a document; `HEAD` is put before it unless it brings its own."""
    collector = collector or Collector()
    text = text if "openapi:" in text else HEAD + text
    document = source.load_bytes(
        text.encode(),
        name="spec.yaml",
        folder=Path("."),
        policy=source.RefPolicy(),
        collector=collector,
    )
    assert document is not None
    lifted = openapi.read(document, collector=collector)
    assert lifted is not None
    return build(lifted, config or Config(), collector)


def schema_api(schemas: str) -> Api:
    """The model of a document whose one operation takes and answers `Root` of these schemas."""
    indented = "\n".join(f"    {line}" for line in schemas.strip("\n").splitlines())
    return build_text(
        "paths:\n"
        "  /roots:\n"
        "    post:\n"
        "      requestBody:\n"
        "        required: true\n"
        "        content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Root'}}}}\n"
        "      responses:\n"
        "        '200': {description: Root., content: {application/json: {schema: {$ref: '#/components/schemas/Root'}}}}\n"
        "components:\n  schemas:\n" + indented
    )


def only_method(api: Api) -> Method:
    (method,) = api.walk_methods()
    return method


def show(type: TypeExpr | None) -> str:
    """`[string?]`, `(Cat | Dog)@kind`, `'a'|'b'`."""
    match type:
        case None:
            return "nothing"
        case Primitive():
            return str(type.kind)
        case Const():
            return repr(type.value.reveal())
        case Enum():
            return "|".join(repr(item.value.reveal()) for item in type.members) + ("|..." if type.open else "")
        case Array():
            return f"[{show(type.items)}]"
        case Map():
            return f"{{{show(type.values)}}}"
        case Nullable():
            return f"{show(type.inner)}?"
        case Ref():
            return type.id.removeprefix("schemas/")
        case Union():
            inner = " | ".join(map(show, type.variants))
            tag = type.discriminator
            return f"({inner})" + (f"@{tag.property.wire.reveal()}" if tag is not None else "")


def members(api: Api, id: str) -> dict[str, str]:
    """Property -> its type; optional ones end in `*`."""
    found = api.declarations[id]
    assert isinstance(found, Object)
    return {
        member.name.wire.reveal() + ("" if member.required else "*"): show(member.type)
        for member in found.properties
    }
