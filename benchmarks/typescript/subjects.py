"""What is measured: SDKs made and built on the spot, and the official package, each where Node.js finds it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "benchmarks" / "typescript"
TOOLS = ROOT / "tests" / "node" / "node_modules"
OFFICIAL = "@metronome/sdk@3.10.0"

# The API of the official package, in a corpus.
WHOLE = Path("metronome", "openapi.json")
CONFIGURATION = """
organization:
  name: metronome
targets:
  typescript:
    package_name: whole
client_settings:
  opts:
    bearer_token:
      type: string
      auth: {security_scheme: bearerAuth}
"""


def subjects(corpus: Path) -> dict[str, str]:
    """The name that the rows use -> the name of the package; empty for `fetch` alone."""
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "package.json").write_text('{"private": true, "type": "module"}\n', encoding="utf-8")
    _install(OFFICIAL)
    spec = ROOT / "spec"
    found = {"ours": _made("ours", spec / "openapi.yaml", spec / "specpress.yml")}
    if (corpus / WHOLE).is_file():
        configuration = CACHE / "whole.yml"
        configuration.write_text(CONFIGURATION, encoding="utf-8")
        found["ours, whole API"] = _made("whole", corpus / WHOLE, configuration)
    return {**found, "@metronome/sdk": "@metronome/sdk", "fetch": ""}


def _install(package: str) -> None:
    stamp = CACHE / "installed.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == package:
        return
    words = ["npm", "install", "--silent", "--no-save", "--no-audit", "--no-fund", package]
    subprocess.run(words, cwd=CACHE, check=True)
    stamp.write_text(package, encoding="utf-8")


def _made(name: str, document: Path, configuration: Path) -> str:
    """Generates and builds an SDK, and puts it among the installed packages under a name of our own."""
    output = CACHE / "made" / name
    generate = [sys.executable, "-m", "specpress", "generate", str(document), "--config"]
    subprocess.run(
        [*generate, str(configuration), "--target", "typescript", "--output", str(output)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "CI": "1"},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    package = output / "typescript"
    tools = package / "node_modules"
    if not tools.exists():
        tools.symlink_to(TOOLS)
    subprocess.run(["npm", "run", "--silent", "build"], cwd=package, check=True)
    place = CACHE / "node_modules" / name
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(package, place, ignore=shutil.ignore_patterns("node_modules"))
    return name
