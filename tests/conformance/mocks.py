"""Prism and Steady as processes: an OpenAPI document -> the base URL of a server that answers for it."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NODE_PROGRAMS = Path(__file__).resolve().parents[1] / "node" / "node_modules" / ".bin"
SERVERS = ("prism", "steady")
_BRACKETS = ("query-object", "form-object", "form-array")
_PATIENCE = 60  # seconds until a server listens: it reads documents of several megabytes first


@contextmanager
def mock_server(kind: str, document: Path, log: Path) -> Iterator[str]:
    """A running server, ended with the block. What it prints goes to `log`."""
    port = _free_port()
    with log.open("wb") as out:
        process = subprocess.Popen(
            _command(kind, document, port),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "NO_COLOR": "1"},
        )
        try:
            _wait(process, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _command(kind: str, document: Path, port: int) -> list[str]:
    program = NODE_PROGRAMS / kind
    if not program.exists():
        raise FileNotFoundError(f"{kind} is missing: `./dev setup` installs it")
    where = ["--port", str(port), "--host", "127.0.0.1"]
    if kind == "prism":
        return [str(program), "mock", *where, "--verboseLevel", "warn", str(document)]
    # Steady has to be told how members of objects and items of forms are written: as SDKs do by default.
    formats = [f"--validator-{it}-format=brackets" for it in _BRACKETS]
    return [str(program), *where, "--quiet", "--no-color", *formats, str(document)]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
    raise RuntimeError(f"the mock server did not start:\n{said}")
