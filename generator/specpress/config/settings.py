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
from specpress.openapi import Transform


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
    type; `param_names` renames arguments (wire name -> name). `skip` leaves the method out; `skipped_targets`
    leaves it out there, `targets` keeps it only there (names as in `TargetSettings.name`). What a
    resource says of `skip`, `only` and `deprecated` is here already, in each of its methods.
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
    skip: bool = False
    skipped_targets: tuple[str, ...] = ()
    targets: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class StreamingSettings:
    """`streaming`: `switch` is the parameter that turns it on; None on a method: it always streams.

    `event` is what one event is: `resource.model`, the name of a schema, or a pointer (`#/...`).
    """

    origin: Origin
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
    `param_location`: where the request's members travel, `query` or `body`; None: either.
    """

    name: str
    origin: Origin
    type: str
    request: Mapping[str, object]
    response: Mapping[str, object]
    purposes: Mapping[str, str] = field(default_factory=dict)
    param_location: str | None = None


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
    """`targets.<name>`, former names of targets resolved. `settings` keeps every key of the target as data."""

    name: str
    origin: Origin
    enabled: bool = True
    output: Path | None = None
    templates: Path | None = None
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class CasingSettings:
    """`custom_casings.<term>`: how a word is written. `term` as the author wrote it: `acme_ai`.

    `initialism` True: in capitals like API, False: never so, None: not said. `pascal` is the whole
    spelling of the term in class names: `AcmeAI`.
    """

    term: str
    origin: Origin
    initialism: bool | None = None
    pascal: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Config:
    """The whole configuration; the empty one means that everything is inferred.

    `hosted` is true for a `stainless.yml`: users of its SDKs expect that generator's habits (telemetry
    headers, nested names with their root's prefix, httpx). `resources` None: infer the tree.
    `unspecified_endpoints`: what becomes of operations that `resources` does not list: `infer` adds
    them to the inferred tree (default of an own file), `ignore` leaves them out (default when hosted).
    `ignored_endpoints` get no method in either case. `client_methods` and `client_models` are what
    `$client` holds; resources below it are among `resources`. `baseline` is the file or the folder of
    released documents, None where nothing is said of it.
    """

    origin: Origin | None = None
    folder: Path | None = None
    hosted: bool = False
    spec: Path | None = None
    baseline: Path | None = None
    organization: Mapping[str, str] = field(default_factory=dict)
    targets: tuple[TargetSettings, ...] = ()
    environments: tuple[tuple[str, str], ...] = ()
    resources: tuple[ResourceSettings, ...] | None = None
    client_methods: tuple[MethodSettings, ...] = ()
    client_models: tuple[ModelSettings, ...] = ()
    shared_models: tuple[ModelSettings, ...] = ()
    pagination: tuple[PageSettings, ...] = ()
    client: ClientConfig = ClientConfig()
    security: tuple[tuple[str, ...], ...] | None = None
    security_schemes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    query_settings: Mapping[str, str] = field(default_factory=dict)
    streaming: StreamingSettings | None = None
    readme: Mapping[str, object] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    transforms: tuple[Transform, ...] = ()
    unspecified_endpoints: str | None = None
    ignored_endpoints: tuple[Endpoint, ...] = ()
    custom_casings: tuple[CasingSettings, ...] = ()
