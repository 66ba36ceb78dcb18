"""the options that commands share -> decorators for click, which hand a command its `Options` as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Any, Literal, TypeAlias

import click

Command: TypeAlias = Callable[..., None]

# Paths are taken as they are written: what is wrong with them is a diagnostic, like anything else.
PATH = click.Path(path_type=Path)


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """The command line as it was given, and what `time.perf_counter` said when it was."""

    arguments: tuple[str, ...]
    clock: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """What the command line says about the document and what to make of it."""

    spec: Path | None = None
    config: Path | None = None
    targets: tuple[str, ...] = ()
    output: Path | None = None
    allow_remote: bool = False
    allow_files: tuple[Path, ...] = ()
    validate: Literal["fast", "full"] = "fast"


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"
    SARIF = "sarif"


def reads(
    *,
    validate: Literal["fast", "full"] = "fast",
    config: bool = True,
    metavar: str = "[SPEC]",
) -> Callable[[Command], Command]:
    """The command reads a document: it is called with `wanted`, its `Options`.

    `validate` is how closely the document is looked at unless the user says it; `config=False` leaves
    out `--config`; `metavar` is what the document is called in the help.
    """

    def decorate(command: Command) -> Command:
        @wraps(command)
        def call(
            *,
            spec: Path | None,
            config: Path | None = None,
            target: tuple[str, ...] = (),
            output: Path | None = None,
            allow_remote_refs: bool,
            allow_file: tuple[Path, ...],
            validate: Literal["fast", "full"],
            **others: Any,
        ) -> None:
            wanted = Options(
                spec=spec,
                config=config,
                targets=target,
                output=output,
                allow_remote=allow_remote_refs,
                allow_files=allow_file,
                validate=validate,
            )
            command(wanted=wanted, **others)

        call = click.option(
            "--validate",
            type=click.Choice(("fast", "full")),
            default=validate,
            show_default=True,
            help="How closely the document is looked at.",
        )(call)
        call = click.option(
            "--allow-file",
            type=PATH,
            multiple=True,
            metavar="PATH",
            help="Let references lead to this file or folder outside of the document's own; repeatable.",
        )(call)
        call = click.option(
            "--allow-remote-refs", is_flag=True, help="Fetch references to http and https URLs."
        )(call)
        if config:
            call = click.option(
                "--config",
                type=PATH,
                metavar="FILE",
                help="A specpress.yml or stainless.yml. Without it, and without SPEC, the one that is here.",
            )(call)
        return click.argument("spec", type=PATH, required=False, metavar=metavar)(call)

    return decorate


def makes(command: Command) -> Command:
    """The command makes output: `--target` and `--output`, for `reads`; and how to behave and report."""
    for option in reversed(
        (
            click.option(
                "--target", multiple=True, metavar="T", help="Make only this target; repeatable."
            ),
            click.option(
                "--output",
                type=PATH,
                metavar="DIR",
                help="Use DIR/<target>/, whatever is configured.",
            ),
            click.option("--strict", is_flag=True, help="Take warnings for errors."),
            click.option(
                "--no-cache",
                is_flag=True,
                help="Run even if nothing was touched since the same command succeeded.",
            ),
        )
    ):
        command = option(command)
    return command


def reports(command: Command) -> Command:
    """The command reports: `style` is a Format, `ledger` whether to list what is approximated or refused."""

    @wraps(command)
    def call(*, style: str, **others: Any) -> None:
        command(style=Format(style), **others)

    call = click.option(
        "--ledger", is_flag=True, help="List what is approximated or refused, and why."
    )(call)
    return click.option(
        "--format",
        "style",
        type=click.Choice([style.value for style in Format]),
        default=Format.TEXT.value,
        show_default=True,
        help="How findings are printed.",
    )(call)
