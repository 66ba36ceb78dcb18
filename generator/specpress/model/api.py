"""The API: resources, methods, arguments, answers, pagination, streaming, auth, servers, webhooks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from specpress.diag import Origin
from specpress.model.changes import Release
from specpress.model.text import JsonValue, Text
from specpress.model.types import Choice, Declaration, Doc, Life, Name, Property, TypeExpr


class Location(StrEnum):
    """Where an argument travels. `BODY` is one member of the body, `WHOLE_BODY` the body itself."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    BODY = "body"
    WHOLE_BODY = "whole_body"


class Style(StrEnum):
    """How an array or object becomes text in a parameter; OpenAPI's own words."""

    SIMPLE = "simple"
    LABEL = "label"
    MATRIX = "matrix"
    FORM = "form"
    SPACE_DELIMITED = "spaceDelimited"
    PIPE_DELIMITED = "pipeDelimited"
    DEEP_OBJECT = "deepObject"
    JSON = "json"


class MediaKind(StrEnum):
    """What a client does with a media type."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    EVENT_STREAM = "event_stream"
    JSON_LINES = "json_lines"


@dataclass(frozen=True, kw_only=True, slots=True)
class Argument:
    """One input of a method.

    `style` and `explode` are set only where the document says so itself; None leaves the choice to the
    configuration's `query_settings`. `positional` path parameters may be passed without their name.
    `content_type` is the part's own in a multipart body (`encoding`).
    """

    property: Property
    location: Location
    style: Style | None = None
    explode: bool | None = None
    positional: bool = False
    allow_reserved: bool = False
    content_type: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Params:
    """All inputs of one method, required ones first as in a signature; owner of inline declarations.

    Order: path parameters in the path's order, then required, then optional ones, each group in the
    document's order (body members before query parameters).
    """

    id: str
    name: Name
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PathSegment:
    """A piece of a path template: literal text, or the wire name of a path parameter."""

    text: Text
    is_parameter: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A whole body or answer as the document shows it."""

    name: Text
    value: JsonValue
    summary: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """One media type of a body or an answer.

    `type` of a body whose members are arguments is a `Ref` to the method's `Params`; of a paginated
    answer it is the item's type.
    """

    media_type: Text
    kind: MediaKind
    type: TypeExpr
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """What a method sends. `contents[0]` is what the SDK sends; the rest are for the docs.

    `choices` are among the arguments that are the members of the body.
    """

    required: bool
    contents: tuple[Content, ...]
    doc: Doc = Doc()
    choices: tuple[Choice, ...] = ()

    @property
    def content(self) -> Content:
        return self.contents[0]


class Outcome(StrEnum):
    """What a status means to the caller."""

    SUCCESS = "success"
    ERROR = "error"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """A response header."""

    name: Text
    type: TypeExpr
    doc: Doc = Doc()


@dataclass(frozen=True, kw_only=True, slots=True)
class Response:
    """One documented answer; `status` is `200`, `4XX` or `default`."""

    status: str
    outcome: Outcome
    origin: Origin
    doc: Doc = Doc()
    contents: tuple[Content, ...] = ()
    headers: tuple[Header, ...] = ()


class PageKind(StrEnum):
    CURSOR = "cursor"
    CURSOR_ID = "cursor_id"
    OFFSET = "offset"
    PAGE_NUMBER = "page_number"
    URL = "url"
    SINGLE = "single"


@dataclass(frozen=True, kw_only=True, slots=True)
class PageScheme:
    """A way to page, declared once and used by many methods: `cursor_page`.

    Paths are property names from the answer's root: `("data",)`, `("meta", "next_page")`; an empty
    `items` path means that the answer itself is the list. Which fields are set depends on `kind`:
    cursor: `cursor_param` is sent, `next_cursor` read; cursor_id: `cursor_param` is sent, `item_id` read
    from the last item; offset and page_number: `cursor_param` is counted, `total`/`next_cursor` bound it;
    url: `next_cursor` holds the next page's URL. The answer's other fields stay readable on the page.
    """

    id: str
    name: Name
    kind: PageKind
    items: tuple[Text, ...]
    origin: Origin
    cursor_param: Text | None = None
    limit_param: Text | None = None
    next_cursor: tuple[Text, ...] = ()
    next_cursor_in_header: bool = False
    item_id: tuple[Text, ...] = ()
    has_more: tuple[Text, ...] = ()
    total: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Pagination:
    """How one method pages: which scheme, and what each item is."""

    scheme: str
    item: TypeExpr
    in_body: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Streaming:
    """An answer that arrives in pieces.

    `switch` is the boolean argument (wire name, such as `stream`) that turns it on; None: it always streams.
    """

    kind: MediaKind
    event: TypeExpr
    switch: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Returns:
    """What a successful call gives: nothing, parsed JSON (`type`), text, or bytes. A page if `pagination`."""

    kind: MediaKind | None
    type: TypeExpr | None = None
    content_type: Text | None = None


class AuthKind(StrEnum):
    BEARER = "bearer"
    BASIC = "basic"
    HEADER = "header"
    QUERY = "query"
    COOKIE = "cookie"
    CLIENT_CREDENTIALS = "client_credentials"


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthScheme:
    """One way to prove who calls.

    `key` is the header, query or cookie name of an API key (`prefix` stands before its value);
    `options` are the ids of the client options that hold the secrets, in the scheme's order:
    `(token,)`, `(username, password)`, `(client_id, client_secret)`.
    """

    id: Text
    kind: AuthKind
    options: tuple[str, ...]
    origin: Origin
    doc: Doc = Doc()
    key: Text | None = None
    prefix: Text | None = None
    token_url: Text | None = None
    scopes: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthRequirement:
    """One sufficient set of schemes (all are needed), by scheme id. An empty set: anonymous is allowed."""

    schemes: tuple[Text, ...]


class OptionKind(StrEnum):
    """What a client option holds."""

    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientOption:
    """A constructor argument of the client beyond the built-in ones: a credential or a configured value.

    `env` is the environment variable that is read when the argument is absent. `required` options
    without either are an error. `header` / `query` names where a plain option is sent; credentials are
    sent by their `AuthScheme`.
    """

    id: str
    name: Name
    kind: OptionKind
    origin: Origin
    env: str | None = None
    required: bool = False
    default: JsonValue | None = None
    secret: bool = False
    header: Text | None = None
    query: Text | None = None
    doc: Doc = Doc()
    example: JsonValue | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ServerVariable:
    name: Name
    default: Text
    values: tuple[Text, ...] = ()
    doc: Doc = Doc()


@dataclass(frozen=True, kw_only=True, slots=True)
class Server:
    """A base URL; `environment` is its configured or inferred name, the first server is the default."""

    environment: Name
    url: Text
    variables: tuple[ServerVariable, ...] = ()
    doc: Doc = Doc()


@dataclass(frozen=True, kw_only=True, slots=True)
class Method:
    """One operation: `v1.customers.create` is `POST /v1/customers`.

    `security`: the alternatives, in order; None means that the document asks for nothing.
    `servers`: only if the operation overrides the API's. `targets` (None: all) but for `skipped_targets`
    are the outputs that have this method.
    """

    id: str
    name: Name
    verb: str
    path: tuple[PathSegment, ...]
    origin: Origin
    params: Params
    returns: Returns
    operation_id: Text | None = None
    doc: Doc = Doc()
    deprecated: bool = False
    deprecation: Text | None = None
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    pagination: Pagination | None = None
    streaming: Streaming | None = None
    security: tuple[AuthRequirement, ...] | None = None
    servers: tuple[Server, ...] = ()
    tags: tuple[Text, ...] = ()
    targets: tuple[str, ...] | None = None
    skipped_targets: tuple[str, ...] = ()
    life: Life = Life()

    @property
    def resource(self) -> str:
        """The id of the resource that owns it; empty for a method on the client itself."""
        return self.id.rpartition(".")[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Resource:
    """A group of methods and further resources: `v1.customers`. `models` are declaration ids listed here."""

    id: str
    name: Name
    doc: Doc = Doc()
    methods: tuple[Method, ...] = ()
    resources: tuple[Resource, ...] = ()
    models: tuple[str, ...] = ()
    life: Life = Life()

    def walk(self) -> Iterator[Resource]:
        """Itself and all resources below it, parents first."""
        yield self
        for child in self.resources:
            yield from child.walk()


@dataclass(frozen=True, kw_only=True, slots=True)
class Webhook:
    """An event that the API sends: its name and the payload's type."""

    id: str
    name: Name
    payload: TypeExpr
    origin: Origin
    doc: Doc = Doc()


@dataclass(frozen=True, kw_only=True, slots=True)
class WebhookSettings:
    """How received events are verified. `key_option` is the client option that holds the secret."""

    key_option: str | None
    event: TypeExpr | None


@dataclass(frozen=True, kw_only=True, slots=True)
class QuerySettings:
    """How nested query values are written where the document leaves it open (OpenAPI has no word for it)."""

    array_format: str = "comma"
    nested_format: str = "brackets"


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientSettings:
    """Defaults of the generated client. Seconds; `idempotency_header` None: the API has none.

    `base_url_env` and `log_env` None: `<BRAND>_BASE_URL` and `<BRAND>_LOG`.
    """

    max_retries: int = 2
    timeout: float = 60.0
    initial_retry_delay: float = 0.5
    max_retry_delay: float = 8.0
    idempotency_header: Text | None = None
    default_headers: tuple[tuple[Text, Text], ...] = ()
    telemetry: bool = False
    base_url_env: str | None = None
    log_env: str | None = None


@dataclass(frozen=True, kw_only=True)
class Api:
    """A whole API as every target sees it."""

    title: Text
    version: Text
    doc: Doc
    brand: Name
    servers: tuple[Server, ...]
    resources: tuple[Resource, ...]
    methods: tuple[Method, ...]
    declarations: Mapping[str, Declaration]
    origin: Origin
    auth: tuple[AuthScheme, ...] = ()
    security: tuple[AuthRequirement, ...] = ()
    options: tuple[ClientOption, ...] = ()
    pages: tuple[PageScheme, ...] = ()
    webhooks: tuple[Webhook, ...] = ()
    webhook_settings: WebhookSettings | None = None
    query: QuerySettings = QuerySettings()
    client: ClientSettings = ClientSettings()
    license: Text | None = None
    contact: Text | None = None
    docs_url: Text | None = None
    casings: Mapping[str, str] = field(default_factory=dict)
    """How single words are written in class names (`url` -> `URL`): defaults and `custom_casings`."""
    releases: tuple[Release, ...] = ()
    """What each version changed, as far as earlier ones are known; the newest first."""

    def walk(self) -> Iterator[Resource]:
        """Every resource, parents first."""
        for resource in self.resources:
            yield from resource.walk()

    def walk_methods(self) -> Iterator[Method]:
        """Every method: the client's own first, then resource by resource."""
        yield from self.methods
        for resource in self.walk():
            yield from resource.methods

    @cached_property
    def schemes(self) -> Mapping[str, PageScheme]:
        return {page.id: page for page in self.pages}

    @cached_property
    def owned(self) -> Mapping[str, tuple[Declaration, ...]]:
        """Owner id (of a declaration or `Params`) -> the declarations written inline in it, in order."""
        groups: dict[str, list[Declaration]] = {}
        for declaration in self.declarations.values():
            if declaration.owner is not None:
                groups.setdefault(declaration.owner, []).append(declaration)
        return {owner: tuple(group) for owner, group in groups.items()}

    def root_of(self, declaration: Declaration) -> str:
        """The id of the outermost owner: a declaration's or a `Params`' id."""
        current = declaration
        while current.owner is not None:
            if current.owner not in self.declarations:
                return current.owner
            current = self.declarations[current.owner]
        return current.id
