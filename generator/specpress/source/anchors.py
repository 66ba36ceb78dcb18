"""a tree and the plain name of a fragment (``#address``) -> the pointer of the schema so named."""

from collections import deque
from typing import Any

from specpress.source.pointer import child


def find_anchor(data: Any, name: str) -> str | None:
    """Return the pointer of the first mapping whose ``$anchor``, ``$dynamicAnchor`` or ``$id`` gives it ``name``."""
    waiting: deque[tuple[Any, str]] = deque([(data, "#")])
    while waiting:
        node, pointer = waiting.popleft()
        if isinstance(node, dict):
            named = (node.get("$anchor"), node.get("$dynamicAnchor"))
            if name in named or node.get("$id") == f"#{name}":
                return pointer
            waiting.extend((value, child(pointer, key)) for key, value in node.items())
        elif isinstance(node, list):
            waiting.extend((value, child(pointer, at)) for at, value in enumerate(node))
    return None
