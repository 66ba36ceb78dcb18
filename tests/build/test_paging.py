"""Answers and parameters -> how a method pages, detected and configured."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress import config
from specpress.diag import Collector
from specpress.model import Api, PageKind
from tests.build.documents import build_text, only_method, show

ITEM = "{type: object, required: [id], properties: {id: {type: string}}}"


def document(parameters: str, schema: str, headers: str = "{}") -> str:
    listed = ", ".join(
        f"{{name: {name}, in: query, schema: {{type: {'integer' if name in ('page', 'offset', 'limit') else 'string'}}}}}"
        for name in parameters.split()
    )
    return (
        f"paths: {{/things: {{get: {{parameters: [{listed}], responses: {{'200': {{description: P., "
        f"headers: {headers}, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}}}\n"
    )


def paged(api: Api) -> tuple[str, str, tuple[str, ...], tuple[str, ...], bool] | None:
    """(kind, parameter, items, next, in a header) of the one method; None if it does not page."""
    pagination = only_method(api).pagination
    if pagination is None:
        return None
    scheme = api.schemes[pagination.scheme]
    return (
        scheme.kind.value,
        scheme.cursor_param.reveal() if scheme.cursor_param else "",
        tuple(name.reveal() for name in scheme.items),
        tuple(name.reveal() for name in scheme.next_cursor or scheme.item_id),
        scheme.next_cursor_in_header,
    )


DATA = f"data: {{type: array, items: {ITEM}}}"


@pytest.mark.parametrize(
    ("parameters", "schema", "expected"),
    [
        (
            "cursor limit",
            f"{{type: object, properties: {{{DATA}, next_cursor: {{type: string}}}}}}",
            ("cursor", "cursor", ("data",), ("next_cursor",), False),
        ),
        (
            "pageToken",
            f"{{type: object, properties: {{{DATA}, meta: {{type: object, properties: {{nextPageToken: {{type: [string, 'null']}}}}}}}}}}",
            ("cursor", "pageToken", ("data",), ("meta", "nextPageToken"), False),
        ),
        (
            "after limit",
            f"{{type: object, properties: {{{DATA}, has_more: {{type: boolean}}}}}}",
            ("cursor_id", "after", ("data",), ("id",), False),
        ),
        ("page limit", f"{{type: array, items: {ITEM}}}", ("page_number", "page", (), (), False)),
        (
            "offset limit",
            f"{{type: object, properties: {{{DATA}, total: {{type: integer}}}}}}",
            ("offset", "offset", ("data",), (), False),
        ),
        ("page", f"{{type: array, items: {ITEM}}}", None),
        ("q", f"{{type: array, items: {ITEM}}}", None),
        ("cursor", f"{{type: object, properties: {{{DATA}, cursor: {{type: object}}}}}}", None),
        ("cursor", "{type: object, properties: {next_cursor: {type: string}}}", None),
    ],
)
def test_detection(parameters: str, schema: str, expected: object) -> None:
    assert paged(build_text(document(parameters, schema))) == expected


def test_a_cursor_in_a_header() -> None:
    api = build_text(
        document(
            "after_cursor per_page",
            f"{{type: array, items: {ITEM}}}",
            "{X-After-Cursor: {schema: {type: string}}}",
        )
    )
    assert paged(api) == ("cursor", "after_cursor", (), ("X-After-Cursor",), True)


def configured(text: str, tmp_path: Path, document: str) -> Api:
    file = tmp_path / "specpress.yml"
    file.write_text(text)
    collector = Collector()
    return build_text(document, config.read(file, collector), collector)


SCHEMES = """
pagination:
  - name: limited
    type: cursor
    request: {next_page: {type: string}, limit: {type: integer}}
    response: {next_page: {type: string}, data: {type: array, items: {}}}
  - name: unlimited
    type: cursor
    request: {next_page: {type: string}}
    response: {next_page: {type: string}, data: {type: array, items: {}}}
"""
PAGE = f"{{type: object, properties: {{{DATA}, next_page: {{type: string}}}}}}"


@pytest.mark.parametrize(
    ("parameters", "scheme"), [("next_page limit", "limited"), ("next_page", "unlimited"), ("limit", None)]
)
def test_a_scheme_fits_if_the_method_has_all_its_parameters(
    tmp_path: Path, parameters: str, scheme: str | None
) -> None:
    pagination = only_method(configured(SCHEMES, tmp_path, document(parameters, PAGE))).pagination
    assert (pagination.scheme if pagination else None) == scheme


def test_a_method_can_opt_out_or_name_its_scheme(tmp_path: Path) -> None:
    method = "resources: {things: {methods: {list: {endpoint: get /things, paginated: %s}}}}\n"
    out = configured(SCHEMES + method % "false", tmp_path, document("next_page limit", PAGE))
    assert only_method(out).pagination is None
    named = configured(SCHEMES + method % "unlimited", tmp_path, document("next_page limit", PAGE))
    pagination = only_method(named).pagination
    assert pagination is not None and pagination.scheme == "unlimited"


@pytest.mark.parametrize(
    ("parameters", "scheme"), [("next_page", "unlimited"), ("next_page limit", "limited"), ("", "limited")]
)
def test_a_method_that_is_said_to_page_takes_the_scheme_that_fits_before_the_first(
    tmp_path: Path, parameters: str, scheme: str
) -> None:
    method = "resources: {things: {methods: {list: {endpoint: get /things, paginated: true}}}}\n"
    found = only_method(configured(SCHEMES + method, tmp_path, document(parameters, PAGE)))
    assert found.pagination is not None and found.pagination.scheme == scheme


def test_a_bare_list_is_no_page_of_a_scheme_that_follows_urls(tmp_path: Path) -> None:
    text = "pagination: [{name: url_page, type: cursor_url, request: {}, response: {next: {type: string}}}]\n"
    bare = document("", f"{{type: array, items: {ITEM}}}")
    assert only_method(configured(text, tmp_path, bare)).pagination is None


def test_purposes_say_what_names_do_not(tmp_path: Path) -> None:
    text = """
pagination:
  - name: odd
    type: cursor
    request:
      from: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
    response:
      rows: {type: array, items: {}}
      info:
        type: object
        properties:
          more_at: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}}
"""
    schema = (
        f"{{type: object, properties: {{rows: {{type: array, items: {ITEM}}}, "
        "info: {type: object, properties: {more_at: {type: string}}}}}"
    )
    api = configured(text, tmp_path, document("from", schema))
    assert paged(api) == ("cursor", "from", ("rows",), ("info", "more_at"), False)


def test_the_item_is_the_answer_of_a_paginated_method() -> None:
    api = build_text(document("cursor", f"{{type: object, properties: {{{DATA}, next_cursor: {{type: string}}}}}}"))
    method = only_method(api)
    assert method.pagination is not None
    assert show(method.pagination.item) == "things.list/response"
    assert api.schemes[method.pagination.scheme].kind is PageKind.CURSOR
