"""plans -> the disk, all of them or none. The only place in Specpress that writes output."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from specpress.diag import Collector, Origin
from specpress.output.paths import MANIFEST, problem
from specpress.output.plan import Plan
from specpress.render import mapped

_SHARE = 1_500  # files that one process writes in one go


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
    longer wanted, removes) them. Only what differs is touched, so that file times stay true.
    """
    if not overwrite and not _untouched(plans, collector):
        return None
    journal = _Journal()
    try:
        # Everything that needs room or rights happens before the first file is moved into place.
        for commit in [_stage(each, journal) for each in plans if not each.in_sync or each.once]:
            commit()
    except OSError as error:
        journal.undo()
        place = error.filename2 or error.filename or plans[0].folder
        message = f"nothing was written: {error.strerror or error}"
        collector.error("SP605", message, Origin(str(place)))
        return None
    except BaseException:
        journal.undo()
        raise
    journal.close()
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
            wanted = path in each.contents
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
    edited = tuple(path for path in each.edited if path in each.contents)
    return (*each.missing, *each.changed, *edited, *each.foreign, *each.once)


def _doomed(each: Plan) -> tuple[str, ...]:
    """The files that go away."""
    return (*each.stale, *(path for path in each.edited if path not in each.contents))


def _stage(each: Plan, journal: _Journal) -> Callable[[], None]:
    """Write all new content beside the folder's own files; what is returned moves it into place."""
    staging = journal.staging(each.folder)
    fresh, kept, manifest = staging / "fresh", staging / "kept", staging / "manifest"
    kept.mkdir()
    fresh.mkdir()
    paths = _fresh(each)
    for path in paths:
        if problem(path):
            raise OSError(0, "a file would land outside of its folder", path)
    shares = [paths[start : start + _SHARE] for start in range(0, len(paths), _SHARE)]
    mapped([partial(_put, fresh, each.contents, share) for share in shares])
    manifest.write_bytes(each.after.dumps())

    def commit() -> None:
        journal.merge(fresh, each.folder, kept)
        for path in _doomed(each):
            journal.take(each.folder / path, kept)
        journal.move(manifest, each.folder / MANIFEST, kept)

    return commit


def _put(folder: Path, contents: Mapping[str, bytes], paths: Iterable[str]) -> None:
    """Write files below a folder that is ours alone."""
    made = {folder}
    for path in paths:
        place = folder / path
        if place.parent not in made:
            place.parent.mkdir(parents=True, exist_ok=True)
            made.add(place.parent)
        place.write_bytes(contents[path])


class _Journal:
    """Does one step at a time and remembers how to take it back."""

    def __init__(self) -> None:
        self._steps: list[Callable[[], object]] = []
        self._staging: list[Path] = []

    def undo(self) -> None:
        """Take every step back, the last one first."""
        for step in reversed(self._steps):
            with suppress(OSError):
                step()

    def close(self) -> None:
        """Keep every step."""
        for folder in self._staging:
            shutil.rmtree(folder, ignore_errors=True)

    def staging(self, folder: Path) -> Path:
        """An empty folder below `folder`, so that moving out of it crosses no file system."""
        for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
            self._make(missing)
        waiting = Path(tempfile.mkdtemp(prefix=".specpress-", dir=folder))
        self._staging.append(waiting)
        self._steps.append(partial(shutil.rmtree, waiting, ignore_errors=True))
        return waiting

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

    def _make(self, folder: Path) -> None:
        folder.mkdir()
        self._steps.append(folder.rmdir)


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
