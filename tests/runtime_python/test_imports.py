"""What importing the package, its types and its client loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime_python.build import build

HEAVY = {
    "typing",
    "typing_extensions",
    "pydantic",
    "httpx",
    "httpx2",
    "asyncio",
    "anyio",
    "logging",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lazy")
    build(folder)
    return folder


def loaded_by(folder: Path, code: str) -> set[str]:
    """Modules that the statements load, beyond those of the interpreter."""
    program = f"import sys; before = set(sys.modules); {code}; print(*set(sys.modules) - before)"
    command = [
        sys.executable,
        "-S",
        "-c",
        f"import sys; sys.path[:0] = {[str(folder), *sys.path]}; {program}",
    ]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_the_package_alone_loads_next_to_nothing(folder: Path) -> None:
    loaded = loaded_by(folder, "import acme; acme.__version__")
    assert {name for name in loaded if name.startswith("acme")} == {
        "acme",
        "acme._lazy",
        "acme._version",
    }
    assert not loaded & HEAVY


def test_parameter_types_need_no_model_and_no_http(folder: Path) -> None:
    loaded = loaded_by(folder, "import acme; acme.types.v1.CustomerCreateParams")
    assert "acme.types.v1.customer_create_params" in loaded
    assert "acme.types.v1.customer" not in loaded
    assert not loaded & {"pydantic", "httpx2", "httpx", "asyncio"}


def test_a_sync_call_loads_no_async_code_of_ours(folder: Path) -> None:
    loaded = loaded_by(folder, "import acme; acme.Acme(bearer_token='t').v1.customers.create")
    ours = {name for name in loaded if name.startswith("acme")}
    assert "acme._aiohttp" not in ours
    assert "acme.resources.chat" not in ours
    assert "acme.resources.v1.customers.plans" not in ours
    assert not [name for name in ours if name.startswith("acme.types.v1.")]


def test_only_the_types_of_the_call(folder: Path) -> None:
    transport = "import acme, acme._transport as t; h = t.httpx"
    client = "acme.Acme(bearer_token='t', http_client=h.Client(transport=h.MockTransport(lambda r: h.Response(200, json={}))))"
    loaded = loaded_by(folder, f"{transport}; {client}.v1.customers.retrieve('c')")
    types = {name for name in loaded if name.startswith("acme.types.") and name.count(".") > 2}
    assert types == {"acme.types.v1.customer_retrieve_response", "acme.types.v1.customer"}


def test_every_public_name_can_be_had(folder: Path) -> None:
    code = "import acme; [getattr(acme, name) for name in acme.__all__]; assert set(acme.__all__) <= set(dir(acme))"
    assert "acme._client" in loaded_by(folder, code)


def test_unknown_names(folder: Path) -> None:
    code = """
try:
    import acme; acme.Nothing
except AttributeError as error:
    assert str(error) == "module 'acme' has no attribute 'Nothing'"
else:
    raise SystemExit(1)
"""
    subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(folder)}, check=True)


ROOT = """
    Client AsyncClient Acme AsyncAcme BaseModel NotGiven NOT_GIVEN not_given Omit omit NoneType Timeout Transport
    ProxiesTypes RequestOptions Stream AsyncStream APIResponse AsyncAPIResponse file_from_path DEFAULT_TIMEOUT
    DEFAULT_MAX_RETRIES DEFAULT_CONNECTION_LIMITS DefaultHttpxClient DefaultAsyncHttpxClient DefaultAioHttpClient
    types resources __version__ __title__ AcmeError APIError APIStatusError APIConnectionError APITimeoutError
    APIResponseValidationError BadRequestError AuthenticationError PermissionDeniedError NotFoundError ConflictError
    UnprocessableEntityError RateLimitError InternalServerError InvalidWebhookSignatureError
"""


@pytest.mark.parametrize(
    ("library", "more"),
    [("httpx", ""), ("httpx2", "DefaultHttpx2Client DefaultAsyncHttpx2Client")],
)
def test_the_root_exports_what_users_import(library: str, more: str, tmp_path: Path) -> None:
    build(tmp_path, http_library=library)
    names = [*ROOT.split(), *more.split()]
    loaded_by(tmp_path, f"import acme; assert sorted(acme.__all__) == {sorted(names)}")
