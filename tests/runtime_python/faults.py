"""The table `tests/conformance/faults.yaml` in, what the Python SDK makes of each case out."""

from __future__ import annotations

import asyncio
import time
from types import ModuleType
from typing import Any, Callable, Dict, Optional, Tuple

from tests.conformance.faults import SECRET, Failure, FaultServer, Outcome


def failure(error: Exception) -> Failure:
    return Failure(
        name=type(error).__name__,
        message=str(error),
        status=getattr(error, "status_code", None),
        refused=isinstance(error, ValueError),
    )


def plain(value: Any) -> Any:
    return value.to_dict() if hasattr(value, "to_dict") else value


def client_class(acme: ModuleType, base: str, auth: str) -> Any:
    """The sample's client with another security scheme."""
    auth_module = __import__(f"{acme.__name__}._auth", fromlist=["_auth"])
    if auth == "bearer":
        scheme = auth_module.Bearer("bearer_token")
    else:
        name = {"header": "X-Acme-Key", "query": "acme_key", "cookie": "acme_key"}[auth]
        scheme = auth_module.ApiKey("bearer_token", name=name, location=auth)
    return type(base, (getattr(acme, base),), {"_auth_schemes": {"bearer": scheme}})


def arguments(
    acme: ModuleType, case: Dict[str, Any], server: FaultServer, run: str
) -> Tuple[Any, ...]:
    """Path, cast_to and the other arguments of the request."""
    call = case.get("call", {})
    models = __import__(f"{acme.__name__}._models", fromlist=["_models"])
    model = type("Model", (models.BaseModel,), {"__annotations__": {"ok": bool}})
    cast_to = {"object": object, "model": model, "text": str}[call.get("cast", "object")]
    path = f"/{case['name']}/{run}/thing"
    if call.get("absolute"):
        path = f"http://127.0.0.1:{server.other}{path}"
    options: Dict[str, Any] = {"headers": call["headers"]} if "headers" in call else {}
    if "idempotency_key" in call:
        options["idempotency_key"] = call["idempotency_key"]
    body = {"body": call["body"]} if "body" in call else {}
    return path, {"cast_to": cast_to, "options": options, **body}


def client_options(case: Dict[str, Any], server: FaultServer) -> Dict[str, Any]:
    options = {k: v for k, v in case.get("client", {}).items() if k != "auth"}
    return {
        "base_url": f"http://127.0.0.1:{server.port}",
        "bearer_token": SECRET,
        "_strict_response_validation": case.get("call", {}).get("strict", False),
        **options,
    }


def without_own_key(cls: Any, case: Dict[str, Any]) -> Any:
    """The sample makes keys for all its requests; here only those that a case names are sent."""
    if "idempotency_key" in case.get("call", {}):
        return cls
    return type(cls.__name__, (cls,), {"_idempotency_header": None})


def run_sync(acme: ModuleType, case: Dict[str, Any], server: FaultServer, run: str) -> Outcome:
    cls = client_class(acme, "Acme", case.get("client", {}).get("auth", "bearer"))
    call = case.get("call", {})
    outcome = Outcome()
    path, request = arguments(acme, case, server, run)
    with without_own_key(cls, case)(**client_options(case, server)) as client:
        send = getattr(client, call.get("method", "GET").lower())
        started = time.monotonic()
        try:
            for repetition in range(call.get("times", 1)):
                if repetition:
                    time.sleep(0.2)
                outcome.value = plain(send(path, **request))
        except Exception as error:
            outcome.failure = failure(error)
        outcome.seconds = time.monotonic() - started
        outcome.polluted = hasattr(object(), "polluted")
    outcome.seen = server.ask(f"_seen/{case['name']}/{run}")
    return outcome


def async_client(
    acme: ModuleType,
    case: Dict[str, Any],
    server: FaultServer,
    http_client: Optional[Callable[[], Any]] = None,
) -> Any:
    """Made before the event loop has anything to do, as it takes a while."""
    cls = client_class(acme, "AsyncAcme", case.get("client", {}).get("auth", "bearer"))
    options = client_options(case, server)
    if http_client is not None:
        options["http_client"] = http_client()
        options.setdefault("timeout", acme.DEFAULT_TIMEOUT)
    return without_own_key(cls, case)(**options)


async def run_async(
    acme: ModuleType, case: Dict[str, Any], server: FaultServer, run: str, client: Any
) -> Outcome:
    call = case.get("call", {})
    outcome = Outcome()
    path, request = arguments(acme, case, server, run)
    async with client:
        send = getattr(client, call.get("method", "GET").lower())
        started = time.monotonic()
        try:
            for repetition in range(call.get("times", 1)):
                if repetition:
                    await asyncio.sleep(0.2)
                outcome.value = plain(await send(path, **request))
        except Exception as error:
            outcome.failure = failure(error)
        outcome.seconds = time.monotonic() - started
        outcome.polluted = hasattr(object(), "polluted")
    outcome.seen = await asyncio.to_thread(server.ask, f"_seen/{case['name']}/{run}")
    return outcome
