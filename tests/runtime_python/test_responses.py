"""Answers: parsed, raw, streamed, as files, and as errors."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from types import ModuleType
from typing import Any, Dict, Iterator, List, Union

import pydantic
import pytest
from typing_extensions import Annotated

from tests.runtime_python.support import Recorder, async_client, http, part, sync_client

CUSTOMER = {"id": "c", "name": "n", "custom_fields": {}, "ingest_aliases": []}


def answer(acme: ModuleType, content: Any = b"", status: int = 200, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return http(acme).Response(status, content=content, headers=named)


def get(acme: ModuleType, response: Any, cast_to: Any, *, strict: bool = False) -> Any:
    client = sync_client(acme, Recorder(acme, response), _strict_response_validation=strict)
    return client.get("/foo", cast_to=cast_to)


class TestPlainTypes:
    @pytest.mark.parametrize(
        "content, cast_to, value",
        [
            ("text", str, "text"),
            ("bytes", bytes, b"bytes"),
            ("17", int, 17),
            ("1.5", float, 1.5),
            ("TrUe", bool, True),
            ("false", bool, False),
            ("anything", type(None), None),
            ('{"a": 1}', object, {"a": 1}),
            ("[1, 2]", List[int], [1, 2]),
            ('{"a": "b"}', Dict[str, str], {"a": "b"}),
            ("null", Dict[str, str], None),
            ('{"a": 1}', Annotated[Dict[str, int], "note"], {"a": 1}),
        ],
    )
    def test_from_json(self, acme: ModuleType, content: str, cast_to: Any, value: Any) -> None:
        assert get(acme, answer(acme, content, content_type="application/json"), cast_to) == value

    def test_not_a_number(self, acme: ModuleType) -> None:
        with pytest.raises(acme.APIResponseValidationError):
            get(acme, answer(acme, "many"), int)

    def test_response_itself(self, acme: ModuleType) -> None:
        httpx = http(acme)
        response = get(acme, answer(acme, "x"), httpx.Response)
        assert isinstance(response, httpx.Response)

        class Mine(httpx.Response):  # type: ignore[name-defined, misc]
            pass

        with pytest.raises(ValueError, match="Subclasses of httpx.Response"):
            get(acme, answer(acme, "x"), Mine)

    def test_types_that_are_none_of_ours(self, acme: ModuleType) -> None:
        class Foreign(pydantic.BaseModel):
            pass

        with pytest.raises(TypeError, match=f"from {acme.__name__} import BaseModel"):
            get(acme, answer(acme, "{}"), Foreign)
        with pytest.raises(RuntimeError, match="Unsupported type"):
            get(acme, answer(acme, "{}"), complex)


class TestContentTypes:
    @pytest.mark.parametrize(
        "kind",
        [
            "application/json",
            "application/vnd.acme+json",
            "Application/JSON; charset=utf-8",
            "text/json",
        ],
    )
    def test_json(self, acme: ModuleType, kind: str) -> None:
        response = answer(acme, json.dumps(CUSTOMER), content_type=kind)
        assert get(acme, response, acme.types.v1.Customer).id == "c"

    @pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
    @pytest.mark.parametrize("strict", [False, True])
    def test_json_under_another_name(self, acme: ModuleType, kind: str, strict: bool) -> None:
        response = answer(acme, json.dumps(CUSTOMER), content_type=kind)
        assert get(acme, response, acme.types.v1.Customer, strict=strict).id == "c"

    def test_text_for_json(self, acme: ModuleType) -> None:
        def response() -> Any:
            return answer(acme, "hello", content_type="text/plain")

        assert get(acme, response(), acme.types.v1.Customer) == "hello"
        with pytest.raises(acme.APIResponseValidationError, match="`text/plain`"):
            get(acme, response(), acme.types.v1.Customer, strict=True)

    @pytest.mark.parametrize("content", [b"", b"{", b'{"a": nope}', b"\xff\xfe"])
    @pytest.mark.parametrize("strict", [False, True])
    def test_broken_json(self, acme: ModuleType, content: bytes, strict: bool) -> None:
        response = answer(acme, content, content_type="application/json")
        with pytest.raises(acme.APIResponseValidationError) as caught:
            get(acme, response, acme.types.v1.Customer, strict=strict)
        assert isinstance(caught.value, acme.APIError)
        assert caught.value.status_code == 200
        assert "JSON" in str(caught.value)

    @pytest.mark.parametrize(
        "charset, text", [("iso-8859-1", "é"), ("utf-16", "é"), ("utf-8", "é")]
    )
    def test_charsets(self, acme: ModuleType, charset: str, text: str) -> None:
        content = json.dumps({**CUSTOMER, "name": text}, ensure_ascii=False).encode(charset)
        response = answer(acme, content, content_type=f"application/json; charset={charset}")
        assert get(acme, response, acme.types.v1.Customer).name == text

    def test_byte_order_mark(self, acme: ModuleType) -> None:
        content = b"\xef\xbb\xbf" + json.dumps(CUSTOMER).encode()
        response = answer(acme, content, content_type="application/json")
        assert get(acme, response, acme.types.v1.Customer).id == "c"

    def test_no_content(self, acme: ModuleType) -> None:
        recorder = Recorder(acme, 204)
        client = sync_client(acme, recorder)
        assert client.v1.customers.set_name(customer_id="c", name="n") is None
        assert recorder.last.headers["Accept"] == "*/*"


class TestValidation:
    def test_loose(self, acme: ModuleType) -> None:
        customer = get(
            acme, http(acme).Response(200, json={"id": 7, "new": 1}), acme.types.v1.Customer
        )
        assert (customer.id, customer.name, customer.new) == (7, None, 1)

    def test_strict(self, acme: ModuleType) -> None:
        with pytest.raises(acme.APIResponseValidationError) as caught:
            get(
                acme,
                http(acme).Response(200, json={"id": "c"}),
                acme.types.v1.Customer,
                strict=True,
            )
        assert isinstance(caught.value.__cause__, pydantic.ValidationError)
        assert caught.value.body == {"id": "c"}

    def test_union_takes_the_variant_that_fits(self, acme: ModuleType) -> None:
        BaseModel = acme.BaseModel

        class A(BaseModel):  # type: ignore[valid-type, misc]
            foo: int

        class B(BaseModel):  # type: ignore[valid-type, misc]
            foo: str

        for value, expected in ((1, A), ("x", B)):
            for strict in (False, True):
                response = http(acme).Response(200, json={"foo": value})
                assert type(get(acme, response, Union[A, B], strict=strict)) is expected

    def test_model_that_builds_itself(self, acme: ModuleType) -> None:
        class Headed(acme.BaseModel):  # type: ignore[name-defined, misc]
            page: str

            @classmethod
            def build(cls, *, response: Any, data: Any) -> Any:
                return cls.construct(page=response.headers["x-page"], **data)

        response = http(acme).Response(200, json={"a": 1}, headers={"x-page": "7"})
        built = get(acme, response, Headed)
        assert (built.page, built.a) == ("7", 1)


class TestRaw:
    def test_what_it_tells(self, acme: ModuleType) -> None:
        response = http(acme).Response(201, json={"data": CUSTOMER}, headers={"x-request-id": "r"})
        client = sync_client(acme, Recorder(acme, response))
        raw = client.v1.customers.with_raw_response.retrieve("c")
        assert isinstance(raw, acme.APIResponse)
        assert (raw.status_code, raw.method, raw.http_version) == (201, "GET", "HTTP/1.1")
        assert raw.headers["x-request-id"] == "r"
        assert raw.url.path == "/v1/customers/c" == raw.http_request.url.path
        assert raw.is_closed and raw.retries_taken == 0
        assert raw.json() == {"data": CUSTOMER} == json.loads(raw.text()) == json.loads(raw.read())
        assert raw.parse().data.id == "c"
        assert raw.parse() is raw.parse()
        assert raw.parse(to=object) == {"data": CUSTOMER}
        assert repr(raw).startswith("<APIResponse [201 Created] type=<class")

    async def test_async(self, acme: ModuleType) -> None:
        client = async_client(acme, Recorder(acme, {"data": CUSTOMER}))
        raw = await client.v1.customers.with_raw_response.retrieve("c")
        assert isinstance(raw, acme.AsyncAPIResponse)
        assert (await raw.parse()).data.id == "c"
        assert json.loads(await raw.text()) == await raw.json() == json.loads(await raw.read())

    def test_by_the_header_that_older_code_sends(self, acme: ModuleType) -> None:
        name = part(acme, "_constants").RAW_RESPONSE_HEADER
        recorder = Recorder(acme, {"a": 1})
        client = sync_client(acme, recorder)
        raw = client.post("/foo", cast_to=object, options={"headers": {name: "raw"}})
        assert isinstance(raw, acme.APIResponse)
        assert name not in recorder.last.headers
        assert raw.parse() == {"a": 1}

    def test_legacy(self, acme: ModuleType) -> None:
        class Older(acme.Acme):  # type: ignore[name-defined, misc]
            _legacy_responses = True

        client = sync_client(acme, Recorder(acme, {"data": CUSTOMER}), cls=Older)
        raw = client.v1.customers.with_raw_response.retrieve("c")
        assert type(raw).__name__ == "LegacyAPIResponse"
        assert raw.parse().data.id == "c"
        assert json.loads(raw.text) == json.loads(raw.content)

    async def test_legacy_async_needs_no_await(self, acme: ModuleType) -> None:
        class Older(acme.AsyncAcme):  # type: ignore[name-defined, misc]
            _legacy_responses = True

        client = async_client(acme, Recorder(acme, {"data": CUSTOMER}), cls=Older)
        raw = await client.v1.customers.with_raw_response.retrieve("c")
        assert raw.parse().data.id == "c"


class Body:
    """A body that tells whether it was closed, for both kinds of clients."""

    def __init__(self, *chunks: bytes) -> None:
        self.chunks = chunks
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield from self.chunks

    async def __aiter__(self) -> Any:
        for chunk in self.chunks:
            yield chunk

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


def unread(acme: ModuleType, body: Body, status: int = 200) -> Any:
    httpx = http(acme)
    stream = type("Stream", (Body, httpx.SyncByteStream, httpx.AsyncByteStream), {})(*body.chunks)
    stream.__dict__ = body.__dict__
    return httpx.Response(status, stream=stream, headers={"content-type": "application/json"})


class TestStreaming:
    def test_lazy_and_closed_afterwards(self, acme: ModuleType) -> None:
        body = Body(b'{"data": ', json.dumps(CUSTOMER).encode(), b"}")
        recorder = Recorder(acme, unread(acme, body))
        manager = sync_client(acme, recorder).v1.customers.with_streaming_response.retrieve("c")
        assert recorder.requests == []
        with manager as response:
            assert not response.is_closed
            assert response.parse().data.id == "c"
        assert response.is_closed and body.is_closed

    def test_left_early(self, acme: ModuleType) -> None:
        body = Body(b"a", b"b")
        client = sync_client(acme, Recorder(acme, unread(acme, body)))
        with client.v1.customers.with_streaming_response.retrieve("c") as response:
            assert next(response.iter_bytes()) == b"a"
        assert body.is_closed

    def test_read_twice(self, acme: ModuleType) -> None:
        client = sync_client(acme, Recorder(acme, unread(acme, Body(b"a\nb"))))
        with client.v1.customers.with_streaming_response.retrieve("c") as response:
            assert list(response.iter_lines()) == ["a", "b"]
            with pytest.raises(part(acme, "_exceptions").StreamAlreadyConsumed):
                response.read()

    async def test_async(self, acme: ModuleType) -> None:
        body = Body(b"a", b"b")
        client = async_client(acme, Recorder(acme, unread(acme, body)))
        async with client.v1.customers.with_streaming_response.retrieve("c") as response:
            assert [chunk async for chunk in response.iter_text()] == ["a", "b"]
        assert response.is_closed and body.is_closed

    def test_errors_are_read(self, acme: ModuleType) -> None:
        body = Body(b'{"why": ', b'"because"}')
        client = sync_client(acme, Recorder(acme, unread(acme, body, 422)))
        with pytest.raises(acme.UnprocessableEntityError) as caught:
            with client.v1.customers.with_streaming_response.retrieve("c"):
                pass
        assert caught.value.body == {"why": "because"}
        assert body.is_closed


class TestFiles:
    def test_binary(self, acme: ModuleType, tmp_path: Path) -> None:
        recorder = Recorder(acme, answer(acme, b"\x89PNG", content_type="image/png"))
        logo = sync_client(acme, recorder).v1.customers.download_logo("c")
        assert recorder.last.headers["Accept"] == "image/png"
        assert logo.content == logo.read() == logo.parse() == b"\x89PNG"
        logo.write_to_file(tmp_path / "logo.png")
        assert (tmp_path / "logo.png").read_bytes() == b"\x89PNG"

    async def test_async(self, acme: ModuleType, tmp_path: Path) -> None:
        client = async_client(acme, Recorder(acme, answer(acme, b"\x89PNG")))
        logo = await client.v1.customers.download_logo("c")
        assert type(logo).__name__ == "AsyncBinaryAPIResponse"
        await logo.write_to_file(tmp_path / "logo.png")
        assert (tmp_path / "logo.png").read_bytes() == b"\x89PNG" == await logo.read()

    def test_streamed(self, acme: ModuleType, tmp_path: Path) -> None:
        client = sync_client(acme, Recorder(acme, unread(acme, Body(b"one", b"two"))))
        with client.v1.customers.with_streaming_response.download_logo("c") as logo:
            logo.stream_to_file(tmp_path / "logo.png")
        assert (tmp_path / "logo.png").read_bytes() == b"onetwo"

    async def test_streamed_async(self, acme: ModuleType, tmp_path: Path) -> None:
        client = async_client(acme, Recorder(acme, unread(acme, Body(b"one", b"two"))))
        async with client.v1.customers.with_streaming_response.download_logo("c") as logo:
            await logo.stream_to_file(tmp_path / "logo.png", chunk_size=2)
        assert (tmp_path / "logo.png").read_bytes() == b"onetwo"

    async def test_legacy_content(self, acme: ModuleType, tmp_path: Path) -> None:
        legacy = part(acme, "_legacy_response").HttpxBinaryResponseContent
        client = async_client(acme, Recorder(acme, answer(acme, b"{not json")))
        content = await client.get("/file", cast_to=legacy)
        assert content.content == b"{not json" == content.read()
        content.write_to_file(tmp_path / "file")
        assert (tmp_path / "file").read_bytes() == b"{not json"


class TestErrors:
    @pytest.mark.parametrize(
        "status, name",
        [
            (400, "BadRequestError"),
            (401, "AuthenticationError"),
            (403, "PermissionDeniedError"),
            (404, "NotFoundError"),
            (409, "ConflictError"),
            (418, "APIStatusError"),
            (422, "UnprocessableEntityError"),
            (429, "RateLimitError"),
            (500, "InternalServerError"),
            (529, "InternalServerError"),
        ],
    )
    def test_class_for_each_status(self, acme: ModuleType, status: int, name: str) -> None:
        response = http(acme).Response(status, json={"why": "because"})
        client = sync_client(acme, Recorder(acme, response), max_retries=0)
        with pytest.raises(acme.APIStatusError) as caught:
            client.get("/foo", cast_to=object)
        error = caught.value
        assert type(error).__name__ == name
        assert isinstance(error, acme.AcmeError)
        assert error.status_code == status == error.response.status_code
        assert error.body == {"why": "because"}
        assert str(error) == error.message == f"Error code: {status} - {{'why': 'because'}}"
        assert error.request.url.path == "/foo"

    @pytest.mark.parametrize(
        "content, message", [(b"<h1>no</h1>", "<h1>no</h1>"), (b"", "Error code: 404")]
    )
    def test_bodies_that_are_no_json(self, acme: ModuleType, content: bytes, message: str) -> None:
        client = sync_client(acme, Recorder(acme, answer(acme, content, 404)))
        with pytest.raises(acme.NotFoundError) as caught:
            client.get("/foo", cast_to=object)
        assert str(caught.value) == message
        assert caught.value.body == content.decode()

    def test_shown_as_public(self, acme: ModuleType) -> None:
        assert acme.NotFoundError.__module__ == acme.__name__

    def test_pickle(self, acme: ModuleType) -> None:
        client = sync_client(acme, Recorder(acme, http(acme).Response(404, json={"a": 1})))
        with pytest.raises(acme.NotFoundError) as caught:
            client.get("/foo", cast_to=object)
        again = pickle.loads(pickle.dumps(caught.value))
        assert type(again) is acme.NotFoundError
        assert (str(again), again.body, again.status_code) == (str(caught.value), {"a": 1}, 404)
