"""The generators that are compared: how each is installed, and the command that runs it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from documents import ROOT

CACHE = ROOT / ".cache" / "benchmarks" / "generation"

PYTHON_PEERS = ("openapi-python-client==0.29.0", "datamodel-code-generator==0.89.0")
NODE_PEERS = (
    "@hey-api/openapi-ts@0.99.0",
    "orval@8.38.0",
    "openapi-typescript@7.13.0",
    "typescript@5.9.3",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Generator:
    """`command(document, folder)` writes into an empty folder (which it may have to make)."""

    name: str
    makes: str
    command: Callable[[Path, Path], list[str]]
    environment: Mapping[str, str]


def _ours(name: str, makes: str, targets: tuple[str, ...]) -> Generator:
    def command(document: Path, folder: Path) -> list[str]:
        chosen = [word for target in targets for word in ("--target", target)]
        return [
            sys.executable,
            "-m",
            "specpress",
            "generate",
            str(document),
            *chosen,
            "--output",
            str(folder),
        ]

    return Generator(
        name=name,
        makes=makes,
        command=command,
        # Byte code is kept, as it is of everything that pip installs.
        environment={
            "PYTHONPATH": str(ROOT / "generator"),
            "PYTHONDONTWRITEBYTECODE": "",
            "CI": "1",
        },
    )


def _python(name: str, makes: str, *words: str) -> Generator:
    program = CACHE / "python" / "bin" / words[0]
    return _peer(name, makes, str(program), words[1:], {})


def _node(name: str, makes: str, *words: str) -> Generator:
    program = CACHE / "node" / "node_modules" / ".bin" / words[0]
    return _peer(name, makes, str(program), words[1:], {"CI": "1", "DO_NOT_TRACK": "1"})


def _peer(
    name: str, makes: str, program: str, words: tuple[str, ...], environment: Mapping[str, str]
) -> Generator:
    def command(document: Path, folder: Path) -> list[str]:
        places = {"{document}": str(document), "{folder}": str(folder)}
        filled = list(words)
        for mark, value in places.items():
            filled = [word.replace(mark, value) for word in filled]
        return [program, *filled]

    return Generator(name=name, makes=makes, command=command, environment=environment)


OURS = (
    _ours("specpress python", "Python SDK", ("python",)),
    _ours("specpress typescript", "TypeScript SDK", ("typescript",)),
    _ours("specpress docs", "reference site", ("docs",)),
    _ours("specpress all three", "Python, TypeScript, site", ("python", "typescript", "docs")),
    _ours("specpress models", "Python models", ("models",)),
)
PEERS = (
    _python(
        "openapi-python-client",
        "Python client",
        "openapi-python-client",
        "generate",
        "--path",
        "{document}",
        "--output-path",
        "{folder}/client",
        "--overwrite",
    ),
    _python(
        "datamodel-code-generator",
        "Python models",
        "datamodel-codegen",
        "--input",
        "{document}",
        "--input-file-type",
        "openapi",
        "--output-model-type",
        "pydantic_v2.BaseModel",
        "--output",
        "{folder}/models.py",
    ),
    _node(
        "hey-api", "TypeScript client", "openapi-ts", "-i", "{document}", "-o", "{folder}/client"
    ),
    _node(
        "orval",
        "TypeScript client",
        "orval",
        "--input",
        "{document}",
        "--output",
        "{folder}/client.ts",
        "--client",
        "fetch",
    ),
    _node(
        "openapi-typescript",
        "TypeScript types",
        "openapi-typescript",
        "{document}",
        "-o",
        "{folder}/types.ts",
    ),
)


def install() -> None:
    """Put the peers into the cache folder, unless these very versions are there."""
    wanted = "\n".join([*PYTHON_PEERS, *NODE_PEERS])
    stamp = CACHE / "installed.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    python, node = CACHE / "python", CACHE / "node"
    venv.create(python, with_pip=True, clear=True)
    subprocess.run([python / "bin" / "pip", "install", "--quiet", *PYTHON_PEERS], check=True)
    node.mkdir(parents=True, exist_ok=True)
    (node / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund", *NODE_PEERS],
        cwd=node,
        env={**os.environ, "npm_config_update_notifier": "false"},
        check=True,
    )
    stamp.write_text(wanted, encoding="utf-8")
