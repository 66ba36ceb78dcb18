"""Methods of which no sample can be shown -> a word about each of them."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.diag import Collector, quote
from specpress.model import Api, without_sample
from specpress.render import File
from specpress.targets.docs import text


def unsampled(api: Api, collector: Collector) -> Iterator[File]:
    """Reports them. A `Work` without files."""
    for method in api.walk_methods():
        for argument in without_sample(api, method):
            wire = text.line(argument.property.name.wire)
            collector.warning(
                "SP822",
                f"no sample of {quote(method.id)}: no value of {quote(wire)} is known that fits",
                argument.property.origin,
                hint="give it an example",
            )
    return iter(())
