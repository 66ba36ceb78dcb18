"""`specpress explain`: the code of a finding, or a kind of change -> the page about it."""

from __future__ import annotations

import sys

import click

from specpress.diag import Code, codes
from specpress.diag import explain as look_up
from specpress.diff.rules import RULES, Rule


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print the page about a CODE such as SP104 or a kind of change such as type-changed, or all codes."""
    if code is None:
        for known in codes().values():
            print(f"{known.id}  {known.title}")
        return
    if code in RULES:
        _print(_page(RULES[code]))
        return
    found = look_up(code)
    if isinstance(found, Code):
        _print(found.page)
        return
    near = f" Did you mean {' or '.join(found)}?" if found else ""
    print(f"There is no code {code!r}.{near}", file=sys.stderr)
    raise SystemExit(2)


def _page(rule: Rule) -> str:
    """A kind of change that `specpress diff` finds."""
    rows = "\n".join(
        f"| {what} | {request.name.lower()} | {response.name.lower()} |"
        for what, (request, response) in (("on the wire", rule.wire), ("in code", rule.code))
    )
    return f"# {rule.kind}\n\n{rule.sentence}\n\n| | in requests | in answers |\n| - | - | - |\n{rows}\n"


def _print(page: str) -> None:
    if not sys.stdout.isatty():
        sys.stdout.write(page)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(width=100).print(Markdown(page))
