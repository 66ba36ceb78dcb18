"""Documents that a test writes inline, read as a whole."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Literal, Protocol

import pytest

from specpress import openapi, source
from specpress.diag import Collector
from specpress.openapi import OpenApi, Transform

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
HEAD_30 = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"


class Read(Protocol):
    """`read(text)` -> the document and what was found. HEAD comes before text that has no version."""

    def __call__(
        self,
        text: str,
        *,
        head: str = ...,
        validate: Literal["fast", "full"] = ...,
        transforms: Sequence[Transform] = ...,
    ) -> tuple[OpenApi | None, Collector]: ...


@pytest.fixture
def read() -> Read:
    def run(
        text: str,
        *,
        head: str = HEAD,
        validate: Literal["fast", "full"] = "fast",
        transforms: Sequence[Transform] = (),
    ) -> tuple[OpenApi | None, Collector]:
        text = textwrap.dedent(text)
        if "openapi:" not in text and "swagger:" not in text:
            text = head + text
        collector = Collector()
        document = source.load_bytes(text.encode(), name="api.yaml", collector=collector)
        assert document is not None, found(collector)
        api = openapi.read(document, collector=collector, validate=validate, transforms=transforms)
        return api, collector

    return run


class ReadSchemas(Protocol):
    """`read_schemas(text, head)` -> the lifted `components.schemas` that `text` is, without findings."""

    def __call__(self, text: str, head: str = ...) -> OpenApi: ...


@pytest.fixture
def read_schemas(read: Read) -> ReadSchemas:
    def run(text: str, head: str = HEAD) -> OpenApi:
        below = textwrap.indent(textwrap.dedent(text), "    ")
        api, collector = read(f"paths: {{}}\ncomponents:\n  schemas:\n{below}", head=head)
        assert found(collector) == []
        assert api is not None
        return api

    return run


def found(collector: Collector) -> list[str]:
    """The findings as `line:column severity code message`."""
    return [
        f"{one.origin.line}:{one.origin.column} {one.severity} {one.code} {one.message}"
        for one in collector.diagnostics
        if one.origin is not None
    ]
