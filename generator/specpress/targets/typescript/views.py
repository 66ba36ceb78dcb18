"""What templates print: dataclasses of finished text. Nothing in them is document text any more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class CredentialView:
    """A secret of the client: its option, and the environment variable that it is read from."""

    name: str
    env: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodView:
    """A method of a class: its comment, its signatures (overloads first) and the lines of its body."""

    doc: str
    overloads: tuple[str, ...]
    signature: str
    body: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildView:
    """A resource as a member of its parent: `readonly customers: Customers = new Customers(this._client);`"""

    code: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WebhooksView:
    """The methods for received webhooks: the parameter with their secret, and the type of an event as an alias."""

    secret: str
    event: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceView:
    """A file of `resources/`. `types` are whole declarations, `exports` the lists of the class's namespace."""

    imports: str
    doc: str
    type: str
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    types: tuple[str, ...]
    exports: tuple[str, ...]
    webhooks: WebhooksView | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TypesView:
    """A file of `resources/` that holds only types."""

    imports: str
    types: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionView:
    """A constructor argument: `field` in `ClientOptions`, `property` of the client. `doc` is the field's comment."""

    doc: str
    field: str
    property: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientView:
    """`client.ts`. `settings` are the members by which the client tells the runtime about its API.

    `environments` is the table of base URLs by name, if there are several; `constructor` the whole
    constructor; `hooks` methods that override the runtime's; `exports` the lists of the namespace.
    """

    imports: str
    doc: str
    environments: str
    options: tuple[OptionView, ...]
    children: tuple[ChildView, ...]
    settings: tuple[str, ...]
    constructor: str
    hooks: tuple[str, ...]
    methods: tuple[MethodView, ...]
    statics: tuple[str, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PageView:
    """A class of pages with the interfaces of its parameters and of its answers (empty: the answer is the list).

    `items`, `next` and `has_more` are the expressions that its methods give.
    """

    name: str
    head: str
    params: str
    response: str
    fields: tuple[str, ...]
    items: str
    next: str
    has_more: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PaginationView:
    """`core/pagination.ts`."""

    imports: str
    pages: tuple[PageView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TestView:
    """One test of a generated method: its title, the call, and the function that looks at what comes back."""

    title: str
    call: str
    check: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApiTestsView:
    """A file of tests; `utils` is how it calls the file that they share."""

    utils: str
    tests: tuple[TestView, ...]
    functions: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadmeView:
    """The programs that the README shows, as finished code; empty where no method can show it."""

    usage: str = ""
    types: str = ""
    pages: str = ""
    next_page: str = ""
    stream: str = ""
    upload: str = ""
    errors: str = ""
    retries: str = ""
    timeouts: str = ""
    raw: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedMethodView:
    """A method in `api.md`: finished lines."""

    title: str
    call: str
    name: str
    arguments: str
    returns: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedView:
    """A resource in `api.md`; `file` is its path in the package, `heading` with its hashes."""

    heading: str
    file: str
    types: tuple[str, ...]
    methods: tuple[ListedMethodView, ...]
