"""paths that a run read -> a wait until one of them changes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Event


def changes(inputs: Iterable[str], stop: Event | None = None) -> bool:
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
    ):
        if found:
            environment.cache_clear()
            static_files.cache_clear()
            return True
    return False


def _existing(folder: str) -> str:
    """The nearest folder above that is there: one that is not cannot be watched."""
    path = Path(folder)
    return str(next(each for each in (path, *path.parents) if each.is_dir()))
