"""`client_settings`, `pagination` and `custom_casings` -> settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from specpress.config.node import Node
from specpress.config.settings import CasingSettings, ClientConfig, OptionSettings, PageSettings
from specpress.config.values import parse_duration

_PURPOSE = "x-stainless-pagination-property"
# The vocabulary's word -> the model's.
_PAGE_TYPES = {"cursor_url": "url"}


def read_client(node: Node) -> ClientConfig:
    """`client_settings`."""
    retries = node.node("default_retries")
    return ClientConfig(
        opts=tuple(_options(node.node("opts"))),
        default_headers=node.pairs("default_headers"),
        env_prefix=node.text("default_env_prefix"),
        base_url_env=node.text("base_url_env"),
        log_env=node.text("log_env"),
        max_retries=retries.whole("max_retries"),
        initial_retry_delay=retries.number("initial_delay_seconds"),
        max_retry_delay=retries.number("max_delay_seconds"),
        timeout=_timeout(node),
        idempotency_header=node.node("idempotency").text("header")
        or node.text("idempotency_header"),
        omit_telemetry=node.flag("omit_stainless_headers"),
    )


def _timeout(node: Node) -> float | None:
    text = node.text("default_timeout")
    if text is not None:
        return parse_duration(text)
    milliseconds = node.number("default_timeout")
    return None if milliseconds is None else milliseconds / 1000


def _options(node: Node) -> Iterator[OptionSettings]:
    for name in node.keys():
        option = node.node(name)
        auth = option.node("auth")
        scheme = auth.text("security_scheme")
        yield OptionSettings(
            name=name,
            origin=node.origin(name),
            type=option.text("type") or "string",
            env=option.text("read_env"),
            required=option.flag("required"),
            nullable=option.flag("nullable") or False,
            default=option.get("default"),
            description=option.text("description"),
            scheme=scheme,
            role=None if scheme is None else auth.text("role") or "value",
            header=option.text("send_in_header"),
            query=option.text("send_as_query_param"),
            example=option.get("example"),
        )


def read_pages(root: Node) -> Iterator[PageSettings]:
    """`pagination`: a list of schemes, or one scheme without a name."""
    nodes = root.items("pagination") if root.texts("pagination") is not None else ()
    for node in nodes or (root.node("pagination"),):
        kind = node.text("type")
        if kind is None:
            continue
        kind = _PAGE_TYPES.get(kind, kind)
        request, response = node.data("request"), node.data("response")
        yield PageSettings(
            name=node.text("name") or f"{kind}_page",
            origin=node.origin(),
            type=kind,
            request=request,
            response=response,
            purposes=dict([*_purposes("request", request), *_purposes("response", response)]),
        )


def _purposes(path: str, schemas: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(`response.meta.next`, `next_cursor_field`) for every member that says its part in paging."""
    for name, schema in schemas.items():
        if not isinstance(schema, dict):
            continue
        part = schema.get(_PURPOSE)
        if isinstance(part, dict) and isinstance(part.get("purpose"), str):
            yield f"{path}.{name}", part["purpose"]
        members = schema.get("properties")
        if isinstance(members, dict):
            yield from _purposes(f"{path}.{name}", members)


def read_casings(root: Node) -> Iterator[CasingSettings]:
    """`custom_casings`: a mapping, or a list of mappings."""
    listed = root.texts("custom_casings") is not None
    for node in root.items("custom_casings") if listed else (root.node("custom_casings"),):
        for term in node.keys():
            forms = node.node(term)
            yield CasingSettings(
                term=term,
                origin=node.origin(term),
                initialism=forms.flag("initialism"),
                pascal=node.text(term) or forms.text("pascal"),
            )
