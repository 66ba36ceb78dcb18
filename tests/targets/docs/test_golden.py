"""golden/spec.yaml -> the pages that are committed beside it, in HTTP."""

from __future__ import annotations

from pathlib import Path

from specpress.config import Config
from specpress.diag import Collector
from specpress.render import static_files
from specpress.targets import TargetOptions
from specpress.targets.http import target as http
from tests.targets.docs.press import model, press

HERE = Path(__file__).parent / "golden"


def test_pages(goldens: object) -> None:
    api, _ = model((HERE / "spec.yaml").read_bytes(), Config(), "spec.yaml")
    site = press(api, [http.press(api, TargetOptions(), Collector()).language()])
    copied = {path for path, _ in static_files("docs")}
    pages = {path: text for path, text in site.items() if path not in copied}
    goldens.check_tree(  # type: ignore[attr-defined]
        HERE, pages, ignore=lambda name: name == "spec.yaml"
    )
