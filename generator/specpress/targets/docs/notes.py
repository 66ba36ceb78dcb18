"""A method -> what a reader wants to know beside its arguments: credentials, retries, pages, streams."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from specpress.model import (
    Api,
    AuthKind,
    AuthScheme,
    Method,
    PageKind,
    PageScheme,
    Streaming,
    Text,
)
from specpress.targets.docs import text
from specpress.targets.docs.marks import ROOT
from specpress.targets.docs.twin import code_span, words
from specpress.targets.docs.views import Note, Piece

_CREDENTIALS = {
    AuthKind.BEARER: "a bearer token",
    AuthKind.BASIC: "a user name and a password",
    AuthKind.HEADER: "an API key in the header",
    AuthKind.QUERY: "an API key in the query parameter",
    AuthKind.COOKIE: "a key in the cookie",
    AuthKind.CLIENT_CREDENTIALS: "OAuth 2 client credentials",
}


def notes(api: Api, method: Method, awaited: str, guides: Collection[str]) -> tuple[Note, ...]:
    """The notes of a method's page.

    `awaited` is the call for concurrent code, empty if there is none; `guides` are the slugs of the
    guides that notes may link to.
    """
    found = [_note("Authentication", _authentication(api, method), "authentication", guides)]
    if method.pagination is not None:
        scheme = api.schemes[method.pagination.scheme]
        found.append(_note("Pagination", _pagination(scheme), "pagination", guides))
    if method.streaming is not None:
        found.append(_note("Streaming", _streaming(method.streaming), "streaming", guides))
    found.append(_note("Retries", _retries(api, method), "retries", guides))
    if awaited:
        found.append(_note("Async", iter([Piece(text=awaited, code=True)]), "async-usage", guides))
    return tuple(found)


def _note(label: str, pieces: Iterator[Piece], guide: str, guides: Collection[str]) -> Note:
    said = list(pieces)
    if guide in guides:
        said += [Piece(text=" "), Piece(text="More", href=f"{ROOT}guides/{guide}/index.html")]
    twin = "".join(
        (
            f"[{piece.text}]({piece.href.removesuffix('.html')}.md)"
            if piece.href
            else code_span(piece.text) if piece.code else words(piece.text)
        )
        for piece in said
    )
    return Note(label=label, pieces=tuple(said), twin=twin)


def _authentication(api: Api, method: Method) -> Iterator[Piece]:
    alternatives = api.security if method.security is None else method.security
    known = {scheme.id: scheme for scheme in api.auth}
    sets = [
        [known[id] for id in alternative.schemes if id in known] for alternative in alternatives
    ]
    if not any(sets):
        yield Piece(text="None needed.")
        return
    yield Piece(text="Needs ")
    for number, schemes in enumerate(schemes for schemes in sets if schemes):
        if number:
            yield Piece(text=", or ")
        for index, scheme in enumerate(schemes):
            if index:
                yield Piece(text=" and ")
            yield from _credential(scheme)
    yield Piece(text="." if all(sets) else ", or nothing: anonymous calls are allowed.")


def _credential(scheme: AuthScheme) -> Iterator[Piece]:
    yield Piece(text=_CREDENTIALS[scheme.kind])
    if scheme.key is not None:
        yield Piece(text=" ")
        yield Piece(text=text.line(scheme.key, 80), code=True)


def _retries(api: Api, method: Method) -> Iterator[Piece]:
    count = api.client.max_retries
    if not count:
        yield Piece(text="The SDKs do not retry it.")
        return
    times = "once" if count == 1 else "twice" if count == 2 else f"{count} times"
    header = api.client.idempotency_header
    safe = method.verb in ("get", "head", "put", "delete", "options") or header is not None
    yield Piece(text=f"The SDKs retry it up to {times} after ")
    yield Piece(text="408, 409, 429, 5xx" + (" and lost connections" if safe else ""))
    yield Piece(text=", and wait as long as ")
    yield Piece(text="Retry-After", code=True)
    yield Piece(text=" says.")
    if header is not None and method.verb not in ("get", "head", "options"):
        yield Piece(text=" All tries carry the same ")
        yield Piece(text=text.line(header, 80), code=True)
        yield Piece(text=".")
    elif not safe:
        yield Piece(
            text=" A connection lost halfway is not retried: the call may have had its effect."
        )


def _pagination(scheme: PageScheme) -> Iterator[Piece]:
    if scheme.kind is PageKind.SINGLE:
        yield Piece(text="All items come on one page.")
        return
    yield Piece(text="The answer is one page")
    if scheme.items:
        yield Piece(text=", its items are in ")
        yield _path(scheme.items)
    yield Piece(text=". ")
    parameter = Piece(text=text.line(scheme.cursor_param, 80), code=True)
    match scheme.kind:
        case PageKind.CURSOR:
            yield Piece(text="To get the next one, ")
            yield _path(scheme.next_cursor)
            yield Piece(text=" is sent as ")
            yield parameter
        case PageKind.CURSOR_ID:
            yield Piece(text="To get the next one, the ")
            yield _path(scheme.item_id)
            yield Piece(text=" of the last item is sent as ")
            yield parameter
        case PageKind.OFFSET:
            yield Piece(text="To get the next one, the number of items so far is sent as ")
            yield parameter
        case PageKind.PAGE_NUMBER:
            yield Piece(text="To get the next one, its number is sent as ")
            yield parameter
        case PageKind.URL:
            yield Piece(text="The address of the next one is in ")
            yield _path(scheme.next_cursor)
    yield Piece(text="; the SDKs do that while you iterate.")


def _streaming(streaming: Streaming) -> Iterator[Piece]:
    if streaming.switch is None:
        yield Piece(text="The answer arrives in pieces: iterate over them.")
        return
    yield Piece(text="With ")
    yield Piece(text=text.line(streaming.switch, 80), code=True)
    yield Piece(text=" the answer arrives in pieces: iterate over them.")


def _path(names: tuple[Text, ...]) -> Piece:
    return Piece(text=".".join(text.line(name, 80) for name in names), code=True)
