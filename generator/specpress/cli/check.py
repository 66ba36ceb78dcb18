"""`specpress check`: document, configuration and what is on the disk -> whether they agree."""

from __future__ import annotations

import click

from specpress.cli.options import Call, Format, Options, makes, reads, reports
from specpress.cli.run import Manner, run


@click.command()
@reads()
@makes
@reports
@click.pass_obj
def check(
    call: Call,
    *,
    wanted: Options,
    strict: bool,
    no_cache: bool,
    style: Format,
    ledger: bool,
) -> None:
    """Say whether the output is what the document says. Writes nothing.

    Exits with 0 if it is, with 1 if it is not, with 2 if there are errors.
    """
    manner = Manner(
        style=style,
        strict=strict,
        ledger=ledger,
        check=True,
        arguments=() if no_cache else call.arguments,
        clock=call.clock,
    )
    raise SystemExit(run(wanted, manner).code)
