"""A document of the corpus -> what became of it: files, or reasons; an exception is a bug of ours."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from specpress import config
from specpress.diag import Collector, Diagnostic, Kind, Severity
from specpress.openapi import OpenApi
from specpress.pipeline import Request, press, read
from specpress.render import File

LIMIT = 60  # seconds of CPU time that any document may take, so that a busy machine changes nothing
VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


class TooSlow(Exception):
    """The press did not finish within the limit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """`files` by target, or None if there are `errors`. `accounted` operations stand in the ledger."""

    files: Mapping[str, tuple[File, ...]] | None
    errors: tuple[Diagnostic, ...]
    accounted: int
    summary: str
    seconds: float  # of CPU time


def press_document(
    spec: Path, configuration: Path | None = None, targets: tuple[str, ...] = ()
) -> Outcome:
    """Run the whole press over a document; all default targets if none is named."""
    started = time.process_time()
    collector = Collector()
    with _limited(LIMIT):
        settings = config.read(configuration, collector) if configuration else config.Config()
        pressed = press(Request(spec=spec, config=settings, targets=targets), collector)
    errors = tuple(item for item in collector.diagnostics if item.severity is Severity.ERROR)
    return Outcome(
        files=pressed.files if pressed is not None else None,
        errors=errors,
        accounted=sum(collector.ledger.counts(Kind.OPERATION).values()),
        summary=collector.ledger.summary(),
        seconds=time.process_time() - started,
    )


def operations(spec: Path) -> int:
    """How many operations a document holds, counted without the model."""
    document = read(Request(spec=spec), Collector())
    if document is None:
        return 0
    found = sum(verb in item for item in _path_items(document) for verb in VERBS)
    if document.version.startswith("3.2"):  # elsewhere it is a field that is not known, and ignored
        found += sum(len(item.get("additionalOperations", ())) for item in _path_items(document))
    return found


def _path_items(document: OpenApi) -> Iterator[Mapping[str, Any]]:
    paths = document.data.get("paths")
    for item in paths.values() if isinstance(paths, dict) else ():
        seen: list[str] = []
        while isinstance(item, dict) and isinstance(item.get("$ref"), str):
            if item["$ref"] in seen:
                break
            seen.append(item["$ref"])
            found = document.step(item["$ref"])
            beside = {key: value for key, value in item.items() if key != "$ref"}
            item = {**found.node, **beside} if found and isinstance(found.node, dict) else beside
        if isinstance(item, dict):
            yield item


@contextmanager
def _limited(seconds: int) -> Iterator[None]:
    def late(_: int, __: FrameType | None) -> None:
        raise TooSlow(f"more than {seconds} s")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
