"""Untrusted CommonMark of a document -> sanitised HTML, and text for the Markdown twins.

Raw HTML is off, links keep to an allow-list of schemes, those that lead elsewhere leave only their words,
images become links (a page loads nothing from elsewhere), and what markdown-it-py prints passes nh3 once more. Most descriptions are plain sentences
with some code or a link, which need no parser: a regular expression knows them, and a test proves that
both ways agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from specpress.model import Doc, Text
from specpress.targets.docs.highlight import highlight_untrusted
from specpress.targets.docs.links import gone, redirect, remember_links, rewritten
from specpress.targets.docs.text import HIDDEN
from specpress.targets.docs.words import Word

LONGEST = 12_000  # characters of one description that a page shows: a page must stay light
NOTE_LONGEST = 4_000  # the same beside a property

_CODE = r"`(?! )([^`\\|\x00-\x1f\xa0]++)(?<! )`(?!`)"
_LINK = r"(?<!!)\[([^\\`*_\[\]<>&|~\x00-\x1f\xa0]++)\]\((https?://[A-Za-z0-9/:.#?=_~-]++)\)"
_LINE = (
    r"(?![-+=#>:]|\d{1,9}[.)]|\s)"
    r"(?:[^\\`*_\[\]<>&|~\x00-\x1f]++|(?<=[A-Za-z0-9])_++(?=[A-Za-z0-9])"
    rf"|{_CODE}|{_LINK})++"
)
_PLAIN = re.compile(rf"{_LINE}(?:(?<! )\n++{_LINE})*+")
_INLINE = re.compile(f"{_CODE}|{_LINK}")
_PARAGRAPHS = re.compile(r"\n{2,}")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)
_RELATIVE_LINK = re.compile(r"(?!//)[^\s:\\]*(?:[/?#][^\s\\]*)?")
_MARKUP = re.compile(r"[\\`*_\[\]<>!&|~#]")
# What another renderer might take for HTML, or for a link that ours refused.
_SUSPICIOUS = re.compile(r"<[A-Za-z/!?]|\]\s*[(:\[]")
# A mark where a link or an image was: another renderer may take its source for more than words.
_MISLEADS = "misleads"
_REL = "nofollow noreferrer"
_ADDRESSES = "addresses"
_PAGE = "index.html"
_PAGE_TWIN = "index.md"
_ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "pre": {"tabindex"},
    "span": {"class"},
    "table": {"tabindex"},
}
# The kinds of a quote that says of itself what it is (`> [!NOTE]`), and the style of each.
_ALERTS = {"note", "tip", "important", "warning", "caution"}
_TAGS = set(
    "p a strong em del code pre ul ol li blockquote h2 h3 h4 h5 h6 hr br b i table thead tbody tr th td span".split()
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Prose:
    """One description, ready for both kinds of page. Both are empty if there is nothing to say."""

    html: Markup
    twin: str

    def __bool__(self) -> bool:
        return bool(self.twin)


NOTHING = Prose(html=Markup(""), twin="")


class ProsePress:
    """Renders descriptions, each different one once."""

    def __init__(self) -> None:
        self._page = _parser(_headings_below_the_title)
        self._note = _parser(_headings_as_words)
        self._guide = _parser(_headings_below_the_title, inward=True)
        self._pages: dict[str, Prose] = {}
        self._notes: dict[str, Prose] = {}

    def page(self, text: Text | None) -> Prose:
        """A description that stands by itself below a page's title; its headings begin with h2."""
        return self._render(text, False)

    def note(self, text: Text | None) -> Prose:
        """A description beside a property; its headings are bold words, not part of the outline."""
        return self._render(text, True)

    def ours(self, markdown: str, addresses: Callable[[str], Word | None]) -> Prose:
        """CommonMark that a language or this target has written: a whole page, however long.

        Only there do links lead to other pages: nobody else knows where they are. `addresses` knows
        where those lead that are no addresses yet.
        """
        env = {_ADDRESSES: addresses}
        return self._made(markdown, self._guide, longest=len(markdown), env=env)

    def doc(self, doc: Doc) -> Prose:
        """The note of a node: its description, or its summary if it has no more."""
        return self._render(doc.description or doc.summary, True)

    def _render(self, text: Text | None, note: bool) -> Prose:
        if text is None:
            return NOTHING
        source, done = text.reveal(), self._notes if note else self._pages
        found = done.get(source)
        if found is None:
            longest = NOTE_LONGEST if note else LONGEST
            parser = self._note if note else self._page
            found = done[source] = self._made(source, parser, longest=longest)
        return found

    def _made(
        self, source: str, parser: MarkdownIt, *, longest: int, env: EnvType | None = None
    ) -> Prose:
        clean = _shortened(source, longest)
        if not clean:
            return NOTHING
        if _PLAIN.fullmatch(clean):
            paragraphs = "</p>\n<p>".join(_PARAGRAPHS.split(_INLINE.sub(_inline, clean)))
            return Prose(html=Markup(f"<p>{paragraphs}</p>"), twin=clean)
        tokens = parser.parse(clean, env)
        html = parser.renderer.render(tokens, parser.options, {})
        safe = nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            tag_attribute_values={"blockquote": {"class": _ALERTS}},
            url_schemes={"http", "https", "mailto"},
            link_rel=_REL,
        )
        misleads = _misleads(tokens)
        twin = _MARKUP.sub(r"\\\g<0>", clean) if misleads else rewritten(clean, tokens)
        return Prose(html=Markup(safe.strip()), twin=twin)


def _inline(match: re.Match[str]) -> str:
    """Code or a link of a plain sentence."""
    code, label, url = match.groups()
    if code is not None:
        return f"<code>{escape(code, quote=False)}</code>"
    return f'<a href="{url}" rel="{_REL}">{label}</a>'


def _shortened(source: str, longest: int) -> str:
    """The source without hidden characters; a longer one ends behind its last whole paragraph or word."""
    clean = HIDDEN.sub("", source[: longest + 1].replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(source) <= longest:
        return clean
    for end in ("\n\n", "\n", " "):
        cut = clean.rfind(end, longest // 2, longest)
        if cut > 0:
            return clean[:cut].rstrip() + " …"
    return clean[:longest] + "…"


def _misleads(tokens: Sequence[Token]) -> bool:
    """Is there text that another Markdown renderer might run or load although ours does not?"""
    for token in tokens:
        for child in token.children or ():
            if child.type == "image" or child.meta.get(_MISLEADS):
                return True
        if token.type == "inline":
            words = "".join(c.content for c in token.children or () if c.type == "text")
            if _SUSPICIOUS.search(words):
                return True
    return False


def _parser(outline: Callable[[StateCore], None], *, inward: bool = False) -> MarkdownIt:
    """A parser of descriptions; `inward` links, to other pages of the site, are kept only by its guides."""
    parser = MarkdownIt("commonmark", {"html": False, "alerts": True}, renderer_cls=_Renderer)
    parser.enable(["table", "strikethrough"])
    parser.validateLink = _is_link  # type: ignore[method-assign]
    remember_links(parser)
    parser.core.ruler.push("outline", outline)
    parser.core.ruler.push("links", _only_safe_and_inward_links if inward else _only_safe_links)
    if inward:
        parser.core.ruler.push("inward", _lead_inward)
    return parser


def _is_link(url: str) -> bool:
    return True  # which of them a page keeps is decided once they are parsed


def _only_safe_links(state: StateCore) -> None:
    """A link that no page may have, or that leads nowhere from here, gives way to its words."""
    _keep_links(state, _SAFE_LINK.match)


def _only_safe_and_inward_links(state: StateCore) -> None:
    """The same where links may lead to other pages of the site."""
    _keep_links(state, lambda url: _SAFE_LINK.match(url) or _RELATIVE_LINK.fullmatch(url))


def _lead_inward(state: StateCore) -> None:
    """Links between pages: to models where they are, and in a twin to twins."""
    for token in state.tokens:
        for child in token.children or ():
            url = str(child.attrGet("href") or "")
            address = state.env[_ADDRESSES](url)
            path = url.partition("#")[0]
            if address is not None:
                redirect(child, address.html, address.twin)
            elif path.endswith(_PAGE) and _RELATIVE_LINK.fullmatch(url):
                redirect(child, url, f"{path.removesuffix(_PAGE)}{_PAGE_TWIN}")


def _keep_links(state: StateCore, is_kept: Callable[[str], object]) -> None:
    for token in state.tokens:
        kept: list[Token] = []
        dropped: list[bool] = []  # for each link that is open, whether it gives way
        for child in token.children or ():
            url = str(child.attrGet("href") or child.attrGet("src") or "")
            safe = bool(is_kept(url))
            if child.type == "link_open":
                dropped.append(not safe)
                if not safe:
                    words = gone(child)
                    words.meta[_MISLEADS] = _RELATIVE_LINK.fullmatch(url) is None
                    kept.append(words)
                    continue
            elif child.type == "link_close" and dropped.pop():
                continue
            elif child.type == "image" and not safe:
                gap = Token("text", "", 0, meta={_MISLEADS: True})
                kept.extend([gap, *(child.children or ())])
                continue
            kept.append(child)
        if token.children is not None:
            token.children = kept


def _headings_below_the_title(state: StateCore) -> None:
    """The highest heading becomes an h2, whatever it was: the h1 is the page's own."""
    headings = [t for t in state.tokens if t.type in ("heading_open", "heading_close")]
    highest = min((int(token.tag[1]) for token in headings), default=2)
    for token in headings:
        token.tag = f"h{min(int(token.tag[1]) - highest + 2, 6)}"


def _headings_as_words(state: StateCore) -> None:
    """`# Title` becomes a paragraph in bold."""
    for index, token in enumerate(state.tokens):
        if token.type == "heading_open":
            inline = state.tokens[index + 1]
            children = inline.children or []
            inline.children = [
                Token("strong_open", "strong", 1),
                *children,
                Token("strong_close", "strong", -1),
            ]
        if token.type in ("heading_open", "heading_close"):
            token.tag = "p"


class _Renderer(RendererHTML):
    """HTML of tokens, with code in our colours, images as links and alerts as quotes with a label.

    What may be wider than the page can be scrolled, so the keyboard has to reach it (`tabindex`).
    """

    def table_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return '<table tabindex="0">\n'

    def code_block(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return self.fence(tokens, idx, options, env)

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        lexer = token.info.strip().partition(" ")[0]
        return f'<pre tabindex="0"><code>{highlight_untrusted(token.content, lexer)}</code></pre>\n'

    def alert_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return f'<blockquote class="{tokens[idx].info.lower()}">\n'

    def alert_title_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return "<p>"

    def alert_close(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return "</blockquote>\n"

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        label = self.renderInlineAsText(token.children, options, env) or "image"
        link = Token("link_open", "a", 1, attrs={"href": token.attrs["src"]})
        words = Token("text", "", 0, content=label)
        return self.renderInline([link, words, Token("link_close", "a", -1)], options, env)
