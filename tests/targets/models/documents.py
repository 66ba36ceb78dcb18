"""Plain mappings -> documents through the press's own rooms, and the models that come out, imported."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

from specpress import openapi, source
from specpress.build import build
from specpress.config import Config
from specpress.diag import Collector
from specpress.targets import TargetOptions
from specpress.targets.models import target

_numbers = count()


def document(schemas: Mapping[str, Any], paths: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """An OpenAPI 3.1 document around some component schemas."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": dict(paths or {}),
        "components": {"schemas": dict(schemas)},
    }


def models_text(
    spec: Mapping[str, Any], collector: Collector | None = None, **options: object
) -> str:
    """The text of `models.py`; empty if nothing came out."""
    collector = collector or Collector()
    loaded = source.load_bytes(
        json.dumps(spec).encode(),
        name="spec.json",
        folder=Path("."),
        policy=source.RefPolicy(),
        collector=collector,
    )
    assert loaded is not None
    lifted = openapi.read(loaded, collector=collector)
    assert lifted is not None
    api = build(lifted, Config(), collector)
    given = TargetOptions(settings={"options": options}, document=lifted.data)
    files = list(target.render(api, given, collector))
    assert [file.path for file in files] in ([], ["models.py"])
    return files[0].content.decode() if files else ""


def models_module(folder: Path, text: str) -> ModuleType:
    """The text as an imported module; warnings on the way are errors of the caller's filter."""
    name = f"models_under_test_{next(_numbers)}"
    path = folder / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
