"""arguments of a process -> what it prints, writes and exits with.

The one room that prints, exits, and reads the clock and the environment. `main` is the console script:
it answers at once what needs no answer from the other rooms, and imports them only after that.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the process's arguments. Exits with 0 done, 1 findings, 2 error, 70 a bug of ours."""
    # A run builds one large graph of objects, prints it, and ends: collecting would only look through it.
    gc.disable()
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from specpress import __version__

        print(f"specpress {__version__}")
        return
    from specpress.cli.memo import replay

    if not replay(arguments):
        from specpress.cli.app import run

        run(arguments)
