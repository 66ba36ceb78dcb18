"""`specpress check`: document, configuration and what is on the disk -> whether they agree."""

from __future__ import annotations

import typer

from specpress.cli import options as given


def check(
    context: typer.Context,
    spec: given.Spec = None,
    config: given.ConfigFile = None,
    target: given.Targets = None,
    output: given.Output = None,
    strict: given.Strict = False,
    style: given.Style = given.Format.TEXT,
    ledger: given.ShowLedger = False,
    allow_remote_refs: given.AllowRemote = False,
    allow_file: given.AllowFiles = None,
    validate: given.Validate = given.Validation.FAST,
    no_cache: given.NoCache = False,
) -> None:
    """Say whether the output is what the document says. Writes nothing.

    Exits with 0 if it is, with 1 if it is not, with 2 if there are errors.
    """
    from specpress.cli.job import Options
    from specpress.cli.run import Manner, run

    wanted = Options(
        spec=spec,
        config=config,
        targets=tuple(target or ()),
        output=output,
        allow_remote=allow_remote_refs,
        allow_files=tuple(allow_file or ()),
        validate=validate.value,
    )
    manner = Manner(
        style=style,
        strict=strict,
        ledger=ledger,
        check=True,
        arguments=() if no_cache else context.obj.arguments,
        clock=context.obj.clock,
    )
    raise typer.Exit(run(wanted, manner).code)
