"""Constructing, copying and closing clients; building requests."""

from __future__ import annotations

import copy
import inspect
import io
import pickle
from pathlib import Path
from types import ModuleType
from typing import Any, Dict, Iterator

import pytest

from tests.runtime_python.support import URL, Recorder, async_client, http, part, sync_client


def options(acme: ModuleType, **values: Any) -> Any:
    return part(acme, "_models").FinalRequestOptions.construct(
        **{"method": "get", "url": "/foo", **values}
    )


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BEARER_TOKEN", "BASE_URL", "CUSTOM_HEADERS", "WEBHOOK_SECRET", "LOG"):
        monkeypatch.delenv(f"ACME_{name}", raising=False)


class TestConstruction:
    def test_credential_from_argument_or_environment(
        self, acme: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ACME_BEARER_TOKEN", "from env")
        assert acme.Acme().bearer_token == "from env"
        assert acme.Acme(bearer_token="given").bearer_token == "given"

    @pytest.mark.parametrize("value", [None, "", "  "])
    def test_missing_credential(
        self, acme: ModuleType, monkeypatch: pytest.MonkeyPatch, value: str | None
    ) -> None:
        if value is not None:
            monkeypatch.setenv("ACME_BEARER_TOKEN", value)
        with pytest.raises(acme.AcmeError) as caught:
            acme.Acme()
        assert "passing bearer_token" in str(caught.value)
        assert "ACME_BEARER_TOKEN" in str(caught.value)

    def test_base_url_order(self, acme: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        def url(**given: Any) -> str:
            return str(acme.Acme(bearer_token="t", **given).base_url).rstrip("/")

        assert url() == "https://api.acme.test"
        assert url(environment="sandbox") == "https://sandbox.acme.test"
        monkeypatch.setenv("ACME_BASE_URL", "http://localhost:5000/env")
        assert url() == "http://localhost:5000/env"
        assert url(environment="sandbox") == "https://sandbox.acme.test"
        assert url(base_url="http://localhost/arg") == "http://localhost/arg"
        monkeypatch.setenv("ACME_BASE_URL", " ")
        assert url() == "https://api.acme.test"

    def test_unknown_environment(self, acme: ModuleType) -> None:
        with pytest.raises(ValueError, match="Unknown environment: moon"):
            acme.Acme(bearer_token="t", environment="moon")

    def test_server_variables(self, acme: ModuleType) -> None:
        class Regional(acme.Acme):  # type: ignore[name-defined, misc]
            _base_urls = {"production": "https://{region}.acme.test/v2"}

            def __init__(self, region: str) -> None:
                self.region = region
                super().__init__(bearer_token="t")

        assert str(Regional("eu").base_url) == "https://eu.acme.test/v2/"

    def test_base_url_setter_ends_in_slash(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        assert str(client._build_request(options(acme)).url) == "https://api.acme.test/foo"
        client.base_url = "https://other.test/deep"
        assert str(client.base_url) == "https://other.test/deep/"
        assert str(client._build_request(options(acme)).url) == "https://other.test/deep/foo"

    def test_defaults(self, acme: ModuleType) -> None:
        httpx = http(acme)
        client = acme.Acme(bearer_token="t")
        assert client.max_retries == 2
        assert client.timeout == httpx.Timeout(60, connect=5)
        assert acme.DEFAULT_CONNECTION_LIMITS == httpx.Limits(
            max_connections=100, max_keepalive_connections=20
        )

    def test_max_retries_none(self, acme: ModuleType) -> None:
        with pytest.raises(TypeError, match="max_retries cannot be None"):
            acme.Acme(bearer_token="t", max_retries=None)

    def test_http_client_of_the_other_kind(self, acme: ModuleType) -> None:
        httpx = http(acme)
        with pytest.raises(TypeError, match="Invalid `http_client` arg"):
            acme.Acme(bearer_token="t", http_client=httpx.AsyncClient())
        with pytest.raises(TypeError, match="Invalid `http_client` arg"):
            acme.AsyncAcme(bearer_token="t", http_client=httpx.Client())

    def test_timeout_of_own_http_client(self, acme: ModuleType) -> None:
        httpx = http(acme)
        own = acme.Acme(bearer_token="t", http_client=httpx.Client(timeout=3))
        assert own.timeout == httpx.Timeout(3)
        plain = acme.Acme(bearer_token="t", http_client=httpx.Client())
        assert plain.timeout == acme.DEFAULT_TIMEOUT
        given = acme.Acme(bearer_token="t", http_client=httpx.Client(timeout=3), timeout=4)
        assert given.timeout == 4

    def test_headers_from_environment(
        self, acme: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ACME_CUSTOM_HEADERS", "X-One: 1\nno header\nX-Two: a: b")
        client = acme.Acme(bearer_token="t", default_headers={"X-One": "mine"})
        assert client.default_headers["X-One"] == "mine"
        assert client.default_headers["X-Two"] == "a: b"


class TestLifetime:
    def test_context_manager_closes(self, acme: ModuleType) -> None:
        with acme.Acme(bearer_token="t") as client:
            assert not client.is_closed()
        assert client.is_closed()

    async def test_async_context_manager_closes(self, acme: ModuleType) -> None:
        async with acme.AsyncAcme(bearer_token="t") as client:
            assert not client.is_closed()
        assert client.is_closed()

    def test_copies_share_connections(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        twin = client.copy()
        del twin
        assert not client.is_closed()

    def test_use_after_close(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", base_url="http://127.0.0.1:1")
        client.close()
        with pytest.raises(acme.APIConnectionError) as caught:
            client.get("/foo", cast_to=object)
        assert "closed" in str(caught.value.__cause__)


class TestCopy:
    def test_overrides(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", max_retries=7, timeout=9)
        changed = client.with_options(bearer_token="u", max_retries=0, timeout=None)
        assert (changed.bearer_token, changed.max_retries, changed.timeout) == ("u", 0, None)
        assert (client.bearer_token, client.max_retries, client.timeout) == ("t", 7, 9)
        assert type(changed) is type(client)

    def test_every_constructor_argument(self, acme: ModuleType) -> None:
        for cls in (acme.Acme, acme.AsyncAcme):
            expected = set(inspect.signature(cls.__init__).parameters)
            assert expected - {"_strict_response_validation"} <= set(
                inspect.signature(cls.copy).parameters
            )

    def test_environment(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", environment="sandbox")
        assert str(client.copy().base_url) == "https://sandbox.acme.test"
        assert str(client.copy(environment="production").base_url) == "https://api.acme.test"

    def test_strictness_is_kept(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", _strict_response_validation=True)
        assert client.copy()._strict_response_validation is True

    @pytest.mark.parametrize("kind", ["headers", "query"])
    def test_merge_or_replace(self, acme: ModuleType, kind: str) -> None:
        client = acme.Acme(bearer_token="t", **{f"default_{kind}": {"a": "1", "b": "2"}})

        def custom(**change: Any) -> Dict[str, str]:
            return dict(getattr(client.copy(**change), f"_custom_{kind}"))

        assert custom() == {"a": "1", "b": "2"}
        assert custom(**{f"default_{kind}": {"b": "3"}}) == {"a": "1", "b": "3"}
        assert custom(**{f"set_default_{kind}": {"c": "4"}}) == {"c": "4"}
        with pytest.raises(ValueError, match="mutually exclusive"):
            custom(**{f"default_{kind}": {}, f"set_default_{kind}": {}})

    def test_options_of_a_subclass(self, acme: ModuleType) -> None:
        class Tenant(acme.Acme):  # type: ignore[misc,name-defined]
            def __init__(self, *, tenant: str, **options: Any) -> None:
                super().__init__(**options)
                self.tenant = tenant

            def copy(self, *, tenant: str = "", **options: Any) -> Any:
                own = {"tenant": tenant or self.tenant}
                return super().copy(_extra_kwargs=own, **options)

        client = Tenant(tenant="a", bearer_token="t")
        assert client.copy(max_retries=0).tenant == "a" and client.copy(tenant="b").tenant == "b"

    def test_standard_copy(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        assert copy.copy(client).bearer_token == "t"

    def test_pickle(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", timeout=3, default_headers={"X-A": "1"})
        twin = pickle.loads(pickle.dumps(client))
        assert (twin.bearer_token, twin.timeout) == ("t", 3)
        assert twin.default_headers["X-A"] == "1"
        assert not twin.is_closed()


class TestUrls:
    @pytest.mark.parametrize("base", ["https://a.test/v1", "https://a.test/v1/"])
    @pytest.mark.parametrize("path", ["/foo", "foo"])
    def test_below_the_base(self, acme: ModuleType, base: str, path: str) -> None:
        client = acme.Acme(bearer_token="t", base_url=base)
        assert str(client._build_request(options(acme, url=path)).url) == "https://a.test/v1/foo"

    def test_absolute(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        request = client._build_request(options(acme, url="https://b.test/foo"))
        assert str(request.url) == "https://b.test/foo"

    def test_escapes_survive(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        request = client._build_request(
            options(acme, url="/files/a%2Fb?beta=true", params={"limit": 10, "q": "ä b"})
        )
        assert request.url.raw_path == b"/files/a%2Fb?beta=true&limit=10&q=%C3%A4+b"

    def test_query_order_of_precedence(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", default_query={"a": "default", "b": "default"})
        request = client._build_request(options(acme, url="/foo?c=url", params={"b": "call"}))
        assert dict(request.url.params) == {"a": "default", "b": "call", "c": "url"}
        request = client._build_request(options(acme, url="/foo?c=url", params={"c": "call"}))
        assert request.url.params["c"] == "call"

    def test_prepared_urls_are_few(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        for number in range(2000):
            client._prepare_url(f"/things/{number}")
        assert len(client._urls) <= 512


class TestHeaders:
    def test_of_every_request(self, acme: ModuleType) -> None:
        request = acme.Acme(bearer_token="t")._build_request(options(acme, method="post"))
        assert request.headers["Authorization"] == "Bearer t"
        assert request.headers["Accept"] == "application/json"
        assert request.headers["User-Agent"] == "Acme/Python 1.2.3"

    def test_telemetry(self, acme: ModuleType) -> None:
        headers = acme.Acme(bearer_token="t")._build_request(options(acme)).headers
        assert headers["X-Stainless-Lang"] == "python"
        assert headers["X-Stainless-Package-Version"] == "1.2.3"
        assert headers["X-Stainless-Async"] == "false"
        assert headers["X-Stainless-Retry-Count"] == "0"
        assert headers["X-Stainless-Read-Timeout"] == "60"
        for name in ("OS", "Arch", "Runtime", "Runtime-Version"):
            assert headers[f"X-Stainless-{name}"]

        class Quiet(acme.Acme):  # type: ignore[name-defined, misc]
            _telemetry = False

        quiet = Quiet(bearer_token="t")._build_request(options(acme)).headers
        assert not [name for name in quiet if name.startswith("x-stainless")]

    async def test_telemetry_names_the_event_loop(self, acme: ModuleType) -> None:
        request = acme.AsyncAcme(bearer_token="t")._build_request(options(acme))
        assert request.headers["X-Stainless-Async"] == "async:asyncio"

    def test_precedence(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", default_headers={"X-A": "default", "X-B": "default"})
        headers = client._build_request(options(acme, headers={"x-b": "call"})).headers
        assert (headers["X-A"], headers["X-B"]) == ("default", "call")

    def test_omit_removes_whatever_the_case(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t", default_headers={"X-A": "default"})
        headers = client._build_request(
            options(acme, headers={"x-a": acme.omit, "AUTHORIZATION": acme.omit})
        ).headers
        assert "X-A" in headers  # `construct` drops what is not given, as for parameters
        final = part(acme, "_models").FinalRequestOptions(
            method="get", url="/", headers={"x-a": acme.omit, "AUTHORIZATION": acme.omit}
        )
        headers = client._build_request(final).headers
        assert "X-A" not in headers and "Authorization" not in headers

    def test_changed_credential_is_used(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="old")
        client._build_request(options(acme))
        client.bearer_token = "new"
        assert client._build_request(options(acme)).headers["Authorization"] == "Bearer new"

    def test_overridden_properties_are_asked_each_time(self, acme: ModuleType) -> None:
        class Rotating(acme.Acme):  # type: ignore[name-defined, misc]
            turn = 0

            @property
            def auth_headers(self) -> Dict[str, str]:
                self.turn += 1
                return {"Authorization": f"Turn {self.turn}"}

        client = Rotating(bearer_token="t")
        first, second = (client._build_request(options(acme)).headers for _ in range(2))
        assert first["Authorization"] != second["Authorization"]

    @pytest.mark.parametrize("value", ["a\r\nb", "a\nb", "a\rb", "a\0b"])
    def test_no_line_breaks(self, acme: ModuleType, value: str) -> None:
        client = acme.Acme(bearer_token="t")
        with pytest.raises(ValueError, match="X-A"):
            client._build_request(options(acme, headers={"X-A": value}))
        with pytest.raises(ValueError, match="X-A"):
            acme.Acme(bearer_token="t", default_headers={"X-A": value})._build_request(
                options(acme)
            )
        with pytest.raises(ValueError, match="Authorization"):
            acme.Acme(bearer_token=value)._build_request(options(acme))

    def test_header_of_own_http_client_stays(self, acme: ModuleType) -> None:
        own = http(acme).Client(headers={"X-Own": "1"}, cookies={"c": "2"})
        request = acme.Acme(bearer_token="t", http_client=own)._build_request(options(acme))
        assert request.headers["X-Own"] == "1"
        assert request.headers["Cookie"] == "c=2"


class TestBodies:
    def test_json(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        sync_client(acme, recorder).post("/foo", body={"ä": [1, None]}, cast_to=object)
        assert recorder.last.content == '{"ä":[1,null]}'.encode()
        assert recorder.last.headers["Content-Type"] == "application/json"

    def test_extra_body_wins(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        client = sync_client(acme, recorder)
        client.v1.customers.set_name(
            customer_id="c", name="n", extra_body={"name": None, "more": 1}
        )
        assert recorder.last_json == {"name": None, "more": 1}

    def test_extra_body_needs_an_object(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        with pytest.raises(RuntimeError, match="cannot merge"):
            client._build_request(options(acme, method="post", json_data=[1], extra_json={"a": 1}))

    def test_get_has_a_body_only_if_it_is_given_one(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        request = client._build_request(options(acme))
        assert request.content == b"" and "Content-Type" not in request.headers
        request = client._build_request(options(acme, json_data={"a": 1}))
        assert request.content == b'{"a":1}'
        assert request.headers["Content-Type"] == "application/json"

    def test_form(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        sync_client(acme, recorder).post(
            "/foo",
            body={"a": {"b": [1, 2]}, "c": True},
            cast_to=object,
            options={"headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        )
        assert recorder.last.content == b"a%5Bb%5D=1%2C2&c=true"

    @pytest.mark.parametrize("content", [b"bytes", bytearray(b"bytes")])
    def test_content(self, acme: ModuleType, content: Any) -> None:
        recorder = Recorder(acme)
        sync_client(acme, recorder).post("/foo", content=content, cast_to=object)
        assert recorder.last.content == b"bytes"

    def test_open_file_as_content(self, acme: ModuleType, tmp_path: Path) -> None:
        path = tmp_path / "file"
        path.write_bytes(b"0123456789")
        recorder = Recorder(acme)
        with path.open("rb") as file:
            file.seek(4)
            sync_client(acme, recorder).post("/foo", content=file, cast_to=object)
        assert recorder.last.content == b"456789"

    async def test_open_file_as_content_async(self, acme: ModuleType, tmp_path: Path) -> None:
        path = tmp_path / "file"
        path.write_bytes(b"0123456789")
        recorder = Recorder(acme)
        with path.open("rb") as file:
            file.seek(4)
            await async_client(acme, recorder).post("/foo", content=file, cast_to=object)
        assert recorder.last.content == b"456789"
        assert recorder.last.headers["Content-Length"] == "6"

    def test_body_and_content(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        with pytest.raises(TypeError, match="both `body` and `content`"):
            client.post("/foo", body={}, content=b"", cast_to=object)
        with pytest.raises(TypeError, match="both `files` and `content`"):
            client.post("/foo", files={"f": b""}, content=b"", cast_to=object)

    def test_bytes_as_body_are_deprecated(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        with pytest.warns(DeprecationWarning, match="raw bytes as `body`") as caught:
            sync_client(acme, recorder).post("/foo", body=b"bytes", cast_to=object)
        assert recorder.last.content == b"bytes"
        assert caught[0].filename == __file__

    def test_files_make_a_form(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        sync_client(acme, recorder).post(
            "/foo", body={"tags": ["a", "b"]}, files={"file": ("n.txt", b"text")}, cast_to=object
        )
        sent = recorder.last.content
        assert recorder.last.headers["Content-Type"].startswith("multipart/form-data; boundary=")
        assert sent.count(b'name="tags[]"') == 2
        assert b'name="file"; filename="n.txt"' in sent

    def test_form_without_files(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        sync_client(acme, recorder).post(
            "/foo",
            body={"a": 1},
            cast_to=object,
            options={"headers": {"Content-Type": "multipart/form-data"}},
        )
        assert recorder.last.headers["Content-Type"].startswith("multipart/form-data; boundary=")
        assert b'name="a"' in recorder.last.content

    def test_iterator_is_read_when_it_is_sent(self, acme: ModuleType) -> None:
        read = []

        def chunks() -> Iterator[bytes]:
            read.append(1)
            yield b"chunk"

        def handler(request: Any) -> Any:
            assert request.read() == b"chunk"
            return http(acme).Response(200, json={})

        client = sync_client(acme, handler)
        body = chunks()
        request = client._build_request(options(acme, method="post", content=body))
        assert read == []
        assert client._client.send(request).status_code == 200
        assert read == [1]

    def test_methods_are_upper_case(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        client = sync_client(acme, recorder)
        for verb in ("get", "post", "put", "patch", "delete"):
            getattr(client, verb)("/foo", cast_to=object)
        assert [r.method for r in recorder.requests] == ["GET", "POST", "PUT", "PATCH", "DELETE"]


class TestHooks:
    def test_options_and_request_may_be_changed(self, acme: ModuleType) -> None:
        class Mine(acme.Acme):  # type: ignore[name-defined, misc]
            def _prepare_options(self, options: Any) -> Any:
                options.headers = {**options.headers, "X-Options": "1"}
                return options

            def _prepare_request(self, request: Any) -> None:
                request.headers["X-Request"] = "2"

        recorder = Recorder(acme, 500, {})
        client = sync_client(acme, recorder, cls=Mine)
        client._calculate_retry_timeout = lambda *_: 0
        client.get("/foo", cast_to=object)
        assert len(recorder.requests) == 2
        for request in recorder.requests:
            assert (request.headers["X-Options"], request.headers["X-Request"]) == ("1", "2")

    async def test_async(self, acme: ModuleType) -> None:
        class Mine(acme.AsyncAcme):  # type: ignore[name-defined, misc]
            async def _prepare_request(self, request: Any) -> None:
                request.headers["X-Request"] = "2"

        recorder = Recorder(acme)
        await async_client(acme, recorder, cls=Mine).get("/foo", cast_to=object)
        assert recorder.last.headers["X-Request"] == "2"

    def test_errors_of_ones_own(self, acme: ModuleType) -> None:
        class Teapot(acme.APIStatusError):  # type: ignore[name-defined, misc]
            pass

        class Mine(acme.Acme):  # type: ignore[name-defined, misc]
            def _make_status_error(self, err_msg: str, *, body: object, response: Any) -> Any:
                return Teapot(err_msg, body=body, response=response)

        client = sync_client(acme, Recorder(acme, 418), cls=Mine)
        with pytest.raises(Teapot):
            client.get("/foo", cast_to=object)


def test_a_host_with_underscores(acme: ModuleType) -> None:
    client = acme.Acme(bearer_token="t", base_url="https://my_host.test")
    request = client._build_request(options(acme))
    assert request.extensions["sni_hostname"] == "my-host.test"


def test_io_bytes_content(acme: ModuleType) -> None:
    recorder = Recorder(acme)
    sync_client(acme, recorder).post("/foo", content=io.BytesIO(b"x" * 100), cast_to=object)
    assert recorder.last.content == b"x" * 100


def test_requests_go_below_the_url_of_the_client(acme: ModuleType) -> None:
    recorder = Recorder(acme, {"data": {}})
    sync_client(acme, recorder).v1.customers.retrieve("a b/c")
    assert str(recorder.last.url) == f"{URL}/v1/customers/a%20b%2Fc"
