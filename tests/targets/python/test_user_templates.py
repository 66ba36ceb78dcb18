"""A user's templates: what they print is formatted, what the built-in ones print is not touched."""

from __future__ import annotations

from pathlib import Path

from specpress.diag import Collector
from specpress.targets import TargetOptions
from specpress.targets.python import target
from tests.build.documents import build_text

DOCUMENT = "paths: {/things: {get: {responses: {'204': {description: Done.}}}}}\n"


def test_what_a_user_template_prints_is_formatted(tmp_path: Path) -> None:
    folder = tmp_path / "src" / "package"
    folder.mkdir(parents=True)
    (folder / "_version.py.j2").write_text(
        "__title__ = '{{ sdk.package }}'\n__version__ = (  '9' )\n"
    )
    api = build_text(DOCUMENT)
    plain = {file.path: file for file in target.render(api, TargetOptions(), Collector())}
    changed = {
        file.path: file
        for file in target.render(api, TargetOptions(templates=tmp_path), Collector())
    }
    (path,) = [path for path in plain if plain[path] != changed[path]]
    assert path.endswith("/_version.py")
    assert changed[path].content.decode().splitlines()[1] == '__version__ = "9"'
