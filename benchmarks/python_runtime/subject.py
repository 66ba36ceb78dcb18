"""One measurement of one subject, in a process of its own. Prints one number.

    python subject.py SUBJECT WHAT BASE_URL

SUBJECT is a package with a client class (`metronome:Metronome`) or an HTTP library (`httpx2`).
WHAT: first (import, client and one call; milliseconds, wall), call, async (microseconds of CPU for each), page (milliseconds
of CPU for each), memory (MB after the first call).
"""

from __future__ import annotations

import importlib
import sys
import time
from typing import Any, Awaitable, Callable

BODY = {"name": "Example, Inc.", "ingest_aliases": ["team@example.com"]}
AUTH = {"Authorization": "Bearer token"}
AT_ONCE = 32

# How the client of an SDK is made and called; the large ones find their key in the environment.
OPTIONS: dict[str, dict[str, Any]] = {"Metronome": {"bearer_token": "token"}, "OpenAI": {}}
CALLS: dict[str, Callable[[Any], Any]] = {
    "Metronome": lambda client: client.v1.customers.create(**BODY),
    "OpenAI": lambda client: client.chat.completions.create(
        model="gpt-5", messages=[{"role": "user", "content": "Hello"}]
    ),
}


def sync_call(subject: str, url: str) -> Callable[[], Any]:
    package, _, client_class = subject.partition(":")
    module = importlib.import_module(package)
    if not client_class:
        http = module.Client(timeout=60)
        return lambda: http.post(f"{url}/v1/customers", json=BODY, headers=AUTH).json()
    client = getattr(module, client_class)(base_url=url, **OPTIONS[client_class])
    return lambda: CALLS[client_class](client)


def async_call(subject: str, url: str) -> Callable[[], Awaitable[Any]]:
    package, _, client_class = subject.partition(":")
    module = importlib.import_module(package)
    if client_class:
        client = getattr(module, f"Async{client_class}")(base_url=url, **OPTIONS[client_class])
        return lambda: CALLS[client_class](client)
    http = module.AsyncClient(timeout=60)

    async def call() -> Any:
        response = await http.post(f"{url}/v1/customers", json=BODY, headers=AUTH)
        return response.json()

    return call


def cpu(function: Callable[[], Any], times: int) -> float:
    """Seconds of CPU for each of `times` calls, after some that are not counted."""
    for _ in range(max(times // 4, 2)):
        function()
    start = time.process_time()
    for _ in range(times):
        function()
    return (time.process_time() - start) / times


def measure_async(subject: str, url: str) -> float:
    import asyncio  # which costs memory and time that others do not ask for

    async def run() -> float:
        call = async_call(subject, url)
        rounds = 30
        for _ in range(5):
            await asyncio.gather(*(call() for _ in range(AT_ONCE)))
        start = time.process_time()
        for _ in range(rounds):
            await asyncio.gather(*(call() for _ in range(AT_ONCE)))
        return (time.process_time() - start) / rounds / AT_ONCE

    return asyncio.run(run())


def measure_page(subject: str, url: str) -> float:
    """Decoding alone: what a page costs more than the bytes of it."""
    package, _, client_class = subject.partition(":")
    module = importlib.import_module(package)
    client = getattr(module, client_class)(base_url=url, **OPTIONS[client_class])
    raw = cpu(lambda: client.v1.customers.with_raw_response.list(limit=1000), 12)
    parsed = cpu(lambda: client.v1.customers.list(limit=1000), 12)
    return parsed - raw


def memory() -> float:
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS")


def main() -> None:
    start = time.perf_counter()
    subject, what, url = sys.argv[1:4]
    if what == "first":
        sync_call(subject, url)()
        result = (time.perf_counter() - start) * 1e3
    elif what == "call":
        result = cpu(sync_call(subject, url), 500) * 1e6
    elif what == "async":
        result = measure_async(subject, url) * 1e6
    elif what == "page":
        result = measure_page(subject, url) * 1e3
    else:
        sync_call(subject, url)()
        result = memory()
    print(result)


if __name__ == "__main__":
    main()
