"""`specpress lint`: document -> everything that is wrong with it, and what cannot be generated from it."""

from __future__ import annotations

import typer

from specpress.cli import options as given


def lint(
    spec: given.Spec = None,
    config: given.ConfigFile = None,
    style: given.Style = given.Format.TEXT,
    ledger: given.ShowLedger = False,
    allow_remote_refs: given.AllowRemote = False,
    allow_file: given.AllowFiles = None,
    validate: given.Validate = given.Validation.FULL,
) -> None:
    """Report everything that is wrong with a document. Makes nothing.

    Exits with 0 if nothing is found, with 1 if there are warnings, with 2 if there are errors.
    """
    from specpress import pipeline
    from specpress.build import account, build
    from specpress.cli.job import Options, prepare
    from specpress.cli.report import Report, show
    from specpress.diag import Collector, Severity

    collector = Collector()
    wanted = Options(
        spec=spec,
        config=config,
        allow_remote=allow_remote_refs,
        allow_files=tuple(allow_file or ()),
        validate=validate.value,
    )
    job = prepare(wanted, collector, with_targets=False)
    document = pipeline.read(job.request, collector) if job else None
    if job and document:
        build(document, job.request.config, collector)
        if ledger:
            account(document, collector)
    show(Report(collector=collector, ledger=ledger, linted=True), style)
    if collector.has_errors:
        raise typer.Exit(2)
    raise typer.Exit(1 if collector.count(Severity.WARNING) else 0)
