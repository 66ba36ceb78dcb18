"""`specpress generate`: document and configuration -> files on the disk."""

from __future__ import annotations

import time
from dataclasses import replace

import click

from specpress.cli.options import Call, Format, Options, makes, reads, reports
from specpress.cli.run import Manner, run
from specpress.cli.watch import changes, stamps


@click.command()
@reads()
@makes
@click.option("--watch", is_flag=True, help="Generate again whenever an input changes.")
@click.option(
    "--overwrite", is_flag=True, help="Replace files that were edited by hand or are not ours."
)
@reports
@click.pass_obj
def generate(
    call: Call,
    *,
    wanted: Options,
    strict: bool,
    watch: bool,
    overwrite: bool,
    no_cache: bool,
    style: Format,
    ledger: bool,
) -> None:
    """Make SDKs, models and a reference site from an OpenAPI document.

    SPEC is the document; without it, what the configuration names. Exits with 0 when all is written,
    and with 2, nothing written, if there are errors.
    """
    manner = Manner(
        style=style,
        strict=strict,
        ledger=ledger,
        overwrite=overwrite,
        arguments=() if no_cache or watch else call.arguments,
        clock=call.clock,
    )
    outcome = run(wanted, manner)
    seen: dict[str, int] = {}
    while watch and changes(outcome.inputs, seen):
        seen = stamps(outcome.inputs)
        outcome = run(wanted, replace(manner, clock=time.perf_counter()))
    raise SystemExit(0 if watch else outcome.code)
