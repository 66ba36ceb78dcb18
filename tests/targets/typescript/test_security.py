"""Auth schemes -> what the client of an SDK adds to requests, and what it keeps from other servers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.targets.typescript.documents import ANSWER, document, pressed


def client_of(folder: Path, scheme: dict[str, Any]) -> str:
    """`client.ts` of an API with one scheme that everything asks for."""
    spec = document({"/ping": {"get": {"responses": ANSWER}}})
    spec["components"]["securitySchemes"] = {"auth": scheme}
    spec["security"] = [{"auth": []}]
    files, _ = pressed(folder, spec)
    return files["src/client.ts"]


@pytest.mark.parametrize(
    ("scheme", "guarded"),
    [
        ({"type": "http", "scheme": "bearer"}, False),
        ({"type": "http", "scheme": "basic"}, False),
        ({"type": "apiKey", "in": "header", "name": "Authorization"}, False),
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, True),
        ({"type": "apiKey", "in": "query", "name": "key"}, False),
        ({"type": "apiKey", "in": "cookie", "name": "sid"}, True),
    ],
)
def test_redirects_are_followed_by_the_sdk_where_platforms_would_pass_a_credential_on(
    tmp_path: Path, scheme: dict[str, Any], guarded: bool
) -> None:
    assert ("followRedirects(this.fetch" in client_of(tmp_path, scheme)) is guarded


def test_one_credential_is_added_without_a_choice(tmp_path: Path) -> None:
    client = client_of(tmp_path, {"type": "apiKey", "in": "header", "name": "X-Key"})
    assert "return apiKey('header', 'X-Key', this.apiKey);" in client
    assert "chooseCredentials" not in client


def test_a_cookie_is_added_to_those_of_the_caller(tmp_path: Path) -> None:
    client = client_of(tmp_path, {"type": "apiKey", "in": "cookie", "name": "sid"})
    assert "chooseCredentials" in client
