"""paths that a run read -> a wait until one of them changes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import Event


def stamps(inputs: Iterable[str]) -> dict[str, int]:
    """Path -> when it was last changed. Taken before a run, it lets `changes` see what changed during the run."""
    return {path: _changed_at(Path(path)) for path in inputs}


def changes(inputs: Iterable[str], seen: Mapping[str, int], stop: Event | None = None) -> bool:
    """Wait until one of the files is changed, added or removed. False: the user or `stop` ended it."""
    import watchfiles

    from specpress.render.environment import environment
    from specpress.render.static import static_files

    wanted = {os.path.abspath(path) for path in inputs}
    folders = {path if os.path.isdir(path) else _existing(os.path.dirname(path)) for path in wanted}
    # Collecting is off for the life of the process; a watch lives long and leaves a graph behind each time.
    gc.collect()
    if stop is None:
        print("Waiting for changes; Ctrl+C ends it.", file=sys.stderr)
    for found in watchfiles.watch(
        *folders,
        watch_filter=lambda _, path: path in wanted or os.path.dirname(path) in wanted,
        recursive=False,
        stop_event=stop,
        raise_interrupt=False,
        yield_on_timeout=True,  # every five seconds: did something change before the watch began?
    ):
        if found or stamps(seen) != seen:
            environment.cache_clear()
            static_files.cache_clear()
            return True
    return False


def _changed_at(path: Path) -> int:
    """In nanoseconds; of a folder, the latest of it and the files in it. 0 if there is no such thing."""
    try:
        files = [path, *path.iterdir()] if path.is_dir() else [path]
        return max(file.stat().st_mtime_ns for file in files)
    except OSError:
        return 0


def _existing(folder: str) -> str:
    """The nearest folder above that is there: one that is not cannot be watched."""
    path = Path(folder)
    return str(next(each for each in (path, *path.parents) if each.is_dir()))
