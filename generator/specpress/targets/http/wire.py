"""Arguments and their sample values -> the URL, headers, cookies and body that travel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from specpress.model import (
    Api,
    Argument,
    Json,
    JsonValue,
    Location,
    MediaKind,
    Method,
    Server,
    Style,
)
from specpress.render import short_json
from specpress.targets.http.forms import Field, fields, joined, nested, sent

_SEPARATORS = {Style.SPACE_DELIMITED: " ", Style.PIPE_DELIMITED: "|"}


@dataclass(kw_only=True, slots=True)
class Request:
    """One request, each part as it would travel; `url` is percent-encoded, `form` is its body as fields."""

    url: str
    headers: list[tuple[str, str]] = field(default_factory=list)
    cookies: list[tuple[str, str]] = field(default_factory=list)
    kind: MediaKind | None = None
    content_type: str = ""
    body: Json = None
    has_body: bool = False
    form: tuple[Field, ...] = ()


def request(api: Api, method: Method, arguments: Sequence[tuple[Argument, JsonValue]]) -> Request:
    """The request that a call with these arguments makes."""
    values: dict[str, str] = {}
    query: list[tuple[str, str]] = []
    made = Request(url="")
    body: dict[str, Json] = {}
    for argument, sample in arguments:
        name, value = argument.property.name.wire.reveal(), sample.reveal()
        match argument.location:
            case Location.PATH:
                values[name] = quote(joined(value), safe="")
            case Location.QUERY:
                query.extend(_query(api, argument, name, value))
            case Location.HEADER:
                made.headers.append((name, joined(value)))
            case Location.COOKIE:
                made.cookies.append((name, joined(value)))
            case Location.BODY:
                body[name] = value
            case Location.WHOLE_BODY:
                made.body, made.has_body = value, True
    if body or _is_always_sent(method):
        made.body, made.has_body = body, True
    if method.body is not None and made.has_body:
        form = fields(api, arguments)
        content = sent(method.body, form)
        made.kind, made.content_type = content.kind, content.media_type.reveal()
        if content.kind in (MediaKind.FORM, MediaKind.MULTIPART):
            made.form = form
    path = "".join(
        (
            values.get(piece.text.reveal(), quote(f"{{{piece.text.reveal()}}}", safe=""))
            if piece.is_parameter
            else quote(piece.text.reveal(), safe="/:@!$&'()*+,;=~%?")
        )
        for piece in method.path
    )
    made.url = base_url(api, method) + path
    if query:
        pairs = "&".join(
            f"{quote(name, safe='[]')}={quote(value, safe=',:')}" for name, value in query
        )
        made.url += ("&" if "?" in made.url else "?") + pairs
    return made


def base_url(api: Api, method: Method | None = None) -> str:
    """The default server's URL, its variables at their defaults, without a slash at the end."""
    servers: tuple[Server, ...] = (method.servers if method is not None else ()) or api.servers
    if not servers:
        return "https://api.example.com"
    url = servers[0].url.reveal()
    for variable in servers[0].variables:
        url = url.replace(f"{{{variable.name.wire.reveal()}}}", variable.default.reveal())
    return quote(url.rstrip("/"), safe="/:@!$&'()*+,;=~%[]{}")


def _is_always_sent(method: Method) -> bool:
    """Is the body required, though nothing in it is? An object without members is sent then."""
    if method.body is None or not method.body.required:
        return False
    inside = any(argument.location is Location.BODY for argument in method.params.arguments)
    return inside and method.body.content.kind is MediaKind.JSON


def _query(api: Api, argument: Argument, name: str, value: Json) -> Iterator[tuple[str, str]]:
    if argument.style is Style.JSON:
        yield name, short_json(value)
    elif isinstance(value, dict):
        if argument.style is Style.FORM and argument.explode is not False:
            yield from ((key, joined(item)) for key, item in value.items())
        else:
            yield from ((one.name, one.value) for one in nested(api, name, value))
    elif isinstance(value, list):
        yield from _list(api, argument, name, value)
    else:
        yield name, joined(value)


def _list(api: Api, argument: Argument, name: str, values: list[Json]) -> Iterator[tuple[str, str]]:
    separator = _SEPARATORS.get(argument.style or Style.FORM, ",")
    explode = argument.explode
    if explode is None:
        match api.query.array_format:
            case "comma":
                explode = False
            case "brackets":
                name += "[]"
            case "indices":
                yield from ((f"{name}[{index}]", joined(item)) for index, item in enumerate(values))
                return
    if explode is False:
        yield name, separator.join(joined(item) for item in values)
    else:
        yield from ((name, joined(item)) for item in values)
