"""the commands -> one Typer application, and what happens when one of them fails."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from specpress import __version__
from specpress.cli.check import check
from specpress.cli.docs import docs
from specpress.cli.explain import explain
from specpress.cli.generate import generate
from specpress.cli.init import init
from specpress.cli.inspect import inspect
from specpress.cli.lint import lint
from specpress.cli.options import Call

BUG = 70

app = typer.Typer(
    name="specpress",
    help="An OpenAPI document goes in; client SDKs, models and a reference site come out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (generate, check, lint, inspect, init, explain):
    app.command()(command)
app.add_typer(docs, name="docs")


@app.callback()
def common(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Print the traceback of a bug.")] = False,
) -> None:
    """Both are answered before Typer sees them; here they are for `--help`."""


def run(arguments: Sequence[str], clock: float) -> int:
    """Run a command; its exit code. An exception is a bug of ours: 70, and a way to report it."""
    debug = "--debug" in arguments
    call = Call(arguments=tuple(arguments), clock=clock)
    try:
        app([word for word in arguments if word != "--debug"], obj=call)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except Exception as bug:
        if debug:
            traceback.print_exc()
        print(_notice(bug, debug), file=sys.stderr)
        return BUG
    return 0


def _notice(bug: Exception, debug: bool) -> str:
    steps = traceback.extract_tb(bug.__traceback__)
    where = f"{steps[-1].filename.rpartition('specpress')[2].lstrip('/')}:{steps[-1].lineno}"
    more = "" if debug else " Run the command again with --debug for the whole story."
    return (
        f"specpress: a bug, and not your fault: {type(bug).__name__} at {where}.\n"
        f"Nothing more was written.{more}\n"
        "Please report it with the command, the document if you can share it, and this line:\n"
        f"  specpress {__version__}, {sys.implementation.name} {platform.python_version()}, {sys.platform}"
    )
