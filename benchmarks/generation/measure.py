"""A command -> how long it took, how much CPU time and memory, and what it wrote."""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One process from start to end, its children included.

    `wall` and `cpu` in seconds; `peak` in bytes: the largest resident set of any one process; `failed` is the
    end of what it printed if it did not succeed.
    """

    wall: float
    cpu: float
    peak: int
    failed: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Output:
    """What a generator left behind. `lines` of text, whatever the language."""

    files: int
    lines: int
    size: int


def run(
    command: Sequence[str], *, cwd: Path, environment: Mapping[str, str], timeout: float
) -> Run:
    """Run a command with nothing on its standard input."""
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        status, usage = _wait(process, started + timeout)
        wall = time.perf_counter() - started
        log.seek(0)
        said = log.read().decode(errors="replace").strip()
    return Run(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * 1024,
        failed=None if status == 0 else said[-2000:] or f"exit status {status}",
    )


def _wait(
    process: subprocess.Popen[bytes], deadline: float
) -> tuple[int, "resource.struct_rusage"]:
    """Exit code and resource usage; a process that is late is ended with all its children."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        if time.perf_counter() > deadline:
            os.killpg(process.pid, 9)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        time.sleep(0.002)


def output(folder: Path) -> Output:
    """Everything below a folder; caches of tools do not count."""
    files = [
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.endswith("_cache") for part in path.parts)
    ]
    contents = [path.read_bytes() for path in files]
    return Output(
        files=len(files),
        lines=sum(content.count(b"\n") for content in contents),
        size=sum(map(len, contents)),
    )
