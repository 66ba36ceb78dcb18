"""The runtime's templates and the hand-written `sample/` in, an importable package `acme` out."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import jinja2

HERE = Path(__file__).parent
TEMPLATES = HERE.parent.parent / "templates" / "python" / "src" / "package"

# All other templates are printed by the Python target, for which `sample/` stands here.
RUNTIME_TEMPLATES = {
    "__init__.py.j2",
    "_exceptions.py.j2",
    "_settings.py.j2",
    "_transport.py.j2",
    "_version.py.j2",
}


class Sdk:
    """What the templates of the runtime may print."""

    client = "Acme"
    version = "1.2.3"
    env_prefix = "ACME"
    datetime_timespec = "auto"

    def __init__(self, package: str, http_library: str) -> None:
        self.package = package
        self.uses_httpx2 = http_library == "httpx2"


def build(target: Path, *, package: str = "acme", http_library: str = "httpx2") -> Path:
    """Write the package below `target`; what is there is replaced."""
    root = target / package
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(HERE / "sample" / "acme", root, ignore=shutil.ignore_patterns("__pycache__"))
    environment = jinja2.Environment(
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    sdk = Sdk(package, http_library)
    for source in sorted(TEMPLATES.rglob("*")):
        path = root / source.relative_to(TEMPLATES)
        if source.is_dir() or "__pycache__" in source.parts:
            continue
        if source.name in RUNTIME_TEMPLATES:
            text = environment.from_string(source.read_text()).render(sdk=sdk)
            path.with_suffix("").write_text(text)
        elif source.suffix != ".j2":
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, path)
    return root


if __name__ == "__main__":
    build(Path(sys.argv[1]), http_library=sys.argv[2] if len(sys.argv) > 2 else "httpx2")
