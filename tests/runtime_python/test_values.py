"""What values become on the wire: paths, queries, parameters, dates, files."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType
from typing import Any, Dict, Iterable, List, Optional, Union
from urllib.parse import unquote

import pytest
from typing_extensions import Annotated, NotRequired, Required, TypedDict

from tests.runtime_python.support import Recorder, async_client, part, sync_client


@pytest.fixture
def utils(acme: ModuleType) -> Any:
    return part(acme, "_utils")


class TestPaths:
    @pytest.mark.parametrize(
        "template, values, path",
        [
            ("/v1/{id}", {"id": "abc"}, "/v1/abc"),
            ("/v1/{a}{b}/{a}", {"a": 1, "b": True}, "/v1/1true/1"),
            ("/v1/{id}", {"id": "a/b?c#d%e f"}, "/v1/a%2Fb%3Fc%23d%25e%20f"),
            ("/v1/{id}", {"id": "é:@!$&'()*+,;="}, "/v1/%C3%A9:@!$&'()*+,;="),
            (
                "/v1/{id}?q={q}#{f}",
                {"id": "?", "q": "a&b=?/", "f": "a?b#"},
                "/v1/%3F?q=a%26b%3D?/#a?b%23",
            ),
            ("/v1/{id}", {"id": "../x"}, "/v1/..%2Fx"),
            ("/v1/{id}", {"id": "..."}, "/v1/..."),
            ("/v1/{id}.json", {"id": "."}, "/v1/..json"),
            ("/v1/{id}", {"id": None}, "/v1/null"),
            ("/v1/static", {}, "/v1/static"),
            ("/v1/{at}", {"at": datetime(2024, 1, 2, 3)}, "/v1/2024-01-02T03:00:00"),
        ],
    )
    def test_encoded(self, utils: Any, template: str, values: Dict[str, Any], path: str) -> None:
        assert utils.path_template(template, **values) == path

    @pytest.mark.parametrize(
        "template, values",
        [
            ("/v1/{id}", {"id": ".."}),
            ("/v1/{id}/x", {"id": "."}),
            ("/v1/{a}{b}", {"a": ".", "b": "."}),
            ("/v1/{id}.", {"id": "."}),
            ("/v1/%2e/{id}", {"id": "x"}),
            ("/v1/.%2E/{id}", {"id": "x"}),
            ("/v1/{id}?q=1", {"id": ".."}),
        ],
    )
    def test_stays_in_its_segment(self, utils: Any, template: str, values: Dict[str, Any]) -> None:
        with pytest.raises(ValueError, match="dot-segment"):
            utils.path_template(template, **values)

    def test_encoded_dots_are_encoded_again(self, utils: Any) -> None:
        assert utils.path_template("/v1/{id}", id="%2e%2e") == "/v1/%252e%252e"

    def test_missing(self, utils: Any) -> None:
        with pytest.raises(KeyError, match="id"):
            utils.path_template("/v1/{id}")

    @pytest.mark.parametrize("value", ["", None])
    def test_empty_is_refused(self, acme: ModuleType, value: Any) -> None:
        recorder = Recorder(acme)
        customers = sync_client(acme, recorder).v1.customers
        message = f"Expected a non-empty value for `customer_id` but received {value!r}"
        with pytest.raises(ValueError, match=message):
            customers.retrieve(value)
        assert recorder.requests == []


class TestQueries:
    @pytest.mark.parametrize(
        "array, nested, params, query",
        [
            ("repeat", "brackets", {"a": [1, {"b": [2, 3]}]}, "a=1&a[b]=2&a[b]=3"),
            ("comma", "brackets", {"a": [1, None, True], "b": {"c": [1, 2]}}, "a=1,true&b[c]=1,2"),
            ("brackets", "brackets", {"a": [1, [2]]}, "a[]=1&a[][]=2"),
            ("brackets", "brackets", {"a[]": [1, 2], "b[]": 3}, "a[]=1&a[]=2&b[]=3"),
            ("repeat", "brackets", {"a[]": [1, 2]}, "a[]=1&a[]=2"),
            ("indices", "dots", {"a": [{"b": 1}, {"b": 2}]}, "a[0].b=1&a[1].b=2"),
            ("repeat", "dots", {"a": {"b": {"c": "d"}}}, "a.b.c=d"),
            ("repeat", "brackets", {"a": None, "b": {}, "c": "", "d": False}, "c=&d=false"),
            ("repeat", "brackets", {"a": (1, 2), "b": 1.5}, "a=1&a=2&b=1.5"),
            ("comma", "brackets", {"a": [date(2024, 1, 2), True]}, "a=2024-01-02,true"),
        ],
    )
    def test_styles(
        self, acme: ModuleType, array: str, nested: str, params: Dict[str, Any], query: str
    ) -> None:
        qs = part(acme, "_qs").Querystring(array_format=array, nested_format=nested)
        assert unquote(qs.stringify(params)) == query

    def test_encoded(self, acme: ModuleType) -> None:
        assert part(acme, "_qs").stringify({"a b": "c&d=é"}) == "a+b=c%26d%3D%C3%A9"

    def test_unknown_style(self, acme: ModuleType) -> None:
        with pytest.raises(NotImplementedError, match="choose from comma, repeat"):
            part(acme, "_qs").stringify({"a": [1]}, array_format="pipes")

    def test_parse(self, acme: ModuleType) -> None:
        assert part(acme, "_qs").parse("a=1&a=2") == {"a": ["1", "2"]}


class TestDates:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("2012-04-23T09:15:00", datetime(2012, 4, 23, 9, 15)),
            ("2012-4-9 4:8:16.5Z", datetime(2012, 4, 9, 4, 8, 16, 500000, timezone.utc)),
            (
                "2012-04-23T10:20:30.1234567-0330",
                datetime(
                    2012, 4, 23, 10, 20, 30, 123456, timezone(-timedelta(hours=3, minutes=30))
                ),
            ),
            (
                b"2012-04-23T10:20+02",
                datetime(2012, 4, 23, 10, 20, tzinfo=timezone(timedelta(hours=2))),
            ),
            ("1494012444.5", datetime(2017, 5, 5, 19, 27, 24, 500000, timezone.utc)),
            (1494012444000, datetime(2017, 5, 5, 19, 27, 24, tzinfo=timezone.utc)),
            ("inf", datetime.max),
            ("-inf", datetime.min),
        ],
    )
    def test_datetimes(self, utils: Any, text: Any, expected: datetime) -> None:
        assert utils.parse_datetime(text) == expected

    @pytest.mark.parametrize(
        "text", ["x", "2012-04-56T00:00", "2012-04-23T11:05:00-25:00", "nan", ""]
    )
    def test_no_datetimes(self, utils: Any, text: str) -> None:
        with pytest.raises(ValueError):
            utils.parse_datetime(text)

    def test_dates(self, utils: Any) -> None:
        assert utils.parse_date("2012-4-9") == utils.parse_date(b"2012-04-09") == date(2012, 4, 9)
        assert utils.parse_date(datetime(2012, 4, 9, 5)) == date(2012, 4, 9)
        assert utils.parse_date(0) == date(1970, 1, 1)
        with pytest.raises(ValueError):
            utils.parse_date("2012-04-09T00:00:00")

    @pytest.mark.parametrize(
        "timespec, text",
        [
            ("auto", "2024-01-02T03:04:05.678900+00:00"),
            ("milliseconds", "2024-01-02T03:04:05.678Z"),
        ],
    )
    def test_written(self, acme: ModuleType, timespec: str, text: str) -> None:
        at = datetime(2024, 1, 2, 3, 4, 5, 678900, timezone.utc)
        assert part(acme, "_utils._datetime").format_datetime(at, timespec) == text


class TestTransform:
    """Parameters, by the metadata of their types."""

    @pytest.fixture
    def types(self, utils: Any) -> Dict[str, Any]:
        P = utils.PropertyInfo
        Leaf = TypedDict(
            "Leaf",
            {
                "my_name": Annotated[str, P(alias="myName")],
                "at": Required[Annotated[Optional[datetime], P(format="iso8601", alias="startAt")]],
                "days": NotRequired[Annotated[List[Union[str, date]], P(format="iso8601")]],
                "hour": Annotated[datetime, P(format="custom", format_template="%H")],
                "file": Annotated[Union[str, Any], P(format="base64")],
            },
            total=False,
        )
        Tree = TypedDict(
            "Tree",
            {
                "leaf": Leaf,
                "leaves": Iterable[Leaf],
                "by_name": Dict[str, Leaf],
                "either": Union[str, Leaf, Iterable[Leaf]],
                "numbers": List[int],
            },
            total=False,
        )
        return {"Leaf": Leaf, "Tree": Tree}

    @pytest.mark.parametrize(
        "value, expected",
        [
            ({"my_name": "x", "other_name": 1}, {"myName": "x", "other_name": 1}),
            (
                {"at": datetime(2024, 1, 2, tzinfo=timezone.utc)},
                {"startAt": "2024-01-02T00:00:00+00:00"},
            ),
            ({"at": "as it is"}, {"startAt": "as it is"}),
            ({"at": None}, {"startAt": None}),
            ({"days": (date(2024, 1, 2), "x")}, {"days": ["2024-01-02", "x"]}),
            ({"hour": datetime(2024, 1, 2, 13)}, {"hour": "13"}),
            ({"file": "encoded"}, {"file": "encoded"}),
            ("no object", "no object"),
        ],
    )
    def test_leaf(self, utils: Any, types: Dict[str, Any], value: Any, expected: Any) -> None:
        assert utils.transform(value, types["Leaf"]) == expected

    @pytest.mark.parametrize("type_", [dict, Dict])
    def test_a_bare_dict(self, utils: Any, type_: Any) -> None:
        assert utils.transform({"a": 1}, type_) == {"a": 1}

    @pytest.mark.parametrize(
        "file", [lambda: io.BytesIO(b"content"), lambda: io.StringIO("content")]
    )
    def test_open_files(self, utils: Any, types: Dict[str, Any], file: Any) -> None:
        assert utils.transform({"file": file()}, types["Leaf"]) == {"file": "Y29udGVudA=="}

    def test_nesting(self, utils: Any, types: Dict[str, Any]) -> None:
        leaf, done = {"my_name": "x"}, {"myName": "x"}
        numbers = [1, 2]
        value = {
            "leaf": leaf,
            "leaves": (entry for entry in (leaf, leaf)),
            "by_name": {"my_name": leaf},
            "either": (leaf,),
            "numbers": numbers,
        }
        result = utils.transform(value, types["Tree"])
        assert result == {
            "leaf": done,
            "leaves": [done, done],
            "by_name": {"my_name": done},
            "either": [done],
            "numbers": [1, 2],
        }
        assert result["numbers"] is numbers and leaf == {"my_name": "x"}
        assert utils.transform({"either": "x", "leaf": 3}, types["Tree"]) == {
            "either": "x",
            "leaf": 3,
        }

    def test_not_given_is_left_out(
        self, acme: ModuleType, utils: Any, types: Dict[str, Any]
    ) -> None:
        value = {"my_name": acme.omit, "at": acme.NOT_GIVEN, "days": None}
        assert utils.transform(value, types["Leaf"]) == {"days": None}

    def test_models_that_were_received(
        self, acme: ModuleType, utils: Any, types: Dict[str, Any]
    ) -> None:
        plan = acme.types.v1.customers.PlanRetrieveResponse.construct(
            id="p", starting_on="2024-01-01T00:00:00Z", new=1
        )
        expected = {"id": "p", "starting_on": "2024-01-01T00:00:00Z", "new": 1}
        assert utils.transform(plan, Any) == expected
        assert utils.transform({"leaf": plan, "either": plan}, types["Tree"]) == {
            "leaf": expected,
            "either": expected,
        }

    async def test_files_are_read_in_a_thread(
        self, utils: Any, types: Dict[str, Any], tmp_path: Path
    ) -> None:
        path = tmp_path / "file"
        path.write_bytes(b"content")
        assert await utils.async_transform({"file": path}, types["Leaf"]) == {
            "file": "Y29udGVudA=="
        }

    def test_in_a_call(self, acme: ModuleType) -> None:
        recorder = Recorder(acme, {"data": {}})
        sync_client(acme, recorder).v1.customers.create(
            name="n",
            billing_config={"provider": "stripe", "starting_on": datetime(2024, 1, 2)},
            contacts=(c for c in [{"email": "e"}]),
        )
        assert recorder.last_json == {
            "name": "n",
            "billing_config": {"providerType": "stripe", "starting_on": "2024-01-02T00:00:00"},
            "contacts": [{"email": "e"}],
        }


class TestJson:
    @pytest.mark.parametrize(
        "value, text",
        [
            (
                {"a": datetime(2024, 1, 2), "b": date(2024, 1, 2)},
                '{"a":"2024-01-02T00:00:00","b":"2024-01-02"}',
            ),
            ({"a": (1, 2), "b": {3}}, '{"a":[1,2],"b":[3]}'),
            ({"a": range(1, 3)}, '{"a":[1,2]}'),
            ("é", '"é"'),
        ],
    )
    def test_encoded(self, acme: ModuleType, value: Any, text: str) -> None:
        assert part(acme, "_utils._json").openapi_dumps(value) == text.encode()

    def test_models(self, acme: ModuleType) -> None:
        event = acme.types.ChatCreateResponse.construct(text="x", replyTo="y")
        assert part(acme, "_utils._json").openapi_dumps([event]) == b'[{"text":"x","replyTo":"y"}]'

    @pytest.mark.parametrize("value, error", [(float("nan"), ValueError), (object(), TypeError)])
    def test_refused(self, acme: ModuleType, value: Any, error: type[Exception]) -> None:
        with pytest.raises(error):
            part(acme, "_utils._json").openapi_dumps(value)


class TestFiles:
    def test_kinds(self, acme: ModuleType, tmp_path: Path) -> None:
        path = tmp_path / "logo.png"
        path.write_bytes(b"png")
        files = part(acme, "_files")
        assert files.to_httpx_files({"f": path}) == {"f": ("logo.png", b"png")}
        assert files.to_httpx_files([("f", ("n", path, "image/png"))]) == [
            ("f", ("n", b"png", "image/png"))
        ]
        assert files.to_httpx_files({"f": b"x"}) == {"f": b"x"}
        assert files.to_httpx_files(None) is None
        assert acme.file_from_path(str(path)) == ("logo.png", b"png")

    def test_text_is_no_file(self, acme: ModuleType) -> None:
        with pytest.raises(TypeError, match="Expected file types input"):
            part(acme, "_files").to_httpx_files({"f": "logo.png"})

    @pytest.mark.parametrize(
        "value, paths, found, rest",
        [
            ({"a": b"1", "b": 2}, [["a"]], [("a", b"1")], {"b": 2}),
            ({"a": {"b": {"c": b"1"}}}, [["a", "b", "c"]], [("a[b][c]", b"1")], {"a": {"b": {}}}),
            ({"a": [b"1", b"2"]}, [["a", "<array>"]], [("a[]", b"1"), ("a[]", b"2")], {}),
            (
                {"a": [{"f": b"1", "n": 1}, {"n": 2}]},
                [["a", "<array>", "f"]],
                [("a[][f]", b"1")],
                {"a": [{"n": 1}, {"n": 2}]},
            ),
            ({"a": b"1", "b": 2}, [["a", "<array>"], ["a"]], [("a", b"1")], {"b": 2}),
            ({"a": {"id": "x"}}, [["a"]], [], {"a": {"id": "x"}}),
            ({"a": {"b": 1}}, [["a", "<array>"], ["x"], ["a", "c"]], [], {"a": {"b": 1}}),
        ],
    )
    def test_taken_out_of_the_body(
        self, acme: ModuleType, value: Any, paths: Any, found: Any, rest: Any
    ) -> None:
        files = part(acme, "_files")
        before = repr(value)
        copy = files.deepcopy_with_paths(value, paths)
        assert files.extract_files(copy, paths=paths) == found
        assert copy == rest
        assert repr(value) == before

    def test_what_is_none(self, acme: ModuleType) -> None:
        with pytest.raises(RuntimeError, match="Expected entry at `a` to be bytes"):
            part(acme, "_files").extract_files({"a": 7}, paths=[["a"]])

    @pytest.mark.parametrize("kind", ["sync", "async"])
    async def test_upload(self, acme: ModuleType, tmp_path: Path, kind: str) -> None:
        path = tmp_path / "logo.png"
        path.write_bytes(b"\x89PNG")
        recorder = Recorder(acme, {"data": {}})
        if kind == "sync":
            sync_client(acme, recorder).v1.customers.upload_logo(
                "c", file=path, caption="é", trace="t"
            )
        else:
            await async_client(acme, recorder).v1.customers.upload_logo(
                "c", file=path, caption="é", trace="t"
            )
        sent = recorder.last
        assert sent.headers["X-Trace"] == "t"
        assert sent.headers["Content-Type"].startswith("multipart/form-data; boundary=")
        assert (
            b'name="file"; filename="logo.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG'
            in sent.content
        )
        assert 'name="caption"\r\n\r\né'.encode() in sent.content


class TestCalls:
    """What resources hand to `_call`."""

    def call(self, acme: ModuleType, recorder: Recorder, method: str = "POST", **call: Any) -> Any:
        resource = part(acme, "_resource").SyncAPIResource(sync_client(acme, recorder))
        resource._call(method, "/x", cast_to=object, **call)
        return recorder.last

    def test_headers_and_cookies(self, acme: ModuleType) -> None:
        request = self.call(
            acme,
            Recorder(acme),
            headers={
                "a": [1, True],
                "b": {"k": 1},
                "c": date(2024, 1, 2),
                "d": acme.omit,
                "e": None,
            },
            cookies={"s": "1", "t": 2, "u": acme.omit},
        )
        named = {name: request.headers[name] for name in ("a", "b", "c", "cookie")}
        assert named == {"a": "1,true", "b": "k,1", "c": "2024-01-02", "cookie": "s=1; t=2"}
        assert "d" not in request.headers and "e" not in request.headers

    def test_parts_with_a_type_of_their_own(self, acme: ModuleType) -> None:
        request = self.call(
            acme,
            Recorder(acme),
            body={"file": b"x", "meta": {"a": 1}, "note": "n"},
            files=(("file",),),
            parts={"meta": "application/json", "missing": "text/csv"},
        )
        assert b'name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}' in request.content
        assert b'name="note"\r\n\r\nn' in request.content

    @pytest.mark.parametrize("content", ["é", "é".encode()])
    def test_content(self, acme: ModuleType, content: Any) -> None:
        request = self.call(
            acme, Recorder(acme), content=content, headers={"Content-Type": "text/plain"}
        )
        assert request.content == "é".encode()
        assert request.headers["Content-Type"] == "text/plain"

    def test_styled_path(self, acme: ModuleType) -> None:
        recorder = Recorder(acme)
        resource = part(acme, "_resource").SyncAPIResource(sync_client(acme, recorder))
        encoded = part(acme, "_utils._path").Encoded(";p=1,2")
        resource._call("GET", "/x{p}", path={"p": encoded}, cast_to=object)
        assert recorder.last.url.raw_path == b"/x;p=1,2"

    def test_unknown_option(self, acme: ModuleType) -> None:
        customers = sync_client(acme, Recorder(acme)).v1.customers
        with pytest.raises(TypeError, match="unexpected keyword argument 'extra_header'"):
            customers.retrieve("c", extra_header={})

    def test_options(self, acme: ModuleType) -> None:
        recorder = Recorder(acme, {"data": {}})
        sync_client(acme, recorder).v1.customers.retrieve(
            "c", extra_headers={"X-A": "1"}, extra_query={"q": [1, 2]}, timeout=7
        )
        assert recorder.last.headers["X-A"] == "1"
        assert recorder.last.url.params["q"] == "1,2"
        assert recorder.last.extensions["timeout"]["read"] == 7


class TestSmallHelpers:
    def test_required_args(self, utils: Any) -> None:
        @utils.required_args(["a"], ["b", "c"])
        def function(a: Any = None, *, b: Any = None, c: Any = None) -> Any:
            return (a, b, c)

        assert function(1) == (1, None, None)
        assert function(b=1, c=2) == (None, 1, 2)
        with pytest.raises(TypeError, match=r"either \('a'\) or \('b' and 'c'\) arguments"):
            function(b=1)
        with pytest.raises(TypeError, match=r"takes 1 argument\(s\) but 2"):
            function(1, 2)

    def test_one_variant(self, utils: Any) -> None:
        @utils.required_args(["a", "b", "c"])
        def function(a: Any = None, b: Any = None, c: Any = None) -> None: ...

        with pytest.raises(TypeError, match="Missing required argument: 'c'"):
            function(1, b=2)
        with pytest.raises(TypeError, match="Missing required arguments: 'b' and 'c'"):
            function(1)

    def test_absent_values(self, acme: ModuleType, utils: Any) -> None:
        assert not acme.omit and not acme.NOT_GIVEN
        assert repr(acme.not_given) == "NOT_GIVEN"
        assert utils.strip_not_given({"a": acme.Omit(), "b": None}) == {"b": None}
        assert utils.strip_not_given([acme.omit]) == [acme.omit]
