"""The configuration as typed settings: what `specpress.yml` (or `stainless.yml`) says, with origins.

The vocabulary is the one API teams know from `stainless.yml`; the same key means the same thing.
Strings here are the user's own words, trusted as far as the user is, and still checked before they
become names or paths.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from specpress.diag import Origin


@dataclass(frozen=True, kw_only=True, slots=True)
class Endpoint:
    """`get /v1/customers/{id}`: the verb in lower case and the path as the document writes it."""

    verb: str
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodSettings:
    """`methods.<name>`. Anything None is inferred.

    `paginated`: False forbids, True takes the scheme that fits, a string names one. `positional`: the
    path parameters that may be passed by position (None: the last one; empty: none). `body_param_name`
    turns a flattened body into one argument of that name. `response`: the pinned name of the answer's
    type; `param_names` renames arguments (wire name -> name).
    """

    name: str
    origin: Origin
    endpoint: Endpoint
    paginated: bool | str | None = None
    positional: tuple[str, ...] | None = None
    body_param_name: str | None = None
    response: str | None = None
    item: str | None = None
    param_names: Mapping[str, str] = field(default_factory=dict)
    streaming: StreamingSettings | None = None
    security: tuple[tuple[str, ...], ...] | None = None
    deprecated: str | None = None
    unwrap: str | None = None
    skip: bool = False
    targets: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class StreamingSettings:
    """`streaming`: `switch` is the parameter that turns it on, `event` a model or pointer of one event."""

    switch: str | None = None
    event: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelSettings:
    """`models.<name>: "#/components/schemas/Customer"`; `pointer` as `#/...`."""

    name: str
    pointer: str
    origin: Origin


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceSettings:
    """`resources.<name>`; `$client` becomes the methods of the client itself, `$shared` the shared models."""

    name: str
    origin: Origin
    description: str | None = None
    methods: tuple[MethodSettings, ...] = ()
    models: tuple[ModelSettings, ...] = ()
    resources: tuple[ResourceSettings, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PageSettings:
    """One entry of `pagination`. `type`: cursor, cursor_id, offset, page_number, url, fake_page.

    `request` and `response` keep their schemas as plain data (wire name -> schema); `purposes` maps a
    wire path (`response.meta.next`, `request.limit`) to `x-stainless-pagination-property.purpose`.
    """

    name: str
    origin: Origin
    type: str
    request: Mapping[str, object]
    response: Mapping[str, object]
    purposes: Mapping[str, str] = field(default_factory=dict)
    param: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionSettings:
    """`client_settings.opts.<name>`: a constructor argument of the client.

    `scheme` and `role` (`value`, `username`, `password`, `client_id`, `client_secret`) tie it to a
    security scheme; `send_in_header` / `send_as_query_param` say where a plain value travels.
    """

    name: str
    origin: Origin
    type: str = "string"
    env: str | None = None
    required: bool | None = None
    nullable: bool = False
    default: object = None
    description: str | None = None
    scheme: str | None = None
    role: str | None = None
    header: str | None = None
    query: str | None = None
    example: object = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientConfig:
    """`client_settings`. None: the built-in default. Durations in seconds (ISO 8601 in the file)."""

    opts: tuple[OptionSettings, ...] = ()
    default_headers: Mapping[str, str] = field(default_factory=dict)
    env_prefix: str | None = None
    base_url_env: str | None = None
    log_env: str | None = None
    max_retries: int | None = None
    initial_retry_delay: float | None = None
    max_retry_delay: float | None = None
    timeout: float | None = None
    idempotency_header: str | None = None
    omit_telemetry: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TargetSettings:
    """`targets.<name>` (`node` is read as `typescript`). `settings` keeps every key of the target as data."""

    name: str
    origin: Origin
    enabled: bool = True
    output: Path | None = None
    templates: Path | None = None
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Config:
    """The whole configuration; the empty one means that everything is inferred.

    `hosted` is true for a `stainless.yml`: users of its SDKs expect that generator's habits (telemetry
    headers, nested names with their root's prefix, httpx). `resources` None: infer the tree.
    `unspecified_endpoints`: what becomes of operations that `resources` does not list: `infer` adds
    them to the inferred tree (default of an own file), `ignore` leaves them out (default when hosted).
    """

    origin: Origin | None = None
    folder: Path | None = None
    hosted: bool = False
    spec: Path | None = None
    organization: Mapping[str, str] = field(default_factory=dict)
    targets: tuple[TargetSettings, ...] = ()
    environments: tuple[tuple[str, str], ...] = ()
    resources: tuple[ResourceSettings, ...] | None = None
    client_methods: tuple[MethodSettings, ...] = ()
    shared_models: tuple[ModelSettings, ...] = ()
    pagination: tuple[PageSettings, ...] = ()
    client: ClientConfig = ClientConfig()
    security: tuple[tuple[str, ...], ...] | None = None
    security_schemes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    query_settings: Mapping[str, str] = field(default_factory=dict)
    streaming: StreamingSettings | None = None
    readme: Mapping[str, object] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    transforms: tuple[Mapping[str, object], ...] = ()
    unspecified_endpoints: str | None = None
    custom_casings: tuple[Mapping[str, str], ...] = ()
