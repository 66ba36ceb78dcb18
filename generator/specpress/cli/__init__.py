"""arguments of a process -> what it prints, writes and exits with.

The one room that prints, exits, and reads the clock and the environment. `main` is the console script;
`answer` does the same without ending the process.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn


def main() -> None:
    """Run the process's arguments. Exits with 0 done, 1 findings, 2 error, 70 a bug of ours, 143 stopped."""
    # A run builds one large graph of objects, prints it, and ends: collecting would only look through it,
    # and so would taking it apart at the end.
    gc.disable()
    signal.signal(signal.SIGTERM, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Documents have any character, terminals of some systems a few hundred.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = answer(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            # Whoever read it has seen enough.
            pass
    os._exit(code)


def _stop(number: int, _: object) -> NoReturn:
    """Ends the run as any error would: what it has put down for later goes away, and so do its processes."""
    raise SystemExit(128 + number)


def answer(arguments: Sequence[str]) -> int:
    """Carry out a command line; its exit code.

    What needs no answer from the other rooms is answered before any of them is imported.
    """
    clock = time.perf_counter()
    if arguments == ["--version"]:
        from specpress import __version__

        print(f"specpress {__version__}")
        return 0
    from specpress.cli.memo import replay

    if replay(arguments):
        return 0
    from specpress.cli.app import run

    return run(arguments, clock)
