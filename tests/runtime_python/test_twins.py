"""What everything that looks at a method sees in its async, raw and streaming twins."""

from __future__ import annotations

import inspect
import pydoc
import traceback
import warnings
from types import ModuleType
from typing import Any, Iterator, get_type_hints
from unittest import mock

import pytest

from tests.runtime_python.support import Recorder, async_client, http, part, sync_client


@pytest.fixture
def customers(acme: ModuleType) -> Any:
    return part(acme, "resources.v1.customers.customers")


def all_twins(customers: Any) -> Iterator[Any]:
    for name in (
        "AsyncCustomersResource",
        "CustomersResourceWithRawResponse",
        "AsyncCustomersResourceWithRawResponse",
        "CustomersResourceWithStreamingResponse",
        "AsyncCustomersResourceWithStreamingResponse",
    ):
        yield getattr(customers, name)


class TestLookedAt:
    def test_functions_with_name_and_documentation(self, customers: Any) -> None:
        original = customers.CustomersResource.create
        for cls in all_twins(customers):
            twin = vars(cls)["create"]
            assert inspect.isfunction(twin)
            assert twin.__name__ == "create"
            assert twin.__doc__ == original.__doc__
            assert twin.__module__ == original.__module__
            assert inspect.signature(twin).parameters == inspect.signature(original).parameters

    def test_coroutine_functions(self, customers: Any) -> None:
        resource = customers.AsyncCustomersResource
        assert inspect.iscoroutinefunction(resource.create)
        assert not inspect.iscoroutinefunction(resource.list)  # iterated without `await`
        assert inspect.iscoroutinefunction(customers.AsyncCustomersResourceWithRawResponse.list)
        assert not inspect.iscoroutinefunction(customers.CustomersResource.create)

    def test_help(self, acme: ModuleType, customers: Any) -> None:
        text = pydoc.render_doc(customers.AsyncCustomersResource, renderer=pydoc.plaintext)
        assert "async create(self, *, name: " in text
        assert "Cut to 160 characters if longer." in text
        assert "descriptor" not in text.lower().split("data descriptors")[0]

    def test_source_is_that_of_the_method(self, customers: Any) -> None:
        source = inspect.getsource(customers.AsyncCustomersResource.create)
        assert source == inspect.getsource(customers.CustomersResource.create)

    def test_annotations_can_be_resolved(self, acme: ModuleType, customers: Any) -> None:
        for method in (customers.CustomersResource.create, customers.AsyncCustomersResource.create):
            hints = get_type_hints(method)
            assert hints["return"] is acme.types.v1.CustomerCreateResponse
            assert hints["name"] is str

    def test_classes_are_exported_where_users_expect_them(
        self, acme: ModuleType, customers: Any
    ) -> None:
        package = part(acme, "resources.v1.customers")
        for cls in [customers.CustomersResource, *all_twins(customers)]:
            assert getattr(package, cls.__name__) is cls
            assert cls.__name__ in dir(package)


class TestPatched:
    async def test_mock_picks_the_right_kind(self, acme: ModuleType, customers: Any) -> None:
        with mock.patch.object(customers.AsyncCustomersResource, "create") as patched:
            assert isinstance(patched, mock.AsyncMock)
            patched.return_value = "made"
            client = acme.AsyncAcme(bearer_token="t")
            assert await client.v1.customers.create(name="n") == "made"

    def test_autospec_knows_the_parameters(self, acme: ModuleType, customers: Any) -> None:
        with mock.patch.object(customers.CustomersResource, "create", autospec=True):
            client = acme.Acme(bearer_token="t")
            client.v1.customers.create(name="n")
            with pytest.raises(TypeError):
                client.v1.customers.create("n")

    async def test_instrumentation_by_name(
        self, acme: ModuleType, customers: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As tracing libraries do it: replace the function that is found under the name."""
        calls = []
        original = customers.AsyncCustomersResource.create

        async def traced(self: Any, *args: Any, **kwargs: Any) -> Any:
            calls.append(kwargs)
            return await original(self, *args, **kwargs)

        monkeypatch.setattr(customers.AsyncCustomersResource, "create", traced)
        client = async_client(acme, Recorder(acme, {"data": {"id": "c"}}))
        assert (await client.v1.customers.create(name="n")).data.id == "c"
        assert calls == [{"name": "n"}]

    def test_the_method_of_one_resource(
        self, acme: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        client = acme.Acme(bearer_token="t")
        monkeypatch.setattr(client.v1.customers, "create", lambda **_: "made")
        assert client.v1.customers.create(name="n") == "made"

    def test_subclass_changes_all_faces(self, acme: ModuleType, customers: Any) -> None:
        class Mine(customers.CustomersResource):  # type: ignore[name-defined, misc]
            def _call(self, *args: Any, **call: Any) -> Any:
                return super()._call(*args, **{**call, "headers": {"X-Mine": "1"}})

        recorder = Recorder(acme, {"data": {}})
        mine = Mine(sync_client(acme, recorder))
        mine.create(name="n")
        mine.with_raw_response.create(name="n")
        assert [r.headers["X-Mine"] for r in recorder.requests] == ["1", "1"]


class TestCalled:
    def test_wrong_arguments(self, acme: ModuleType) -> None:
        customers = sync_client(acme, Recorder(acme)).v1.customers
        with pytest.raises(TypeError, match="'name'"):
            customers.with_raw_response.create()
        with pytest.raises(TypeError, match="unexpected keyword argument 'nam'"):
            customers.with_raw_response.create(name="n", nam="n")

    async def test_wrong_arguments_async(self, acme: ModuleType) -> None:
        customers = async_client(acme, Recorder(acme)).v1.customers
        with pytest.raises(TypeError, match="'name'"):
            await customers.create()

    async def test_traceback_shows_the_method(self, acme: ModuleType) -> None:
        client = async_client(acme, Recorder(acme, http(acme).Response(404)))
        try:
            await client.v1.customers.retrieve("c")
        except acme.NotFoundError as error:
            frames = traceback.extract_tb(error.__traceback__)
        assert frames[0].name == "test_traceback_shows_the_method"
        assert frames[1].filename.endswith("_twins.py")
        assert len(frames) <= 6

    @pytest.mark.parametrize("face", ["plain", "raw", "streamed"])
    def test_deprecation_names_the_line_of_the_caller(self, acme: ModuleType, face: str) -> None:
        answer = {"id": "p", "starting_on": "2024-01-01T00:00:00Z"}
        plans = sync_client(acme, Recorder(acme, answer)).v1.customers.plans
        target = {
            "plain": plans,
            "raw": plans.with_raw_response,
            "streamed": plans.with_streaming_response,
        }[face]
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            target.fetch("p", customer_id="c")
        (warning,) = [w for w in caught if w.category is DeprecationWarning]
        assert warning.filename == __file__
        assert str(warning.message) == "Use `retrieve` instead."

    async def test_deprecated_async(self, acme: ModuleType) -> None:
        answer = {"id": "p", "starting_on": "2024-01-01T00:00:00Z"}
        plans = async_client(acme, Recorder(acme, answer)).v1.customers.plans
        with pytest.warns(DeprecationWarning) as caught:
            await plans.fetch("p", customer_id="c")
        assert caught[0].filename == __file__


class TestNested:
    def test_every_way_to_the_same_method(self, acme: ModuleType) -> None:
        answer = {"id": "p", "starting_on": "2024-01-01T00:00:00Z"}
        client = sync_client(acme, Recorder(acme, answer))
        for plans in (
            client.with_raw_response.v1.customers.plans,
            client.v1.with_raw_response.customers.plans,
            client.v1.customers.with_raw_response.plans,
            client.v1.customers.plans.with_raw_response,
        ):
            assert plans.retrieve("p", customer_id="c").parse().id == "p"
        with client.with_streaming_response.v1.customers.plans.retrieve("p", customer_id="c") as r:
            assert r.parse().id == "p"

    async def test_async(self, acme: ModuleType) -> None:
        answer = {"id": "p", "starting_on": "2024-01-01T00:00:00Z"}
        client = async_client(acme, Recorder(acme, answer))
        raw = await client.with_raw_response.v1.customers.plans.retrieve("p", customer_id="c")
        assert (await raw.parse()).id == "p"
        async with client.v1.with_streaming_response.customers.plans.retrieve(
            "p", customer_id="c"
        ) as r:
            assert (await r.parse()).id == "p"

    def test_resources_are_made_once(self, acme: ModuleType) -> None:
        client = acme.Acme(bearer_token="t")
        assert client.v1.customers is client.v1.customers
        assert client.v1.customers.with_raw_response is client.v1.customers.with_raw_response
