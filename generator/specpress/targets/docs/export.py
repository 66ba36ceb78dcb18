"""The OpenAPI document + languages -> a copy with our samples as `x-codeSamples`, for other renderers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from specpress.model import Api, without_sample
from specpress.render import File
from specpress.targets import Language
from specpress.targets.docs import text


def document_with_samples(
    document: Mapping[str, object], api: Api, languages: Sequence[Language]
) -> File:
    """`openapi.with-samples.json`. Only the changed operations are copied; the document stays as it is."""
    paths = document.get("paths")
    changed = dict(paths) if isinstance(paths, Mapping) else {}
    for method in api.walk_methods():
        if without_sample(api, method):
            continue
        path = "".join(piece for piece, _ in text.path(method.path))
        item = changed.get(path)
        operation = item.get(method.verb) if isinstance(item, Mapping) else None
        if isinstance(item, Mapping) and isinstance(operation, Mapping):
            samples = [
                {
                    "lang": language.title,
                    "label": language.title,
                    "source": language.sample(method, all_arguments=False),
                }
                for language in languages
            ]
            changed[path] = {**item, method.verb: {**operation, "x-codeSamples": samples}}
    whole = {**document, "paths": changed}
    content = json.dumps(whole, indent=2, ensure_ascii=True) + "\n"
    return File.text("openapi.with-samples.json", content)
