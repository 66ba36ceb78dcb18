"""a JSONPath expression + data -> the places that it selects."""

import json
import re
from typing import Any

from specpress.source.pointer import Tokens

_STEP = re.compile(
    r"""
    (?P<dots>\.\.?)(?P<name>[^.\[\]"'^~]+)?   # .name ..name .* ..
    | (?P<bracket>\[(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[[^\]]*\]|[^\[\]"'])*\])
    """,
    re.VERBOSE,
)


class QueryError(ValueError):
    """The expression is no JSONPath; the text says so in words for a user."""


def select(expression: str, data: Any) -> list[Tokens]:
    """Return the places that ``expression`` selects, in the order of the document.

    The language is RFC 9535, and in dotted steps any name may stand without quotes, as JSONPath Plus
    has it: ``$.paths./v1/users.get``. Raises ``QueryError``.
    """
    # Imported here because few documents need it.
    import jsonpath

    try:
        found = jsonpath.finditer(_quoted(expression), data)
        return [tuple(match.parts) for match in found]
    except jsonpath.JSONPathError as error:
        raise QueryError(f"{expression!r} is not a JSONPath: {error.args[0]}") from error


def path(expression: str) -> Tokens | None:
    """Return the place that ``expression`` names if it has nothing but names, whether or not it exists.

    ``path("$.components.schemas['New']") == ("components", "schemas", "New")``.
    """
    tokens: list[str | int] = []
    for step in _steps(expression):
        if step["name"] is not None and step["dots"] == "." and step["name"] != "*":
            tokens.append(step["name"])
            continue
        inside = (step["bracket"] or "")[1:-1].strip()
        if inside.isdecimal():
            tokens.append(int(inside))
        elif inside[:1] in ("'", '"') and inside[:1] == inside[-1:] and len(inside) > 1:
            tokens.append(re.sub(r"\\(.)", r"\1", inside[1:-1]))
        else:
            return None
    return tuple(tokens)


def _steps(expression: str) -> list[dict[str, str | None]]:
    text = expression.strip()
    at = 1 if text.startswith("$") else 0
    steps = []
    while at < len(text):
        match = _STEP.match(text, at)
        if match is None:
            raise QueryError(f"{expression!r} is not a JSONPath: cannot read {text[at:at + 20]!r}")
        steps.append(match.groupdict())
        at = match.end()
    return steps


def _quoted(expression: str) -> str:
    """Return the expression with every dotted name in brackets and quotes."""
    parts = ["$"]
    for step in _steps(expression):
        if step["bracket"] is not None:
            parts.append(step["bracket"])
        else:
            name = (step["name"] or "").strip()
            inner = "*" if name == "*" else json.dumps(name, ensure_ascii=False)
            dots = ".." if step["dots"] == ".." else ""
            parts.append(f"{dots}[{inner}]" if name else dots)
    return "".join(parts)
