"""Small documents as data, and what changed between two of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from specpress import pipeline
from specpress.build import build
from specpress.config import Config
from specpress.diag import Collector
from specpress.diff import compare
from specpress.model import Api, Change
from specpress.pipeline import Request

Json = Any


def api(folder: Path, document: Json, name: str = "openapi") -> Api:
    """The model of a document."""
    path = folder / f"{name}.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    collector = Collector()
    read = pipeline.read(Request(spec=path), collector)
    assert read is not None, collector.diagnostics
    return build(read, Config(), collector)


def changes(folder: Path, base: Json, revision: Json) -> tuple[Change, ...]:
    """What changed."""
    return compare(api(folder, base, "base"), api(folder, revision, "revision"))


def document(paths: Json, **others: Json) -> Json:
    """A document with these paths."""
    info = {"title": "Acme", "version": others.pop("version", "1")}
    return {"openapi": "3.1.0", "info": info, "paths": paths, **others}


def operation(**parts: Json) -> Json:
    """`POST /things` with parts of an operation; it answers with nothing unless they say so."""
    return {"responses": {"204": {"description": "Done."}}, **parts}


def sending(schema: Json, **others: Json) -> Json:
    """A document whose one call sends an object with the property `x`, or without (None)."""
    body = {"content": {"application/json": {"schema": holder(schema, **others)}}}
    return document({"/things": {"post": operation(requestBody=body)}})


def answering(schema: Json, **others: Json) -> Json:
    """A document whose one call answers with an object with the property `x`."""
    content = {"application/json": {"schema": holder(schema, **others)}}
    answer = {"200": {"description": "A thing.", "content": content}}
    return document({"/things": {"post": operation(responses=answer)}})


def sharing(schema: Json, **others: Json) -> Json:
    """A document with a model that is sent and received and has the property `x`."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    body = {"content": {"application/json": {"schema": {"type": "array", "items": content_ref}}}}
    answer = {"200": {"description": "A thing.", "content": content}}
    paths = {"/things": {"post": operation(requestBody=body, responses=answer)}}
    return document(paths, components={"schemas": {"Thing": holder(schema, **others)}})


content_ref = {"$ref": "#/components/schemas/Thing"}


def holder(schema: Json, *, required: bool = False) -> Mapping[str, Json]:
    """An object with `id`, and `x` if there is a schema for it."""
    properties = {"id": {"type": "string"}} | ({} if schema is None else {"x": schema})
    return {
        "type": "object",
        "properties": properties,
        "required": ["x"] if required else [],
    }


def summary(found: tuple[Change, ...]) -> set[str]:
    """`property-removed: breaking` and so on."""
    return {f"{change.kind}: {change.level.name.lower()}" for change in found}
