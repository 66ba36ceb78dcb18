"""A loopback server for measurements: keep-alive, and nothing but canned JSON. Prints its port.

`GET ...?limit=1000` answers with 1,000 customers, `POST .../completions` with what a model says, everything else with
one customer.
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
COMPLETION = json.dumps(
    {
        "id": "chatcmpl-123",
        "object": "chat.completion",
        "created": 1741569952,
        "model": "gpt-5",
        "choices": [
            {
                "index": 0,
                "message": {
                    "role": "assistant",
                    "content": "Hello! How can I assist you today?",
                    "refusal": None,
                    "annotations": [],
                },
                "logprobs": None,
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 19, "completion_tokens": 10, "total_tokens": 29},
        "service_tier": "default",
    }
).encode()


def _answer(body: bytes) -> bytes:
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return (head % len(body)).encode() + body


class Server(asyncio.Protocol):
    one, page, completion = (_answer(body) for body in (ONE, PAGE, COMPLETION))

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
            line = head.split(b"\r\n")[0]
            if line.startswith(b"POST ") and b"/completions " in line:
                self.transport.write(self.completion)
            else:
                is_page = line.startswith(b"GET ") and b"limit=1000" in line
                self.transport.write(self.page if is_page else self.one)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
