"""Descriptions: CommonMark in, inert HTML out; the short way for plain sentences says the same as the parser."""

from __future__ import annotations

import re
from html import unescape

import pytest

from specpress.model import Doc, Text
from specpress.targets.docs import prose
from specpress.targets.docs.prose import LONGEST, NOTE_LONGEST, ProsePress
from specpress.targets.docs.words import Word
from tests.targets.docs.press import parse

PLAIN = [
    "Create a new customer",
    "Uses the `aws_product_code`.".replace("`", ""),
    "True if the aws_product_code is a SAAS subscription product, false otherwise.",
    "Two\nlines",
    "Two paragraphs.\n\nThe second\nof them.\n\n\nA third.",
    "Prices: 3.50 (USD), 50% off! (deprecated, use ingest_aliases instead)",
    "snake_case_words and a__b",
    'Ends in a slash/ and "quotes" and it\'s',
    "Überall, 日本語, עברית",
    "a - b + c = d # e",
    "1 item",
    "`code`",
    "[a](https://example.com)",
    "Takes `a < b && c`, `*`, `[x](y)` and `a_b`; see [the guide](https://example.com/a_b#c?d=e).",
    "(`a`)`b c`\n[one](http://a.b), [two](http://c.d)!\n\n`c`",
]
MARKED = [
    "_emphasis_",
    "*stars*",
    "` code `",
    "``a`b``",
    "`a``b`",
    "`open",
    "`a`_b_",
    "1. list",
    "12) list",
    "- list",
    "+ list",
    "# heading",
    "> quote",
    "a\n===",
    "a\n---",
    "    code",
    "two spaces  \nbreak",
    "&amp;",
    "<b>",
    "![a](https://example.com)",
    "[a](javascript:b)",
    "[a](https://example.com 'title')",
    "[a](https://example.com/?a=1&b=2)",
    "[`a`](https://example.com)",
    "[a]",
    "back\\slash",
    "a\n: b",
    "tab\tin it",
    "~~struck~~",
    "a | b\n--|--\n1 | 2",
]


@pytest.mark.parametrize("source", PLAIN + MARKED)
def test_the_short_way_and_the_parser_agree(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short = ProsePress().page(Text(source))
    monkeypatch.setattr(prose, "_PLAIN", re.compile(r"(?!)"))
    whole = ProsePress().page(Text(source))
    assert unescape(short.html) == unescape(whole.html)
    assert short.twin == whole.twin


@pytest.mark.parametrize("source", PLAIN)
def test_plain_sentences_take_the_short_way(source: str) -> None:
    assert prose._PLAIN.fullmatch(source)


@pytest.mark.parametrize("source", MARKED)
def test_markup_does_not(source: str) -> None:
    assert not prose._PLAIN.fullmatch(source)


@pytest.mark.parametrize(
    "source, html",
    [
        ("**bold** and `x < 1`", "<p><strong>bold</strong> and <code>x &lt; 1</code></p>"),
        ("# One\n\n## Two", "<h2>One</h2>\n<h3>Two</h3>"),
        ("### One\n\n##### Two", "<h2>One</h2>\n<h4>Two</h4>"),
        (
            "[docs](https://example.com/a?b=1&c=2)",
            '<p><a href="https://example.com/a?b=1&amp;c=2" rel="nofollow noreferrer">docs</a></p>',
        ),
        (
            "![a cat](https://example.com/cat.png)",
            '<p><a href="https://example.com/cat.png" rel="nofollow noreferrer">a cat</a></p>',
        ),
        ("```json\n{}\n```", '<pre tabindex="0"><code>{}\n</code></pre>'),
        (
            "```python\nreturn 1\n```",
            '<pre tabindex="0"><code><b>return</b> <span class="n">1</span>\n</code></pre>',
        ),
        ("| a |\n|:-:|\n| 1 |", None),
    ],
)
def test_rendering(source: str, html: str | None) -> None:
    rendered = ProsePress().page(Text(source)).html
    if html is None:
        assert "<td>1</td>" in rendered and "style" not in rendered
    else:
        assert rendered == html


def test_headings_beside_a_property_are_words() -> None:
    assert ProsePress().note(Text("# One\n\ntwo")).html == "<p><strong>One</strong></p>\n<p>two</p>"


def test_a_node_says_its_description_or_else_its_summary() -> None:
    press = ProsePress()
    assert press.doc(Doc(summary=Text("short"))).twin == "short"
    assert press.doc(Doc(summary=Text("short"), description=Text("long"))).twin == "long"
    assert not press.doc(Doc())
    assert not press.doc(Doc(description=Text("  \n ")))


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{display:none}</style>",
    "<!-- comment --><iframe src=//evil.example></iframe>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#x6a;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zy8+)",
    "![x](https://evil.example/pixel.png \"t' onload='alert(1)\")",
    '[a](https://e.example/"onmouseover="alert(1))',
    "`<script>`",
    "```html\n</code></pre><script>alert(1)</script>\n```",
    '```"><script>alert(1)</script>\n```',
    "&lt;script&gt;",
    "**unclosed _and [broken](",
    "\u202ereversed\u2066",
    "\x01\x02\x03\x00nul",
]


@pytest.mark.parametrize("source", HOSTILE)
def test_hostile_descriptions_are_inert(source: str) -> None:
    press = ProsePress()
    for made in (press.page(Text(source)), press.note(Text(source))):
        tree = parse(str(made.html))
        for element in tree.all():
            assert element.tag in prose._TAGS
            assert set(element.attributes) <= {"href", "rel", "class", "start", "tabindex"}
            href = element.attributes.get("href", "https://")
            assert href.startswith(("https://", "http://", "mailto:"))
        assert not re.search("[\x00-\x08\u202a-\u202e\u2066-\u2069]", made.html + made.twin)


@pytest.mark.parametrize("source", [one for one in HOSTILE if "`" not in one])
def test_twins_of_hostile_descriptions_are_literal(source: str) -> None:
    """No other renderer finds an element or a link in them that ours did not allow."""
    twin = ProsePress().page(Text(source)).twin
    assert not re.search(r"(?<!\\)<[A-Za-z/!]", twin)
    links = re.findall(r"(?<!\\)\]\(([^)]*)", twin) + re.findall(r"(?<!\\)\]:\s*(\S+)", twin)
    assert all(link.startswith(("https://", "mailto:")) for link in links)
    assert not re.search(r"(?<!\\)!\[", twin)


def test_long_descriptions_are_cut_at_a_paragraph_or_a_word() -> None:
    press = ProsePress()
    paragraphs = "word word word\n\n" * 100_000
    assert press.page(Text(paragraphs)).twin.endswith("word word word …")
    for source in (paragraphs, "word " * 200_000, "x" * 1_000_000, "[" * 1_000_000, "> " * 500_000):
        assert len(press.page(Text(source)).twin) <= LONGEST + 2
        assert len(press.note(Text(source)).twin) <= NOTE_LONGEST + 2
    assert len(press.ours("word " * 10_000, nowhere).twin) > LONGEST


def nowhere(url: str) -> Word | None:
    return None


def test_links_of_guides_lead_to_pages_and_those_of_twins_to_twins() -> None:
    known = {"@thing": Word("../models/index.html#thing", "../models/index.md")}
    source = (
        "- [a](../b/index.html#c), `[Thing](@thing)`, [d](https://e.f/index.html)\n  [*g*](@thing)"
    )
    made = ProsePress().ours(source, known.get)
    hrefs = [link.attributes["href"] for link in parse(str(made.html)).all("a")]
    assert hrefs == ["../b/index.html#c", "https://e.f/index.html", "../models/index.html#thing"]
    assert made.twin == (
        "- [a](../b/index.md), `[Thing](@thing)`, [d](https://e.f/index.html)\n"
        "  [*g*](../models/index.md)"
    )


@pytest.mark.parametrize(
    "source, html, twin",
    [
        ("See [the guide](/docs/guide).", "<p>See the guide.</p>", "See the guide."),
        ("See [**it**](#below)!", "<p>See <strong>it</strong>!</p>", "See **it**!"),
        (
            "> [a\n> b](../c) [d][e] `[a](/b)`\n\n[e]: /f",
            "<blockquote>\n<p>a\nb d <code>[a](/b)</code></p>\n</blockquote>",
            "> [a\n> b](../c) d `[a](/b)`\n\n[e]: /f",
        ),
        ("<foo:bar>", "<p>foo:bar</p>", r"\<foo:bar\>"),
        ("![a chart](chart.png)", "<p>a chart</p>", r"\!\[a chart\](chart.png)"),
        ("[x](javascript:y())", "<p>x</p>", r"\[x\](javascript:y())"),
    ],
)
def test_links_that_lead_nowhere_leave_their_words(source: str, html: str, twin: str) -> None:
    prose = ProsePress().page(Text(source))
    assert (str(prose.html), prose.twin) == (html, twin)


@pytest.mark.parametrize(
    "source, html",
    [
        (
            "First.\n\n> [!NOTE]\n> Be *careful*.\n>\n> - a\n\nLast.",
            '<p>First.</p>\n<blockquote class="note">\n<p>Note</p>\n<p>Be <em>careful</em>.</p>\n'
            "<ul>\n<li>a</li>\n</ul>\n</blockquote>\n<p>Last.</p>",
        ),
        (
            "> [!warning]\n> x",
            '<blockquote class="warning">\n<p>Warning</p>\n<p>x</p>\n</blockquote>',
        ),
        ("> [!NOTE] x", "<blockquote>\n<p>[!NOTE] x</p>\n</blockquote>"),
        ("> [!EVIL]\n> x", "<blockquote>\n<p>[!EVIL]\nx</p>\n</blockquote>"),
        ("[!NOTE]\nx", "<p>[!NOTE]\nx</p>"),
    ],
)
def test_quotes_that_say_what_they_are(source: str, html: str) -> None:
    press = ProsePress()
    for made in (press.page(Text(source)), press.note(Text(source))):
        assert (str(made.html), made.twin) == (html, source)


def test_hostile_words_in_such_a_quote_are_inert() -> None:
    made = ProsePress().page(Text('> [!TIP]\n> <b class="x" onclick=y()>\n> [z](javascript:y())'))
    assert str(made.html) == (
        '<blockquote class="tip">\n<p>Tip</p>\n'
        '<p>&lt;b class="x" onclick=y()&gt;\nz</p>\n</blockquote>'
    )
    assert made.twin.startswith(r"\> \[\!TIP\]")
