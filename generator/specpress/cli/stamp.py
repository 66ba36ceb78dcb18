"""paths that a run read or wrote -> a stamp that says later whether any of them was touched.

A stamp trusts what the file system says of a file (size, times, inode), as git's index does, so that
looking at two thousand files takes milliseconds. It holds on one machine only and is never committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from stat import S_ISDIR
from zlib import crc32

_COMPILED = "__pycache__"

# Path -> size, times and inode of a file; a sum of the names in a folder; nothing for what is not there.
Stamp = dict[str, list[int]]


def take_stamp(paths: Iterable[str]) -> Stamp:
    """The stamp of files and folders; a folder's holds while nothing is added to it or removed."""
    return {path: _look(path) for path in paths}


def holds(stamp: Mapping[str, Sequence[int]]) -> bool:
    """Whether all is as it was when the stamp was taken; what was missing has to be missing still."""
    return all(_look(path) == seen for path, seen in stamp.items())


def touched_since(paths: Iterable[str], nanoseconds: int) -> bool:
    """Whether any of the files was changed after a moment."""
    return any(seen[1] > nanoseconds for seen in map(_look, paths) if len(seen) > 1)


def tree(folder: str) -> Iterator[str]:
    """`folder` and everything below it but compiled Python."""
    yield folder
    for parent, folders, names in os.walk(folder):
        if _COMPILED in folders:
            folders.remove(_COMPILED)
        for name in (*folders, *names):
            yield os.path.join(parent, name)


def _look(path: str) -> list[int]:
    try:
        seen = os.stat(path)
    except OSError:
        return []
    if S_ISDIR(seen.st_mode):
        # Not its time: Python may write its cache into it at any moment.
        names = sorted(name for name in os.listdir(path) if name != _COMPILED)
        return [crc32("/".join(names).encode("utf-8", "surrogateescape"))]
    return [seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino]
