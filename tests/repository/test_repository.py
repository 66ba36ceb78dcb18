"""The repository itself: the task runner, the lock files, and what must not be committed."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements" / "dev.lock").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([a-z0-9-]+)==([^ \\;]+)", LOCK, flags=re.MULTILINE))


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", ROOT / "dev", *arguments], capture_output=True, text=True)


def test_help_lists_every_command() -> None:
    script = (ROOT / "dev").read_text(encoding="utf-8")
    dispatch = script[script.index("case $command in") :]
    commands = {
        command.strip()
        for group in re.findall(r"^  ([a-z| -]+)\)", dispatch, flags=re.MULTILINE)
        for command in group.split("|")
    }
    listed = re.findall(r"^  ([a-z]+)", dev("help").stdout, flags=re.MULTILINE)
    assert commands - {"help", "--help", "-h"} == set(listed)


def test_unknown_command() -> None:
    result = dev("no-such-command")
    assert result.returncode == 1
    assert "no-such-command" in result.stderr and "usage:" in result.stderr


def test_lock_covers_what_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *_requirements("dev.in")]
    for requirement in map(Requirement, asked):
        name = re.sub(r"[._]+", "-", requirement.name.lower())
        assert name in PINS, f"{name}: run `./dev lock`"
        assert requirement.specifier.contains(PINS[name]), f"{name}: run `./dev lock`"


def test_lock_has_a_hash_for_every_pin() -> None:
    entries = re.findall(
        r"^[a-z0-9-]+==.*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+", LOCK, flags=re.MULTILINE
    )
    assert len(entries) == len(re.findall(r"^[a-z0-9-]+==", LOCK, flags=re.MULTILINE))


def test_tools_are_those_of_the_lock() -> None:
    """The build backend of pyproject.toml has to be installed: the checkout is installed without isolation."""
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    for requirement in map(Requirement, build["requires"]):
        assert requirement.specifier.contains(PINS[requirement.name])


def test_npm_lock_does_not_say_where_packages_come_from() -> None:
    lock = json.loads((ROOT / "tests" / "node" / "package-lock.json").read_text(encoding="utf-8"))
    assert [name for name, entry in lock["packages"].items() if "resolved" in entry] == []
    assert all("integrity" in entry for name, entry in lock["packages"].items() if name)


# Written in two parts, or this file would be the first to be found.
FORBIDDEN = {
    "a host of a package registry": "py" r"pi\.org|python" r"hosted\.org|registry\.npm" r"js",
    "a path of somebody's machine": r"(?<![\w.$}])/(?:work|root|home|Users)/[a-z]",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_of_our_machines_is_committed(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    found = []
    for name in filter(None, names):
        path = ROOT / name
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{name}:{number}: {line.strip()[:100]}")
    assert found == []


def _requirements(name: str) -> list[str]:
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
