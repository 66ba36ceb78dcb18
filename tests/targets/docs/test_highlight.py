"""Colours never change the code: what is seen is what was given, whatever it holds."""

from __future__ import annotations

import random
import re
from html import unescape

import pytest

from specpress.render import pretty_json
from specpress.targets.docs.highlight import highlight, highlight_json, highlight_untrusted

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
    return unescape(re.sub(r"</?(span|[ib])\b[^>]*>", "", html))


@pytest.mark.parametrize("lexer", LANGUAGES)
@pytest.mark.parametrize("code", CODE)
def test_what_is_seen_is_what_was_given(code: str, lexer: str) -> None:
    assert seen(highlight(code, lexer)) == code
    assert seen(highlight_untrusted(code, lexer)) == code


def test_examples_are_coloured_as_json_is() -> None:
    value = {"a": 'x: "1", <b>', "1": [True, None, -1.5e3, "c\\"], "d": {}, "e:": [], "": "true"}
    code = pretty_json(value)
    assert highlight_json(code) == highlight(code, "json")


@pytest.mark.parametrize("lexer", LANGUAGES)
def test_noise(lexer: str) -> None:
    dice = random.Random(7)
    for _ in range(300):
        code = "".join(dice.choice("\"'`\\/*#<>&\n ab1.:=()$-") for _ in range(40))
        html = highlight_untrusted(code, lexer)
        assert seen(html) == code
        assert "<" not in re.sub(r'</?[ib]>|</span>|<span class="[cnbfv]">', "", html)


@pytest.mark.parametrize(
    "lexer, code, html",
    [
        ("json", '{"k": "v"}', '{"k": <i>"v"</i>}'),
        ("json", '"a: b"', '<i>"a: b"</i>'),
        (
            "python",
            "f(x=1)",
            '<span class="f">f</span>(x=<span class="n">1</span>)',
        ),
        ("typescript", "{ a: 'b' }", "{ a: <i>'b'</i> }"),
        (
            "typescript",
            "{ private: new A() }",
            '{ private: <b>new</b> <span class="f">A</span>() }',
        ),
        (
            "bash",
            'curl -H "$K"',
            '<span class="f">curl</span> <b>-H</b> <i>"$K"</i>',
        ),
        ("ruby", "return 1", '<b>return</b> <span class="n">1</span>'),
    ],
)
def test_colours(lexer: str, code: str, html: str) -> None:
    assert highlight(code, lexer).strip() == html
