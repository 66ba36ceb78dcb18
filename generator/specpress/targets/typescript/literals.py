"""JSON values and strings of a document -> TypeScript literals: the only place where they become code."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Mapping

from specpress.model import Json, JsonValue, Name, PathSegment, Server, Text
from specpress.naming import split_words
from specpress.render.layout import HARD, LINE, Group, Indent, Layout, bracketed, join
from specpress.targets.typescript.layout import STEP
from specpress.targets.typescript.rules import is_identifier, is_plain_key

_EXPONENT = re.compile(r"e\+?(-?)0?")
_PLAIN = re.compile(r"[ -&(-;=-\[\]-~]*")  # ASCII that prints, without ' < and \
# The same as SECRET in the runtime's log.ts.
_SECRET = re.compile(
    r"auth|cookie|credential|passw|secret|session|signature|token|(?<!idempotency-)key",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[\w.:-]+(/[\w./~%+=&?#-]*)?", re.ASCII)
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(;[^,]*)?", re.ASCII)
_ESCAPES = {
    "\\": "\\\\",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
    "\v": "\\v",
}


def text(document_text: Text) -> str:
    """A string of the document as a literal."""
    return string(document_text.reveal())


def json(document_value: JsonValue) -> Layout:
    """A value of the document as an expression."""
    return value(document_value.reveal())


def is_null(document_value: JsonValue) -> bool:
    """Whether it is null."""
    return document_value.reveal() is None


def members(document_value: JsonValue) -> list[tuple[Text, str, JsonValue]] | None:
    """The members of an object: name, name as code, value. None if it is no object."""
    bare = document_value.reveal()
    if not isinstance(bare, dict):
        return None
    return [(Text(name), _own_key(name), JsonValue(item)) for name, item in bare.items()]


def items(document_value: JsonValue) -> list[JsonValue] | None:
    """The items of a list; None if it is no list."""
    bare = document_value.reveal()
    return [JsonValue(item) for item in bare] if isinstance(bare, list) else None


def lists(texts: Iterable[Iterable[Text]]) -> Layout:
    """Lists of strings: `[['a'], ['b', 'c']]`"""
    return value([[text.reveal() for text in inner] for inner in texts])


def key(wire: Text) -> str:
    """A property name of the document, quoted where that is needed."""
    return _key(wire.reveal())


def member(wire: Text) -> str:
    """The access to a property of the document: `.name` or `['odd name']`."""
    bare = wire.reveal()
    return f".{bare}" if is_identifier(bare) else f"[{string(bare)}]"


def optional_member(wire: Text) -> str:
    """The access to a property of something that may be absent: `?.name` or `?.['odd name']`."""
    access = member(wire)
    return f"?{access}" if access.startswith(".") else f"?.{access}"


def words(wire: Text) -> tuple[str, ...]:
    """The words of a name, for rules that look at them."""
    return split_words(wire.reveal())


def path(segments: Iterable[PathSegment]) -> str:
    """A path template: `'/v1/customers/{customer_id}'`."""
    return string("".join(map(_segment, segments)))


def _segment(segment: PathSegment) -> str:
    bare = segment.text.reveal()
    return f"{{{bare}}}" if segment.is_parameter else bare


def prefix(text: Text) -> str:
    """What stands before a credential, with the space behind it."""
    return string(text.reveal().rstrip() + " ")


def attribute(verb: str, segments: Iterable[PathSegment]) -> str:
    """`post /v1/customers`, for an HTML attribute between double quotes, on one line of Markdown."""
    bare = "".join(
        f"{{{segment.text.reveal()}}}" if segment.is_parameter else segment.text.reveal()
        for segment in segments
    )
    shown = "".join(character for character in bare if character.isprintable())
    return html.escape(f"{verb} {shown}").replace("`", "&#96;")


def visible(wire: Text) -> str:
    """A name as readers should see it, without what would hide or reorder it."""
    return "".join(character for character in wire.reveal() if character.isprintable())


def link(address: Text) -> str:
    """A web address as it is, if nothing in it could mean something to Markdown or HTML; else empty."""
    return address.reveal() if _ADDRESS.fullmatch(address.reveal()) else ""


def is_path(segments: Iterable[PathSegment], template: str) -> bool:
    """Whether a path is the one that the configuration writes as `/v1/customers/{customer_id}`."""
    return path(segments) == string(template)


def url(server: Server) -> str:
    """A base URL with every variable at its default."""
    found = server.url.reveal()
    for variable in server.variables:
        found = found.replace("{" + variable.name.wire.reveal() + "}", variable.default.reveal())
    return string(found)


def url_template(server: Server, names: Mapping[Text, str]) -> str:
    """A base URL in which variables have the names of client options."""
    found = server.url.reveal()
    for wire, name in names.items():
        found = found.replace("{" + wire.reveal() + "}", "{" + name + "}")
    return string(found)


def environment(name: Name) -> str:
    """The name of an environment, as the configuration or the document spells it."""
    return string(name.wire.reveal())


def choices(values: Iterable[JsonValue]) -> tuple[list[str], list[str]]:
    """What can be a literal type, as code, and the kinds of primitives that these literals are of.

    What has no literal type (an infinite number, an object) stands in the second list alone, as `number` or
    `unknown`.
    """
    literals: dict[str, None] = {}
    kinds: dict[str, None] = {}
    for item in values:
        bare = item.reveal()
        match bare:
            case None | bool():
                literals.setdefault(_scalar(bare))
            case str():
                literals.setdefault(string(bare))
                kinds.setdefault("string")
            case int() | float():
                if math.isfinite(bare):
                    literals.setdefault(_scalar(bare))
                kinds.setdefault("number")
            case _:
                kinds.setdefault("unknown")
    return list(literals), list(kinds)


def is_secret(name: Text) -> bool:
    """Whether the runtime knows by the name of a header or cookie that it holds a secret."""
    return _SECRET.search(name.reveal()) is not None


def is_authorization(name: Text) -> bool:
    """Whether it is the one header that no platform sends on to another server."""
    return name.reveal().lower() == "authorization"


def is_json(media_type: Text) -> bool:
    """Whether it is plain JSON, which clients speak without being told."""
    return media_type.reveal().partition(";")[0].strip().lower() == "application/json"


def is_exact(media_type: Text) -> bool:
    """Whether it is one media type, not a range or a list of them."""
    return _MEDIA_TYPE.fullmatch(media_type.reveal()) is not None


def string(text: str) -> str:
    """A string literal as prettier would spell it: single quotes unless double ones need fewer escapes.

    Whatever does not print, or ends a line or a script, is escaped: the literal is one line, and shows
    all that it holds.
    """
    if _PLAIN.fullmatch(text):
        return f"'{text}'"
    quote = '"' if text.count("'") > text.count('"') else "'"
    body = "".join(_character(character, quote) for character in text)
    return quote + body.replace("</", "<\\/") + quote


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
    return f"\\u{code:04x}" if code < 0x10000 else f"\\u{{{code:x}}}"


def value(json: Json) -> Layout:
    """Any JSON value: `{ name: ['x', null], on: true }`."""
    match json:
        case str():
            return string(json)
        case list():
            return _array(json)
        case dict():
            members = [valued(_own_key(name), value(item)) for name, item in json.items()]
            return bracketed("{", members, "}", pad=" ")
        case _:
            return _scalar(json)


def valued(key: str, value: Layout) -> Layout:
    """`key: value`; a string that is too long has a line of its own, unless its key is hardly wider than an indent."""
    if isinstance(value, str) and value[:1] in "'\"" and len(key) > STEP + 2:
        return [f"{key}:", Group(Indent([LINE, value]))]
    return [f"{key}: ", value]


def _array(items: list[Json]) -> Layout:
    """As formatters do it, several objects (or lists) of several members each always stand on lines of their own."""
    parts = [value(item) for item in items]
    alike = len({type(item) for item in items}) == 1 and isinstance(items[0], dict | list)
    if (
        len(items) > 1
        and alike
        and all(isinstance(item, dict | list) and len(item) > 1 for item in items)
    ):
        return Group(["[", Indent([HARD, *join([",", HARD], parts), ","]), HARD, "]"])
    return bracketed("[", parts, "]")


def _scalar(json: None | bool | int | float) -> str:
    match json:
        case None:
            return "null"
        case bool():
            return "true" if json else "false"
        case int():
            return str(json)
    if math.isnan(json):
        return "NaN"
    if math.isinf(json):
        return "Infinity" if json > 0 else "-Infinity"
    if json.is_integer() and abs(json) < 1e21:
        return str(int(json))
    return _EXPONENT.sub(r"e\1", repr(json))


def _key(name: str) -> str:
    return name if is_plain_key(name) else string(name)


def _own_key(name: str) -> str:
    """A key of an object literal, where plain `__proto__` would set the prototype."""
    return "['__proto__']" if name == "__proto__" else _key(name)
