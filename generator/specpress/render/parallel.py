"""Works of several targets -> the files of each, on as many processors as there are."""

from __future__ import annotations

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeAlias, TypeVar

from specpress.diag import Collector, Diagnostic, Entry
from specpress.render.file import File, Work, printed

T = TypeVar("T")
_Outcome: TypeAlias = tuple[tuple[File, ...], tuple[Diagnostic, ...], tuple[Entry, ...]]

_BATCHES = (
    12  # of one target, for each processor: few enough to cost nothing, enough to end together
)


# Processes that are at work, and where they send what they have done.
_running: dict[BaseProcess, Connection] = {}


def mapped(jobs: Sequence[Callable[[], T]]) -> list[T]:
    """What each job gives, in their order. What they do beside that may be lost."""
    if len(jobs) < 2:
        return [job() for job in jobs]
    with _no_one_left():
        return started(jobs)()


def started(jobs: Sequence[Callable[[], T]]) -> Callable[[], list[T]]:
    """Starts the jobs; what is returned waits for them and gives what `mapped` gives.

    Processes are forked, for jobs share what was read and built so far, models that no pipe has to
    carry. There are no threads here that a later fork could find in the middle of something. Where
    there is no fork, or one processor, everything runs here, when it is asked for.
    """
    processors = os.cpu_count() or 1
    if not _can_fork(processors):
        return lambda: [job() for job in jobs]
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    processes = []
    for _ in range(min(len(jobs), processors)):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_carry_out, args=(jobs, following, sender), daemon=True)
        _running[process] = receiver
        process.start()
        sender.close()
        processes.append(process)
    # `following` has to live here as long as they do: its place in shared memory would be given away.
    return partial(_gathered, len(jobs), processes, following)


class _Counter(Protocol):
    """A number that processes share."""

    value: int

    def get_lock(self) -> Any: ...


def _carry_out(jobs: Sequence[Callable[[], T]], following: _Counter, sender: Connection) -> None:
    """Carries out jobs that no other process has taken, and sends what they gave, by their numbers."""
    # Only who started this may listen: once it is gone, sending fails, and nobody is left behind.
    for receiver in _running.values():
        receiver.close()
    done: dict[int, T] = {}
    try:
        while (number := _next(following)) < len(jobs):
            done[number] = jobs[number]()
        sender.send(done)
    except (KeyboardInterrupt, BrokenPipeError):
        pass  # Nobody waits for it any more.
    except BaseException as error:
        error.add_note(traceback.format_exc())
        sender.send(error)


def _next(following: _Counter) -> int:
    with following.get_lock():
        number = following.value
        following.value += 1
    return number


def _gathered(count: int, processes: Iterable[BaseProcess], following: _Counter) -> list[Any]:
    done: dict[int, Any] = {}
    for process in processes:
        with _running[process] as receiver:
            sent = receiver.recv()
        process.join()
        del _running[process]
        if isinstance(sent, BaseException):
            raise sent
        done |= sent
    return [done[number] for number in range(count)]


@contextmanager
def _no_one_left() -> Iterator[None]:
    """Ends what is still at work when something goes wrong: nobody will ask for it."""
    try:
        yield
    except BaseException:
        while _running:
            process, receiver = _running.popitem()
            process.terminate()
            receiver.close()
            process.join()
        raise


def run(
    targets: Mapping[str, Callable[[], Sequence[Work]]], collector: Collector, *, large: bool
) -> dict[str, tuple[File, ...]]:
    """The files of each target, sorted. Neither they nor the findings depend on how they were made.

    `targets` say what their works are, one target after the other; while one does, those before it
    are already being printed. What is not `large` is printed here.
    """
    if not large:
        return {name: printed(works(), collector) for name, works in targets.items()}
    with _no_one_left():
        running = {name: started(_batches(works())) for name, works in targets.items()}
        return {name: _together(outcomes(), collector) for name, outcomes in running.items()}


def _together(outcomes: Sequence[_Outcome], collector: Collector) -> tuple[File, ...]:
    """All files of a target, sorted; what was found on the way is told to the collector."""
    for _, findings, entries in outcomes:
        for found in findings:
            collector.add(found)
        for entry in entries:
            collector.ledger.record(
                entry.kind, entry.subject, entry.outcome, entry.where, entry.note
            )
    files = (file for group, _, _ in outcomes for file in group)
    return tuple(sorted(files, key=lambda file: file.path))


def _batches(works: Sequence[Work]) -> list[Callable[[], _Outcome]]:
    """What prints some of the works each. Neighbours are alike: every batch has some of each kind."""
    count = min(len(works), _BATCHES * (os.cpu_count() or 1))
    return [partial(_run, works, first, count) for first in range(count)]


def _run(works: Sequence[Work], first: int, step: int) -> _Outcome:
    collector = Collector()
    files = printed(islice(works, first, None, step), collector)
    return files, collector.found, tuple(collector.ledger)


def _can_fork(processors: int) -> bool:
    return sys.platform.startswith("linux") and processors > 1
