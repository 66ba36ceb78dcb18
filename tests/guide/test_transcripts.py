"""What the guide shows of the command line is what the command line says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPECPRESS = Path(sys.executable).with_name("specpress")


def transcript(page: str, command: str) -> list[str]:
    """The lines that the page shows below `$ command`, up to the next prompt or the end of the block."""
    text = (ROOT / page).read_text(encoding="utf-8")
    start = text.index(f"$ {command}\n") + len(command) + 3
    return re.split(r"^(?:\$ |```)", text[start:], maxsplit=1, flags=re.MULTILINE)[0].splitlines()


def test_readme(tmp_path: Path) -> None:
    """The commands of the README, one after the other; how many files and seconds it takes may move."""
    (tmp_path / "openapi.yaml").write_bytes((ROOT / "spec" / "openapi.yaml").read_bytes())
    for command in ("generate openapi.yaml --output sdk", "check openapi.yaml --output sdk"):
        result = subprocess.run(
            [SPECPRESS, *command.split()], cwd=tmp_path, capture_output=True, text=True
        )
        assert result.returncode == 0
        shown = transcript("README.md", f"specpress {command}")
        assert unnumbered(result.stdout) == unnumbered("\n".join(shown))


def unnumbered(text: str) -> str:
    return re.sub(r"\d+(\.\d+)?", "N", text).strip()


def test_drift_report(tmp_path: Path) -> None:
    command = "check openapi.yaml --target python --output sdk"

    def run(name: str) -> list[str]:
        arguments = command.replace("check", name, 1).split()
        result = subprocess.run(
            [SPECPRESS, *arguments], cwd=tmp_path, capture_output=True, text=True
        )
        return (result.stdout + result.stderr).splitlines()

    document = tmp_path / "openapi.yaml"
    document.write_bytes((ROOT / "spec" / "openapi.yaml").read_bytes())
    run("generate")
    package = tmp_path / "sdk" / "python" / "src" / "metronome"
    (package / "_qs.py").unlink()
    (package / "pagination.py").write_text("# mine\n", encoding="utf-8")
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace("Create a new customer", "Make a customer"), encoding="utf-8")
    assert run("check") == transcript("docs/ci.md", f"specpress {command}")


def test_findings(tmp_path: Path) -> None:
    """The document on the page, linted, gives the findings on the page."""
    page = (ROOT / "docs" / "getting-started.md").read_text(encoding="utf-8")
    document = page.split("```yaml\n", 1)[1].split("```", 1)[0]
    (tmp_path / "openapi.yaml").write_text(document, encoding="utf-8")
    command = [SPECPRESS, "lint", "openapi.yaml"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 2
    assert result.stderr.splitlines() == transcript(
        "docs/getting-started.md", "specpress lint openapi.yaml"
    )


def test_one_block_of_one_template(tmp_path: Path) -> None:
    """The configuration and the template on the page do what the page says."""
    page = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    settings = page.split("```yaml\n", 1)[1].split("```", 1)[0]
    template = page.split("```jinja\n", 1)[1].split("```", 1)[0]
    (tmp_path / "openapi.yaml").write_bytes((ROOT / "spec" / "openapi.yaml").read_bytes())
    (tmp_path / "specpress.yml").write_text(f"spec: openapi.yaml\n{settings}", encoding="utf-8")
    (tmp_path / "templates" / "docs").mkdir(parents=True)
    (tmp_path / "templates" / "docs" / "page.html.j2").write_text(template, encoding="utf-8")
    subprocess.run([SPECPRESS, "generate", "--output", "out"], cwd=tmp_path, check=True)
    html = (tmp_path / "out" / "docs" / "index.html").read_text(encoding="utf-8")
    assert '<a href="https://status.acme.com">Status</a>' in html
    assert "Skip to content" in html


def test_changes() -> None:
    """What the page shows of our own document; on which lines it stands may move."""
    command = "diff spec/baseline/0.9.0.yaml --config spec/specpress.yml"
    result = subprocess.run(
        [SPECPRESS, *command.split()], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert result.returncode == 0
    shown = transcript("docs/changes.md", f"specpress {command}")
    assert unnumbered(result.stdout) == unnumbered("\n".join(shown))
