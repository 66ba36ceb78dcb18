"""What templates print: finished strings only. `Markup` is HTML; every `str` is plain text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from specpress.targets.docs.prose import NOTHING, Prose


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """`href` is relative to the page that prints it; `verb` if it leads to a method."""

    href: str
    text: str
    verb: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A part of a sentence of ours: words, code, or a link."""

    text: str
    code: bool = False
    href: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Branch:
    """A resource in the sidebar; what is below it only where the page stands in it."""

    link: Link
    methods: tuple[Link, ...] = ()
    branches: tuple[Branch, ...] = ()
    models: tuple[Link, ...] = ()
    rest: Link | None = None
    is_open: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Switch:
    """The same page in another language."""

    href: str
    text: str
    current: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """What is around every page. `root` leads to the site's folder, `home` to the language's."""

    title: str
    site: str
    description: str
    root: str
    home: str
    nav: Markup
    switches: tuple[Switch, ...]
    crumbs: tuple[Link, ...]
    here: str
    call_to_action: Link | None
    canonical: str
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Arguments under one heading; `title` is empty if there is only one group."""

    title: str
    html: Markup
    twin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """`Retries`: a sentence."""

    label: str
    pieces: tuple[Piece, ...]
    twin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """An error that a call raises."""

    status: str
    name: str
    prose: Prose
    twin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """A block of code: `label` on its tab, `title` above it; `fenced` for the twin."""

    id: str
    label: str
    title: str
    html: Markup
    fenced: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Panel:
    """Blocks of code of which one is seen at a time."""

    heading: str
    blocks: tuple[Sample, ...]
    has_tabs: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class PathPiece:
    """A piece of a path template."""

    text: str
    is_parameter: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SignatureItem:
    """`CustomerCreateParams body`"""

    type: Markup
    name: str
    optional: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SignatureView:
    """The signature in pieces for HTML, and whole as plain text; `is_long`: one parameter a line."""

    call: str
    parameters: tuple[SignatureItem, ...]
    returns: Markup
    plain: str
    is_long: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodPage:
    """`heading`, `signature_code`, `route_code` and `returns_code` are Markdown."""

    frame: Frame
    title: str
    heading: str
    signature: SignatureView | None
    signature_code: str
    verb: str
    path: tuple[PathPiece, ...]
    route_code: str
    prose: Prose
    deprecation: str
    groups: tuple[Group, ...]
    returns: Group
    returns_type: Markup
    returns_code: str
    returns_prose: Prose
    failures: tuple[Failure, ...]
    notes: tuple[Note, ...]
    panels: tuple[Panel, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A line of an overview."""

    link: Link
    about: str
    deprecated: bool
    twin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryList:
    """Lines of one kind; `style` is the class of their list."""

    title: str
    style: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OverviewPage:
    """A resource, the models, or the whole API in one language. `rest` leads to what is not listed."""

    frame: Frame
    folder: str
    title: str
    heading: str
    lists: tuple[EntryList, ...]
    version: str = ""
    prose: Prose = NOTHING
    rest: Link | None = None
    rest_twin: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelPage:
    """`heading` is Markdown."""

    frame: Frame
    title: str
    heading: str
    members: Group
    type: Markup = Markup("")
    prose: Prose = NOTHING
    deprecated: bool = False
    panels: tuple[Panel, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class GuidePage:
    """`heading` is Markdown."""

    frame: Frame
    title: str
    heading: str
    prose: Prose


@dataclass(frozen=True, kw_only=True, slots=True)
class Indexed:
    """One line of the search index: what the page in `folder` is, and the properties that it explains.

    `kind`: `g` a guide, `r` a resource, `m` a method, `t` a model.
    """

    kind: str
    title: str
    folder: str
    verb: str = ""
    anchors: tuple[str, ...] = ()
