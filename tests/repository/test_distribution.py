"""The wheel holds everything that is needed, and what is installed from it works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", folder, ROOT], check=True)
    return next(folder.glob("*.whl"))


def committed(folder: str) -> set[str]:
    listing = subprocess.run(
        ["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = filter(None, listing.stdout.split("\0"))
    return {name.removeprefix(f"{folder}/") for name in names if (ROOT / name).is_file()}


def test_wheel_is_complete(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    assert {f"specpress/{name}" for name in committed("generator/specpress")} <= packed
    assert {f"specpress/templates/{name}" for name in committed("templates")} <= packed
    assert all(name.startswith(("specpress/", "specpress-")) for name in packed)


@pytest.mark.slow
def test_installed_command_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """`pip install` into an empty environment; the output equals the checkout's, templates included."""
    venv.create(tmp_path / "venv", with_pip=True)
    programs = tmp_path / "venv" / "bin"
    subprocess.run([programs / "pip", "install", "--quiet", wheel], check=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    outputs = {}
    for name, specpress in (
        ("installed", programs / "specpress"),
        ("checkout", Path(sys.executable).with_name("specpress")),
    ):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "openapi.yaml").write_bytes((ROOT / "spec" / "openapi.yaml").read_bytes())
        subprocess.run(
            [specpress, "generate", "openapi.yaml", "--output", "out"],
            cwd=folder,
            env=clean,
            check=True,
        )
        outputs[name] = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted((folder / "out").rglob("*"))
            if path.is_file()
        }
    assert outputs["installed"] and outputs["installed"] == outputs["checkout"]
