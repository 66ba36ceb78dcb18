"""`specpress generate`: document and configuration -> files on the disk."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Annotated

import typer

from specpress.cli import options as given


def generate(
    context: typer.Context,
    spec: given.Spec = None,
    config: given.ConfigFile = None,
    target: given.Targets = None,
    output: given.Output = None,
    strict: given.Strict = False,
    style: given.Style = given.Format.TEXT,
    watch: Annotated[
        bool, typer.Option("--watch", help="Generate again whenever an input changes.")
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option("--overwrite", help="Replace files that were edited by hand or are not ours."),
    ] = False,
    ledger: given.ShowLedger = False,
    allow_remote_refs: given.AllowRemote = False,
    allow_file: given.AllowFiles = None,
    validate: given.Validate = given.Validation.FAST,
    no_cache: given.NoCache = False,
) -> None:
    """Make SDKs, models and a reference site from an OpenAPI document.

    Exits with 0 when all is written, and with 2, nothing written, if there are errors.
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
        overwrite=overwrite,
        arguments=() if no_cache or watch else context.obj.arguments,
        clock=context.obj.clock,
    )
    if not watch:
        raise typer.Exit(run(wanted, manner).code)
    from specpress.cli.watch import changes

    inputs = run(wanted, manner).inputs
    while changes(inputs):
        inputs = run(wanted, replace(manner, clock=time.perf_counter())).inputs
