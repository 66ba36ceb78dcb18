"""`specpress inspect`: document -> what a stage of the press made of it, printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import click
import yaml

from specpress import pipeline
from specpress.build import account, build
from specpress.cli.job import prepare
from specpress.cli.options import Format, Options, reads
from specpress.cli.report import Report, show
from specpress.diag import Collector, visible
from specpress.model import Api, dump
from specpress.source.pointer import parse


@click.command()
@reads()
@click.option(
    "--stage",
    type=click.Choice(("document", "model", "names", "ledger")),
    default="model",
    show_default=True,
    help="document: in 3.1 form, all files joined; model: what targets see; names: the tree that users call; "
    "ledger: what is supported, approximated, refused.",
)
@click.option("--origins", is_flag=True, help="Model: say where each part was written.")
def inspect(*, wanted: Options, stage: str, origins: bool) -> None:
    """Print what a stage of the press makes of a document, as YAML."""
    collector = Collector()
    job = prepare(wanted, collector, with_targets=False)
    document = pipeline.read(job.request, collector) if job else None
    api = None
    if job and document and stage != "document":
        api = build(document, job.request.config, collector)
    show(Report(collector=collector), Format.TEXT)
    if collector.has_errors or document is None:
        raise SystemExit(2)
    if api is None:
        sys.stdout.write(_yaml(document.data))
    elif stage == "model":
        sys.stdout.write(_yaml(dump(api, origins=origins)))
    elif stage == "names":
        sys.stdout.writelines(f"{line}\n" for line in _names(api))
    else:
        account(document, collector)
        print(collector.ledger.to_text())


class _Writer(yaml.CSafeDumper):
    """Writes shared parts in full: anchors are hard to read."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _yaml(data: Any) -> str:
    text: str = yaml.dump(data, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=120)
    return text


def _names(api: Api) -> Iterator[str]:
    """One line a method, `v1.customers.create  POST /v1/customers`, then one line a type."""
    calls = [(method.id, _endpoint(method.origin.pointer)) for method in api.walk_methods()]
    width = max((len(name) for name, _ in calls), default=0)
    for name, endpoint in calls:
        yield f"{name:<{width}}  {endpoint}"
    yield ""
    yield from map(visible, sorted(api.declarations))


def _endpoint(pointer: str) -> str:
    """`#/paths/~1v1~1customers/post` -> `POST /v1/customers`"""
    _, path, verb, *_ = (*parse(pointer), "", "", "")
    return visible(f"{verb.upper()} {path}")
