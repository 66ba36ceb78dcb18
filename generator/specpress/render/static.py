"""A target's template folder -> the files in it that are copied as they are, and the names of the others."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from specpress.render.environment import templates_root


@lru_cache(maxsize=16)
def static_files(target: str, user: Path | None = None) -> tuple[tuple[str, bytes], ...]:
    """(path relative to the target's template folder, content) of every file that is no template.

    A user's folder adds files and replaces those of the same path. Sorted by path.
    """
    found: dict[str, Path] = {}
    for root in (templates_root() / target, user):
        if root is None:
            continue
        for path in root.rglob("*"):
            relative = path.relative_to(root).as_posix()
            if path.is_file() and path.suffix != ".j2" and "__pycache__" not in path.parts:
                found[relative] = path
    return tuple((name, found[name].read_bytes()) for name in sorted(found))
