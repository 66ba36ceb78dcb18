"""Jobs in processes of their own: what they give, in which order, and what becomes of their mistakes."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from functools import partial

import pytest
from specpress.diag import Collector
from specpress.render import mapped, parallel
from specpress.render.parallel import started

forks = pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="processes are forked")


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_can_fork", lambda: hasattr(os, "memfd_create"))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def squared(number: int) -> int:
    return number * number


def test_results_come_in_the_order_of_the_jobs() -> None:
    assert mapped([partial(squared, number) for number in range(100)]) == [
        number * number for number in range(100)
    ]


def test_groups_that_run_at_once_do_not_take_each_others_jobs() -> None:
    groups = [started([partial(squared, number) for number in range(50)], 2) for _ in range(5)]
    for results in groups:
        assert results() == [number * number for number in range(50)]


@forks
def test_jobs_do_not_run_in_this_process() -> None:
    assert os.getpid() not in mapped([os.getpid, os.getpid])


def test_one_job_runs_here() -> None:
    assert mapped([os.getpid]) == [os.getpid()]


@forks
def test_a_mistake_comes_back_with_the_place_where_it_was_made() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        mapped([partial(divmod, 1, 1), partial(divmod, 1, 0)])
    assert any("_carry_out" in note for note in caught.value.__notes__)


@forks
def test_a_process_that_dies_is_no_silence() -> None:
    with pytest.raises(EOFError):
        mapped([partial(os._exit, 9), partial(squared, 2)])


@forks
def test_a_mistake_here_ends_what_was_started() -> None:
    def endless(collector: Collector) -> tuple[()]:
        threading.Event().wait()
        return ()

    def wrong() -> tuple[()]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        parallel.run(
            {"a": lambda: [endless, endless], "b": wrong},
            lambda *_: None,
            Collector(),
            large=True,
        )
    assert multiprocessing.active_children() == []


@forks
def test_nobody_is_left_behind_by_a_process_that_dies() -> None:
    program = r"""
import os, sys, time
from specpress.render import parallel
job = lambda: os.write(1, b"started\n") and time.sleep(0.5) or "a" * 1_000_000
for _ in range(2):
    parallel.started([job, job], 2)
time.sleep(0.2)
os._exit(0)
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60
    )
    # Output ends only when everyone who could write to it has.
    assert len(ran.stdout.split()) == 4 and ran.stderr == ""


@pytest.mark.parametrize("count", [0, 5, 31, 10_000])
def test_pieces_are_neighbours_and_not_small(count: int) -> None:
    items = list(range(count))
    found = parallel.pieces(items)
    assert [item for piece in found for item in piece] == items
    assert len(found) <= 12 * (os.cpu_count() or 1)
    assert all(len(piece) >= 30 for piece in found[:-1])
