"""`specpress lint`: document -> everything that is wrong with it, and what cannot be generated from it."""

from __future__ import annotations

import click

from specpress import pipeline
from specpress.build import account, build
from specpress.cli.job import prepare
from specpress.cli.options import Format, Options, reads, reports
from specpress.cli.report import Report, show
from specpress.diag import Collector, Severity


@click.command()
@reads(validate="full")
@reports
def lint(*, wanted: Options, style: Format, ledger: bool) -> None:
    """Report everything that is wrong with a document. Makes nothing.

    Exits with 0 if nothing is found, with 1 if there are warnings, with 2 if there are errors.
    """
    collector = Collector()
    job = prepare(wanted, collector, with_targets=False)
    document = pipeline.read(job.request, collector) if job else None
    if job and document:
        build(document, job.request.config, collector)
        if ledger:
            account(document, collector)
    show(Report(collector=collector, ledger=ledger, linted=True), style)
    raise SystemExit(2 if collector.has_errors else int(collector.count(Severity.WARNING) > 0))
