"""What Python and the runtime say of names: a wanted spelling -> a legal one, and what is taken."""

from __future__ import annotations

import keyword
from collections.abc import Callable

from specpress.naming import Rules

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)

# pydantic's own members, and those that the runtime adds to its models.
MODEL_MEMBERS = frozenset(
    "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json "
    "update_forward_refs validate to_dict to_json".split()
)

# What every method takes besides its own arguments; `IDEMPOTENCY_KEY` if the API has such a header.
REQUEST_OPTIONS = frozenset({"extra_headers", "extra_query", "extra_body", "timeout"})
IDEMPOTENCY_KEY = "idempotency_key"
_METHOD_LOCALS = REQUEST_OPTIONS | {"self"}

# Members that a resource has anyway.
RESOURCE_MEMBERS = frozenset("with_raw_response with_streaming_response".split())

# `AsyncAPIResource` and `SyncAPIResource` are the bases of all resources.
STEMS = frozenset({"API", "SyncAPI"})

# Members that a client has anyway.
CLIENT_MEMBERS = RESOURCE_MEMBERS | frozenset(
    "get post put patch delete get_api_list request copy with_options close is_closed base_url "
    "timeout max_retries default_headers default_query auth_headers custom_auth user_agent qs "
    "platform_headers".split()
)

# Constructor arguments that a client has anyway.
CLIENT_ARGUMENTS = CLIENT_MEMBERS | frozenset(
    "self environment http_client set_default_headers set_default_query".split()
)


def _identifier(prefix: str) -> Callable[[str], str]:
    """Makes identifiers: keywords get a `_` behind them, other impossible names the prefix before."""

    def escape(name: str) -> str:
        if not name.isidentifier() or name.startswith("_"):
            name = prefix + name.lstrip("_")
        return f"{name}_" if keyword.iskeyword(name) else name

    return escape


def _attribute(name: str) -> str:
    """`model_ids` -> `api_model_ids`: names that begin so are pydantic's, also those that it has not taken yet."""
    name = _identifier("field_")(name)
    return f"api_{name}" if name.startswith("model_") else name


def _file(name: str) -> str:
    escaped = _identifier("model_")(name)
    return f"{escaped}_" if escaped in _DEVICES else escaped


MODULES = Rules(reserved=frozenset(), escape=_file)
ATTRIBUTES = Rules(reserved=MODEL_MEMBERS, escape=_attribute)
PAGE_FIELDS = Rules(
    reserved=MODEL_MEMBERS
    | frozenset("has_next_page next_page_info get_next_page iter_pages of build".split()),
    escape=_attribute,
)
KEYS = Rules(reserved=frozenset(), escape=_identifier("field_"))
ARGUMENTS = Rules(reserved=_METHOD_LOCALS, escape=_identifier("field_"))
IDEMPOTENT_ARGUMENTS = Rules(
    reserved=_METHOD_LOCALS | {IDEMPOTENCY_KEY}, escape=_identifier("field_")
)
CLASSES = Rules(reserved=frozenset(), escape=_identifier("Model"))
METHODS = Rules(reserved=RESOURCE_MEMBERS, escape=_identifier("method_"))
CLIENT_METHODS = Rules(reserved=CLIENT_MEMBERS, escape=_identifier("method_"))
OPTIONS = Rules(reserved=CLIENT_ARGUMENTS, escape=_identifier("option_"))
