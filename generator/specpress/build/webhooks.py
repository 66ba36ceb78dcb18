"""`webhooks` of the document -> the events that the API sends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from specpress.build.media import kind_of
from specpress.build.places import Named
from specpress.build.schemas import Schemas
from specpress.build.shapes import escape
from specpress.build.values import UNKNOWN
from specpress.config.settings import Config
from specpress.model import Doc, MediaKind, Text, Webhook, WebhookSettings
from specpress.naming import name_of, snake, split_words
from specpress.openapi import OpenApi


def webhooks(openapi: OpenApi, schemas: Schemas) -> tuple[Webhook, ...]:
    """Every webhook with the type of its payload."""
    return tuple(_webhooks(openapi, schemas))


def _webhooks(openapi: OpenApi, schemas: Schemas) -> Iterator[Webhook]:
    section = "webhooks" if openapi.data.get("webhooks") else "x-webhooks"
    listed = openapi.data.get(section)
    for name, value in listed.items() if isinstance(listed, dict) else ():
        item = openapi.resolve(value, f"#/{section}/{escape(name)}")
        for verb in ("post", "put", "get", "patch", "delete"):
            node = item.node.get(verb) if isinstance(item.node, dict) else None
            if not isinstance(node, dict):
                continue
            words = (*split_words(name), "webhook", "event")
            summary, description = node.get("summary"), node.get("description")
            schema, where = _payload(openapi, node, f"{item.pointer}/{verb}")
            named = Named(
                id=f"webhooks/{name}" + ("" if verb == "post" else f"/{verb}"),
                name=name_of(snake(words)),
                pointer=where,
            )
            yield Webhook(
                id=name if verb == "post" else f"{name}/{verb}",
                name=name_of(name),
                payload=schemas.root(schema, where, named) if schema is not None else UNKNOWN,
                origin=openapi.origin(f"{item.pointer}/{verb}"),
                doc=Doc(
                    summary=Text(summary) if isinstance(summary, str) else None,
                    description=Text(description) if isinstance(description, str) else None,
                ),
            )


def _payload(openapi: OpenApi, node: dict[str, Any], pointer: str) -> tuple[Any, str]:
    body = node.get("requestBody")
    if not isinstance(body, dict):
        return None, pointer
    resolved = openapi.resolve(body, f"{pointer}/requestBody")
    content = resolved.node.get("content") if isinstance(resolved.node, dict) else None
    for media, value in content.items() if isinstance(content, dict) else ():
        if kind_of(media) is MediaKind.JSON and isinstance(value, dict):
            return value.get("schema"), f"{resolved.pointer}/content/{escape(media)}/schema"
    return None, pointer


def webhook_settings(config: Config, found: tuple[Webhook, ...]) -> WebhookSettings | None:
    """How events are verified; None if the API sends none."""
    option = next((opt.name for opt in config.client.opts if "webhook" in opt.name), None)
    if not found and option is None:
        return None
    return WebhookSettings(key_option=option, event=None)
