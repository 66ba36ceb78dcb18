"""Api -> the declarations that contain themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from specpress.model import Api
from specpress.model.visit import expressions, refs


def recursive_ids(api: Api) -> frozenset[str]:
    """The ids of declarations on a cycle of references, and of those between two cycles.

    What refers to nothing that is left cannot be on a cycle, nor can what nothing left refers to:
    both are peeled off until neither kind remains.
    """
    below = {
        id: {ref for part in expressions(declaration) for ref in refs(part)}
        & api.declarations.keys()
        for id, declaration in api.declarations.items()
    }
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
