"""The README.md and api.md of a Python SDK -> each of their Python blocks as a program of its own."""

from __future__ import annotations

import re
from pathlib import Path


def write_programs(folder: Path) -> list[Path]:
    """Programs below `folder/programs`, in the order of the pages."""
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    written = []
    for page in ("README.md", "api.md"):
        blocks = re.findall(r"```python\n(.*?)```", (folder / page).read_text(), re.DOTALL)
        for number, block in enumerate(blocks):
            path = programs / f"{page.partition('.')[0].lower()}_{number:03}.py"
            path.write_text(block)
            written.append(path)
    return written
