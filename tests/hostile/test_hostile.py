"""Documents that try to become code: nothing of them runs, everything of them is quoted.

What a generated file does is read off its syntax tree: the canary must not be a name anywhere, not even in
a function that nobody calls. Importing and running the SDK as well shows that the tree tells the truth.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from specpress.diag import Collector
from specpress.model.patterns import read_pattern
from specpress.output import Inputs, Shelf, plan, write
from specpress.pipeline import Request, press
from specpress.render import File
from tests.hostile.documents import ATTACKS, CANARY, hostile_document
from tests.hostile.pages import read_page

TARGETS = ("python", "typescript", "docs", "models")
Files = Mapping[str, tuple[File, ...]]


Attacked = tuple[str, Files]


# These run with the quick tests, the others with the slow ones.
QUICK = {
    "triple double",
    "ends in backslash",
    "comment end",
    "line separator",
    "script",
    "markdown link",
    "path up",
    "empty",
}


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(
            name, id=name.replace(" ", "-"), marks=() if name in QUICK else pytest.mark.slow
        )
        for name in ATTACKS
    ],
)
def attacked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Attacked:
    """An attack and the files of every target."""
    attack = ATTACKS[request.param]
    spec = tmp_path_factory.mktemp("spec") / "spec.json"
    spec.write_text(json.dumps(hostile_document(attack)), encoding="utf-8")
    collector = Collector()
    pressed = press(Request(spec=spec, targets=TARGETS), collector)
    assert pressed is not None, [item.message for item in collector.diagnostics]
    return attack, pressed.files


def texts(files: tuple[File, ...], *suffixes: str) -> dict[str, str]:
    return {file.path: file.content.decode() for file in files if file.path.endswith(suffixes)}


def test_python_quotes_and_never_calls(attacked: Attacked) -> None:
    attack, files = attacked
    found: set[str] = set()
    for target in ("python", "models"):
        for path, text in texts(files[target], ".py").items():
            tree = ast.parse(text)
            assert CANARY not in names(tree), path
            found |= strings(tree)
    for meant in (attack, f"{attack}2", f"{attack} enum"):
        assert meant in found
    document = document_strings(hostile_document(attack))
    whole = {
        text.strip("/ ") for text in document if CANARY in text
    }  # a base URL loses its last slashes
    pattern = read_pattern(attack)  # a sample value is made to have it
    whole |= set(pattern.texts()) if pattern is not None else set()
    assert [
        text for text in found if CANARY in text and not any(part in text for part in whole)
    ] == []


def test_python_imports_without_running_anything(attacked: Attacked, tmp_path: Path) -> None:
    _, files = attacked
    folder = written(files, "python", tmp_path)
    modules = sorted(path.relative_to(folder / "src") for path in (folder / "src").rglob("*.py"))
    imports = "".join(
        f"importlib.import_module({'.'.join(module.with_suffix('').parts).removesuffix('.__init__')!r})\n"
        for module in modules
    )
    program = (
        f"import builtins, importlib, os\nran = []\nbuiltins.{CANARY} = lambda *_: ran.append(1)\n"
        f"{imports}os._exit(1 if ran else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={"PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_project_files_say_only_what_was_meant(attacked: Attacked) -> None:
    _, files = attacked
    for path, text in texts(files["python"], ".toml").items():
        project = tomllib.loads(text)
        assert set(project) <= {"project", "build-system", "tool", "dependency-groups"}, path
        assert CANARY not in project.get("tool", {})
    for path, text in texts(files["typescript"], ".json").items():
        scripts = json.loads(text).get("scripts", {})
        assert not any(CANARY in command for command in scripts.values()), path


def test_scripts_quote_and_never_call(
    attacked: Attacked, tmp_path: Path, root: Path, program: Callable[[str], str]
) -> None:
    attack, files = attacked
    paths = []
    for target, suffixes in (("typescript", (".ts", ".js", ".mjs", ".cjs")), ("docs", (".js",))):
        folder = written(files, target, tmp_path)
        paths += [path for path in folder.rglob("*") if path.suffix in suffixes]
    done = subprocess.run(
        [
            program("node"),
            str(Path(__file__).with_name("scripts.mjs")),
            str(root / "tests/node/node_modules"),
        ],
        input="\n".join(map(str, paths)),
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["broken"] == []
    assert CANARY not in found["names"]
    for meant in (attack, f"{attack}2", f"{attack} enum"):
        assert meant in found["strings"] or meant in found["names"]


def test_pages_are_inert(attacked: Attacked, root: Path) -> None:
    _, files = attacked
    pages = texts(files["docs"], ".html")
    assert pages
    ours = read_page((root / "generated/docs/index.html").read_text(encoding="utf-8")).inlined
    for path, text in pages.items():
        page = read_page(text)
        assert page.active == [], path
        assert page.policy is not None and "script-src 'self'" in page.policy, path
        assert "unsafe" not in page.policy
        # What stands in a page is ours alone, and passes by its name and not by a general permission.
        assert page.inlined == ours, path
        for text in page.inlined:
            digest = b64encode(sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in page.policy, path


def test_files_stay_in_their_folder(attacked: Attacked, tmp_path: Path) -> None:
    _, files = attacked
    for target in TARGETS:
        written(files, target, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(TARGETS)
    assert not any(path.is_symlink() for path in tmp_path.rglob("*"))
    assert not Path("/tmp/specpress-escaped").exists()


@pytest.mark.parametrize("name", ["call", "path up", "yaml", "jinja block"])
def test_the_press_opens_no_socket_and_writes_nothing(
    name: str, tmp_path: Path, root: Path
) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(hostile_document(ATTACKS[name])), encoding="utf-8")
    watcher = Path(__file__).with_name("watched.py")
    done = subprocess.run(
        [sys.executable, str(watcher), str(spec)],
        env={"PYTHONPATH": str(root / "generator"), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout) == []


def written(files: Files, target: str, folder: Path) -> Path:
    """The files of one target on disk, through the one function that writes."""
    collector = Collector()
    shelf = Shelf(folder / target)
    sheets = [shelf.take(file) for file in files[target]]
    planned = plan(sheets, shelf, Inputs(), collector)
    assert planned is not None, collector.diagnostics
    assert write([planned], collector) is not None, collector.diagnostics
    return folder / target


def names(tree: ast.AST) -> set[str]:
    """Every identifier of a module."""
    found: set[str] = set()
    for node in ast.walk(tree):
        for field in ("id", "attr", "arg", "name", "asname", "module"):
            value = getattr(node, field, None)
            if isinstance(value, str):
                found.update(value.split("."))
    return found


def strings(tree: ast.AST) -> set[str]:
    """Every string literal that is no statement of its own, as documentation is."""
    prose = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    }


def document_strings(node: object) -> set[str]:
    """Every key and string of a document."""
    if isinstance(node, str):
        return {node}
    if isinstance(node, dict):
        return set(node).union(*map(document_strings, node.values()))
    return set().union(*map(document_strings, node)) if isinstance(node, list) else set()
