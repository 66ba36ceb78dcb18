"""What is measured: SDKs made on the spot, the packages they are held against, and one environment for all of them."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "benchmarks" / "python_runtime"

# The peers, and what our SDKs need, in the versions that are tested here.
REQUIREMENTS = (
    "metronome-sdk==4.12.0",
    "openai==3.54.0",
    *(f"{name}=={version(name)}" for name in ("httpx2", "pydantic", "typing-extensions")),
)

# A document of the corpus that makes an SDK of more than 1,500 modules, and the names of the official one.
LARGE = Path("pairs", "openai", "openapi.yaml")

CONFIGURATION = """
organization:
  name: OpenAI
targets:
  python:
    package_name: openai
client_settings:
  opts:
    api_key:
      type: string
      auth: {security_scheme: ApiKeyAuth}
      read_env: OPENAI_API_KEY
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """A package with a client class, or an HTTP library alone; `path` is where it is if it is not installed."""

    package: str
    client: str = ""
    path: str = ""

    @property
    def name(self) -> str:
        return f"{self.package}:{self.client}" if self.client else self.package


def subjects(corpus: Path) -> dict[str, Subject]:
    """By the name that the rows use; without a corpus there is no large SDK to make."""
    found = {
        "ours": Subject(
            package="metronome",
            client="Metronome",
            path=_generated(
                "small", ROOT / "spec" / "openapi.yaml", ROOT / "spec" / "specpress.yml"
            ),
        ),
        "metronome-sdk": Subject(package="metronome", client="Metronome"),
        "httpx2": Subject(package="httpx2"),
    }
    if (corpus / LARGE).is_file():
        path = _generated("large", corpus / LARGE, _configuration())
        found["ours, large"] = Subject(package="openai", client="OpenAI", path=path)
        found["openai"] = Subject(package="openai", client="OpenAI")
    return found


def _configuration() -> Path:
    path = CACHE / "large.yml"
    path.write_text(CONFIGURATION, encoding="utf-8")
    return path


def environment() -> Path:
    """The interpreter of an environment with the peers in it, made once."""
    python = CACHE / "python" / "bin" / "python"
    stamp = CACHE / "installed.txt"
    wanted = "\n".join(REQUIREMENTS)
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        venv.create(CACHE / "python", with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def _generated(name: str, document: Path, configuration: Path) -> str:
    """The source folder of an SDK made from a document now."""
    folder = CACHE / name
    command = [sys.executable, "-m", "specpress", "generate", str(document), "--target", "python"]
    subprocess.run(
        [*command, "--config", str(configuration), "--output", str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "CI": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return str(folder / "python" / "src")
