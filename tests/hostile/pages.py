"""HTML -> what a browser would run, fetch or follow in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

# Schemes that a link of ours may have; without one it stays on the site.
_SCHEMES = frozenset({"", "http", "https", "mailto"})
_LOADED = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "link": "href",
    "source": "src",
    "video": "src",
}
_FORBIDDEN = frozenset("iframe object embed base form applet frame frameset math".split())


@dataclass
class Page(HTMLParser):
    """`active`: everything that should not be there, in words; `inlined`: scripts and styles in the page."""

    active: list[str] = field(default_factory=list)
    inlined: list[str] = field(default_factory=list)
    policy: str | None = None

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._inlines = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _FORBIDDEN:
            self.active.append(f"<{tag}>")
        for name, value in attributes.items():
            if name.startswith("on") or name in ("srcdoc", "style", "formaction", "ping"):
                self.active.append(f"<{tag} {name}>")
            if name in ("href", "src", "action", "xlink:href"):
                self._follow(tag, name, value)
        self._inlines = tag == "style" or tag == "script" and "src" not in attributes
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = attributes.get("content")

    def _follow(self, tag: str, name: str, value: str) -> None:
        stripped = "".join(character for character in value if character > " ")
        try:
            parts = urlsplit(stripped)
        except ValueError:
            self.active.append(f"<{tag} {name}={value!r}>")
            return
        if parts.scheme.lower() not in _SCHEMES:
            self.active.append(f"<{tag} {name}={value!r}>")
        if _LOADED.get(tag) == name and (parts.scheme or parts.netloc):
            self.active.append(f"<{tag} {name}={value!r}> leaves the site")

    def handle_endtag(self, tag: str) -> None:
        self._inlines = False

    def handle_data(self, data: str) -> None:
        if self._inlines:
            self.inlined.append(data)


def read_page(text: str) -> Page:
    """A whole page, parsed."""
    page = Page()
    page.feed(text)
    page.close()
    return page
