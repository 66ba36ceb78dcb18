"""Trying again: when, how long after, and with what."""

from __future__ import annotations

import io
from types import ModuleType
from typing import Any, Iterator, List

import pytest
import time_machine

from tests.runtime_python.support import Recorder, async_client, http, part, sync_client

NOW = 1_696_004_797  # Fri, 29 Sep 2023 16:26:37 GMT


@pytest.fixture
def delays(acme: ModuleType, monkeypatch: pytest.MonkeyPatch) -> List[float]:
    """The waits that were asked for; none of them is waited."""
    asked: List[float] = []
    base = part(acme, "_base_client")

    async def wait(self: Any, seconds: float) -> None:
        asked.append(seconds)

    monkeypatch.setattr(base.SyncAPIClient, "_io_sleep", wait)
    monkeypatch.setattr(base.AsyncAPIClient, "_io_sleep", wait)
    return asked


@pytest.mark.parametrize(
    "headers, seconds",
    [
        ({"retry-after": "20"}, 20),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "60"}, 60),
        ({"retry-after": "Fri, 29 Sep 2023 16:26:57 GMT"}, 20),
        ({"retry-after": "Fri, 29 Sep 2023 16:27:37 GMT"}, 60),
        ({"retry-after-ms": "1500", "retry-after": "20"}, 1.5),
        ({"retry-after-ms": "soon", "retry-after": "20"}, 20),
    ],
)
@time_machine.travel(NOW, tick=False)
def test_waits_as_told(acme: ModuleType, headers: dict[str, str], seconds: float) -> None:
    client = acme.Acme(bearer_token="t")
    options = part(acme, "_models").FinalRequestOptions(method="get", url="/", max_retries=3)
    told = http(acme).Headers(headers)
    assert client._calculate_retry_timeout(3, options, told) == seconds


@pytest.mark.parametrize(
    "value",
    [
        "0", "-10", "61", "inf", "nan", "1e34", "9" * 40, "", "soon",
        "Fri, 29 Sep 2023 16:26:37 GMT", "Fri, 29 Sep 2023 16:26:27 GMT",
        "Fri, 29 Sep 2023 16:27:38 GMT", "Zun, 29 Sep 2023 16:26:27 GMT",
        "Fri, 29 Sep 99999 16:26:27 GMT",
    ],
)  # fmt: skip
@time_machine.travel(NOW, tick=False)
def test_backs_off_if_told_nonsense(acme: ModuleType, value: str) -> None:
    client = acme.Acme(bearer_token="t")
    options = part(acme, "_models").FinalRequestOptions(method="get", url="/", max_retries=3)
    headers = http(acme).Headers({"retry-after": value})
    assert 0.375 <= client._calculate_retry_timeout(3, options, headers) <= 0.5


@pytest.mark.parametrize(
    "remaining, longest", [(3, 0.5), (2, 1), (1, 2), (0, 4), (-1, 8), (-1100, 8)]
)
def test_back_off_doubles_to_eight_seconds(
    acme: ModuleType, remaining: int, longest: float
) -> None:
    client = acme.Acme(bearer_token="t")
    options = part(acme, "_models").FinalRequestOptions(method="get", url="/", max_retries=3)
    for _ in range(50):
        assert 0.75 * longest <= client._calculate_retry_timeout(remaining, options) <= longest


@pytest.mark.parametrize("status", [408, 409, 429, 500, 503, 599])
def test_retried_statuses(acme: ModuleType, delays: List[float], status: int) -> None:
    recorder = Recorder(acme, status, status, {"ok": True})
    assert sync_client(acme, recorder).get("/foo", cast_to=object) == {"ok": True}
    assert len(delays) == 2


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 422])
def test_other_statuses_are_final(acme: ModuleType, delays: List[float], status: int) -> None:
    with pytest.raises(acme.APIStatusError):
        sync_client(acme, Recorder(acme, status)).get("/foo", cast_to=object)
    assert delays == []


@pytest.mark.parametrize(
    "status, told, tries", [(500, "false", 1), (400, "true", 3), (200, "true", 1)]
)
def test_the_server_decides(
    acme: ModuleType, delays: List[float], status: int, told: str, tries: int
) -> None:
    recorder = Recorder(acme, http(acme).Response(status, headers={"x-should-retry": told}, json=1))
    try:
        sync_client(acme, recorder).get("/foo", cast_to=object)
    except acme.APIStatusError:
        assert status >= 400
    assert len(recorder.requests) == tries


async def test_async_retries(acme: ModuleType, delays: List[float]) -> None:
    recorder = Recorder(acme, 500, http(acme).ConnectError("no"), {"ok": True})
    assert await async_client(acme, recorder).get("/foo", cast_to=object) == {"ok": True}
    assert len(delays) == 2


@pytest.mark.parametrize("tries", [0, 2, 4])
@pytest.mark.parametrize("failure", ["status", "error"])
def test_retries_are_counted(
    acme: ModuleType, delays: List[float], tries: int, failure: str
) -> None:
    answer: Any = 500 if failure == "status" else RuntimeError("broken by a hook")
    recorder = Recorder(acme, *[answer] * tries, {"data": {}})
    client = sync_client(acme, recorder, max_retries=4)
    response = client.v1.customers.with_raw_response.retrieve("c")
    assert response.retries_taken == tries
    counts = [r.headers["x-stainless-retry-count"] for r in recorder.requests]
    assert counts == [str(n) for n in range(tries + 1)]


def test_retry_count_can_be_replaced_or_left_out(acme: ModuleType, delays: List[float]) -> None:
    recorder = Recorder(acme, 500, {"data": {}})
    customers = sync_client(acme, recorder).v1.customers
    customers.retrieve("c", extra_headers={"X-Stainless-Retry-Count": "42"})
    assert recorder.last.headers["x-stainless-retry-count"] == "42"
    customers.retrieve("c", extra_headers={"x-stainless-retry-count": acme.Omit()})
    assert "x-stainless-retry-count" not in recorder.last.headers


class TestIdempotency:
    def test_one_key_for_all_tries(self, acme: ModuleType, delays: List[float]) -> None:
        recorder = Recorder(acme, 500, 500, {})
        client = sync_client(acme, recorder)
        client.post("/foo", cast_to=object)
        client.post("/foo", cast_to=object)
        keys = [request.headers["Idempotency-Key"] for request in recorder.requests]
        assert len(keys) == 4 and len(set(keys)) == 2
        assert keys[0].startswith("stainless-python-retry-")

    def test_not_for_get(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        sync_client(acme, recorder).get("/foo", cast_to=object)
        assert "Idempotency-Key" not in recorder.last.headers

    def test_own_key(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        client = sync_client(acme, recorder)
        client.v1.customers.set_name(customer_id="c", name="n", idempotency_key="mine")
        assert recorder.last.headers["Idempotency-Key"] == "mine"
        client.v1.customers.set_name(
            customer_id="c", name="n", extra_headers={"idempotency-key": "mine too"}
        )
        assert recorder.last.headers["Idempotency-Key"] == "mine too"

    @pytest.mark.parametrize("has_key, tries", [(True, 3), (False, 1)])
    def test_a_post_that_was_cut_off(
        self, acme: ModuleType, delays: List[float], has_key: bool, tries: int
    ) -> None:
        class Mine(acme.Acme):  # type: ignore[name-defined, misc]
            _idempotency_header = "X-Key" if has_key else None

        recorder = Recorder(acme, http(acme).ReadError("reset"))
        with pytest.raises(acme.APIConnectionError):
            sync_client(acme, recorder, cls=Mine).post("/foo", cast_to=object)
        assert len(recorder.requests) == tries

    def test_a_post_that_never_left(self, acme: ModuleType, delays: List[float]) -> None:
        class Mine(acme.Acme):  # type: ignore[name-defined, misc]
            _idempotency_header = None

        recorder = Recorder(acme, http(acme).ConnectError("refused"), {"ok": True})
        assert sync_client(acme, recorder, cls=Mine).post("/foo", cast_to=object) == {"ok": True}


class TestBodiesThatAreSentTwice:
    def test_files_are_rewound(self, acme: ModuleType, delays: List[float]) -> None:
        sent = []

        def handler(request: Any) -> Any:
            sent.append(request.read())
            return http(acme).Response(500 if len(sent) < 3 else 200, json={})

        file = io.BytesIO(b"skipped, sent")
        file.seek(9)
        sync_client(acme, handler).post("/foo", content=file, cast_to=object)
        assert sent == [b"sent"] * 3

    def test_files_of_forms_are_rewound(self, acme: ModuleType, delays: List[float]) -> None:
        recorder = Recorder(acme, 500, {"data": {}})
        file = io.BytesIO(b"content of the file")
        sync_client(acme, recorder).v1.customers.upload_logo("c", file=file)
        first, second = (request.content for request in recorder.requests)
        assert b"content of the file" in first and b"content of the file" in second

    def test_iterators_are_not_sent_again(self, acme: ModuleType, delays: List[float]) -> None:
        def chunks() -> Iterator[bytes]:
            yield b"once"

        calls = []

        def handler(request: Any) -> Any:
            calls.append(request.read())
            return http(acme).Response(500)

        with pytest.raises(acme.InternalServerError):
            sync_client(acme, handler).post("/foo", content=chunks(), cast_to=object)
        assert calls == [b"once"]

    def test_lists_of_chunks_are(self, acme: ModuleType, delays: List[float]) -> None:
        calls = []

        def handler(request: Any) -> Any:
            calls.append(request.read())
            return http(acme).Response(500)

        with pytest.raises(acme.InternalServerError):
            sync_client(acme, handler).post("/foo", content=[b"a", b"b"], cast_to=object)
        assert calls == [b"ab"] * 3


class TestErrors:
    def test_connection(self, acme: ModuleType, delays: List[float]) -> None:
        cause = http(acme).ConnectError("refused")
        recorder = Recorder(acme, cause)
        with pytest.raises(acme.APIConnectionError) as caught:
            sync_client(acme, recorder).get("/foo", cast_to=object)
        assert caught.value.__cause__ is cause
        assert caught.value.request.url.path == "/foo"
        assert len(recorder.requests) == 3

    def test_timeout(self, acme: ModuleType, delays: List[float]) -> None:
        recorder = Recorder(acme, http(acme).ReadTimeout("late"))
        with pytest.raises(acme.APITimeoutError) as caught:
            sync_client(acme, recorder, max_retries=1).get("/foo", cast_to=object)
        assert str(caught.value) == "Request timed out."
        assert len(recorder.requests) == 2

    def test_hopeless_ones_are_not_retried(self, acme: ModuleType, delays: List[float]) -> None:
        recorder = Recorder(acme, http(acme).UnsupportedProtocol("gopher"))
        with pytest.raises(acme.APIConnectionError):
            sync_client(acme, recorder).get("/foo", cast_to=object)
        assert delays == []

    def test_max_retries_of_one_request(self, acme: ModuleType, delays: List[float]) -> None:
        recorder = Recorder(acme, 500)
        with pytest.raises(acme.InternalServerError):
            sync_client(acme, recorder).get("/foo", cast_to=object, options={"max_retries": 5})
        assert len(recorder.requests) == 6

    def test_interruption_is_not_swallowed(self, acme: ModuleType) -> None:
        def handler(request: Any) -> Any:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            sync_client(acme, handler).get("/foo", cast_to=object)
