"""Documents that try to get code into the models, or to make the generator read files or the network."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from specpress.diag import Collector
from specpress.targets.models.options import Kind
from tests.targets.models.documents import document, models_module, models_text

CANARY = "__import__('builtins').SPECPRESS_CANARY"
ATTACKS = [
    f"{CANARY}()",
    f"'); {CANARY}() #",
    f'"); {CANARY}() #',
    f'""" + {CANARY}() + """',
    f"'''\n{CANARY}()\n'''",
    f"x\n{CANARY}()\n",
    f"x\r\n    {CANARY}()",
    f"x\u2028{CANARY}()",
    f"\\\n{CANARY}()",
    f"{{{{ {CANARY}() }}}}",
    f"{{% set x = {CANARY}() %}}",
    f"{{{CANARY}()}}",
    f"]\nx = {CANARY}()\ny: Literal[",
    "\\",
    '"',
    "'",
    "\x00",
    "../../../../tmp/x",
    "class",
    "__class__",
    "__init__",
    "model_config",
    "ｃｌａｓｓ",
    "ﬁeld",
]
# Keywords that datamodel-code-generator reads, which may name types, imports and classes.
EXTRAS = {
    "x-python-import": {"module": "os", "name": "system"},
    "x-python-type": CANARY,
    "customTypePath": "os.system",
    "customBasePath": "subprocess.Popen",
    "x-is-classvar": True,
    "x-propertyNames": {"pattern": "("},
    "default_factory": CANARY,
    "$id": "http://127.0.0.1:9/x.json",
    "$schema": "http://127.0.0.1:9/schema",
    "title": f"x\n{CANARY}()",
    "format": f"x\n{CANARY}()",
    "pattern": "(a+)+$\n" + CANARY,
}


def hostile(attack: str) -> dict[str, Any]:
    """Components whose every string is the attack."""
    return {
        attack: {
            "type": "object",
            "description": attack,
            "required": [attack],
            "x-enum-varnames": [attack],
            "properties": {
                attack: {"type": "string", "description": attack, "default": attack, **EXTRAS},
                f"{attack} again": {
                    "enum": [attack, f"{attack}2"],
                    "x-enum-varnames": [attack, attack],
                },
                "const": {"const": attack},
                "union": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/Left"},
                        {"$ref": "#/components/schemas/Right"},
                    ],
                    "discriminator": {
                        "propertyName": attack,
                        "mapping": {attack: "#/components/schemas/Left"},
                    },
                },
                "map": {"type": "object", "additionalProperties": {"enum": [attack]}, **EXTRAS},
                "inline": {"type": "object", "properties": {attack: {"type": "integer"}}, **EXTRAS},
            },
            **EXTRAS,
        },
        "Left": {
            "type": "object",
            "required": [attack],
            "properties": {attack: {"const": attack}},
            **EXTRAS,
        },
        "Right": {"type": "object", "properties": {attack: {"const": "other"}}},
    }


@pytest.mark.parametrize("kind", [Kind.PYDANTIC, Kind.MSGSPEC, Kind.TYPEDDICT, Kind.DATACLASS])
@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_the_document_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attack: str, kind: Kind
) -> None:
    ran: list[str] = []
    monkeypatch.setattr("builtins.SPECPRESS_CANARY", lambda: ran.append(attack), raising=False)
    text = models_text(document(hostile(attack)), kind=kind.value)
    assert text, "the models were refused"
    models_module(tmp_path, text)
    assert ran == []
    strings = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    assert attack in strings


@pytest.mark.parametrize("extra", sorted(EXTRAS))
def test_keywords_of_the_library_have_no_effect(extra: str) -> None:
    plain = {"A": {"type": "object", "properties": {"a": {"type": "string"}}}}
    spiked = {
        "A": {
            "type": "object",
            "properties": {"a": {"type": "string", extra: EXTRAS[extra]}},
            extra: EXTRAS[extra],
        }
    }
    assert models_text(document(spiked)) == models_text(document(plain))


def test_reads_no_file_and_no_network(tmp_path: Path) -> None:
    """The interpreter itself reports every file and socket that is opened while the models are made."""
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document(hostile("x") | hostile("y"))))
    program = f"""
import sys
from pathlib import Path
from specpress import openapi, source
from specpress.build import build
from specpress.config import Config
from specpress.diag import Collector
from specpress.targets import TargetOptions
from specpress.targets.models import target

collector = Collector()
loaded = source.load(Path({str(spec)!r}), policy=source.RefPolicy(), collector=collector)
lifted = openapi.read(loaded, collector=collector)
api = build(lifted, Config(), collector)
options = TargetOptions(document=lifted.data)
list(target.render(api, options, collector))  # what is imported is not what is read
events = []
armed = False
def hook(event, arguments):
    if armed and event.partition(".")[0] in ("open", "socket", "subprocess", "os", "urllib"):
        events.append((event, str(arguments)))
sys.addaudithook(hook)
armed = True
files = list(target.render(api, options, collector))
armed = False
assert files, collector.diagnostics
print(events)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=True
    )
    assert done.stdout.strip() == "[]"


def test_bytes_are_the_same_whatever_the_hash_seed(tmp_path: Path) -> None:
    program = (
        "import hashlib; from tests.targets.models.documents import *;"
        "from tests.targets.models.test_models import ZOO;"
        "print([hashlib.sha256(models_text(document(ZOO), kind=kind).encode()).hexdigest()"
        " for kind in ('pydantic', 'msgspec')])"
    )
    root = Path(__file__).parents[3]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{root}:{root / 'generator'}", "PATH": ""},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_a_reference_to_itself_ends() -> None:
    schemas = {
        "Loop": {"allOf": [{"$ref": "#/components/schemas/Back"}]},
        "Back": {"type": "object", "properties": {"loop": {"$ref": "#/components/schemas/Loop"}}},
        "Deep": {
            "type": "object",
            "properties": {
                "deep": {"$ref": "#/components/schemas/Deep/properties/deeper"},
                "deeper": {"type": "string"},
            },
        },
    }
    collector = Collector()
    assert "class Back(" in models_text(document(schemas), collector)
    assert not collector.has_errors
