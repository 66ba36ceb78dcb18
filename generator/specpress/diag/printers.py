"""diagnostics -> text for people, workflow commands for GitHub, JSON and SARIF for programs."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote as percent_encode

from specpress.diag.diagnostic import Diagnostic, Severity
from specpress.diag.excerpt import Lines, Mark, excerpt
from specpress.diag.ledger import Ledger
from specpress.diag.origin import Origin
from specpress.diag.registry import codes
from specpress.diag.text import visible

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def to_text(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], *, color: bool = False
) -> str:
    """Return the findings as a person reads them in a terminal, one block each.

    ``sources`` gives the text of the files for the excerpts; a file that is not there has none.
    Nothing of a document reaches the terminal as a control character.
    """
    lines_of: dict[str, Lines] = {}
    blocks = []
    for found in diagnostics:
        blocks.append("\n".join(_text_block(found, sources, lines_of, color)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _text_block(
    found: Diagnostic, sources: Mapping[str, str], lines_of: dict[str, Lines], color: bool
) -> Iterable[str]:
    label = _paint(f"{found.severity} {found.code}", _COLORS[found.severity], color)
    place = f"{_place(found.origin)}: " if found.origin else ""
    yield _paint(place, "1", color) + f"{label}: " + _paint(visible(found.message), "1", color)
    if found.origin is not None:
        if found.origin.pointer not in ("", "#"):
            yield _paint(f"  at {visible(found.origin.pointer)}", "2", color)
        # The places by file: the finding's own file first, with the main mark among its others.
        marks: dict[str, list[Mark]] = {found.origin.file: [_mark(found.origin, None)]}
        for origin, text in found.related:
            marks.setdefault(origin.file, []).append(_mark(origin, text))
        for file, in_file in marks.items():
            if file not in sources:
                if file != found.origin.file:
                    yield f"  {visible(file)}:{in_file[0].line}: {visible(in_file[0].label or '')}"
                continue
            if file not in lines_of:
                lines_of[file] = Lines(sources[file])
            shown = excerpt(lines_of[file], in_file)
            if file != found.origin.file and shown:
                yield f"  in {visible(file)}"
            yield from (f"  {line}" for line in shown)
    if found.hint:
        yield f"  {_paint('hint:', '1', color)} {visible(found.hint)}"


def _mark(origin: Origin, label: str | None) -> Mark:
    return Mark(line=origin.line, column=origin.column, label=label)


def _place(origin: Origin) -> str:
    return f"{visible(origin.file)}:{origin.line}:{origin.column}"


def _paint(text: str, style: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color and text else text


def to_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one workflow command a finding, which GitHub shows beside the line that it names."""
    lines = []
    for found in diagnostics:
        properties = {}
        if found.origin is not None:
            properties["file"] = found.origin.file
            properties["line"] = str(found.origin.line)
            properties["col"] = str(found.origin.column)
        properties["title"] = found.code
        text = visible(found.message)
        for origin, label in found.related:
            text += f"\n{_place(origin)}: {visible(label)}"
        if found.hint:
            text += f"\nhint: {visible(found.hint)}"
        listed = ",".join(f"{name}={_github_property(value)}" for name, value in properties.items())
        lines.append(f"::{_GITHUB[found.severity]} {listed}::{_github_data(text)}\n")
    return "".join(lines)


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    return _github_data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def to_json(diagnostics: Iterable[Diagnostic], ledger: Ledger | None = None) -> str:
    """Return ``{"version": 1, "diagnostics": [...]}`` and, if given, the ledger under ``"ledger"``."""
    result: dict[str, Any] = {
        "version": 1,
        "diagnostics": [
            {
                "code": found.code,
                "severity": found.severity.value,
                "message": found.message,
                **(_json_place(found.origin) if found.origin else {}),
                **({"hint": found.hint} if found.hint else {}),
                **(
                    {
                        "related": [
                            {**_json_place(origin), "label": label}
                            for origin, label in found.related
                        ]
                    }
                    if found.related
                    else {}
                ),
            }
            for found in diagnostics
        ],
    }
    if ledger is not None:
        result["ledger"] = ledger.to_json()
    return json.dumps(result, indent=2) + "\n"


def _json_place(origin: Origin) -> dict[str, str | int]:
    return {
        "file": origin.file,
        "line": origin.line,
        "column": origin.column,
        "pointer": origin.pointer,
    }


def to_sarif(diagnostics: Iterable[Diagnostic], *, version: str) -> str:
    """Return a SARIF 2.1.0 log with one run. ``version`` is this program's own."""
    found_all = tuple(diagnostics)
    known = codes()
    rules = [
        {
            "id": code,
            "shortDescription": {"text": known[code].title if code in known else code},
            **(
                {"help": {"text": known[code].page, "markdown": known[code].page}}
                if code in known
                else {}
            ),
        }
        for code in sorted({found.code for found in found_all})
    ]
    results = []
    for found in found_all:
        text = visible(found.message) + (f". {visible(found.hint)}" if found.hint else "")
        result: dict[str, Any] = {
            "ruleId": found.code,
            "level": found.severity.value,
            "message": {"text": text},
        }
        if found.origin is not None:
            result["locations"] = [_sarif_location(found.origin)]
        if found.related:
            result["relatedLocations"] = [
                {"id": at, **_sarif_location(origin), "message": {"text": visible(label)}}
                for at, (origin, label) in enumerate(found.related, 1)
            ]
        results.append(result)
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "specpress", "version": version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def _sarif_location(origin: Origin) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": percent_encode(origin.file.replace("\\", "/"))},
            "region": {"startLine": origin.line, "startColumn": origin.column},
        }
    }
    if origin.pointer not in ("", "#"):
        location["logicalLocations"] = [{"fullyQualifiedName": origin.pointer}]
    return location
