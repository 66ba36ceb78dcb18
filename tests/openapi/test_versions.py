"""Which versions are read, and what the others are told."""

from __future__ import annotations

import pytest

from specpress.diag import Kind
from tests.openapi.conftest import Read, found

REST = "info: {title: T, version: '1'}\npaths: {}\n"


@pytest.mark.parametrize(
    "version", ["3.0.0", "3.0.4", "3.1.0", "'3.1.1'", "3.1", "3.2.0", "3.0.0-rc1"]
)
def test_versions_that_are_read(read: Read, version: str) -> None:
    api, collector = read(f"openapi: {version}\n{REST}")
    assert api is not None
    assert api.version == version.strip("'")
    assert not collector.has_errors


@pytest.mark.parametrize("version", ["'2.0'", "4.0.0", "3.3.0", "3", "next", "{a: b}", "null"])
def test_versions_that_are_not(read: Read, version: str) -> None:
    api, collector = read(f"openapi: {version}\n{REST}")
    assert api is None
    (line,) = found(collector)
    assert " error SP202 " in line and line.endswith("is no version of OpenAPI that is known")


def test_swagger_is_told_of_a_converter(read: Read) -> None:
    api, collector = read(f"swagger: '2.0'\n{REST}")
    assert api is None
    assert found(collector) == ['1:10 error SP201 this is a Swagger "2.0" document, not OpenAPI 3']
    hint = collector.diagnostics[0].hint
    assert hint is not None and "npx swagger2openapi" in hint


def test_a_document_without_a_version(read: Read) -> None:
    api, collector = read("# openapi: missing\n" + REST)
    assert api is None
    assert [line.split()[2] for line in found(collector)] == ["SP202"]


def test_what_is_new_in_3_2_is_in_the_ledger(read: Read) -> None:
    api, collector = read("""\
        openapi: 3.2.0
        $self: https://example.com/api.yaml
        info: {title: T, version: '1'}
        tags: [{name: a, parent: b, kind: nav}, {name: b}]
        paths:
          /a:
            query: {responses: {'200': {summary: ok, content: {application/jsonl: {itemSchema: {type: object}}}}}}
            additionalOperations:
              LINK: {responses: {}}
            get:
              parameters: [{name: q, in: querystring, content: {a/b: {}}}]
              responses: {}
        """)
    assert api is not None
    assert not collector.has_errors
    entries = {(entry.kind, entry.subject, str(entry.outcome)) for entry in collector.ledger}
    assert entries == {
        (Kind.KEYWORD, "$self", "approximated"),
        (Kind.KEYWORD, "parent", "approximated"),
        (Kind.KEYWORD, "kind", "approximated"),
        (Kind.KEYWORD, "summary", "approximated"),
        (Kind.KEYWORD, "itemSchema", "approximated"),
        (Kind.OPERATION, "LINK /a", "refused"),
        (Kind.PARAMETER, "q", "refused"),
    }
