"""Names: words, casings, and one plan for all names of a scope that never moves a pinned one."""

from specpress.naming.plan import Rules, Wanted, fold, plan, shorten
from specpress.naming.words import (
    INITIALISMS,
    camel,
    kebab,
    name_of,
    pascal,
    plural,
    singular,
    snake,
    split_words,
)

__all__ = [
    "INITIALISMS",
    "Rules",
    "Wanted",
    "camel",
    "fold",
    "kebab",
    "name_of",
    "pascal",
    "plan",
    "plural",
    "shorten",
    "singular",
    "snake",
    "split_words",
]
