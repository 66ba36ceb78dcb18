"""data + changes -> the same data with the changes made, sharing everything else."""

from collections.abc import Mapping
from typing import Any

from specpress.source.pointer import MISSING, get, index, parse


def prune(data: dict[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``data`` with other values at some pointers, ``MISSING`` where a key shall be gone.

    A list item is never gone but becomes ``{}``, so that the pointers of the items after it stay
    true. ``data`` itself is not changed.
    """
    # What is inside of something that changes goes with it: the longer pointers first.
    for pointer in sorted(changes, reverse=True):
        data = _replace(data, parse(pointer), changes[pointer])
    return data


def _replace(node: Any, tokens: tuple[str, ...], value: Any) -> Any:
    """Return ``node`` with ``value`` at ``tokens``, copying only the containers on the way."""
    if not tokens:
        return {} if value is MISSING else value
    token, *rest = tokens
    below = get(node, (token,))
    if below is MISSING:
        return node
    new = value if not rest else _replace(below, tuple(rest), value)
    if isinstance(node, dict):
        if new is MISSING:
            return {key: old for key, old in node.items() if key != token}
        return {**node, token: new}
    position = index(token, len(node))
    return [{} if new is MISSING else new if at == position else old for at, old in enumerate(node)]
