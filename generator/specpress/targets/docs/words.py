"""What languages say of one thing -> text that is printed once, with marks where they differ.

Pages of one method in several languages are alike but for some words. So each page is printed once;
where all languages say the same, that is what is printed, elsewhere a mark which each language fills in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import TypeAlias

from markupsafe import Markup

from specpress.targets import Language
from specpress.targets.docs.marks import ROOT, WORD

_ADDRESS_SIZE = 100  # characters that the address of a model may take

# What each mark stands for, in each language.
Meanings: TypeAlias = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Word:
    """The same for HTML and for Markdown; both may hold marks."""

    html: str
    twin: str


NO_WORD = Word("", "")


class Words:
    """Gathers what `languages` say, and where models have their place.

    The key of a mark follows from what it stands for: pages may be printed apart from one another, by
    copies of this that are told of each other's words afterwards (`news`, `learn`).
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self.languages = tuple(languages)
        self._keys: dict[tuple[str, ...], str] = {}
        self._meanings: dict[str, tuple[str, ...]] = {}
        self._filled = [_Filled(self, number) for number in range(len(self.languages))]
        self._led = _Led(self)
        self._told = 0
        self._ids: dict[str, str] = {}

    def of(self, said: Iterable[str]) -> str:
        """One finished string for each language, in their order -> the string, or a mark for it."""
        each = tuple(said)
        if each.count(each[0]) == len(each):
            return each[0]
        key = self._keys.get(each)
        if key is None:
            key = self._keys[each] = _digest("\0".join(each))
            self._meanings[key] = each
        return f"{WORD}{key}{WORD}"

    def common(self, text: str) -> str:
        """A mark for something long that stands in many pages."""
        key = _digest(text)
        self._meanings[key] = (text,) * len(self.languages)
        return f"{WORD}{key}{WORD}"

    def word(self, said: Iterable[tuple[str, str]]) -> Word:
        """The same of pairs: HTML and Markdown."""
        html, twins = zip(*said, strict=True)
        return Word(self.of(html), self.of(twins))

    def markup(self, say: Callable[[Language], str]) -> Markup:
        """What each language says, as HTML."""
        return Markup(self.of(map(say, self.languages)))

    def place(self, id: str) -> Word:
        """A mark for the address of a model, on pages and on their twins; `settle` says where it is."""
        key = _address(id)
        self._ids[key] = id
        return Word(f"{WORD}{key}{WORD}", f"{WORD}{key}.md{WORD}")

    def reference(self, id: str) -> str:
        """The address of a model for a link in Markdown: printed, it is what `referred` says."""
        return self.place(id).html.strip(WORD)

    def referred(self, reference: str) -> Word | None:
        """The marks for the address of a model; None if this is no such address."""
        id = self._ids.get(reference)
        return None if id is None else self.place(id)

    def leads_to(self, text: str) -> frozenset[str]:
        """The models whose addresses printed text holds, itself or in its marks."""
        keys = set(_parts(text)[1::2])
        return frozenset().union(*map(self._led.__getitem__, keys))

    def settle(self, id: str, folder: str, anchor: str) -> None:
        """A model has its place on the page in this folder."""
        key = _address(id)
        for mark, address in (
            (key, f"{ROOT}{folder}index.html#{anchor}"),
            (f"{key}.md", f"{ROOT}{folder}index.md"),
        ):
            self._meanings[mark] = (address,) * len(self.languages)

    def size(self, text: str) -> int:
        """How many bytes printed text takes, in the language that needs most."""
        parts = _parts(text)
        marked = sum(map(self._longest, parts[1::2]))
        return marked + sum(len(part) if part.isascii() else _bytes(part) for part in parts[::2])

    def news(self) -> Meanings:
        """What was said since this was asked last."""
        told, self._told = self._told, len(self._meanings)
        return dict(islice(self._meanings.items(), told, None))

    def learn(self, news: Meanings) -> None:
        """Takes over what a copy of this was told."""
        self._meanings |= news

    def filled(self, text: str, number: int) -> str:
        """Printed text in the words of one language; what a mark stands for may hold further ones."""
        if WORD not in text:
            return text
        parts = _parts(text)
        parts[1::2] = map(self._filled[number].__getitem__, parts[1::2])
        return "".join(parts)

    def spoken(
        self, text: str, numbers: Iterable[int], finish: Callable[[str], str]
    ) -> Iterator[tuple[int, str]]:
        """The same in several languages. All of the text goes through `finish`, what they share once."""
        parts = _parts(text)
        keys = parts[1::2]
        parts[::2] = finish(WORD.join(parts[::2])).split(WORD)
        for number in numbers:
            if keys:
                said = WORD.join(map(self._filled[number].__getitem__, keys))
                parts[1::2] = finish(said).split(WORD)
            yield number, "".join(parts)

    def said(self, key: str, number: int) -> str:
        """What a mark stands for in one language, itself without marks."""
        return self.filled(self._meanings[key][number], number)

    def leading(self, key: str) -> frozenset[str]:
        """The models whose addresses a mark stands for, or has in what it stands for."""
        id = self._ids.get(key)
        if id is not None:
            return frozenset((id,))
        return frozenset().union(*map(self.leads_to, self._meanings.get(key, ())))

    def _longest(self, key: str) -> int:
        said = self._meanings.get(key)
        return _ADDRESS_SIZE if said is None else max(map(len, said))


class _Filled(dict[str, str]):
    """What marks stand for in one language, each found out once."""

    def __init__(self, words: Words, number: int) -> None:
        super().__init__()
        self._words = words
        self._number = number

    def __missing__(self, key: str) -> str:
        found = self[key] = self._words.said(key, self._number)
        return found


class _Led(dict[str, frozenset[str]]):
    """The models that marks lead to, each found out once."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, key: str) -> frozenset[str]:
        found = self[key] = self._words.leading(key)
        return found


def _parts(text: str) -> list[str]:
    """What stands between marks and, in every second place, their keys."""
    return str.split(text, WORD)  # `Markup` would look at every part


def _address(id: str) -> str:
    return f"@{_digest(id)}"


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()


def _bytes(text: str) -> int:
    return len(text.encode())
