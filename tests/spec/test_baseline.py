"""spec/baseline is what was released: valid, older than the document, and broken by nothing in it."""

from __future__ import annotations

from pathlib import Path

from specpress import config, pipeline
from specpress.build import build
from specpress.diag import Collector
from specpress.diff import compare
from specpress.diff.versions import order
from specpress.model import Api, Level, Text

SPEC = Path(__file__).resolve().parents[2] / "spec"


def model(path: Path) -> Api:
    collector = Collector()
    settings = config.read(SPEC / "specpress.yml", collector)
    document = pipeline.read(pipeline.Request(spec=path, config=settings), collector)
    assert document is not None
    found = build(document, settings, collector)
    assert not collector.has_errors
    return found


def test_the_document_breaks_nothing_that_was_released() -> None:
    released, present = model(SPEC / "baseline" / "0.9.0.yaml"), model(SPEC / "openapi.yaml")
    assert order(released.version) < order(present.version)
    changes = compare(released, present)
    assert {change.level for change in changes} == {Level.ADDITIVE, Level.PATCH}
    assert {"method-added", "parameter-added", "property-deprecated", "enum-member-added"} <= {
        change.kind for change in changes
    }


def test_pages_say_so() -> None:
    docs = SPEC.parent / "generated" / "docs"
    for language in ("typescript", "python", "http"):
        pages = docs / language / "v1" / "customers"
        metrics = (pages / "list-billable-metrics" / "index.html").read_text("utf-8")
        assert '<span class="mark new">new in 1.0.0</span>' in metrics
        assert '<span class="mark old">deprecated since 1.0.0</span>' in metrics
        assert "new in 1.0.0" in (pages / "preview-events" / "index.md").read_text("utf-8")
        news = (docs / language / "guides" / "whats-new" / "index.md").read_text("utf-8")
        assert "[Preview events](../../v1/customers/preview-events/index.md)" in news
    assert "whats-new/index.md" in (docs / "llms.txt").read_text("utf-8")
    assert Text("1.0.0") == model(SPEC / "openapi.yaml").version
