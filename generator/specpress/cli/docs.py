"""`specpress docs serve`: document -> its reference site on a local address, made again while you edit."""

from __future__ import annotations

from typing import Annotated

import typer

from specpress.cli import options as given

docs = typer.Typer(help="Look at the reference site.", no_args_is_help=True)


@docs.callback()
def group() -> None:
    """Look at the reference site."""


@docs.command()
def serve(
    spec: given.Spec = None,
    config: given.ConfigFile = None,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen at; 0: any free one.")] = 8000,
    target: Annotated[str, typer.Option(help="The target that makes the site.")] = "docs",
    allow_remote_refs: given.AllowRemote = False,
    allow_file: given.AllowFiles = None,
) -> None:
    """Serve the reference site and show every change of the document at once.

    The site is made in memory: nothing is written. A document with errors leaves the last good site up.
    """
    from specpress.cli.job import Options
    from specpress.cli.serve import serve_site

    wanted = Options(
        spec=spec,
        config=config,
        targets=(target,),
        allow_remote=allow_remote_refs,
        allow_files=tuple(allow_file or ()),
    )
    raise typer.Exit(serve_site(wanted, host, port))
