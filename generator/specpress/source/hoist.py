"""places in other files -> names in ``components``, the same whatever the order of the document."""

import re
from collections.abc import Mapping, Set
from pathlib import PurePosixPath
from typing import TypeVar

from specpress.source.pointer import parse

# A place that needs a name: section of `components`, name of the file, pointer in it.
Wanted = tuple[str, str, str]

_T = TypeVar("_T")

_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9._-]+")
_SUFFIX = re.compile(r"(?:\.schema)?\.(?:yaml|yml|json)$")

# What says nothing by itself about the thing that stands there.
_EMPTY_STEMS = frozenset({"index", "_index", "schema", "openapi"})
_KEYWORDS = frozenset(
    ("items", "schema", "properties", "additionalProperties", "allOf", "anyOf", "oneOf", "not")
)


def choose_names(wanted: Mapping[_T, Wanted], taken: Mapping[str, Set[str]]) -> dict[_T, str]:
    """Return a name for each thing: the last token of its pointer, or the name of its file.

    Where two of a section would share a name, or one would have a name of ``taken[section]``, all
    of them are preceded by what stands above them: the file of a pointer, the folder of a file, the
    folder of that. At last a number tells them apart.
    """
    things = sorted(wanted, key=lambda thing: wanted[thing])
    spellings = {thing: _spellings(wanted[thing]) for thing in things}
    level = dict.fromkeys(things, 0)
    while True:
        groups: dict[tuple[str, str], list[_T]] = {}
        for thing in things:
            groups.setdefault((wanted[thing][0], spellings[thing][level[thing]]), []).append(thing)
        movable = [
            thing
            for (section, name), members in groups.items()
            if len(members) > 1 or name in taken.get(section, ())
            for thing in members
            if level[thing] + 1 < len(spellings[thing])
        ]
        if not movable:
            break
        for thing in movable:
            level[thing] += 1
    chosen: dict[_T, str] = {}
    used = {section: set(names) for section, names in taken.items()}
    for thing in things:
        in_section = used.setdefault(wanted[thing][0], set())
        name = base = spellings[thing][level[thing]]
        number = 2
        while name in in_section:
            name, number = f"{base}_{number}", number + 1
        in_section.add(name)
        chosen[thing] = name
    return chosen


def _spellings(place: Wanted) -> list[str]:
    """Return the names that a place may have, the shortest first."""
    _, file, pointer = place
    path = PurePosixPath(file.replace("\\", "/"))
    above = [part for part in path.parts[:-1] if part not in ("/", "..", ".")][::-1]
    stem = _SUFFIX.sub("", path.name)
    if stem.lower() in _EMPTY_STEMS and above:
        stem = above.pop(0)
    parts = [stem, *above]
    tokens = list(parse(pointer))
    if tokens:
        last = [tokens.pop()]
        while tokens and (last[0] in _KEYWORDS or last[0].isdecimal()):
            last.insert(0, tokens.pop())
        parts.insert(0, "_".join(last))
    names: list[str] = []
    for part in parts:
        clean = _NOT_ALLOWED.sub("_", part).strip("_") or "Component"
        names.append(f"{clean}_{names[-1]}" if names else clean)
    return names
