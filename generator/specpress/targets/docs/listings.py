"""The pages of a site -> the search index, llms.txt and the sitemap."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from html import escape

from specpress.targets import Language
from specpress.targets.docs.twin import words
from specpress.targets.docs.views import Indexed

_MARKUP = re.compile("[<>&]")  # json.dumps leaves no other character that a page could stumble over


def search_index(pages: Iterable[Indexed], number: int) -> str:
    """A script that holds one array for each entry: kind, title, folder, verb, anchors (see `Row`).

    It is a script so that it loads from a folder on disk too, where pages may fetch nothing. `number` is
    that of the language.
    """
    lines = [
        json.dumps(
            [page.kind, page.titles[number], page.folder, page.verb, page.anchors[1:]],
            separators=(",", ":"),
        )
        for page in pages
    ]
    rows = _MARKUP.sub(lambda match: f"\\u{ord(match.group()):04x}", ",\n".join(lines))
    return f"window.specpressIndex = [\n{rows}\n];\n"


def sitemap(site_url: str, paths: Iterable[str]) -> str:
    """The sitemap of a site that lives at `site_url`."""
    urls = "".join(
        f"<url><loc>{escape(site_url + path, quote=False)}</loc></url>\n" for path in paths
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'


_SECTIONS = (("Guides", "g"), ("Methods", "m"), ("Models", "t"))


def llms_txt(
    title: str, about: str, languages: Sequence[Language], pages: Sequence[Indexed]
) -> str:
    """What a language model should read: the Markdown twins of the first language, by kind."""
    first = languages[0]
    parts = [f"# {words(title)}"]
    if about:
        parts.append(f"> {words(about)}")
    parts.append(
        f"Every page of this reference has a Markdown twin. The links below lead to those for {first.title}."
    )
    if others := languages[1:]:
        names = ", ".join(f"`{language.id}/` ({language.title})" for language in others)
        parts.append(f"The same paths exist below {names}.")
    for heading, kind in _SECTIONS:
        lines = [
            f"- [{words(page.titles[0])}]({first.id}/{page.folder}index.md)"
            for page in pages
            if page.kind == kind
        ]
        if lines:
            parts.append(f"## {heading}\n\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"
