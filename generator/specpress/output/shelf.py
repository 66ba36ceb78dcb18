"""files as they are printed -> what a plan has to know of each; new content waits beside its folder.

What is printed apart is also compared and put down apart: no process has to carry the content of others.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from specpress.output.manifest import digest
from specpress.output.paths import problem
from specpress.render import File

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Obstacle:
    """Something in the way that nothing may be written through."""

    place: Path
    kind: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """One file that a target wants: the digest that it should have, and that of what is there.

    `there` is None if nothing is, or if there is an `obstacle`. `failure` is why new content could not
    be put down: the place and the reason.
    """

    path: str
    digest: str
    there: str | None
    once: bool
    obstacle: Obstacle | None = None
    failure: tuple[str, str] | None = None


class Shelf:
    """What one folder is to hold. New content lies in `fresh` until it is moved to its place.

    That is below the folder, so that moving crosses no file system, and not there before it is needed.
    Without `keeps` nothing is put down: a comparison writes nothing.
    """

    def __init__(self, folder: Path, *, keeps: bool = True) -> None:
        self.folder = folder
        self.waiting = folder / f".specpress-{token_hex(6)}"
        self.fresh = self.waiting / "fresh"
        self.disk = Disk(folder)
        self._keeps = keeps
        self._absent = [each for each in (folder, *folder.parents) if not each.exists()]
        self._made = set[str]()

    def take(self, file: File) -> Sheet:
        """Compare a file with what is in its place, and keep it if that is something else."""
        path, wanted = file.path, digest(file.content)
        if problem(path) is not None:
            return Sheet(path=path, digest=wanted, there=None, once=file.once)
        there = self.disk.read(path)
        if isinstance(there, Obstacle):
            return Sheet(path=path, digest=wanted, there=None, once=file.once, obstacle=there)
        failure = None
        if self._keeps and (there is None or (there != wanted and not file.once)):
            failure = self._put(path, file.content)
        return Sheet(path=path, digest=wanted, there=there, once=file.once, failure=failure)

    def _put(self, path: str, content: bytes) -> tuple[str, str] | None:
        """Write a file below a folder that is ours alone; the place and the reason if that fails."""
        place = f"{self.fresh}/{path}"
        try:
            self._make(place.rpartition("/")[0])
            file = os.open(place, _NEW, 0o666)
            try:
                while content:
                    content = content[os.write(file, content) :]
            finally:
                os.close(file)
        except OSError as error:
            return str(error.filename or place), error.strerror or str(error)
        return None

    def _make(self, folder: str) -> None:
        """Make a folder, unless we have; another process may have been faster."""
        if folder in self._made:
            return
        try:
            os.mkdir(folder)
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)
        except FileExistsError:
            pass
        self._made.add(folder)

    def clear(self) -> None:
        """Take away what still waits, and folders that were made for nothing."""
        shutil.rmtree(self.waiting, ignore_errors=True)
        for folder in self._absent:
            with suppress(OSError):  # what has something in it stays
                folder.rmdir()


@contextmanager
def cleared(*shelves: Shelf) -> Iterator[None]:
    """Clears the shelves in any case."""
    try:
        yield
    finally:
        for shelf in shelves:
            shelf.clear()


class Disk:
    """Reads files below a folder, through no symbolic link."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._folders: dict[str, bool | Obstacle] = {"": folder.is_dir()}

    def read(self, path: str) -> str | Obstacle | None:
        """The digest of the file at `path`, None if nothing is there."""
        parent = self._enter(path.rpartition("/")[0])
        if not parent:
            return None
        if isinstance(parent, Obstacle):
            return parent
        place = self._folder / path
        try:
            mode = place.lstat().st_mode
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(mode):
            kind = "a symbolic link" if stat.S_ISLNK(mode) else "no file"
            return Obstacle(place=place, kind=kind)
        return digest(place.read_bytes())

    def _enter(self, path: str) -> bool | Obstacle:
        """Whether `path` is a folder below ours, or what is there instead."""
        found = self._folders.get(path)
        if found is None:
            found = self._folders[path] = self._looked_at(path)
        return found

    def _looked_at(self, path: str) -> bool | Obstacle:
        above = self._enter(path.rpartition("/")[0])
        if above is not True:
            return above
        place = self._folder / path
        if place.is_symlink():
            return Obstacle(place=place, kind="a symbolic link")
        if place.is_dir():
            return True
        return Obstacle(place=place, kind="no folder") if place.exists() else False
