"""A loopback server for measurements: keep-alive, and nothing but canned JSON. Prints its port.

`GET .../page` answers with 1,000 customers, everything else with one.
"""

from __future__ import annotations

import asyncio
import json

CUSTOMER = {
    "id": "13117714-3f05-48e5-a6e9-a66093f13b4d",
    "external_id": "team@example.com",
    "ingest_aliases": ["team@example.com"],
    "name": "Example, Inc.",
    "customer_config": {"salesforce_account_id": "0015500001WO1ZiABL"},
    "custom_fields": {"x_account_id": "KyVnHhSBWl7eY2bl"},
    "created_at": "2024-05-22T19:57:01.123Z",
    "updated_at": "2024-05-22T19:57:01.123Z",
    "archived_at": None,
    "current_billable_status": {"value": "billable", "effective_at": "2024-05-22T19:57:01Z"},
}
ONE = json.dumps({"data": CUSTOMER}).encode()
PAGE = json.dumps(
    {"data": [{**CUSTOMER, "id": f"customer-{i}"} for i in range(1000)], "next_page": None}
).encode()


def _answer(body: bytes) -> bytes:
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return (head % len(body)).encode() + body


class Server(asyncio.Protocol):
    answers = (_answer(ONE), _answer(PAGE))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while True:
            head, separator, rest = self.buffer.partition(b"\r\n\r\n")
            if not separator:
                return
            _, _, length = head.lower().partition(b"content-length:")
            needed = int(length.split(b"\r\n")[0] or b"0")
            if len(rest) < needed:
                return
            self.buffer = rest[needed:]
            is_page = head.startswith(b"GET ") and b"limit=1000" in head.split(b"\r\n")[0]
            self.transport.write(self.answers[is_page])


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
