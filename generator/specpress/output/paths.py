"""relative paths that a target wants to write -> the ones that are safe on every file system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from specpress.diag import Collector, Origin, quote

MANIFEST = ".specpress-manifest.json"

# Names that Windows gives to devices, whatever follows the first dot.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.I)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\ud800-\udfff]')
_MAX_NAME_BYTES = 255


def problem(path: str) -> str | None:
    """Why `path` cannot be written below a folder, None if it can: `../x` leads out of it."""
    if not path or path.startswith("/"):
        return "it is not relative"
    for name in path.split("/"):
        if reason := _problem_of(name):
            return reason
    return "the manifest has that name" if path == MANIFEST else None


@lru_cache(maxsize=8192)
def _problem_of(name: str) -> str | None:
    """Why no file and no folder can have this name. Most names are those of many."""
    if name in ("", ".", ".."):
        return f"{quote(name)} is no name of a file"
    if _FORBIDDEN.search(name):
        return f"{quote(name)} has a character that some file systems refuse"
    if name.endswith((" ", ".")):
        return f"{quote(name)} ends in a character that some file systems drop"
    if _DEVICE.fullmatch(name):
        return f"{quote(name)} is a device on Windows"
    if len(name.encode()) > _MAX_NAME_BYTES:
        return f"{quote(name)} is longer than {_MAX_NAME_BYTES} bytes"
    return None


def check_paths(paths: Iterable[str], folder: Path, collector: Collector) -> bool:
    """Whether all can be written side by side below `folder`; reports those that cannot.

    Two paths collide if a file system that ignores case or Unicode forms would take them for one, or
    if one would have to be a folder for the other.
    """
    found: list[str] = []
    taken: dict[str, str] = {}
    for path in paths:
        folded = _fold(path)
        if reason := problem(path):
            found.append(f"{quote(path)} cannot be written: {reason}")
        elif folded in taken:
            found.append(f"{quote(path)} and {quote(taken[folded])} are one file on some systems")
        else:
            taken[folded] = path
    for folded, path in taken.items():
        for parent in _parents(folded):
            if parent in taken:
                found.append(f"{quote(taken[parent])} is a file and the folder of {quote(path)}")
    for message in found:
        collector.error(
            "SP601",
            message,
            Origin(str(folder)),
            hint="pin another name in the configuration, or rename the template",
        )
    return not found


def _fold(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFKC", path).casefold()


def _parents(path: str) -> Iterable[str]:
    parent = path.rpartition("/")[0]
    while parent:
        yield parent
        parent = parent.rpartition("/")[0]
