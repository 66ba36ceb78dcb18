"""Title and organization -> the brand that names clients, packages and environment variables."""

from __future__ import annotations

import re

from specpress.config.settings import Config
from specpress.model import Name
from specpress.naming import name_of, snake

_EMPTY_WORDS = (
    r"\b(the|official|public|openapi|open api|api|apis|rest|restful|http|web|json|spec|specification|"
    r"definition|documentation|docs|reference|swagger|service|preview|beta|stable)\b"
)


def brand(config: Config, title: str) -> Name:
    """`organization.name`, else the document's title without words that name no one.

    `GitHub v3 REST API` -> `GitHub`; `OpenAI API` -> `OpenAI`.
    """
    name = config.organization.get("name")
    if name:
        return name_of(name)
    kept = re.sub(r"\(.*?\)|\bv?\d+(\.\d+)*\b|" + _EMPTY_WORDS, " ", title[:200], flags=re.I)
    kept = re.split(r"[|:,/]| - | – | — ", kept)[0]
    words = re.findall(r"[^\W_]+", kept.replace("'s ", " ").replace("’s ", " "))[:4]
    found = name_of(" ".join(words))
    return found if found.words != ("unnamed",) else name_of("Api Client")


def env_prefix(config: Config, name: Name) -> str:
    """`METRONOME`, as in `METRONOME_BEARER_TOKEN`."""
    return config.client.env_prefix or snake(name.words).upper()
