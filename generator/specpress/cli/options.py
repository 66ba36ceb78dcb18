"""the options that commands share -> annotated types for Typer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """The command line as it was given, and what `time.perf_counter` said when it was."""

    arguments: tuple[str, ...]
    clock: float


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"
    SARIF = "sarif"


class Validation(StrEnum):
    """How closely the document is looked at."""

    FAST = "fast"
    FULL = "full"


Spec: TypeAlias = Annotated[
    Path | None,
    typer.Argument(
        metavar="[SPEC]",
        help="The OpenAPI document. Without it: what the configuration names.",
        show_default=False,
    ),
]
ConfigFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="A specpress.yml or stainless.yml. Without it, and without SPEC: the one that is here.",
        show_default=False,
    ),
]
Targets: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--target",
        metavar="T",
        help="Make only this target; may be given several times.",
        show_default=False,
    ),
]
Output: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="DIR",
        help="Write to DIR/<target>/, whatever is configured.",
        show_default=False,
    ),
]
Strict: TypeAlias = Annotated[bool, typer.Option("--strict", help="Take warnings for errors.")]
Style: TypeAlias = Annotated[Format, typer.Option("--format", help="How findings are printed.")]
Validate: TypeAlias = Annotated[
    Validation, typer.Option("--validate", help="How closely the document is looked at.")
]
AllowRemote: TypeAlias = Annotated[
    bool, typer.Option("--allow-remote-refs", help="Fetch references to http and https URLs.")
]
AllowFiles: TypeAlias = Annotated[
    list[Path] | None,
    typer.Option(
        "--allow-file",
        metavar="PATH",
        help="Let references lead to this file or folder outside of the document's own folder.",
        show_default=False,
    ),
]
ShowLedger: TypeAlias = Annotated[
    bool, typer.Option("--ledger", help="List what is approximated or refused, and why.")
]
NoCache: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--no-cache", help="Run even if nothing was touched since the same command succeeded."
    ),
]
