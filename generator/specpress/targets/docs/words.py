"""What languages say of one thing -> text that is printed once, with marks where they differ.

Pages of one method in several languages are alike but for some words. So each page is printed once;
where all languages say the same, that is what is printed, elsewhere a mark which each language fills in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from specpress.targets import Language
from specpress.targets.docs.marks import ROOT, WORD

_ADDRESS_SIZE = 100  # characters that the address of a model may take


@dataclass(frozen=True, slots=True)
class Word:
    """The same for HTML and for Markdown; both may hold marks."""

    html: str
    twin: str


NO_WORD = Word("", "")


class Words:
    """Gathers what `languages` say, and where models have their place."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self.languages = tuple(languages)
        self._keys: dict[tuple[str, ...], str] = {}
        self._ids: dict[str, str] = {}
        self._longest: dict[str, int] = {}

    def of(self, said: Iterable[str]) -> str:
        """One finished string for each language, in their order -> the string, or a mark for it."""
        each = tuple(said)
        if each.count(each[0]) == len(each):
            return each[0]
        key = self._keys.get(each)
        if key is None:
            key = self._keys[each] = str(len(self._keys))
            self._longest[key] = max(map(len, each))
        return f"{WORD}{key}{WORD}"

    def word(self, said: Iterable[tuple[str, str]]) -> Word:
        """The same of pairs: HTML and Markdown."""
        html, twins = zip(*said, strict=True)
        return Word(self.of(html), self.of(twins))

    def markup(self, say: Callable[[Language], str]) -> Markup:
        """What each language says, as HTML."""
        return Markup(self.of(map(say, self.languages)))

    def place(self, id: str) -> Word:
        """A mark for the address of a model, on pages and on their twins; it may be settled later."""
        key = self._ids.setdefault(id, f"@{len(self._ids)}")
        return Word(f"{WORD}{key}{WORD}", f"{WORD}{key}.md{WORD}")

    def size(self, text: str) -> int:
        """How many bytes printed text takes, in the language that needs most."""
        parts = text.split(WORD)
        marked = sum(self._longest.get(key, _ADDRESS_SIZE) for key in parts[1::2])
        return marked + sum(len(part) if part.isascii() else _bytes(part) for part in parts[::2])

    def tables(self, places: Mapping[str, tuple[str, str]]) -> list[dict[str, str]]:
        """What each mark means, for each language. `places`: id -> folder and anchor of a model."""
        addresses = {}
        for id, key in self._ids.items():
            folder, anchor = places.get(id, ("", ""))  # none: it was left out again
            addresses[key] = f"{ROOT}{folder}index.html#{anchor}"
            addresses[f"{key}.md"] = f"{ROOT}{folder}index.md"
        return [
            {key: said[number] for said, key in self._keys.items()} | addresses
            for number in range(len(self.languages))
        ]


def filled(text: str, table: Mapping[str, str]) -> str:
    """Printed text in the words of one language; what a mark stands for may hold further ones."""
    while WORD in text:
        parts = text.split(WORD)
        parts[1::2] = [table[key] for key in parts[1::2]]
        text = "".join(parts)
    return text


def _bytes(text: str) -> int:
    return len(text.encode())
