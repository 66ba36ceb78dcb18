"""Works of several targets -> the files of each, on as many processors as there are."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from typing import TypeAlias, TypeVar

from specpress.diag import Collector, Diagnostic, Entry
from specpress.render.file import File, Work, printed

T = TypeVar("T")
_Batch: TypeAlias = tuple[str, int, int]
_Outcome: TypeAlias = tuple[tuple[File, ...], tuple[Diagnostic, ...], tuple[Entry, ...]]

_BATCHES = (
    12  # of one target, for each processor: few enough to cost nothing, enough to end together
)

# What forked children find: jobs hold whole models, which no pipe has to carry this way.
_jobs: Sequence[Callable[[], object]] = ()


def mapped(jobs: Sequence[Callable[[], T]]) -> list[T]:
    """What each job gives, in their order. What they do beside that may be lost.

    Processes are forked, for jobs share what was read and built so far; where there is no fork, where
    there is one processor or one job, everything runs here.
    """
    global _jobs
    processors = os.cpu_count() or 1
    if len(jobs) < 2 or not _can_fork(processors):
        return [job() for job in jobs]
    _jobs = jobs
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(len(jobs), processors), mp_context=context) as pool:
            return list(pool.map(_job, range(len(jobs))))  # type: ignore[arg-type]
    finally:
        _jobs = ()


def run(
    works: Mapping[str, Sequence[Work]], collector: Collector, *, large: bool
) -> dict[str, tuple[File, ...]]:
    """The files of each target, sorted. Neither they nor the findings depend on how they were made.

    What is not `large` is printed here.
    """
    if not large:
        return {name: printed(each, collector) for name, each in works.items()}
    batches = _batches(works)
    outcomes = dict(
        zip(batches, mapped([partial(_run, works, one) for one in batches]), strict=True)
    )
    files: dict[str, list[File]] = {name: [] for name in works}
    for batch in sorted(batches):
        printed_files, findings, entries = outcomes[batch]
        files[batch[0]] += printed_files
        for found in findings:
            collector.add(found)
        for entry in entries:
            collector.ledger.record(
                entry.kind, entry.subject, entry.outcome, entry.where, entry.note
            )
    return {name: tuple(sorted(each, key=lambda file: file.path)) for name, each in files.items()}


def _batches(works: Mapping[str, Sequence[Work]]) -> list[_Batch]:
    """(target, first work, how many are between two works of the batch), the heaviest works first.

    A target of few works has heavy ones. Neighbours are alike, so that every batch has some of each kind.
    """
    found: list[_Batch] = []
    for name in sorted(works, key=lambda name: len(works[name])):
        count = min(len(works[name]), _BATCHES * (os.cpu_count() or 1))
        found += ((name, first, count) for first in range(count))
    return found


def _run(works: Mapping[str, Sequence[Work]], batch: _Batch) -> _Outcome:
    name, first, step = batch
    collector = Collector()
    files = printed(islice(works[name], first, None, step), collector)
    return files, collector.diagnostics, tuple(collector.ledger)


def _can_fork(processors: int) -> bool:
    return sys.platform.startswith("linux") and processors > 1


def _job(number: int) -> object:
    return _jobs[number]()
