"""JSON values and strings of a document -> Python literals: the only place where they become code."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from specpress.model import Json, JsonValue, PathSegment, Server, Text
from specpress.targets.python.verify import mean

_JSON = (str, bool, int, float, list, dict)

# `&` first, then what HTML and Markdown would read.
_ENTITIES = {letter: f"&#{ord(letter)};" for letter in "&<>\"'`*_[]\\|~"}
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def text(document_text: Text) -> str:
    """A string of the document as a literal."""
    return string(document_text.reveal())


def json(document_value: JsonValue) -> str:
    """A value of the document as an expression on one line."""
    return value(document_value.reveal())


def template(parts: Iterable[tuple[Text, str | None]]) -> str:
    """A path template with the names of its parameters."""
    return string(
        "".join(text.reveal() if name is None else "{" + name + "}" for text, name in parts)
    )


def link(document_text: Text) -> str:
    """A web address for Markdown's `<...>`; empty if it is none."""
    bare = document_text.reveal()
    if (
        not bare.startswith(("https://", "http://"))
        or set(bare) & set("<>\\`")
        or not bare.isprintable()
    ):
        return ""
    return bare if bare.isascii() and " " not in bare else ""


def is_path(segments: Iterable[PathSegment], path: str) -> bool:
    """Whether a path template is the one that a configuration writes: `/v1/customers/{id}`."""
    return _path(segments) == path


def html(verb: str, segments: Iterable[PathSegment]) -> str:
    """`post /v1/customers/{id}` as the value of an HTML attribute in a Markdown file."""
    return escaped(f"{verb} {_path(segments)}")


def endpoint(verb: str, segments: Iterable[PathSegment]) -> str:
    """`POST /v1/customers/{id}` as a line of a docstring, which `comments` encodes."""
    return f"{verb.upper()} {''.join(filter(str.isprintable, _path(segments)))}"


def _path(segments: Iterable[PathSegment]) -> str:
    return "".join(
        f"{{{part.text.reveal()}}}" if part.is_parameter else part.text.reveal()
        for part in segments
    )


def escaped(text: str) -> str:
    """Text for HTML inside Markdown: neither markup nor line breaks survive."""
    visible = "".join(letter if letter.isprintable() else "?" for letter in text)
    for letter, entity in _ENTITIES.items():
        visible = visible.replace(letter, entity)
    return visible


def server(own: Server) -> str:
    """The URL of a method's own server, every variable at its default."""
    bare = own.url.reveal()
    for variable in own.variables:
        bare = bare.replace("{" + variable.name.wire.reveal() + "}", variable.default.reveal())
    return string(bare.rstrip("/"))


def url(server: Server, names: Mapping[Text, str]) -> str:
    """A server's URL with its variables under the names of the client's options: `https://{region}.x`."""
    bare = server.url.reveal().rstrip("/")
    for variable in server.variables:
        own = names[variable.name.wire]
        bare = bare.replace("{" + variable.name.wire.reveal() + "}", "{" + own + "}")
    return string(bare)


def path(steps: Iterable[Text | None]) -> list[str]:
    """Literals of member names, with `"<array>"` for every item of an array (None)."""
    return ['"<array>"' if step is None else text(step) for step in steps]


def choices(values: Iterable[JsonValue]) -> tuple[list[str], list[str]]:
    """What can stand in `Literal[...]`, as code, and the types of the rest, as Python calls them."""
    literals: dict[str, None] = {}
    types: dict[str, None] = {}
    for item in values:
        match item.reveal():
            case None:
                types.setdefault("None")
            case bool() | int() | str() as bare:
                literals.setdefault(value(bare))
            case float():
                types.setdefault("float")
            case _:
                types.setdefault("object")
    return list(literals), list(types)


def string(text: str) -> str:
    """A string literal as black would spell it: double quotes unless single ones need fewer escapes.

    Whatever does not print (controls, line separators, bidirectional marks, lone surrogates, odd
    spaces) is escaped, so the literal is one line and shows all that it holds.
    """
    mean(text)
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_character(character, quote) for character in text) + quote


def _character(character: str, quote: str) -> str:
    if character == quote:
        return f"\\{quote}"
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def value(json: Json) -> str:
    """Any JSON value on one line: `{"name": ["x", None], "on": True}`."""
    match json:
        case str():
            return string(json)
        case float():
            return _number(json)
        case None | bool() | int():
            return repr(json)
        case list():
            return f"[{', '.join(map(value, json))}]"
        case dict():
            items = (f"{string(name)}: {value(item)}" for name, item in json.items())
            return "{" + ", ".join(items) + "}"


def data(text: str) -> str:
    """The bytes of a text: `b"..."`, or the encoding of a string that is more than ASCII."""
    literal = string(text)
    return f"b{literal}" if text.isascii() else f"{literal}.encode()"


def plain(value_: object) -> str:
    """A revealed JSON scalar as a literal; anything else as `object` would be shown."""
    return value(value_) if value_ is None or isinstance(value_, _JSON) else "object"


def _number(number: float) -> str:
    """`1e16` as black spells it; what JSON readers make of `1e999` has no literal of its own."""
    if not math.isfinite(number):
        return f'float("{number}")'
    return repr(number).replace("e+", "e")
