"""Whether a method can be shown being called -> yes, or a word to the author of the document."""

from __future__ import annotations

from specpress.diag import Collector, quote
from specpress.model import Api, Method, without_sample
from specpress.targets.prose import clean


def has_sample(api: Api, method: Method, collector: Collector) -> bool:
    """Whether values are known for a call of the method; if not, that is reported, once for all targets."""
    missing = without_sample(api, method)
    for argument in missing:
        wire = " ".join(clean(argument.property.name.wire).split())
        collector.warning(
            "SP822",
            f"no sample of {quote(method.id)}: no value of {quote(wire)} is known that fits",
            argument.property.origin,
            hint="give it an example",
        )
    return not missing
