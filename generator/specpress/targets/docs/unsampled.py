"""Methods of which no sample can be shown -> a word about each of them."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.diag import Collector
from specpress.model import Api
from specpress.render import File
from specpress.targets.samples import has_sample


def unsampled(api: Api, collector: Collector) -> Iterator[File]:
    """Reports them. A `Work` without files."""
    for method in api.walk_methods():
        has_sample(api, method, collector)
    return iter(())
