"""A handler in, clients that talk to it instead of a server out."""

from __future__ import annotations

import importlib
import json
from types import ModuleType
from typing import Any, Callable, List

URL = "https://api.acme.test"


def part(acme: ModuleType, name: str) -> Any:
    """A private module of the package, for example `_models`."""
    return importlib.import_module(f"{acme.__name__}.{name}")


def http(acme: ModuleType) -> Any:
    """The HTTP library that the package speaks through."""
    return part(acme, "_transport").httpx


class Recorder:
    """Answers with what it was given, one after another, the last one again and again.

    An answer is an exception to raise, a status, a JSON value, or a response.
    """

    def __init__(self, acme: ModuleType, *answers: Any) -> None:
        self.httpx = http(acme)
        self.answers = list(answers) or [{}]
        self.requests: List[Any] = []

    def __call__(self, request: Any) -> Any:
        self.requests.append(request)
        answer = self.answers[min(len(self.requests), len(self.answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, bool):
            return self.httpx.Response(200, json=answer)
        if isinstance(answer, int):
            return self.httpx.Response(answer)
        if isinstance(answer, (dict, list)):
            return self.httpx.Response(200, json=answer)
        return answer

    @property
    def last(self) -> Any:
        return self.requests[-1]

    @property
    def last_json(self) -> Any:
        return json.loads(self.last.content)


def sync_client(acme: ModuleType, handler: Callable[..., Any], **options: Any) -> Any:
    httpx = http(acme)
    transport = httpx.MockTransport(handler)
    options.setdefault("bearer_token", "token")
    client = acme.DefaultHttpxClient(transport=transport)
    return options.pop("cls", acme.Acme)(base_url=URL, http_client=client, **options)


def async_client(acme: ModuleType, handler: Callable[..., Any], **options: Any) -> Any:
    httpx = http(acme)
    transport = httpx.MockTransport(handler)
    options.setdefault("bearer_token", "token")
    client = acme.DefaultAsyncHttpxClient(transport=transport)
    return options.pop("cls", acme.AsyncAcme)(base_url=URL, http_client=client, **options)
