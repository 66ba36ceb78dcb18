"""`specpress inspect`: document -> what a stage of the press made of it, printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from specpress.cli import options as given

if TYPE_CHECKING:
    from specpress.model import Api, Resource


class Stage(StrEnum):
    """Where to look."""

    DOCUMENT = "document"
    MODEL = "model"
    NAMES = "names"
    LEDGER = "ledger"


def inspect(
    spec: given.Spec = None,
    config: given.ConfigFile = None,
    stage: Annotated[
        Stage,
        typer.Option(
            help="document: in 3.1 form, all files joined; model: what targets see; names: the tree that users call; "
            "ledger: what is supported, approximated, refused."
        ),
    ] = Stage.MODEL,
    origins: Annotated[
        bool, typer.Option("--origins", help="Model: say where each part was written.")
    ] = False,
    allow_remote_refs: given.AllowRemote = False,
    allow_file: given.AllowFiles = None,
) -> None:
    """Print what a stage of the press makes of a document, as YAML."""
    from specpress import pipeline
    from specpress.build import account, build
    from specpress.cli.job import Options, prepare
    from specpress.cli.report import Report, show
    from specpress.diag import Collector
    from specpress.model import dump

    collector = Collector()
    wanted = Options(
        spec=spec,
        config=config,
        allow_remote=allow_remote_refs,
        allow_files=tuple(allow_file or ()),
    )
    job = prepare(wanted, collector, with_targets=False)
    document = pipeline.read(job.request, collector) if job else None
    api = None
    if job and document and stage is not Stage.DOCUMENT:
        api = build(document, job.request.config, collector)
    show(Report(collector=collector), given.Format.TEXT)
    if collector.has_errors or document is None:
        raise typer.Exit(2)
    match stage:
        case Stage.DOCUMENT:
            sys.stdout.write(_yaml(document.data))
        case Stage.LEDGER:
            account(document, collector)
            print(collector.ledger.to_text())
        case Stage.NAMES if api is not None:
            sys.stdout.writelines(f"{line}\n" for line in _names(api))
        case Stage.MODEL if api is not None:
            sys.stdout.write(_yaml(dump(api, origins=origins)))


def _yaml(data: Any) -> str:
    import yaml

    class Writer(yaml.CSafeDumper):
        """Writes shared parts in full: anchors are hard to read."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    text: str = yaml.dump(data, Dumper=Writer, sort_keys=False, allow_unicode=True, width=120)
    return text


def _names(api: Api) -> Iterator[str]:
    """One line a method, `v1.customers.create  POST /v1/customers`, then one line a type."""
    calls = [(method.id, _endpoint(method.origin.pointer)) for method in api.walk_methods()]
    width = max((len(name) for name, _ in calls), default=0)
    for name, endpoint in calls:
        yield f"{name:<{width}}  {endpoint}"
    yield ""
    yield from sorted(api.declarations)


def _endpoint(pointer: str) -> str:
    """`#/paths/~1v1~1customers/post` -> `POST /v1/customers`"""
    from specpress.diag import visible
    from specpress.source.pointer import parse

    _, path, verb, *_ = (*parse(pointer), "", "", "")
    return visible(f"{verb.upper()} {path}")
