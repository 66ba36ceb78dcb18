"""folder -> the configuration or document in it that is meant when none is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

CONFIGS = ("specpress.yml", "spec/specpress.yml", "stainless.yml")
BASELINE = "baseline"
DOCUMENTS = ("openapi.yaml", "openapi.yml", "openapi.json")
_SUFFIXES = frozenset(Path(name).suffix for name in DOCUMENTS)


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


def baseline_beside(document: Path) -> Path:
    """Where the released documents are if the configuration does not say."""
    return document.parent / BASELINE


def released_documents(baseline: Path) -> tuple[Path, ...]:
    """The documents of a baseline: the file itself; in a folder, each file, and the document of each folder."""
    if not baseline.is_dir():
        return (baseline,)
    found: list[Path] = []
    for path in sorted(baseline.iterdir()):
        if path.is_dir():
            found += filter(None, (find_document(path),))
        elif path.suffix in _SUFFIXES:
            found.append(path)
    return tuple(found)
