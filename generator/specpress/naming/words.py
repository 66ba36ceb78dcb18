"""A spelling from a document -> its words; words -> a cased name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from specpress.model import Name, Text

_SYMBOLS = {"+": " plus ", "-": " minus ", "@": " at ", "#": " hash ", "$": " ", "%": " percent "}
_WORD = re.compile(
    r"[A-Z]+[0-9]*s(?![a-z0-9])"  # plural acronyms: IDs, URLs, EC2s
    r"|[A-Z]+[0-9]*(?![a-z])"  # acronyms: HTTP, ID, S3
    r"|[A-Z]?[a-z]+[0-9]*"  # camel humps: Billing, config2
    r"|[A-Z]|[0-9]+"
)


@lru_cache(maxsize=65536)
def split_words(spelling: str) -> tuple[str, ...]:
    """The lower-case words of any spelling, each `[a-z0-9]+`; empty if nothing is pronounceable.

    `billingConfig`, `billing_config`, `Billing-Config` -> `("billing", "config")`;
    `HTTPServerID` -> `("http", "server", "id")`; a leading sign is a word: `-1` -> `("minus", "1")`.
    """
    text = spelling
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    if text[:1] in "+-" and len(text) > 1:
        text = _SYMBOLS[text[0]] + text[1:]
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        for symbol, spoken in _SYMBOLS.items():
            text = text.replace(symbol, spoken)
        words = text.lower().split() if text.replace(" ", "").isalnum() else []
    return tuple(words)


@lru_cache(maxsize=65536)
def name_of(spelling: str, *, pin: str | None = None) -> Name:
    """The `Name` of a document's spelling. Unpronounceable spellings get the word `unnamed`."""
    return Name(wire=Text(spelling), words=split_words(spelling) or ("unnamed",), pin=pin)


def snake(words: tuple[str, ...]) -> str:
    """`billing_config`"""
    return "_".join(words)


def kebab(words: tuple[str, ...]) -> str:
    """`billing-config`"""
    return "-".join(words)


# Words that class names write in capitals, as hosted SDKs do where no configuration says otherwise: `ImageURL`,
# `CreateAPIKey`, but `ResponseFormatJson`. `custom_casings` adds others.
INITIALISMS: Mapping[str, str] = {
    "ach": "ACH",
    "acl": "ACL",
    "ai": "AI",
    "api": "API",
    "db": "DB",
    "gpu": "GPU",
    "html": "HTML",
    "http": "HTTP",
    "https": "HTTPS",
    "id": "ID",
    "ids": "IDs",
    "ip": "IP",
    "ips": "IPs",
    "oidc": "OIDC",
    "sdk": "SDK",
    "sms": "SMS",
    "ssh": "SSH",
    "sso": "SSO",
    "url": "URL",
    "urls": "URLs",
}


def pascal(words: tuple[str, ...], casings: Mapping[str, str] = INITIALISMS) -> str:
    """`BillingConfig`, `ImageURL`. `casings` gives the exact spelling of single words (`Api.casings`)."""
    return "".join(casings.get(word) or word[:1].upper() + word[1:] for word in words)


def camel(words: tuple[str, ...], casings: Mapping[str, str] = INITIALISMS) -> str:
    """`billingConfig`, `imageURL`"""
    return words[0] + pascal(words[1:], casings) if words else ""


_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "indices": "index",
    "matrices": "matrix",
    "vertices": "vertex",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "movies": "movie",
    "cookies": "cookie",
    "ties": "tie",
    "statuses": "status",
    "aliases": "alias",
    "buses": "bus",
    "gases": "gas",
    "lenses": "lens",
    "quizzes": "quiz",
    "caches": "cache",
    "moves": "move",
    "expenses": "expense",
    "responses": "response",
    "licenses": "license",
    "databases": "database",
    "purchases": "purchase",
    "houses": "house",
    "leases": "lease",
    "releases": "release",
    "cases": "case",
    "phases": "phase",
    "uses": "use",
    "axes": "axis",
    "analyses": "analysis",
    "bases": "base",
}
_PLURALS = {one: many for many, one in reversed(_IRREGULAR.items())}
# One is called like many.
_MANY = frozenset("analytics data kudos metadata news physics sales series species sports".split())
_UNCHANGED = frozenset(
    "access address analysis analytics as basis business bus canvas chaos class compass congress "
    "data dns express focus gas gps has https ios is kubernetes kudos lens less metadata miss "
    "news os pass process progress redis sales series sms species sports status "
    "success this tls us various was wireless ws yes axis alias bonus census chess corps cross "
    "glass grass loss mass mess physics mathematics press".split()
)


@lru_cache(maxsize=8192)
def singular(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the last one in the singular: `("billable", "metrics")` -> `("billable", "metric")`."""
    if not words:
        return words
    *head, last = words
    return (*head, _singular(last))


def plural(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the last one in the plural: `("billable", "metric")` -> `("billable", "metrics")`."""
    if not words:
        return words
    *head, last = words
    return (*head, _plural(last))


def _plural(word: str) -> str:
    if word in _MANY or _singular(word) != word:
        return word
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}s"


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _UNCHANGED or len(word) < 3 or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]
