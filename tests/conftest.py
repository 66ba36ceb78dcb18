"""What all tests share: the options --update-goldens and --slow, goldens, and programs from outside Python."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NODE_PROGRAMS = ROOT / "tests" / "node" / "node_modules" / ".bin"

_HOW_TO_GET = {
    "node": "install Node 20 or later",
    "npm": "install Node 20 or later",
    "chromium": "`./dev test --slow` installs it where apt-get is; elsewhere install Chromium",
    "hyperfine": "`./dev test --slow` installs it where apt-get is; elsewhere install hyperfine",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("specpress")
    group.addoption(
        "--update-goldens",
        action="store_true",
        help="write what the tests got into the goldens; look at the difference before you commit it",
    )
    group.addoption(
        "--slow", action="store_true", help="run the slow tests as well (-m slow: only them)"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow") or "slow" in config.getoption("-m"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


class Goldens:
    """Compares what a test got with what is committed, or, under --update-goldens, commits it."""

    def __init__(self, update: bool) -> None:
        self._update = update

    def check_file(self, path: Path, text: str) -> None:
        """`text` has to be what `path` holds."""
        self.check_tree(path.parent, {path.name: text}, ignore=lambda name: name != path.name)

    def check_tree(
        self,
        folder: Path,
        files: Mapping[str, str | bytes],
        ignore: Callable[[str], bool] = lambda name: False,
    ) -> None:
        """`folder` has to hold `files` (path with `/` below it -> content) and nothing else.

        `ignore` is asked for each path that is on disk; those it is true for are somebody else's.
        """
        wanted = {
            name: content.encode() if isinstance(content, str) else content
            for name, content in files.items()
        }
        present = {
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        stale = sorted(name for name in present - wanted.keys() if not ignore(name))
        changed = [
            name
            for name, content in wanted.items()
            if name not in present or (folder / name).read_bytes() != content
        ]
        if self._update:
            for name in stale:
                (folder / name).unlink()
            for name in changed:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(wanted[name])
        elif stale or changed:
            report = [f"{folder / name}: not generated any more" for name in stale]
            report += [_difference(folder / name, wanted[name]) for name in changed]
            hint = "`./dev goldens` writes them; look at the difference before you commit it"
            pytest.fail("\n".join([*report, hint]), pytrace=False)


def _difference(path: Path, wanted: bytes) -> str:
    if not path.exists():
        return f"{path}: missing"
    lines = difflib.unified_diff(
        path.read_bytes().decode(errors="replace").splitlines(),
        wanted.decode(errors="replace").splitlines(),
        fromfile=f"{path} (committed)",
        tofile=f"{path} (now)",
        lineterm="",
    )
    return "\n".join(list(lines)[:200])


@pytest.fixture(scope="session")
def goldens(request: pytest.FixtureRequest) -> Goldens:
    return Goldens(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Name of a program -> its path: `program("node")`, `program("tsc")`. Fails the test where it is missing.

    npm packages of tests/node are looked at first, so that a test runs the locked version.
    """

    def find(name: str) -> str:
        found = shutil.which(name, path=str(NODE_PROGRAMS)) or shutil.which(name)
        if found is None:
            hint = _HOW_TO_GET.get(name, "`./dev setup` installs it")
            pytest.fail(f"{name} is missing: {hint}", pytrace=False)
        return found

    return find
