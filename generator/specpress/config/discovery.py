"""folder -> the configuration or document in it that is meant when none is named."""

from __future__ import annotations

from pathlib import Path

CONFIGS = ("specpress.yml", "spec/specpress.yml", "stainless.yml")
DOCUMENTS = ("openapi.yaml", "openapi.yml", "openapi.json")


def find_config(folder: Path) -> Path | None:
    """The configuration of `folder`; its own before one in `spec/` before a hosted generator's.

    Each name may also end in `.yaml`.
    """
    names = [name for base in CONFIGS for name in (base, f"{base.removesuffix('.yml')}.yaml")]
    return _first(folder, names)


def find_document(folder: Path) -> Path | None:
    """The OpenAPI document in `folder`, for a configuration that names none: a `stainless.yml` cannot."""
    return _first(folder, DOCUMENTS)


def _first(folder: Path, names: list[str] | tuple[str, ...]) -> Path | None:
    return next((folder / name for name in names if (folder / name).is_file()), None)
