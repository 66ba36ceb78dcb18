"""JSON pointers (RFC 6901): text <-> tokens.

Inside Specpress a pointer is written with a leading ``#`` and without percent-encoding:
``#/paths/~1v1~1customers/get``; the whole document is ``#``. What stands in a ``$ref`` is a URI
fragment and may be percent-encoded: ``parse_fragment`` reads that form.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

Token = str | int
Tokens = tuple[Token, ...]


def escape(token: Token) -> str:
    """Return one token as it stands in a pointer: ``escape("/v1") == "~1v1"``."""
    return str(token).replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """Undo ``escape``."""
    return token.replace("~1", "/").replace("~0", "~")


def child(pointer: str, *tokens: Token) -> str:
    """Return the pointer of a node below ``pointer``: ``child("#/paths", "/v1") == "#/paths/~1v1"``."""
    return "/".join((pointer, *map(escape, tokens)))


def format_pointer(tokens: Iterable[Token]) -> str:
    """Return the pointer of ``tokens``: ``format_pointer(("paths", "/v1")) == "#/paths/~1v1"``."""
    return child("#", *tokens)


def parse(pointer: str) -> tuple[str, ...]:
    """Return the tokens of a pointer, with or without its ``#``; list indices stay text."""
    path = pointer.removeprefix("#")
    if not path:
        return ()
    return tuple(map(unescape, path.removeprefix("/").split("/")))


def parse_fragment(reference: str) -> tuple[str, ...]:
    """Return the tokens of a ``$ref``'s fragment, percent-decoded: ``#/a%20b`` gives ``("a b",)``."""
    path = reference.removeprefix("#")
    if not path:
        return ()
    return tuple(unescape(unquote(token)) for token in path.removeprefix("/").split("/"))


def reference(pointer: str) -> str:
    """Return ``pointer`` as a ``$ref`` writes it: ``parse_fragment`` undoes it."""
    return pointer.replace("%", "%25")


class Missing:
    """The answer of ``get`` where there is nothing: ``None`` may stand in a document."""


MISSING = Missing()


def get(node: Any, tokens: Iterable[Token]) -> Any:
    """Return the node that ``tokens`` lead to below ``node``, or ``MISSING``."""
    for token in tokens:
        if isinstance(node, dict):
            node = node.get(str(token), MISSING)
        elif isinstance(node, list):
            position = index(token, len(node))
            node = MISSING if position is None else node[position]
        else:
            return MISSING
    return node


def index(token: Token, length: int) -> int | None:
    """Return the list position that ``token`` names, or None if a list of ``length`` has none."""
    text = str(token)
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        return None
    position = int(text)
    return position if position < length else None
