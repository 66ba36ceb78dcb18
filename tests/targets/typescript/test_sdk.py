"""The SDK of spec/openapi.yaml: complete, small, the same each time; and what the options change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from specpress import config
from specpress.diag import Collector
from specpress.model import Api
from specpress.pipeline import Request, press
from tests.targets.typescript.documents import ANSWER, document, pressed

PING = document({"/ping": {"get": {"responses": ANSWER}}})


def of_spec(root: Path) -> tuple[Api, Mapping[str, bytes], frozenset[str]]:
    collector = Collector()
    settings = config.read(root / "spec" / "specpress.yml", collector)
    request = Request(spec=root / "spec" / "openapi.yaml", config=settings, targets=("typescript",))
    result = press(request, collector)
    assert result is not None, collector.diagnostics
    files = result.files["typescript"]
    once = frozenset(file.path for file in files if file.once)
    return result.api, {file.path: file.content for file in files}, once


@pytest.fixture(scope="module")
def made(root: Path) -> tuple[Api, Mapping[str, bytes], frozenset[str]]:
    """The model, the content of every file, and which files are written once."""
    return of_spec(root)


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "api.md",
        "CHANGELOG.md",
        "package.json",
        "tsconfig.json",
        "src/index.ts",
        "src/client.ts",
        "src/core/api-promise.ts",
        "src/core/error.ts",
        "src/core/pagination.ts",
        "src/core/resource.ts",
        "src/core/streaming.ts",
        "src/core/uploads.ts",
        "src/resources/index.ts",
        "src/resources/shared.ts",
        "src/resources/v1/customers.ts",
        "src/resources/v1/v1.ts",
        "tests/api-resources/v1/customers.test.ts",
    ],
)
def test_the_layout_is_the_one_that_users_know(
    made: tuple[Api, Mapping[str, bytes], frozenset[str]], path: str
) -> None:
    assert path in made[1]


def test_every_method_is_tested_and_listed(
    made: tuple[Api, Mapping[str, bytes], frozenset[str]],
) -> None:
    api, files, _ = made
    tests = files["tests/api-resources/v1/customers.test.ts"].decode()
    listed = files["api.md"].decode()
    methods = list(api.walk_methods())
    assert listed.count("<code title=") == len(methods) == 13
    assert len(methods) <= tests.count("\ntest(") <= 2 * len(methods)


def test_resources_keep_their_budget(
    made: tuple[Api, Mapping[str, bytes], frozenset[str]],
) -> None:
    api, files, _ = made
    resources = (text for path, text in files.items() if path.startswith("src/resources/"))
    assert sum(text.count(b"\n") for text in resources) / len(list(api.walk_methods())) <= 110


def test_the_same_document_gives_the_same_bytes(
    root: Path, made: tuple[Api, Mapping[str, bytes], frozenset[str]]
) -> None:
    assert of_spec(root)[1] == made[1]


def test_files_of_the_user_are_written_once(
    made: tuple[Api, Mapping[str, bytes], frozenset[str]],
) -> None:
    assert made[2] == {"CHANGELOG.md", "src/lib/README.md"}


def test_a_package_depends_on_nothing(
    made: tuple[Api, Mapping[str, bytes], frozenset[str]],
) -> None:
    package = json.loads(made[1]["package.json"])
    assert package["name"] == "@metronome/sdk"
    assert package["license"] == "Apache-2.0"
    assert "dependencies" not in package and "peerDependencies" not in package


def test_no_licence_is_made_up(tmp_path: Path) -> None:
    files, _ = pressed(tmp_path, PING)
    assert "license" not in json.loads(files["package.json"])


def test_a_client_is_welcome_in_browsers(tmp_path: Path) -> None:
    files, _ = pressed(tmp_path, PING)
    assert "dangerouslyAllowBrowser" not in "".join(files.values())


def test_a_client_can_be_kept_out_of_browsers(tmp_path: Path) -> None:
    files, found = pressed(
        tmp_path, PING, "targets: {typescript: {output: out, options: {browser: false}}}"
    )
    assert not found.diagnostics
    client = files["src/client.ts"]
    assert "  dangerouslyAllowBrowser?: boolean | undefined;" in client
    assert "if (isBrowser() && !options.dangerouslyAllowBrowser) {" in client


def test_an_unknown_option_is_found_where_it_stands(tmp_path: Path) -> None:
    configuration = "targets:\n  typescript:\n    output: out\n    options:\n      brwser: false\n"
    _, found = pressed(tmp_path, PING, configuration)
    (warning,) = found.diagnostics
    assert "brwser" in warning.message and "browser" in (warning.hint or "")
    assert warning.origin is not None and warning.origin.line == 5


def test_a_name_that_npm_refuses_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="SP841"):
        pressed(tmp_path, PING, "targets: {typescript: {output: out, package_name: Not A Name}}")


def test_a_body_that_may_be_a_form_is_one_if_there_are_files(tmp_path: Path) -> None:
    kinds = {"file": {"type": "string", "format": "binary"}, "text": {"type": "string"}}
    paths = {}
    for name, schema in kinds.items():
        shown = {"schema": {"type": "object", "properties": {name: schema}}}
        content = {"application/json": shown, "multipart/form-data": shown}
        paths[f"/{name}"] = {"post": {"requestBody": {"content": content}, "responses": ANSWER}}
    files, _ = pressed(tmp_path, document(paths))
    assert "encode: multipartIfFiles()" in files["src/resources/file.ts"]
    assert "encode" not in files["src/resources/text.ts"]
    assert "static readonly toFile" in files["src/client.ts"]


def test_a_resource_whose_methods_are_refused_is_an_empty_class(tmp_path: Path) -> None:
    configuration = (
        "resources: {gone: {methods: {list: get /gone}}, ping: {methods: {get: get /ping}}}"
    )
    files, _ = pressed(tmp_path, PING, configuration)
    assert "export class Gone extends APIResource {}\n" in files["src/resources/gone.ts"]


def test_files_in_a_cycle_are_found_from_everywhere(tmp_path: Path) -> None:
    file = {"type": "string", "format": "binary"}
    folder = {
        "type": "object",
        "properties": {"entry": {"$ref": "#/components/schemas/Entry"}, "file": file},
    }
    entry = {"type": "object", "properties": {"folder": {"$ref": "#/components/schemas/Folder"}}}
    operations = {}
    for verb, name in (("put", "Folder"), ("post", "Entry")):
        inside = {"it": {"$ref": f"#/components/schemas/{name}"}}
        shown = {"schema": {"type": "object", "properties": inside}}
        content = {"application/json": shown, "multipart/form-data": shown}
        operations[verb] = {"requestBody": {"content": content}, "responses": ANSWER}
    files, _ = pressed(tmp_path, document({"/things": operations}, Folder=folder, Entry=entry))
    assert files["src/resources/things.ts"].count("encode: multipartIfFiles()") == 2
