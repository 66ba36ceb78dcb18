"""Security schemes: where credentials go, alternatives, tokens, and what never sees them."""

from __future__ import annotations

import base64
from types import ModuleType
from typing import Any, Dict, Optional

import pytest

from tests.runtime_python.support import URL, Recorder, async_client, http, part, sync_client


def with_schemes(acme: ModuleType, base: str, security: Any, **schemes: Any) -> Any:
    return type(
        base,
        (getattr(acme, base),),
        {
            "_auth_schemes": schemes,
            "_security": security,
            "key": None,
            "user": None,
            "password": None,
        },
    )


def sent(acme: ModuleType, cls: Any, *, security: Any = None, **credentials: Optional[str]) -> Any:
    """The request of a client with these credentials."""
    client = sync_client(acme, Recorder(acme), cls=cls)
    for name, value in credentials.items():
        setattr(client, name, value)
    options = part(acme, "_models").FinalRequestOptions(method="get", url="/foo", security=security)
    return client._build_request(options)


def test_bearer(acme: ModuleType) -> None:
    assert sent(acme, acme.Acme).headers["Authorization"] == "Bearer token"


def test_basic(acme: ModuleType) -> None:
    auth = part(acme, "_auth")
    cls = with_schemes(acme, "Acme", (("basic",),), basic=auth.Basic("user", "password"))
    value = sent(acme, cls, user="aüthor", password="a:b").headers["Authorization"]
    assert base64.b64decode(value.removeprefix("Basic ")).decode() == "aüthor:a:b"
    assert "Authorization" not in sent(acme, cls, user="author").headers


@pytest.mark.parametrize("location", ["header", "query", "cookie"])
def test_api_key(acme: ModuleType, location: str) -> None:
    scheme = part(acme, "_auth").ApiKey("key", name="X-Key", location=location)
    request = sent(acme, with_schemes(acme, "Acme", (("key",),), key=scheme), key="k&1")
    if location == "header":
        assert request.headers["X-Key"] == "k&1"
    elif location == "query":
        assert request.url.params["X-Key"] == "k&1"
    else:
        assert request.headers["Cookie"] == "X-Key=k&1"


def test_api_key_with_prefix(acme: ModuleType) -> None:
    scheme = part(acme, "_auth").ApiKey("key", name="Authorization", prefix="Token ")
    cls = with_schemes(acme, "Acme", (("key",),), key=scheme)
    assert sent(acme, cls, key="k").headers["Authorization"] == "Token k"


def test_cookie_is_joined_with_those_of_the_call(acme: ModuleType) -> None:
    scheme = part(acme, "_auth").ApiKey("key", name="session", location="cookie")
    client = sync_client(acme, Recorder(acme), cls=with_schemes(acme, "Acme", (("k",),), k=scheme))
    client.key = "s1"
    options = part(acme, "_models").FinalRequestOptions(
        method="get", url="/", headers={"Cookie": "theme=dark"}
    )
    assert client._build_request(options).headers["Cookie"] == "session=s1; theme=dark"


class TestAlternatives:
    @pytest.fixture
    def cls(self, acme: ModuleType) -> Any:
        auth = part(acme, "_auth")
        return with_schemes(
            acme,
            "Acme",
            (("key",), ("basic",)),
            key=auth.ApiKey("key", name="X-Key"),
            basic=auth.Basic("user", "password"),
        )

    def test_first_that_is_complete(self, acme: ModuleType, cls: Any) -> None:
        both = sent(acme, cls, key="k", user="u", password="p").headers
        assert "X-Key" in both and "Authorization" not in both
        second = sent(acme, cls, user="u", password="p").headers
        assert "X-Key" not in second and "Authorization" in second

    def test_none_is_complete(self, acme: ModuleType, cls: Any) -> None:
        headers = sent(acme, cls, user="u").headers
        assert "X-Key" not in headers and "Authorization" not in headers

    def test_of_one_operation(self, acme: ModuleType, cls: Any) -> None:
        given: Dict[str, str] = {"key": "k", "user": "u", "password": "p"}
        only_basic = sent(acme, cls, security=(("basic",),), **given).headers
        assert "X-Key" not in only_basic and "Authorization" in only_basic
        both = sent(acme, cls, security=(("key", "basic"),), **given).headers
        assert "X-Key" in both and "Authorization" in both
        anonymous = sent(acme, cls, security=((),), **given).headers
        assert "X-Key" not in anonymous and "Authorization" not in anonymous

    def test_operation_of_the_sample(self, acme: ModuleType) -> None:
        recorder = Recorder(acme, {"id": "p", "starting_on": "2024-01-01T00:00:00Z"})
        client = sync_client(acme, recorder)
        with pytest.warns(DeprecationWarning):
            client.v1.customers.plans.fetch("p", customer_id="c")
        assert recorder.last.headers["Authorization"] == "Bearer token"
        client.bearer_token = None
        with pytest.warns(DeprecationWarning):
            client.v1.customers.plans.fetch("p", customer_id="c")
        assert "Authorization" not in recorder.last.headers


class TestClientCredentials:
    """Tokens that the client asks for itself."""

    @pytest.fixture
    def schemes(self, acme: ModuleType) -> Any:
        scheme = part(acme, "_auth").ClientCredentials(
            "user", "password", token_url="/oauth/token", scopes=("read", "write")
        )
        return {"oauth": scheme}

    def client(self, acme: ModuleType, schemes: Any, handler: Any, base: str = "Acme") -> Any:
        make = sync_client if base == "Acme" else async_client
        client = make(acme, handler, cls=with_schemes(acme, base, (("oauth",),), **schemes))
        client.user, client.password = "id", "secret"
        return client

    def server(self, acme: ModuleType, *, lifetime: int = 3600, refuse_first: bool = False) -> Any:
        httpx = http(acme)
        log: list[str] = []

        def handle(request: Any) -> Any:
            if request.url.path == "/oauth/token":
                log.append("token")
                expected = base64.b64encode(b"id:secret").decode()
                assert request.headers["Authorization"] == f"Basic {expected}"
                assert request.content == b"grant_type=client_credentials&scope=read+write"
                count = log.count("token")
                return httpx.Response(
                    200, json={"access_token": f"t{count}", "expires_in": lifetime}
                )
            log.append(request.headers["Authorization"])
            is_refused = refuse_first and request.headers["Authorization"] == "Bearer t1"
            return httpx.Response(401 if is_refused else 200, json={})

        return log, handle

    def test_asked_for_once(self, acme: ModuleType, schemes: Any) -> None:
        log, handler = self.server(acme)
        client = self.client(acme, schemes, handler)
        client.get("/foo", cast_to=object)
        client.get("/foo", cast_to=object)
        assert log == ["token", "Bearer t1", "Bearer t1"]

    async def test_async(self, acme: ModuleType, schemes: Any) -> None:
        log, handler = self.server(acme)
        client = self.client(acme, schemes, handler, "AsyncAcme")
        await client.get("/foo", cast_to=object)
        await client.get("/foo", cast_to=object)
        assert log == ["token", "Bearer t1", "Bearer t1"]

    def test_asked_for_again_when_it_ends(self, acme: ModuleType, schemes: Any) -> None:
        log, handler = self.server(acme, lifetime=100)
        client = self.client(acme, schemes, handler)
        client.get("/foo", cast_to=object)
        token = next(iter(client._tokens))
        client._tokens[token] = client._tokens[token]._replace(good_until=0.0)
        client.get("/foo", cast_to=object)
        assert log == ["token", "Bearer t1", "token", "Bearer t2"]

    def test_asked_for_again_when_refused(self, acme: ModuleType, schemes: Any) -> None:
        log, handler = self.server(acme, refuse_first=True)
        self.client(acme, schemes, handler).get("/foo", cast_to=object)
        assert log == ["token", "Bearer t1", "token", "Bearer t2"]

    def test_refused_for_good(self, acme: ModuleType, schemes: Any) -> None:
        httpx = http(acme)

        def handler(request: Any) -> Any:
            if request.url.path == "/oauth/token":
                return httpx.Response(200, json={"access_token": "t"})
            return httpx.Response(401)

        with pytest.raises(acme.AuthenticationError):
            self.client(acme, schemes, handler).get("/foo", cast_to=object)

    def test_no_token(self, acme: ModuleType, schemes: Any) -> None:
        client = self.client(acme, schemes, Recorder(acme, 400))
        with pytest.raises(acme.BadRequestError):
            client.get("/foo", cast_to=object)


class TestOtherOrigins:
    def key_client(self, acme: ModuleType, location: str, recorder: Recorder) -> Any:
        scheme = part(acme, "_auth").ApiKey("key", name="X-Key", location=location)
        client = sync_client(acme, recorder, cls=with_schemes(acme, "Acme", (("k",),), k=scheme))
        client.key = "secret"
        return client

    @pytest.mark.parametrize("location", ["header", "query", "cookie"])
    def test_absolute_urls(self, acme: ModuleType, location: str) -> None:
        recorder = Recorder(acme)
        client = self.key_client(acme, location, recorder)
        client.get(f"{URL}/foo", cast_to=object)
        home = recorder.last
        assert "secret" in f"{home.url} {home.headers.multi_items()}"
        client.get("https://other.test/foo?a=1", cast_to=object)
        away = recorder.last
        assert "secret" not in f"{away.url} {away.headers.multi_items()}"
        assert away.url.params["a"] == "1"

    def test_headers_that_the_call_names_go_along(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        sync_client(acme, recorder).get(
            "https://other.test/foo",
            cast_to=object,
            options={"headers": {"Authorization": "Bearer for them"}},
        )
        assert recorder.last.headers["Authorization"] == "Bearer for them"

    @pytest.mark.parametrize("location", ["header", "query", "cookie"])
    @pytest.mark.parametrize("target", [URL, "https://other.test"])
    def test_redirects(self, acme: ModuleType, location: str, target: str) -> None:
        echo = "?X-Key=secret" if location == "query" else ""
        to = http(acme).Response(302, headers={"Location": f"{target}/there{echo}"})
        recorder = Recorder(acme, to, {"ok": True})
        client = self.key_client(acme, location, recorder)
        assert client.get("/foo", cast_to=object) == {"ok": True}
        there = f"{recorder.last.url} {recorder.last.headers.multi_items()}"
        assert ("secret" in there) is (target == URL)

    def test_own_authentication_of_the_http_client(self, acme: ModuleType) -> None:
        httpx = http(acme)
        to = httpx.Response(302, headers={"Location": "https://other.test/there"})
        recorder = Recorder(acme, to, {"ok": True})
        own = httpx.Client(
            transport=httpx.MockTransport(recorder), auth=("u", "p"), follow_redirects=True
        )
        client = acme.Acme(bearer_token="t", base_url=URL, http_client=own)
        client.get("/foo", cast_to=object)
        assert "Authorization" in recorder.requests[0].headers
        assert "Authorization" not in recorder.requests[1].headers

    def test_same_host_made_secure(self, acme: ModuleType) -> None:
        to = http(acme).Response(301, headers={"Location": "https://api.acme.test/foo"})
        recorder = Recorder(acme, to, {})
        client = sync_client(acme, recorder)
        client.base_url = "http://api.acme.test"
        client.get("/foo", cast_to=object)
        assert recorder.last.headers["Authorization"] == "Bearer token"

    def test_redirects_can_be_turned_off(self, acme: ModuleType) -> None:
        to = http(acme).Response(302, headers={"Location": "/there"})
        with pytest.raises(acme.APIStatusError) as caught:
            sync_client(acme, Recorder(acme, to)).get(
                "/foo", cast_to=object, options={"follow_redirects": False}
            )
        assert caught.value.status_code == 302
        assert caught.value.response.headers["Location"] == "/there"

    def test_history_is_told(self, acme: ModuleType) -> None:
        to = http(acme).Response(302, headers={"Location": "/there"})
        response = sync_client(acme, Recorder(acme, to, {})).get(
            "/foo", cast_to=http(acme).Response
        )
        assert [r.status_code for r in response.history] == [302]

    def test_loops_end(self, acme: ModuleType) -> None:
        to = http(acme).Response(302, headers={"Location": "/there"})
        recorder = Recorder(acme, to)
        with pytest.raises(acme.APIConnectionError) as caught:
            sync_client(acme, recorder).get("/foo", cast_to=object)
        assert type(caught.value.__cause__).__name__ == "TooManyRedirects"
        assert len(recorder.requests) <= 31
