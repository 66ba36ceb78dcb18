"""Colours never change the code: what is seen is what was given, whatever it holds."""

from __future__ import annotations

import random
import re
from html import unescape

import pytest

from specpress.targets.docs.highlight import highlight, highlight_untrusted

LANGUAGES = ["json", "python", "typescript", "bash", "text", "unheard-of"]
CODE = [
    '{"a": [1, -2.5e3, true, null], "b\\"c": "d: e", "2026-01-01T00:00": "x"}',
    "const x = `a ${b}`; // c\n/* d */ let y = 'it\\'s';",
    'x = """doc "quoted" """  # c\ndef f(a=1): return {"k": None}',
    "curl -X POST 'https://a.example/?b=c' -H \"K: $V\" # c",
    "<script>alert('&amp;')</script>",
    "unclosed \"string\n and 'another\n `third",
    "",
]


def seen(html: str) -> str:
    return unescape(re.sub(r"</?span[^>]*>", "", html))


@pytest.mark.parametrize("lexer", LANGUAGES)
@pytest.mark.parametrize("code", CODE)
def test_what_is_seen_is_what_was_given(code: str, lexer: str) -> None:
    assert seen(highlight(code, lexer)) == code
    assert seen(highlight_untrusted(code, lexer)) == code


@pytest.mark.parametrize("lexer", LANGUAGES)
def test_noise(lexer: str) -> None:
    dice = random.Random(7)
    for _ in range(300):
        code = "".join(dice.choice("\"'`\\/*#<>&\n ab1.:=()$-") for _ in range(40))
        html = highlight_untrusted(code, lexer)
        assert seen(html) == code
        assert "<" not in re.sub(r'</span>|<span class="[csnkbfpv]">', "", html)


@pytest.mark.parametrize(
    "lexer, code, html",
    [
        ("json", '{"k": "v"}', '{"k": <span class="s">"v"</span>}'),
        ("json", '"a: b"', '<span class="s">"a: b"</span>'),
        (
            "python",
            "f(x=1)",
            '<span class="f">f</span>(<span class="p">x</span>=<span class="n">1</span>)',
        ),
        ("typescript", "{ a: 'b' }", '{ <span class="p">a</span>: <span class="s">\'b\'</span> }'),
        (
            "bash",
            'curl -H "$K"',
            '<span class="f">curl</span> <span class="k">-H</span> <span class="s">"$K"</span>',
        ),
        ("ruby", "return 1", '<span class="k">return</span> <span class="n">1</span>'),
    ],
)
def test_colours(lexer: str, code: str, html: str) -> None:
    assert highlight(code, lexer).strip() == html
