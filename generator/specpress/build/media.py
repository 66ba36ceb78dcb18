"""A media type -> what a client does with it."""

from __future__ import annotations

from specpress.model import MediaKind

_KINDS = {
    "application/x-www-form-urlencoded": MediaKind.FORM,
    "multipart/form-data": MediaKind.MULTIPART,
    "multipart/mixed": MediaKind.MULTIPART,
    "text/event-stream": MediaKind.EVENT_STREAM,
    "application/jsonl": MediaKind.JSON_LINES,
    "application/x-jsonl": MediaKind.JSON_LINES,
    "application/x-ndjson": MediaKind.JSON_LINES,
    "application/ndjson": MediaKind.JSON_LINES,
    "application/jsonlines": MediaKind.JSON_LINES,
    "application/x-jsonlines": MediaKind.JSON_LINES,
    "application/stream+json": MediaKind.JSON_LINES,
    "application/json-seq": MediaKind.JSON_LINES,
    "application/xml": MediaKind.TEXT,
    "application/javascript": MediaKind.TEXT,
    "application/x-yaml": MediaKind.TEXT,
    "application/yaml": MediaKind.TEXT,
    "application/graphql": MediaKind.TEXT,
    "*/*": MediaKind.JSON,
    "application/*": MediaKind.JSON,
}


def kind_of(media_type: str) -> MediaKind:
    """The kind of a media type, parameters and case aside; what is unknown is bytes."""
    bare = media_type.partition(";")[0].strip().lower()
    if bare in _KINDS:
        return _KINDS[bare]
    if bare.endswith("/json") or bare.endswith("+json") or bare.startswith("application/json"):
        return MediaKind.JSON
    if bare.startswith("text/") or bare.endswith("+xml"):
        return MediaKind.TEXT
    if bare.startswith("multipart/"):
        return MediaKind.MULTIPART
    return MediaKind.BINARY
