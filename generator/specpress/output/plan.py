"""a target's files x what is in its folder -> Plan: what differs, why, and what writing would do."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from specpress.diag import Collector, Origin, quote
from specpress.output.manifest import Inputs, Manifest, digest, read_manifest
from specpress.output.paths import MANIFEST, check_paths
from specpress.render import File


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What stands between a folder and the files that it should hold. Paths are relative to `folder`.

    `missing` are not there; `changed` are as they were written, but should be different now; `stale`
    are as they were written and no longer wanted; `edited` were written and then changed by somebody
    else, whether still wanted or not; `foreign` are in the way and were never written by us. `once`
    files are not there yet; once they are, they belong to the user. `moved` says which inputs are not
    those of the last time: `spec`, `config`, `generator`. `before` is None if there is no manifest.
    """

    folder: Path
    contents: Mapping[str, bytes]
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    before: Manifest | None
    after: Manifest

    @property
    def differs(self) -> bool:
        """Whether any file is not as it should be. Files that are written once do not count."""
        return bool(self.missing or self.changed or self.stale or self.edited or self.foreign)

    @property
    def in_sync(self) -> bool:
        """Whether writing would change nothing but `once` files: the manifest is right as well."""
        return not self.differs and self.before == self.after


def plan(files: Iterable[File], folder: Path, inputs: Inputs, collector: Collector) -> Plan | None:
    """Compare `files` with what is in `folder`, without writing. None if they cannot be written there."""
    ordered = sorted(files, key=lambda file: file.path)
    if not check_paths((file.path for file in ordered), folder, collector):
        return None
    wanted = {file.path: file for file in ordered}
    before = _manifest(folder, collector)
    known = before.files if before else {}
    found: dict[str, list[str]] = {
        name: []
        for name in ("missing", "changed", "stale", "edited", "foreign", "once", "unchanged")
    }
    disk = _Disk(folder, collector)
    digests: dict[str, str] = {}
    for path, file in wanted.items():
        there = disk.read(path)
        if file.once:
            if there is None:
                found["once"].append(path)
            continue
        digests[path] = digest(file.content)
        if there is None:
            found["missing"].append(path)
        elif there == digests[path]:
            found["unchanged"].append(path)
        elif path not in known:
            found["foreign"].append(path)
        else:
            found["changed" if there == known[path] else "edited"].append(path)
    for path in known:
        if path not in wanted and (there := disk.read(path)) is not None:
            found["stale" if there == known[path] else "edited"].append(path)
    if not disk.safe:
        return None
    return Plan(
        folder=folder,
        contents={path: file.content for path, file in wanted.items()},
        moved=_moved(before.inputs, inputs) if before else (),
        before=before,
        after=Manifest(inputs=inputs, files=digests),
        **{name: tuple(sorted(paths)) for name, paths in found.items()},
    )


def _manifest(folder: Path, collector: Collector) -> Manifest | None:
    try:
        return read_manifest(folder)
    except (ValueError, OSError) as error:
        # Git leaves conflict marks in it. Files count as not ours then, and are safe from us.
        collector.warning(
            "SP604",
            f"the manifest cannot be read: {error}",
            Origin(str(folder / MANIFEST)),
            hint="take either side of a merge conflict, or generate with --overwrite",
        )
        return None


def _moved(before: Inputs, after: Inputs) -> tuple[str, ...]:
    pairs = {
        "spec": (before.spec, after.spec),
        "config": (before.config, after.config),
        "generator": (before.generator, after.generator),
    }
    return tuple(name for name, (old, new) in pairs.items() if old != new)


class _Disk:
    """Reads files below a folder, through no symbolic link."""

    def __init__(self, folder: Path, collector: Collector) -> None:
        self._folder = folder
        self._collector = collector
        self._folders: dict[str, bool] = {"": folder.is_dir()}
        self.safe = True

    def read(self, path: str) -> str | None:
        """The digest of the file at `path`, None if nothing is there."""
        if not self._enter(path.rpartition("/")[0]):
            return None
        place = self._folder / path
        try:
            mode = place.lstat().st_mode
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(mode):
            self._refuse(place, "a symbolic link" if stat.S_ISLNK(mode) else "no file")
            return None
        return digest(place.read_bytes())

    def _enter(self, path: str) -> bool:
        """Whether `path` is a folder below ours; reports what is there instead."""
        if path not in self._folders:
            inside = self._enter(path.rpartition("/")[0])
            place = self._folder / path
            if inside and place.is_symlink():
                self._refuse(place, "a symbolic link")
            elif inside and place.exists() and not place.is_dir():
                self._refuse(place, "no folder")
            self._folders[path] = inside and place.is_dir()
        return self._folders[path]

    def _refuse(self, place: Path, what: str) -> None:
        self.safe = False
        self._collector.error(
            "SP602",
            f"{quote(place.name)} is {what}, and something has to be written there",
            Origin(str(place)),
            hint="remove it, or choose another output folder",
        )
