"""data + pointers -> the same data without what they point to, sharing everything else."""

from collections.abc import Iterable
from typing import Any

from specpress.source.pointer import MISSING, get, index, parse


def prune(data: dict[str, Any], dropped: Iterable[str], emptied: Iterable[str]) -> dict[str, Any]:
    """Return ``data`` without the keys at ``dropped`` and with ``{}`` at ``emptied``.

    Only keys of mappings can be dropped: a list item becomes ``{}``, so that the pointers of the
    items after it stay true. ``data`` itself is not changed.
    """
    # A place inside one that is dropped is gone already: the longer pointers go first.
    for pointer in sorted(emptied, reverse=True):
        data = _replace(data, parse(pointer), {})
    for pointer in sorted(dropped, reverse=True):
        data = _replace(data, parse(pointer), MISSING)
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
