"""The command line in a folder of its own, with a small document, and a target that needs no other room's progress."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from specpress.cli import answer

DOCUMENT = """\
openapi: 3.1.0
info: { title: Acme API, version: "1" }
servers: [{ url: https://api.acme.example }]
paths:
  /v1/customers:
    get:
      operationId: listCustomers
      responses:
        "200":
          description: Some.
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: { type: array, items: { $ref: "#/components/schemas/Customer" } }
    post:
      responses:
        "200":
          description: One.
          content: { application/json: { schema: { $ref: "#/components/schemas/Customer" } } }
  /v1/customers/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: One.
          content: { application/json: { schema: { $ref: "#/components/schemas/Customer" } } }
components:
  schemas:
    Customer:
      type: object
      required: [id]
      properties:
        id: { type: string }
        name: { type: string }
"""

# A third party's target: one file for each method, one that is written once, and a page for `docs serve`.
TARGET = """\
from specpress.render import File


class Plain:
    name = "plain"

    def render(self, api, options, collector):
        for method in api.walk_methods():
            yield File.text(f"methods/{method.id}.txt", f"{method.verb} {method.id}\\n")
        greeting = options.settings.get("options", {}).get("greeting", "hello")
        yield File.text("greeting.txt", f"{greeting}\\n")
        yield File.text("index.html", f"<html><body><h1>{greeting}</h1></body></html>\\n")
        yield File.text("lib/mine.txt", "yours\\n", once=True)


target = Plain()
"""


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


Specpress = Callable[..., Answer]


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    """A folder that, on the path, is an installed package with a target `plain`."""
    folder = tmp_path / "site-packages"
    info = folder / "plain-1.0.dist-info"
    info.mkdir(parents=True)
    (folder / "plain_target.py").write_text(TARGET, encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: plain\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[specpress.targets]\nplain = plain_target:target\n")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with `openapi.yaml` and a `specpress.yml` that makes the plain target."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (folder / "specpress.yml").write_text("spec: openapi.yaml\ntargets: { plain: }\n")
    return folder


@pytest.fixture
def specpress(
    project: Path,
    plugin: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Specpress]:
    """`specpress("generate", "--strict")` -> exit code and what was printed."""
    monkeypatch.chdir(project)
    monkeypatch.syspath_prepend(str(plugin))
    monkeypatch.setenv("SPECPRESS_CACHE_DIR", str(tmp_path / "cache"))
    # Stands for the generator's own code, which somebody may be editing while the tests run.
    (tmp_path / "specpress").mkdir()
    monkeypatch.setattr("specpress.cli.memo._PACKAGE", str(tmp_path / "specpress"))

    def run(*arguments: str) -> Answer:
        code = answer(list(arguments))
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    yield run
    sys.modules.pop("plain_target", None)


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write(path: Path, text: str) -> None:
    path.write_text(textwrap.dedent(text), encoding="utf-8")
