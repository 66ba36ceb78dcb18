"""a target's sheets x what is in its folder -> Plan: what differs, why, and what writing would do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from specpress.diag import Collector, Origin, quote
from specpress.output.manifest import Inputs, Manifest, read_manifest
from specpress.output.paths import MANIFEST, check_paths
from specpress.output.shelf import Obstacle, Sheet, Shelf


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What stands between a folder and the files that it should hold. Paths are relative to `folder`.

    `wanted` are all files of the target; new content lies on the `shelf`, unless there was a `failure`.

    `missing` are not there; `changed` are as they were written, but should be different now; `stale`
    are as they were written and no longer wanted; `edited` were written and then changed by somebody
    else, whether still wanted or not; `foreign` are in the way and were never written by us. `once`
    files are not there yet; once they are, they belong to the user. `moved` says which inputs are not
    those of the last time: `spec`, `config`, `generator`. `before` is None if there is no manifest.
    """

    shelf: Shelf
    wanted: frozenset[str]
    failure: tuple[str, str] | None = None
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
    def folder(self) -> Path:
        """Where the files belong."""
        return self.shelf.folder

    @property
    def differs(self) -> bool:
        """Whether any file is not as it should be. Files that are written once do not count."""
        return bool(self.missing or self.changed or self.stale or self.edited or self.foreign)

    @property
    def in_sync(self) -> bool:
        """Whether writing would change nothing but `once` files: the manifest is right as well."""
        return not self.differs and self.before == self.after


def plan(
    sheets: Iterable[Sheet], shelf: Shelf, inputs: Inputs, collector: Collector
) -> Plan | None:
    """Compare what is wanted with what is there. None if it cannot be written there."""
    ordered = sorted(sheets, key=lambda sheet: sheet.path)
    if not check_paths((sheet.path for sheet in ordered), shelf.folder, collector):
        return None
    wanted = {sheet.path: sheet for sheet in ordered}
    before = _manifest(shelf.folder, collector)
    known = before.files if before else {}
    found: dict[str, list[str]] = {
        name: []
        for name in ("missing", "changed", "stale", "edited", "foreign", "once", "unchanged")
    }
    obstacles = {sheet.obstacle for sheet in ordered if sheet.obstacle is not None}
    digests: dict[str, str] = {}
    for path, sheet in wanted.items():
        if sheet.once:
            if sheet.there is None:
                found["once"].append(path)
            continue
        digests[path] = sheet.digest
        if sheet.there is None:
            found["missing"].append(path)
        elif sheet.there == sheet.digest:
            found["unchanged"].append(path)
        elif path not in known:
            found["foreign"].append(path)
        else:
            found["changed" if sheet.there == known[path] else "edited"].append(path)
    for path in known.keys() - wanted.keys():
        there = shelf.disk.read(path)
        if isinstance(there, Obstacle):
            obstacles.add(there)
        elif there is not None:
            found["stale" if there == known[path] else "edited"].append(path)
    for obstacle in sorted(obstacles, key=lambda obstacle: obstacle.place):
        _refuse(obstacle, collector)
    if obstacles:
        return None
    return Plan(
        shelf=shelf,
        wanted=frozenset(wanted),
        failure=next((sheet.failure for sheet in ordered if sheet.failure is not None), None),
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


def _refuse(obstacle: Obstacle, collector: Collector) -> None:
    collector.error(
        "SP602",
        f"{quote(obstacle.place.name)} is {obstacle.kind}, and something has to be written there",
        Origin(str(obstacle.place)),
        hint="remove it, or choose another output folder",
    )
