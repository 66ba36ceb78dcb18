"""`specpress init`: document -> a `specpress.yml` that pins every inferred name."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import yaml

from specpress import config, pipeline
from specpress.build import infer_resources
from specpress.build.brand import brand
from specpress.cli.job import prepare
from specpress.cli.options import PATH, Format, Options, reads
from specpress.cli.report import Report, show
from specpress.diag import Collector, Origin
from specpress.naming import snake
from specpress.targets.registry import DEFAULT

_HEAD = """\
# How {spec} becomes SDKs, models and a reference site.
#
# `specpress init` wrote down what Specpress infers. What stands here is pinned: it stays as it is, whatever happens to the
# document. Rename what you do not like, and commit the file. A key that is not understood is a warning, never ignored.

spec: {spec}

organization:
  # The brand. Client, errors and environment variables are named after it.
  name: {brand}

# What to make, and where it goes, relative to this file. A target that is not listed is not made.
targets:
{targets}
# Constructor arguments of the client, beyond those that every client has. Without this key: the document's credentials.
# client_settings:
#   opts:
#     api_key:
#       type: string
#       read_env: ACME_API_KEY
#       auth: {{ security_scheme: ApiKeyAuth }}

# The tree that users call: `client.<resource>.<method>(...)`. An operation that is not listed gets an inferred place;
# `unspecified_endpoints: ignore` leaves such operations out. `models` of a resource name its types:
#   models: {{ customer: Customer }}
"""


@click.command()
@reads(config=False)
@click.option(
    "--config",
    "file",
    type=PATH,
    default="specpress.yml",
    show_default=True,
    metavar="FILE",
    help="The file to write.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the format, for editors.")
def init(*, wanted: Options, file: Path, schema: bool) -> None:
    """Write a configuration with the inferred tree, so that its names are pinned. Overwrites nothing."""
    if schema:
        print(json.dumps(config.schema(), indent=2))
        return
    collector = Collector()
    text = None
    if file.exists():
        collector.error(
            "SP314",
            "the file is there already",
            Origin(str(file)),
            hint="name another one: `specpress init --config FILE`",
        )
    else:
        text = _configuration(wanted, file, collector)
    show(Report(collector=collector), Format.TEXT)
    if text is None or collector.has_errors:
        raise SystemExit(2)
    with open(file, "x", encoding="utf-8", newline="\n") as out:
        out.write(text)
    print(f"Wrote {file}. `specpress generate` reads it.", file=sys.stderr)


def _configuration(wanted: Options, file: Path, collector: Collector) -> str | None:
    """The text of the file; None, with the reasons reported, if the document cannot be read."""
    found = wanted.spec or config.find_document(file.parent) or config.find_document(Path())
    job = prepare(replace(wanted, spec=found), collector, with_targets=False)
    document = pipeline.read(job.request, collector) if job else None
    if job is None or document is None:
        return None
    settings = job.request.config
    title = document.data.get("info", {}).get("title")
    name = brand(settings, title if isinstance(title, str) else "")
    resources = infer_resources(document, settings, collector)
    path = os.path.relpath(job.request.spec, file.parent).replace(os.sep, "/")
    head = _HEAD.format(
        spec=_scalar(path),
        brand=_scalar(snake(name.words)),
        targets="".join(f"  {target}:\n    output: generated/{target}\n" for target in DEFAULT),
    )
    return head + _yaml({"resources": resources})


def _scalar(text: str) -> str:
    """`text` as YAML writes it on one line."""
    return _yaml([text]).removeprefix("- ").rstrip("\n")


def _yaml(data: Any) -> str:
    text: str = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000)
    return text
