"""Templates print, Python decides: a template loops, tests presence, prints attributes, includes, indents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from tests.architecture.house import ROOT

TEMPLATES = sorted((ROOT / "templates").rglob("*.j2"))

STATEMENTS = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.Extends,
    nodes.Block,
)
# What may be printed, looped over or tested: a name, or an attribute of one.
VALUES = (nodes.Name, nodes.Getattr)
FILTERS = {"indent": "layout", "safe": "HTML that an encoder has made already"}


def offences(source: str) -> Iterator[str]:
    """What a template does beyond printing, with its line."""
    yield from _statement(jinja2.Environment().parse(source))


def _statement(node: nodes.Node) -> Iterator[str]:
    if not isinstance(node, STATEMENTS):
        yield f"line {node.lineno}: {type(node).__name__}"
        return
    match node:
        case nodes.For():
            yield from _value(node.iter)
            if node.test is not None or node.recursive:
                yield f"line {node.lineno}: a loop that filters or recurses"
        case nodes.If():
            yield from _presence(node.test)
        case nodes.Output():
            for child in node.nodes:
                if not isinstance(child, nodes.TemplateData):
                    yield from _printed(child)
            return
        case nodes.Include() | nodes.Extends():
            if not isinstance(node.template, nodes.Const):
                yield f"line {node.lineno}: a computed template name"
            return
        case nodes.TemplateData():
            return
    for name in ("body", "elif_", "else_"):
        for child in getattr(node, name, ()):
            yield from _statement(child)


def _value(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Getattr):
        yield from _value(node.node)
    elif not isinstance(node, nodes.Name):
        yield f"line {node.lineno}: {type(node).__name__}"


def _presence(node: nodes.Node) -> Iterator[str]:
    """`x.y`, `not x.y`, and `and`/`or` of these: is it there, not what is it."""
    match node:
        case nodes.Not():
            yield from _presence(node.node)
        case nodes.And() | nodes.Or():
            yield from _presence(node.left)
            yield from _presence(node.right)
        case _:
            yield from _value(node)


def _printed(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Filter():
            if node.name not in FILTERS:
                yield f"line {node.lineno}: filter {node.name}"
            if not all(isinstance(argument, nodes.Const) for argument in node.args):
                yield f"line {node.lineno}: a filter with computed arguments"
            if node.node is not None:
                yield from _printed(node.node)
        case nodes.Call(node=nodes.Name(name="super")):
            # `{{ super() }}`: what the block said before it was extended.
            return
        case _:
            yield from _value(node)


@pytest.mark.parametrize(
    "path", TEMPLATES, ids=[path.relative_to(ROOT).as_posix() for path in TEMPLATES]
)
def test_template_only_prints(path: Path) -> None:
    assert list(offences(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ a + b }}",
        "{{ a ~ b }}",
        "{{ a | upper }}",
        "{{ a.b() }}",
        "{{ a[0] }}",
        "{{ 'x' if a else 'y' }}",
        "{% if a == b %}{% endif %}",
        "{% set a = b %}",
        "{% for a in b if a.c %}{% endfor %}",
        "{% for a in b[1:] %}{% endfor %}",
        "{% macro m() %}{% endmacro %}",
        "{% include name %}",
    ],
)
def test_logic_is_seen(source: str) -> None:
    assert list(offences(source)) != []


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in b.c %}{{ a.d | indent(4) }}{% if not loop.last %},{% endif %}{% endfor %}",
        "{% if a.b and not c %}x{% elif d %}y{% else %}z{% endif %}",
        "{% extends '!python/README.md.j2' %}{% block usage %}{{ super() }}{% endblock %}",
        "{% include 'header.j2' %}",
    ],
)
def test_printing_is_allowed(source: str) -> None:
    assert list(offences(source)) == []
