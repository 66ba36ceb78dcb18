"""Works of several targets -> what is kept of the files of each, on as many processors as there are."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from mmap import ACCESS_READ, mmap
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, BinaryIO, Protocol, TypeAlias, TypeVar

from specpress.diag import Collector, Diagnostic, Entry
from specpress.render.file import File, Work

T = TypeVar("T")
K = TypeVar("K")  # what is kept of a file
_Outcome: TypeAlias = tuple[list[K], tuple[Diagnostic, ...], tuple[Entry, ...]]

_BATCHES = 12  # for each processor: few enough to cost nothing, enough to end together
_LEAST = 30  # items of a piece: fewer are made sooner than a process is started


class _Counter(Protocol):
    """A number that processes share."""

    value: int

    def get_lock(self) -> Any: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class _Channel:
    """From a process at work to this one: it puts what it has done into `memory`, then says so.

    `following` is the number of the next job.
    """

    receiver: Connection
    memory: BinaryIO
    following: _Counter

    def close(self) -> None:
        """Listen no more."""
        self.receiver.close()
        self.memory.close()


# Processes that are at work. What they share has to live here as long as they do: its place in shared
# memory would be given to another one.
_running: dict[BaseProcess, _Channel] = {}


def mapped(jobs: Sequence[Callable[[], T]]) -> list[T]:
    """What each job gives, in their order. What they do beside that may be lost."""
    processors = min(len(jobs), os.cpu_count() or 1)
    with _no_one_left():
        return started(jobs, processors if processors > 1 else 0)()


def pieces(items: Sequence[T]) -> list[Sequence[T]]:
    """The items divided for `mapped`. Neighbours stay together: what they have in common is made once."""
    size = max(_LEAST, -(-len(items) // _most_batches()))
    return [items[start : start + size] for start in range(0, len(items), size)]


def started(jobs: Sequence[Callable[[], T]], count: int) -> Callable[[], list[T]]:
    """Starts the jobs in `count` processes; what is returned waits for them and gives what `mapped` gives.

    Processes are forked, for jobs share what was read and built so far, models that no pipe has to
    carry. There are no threads here that a later fork could find in the middle of something. Without
    processes, or where there is no fork, everything runs here, when it is asked for.
    """
    if not count or not _can_fork():
        return lambda: [job() for job in jobs]
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    processes = []
    for _ in range(min(len(jobs), count)):
        receiver, sender = context.Pipe(duplex=False)
        memory = open(os.memfd_create("specpress"), "w+b")
        process = context.Process(
            target=_carry_out, args=(jobs, following, memory, sender), daemon=True
        )
        _running[process] = _Channel(receiver=receiver, memory=memory, following=following)
        process.start()
        sender.close()
        processes.append(process)
    return partial(_gathered, len(jobs), processes)


def _carry_out(
    jobs: Sequence[Callable[[], T]], following: _Counter, memory: BinaryIO, sender: Connection
) -> None:
    """Carries out jobs that no other process has taken, and leaves what they gave, by their numbers.

    Models and pages are many megabytes, which a pipe would have to carry piece by piece.
    """
    # Who started this may end it at any moment: nothing here has to be taken away.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Only who started this may listen: once it is gone, sending fails, and nobody is left behind.
    for channel in _running.values():
        channel.receiver.close()
    done: dict[int, T] = {}
    try:
        while (number := _next(following)) < len(jobs):
            done[number] = jobs[number]()
        pickle.dump(done, memory, pickle.HIGHEST_PROTOCOL)
        memory.flush()
        sender.send(None)
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


def _gathered(count: int, processes: Iterable[BaseProcess]) -> list[Any]:
    done: dict[int, Any] = {}
    for process in processes:
        with closing(_running[process]) as channel:
            error = channel.receiver.recv()
            process.join()
            del _running[process]
            if error is not None:
                raise error
            with mmap(channel.memory.fileno(), 0, access=ACCESS_READ) as memory:
                done |= pickle.loads(memory)
    return [done[number] for number in range(count)]


@contextmanager
def _no_one_left() -> Iterator[None]:
    """Ends what is still at work when something goes wrong: nobody will ask for it."""
    try:
        yield
    except BaseException:
        while _running:
            process, channel = _running.popitem()
            process.terminate()
            channel.close()
            process.join()
        raise


def run(
    targets: Mapping[str, Callable[[], Sequence[Work]]],
    keep: Callable[[str, File], K],
    collector: Collector,
    *,
    large: bool,
) -> dict[str, list[K]]:
    """What is kept of the files of each target. Neither that nor the findings depend on how it was made.

    The targets are asked for their works in this order, which takes time; meanwhile, other processes
    carry out those of the targets before. Each file is given to `keep` where it was printed. What is
    not `large` is all printed here.
    """
    last = len(targets) - 1
    with _no_one_left():
        begun = [
            _begin(name, works(), keep, _processes(beside=number < last) if large else 0)
            for number, (name, works) in enumerate(targets.items())
        ]
        kept: dict[str, list[K]] = {}
        for name, outcomes in zip(targets, begun, strict=True):
            kept[name] = []
            for files, findings, entries in outcomes():
                kept[name].extend(files)
                for found in findings:
                    collector.add(found)
                for entry in entries:
                    collector.ledger.record(
                        entry.kind, entry.subject, entry.outcome, entry.where, entry.note
                    )
    return kept


def _begin(
    name: str, works: Sequence[Work], keep: Callable[[str, File], K], processes: int
) -> Callable[[], list[_Outcome[K]]]:
    """Starts the works of a target; what is returned waits for them.

    Every so many works make a batch. Neighbours are alike, so that each has some of every kind.
    """
    count = min(len(works), _most_batches())
    batches = [works[first::count] for first in range(count)]
    return started([partial(_run, name, batch, keep) for batch in batches], processes)


def _most_batches() -> int:
    return _BATCHES * (os.cpu_count() or 1)


def _processes(*, beside: bool) -> int:
    """How many processes print; half of the processors is left to what is done `beside` them."""
    processors = os.cpu_count() or 1
    return processors // 2 if beside or processors == 1 else processors


def _run(name: str, works: Sequence[Work], keep: Callable[[str, File], K]) -> _Outcome[K]:
    collector = Collector()
    files = [keep(name, file) for work in works for file in work(collector)]
    return files, collector.found, tuple(collector.ledger)


def _can_fork() -> bool:
    return hasattr(os, "memfd_create")  # Linux
