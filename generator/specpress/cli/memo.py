"""a command line that succeeded -> the same answer at once, for as long as nothing it saw was touched.

`generate` and `check` are functions of files. When the same command is given in the same folder and
every file that it read or wrote is as it was, its answer is printed again and no other room is even
imported. The memory lies in the user's cache folder; without one, everything works as ever.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import blake2b

from specpress import __version__
from specpress.cli.stamp import holds, take_stamp, touched_since, tree

_COMMANDS = ("generate", "check")
# What makes two runs of one command line differ, or asks for a run.
_FRESH = ("--watch", "--no-cache", "--debug")
_KEPT = 50
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def use_color(stream: object) -> bool:
    """Whether what is printed to `stream` may be coloured."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    isatty = getattr(stream, "isatty", None)
    return bool(os.environ.get("FORCE_COLOR")) or bool(isatty and isatty())


def replay(arguments: Sequence[str]) -> bool:
    """Print the answer to `arguments` if it is known; whether it was."""
    if not arguments or arguments[0] not in _COMMANDS or any(arg in _FRESH for arg in arguments):
        return False
    try:
        with open(_place(arguments), encoding="utf-8") as file:
            known = json.load(file)
        if not holds(known["stamp"]):
            return False
        out, err = str(known["out"]), str(known["err"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        # Nothing there, or nothing that we wrote.
        return False
    sys.stderr.write(err)
    sys.stdout.write(out)
    return True


def remember(
    arguments: Sequence[str],
    out: str,
    err: str,
    *,
    inputs: Iterable[str],
    outputs: Iterable[str],
    started: int,
) -> None:
    """Keep what the next run of `arguments` has to print if no file is touched until then.

    `inputs` are the files and folders that were read, also those that were looked for in vain;
    `started` is when reading began, in nanoseconds: an input that changed later is not what was read.
    """
    inputs = {*inputs, *tree(_PACKAGE), *filter(_is_site, sys.path)}
    if any(arg in _FRESH for arg in arguments) or touched_since(inputs, started):
        return
    known = {
        "stamp": take_stamp(map(os.path.abspath, (*inputs, *outputs))),
        "out": out,
        "err": err,
    }
    place = _place(arguments)
    with suppress(OSError):
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(f"{place}.{os.getpid()}", "w", encoding="utf-8") as file:
            file.write(json.dumps(known))
        os.replace(file.name, place)
        _forget(os.path.dirname(place))


def _place(arguments: Sequence[str]) -> str:
    """The file that holds the answer to `arguments`, in this folder, by this installation."""
    colors = [use_color(sys.stdout), use_color(sys.stderr)]
    key = json.dumps([__version__, _PACKAGE, sys.version, os.getcwd(), colors, *arguments])
    return os.path.join(_folder(), f"{blake2b(key.encode(), digest_size=16).hexdigest()}.json")


def _folder() -> str:
    own = os.environ.get("SPECPRESS_CACHE_DIR")
    if own:
        return own
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return os.path.join(base or os.path.expanduser("~/.cache"), "specpress")


def _is_site(path: str) -> bool:
    """Folders of installed packages: names in them change when one is installed, upgraded or removed."""
    return os.path.basename(path) in ("site-packages", "dist-packages")


def _forget(folder: str) -> None:
    """Remove all but the answers that were kept last."""
    with os.scandir(folder) as entries:
        files = sorted(entries, key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in files[_KEPT:]:
        os.unlink(entry.path)
