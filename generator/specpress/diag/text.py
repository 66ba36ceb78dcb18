"""text that came from outside -> text that a terminal, a log or a message can show safely."""

import re

# C0 and C1 controls, the line separators, the marks that reorder or hide what a reader sees, and
# surrogates: all of them may stand in a document, none may reach a terminal as they are.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    if character in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[character]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"


def visible(text: str, *, keep_newlines: bool = False) -> str:
    """Return ``text`` with every control, bidirectional and invisible character spelled out.

    ``visible("a\\x1b[31m") == "a\\\\x1b[31m"``. With ``keep_newlines`` line feeds stay.
    """
    if keep_newlines:
        return "\n".join(_UNSAFE.sub(_escape, line) for line in text.split("\n"))
    return _UNSAFE.sub(_escape, text)


def quote(value: object, limit: int = 60) -> str:
    """Return a short quotation of a document's value for use inside a message.

    Strings come in double quotes, other scalars as JSON spells them, containers as what they are:
    ``quote("get") == '"get"'``, ``quote(None) == "null"``, ``quote([1, 2]) == "a list"``.
    """
    match value:
        case str():
            text = visible(value[: limit + 1])
            return f'"{text[: limit - 1]}…"' if len(text) > limit else f'"{text}"'
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case dict():
            return "a mapping"
        case list() | tuple():
            return "a list"
        case _:
            return visible(str(value))[:limit]
