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
    state: Markup


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
    """The signature in pieces; `is_long`: one parameter a line."""

    call: str
    parameters: tuple[SignatureItem, ...]
    returns: Markup
    is_long: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A finished piece of a page, and of its twin. Both are empty if there is nothing to show."""

    html: Markup
    twin: str


NO_BLOCK = Block(html=Markup(""), twin="")


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodPage:
    """`heading` and `route_code` are Markdown. `marks` stand behind the route, `deprecated` before `deprecation`."""

    frame: Frame
    title: str
    heading: str
    signature: Block
    verb: str
    path: tuple[PathPiece, ...]
    route_code: str
    marks: Block
    prose: Prose
    deprecated: Block
    deprecation: str
    notes: Block
    parameters: Block
    returns_type: Block
    returns_prose: Prose
    returns_label: str
    returns: Block
    errors: Block
    request: Block
    response: Block


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A line of an overview."""

    link: Link
    about: str
    deprecated: bool
    twin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryList:
    """Lines of one kind; `style` is the class of their list, `id` their anchor."""

    id: str
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
class ModelView:
    """A model, or what another page had no room for, on a page of models. `heading` is Markdown."""

    anchor: str
    title: Markup
    heading: str
    type: Block = NO_BLOCK
    prose: Prose = NOTHING
    marks: Block = NO_BLOCK
    members: Block = NO_BLOCK
    example: Sample | None = None
    continued: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelsPage:
    """`heading` is Markdown."""

    frame: Frame
    title: str
    heading: str
    models: tuple[ModelView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class GuidePage:
    """`heading` is Markdown."""

    frame: Frame
    title: str
    heading: str
    prose: Prose


@dataclass(frozen=True, kw_only=True, slots=True)
class Indexed:
    """One line of the search index: what is explained in `folder`, and the properties there.

    `kind`: `g` a guide, `r` a resource, `m` a method, `t` a model. `titles` are those in each language.
    """

    kind: str
    titles: tuple[str, ...]
    folder: str
    verb: str = ""
    anchors: str = ""
