"""Small OpenAPI documents -> the files of their TypeScript SDKs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from specpress import config
from specpress.diag import Collector
from specpress.pipeline import Request, press

ANSWER = {"200": {"description": "It."}}


def document(paths: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    """A document with these paths and components."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Acme", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def answer(schema: dict[str, Any] | str) -> dict[str, Any]:
    """Responses with a body of a schema, or of the component of that name."""
    shown = {"$ref": f"#/components/schemas/{schema}"} if isinstance(schema, str) else schema
    return {"200": {"description": "It.", "content": {"application/json": {"schema": shown}}}}


def pressed(
    folder: Path, spec: dict[str, Any], configuration: str | None = None
) -> tuple[dict[str, str], Collector]:
    """The text of every file by path, and what was found."""
    path = folder / "openapi.yaml"
    path.write_text(yaml.safe_dump(spec), encoding="utf-8")
    collector = Collector()
    settings = config.Config()
    if configuration is not None:
        file = folder / "specpress.yml"
        file.write_text(configuration, encoding="utf-8")
        settings = config.read(file, collector)
    result = press(Request(spec=path, config=settings, targets=("typescript",)), collector)
    assert result is not None, collector.diagnostics
    return {file.path: file.content.decode() for file in result.files["typescript"]}, collector
