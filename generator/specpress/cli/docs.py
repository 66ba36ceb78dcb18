"""`specpress docs serve`: document -> its reference site on a local address, made again while you edit."""

from __future__ import annotations

from dataclasses import replace

import click

from specpress.cli.options import Options, reads
from specpress.cli.serve import serve_site


@click.group()
def docs() -> None:
    """Look at the reference site."""


@docs.command()
@reads()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, help="The port; 0 takes any free one.")
@click.option("--target", "name", default="docs", show_default=True, help="What makes the site.")
def serve(*, wanted: Options, host: str, port: int, name: str) -> None:
    """Serve the reference site and show every change of the document at once.

    The site is made in memory: nothing is written. A document with errors leaves the last good site up.
    """
    raise SystemExit(serve_site(replace(wanted, targets=(name,)), host, port))
