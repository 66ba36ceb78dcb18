"""`targets.models` of the configuration -> the options of this target, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from specpress.diag import Collector, quote


class Kind(StrEnum):
    """What the models are made of."""

    PYDANTIC = "pydantic"
    DATACLASS = "dataclass"
    TYPEDDICT = "typeddict"
    MSGSPEC = "msgspec"


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelsOptions:
    """`targets.models.options`.

    `kind` is the library that the models are written for. `patterns` keeps the document's regular
    expressions, which the models then run on every value; they are left out unless asked for,
    because a document can hold one that takes for ever.
    """

    kind: Kind = Kind.PYDANTIC
    patterns: bool = False


def read_options(settings: Mapping[str, object], collector: Collector) -> ModelsOptions:
    """The options in `settings["options"]`; what cannot be used is reported and left at its default."""
    given = settings.get("options")
    options = dict(given) if isinstance(given, Mapping) else {}
    defaults = ModelsOptions()
    kind = options.pop("kind", defaults.kind)
    patterns = options.pop("patterns", defaults.patterns)
    if not isinstance(kind, str) or kind not in tuple(Kind):
        known = ", ".join(Kind)
        collector.error(
            "SP851",
            f"targets.models.options.kind cannot be {quote(kind)}",
            hint=f"it is one of {known}",
        )
        kind = defaults.kind
    if not isinstance(patterns, bool):
        collector.error("SP851", f"targets.models.options.patterns cannot be {quote(patterns)}")
        patterns = defaults.patterns
    for key in sorted(map(str, options)):
        collector.warning(
            "SP851", f"targets.models.options has no {quote(key)}", hint="it has kind and patterns"
        )
    return ModelsOptions(kind=Kind(kind), patterns=patterns)
