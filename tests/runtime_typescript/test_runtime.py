"""The TypeScript runtime, compiled together with the sample of generated code -> its unit tests, run by node."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TEMPLATE = ROOT / "templates" / "typescript"
NODE_MODULES = ROOT / "tests" / "node" / "node_modules"
COMPILERS = {"6": NODE_MODULES / "typescript/bin/tsc", "7": NODE_MODULES / "typescript7/bin/tsc"}
UNITS = sorted(path.stem.removesuffix(".test") for path in (HERE / "unit").glob("*.test.ts"))


def run(*command: str | Path, cwd: Path) -> None:
    """Runs a program; the test fails with what it printed if the program fails."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, timeout=120
    )
    if done.returncode:
        pytest.fail(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}", pytrace=False)


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package: the runtime, the sample's generated half, and the unit tests."""
    folder = tmp_path_factory.mktemp("acme")
    shutil.copytree(TEMPLATE / "src", folder / "src", ignore=shutil.ignore_patterns("*.j2"))
    shutil.copytree(HERE / "sample", folder / "src", dirs_exist_ok=True)
    shutil.copytree(HERE / "unit", folder / "unit")
    for name in ("tsconfig.json", ".prettierrc.json"):
        shutil.copy(TEMPLATE / name, folder)
    (folder / "package.json").write_text(json.dumps({"type": "module"}))
    (folder / "node_modules").symlink_to(NODE_MODULES)
    settings = {
        "extends": "./tsconfig.json",
        "compilerOptions": {
            "noEmit": False,
            "outDir": "out",
            "rootDir": ".",
            "types": ["node"],
            "sourceMap": True,
        },
        "include": ["src", "unit"],
    }
    (folder / "tsconfig.test.json").write_text(json.dumps(settings))
    return folder


@pytest.fixture(scope="session")
def compiled(package: Path, program: Callable[[str], str]) -> Path:
    """The package with its JavaScript under `out`."""
    run(program("node"), COMPILERS["7"], "-p", "tsconfig.test.json", cwd=package)
    return package


@pytest.mark.parametrize("unit", UNITS)
def test_unit(unit: str, compiled: Path, program: Callable[[str], str]) -> None:
    run(program("node"), "--enable-source-maps", "--test", f"out/unit/{unit}.test.js", cwd=compiled)


@pytest.mark.parametrize("version", COMPILERS)
def test_compiles_without_node_types(
    version: str, package: Path, program: Callable[[str], str]
) -> None:
    run(program("node"), COMPILERS[version], "-p", "tsconfig.json", cwd=package)


def test_formatted(package: Path, program: Callable[[str], str]) -> None:
    run(program("prettier"), "--check", "src", "unit", cwd=package)


def test_linted(package: Path, program: Callable[[str], str]) -> None:
    shutil.copy(TEMPLATE / "eslint.config.mjs", package)
    run(program("eslint"), "--max-warnings=0", "src", cwd=package)
