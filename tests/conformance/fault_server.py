"""A server that does what `faults.yaml` says, for runners in any language.

    python tests/conformance/fault_server.py [--port 0]

prints one line of JSON, `{"port": 40001, "other": 40002}`, and serves until it is ended. Requests to
`/CASE/RUN/...` get the answers of that case, counted for each RUN, which may be any word. The second
port is another origin with the same behaviour. `GET /_seen/CASE/RUN` tells what arrived:
`[{"method", "path", "headers": {lower-case name: value}, "body", "port", "time"}]`.
`GET /_open` counts the connections that are open.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import email.utils
import json
import socket
import struct
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Tuple

import yaml

CASES: Dict[str, List[Dict[str, Any]]] = {
    case["name"]: case["server"]
    for case in yaml.safe_load(Path(__file__).with_name("faults.yaml").read_text())
}
REASONS = {200: "OK", 302: "Found", 303: "See Other", 307: "Temporary Redirect"}


@dataclass
class Request:
    method: str
    path: str
    headers: Dict[str, str]
    body: bytes


@dataclass
class State:
    """What arrived, by case and run."""

    ports: Tuple[int, int] = (0, 0)
    open: int = 0
    seen: Dict[Tuple[str, str], List[Dict[str, Any]]] = field(default_factory=dict)


async def read_request(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = {}
    for line in filter(None, lines):
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    if "chunked" in headers.get("transfer-encoding", ""):
        body = b""
        while size := int((await reader.readuntil(b"\r\n")).strip(), 16):
            body += await reader.readexactly(size)
            await reader.readexactly(2)
        await reader.readexactly(2)
    else:
        body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path, headers, body)


def content(answer: Dict[str, Any]) -> Tuple[bytes, str]:
    if "text" in answer:
        return answer["text"].encode(), "text/plain"
    if "base64" in answer:
        return base64.b64decode(answer["base64"]), "application/octet-stream"
    default = {"ok": True} if answer.get("status", 200) == 200 else {"message": "it failed"}
    return json.dumps(answer.get("json", default)).encode(), "application/json"


def head(answer: Dict[str, Any], more: Dict[str, Any]) -> bytes:
    status = answer.get("status", 200)
    headers = {**more, **answer.get("headers", {})}
    lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}"]
    for name, value in headers.items():
        if isinstance(value, dict):
            value = email.utils.formatdate(time.time() + value["in"], usegmt=True)
        lines.append(f"{name}: {value}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def reset(writer: asyncio.StreamWriter) -> None:
    """End the connection with RST instead of FIN."""
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def trickle(writer: asyncio.StreamWriter, answer: Dict[str, Any]) -> bool:
    body, kind = content(answer)
    every = answer["every"]
    if answer["trickle"] == "head":
        first = head(answer, {"content-type": kind, "content-length": len(body)})
        if answer.get("endless"):
            first = first[:-2] + b"x-slow: " + b"x" * 100_000
        parts = [bytes([byte]) for byte in first] + [body]
    else:
        endless = answer.get("endless")
        length = 100_000 if endless else len(body)
        rest = b" " * (length - len(body)) + body
        writer.write(head(answer, {"content-type": kind, "content-length": length}))
        parts = [bytes([byte]) for byte in rest]
    for part in parts:
        writer.write(part)
        await writer.drain()
        await asyncio.sleep(every)
    return True


async def respond(
    writer: asyncio.StreamWriter, answer: Dict[str, Any], request: Request, state: State, port: int
) -> bool:
    """Whether the connection goes on."""
    if "hang" in answer:
        await asyncio.sleep(3600)
    if "reset" in answer:
        reset(writer)
        return False
    if "fin" in answer:
        return False
    if "raw" in answer:
        writer.write(answer["raw"].encode())
        return False
    if "trickle" in answer:
        return await trickle(writer, answer)
    body, kind = content(answer)
    more: Dict[str, Any] = {"content-type": kind}
    if "redirect" in answer:
        _, case, run, *_ = request.path.split("/")
        to = state.ports[1] if answer["redirect"] == "other" else port
        more["location"] = f"http://127.0.0.1:{to}/{case}/{run}/moved"
    if "cut" in answer:
        writer.write(head(answer, {**more, "transfer-encoding": "chunked"}))
        writer.write(b"%x\r\n" % (len(body) + 10) + body)
        return False
    writer.write(head(answer, {**more, "content-length": len(body) + answer.get("short", 0)}))
    writer.write(body)
    await writer.drain()
    if answer.get("then") == "reset":
        await asyncio.sleep(0.05)
        reset(writer)
        return False
    return "short" not in answer


def control(request: Request, state: State) -> Dict[str, Any]:
    _, what, *names = request.path.split("/")
    if what == "_open":
        return {"json": state.open - 1}
    return {"json": state.seen.get((names[0], names[1]), [])}


def record(request: Request, state: State, port: int) -> Dict[str, Any]:
    """Note the request; the answer that is its turn."""
    _, case, run, *_ = request.path.split("/")
    seen = state.seen.setdefault((case, run), [])
    seen.append(
        {
            "method": request.method,
            "path": request.path,
            "headers": request.headers,
            "body": request.body.decode("latin-1"),
            "port": port,
            "time": time.monotonic(),
        }
    )
    answers = CASES[case]
    return answers[min(len(seen), len(answers)) - 1]


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, state: State) -> None:
    port: int = writer.get_extra_info("sockname")[1]
    state.open += 1
    try:
        while (request := await read_request(reader)) is not None:
            if request.path.startswith("/_"):
                answer = control(request, state)
            else:
                answer = record(request, state, port)
            if not await respond(writer, answer, request, state, port):
                break
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        state.open -= 1
        writer.close()


async def main(port: int) -> None:
    state = State()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await serve(reader, writer, state)

    servers = [await asyncio.start_server(handle, "127.0.0.1", p) for p in (port, 0)]
    first, second = (server.sockets[0].getsockname()[1] for server in servers)
    state.ports = (first, second)
    print(json.dumps({"port": first, "other": second}), flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    asyncio.run(main(parser.parse_args().port))
