"""Independent jobs that give files -> their files, on as many processors as there are."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from typing import TypeAlias

from specpress.diag import Collector, Diagnostic, Entry
from specpress.render.file import File

Job: TypeAlias = Callable[[Collector], tuple[File, ...]]
_Outcome: TypeAlias = tuple[tuple[File, ...], tuple[Diagnostic, ...], tuple[Entry, ...]]

# What forked children find; jobs hold whole models, which no pipe has to carry this way.
_jobs: dict[str, Job] = {}


def run(
    jobs: Mapping[str, Job], collector: Collector, *, large: bool
) -> dict[str, tuple[File, ...]]:
    """The files of each job. The result and the collector's findings do not depend on how it was run.

    Processes are forked, for jobs share what was read and built so far; where there is no fork, where
    there is one processor or one job, or where the work is not `large`, everything runs here.
    """
    if len(jobs) < 2 or not large or not _can_fork():
        return {name: job(collector) for name, job in jobs.items()}
    _jobs.update(jobs)
    try:
        workers = min(len(jobs), os.cpu_count() or 1)
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            outcomes = dict(zip(jobs, pool.map(_run_one, jobs), strict=True))
    finally:
        _jobs.clear()
    for _, findings, entries in outcomes.values():
        for found in findings:
            collector.add(found)
        for entry in entries:
            collector.ledger.record(
                entry.kind, entry.subject, entry.outcome, entry.where, entry.note
            )
    return {name: files for name, (files, _, _) in outcomes.items()}


def _can_fork() -> bool:
    return sys.platform.startswith("linux") and (os.cpu_count() or 1) > 1


def _run_one(name: str) -> _Outcome:
    collector = Collector()
    files = _jobs[name](collector)
    return files, collector.diagnostics, tuple(collector.ledger)
