"""Wanted names of one scope -> the names they get: valid, unique, independent of document order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2s

from specpress.diag import Collector, Origin

_MAX_BYTES = 120  # leaves room for a file's suffix below the 255 bytes of common file systems


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """One member of a scope that wants a name.

    `candidates` in order of preference, most wanted first, each already cased for its language
    (`("BillingConfig", "CustomerCreateParamsBillingConfig")`). `pin` is used as it is.
    """

    key: str
    candidates: tuple[str, ...]
    origin: Origin
    pin: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """What a language says of names in this scope.

    `reserved` names are never given unless pinned; `escape` makes a legal name of any candidate
    (`class` -> `class_`, `2fa` -> `_2fa`) and must be stable: `escape(escape(x)) == escape(x)`.
    """

    reserved: Collection[str]
    escape: Callable[[str], str]


def fold(name: str) -> str:
    """Names that fold alike count as the same: file systems and Python's own NFKC ignore the difference."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFKC", name).casefold()


def shorten(name: str) -> str:
    """A name of at most 120 bytes: long ones keep their start and get a hash of the whole."""
    if len(name.encode()) <= _MAX_BYTES:
        return name
    digest = blake2s(name.encode(), digest_size=4).hexdigest()
    return f"{name.encode()[: _MAX_BYTES - 9].decode(errors='ignore')}_{digest}"


def plan(
    scope: str,
    wanted: Iterable[Wanted],
    rules: Rules,
    collector: Collector,
    *,
    case_sensitive: bool = False,
) -> Mapping[str, str]:
    """Key -> name for every member of a scope. `scope` is words for messages: `module customers`.

    Phases: pins first; then every member takes its first candidate that no pin and no reserved word
    holds; members that want the same name all move to their next candidate; those that have none left
    are told apart by a number, in the order of their keys, with a warning that names both origins.
    With `case_sensitive` (members of a class), `id` and `ID` may live side by side.
    """
    same: Callable[[str], str] = str if case_sensitive else fold
    members = sorted(wanted, key=lambda member: member.key)
    names: dict[str, str] = {}
    taken: dict[str, Wanted] = {}
    for member in members:
        if member.pin is not None:
            names[member.key] = member.pin
            other = taken.setdefault(same(member.pin), member)
            if other is not member:
                collector.error(
                    "SP501",
                    f"two members of {scope} are pinned to the same name",
                    member.origin,
                    hint="give one of them another name in the configuration",
                    related=((other.origin, "the other one"),),
                )
    reserved = {same(word) for word in rules.reserved}
    waiting = {
        member.key: (member, _options(member, rules, reserved, same, taken))
        for member in members
        if member.pin is None
    }
    for level in range(max((len(options) for _, options in waiting.values()), default=0)):
        groups: dict[str, list[str]] = {}
        for key, (_, options) in waiting.items():
            if level < len(options):
                groups.setdefault(same(options[level]), []).append(key)
        for folded, keys in groups.items():
            if len(keys) == 1 and folded not in taken:
                member, options = waiting.pop(keys[0])
                names[member.key] = options[level]
                taken[folded] = member
    for member, options in waiting.values():
        base = options[-1]
        number = 2
        first = taken.get(same(base))
        if first is None:
            names[member.key], taken[same(base)] = base, member
            continue
        while same(
            numbered := f"{base}{number}" if base[-1:].isalpha() else f"{base}_{number}"
        ) in (taken.keys() | reserved):
            number += 1
        names[member.key], taken[same(numbered)] = numbered, member
        collector.warning(
            "SP502",
            f"a name in {scope} is wanted twice; the second one is now {numbered}",
            member.origin,
            hint="pin both names in the configuration so that they never move",
            related=((first.origin, "the first one"),),
        )
    return names


def _options(
    member: Wanted,
    rules: Rules,
    reserved: set[str],
    same: Callable[[str], str],
    taken: Mapping[str, Wanted],
) -> tuple[str, ...]:
    """The member's legal candidates that are free of pins and reserved words; never empty."""
    legal = [shorten(rules.escape(candidate)) for candidate in member.candidates]
    free = [name for name in legal if same(name) not in reserved and same(name) not in taken]
    return tuple(dict.fromkeys(free)) or (legal[-1] + "_",)
