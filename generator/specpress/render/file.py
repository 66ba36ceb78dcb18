"""What a target gives to the output room: files by relative path."""

from __future__ import annotations

from dataclasses import dataclass


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
