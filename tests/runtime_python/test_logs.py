"""What is logged, and that no secret is."""

from __future__ import annotations

import logging
from types import ModuleType
from typing import Any

import pytest

from tests.runtime_python.support import Recorder, http, part, sync_client

SECRET = "very-secret-4711"


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


def client_with_key(acme: ModuleType, location: str, recorder: Recorder) -> Any:
    scheme = part(acme, "_auth").ApiKey("bearer_token", name="acme_key", location=location)
    cls = type("Acme", (acme.Acme,), {"_auth_schemes": {"bearer": scheme}})
    return sync_client(acme, recorder, cls=cls, bearer_token=SECRET)


@pytest.mark.parametrize("location", ["header", "query", "cookie"])
def test_no_key_of_the_client(
    acme: ModuleType, logged: pytest.LogCaptureFixture, location: str
) -> None:
    echo = f"?acme_key={SECRET}" if location == "query" else ""
    redirect = http(acme).Response(302, headers={"Location": f"/there{echo}"})
    recorder = Recorder(acme, 500, redirect, {})
    client = client_with_key(acme, location, recorder)
    client._calculate_retry_timeout = lambda *_: 0
    client.get("/foo?visible=1", cast_to=object)
    assert SECRET in f"{recorder.last.url} {recorder.last.headers.multi_items()}"
    assert "visible" in logged.text
    assert SECRET not in logged.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": SECRET},
        {"AUTHORIZATION": SECRET},
        {"x-api-key": SECRET},
        {"Cookie": f"session={SECRET}"},
    ],
)
def test_no_key_of_the_call(
    acme: ModuleType, logged: pytest.LogCaptureFixture, headers: dict[str, str]
) -> None:
    answer = http(acme).Response(200, json={}, headers={"Set-Cookie": f"session={SECRET}"})
    client = sync_client(acme, Recorder(acme, answer))
    client.get("/foo", cast_to=object, options={"headers": {**headers, "X-Shown": "shown"}})
    assert "shown" in logged.text and "<redacted>" in logged.text
    assert SECRET not in logged.text


def test_no_password_of_the_url(acme: ModuleType, logged: pytest.LogCaptureFixture) -> None:
    client = sync_client(acme, Recorder(acme))
    client.base_url = f"https://user:{SECRET}@api.acme.test"
    client.get("/foo", cast_to=object)
    ours = [record.getMessage() for record in logged.records if record.name == acme.__name__]
    assert ours and SECRET not in str(ours)


def test_no_content(acme: ModuleType, logged: pytest.LogCaptureFixture) -> None:
    client = sync_client(acme, Recorder(acme, {"answer": SECRET}))
    client.post("/foo", body={"question": SECRET}, cast_to=object)
    assert SECRET not in logged.text


def test_what_is_told(acme: ModuleType, logged: pytest.LogCaptureFixture) -> None:
    client = sync_client(acme, Recorder(acme, 503, {}))
    client._calculate_retry_timeout = lambda *_: 0
    client.get("/foo?a=1", cast_to=object)
    ours = [(r.levelname, r.getMessage()) for r in logged.records if r.name == acme.__name__]
    assert ours[0][1].startswith("HTTP Request: GET https://api.acme.test/foo?a=1 {")
    assert '"503 Service Unavailable"' in ours[1][1]
    assert ours[2] == ("INFO", "Retrying request to /foo in 0.000000 seconds")


@pytest.mark.parametrize(
    "value, level", [("debug", logging.DEBUG), (" INFO ", logging.INFO), ("loud", None), ("", None)]
)
def test_level_from_environment(
    acme: ModuleType, monkeypatch: pytest.MonkeyPatch, value: str, level: int | None
) -> None:
    logs = part(acme, "_utils._logs")
    monkeypatch.setattr(logs.logger, "level", logging.NOTSET)
    monkeypatch.setattr(logging, "basicConfig", lambda **_: None)
    monkeypatch.setenv("ACME_LOG", value)
    before = logs._http_logger.level
    try:
        logs.setup_logging()
        assert logs.logger.level == (level if level is not None else logging.NOTSET)
    finally:
        logs._http_logger.setLevel(before)
