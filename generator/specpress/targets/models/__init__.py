"""The lifted document -> one module of standalone models, for servers and tests that need no client.

Pydantic, dataclasses, `TypedDict` or msgspec by `targets.models.options.kind`. The types are printed by
datamodel-code-generator; what it sees is rebuilt from the document (`clean`), and what it says is
parsed, checked and printed anew (`emit`). Large documents take long: about a second for a hundred and
fifty schemas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specpress.diag import Collector
from specpress.model import Api
from specpress.render import File
from specpress.targets import TargetOptions
from specpress.targets.models.clean import Cleaner
from specpress.targets.models.emit import Refused, emit
from specpress.targets.models.options import read_options
from specpress.targets.models.places import named_places
from specpress.targets.models.printer import PrintingFailed, print_models


class ModelsTarget:
    """`models.py`. Needs `TargetOptions.document`; a document without schemas gives no file."""

    name = "models"

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]:
        chosen = read_options(options.settings, collector)
        document = options.document or {}
        cleaner = Cleaner(
            document, named_places(api, document, collector), patterns=chosen.patterns
        )
        schemas = cleaner.schemas()
        if not schemas or collector.has_errors:
            return ()
        for keyword, count in sorted(cleaner.dropped.items()):
            collector.warning(
                "SP852",
                f"models: {keyword} is not checked ({_times(count)})",
                hint=(
                    "set targets.models.options.patterns to let the models run regular expressions"
                    if keyword == "pattern"
                    else None
                ),
            )
        try:
            text = print_models(schemas, chosen.kind, collector)
            text = emit(text, strings=set(_strings(schemas)), docs=set(_docs(schemas)))
        except (PrintingFailed, Refused) as error:
            collector.error(
                "SP854",
                f"no models can be made of this document: {error}",
                api.origin,
                hint="leave targets.models out of the configuration to generate the rest",
            )
            return ()
        return (File.text("models.py", text),)


target = ModelsTarget()


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _strings(value: object) -> Iterator[str]:
    """Every name and string of the clean schemas: what a literal may hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _strings(item)


def _docs(value: object) -> Iterator[str]:
    """Every description: what a documentation string may hold."""
    if isinstance(value, list):
        for item in value:
            yield from _docs(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "description" and isinstance(item, str):
                yield item
            else:
                yield from _docs(item)
