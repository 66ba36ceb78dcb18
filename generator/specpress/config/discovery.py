"""folder -> the configuration or document in it that is meant when none is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

CONFIGS = ("specpress.yml", "spec/specpress.yml", "stainless.yml")
DOCUMENTS = ("openapi.yaml", "openapi.yml", "openapi.json")


def find_config(folder: Path) -> Path | None:
    """The configuration of `folder`; its own before one in `spec/` before a hosted generator's.

    Each name may also end in `.yaml`.
    """
    return next(filter(Path.is_file, candidates(folder, CONFIGS)), None)


def find_document(folder: Path) -> Path | None:
    """The OpenAPI document in `folder`, for a configuration that names none: a `stainless.yml` cannot."""
    return next(filter(Path.is_file, candidates(folder, DOCUMENTS)), None)


def candidates(folder: Path, names: Iterable[str] = CONFIGS + DOCUMENTS) -> Iterator[Path]:
    """Every path that is looked at, in order, whether there is a file or not."""
    for name in names:
        yield folder / name
        if name in CONFIGS:
            yield (folder / name).with_suffix(".yaml")
