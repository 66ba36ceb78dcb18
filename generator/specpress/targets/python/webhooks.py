"""The events that an API sends -> the view of `webhooks.py`, and what the client calls it."""

from __future__ import annotations

from specpress.model import Api, Kind, Primitive, TypeExpr, Union
from specpress.targets.python import layout
from specpress.targets.python.homes import Homes
from specpress.targets.python.imports import Imports
from specpress.targets.python.names import Names
from specpress.targets.python.results import is_class
from specpress.targets.python.types import Types
from specpress.targets.python.views import WebhooksView


def has_webhooks(api: Api) -> bool:
    """Whether there is anything to receive."""
    return bool(api.webhooks) or api.webhook_settings is not None


def webhooks_attribute(names: Names) -> str:
    """What clients call it: `webhooks`, unless the API has a resource of that name."""
    taken = {resource.attribute for resource in names.resources.values() if not resource.types}
    return "webhook_events" if "webhooks" in taken else "webhooks"


def webhooks_secret(api: Api, names: Names) -> str | None:
    """The client option that holds the secret of signatures."""
    key = api.webhook_settings.key_option if api.webhook_settings is not None else None
    return names.options.get(key) if key is not None else None


def webhooks(api: Api, names: Names, homes: Homes) -> WebhooksView:
    """The module with the union of all events."""
    imports = Imports((), ("WebhookEvent", "Webhooks"))
    types = Types(api, names, homes, imports, input=False, annotated=True)
    imports.name("typing", "Mapping")
    imports.name("typing_extensions", "TypeAlias")
    for used in ("unwrap", "verify_signature"):
        imports.own(("_webhooks",), used)
    expression = _event(api)
    event = types.text(expression)
    cast_to = "WebhookEvent"
    if not is_class(api, homes, expression):
        cast_to = f'{imports.name("typing", "cast")}("type[WebhookEvent]", WebhookEvent)'
    return WebhooksView(
        imports="\n".join(imports.lines()),
        event="\n".join(layout.alias("WebhookEvent: TypeAlias", event)),
        cast_to=cast_to,
        attribute=webhooks_attribute(names),
    )


def _event(api: Api) -> TypeExpr:
    """Any of the events."""
    settings = api.webhook_settings
    if settings is not None and settings.event is not None:
        return settings.event
    payloads = tuple(dict.fromkeys(webhook.payload for webhook in api.webhooks))
    if len(payloads) > 1:
        return Union(variants=payloads)
    return payloads[0] if payloads else Primitive(kind=Kind.UNKNOWN)
