"""The whole press: same input, same bytes; what is unrelated stays as it is; errors leave nothing."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
import yaml

from specpress import config
from specpress.config import Config
from specpress.diag import Collector
from specpress.diag.printers import to_text
from specpress.pipeline import Request, part_of, press
from specpress.render import parallel

CASES = Path(__file__).parents[1] / "goldens"
LANGUAGES = ("python", "typescript")


def pressed(
    folder: Path, document: object, targets: tuple[str, ...] = LANGUAGES
) -> dict[str, bytes]:
    """`target/path` -> content, for a document given as data."""
    spec = folder / "spec.yaml"
    spec.write_text(yaml.safe_dump(document, sort_keys=False, allow_unicode=True))
    collector = Collector()
    result = press(Request(spec=spec, config=Config(), targets=targets), collector)
    assert result is not None, to_text(collector.diagnostics, collector.sources)
    return {
        f"{target}/{file.path}": file.content
        for target, files in result.files.items()
        for file in files
    }


def load(case: str) -> dict[str, dict[str, object]]:
    document: dict[str, dict[str, object]] = yaml.load(
        (CASES / case / "spec.yaml").read_text(), Loader=yaml.BaseLoader
    )
    return document


@pytest.mark.parametrize("case", ["recursion", "all-of", "names", "unions"])
def test_shuffled_schemas_give_the_same_files(tmp_path: Path, case: str) -> None:
    document = load(case)
    before = pressed(tmp_path, document)
    components = document.get("components", {})
    for seed in range(2):
        schemas = list(components.get("schemas", {}).items())  # type: ignore[attr-defined]
        Random(seed).shuffle(schemas)
        shuffled = {**document, "components": {**components, "schemas": dict(schemas)}}
        assert pressed(tmp_path, shuffled) == before


def test_removing_what_is_unrelated_changes_listings_only(tmp_path: Path) -> None:
    document = load("recursion")
    document["paths"]["/extra"] = {
        "get": {
            "responses": {
                "200": {
                    "description": "Extra.",
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Extra"}}
                    },
                }
            }
        }
    }
    schemas = document["components"]["schemas"]
    assert isinstance(schemas, dict)
    schemas["Extra"] = {"type": "object", "properties": {"a": {"type": "string"}}}
    before = pressed(tmp_path, document)
    del document["paths"]["/extra"]
    del schemas["Extra"]
    after = pressed(tmp_path, document)
    gone = before.keys() - after.keys()
    assert gone and all("extra" in path for path in gone)
    changed = {path for path in after if after[path] != before[path]}
    listings = {
        "__init__.py",
        "_client.py",
        "api.md",
        "index.ts",
        "client.ts",
        "README.md",
        "resources.ts",
        "schemas.ts",  # where TypeScript keeps all types of no resource: the removed one too
    }
    assert {path.rsplit("/")[-1] for path in changed} <= listings


def test_targets_give_the_same_side_by_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = pressed(tmp_path, load("names"))
    monkeypatch.setattr("specpress.pipeline._LARGE", -1)
    monkeypatch.setattr(parallel, "_can_fork", lambda: True)
    assert pressed(tmp_path, load("names")) == alone


def test_findings_come_back_from_other_processes() -> None:
    def job(collector: Collector) -> tuple[()]:
        collector.warning("SP502", "found")
        return ()

    collector = Collector()
    targets = {name: lambda: [job] for name in "abc"}
    parallel.run(targets, lambda *_: None, collector, large=True)
    assert [found.message for found in collector.diagnostics] == ["found"]


def test_errors_give_nothing(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {/x: {get: {responses: {'200': {$ref: '#/nowhere'}}}}}\n"
    )
    collector = Collector()
    assert press(Request(spec=spec, targets=LANGUAGES), collector) is None
    assert collector.has_errors


def test_a_method_can_be_kept_from_a_target(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\nservers: [{url: 'https://a.example'}]\n"
        "paths: {/x: {get: {responses: {'204': {description: D.}}}}, /y: {get: {responses: {'204': {description: D.}}}}}\n"
    )
    settings = tmp_path / "specpress.yml"
    settings.write_text(
        "resources:\n  x: {methods: {get: {endpoint: get /x, skip: [python]}}}\n  y: {methods: {get: get /y}}\n"
    )
    collector = Collector()
    result = press(
        Request(spec=spec, config=config.read(settings, collector), targets=("python",)), collector
    )
    assert result is not None
    assert [method.id for method in part_of(result.api, "python").walk_methods()] == ["y.get"]
    assert [method.id for method in part_of(result.api, "typescript").walk_methods()] == [
        "x.get",
        "y.get",
    ]


def test_targets_that_are_not_installed_are_passed_over(tmp_path: Path) -> None:
    """A `stainless.yml` names languages that nobody prints here; reference pages have the others."""
    settings = tmp_path / "specpress.yml"
    settings.write_text("targets:\n  go: {package_name: pets}\n  docs: {}\n")
    collector = Collector()
    request = Request(spec=CASES / "unions" / "spec.yaml", config=config.read(settings, collector))
    result = press(request, collector)
    assert result is not None
    assert list(result.files) == ["docs"]


def test_every_file_of_code_begins_with_the_comment_that_is_wanted(tmp_path: Path) -> None:
    wanted = Config(settings={"file_header": "Copyright Acme.\u2028\nAll rights reserved."})
    request = Request(
        spec=CASES / "pages" / "spec.yaml", config=wanted, targets=(*LANGUAGES, "docs")
    )
    result = press(request, Collector())
    assert result is not None
    for files in result.files.values():
        for file in files:
            mark = {"py": "#", "ts": "//", "mjs": "//"}.get(file.path.rpartition(".")[2])
            head = f"{mark} Copyright Acme.\n{mark}\n{mark} All rights reserved.\n".encode()
            assert file.content.startswith(head) == (mark is not None and not file.once)
