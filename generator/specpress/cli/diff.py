"""`specpress diff`: two versions of a document -> what changed between them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import click

from specpress import pipeline
from specpress.build import build
from specpress.cli.job import Job, prepare
from specpress.cli.memo import use_color
from specpress.cli.options import PATH, Format, Options, reads
from specpress.cli.report import Report, show
from specpress.diag import Collector
from specpress.diff import (
    Comparison,
    Surface,
    Verdict,
    compare,
    to_annotations,
    to_json,
    to_markdown,
    to_text,
    worst,
)
from specpress.model import Api, Change, Level
from specpress.targets import Divisible, Publishing
from specpress.targets.registry import SPEAKERS, load_target


class Style(StrEnum):
    """How changes are printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    GITHUB = "github"
    JSON = "json"


@click.command()
@click.argument("base", type=PATH)
@reads(metavar="[REVISION]")
@click.option(
    "--format",
    "style",
    type=click.Choice([style.value for style in Style]),
    default=Style.TEXT.value,
    show_default=True,
    help="How changes are printed: markdown is for the notes of a release.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("breaking", "additive", "patch")),
    help="Exit with 1 if there is a change that is at least so bad.",
)
def diff(*, base: Path, wanted: Options, style: str, fail_on: str | None) -> None:
    """Say what changed between two versions of a document.

    BASE is the older one, REVISION the newer one; without it, what the configuration names. Exits with
    0, with 1 if --fail-on matches, and with 2 if one of them cannot be read.
    """
    collector = Collector()
    job = prepare(wanted, collector, with_targets=False)
    old = _model(replace(job.request, spec=base), collector) if job else None
    new = _model(job.request, collector) if job else None
    if job is None or old is None or new is None:
        show(Report(collector=collector), Format.TEXT)
        raise SystemExit(2)
    changes = compare(old, new)
    comparison = Comparison(
        base=old.version,
        revision=new.version,
        changes=changes,
        verdicts=tuple(_verdicts(job, changes)),
    )
    sys.stdout.write(_printed(comparison, Style(style)))
    failed = fail_on is not None and comparison.level >= Level[fail_on.upper()]
    raise SystemExit(int(failed))


def _model(request: pipeline.Request, collector: Collector) -> Api | None:
    document = pipeline.read(request, collector)
    api = build(document, request.config, collector) if document else None
    return None if collector.has_errors else api


def _verdicts(job: Job, changes: tuple[Change, ...]) -> Iterator[Verdict]:
    """One for each output that people call, and for the API itself."""
    for name in (*(item.name for item in pipeline.selected(job.request)), *SPEAKERS):
        target = load_target(name)
        if isinstance(target, Divisible) and not isinstance(target, Publishing):
            surface = Surface.WIRE if name in SPEAKERS else Surface.CODE
            yield Verdict(output=name, level=worst(changes, surface))


def _printed(comparison: Comparison, style: Style) -> str:
    match style:
        case Style.TEXT:
            return to_text(comparison, color=use_color(sys.stdout))
        case Style.MARKDOWN:
            return to_markdown(comparison)
        case Style.GITHUB:
            return to_annotations(comparison)
        case Style.JSON:
            return to_json(comparison)
