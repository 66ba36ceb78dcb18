"""Names and summaries -> the titles that readers see, the same in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specpress.model import Api, Method, Resource
from specpress.naming import split_words
from specpress.targets.docs import text

_VERSION = re.compile(r"v\d+")
_LONGEST = 90  # characters of a title


def site_title(api: Api) -> str:
    """The API's own title, or its brand."""
    return text.line(api.title, 80) or f"{headline(api.brand.words, api.casings)} API"


def method_title(api: Api, method: Method) -> str:
    """The document's summary, or the method's name in words: `Create a customer`, `Set name`."""
    return summary_title(method) or method_name(api, method)


def summary_title(method: Method) -> str:
    """The summary as a title. Empty if there is none, or one that is too long to be a title."""
    summary = text.gist(method.doc.summary, 2 * _LONGEST).rstrip(".")
    return summary if len(summary) <= _LONGEST else ""


def method_name(api: Api, method: Method) -> str:
    """The method's name in words: `Create`, `Set ingest aliases`."""
    return headline(split_words(method.id.rpartition(".")[2]), api.casings)


def resource_title(api: Api, resource: Resource) -> str:
    """`Billing configurations`"""
    words = split_words(resource.id.rpartition(".")[2]) or resource.name.words
    return headline(words, api.casings)


def headline(words: tuple[str, ...], casings: Mapping[str, str]) -> str:
    """Words as a title: the first one begins with a capital, acronyms are in capitals, `v1` stays."""
    spelled = [casings.get(word, word) for word in words]
    if spelled and not _VERSION.fullmatch(spelled[0]):
        spelled[0] = spelled[0][:1].upper() + spelled[0][1:]
    return " ".join(spelled)
