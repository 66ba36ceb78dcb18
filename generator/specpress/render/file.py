"""What a target gives to the output room: files by relative path, or works that print them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeAlias

from specpress.diag import Collector


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """One file of a target's output.

    `path` is relative, with `/`, below the target's output folder. `once` files are written when absent
    and then belong to the user (`lib/`, `CHANGELOG.md`): never compared, never overwritten.
    """

    path: str
    content: bytes
    once: bool = False

    @classmethod
    def text(cls, path: str, content: str, *, once: bool = False) -> File:
        """A UTF-8 file with `\\n` line ends."""
        return cls(path=path, content=content.encode(), once=once)


# Prints some files and reports what it finds. Does not depend on other works, nor they on it.
Work: TypeAlias = Callable[[Collector], Iterable[File]]


def printed(works: Iterable[Work], collector: Collector) -> tuple[File, ...]:
    """The files of all works, sorted by path."""
    files = (file for work in works for file in work(collector))
    return tuple(sorted(files, key=lambda file: file.path))


def headed(file: File, text: str, marks: Mapping[str, str]) -> File:
    """The file with a comment at the top, unless the user owns it or it cannot have one.

    `marks` is how a line of comment begins, by the suffix of the file: `{".rs": "//"}`.
    """
    mark = marks.get(PurePosixPath(file.path).suffix)
    if mark is None or file.once:
        return file
    lines = [f"{mark} {line}".rstrip() for line in text.splitlines()]
    head = "".join(f"{line}\n" for line in lines).encode()
    return replace(file, content=b"\n".join(filter(None, (head, file.content))))
