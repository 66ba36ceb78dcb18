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


def headed(files: Iterable[File], text: str, marks: Mapping[str, str]) -> tuple[File, ...]:
    """The files with a comment at the top, where the user does not own them and they can have one.

    `marks` is how a line of comment begins, by the suffix of the file: `{".rs": "//"}`.
    """
    found = []
    for file in files:
        mark = marks.get(PurePosixPath(file.path).suffix)
        if mark is not None and not file.once:
            lines = [f"{mark} {line}".rstrip() for line in text.splitlines()]
            head = "".join(f"{line}\n" for line in lines).encode()
            file = replace(file, content=b"\n".join(filter(None, (head, file.content))))
        found.append(file)
    return tuple(found)
