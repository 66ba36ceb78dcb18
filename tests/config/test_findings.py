"""What is wrong with a configuration is said, with its place, and the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.config import read
from specpress.diag import Collector, codes
from tests.config.conftest import Read


@pytest.mark.parametrize(
    ("text", "code", "place", "message", "hint"),
    [
        ("resource: {}", "SP302", (1, 1), 'unknown key "resource"', 'did you mean "resources"?'),
        (
            "paginated: true",
            "SP302",
            (1, 1),
            'unknown key "paginated"',
            'did you mean "resources.*.methods.*.paginated"?',
        ),
        (
            "query_settings: { zzz: 1 }",
            "SP302",
            (1, 19),
            'unknown key "zzz"',
            "known here: array_format, nested_format",
        ),
        (
            "codeflow: {}",
            "SP303",
            (1, 1),
            '"codeflow" has no effect',
            "releases are your CI's business",
        ),
        (
            "targets: { node: {}, typescript: {} }",
            "SP303",
            (1, 12),
            '"node" has no effect beside "typescript"',
            "it is another spelling of the same key",
        ),
        (
            "organization: acme",
            "SP304",
            (1, 15),
            '"organization" is "acme", not a mapping',
            None,
        ),
        (
            "organization: { name: 7 }",
            "SP304",
            (1, 23),
            '"name" is 7, not a string',
            "put it in quotes",
        ),
        ("- a\n- b\n", "SP304", (1, 1), "the configuration is a list, not a mapping", None),
        (
            "query_settings: { array_format: coma }",
            "SP305",
            (1, 33),
            '"coma" is no value of "array_format"',
            'did you mean "comma"?',
        ),
        (
            "pagination: [{ name: p, type: cursor, request: {} }]",
            "SP306",
            (1, 14),
            '"response" is missing',
            None,
        ),
        (
            "resources: { a: { methods: { list: { paginated: true } } } }",
            "SP306",
            (1, 30),
            'method "list" has no endpoint',
            "give it one: `endpoint: get /v1/customers`",
        ),
        (
            "resources: { a: { methods: { list: /a } } }",
            "SP307",
            (1, 36),
            '"/a" is no endpoint',
            "an endpoint begins with a verb: `get /v1/customers`",
        ),
        (
            "resources: { a: { methods: { list: get a } } }",
            "SP307",
            (1, 36),
            '"get a" is no endpoint',
            "the path of an endpoint begins with a slash: `get /v1/customers`",
        ),
        (
            "client_settings: { default_timeout: 60s }",
            "SP308",
            (1, 37),
            '"60s" is no duration',
            "a duration is written like PT60S, PT1M30S or PT0.5S",
        ),
        (
            "resources: { a: { methods: { get: { type: alias, to: list }, fetch: get /a } } }",
            "SP309",
            (1, 54),
            'there is no method "list" for "get" to stand for',
            "methods of this resource: fetch",
        ),
        (
            "resources: { a: { models: { card: $.components.schemas.Card } } }",
            "SP310",
            (1, 35),
            'model "card" is left out: its schema is a query',
            "queries for schemas are not understood; give a name or a pointer",
        ),
    ],
)
def test_finding(
    read_text: Read,
    text: str,
    code: str,
    place: tuple[int, int],
    message: str,
    hint: str | None,
) -> None:
    _, collector = read_text(text)
    (found,) = collector.diagnostics
    assert found.origin is not None
    assert (found.code, found.message, found.hint) == (code, message, hint)
    assert (found.origin.line, found.origin.column) == place
    assert found.code in codes()


def test_what_is_right_is_read_in_spite_of_what_is_wrong(read_text: Read) -> None:
    config, collector = read_text("""
        organization: { name: acme, docs: 3 }
        environments: { production: https://a.example, broken: [] }
        resources:
          a:
            methods:
              good: get /good
              bad: good
        """)
    assert [found.code for found in collector.diagnostics] == ["SP304", "SP304", "SP307"]
    assert config.organization == {"name": "acme"}
    assert config.environments == (("production", "https://a.example"),)
    assert config.resources is not None
    assert [method.name for method in config.resources[0].methods] == ["good"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    collector = Collector()
    config = read(tmp_path / "specpress.yml", collector)
    (found,) = collector.diagnostics
    assert found.code == "SP301" and config.resources is None


def test_other_languages_of_a_hosted_configuration_are_kept_for_whoever_knows_targets(
    read_text: Read,
) -> None:
    config, collector = read_text(
        "targets: { go: { package_name: acme, anything: 1 }, node: { package_name: acme } }",
        "stainless.yml",
    )
    assert collector.diagnostics == ()
    assert [target.name for target in config.targets] == ["go", "typescript"]
