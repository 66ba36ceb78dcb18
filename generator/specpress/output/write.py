"""plans -> the disk, all of them or none. The only place in Specpress that writes output."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from specpress.diag import Collector, Origin
from specpress.output.paths import MANIFEST
from specpress.output.plan import Plan

_KEPT = "kept"  # the folder of what was replaced, for as long as the run may fail


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """How many files were written, left as they were, and removed."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


def write(
    plans: Sequence[Plan], collector: Collector, *, overwrite: bool = False
) -> Written | None:
    """Carry out the plans. None, with the reason reported and the disk as it was, if that cannot be done.

    Files that somebody edited, or that were never ours, are errors; `overwrite` replaces (or, if no
    longer wanted, removes) them. Only what differs is touched, so that file times stay true. What was
    replaced stays on the shelves until they are cleared.
    """
    if not overwrite and not _untouched(plans, collector):
        return None
    due = [each for each in plans if not each.in_sync or each.once]
    journal = _Journal()
    try:
        # Everything that needs room happens before the first file is moved into place.
        for each in due:
            _ready(each)
        for each in due:
            _commit(each, journal)
    except OSError as error:
        journal.undo()
        place = error.filename2 or error.filename or plans[0].folder
        message = f"nothing was written: {error.strerror or error}"
        collector.error("SP605", message, Origin(str(place)))
        return None
    except BaseException:
        journal.undo()
        raise
    for each in plans:
        _prune(each.folder, _doomed(each))
    return Written(
        written=sum(len(_fresh(each)) for each in plans),
        unchanged=sum(len(each.unchanged) for each in plans),
        removed=sum(len(_doomed(each)) for each in plans),
    )


def _untouched(plans: Iterable[Plan], collector: Collector) -> bool:
    """Whether all files are as we left them; reports those that are not."""
    good = True
    for each in plans:
        for path in each.edited:
            wanted = path in each.wanted
            collector.error(
                "SP603",
                f"the file was edited by hand{'' if wanted else ' and is no longer generated'}",
                Origin(str(each.folder / path)),
                hint="move the edit to a template or to `lib/`, or generate with --overwrite",
            )
            good = False
        for path in each.foreign:
            collector.error(
                "SP602",
                "a file that Specpress did not write is in the way",
                Origin(str(each.folder / path)),
                hint="move it, choose another output folder, or generate with --overwrite",
            )
            good = False
    return good


def _fresh(each: Plan) -> tuple[str, ...]:
    """The files that get new content."""
    edited = tuple(path for path in each.edited if path in each.wanted)
    return (*each.missing, *each.changed, *edited, *each.foreign, *each.once)


def _doomed(each: Plan) -> tuple[str, ...]:
    """The files that go away."""
    return (*each.stale, *(path for path in each.edited if path not in each.wanted))


def _ready(each: Plan) -> None:
    """Put down what is missing beside the new content: the manifest, and room for what is replaced."""
    if each.failure is not None:
        place, reason = each.failure
        raise OSError(0, reason, place)
    for folder in (each.shelf.fresh, each.shelf.waiting / _KEPT):
        folder.mkdir(parents=True, exist_ok=True)
    (each.shelf.waiting / MANIFEST).write_bytes(each.after.dumps())


def _commit(each: Plan, journal: _Journal) -> None:
    """Move the new content into place, what goes away out of it, and then the manifest."""
    waiting, kept = each.shelf.waiting, each.shelf.waiting / _KEPT
    journal.merge(each.shelf.fresh, each.folder, kept)
    for path in _doomed(each):
        journal.take(each.folder / path, kept)
    journal.move(waiting / MANIFEST, each.folder / MANIFEST, kept)


class _Journal:
    """Does one step at a time and remembers how to take it back."""

    def __init__(self) -> None:
        self._steps: list[Callable[[], object]] = []

    def undo(self) -> None:
        """Take every step back, the last one first."""
        for step in reversed(self._steps):
            with suppress(OSError):
                step()

    def merge(self, source: Path, folder: Path, kept: Path) -> None:
        """Move what is in `source` to the same places in `folder`; a folder that is new there as a whole."""
        for name in sorted(os.listdir(source)):
            fresh, place = source / name, folder / name
            if place.is_dir() and fresh.is_dir() and not place.is_symlink():
                self.merge(fresh, place, kept)
            else:
                self.move(fresh, place, kept)

    def move(self, source: Path, place: Path, kept: Path) -> None:
        """Move a file or folder to its place; a file that was there is in `kept` for as long as the run may fail.

        The last look at `place` before anything lands there.
        """
        if place.is_symlink():
            raise OSError(0, "a symbolic link is in the way", str(place))
        if place.exists():
            before = self._name(kept)
            try:
                os.link(place, before)
            except OSError:
                # Not every file system has hard links.
                shutil.copy2(place, before)
            self._steps.append(partial(os.replace, before, place))
        else:
            self._steps.append(partial(os.replace, place, source))
        os.replace(source, place)

    def take(self, place: Path, kept: Path) -> None:
        """Remove the file at `place`: it goes to `kept`."""
        before = self._name(kept)
        os.replace(place, before)
        self._steps.append(partial(os.replace, before, place))

    def _name(self, kept: Path) -> Path:
        """A name that no file in `kept` has: there are never more files there than steps."""
        return kept / str(len(self._steps))


def _prune(folder: Path, removed: Iterable[str]) -> None:
    """Remove the folders that became empty; a folder with anything in it stays."""
    for path in removed:
        parent = path.rpartition("/")[0]
        while parent:
            try:
                (folder / parent).rmdir()
            except OSError:
                break
            parent = parent.rpartition("/")[0]
