"""python watched.py SPEC: press all targets; print, as JSON, what the interpreter saw being opened or started."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from specpress.diag import Collector
from specpress.pipeline import Request, press

seen: list[str] = []


def watch(event: str, arguments: tuple[object, ...]) -> None:
    room = event.partition(".")[0]
    if room in ("socket", "subprocess", "urllib", "ftplib", "http") or event in (
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.remove",
        "os.rename",
        "os.mkdir",
        "os.symlink",
    ):
        seen.append(event)
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        seen.append(f"open for writing: {arguments[0]}")


sys.addaudithook(watch)
request = Request(spec=Path(sys.argv[1]), targets=("python", "typescript", "docs", "models"))
pressed = press(request, Collector())
report = list(seen)
assert pressed is not None
print(json.dumps(report))
