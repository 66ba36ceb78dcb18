"""`specpress explain`: the code of a finding -> the page about it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def explain(
    code: Annotated[
        str | None, typer.Argument(help="Such as SP104. Without it: all codes.", show_default=False)
    ] = None,
) -> None:
    """Print the page about a code of a finding."""
    from specpress.diag import Code, codes
    from specpress.diag import explain as look_up

    if code is None:
        for known in codes().values():
            print(f"{known.id}  {known.title}")
        return
    found = look_up(code)
    if isinstance(found, Code):
        _print(found.page)
        return
    near = f" Did you mean {' or '.join(found)}?" if found else ""
    print(f"There is no code {code!r}.{near}", file=sys.stderr)
    raise typer.Exit(2)


def _print(page: str) -> None:
    if not sys.stdout.isatty():
        sys.stdout.write(page)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(width=100).print(Markdown(page))
