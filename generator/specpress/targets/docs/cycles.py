"""Api -> the declarations that no tree can unfold: those that contain themselves, or go too deep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter

from specpress.model import Api
from specpress.model.visit import expressions, refs

_DEEPEST = 24  # levels of declarations inside each other before a link


def endless_ids(api: Api) -> frozenset[str]:
    """The ids of declarations that are linked to instead of shown inside others.

    Whether one is does not depend on where it is met: what is inside a declaration is the same everywhere.
    """
    below = {
        id: {ref for part in expressions(declaration) for ref in refs(part)}
        & api.declarations.keys()
        for id, declaration in api.declarations.items()
    }
    recursive = _recursive(below)
    return recursive | _deep(below, recursive)


def _deep(below: Mapping[str, set[str]], linked: frozenset[str]) -> frozenset[str]:
    """What has so many levels below it that a link has to come next; `linked` ends a branch already."""
    heights: dict[str, int] = {}
    graph = {id: inner - linked for id, inner in below.items() if id not in linked}
    for id in TopologicalSorter(graph).static_order():
        heights[id] = 1 + max((heights[one] % _DEEPEST for one in graph[id]), default=0)
    return frozenset(id for id, height in heights.items() if height == _DEEPEST)


def _recursive(below: Mapping[str, set[str]]) -> frozenset[str]:
    """The ids on a cycle of references, and those between two cycles.

    What refers to nothing that is left cannot be on a cycle, nor can what nothing left refers to:
    both are peeled off until neither kind remains.
    """
    above: dict[str, set[str]] = {id: set() for id in below}
    for id, targets in below.items():
        for target in targets:
            above[target].add(id)
    return frozenset(_peeled(_peeled(below, below, above), above, below))


def _peeled(
    ids: Iterable[str], ahead: Mapping[str, set[str]], behind: Mapping[str, set[str]]
) -> set[str]:
    """The ids that stay when those with nothing ahead are taken away again and again."""
    left = set(ids)
    counts = {id: len(ahead[id] & left) for id in left}
    waiting = [id for id, count in counts.items() if not count]
    while waiting:
        gone = waiting.pop()
        left.discard(gone)
        for id in behind[gone] & left:
            counts[id] -= 1
            if not counts[id]:
                waiting.append(id)
    return left
