"""Security schemes -> client options and requirements."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.build.documents import build_text

from specpress import config
from specpress.diag import Collector, Kind, Outcome


def document(schemes: str, security: str) -> str:
    return (
        f"security: {security}\npaths: {{/x: {{get: {{responses: {{'204': {{description: Done.}}}}}}}}}}\n"
        f"components: {{securitySchemes: {{{schemes}}}}}\n"
    )


BEARER = "b: {type: http, scheme: bearer}"
BASIC = "u: {type: http, scheme: basic}"
KEY = "k: {type: apiKey, in: header, name: X-Key}"
OTHER = "other_key: {type: apiKey, in: query, name: key}"
MACHINE = "m: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {r: R}}}}"


@pytest.mark.parametrize(
    ("schemes", "security", "options"),
    [
        (BEARER, "[{b: []}]", [("bearer_token", "TEST_BEARER_TOKEN", True)]),
        (BEARER, "[]", [("bearer_token", "TEST_BEARER_TOKEN", False)]),
        (BEARER, "[{b: []}, {}]", [("bearer_token", "TEST_BEARER_TOKEN", False)]),
        (BASIC, "[{u: []}]", [("username", "TEST_USERNAME", True), ("password", "TEST_PASSWORD", True)]),
        (KEY, "[{k: []}]", [("api_key", "TEST_API_KEY", True)]),
        (
            f"{KEY}, {OTHER}",
            "[{k: [], other_key: []}]",
            [("k", "TEST_K", True), ("other_key", "TEST_OTHER_KEY", True)],
        ),
        (
            MACHINE,
            "[{m: []}]",
            [("client_id", "TEST_CLIENT_ID", True), ("client_secret", "TEST_CLIENT_SECRET", True)],
        ),
    ],
)
def test_options(schemes: str, security: str, options: list[tuple[str, str, bool]]) -> None:
    api = build_text(document(schemes, security))
    assert [(option.id, option.env, option.required) for option in api.options] == options
    assert [option.id for option in api.options if not option.secret] in (
        [],
        ["username"],
        ["client_id"],
    )


def test_what_no_client_can_do_is_refused() -> None:
    collector = Collector()
    api = build_text(document("t: {type: mutualTLS}", "[{t: []}]"), collector=collector)
    assert api.auth == () and api.security == ()
    assert collector.ledger.counts(Kind.KEYWORD)[Outcome.REFUSED] == 1


def test_configured_options_pin_names_and_variables(tmp_path: Path) -> None:
    file = tmp_path / "stainless.yml"
    file.write_text(
        """
client_settings:
  opts:
    token: {type: string, read_env: MY_TOKEN, auth: {security_scheme: b}}
    organization: {type: string, nullable: true, send_in_header: X-Org}
"""
    )
    api = build_text(document(BEARER, "[{b: []}]"), config.read(file, Collector()))
    assert [(option.id, option.env, option.secret) for option in api.options] == [
        ("token", "MY_TOKEN", True),
        ("organization", None, False),
    ]
    assert api.auth[0].options == ("token",)


def test_a_parameter_that_a_credential_fills_is_no_argument() -> None:
    api = build_text(
        "security: [{k: []}]\n"
        "paths: {/x: {get: {parameters: [{name: x-key, in: header, schema: {type: string}}],"
        " responses: {'204': {description: Done.}}}}}\n"
        f"components: {{securitySchemes: {{{KEY}}}}}\n"
    )
    (method,) = api.walk_methods()
    assert method.params.arguments == ()
