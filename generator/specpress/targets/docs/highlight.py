"""Code -> HTML with a class for each kind of token.

Samples and examples are printed by our own encoders in a handful of languages, thousands of them in
one site, so these have a grammar of one linear regular expression each (about 30 us a sample, where
Pygments takes 400 to 700). Pygments colours the samples of any other language. Code inside
descriptions is untrusted and never reaches Pygments, whose lexers were not made for hostile text.

Strings are `i`, keywords `b`: they are most of all tokens, and a tag is shorter than a class. Classes of the
others: c comment, n number, b constant, f called, p property, v variable.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_DOUBLE = r'"(?:[^"\\\n]|\\.)*"?'
_SINGLE = r"'(?:[^'\\\n]|\\.)*'?"
_NUMBER = r"(?P<n>(?<![\w.])-?\d[\w.]*(?:(?<=[eE])[+-]\d+)?)"
_CALLED = r"(?P<f>[A-Za-z_$][\w$]*(?=\())"


def _words(words: str) -> str:
    return rf"(?<![\w.$])(?:{'|'.join(words.split())})(?![\w$])"


_SCRIPT_WORDS = _words(
    "as async await break case catch class const continue default delete do else export extends finally for"
    " from function if implements import in instanceof interface let new of private public readonly return"
    " static switch throw try type typeof var void while yield"
)
_SNAKE_WORDS = _words(
    "and as assert async await break class continue def del elif else except finally for from global if"
    " import in is lambda not or pass raise return try while with yield"
)
# Patterns match text whose `&`, `<` and `>` are entities already. Names of members are plain ink, and so without a
# class, but they are matched before keywords: `private` in `{ private: true }` is none.
_SCRIPT = (
    rf"(?P<c>//[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/)?)|(?P<s>`(?:[^`\\]|\\.)*`?|{_DOUBLE}|{_SINGLE})"
    r"|[A-Za-z_$][\w$]*(?=\??:\s)"
    rf"|(?P<k>{_SCRIPT_WORDS})|(?P<b>{_words('true false null undefined this')})|{_NUMBER}|{_CALLED}"
)
_SNAKE = (
    rf'(?P<c>\#[^\n]*)|(?P<s>(?:\b[rbf]{{1,2}})?(?:"""(?:[^"]|"(?!""))*(?:""")?|{_DOUBLE}|{_SINGLE}))'
    rf"|(?P<k>{_SNAKE_WORDS})|(?P<b>{_words('True False None self')})|{_NUMBER}|{_CALLED}"
)
_SHELL = (
    rf"(?P<c>(?:(?<=\s)|^)\#[^\n]*)|(?P<s>'[^']*'?|{_DOUBLE})|(?P<k>(?<![\w-])--?[A-Za-z][\w-]*)"
    r"|(?P<v>\$\w+|\$\{\w+\})|(?P<f>(?m:^)(?:curl|echo|export|npm|npx|pip|uv|deno|bun|yarn|pnpm)\b)"
)
_KEY = r'"(?:[^"\\\n]|\\.)*+"(?=\s*+:)'  # plain ink, and so without a class
_JSON = rf"{_KEY}|(?P<s>{_DOUBLE})|(?P<b>{_words('true false null')})|{_NUMBER}"

_GRAMMARS = {
    name: re.compile(pattern)
    for names, pattern in (
        ("json jsonc", _JSON),
        ("python py", _SNAKE),
        ("typescript ts javascript js jsx tsx", _SCRIPT),
        ("bash sh shell console curl", _SHELL),
        ("text", r"(?!)"),
    )
    for name in names.split()
}


# Values of JSON as `pretty_json` breaks it: one on a line. A template takes a third of the time of a call.
_JSON_STRING = re.compile(rf"^( *(?:{_KEY}: )?)({_DOUBLE})(?=,?$)", re.MULTILINE)
_JSON_NUMBER = re.compile(rf"^( *(?:{_KEY}: )?)(-?\d[^,\s]*)(?=,?$)", re.MULTILINE)
_JSON_WORD = re.compile(rf"^( *(?:{_KEY}: )?)(true|false|null)(?=,?$)", re.MULTILINE)


def highlight_json(code: str) -> Markup:
    """JSON as `pretty_json` prints it, as HTML."""
    code = _JSON_STRING.sub(r"\1<i>\2</i>", _entities(code))
    code = _JSON_NUMBER.sub(r'\1<span class="n">\2</span>', code)
    return Markup(_JSON_WORD.sub(r'\1<span class="b">\2</span>', code))


def highlight(code: str, lexer: str) -> Markup:
    """The code of a sample as HTML; `lexer` is a Pygments lexer's name."""
    grammar = _GRAMMARS.get(lexer)
    return _marked(code, grammar) if grammar is not None else _foreign(code, lexer)


def highlight_untrusted(code: str, lexer: str) -> Markup:
    """The code of a fence in a description as HTML; without colours if its language has no grammar here."""
    grammar = _GRAMMARS.get(lexer.lower())
    return _marked(code, grammar) if grammar is not None else Markup(_entities(code))


def _marked(code: str, grammar: re.Pattern[str]) -> Markup:
    return Markup(grammar.sub(_span, _entities(code)))


def _span(match: re.Match[str]) -> str:
    return _token(match.lastgroup, match.group())


def _token(kind: str | None, shown: str) -> str:
    if kind == "s":
        return f"<i>{shown}</i>"
    if kind == "k":
        return f"<b>{shown}</b>"
    return f'<span class="{kind}">{shown}</span>' if kind else shown


def _entities(code: str) -> str:
    return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_KINDS = {"Comment": "c", "String": "s", "Number": "n", "Keyword": "k"}


def _foreign(code: str, name: str) -> Markup:
    """The code of a language that only Pygments knows, or of none that it knows."""
    lexer = _pygments_lexer(name)
    if lexer is None:
        return Markup(_entities(code))
    parts = []
    for token, text in lexer.get_tokens(code):
        kind = next((_KINDS[part] for part in str(token).split(".") if part in _KINDS), None)
        parts.append(_token(kind, _entities(text)))
    return Markup("".join(parts))


@lru_cache(maxsize=8)
def _pygments_lexer(name: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        found: Lexer = get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
    return found
