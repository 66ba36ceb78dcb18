"""The compiler, with the SDK's own settings, prettier and eslint find nothing in TypeScript SDKs or in their tests."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus import corpus
from tests.corpus.pressing import press_document
from tests.corpus.sdks import NODE_MODULES, typescript_sdk

pytestmark = [pytest.mark.slow, corpus.needs_corpus]

# What the issue asks for, and what the SDK asks of itself besides.
STRICT = ("strict", "exactOptionalPropertyTypes", "noUncheckedIndexedAccess")
COMPILERS = {"6": NODE_MODULES / "typescript/bin/tsc", "7": NODE_MODULES / "typescript7/bin/tsc"}
PEAK = 2_500_000  # kilobytes that any SDK may need to be compiled
LINTED = ("onebusaway-configured", "openai", "github")

Program = Callable[[str], str]


def run(folder: Path, *command: str | Path) -> int:
    """Runs a program, which has to find nothing; gives the memory that it took, in kilobytes."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, said[:6000]
    return usage.ru_maxrss


def compile_sdk(folder: Path, compiler: str, program: Program) -> int:
    settings = json.loads((folder / "tsconfig.json").read_text())["compilerOptions"]
    assert all(settings[name] is True for name in STRICT)
    command = [program("node"), COMPILERS[compiler], "-p", "tests/tsconfig.json", "--noEmit"]
    return run(folder, *command)


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize("document", corpus.NAMED, ids=lambda item: item.name)
def test_compiles(document: corpus.Document, compiler: str, program: Program) -> None:
    assert compile_sdk(typescript_sdk(document), compiler, program) < PEAK


@pytest.mark.parametrize("document", corpus.LARGE, ids=lambda item: item.name)
def test_large_ones_compile(document: corpus.Document, program: Program) -> None:
    assert compile_sdk(typescript_sdk(document), "7", program) < PEAK


@pytest.mark.parametrize("document", corpus.some_documents(40), ids=lambda item: item.name)
def test_any_of_the_corpus_compiles(document: corpus.Document, program: Program) -> None:
    if press_document(document.path, targets=("typescript",)).files is None:
        pytest.skip("the document is refused")
    compile_sdk(typescript_sdk(document), "7", program)


@pytest.mark.parametrize(
    "document", [item for item in corpus.NAMED if item.name in LINTED], ids=lambda item: item.name
)
def test_formatted_and_linted(document: corpus.Document, program: Program) -> None:
    folder = typescript_sdk(document)
    run(folder, program("prettier"), "--check", ".")
    run(folder, program("eslint"), "--max-warnings=0")
