"""the commands -> one click application, and what happens when one of them fails."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module

import click

from specpress import __version__
from specpress.cli.options import Call

BUG = 70

COMMANDS: Mapping[str, str] = {
    "generate": "Make SDKs, models and a reference site from an OpenAPI document.",
    "check": "Say whether the output is what the document says.",
    "diff": "Say what changed between two versions of a document.",
    "lint": "Report everything that is wrong with a document.",
    "inspect": "Print what a stage of the press makes of a document.",
    "init": "Write a configuration that pins the inferred names.",
    "explain": "Print the page about the code of a finding.",
    "docs": "Look at the reference site.",
}


class _Commands(click.Group):
    """Imports the module of a command when the command is asked for, and only then."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"specpress.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="specpress %(version)s")
@click.option("--debug", is_flag=True, help="Print the traceback of a bug.")
def specpress(debug: bool) -> None:
    """An OpenAPI document goes in; client SDKs, models and a reference site come out."""


def run(arguments: Sequence[str], clock: float) -> int:
    """Run a command; its exit code. An exception is a bug of ours: 70, and a way to report it."""
    debug = "--debug" in arguments
    call = Call(arguments=tuple(arguments), clock=clock)
    try:
        # It means the same wherever it stands.
        words = [word for word in arguments if word != "--debug"]
        specpress.main(words, prog_name="specpress", obj=call)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except Exception as bug:
        if debug:
            traceback.print_exc()
        print(_notice(bug, debug), file=sys.stderr)
        return BUG
    return 0


def _notice(bug: Exception, debug: bool) -> str:
    step = traceback.extract_tb(bug.__traceback__)[-1]
    where = f"{step.filename.rpartition('specpress')[2].lstrip('/')}:{step.lineno}"
    more = "" if debug else " Run the command again with --debug for the whole story."
    return (
        f"specpress: a bug, and not your fault: {type(bug).__name__} at {where}.\n"
        f"Nothing more was written.{more}\n"
        "Please report it with the command, the document if you can share it, and this line:\n"
        f"  specpress {__version__}, {sys.implementation.name} {platform.python_version()}, {sys.platform}"
    )
