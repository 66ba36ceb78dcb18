"""`targets.typescript.names`: what the runtime has does not push away what the API has, and the other way round."""

from __future__ import annotations

import re
from pathlib import Path

from tests.targets.typescript.documents import ANSWER, answer, document, pressed

THING = {"type": "object", "properties": {"id": {"type": "string"}}}


def test_errors_keep_their_names(tmp_path: Path) -> None:
    spec = document({"/things": {"get": {"responses": answer("ApiError")}}}, ApiError=THING)
    files, _ = pressed(tmp_path, spec)
    assert "static readonly APIError = Errors.APIError;" in files["src/client.ts"]
    assert "export { type APIErrorModel }" in files["src/client.ts"]


def test_types_called_like_what_the_client_uses(tmp_path: Path) -> None:
    spec = document(
        {
            "/things": {
                "get": {"responses": answer("Errors")},
                "post": {"responses": answer("Credentials")},
            }
        },
        Errors=THING,
        Credentials=THING,
    )
    spec["security"] = [{"key": []}]
    spec["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
    client = pressed(tmp_path, spec)[0]["src/client.ts"]
    assert "import * as SDKErrors from './core/error.js';" in client
    assert "import { bearer, type Credentials as SDKCredentials } from" in client
    assert "import type { Credentials, Errors } from './resources/schemas.js';" in client
    assert "_authorize(): SDKCredentials {" in client
    assert "export { type Credentials, type Errors };" in client


def test_a_resource_called_models(tmp_path: Path) -> None:
    spec = document({"/models": {"get": {"responses": answer("Model")}}}, Model=THING)
    files, _ = pressed(tmp_path, spec)
    assert "class Models" in files["src/resources/models.ts"]
    assert "interface Model " in files["src/resources/schemas.ts"]


def test_words_that_are_reserved(tmp_path: Path) -> None:
    spec = document(
        {
            "/delete/{class}": {
                "post": {
                    "operationId": "import",
                    "parameters": [
                        {
                            "name": "class",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": ANSWER,
                }
            }
        }
    )
    files, _ = pressed(tmp_path, spec)
    (resource,) = (text for path, text in files.items() if "class: class_" in text)
    assert "(class_: string, options?: RequestOptions)" in resource


def test_pages_of_what_is_plural_already(tmp_path: Path) -> None:
    fields = {"type": "array", "items": {"$ref": "#/components/schemas/CustomFields"}}
    spec = document(
        {
            "/fields": {
                "get": {
                    "parameters": [
                        {"name": name, "in": "query", "schema": {"type": "string"}}
                        for name in ("cursor", "limit")
                    ],
                    "responses": answer(
                        {
                            "type": "object",
                            "properties": {"data": fields, "next_cursor": {"type": "string"}},
                        }
                    ),
                }
            }
        },
        CustomFields=THING,
    )
    files, _ = pressed(tmp_path, spec)
    assert "export type CustomFieldsCursorPage =" in files["src/resources/fields.ts"]


def test_a_page_class_that_the_client_uses_and_exports_has_one_name(tmp_path: Path) -> None:
    number = {"type": "integer"}
    parameters = [{"name": it, "in": "query", "schema": number} for it in ("limit", "offset")]
    listed = {"type": "object", "required": ["id"], "properties": {"id": number}}
    body = {
        "type": "object",
        "properties": {"items": {"type": "array", "items": listed}, "total": number},
    }
    spec = document({"/list": {"get": {"parameters": parameters, "responses": answer(body)}}})
    configuration = "resources: {$client: {methods: {list_all: get /list}}}"
    client = pressed(tmp_path, spec, configuration)[0]["src/client.ts"]
    assert re.search(r"^import \{\n?.*\bOffsetPage,", client, re.M | re.S)
    assert "SDKOffsetPage" not in client


def test_an_event_that_may_be_anything_imports_nothing(tmp_path: Path) -> None:
    spec = document({"/ping": {"get": {"responses": ANSWER}}}, Pet={"type": "object"})
    payloads = ({"$ref": "#/components/schemas/Pet"}, {})
    spec["webhooks"] = {
        f"event{number}": {
            "post": {
                "requestBody": {"content": {"application/json": {"schema": schema}}},
                "responses": ANSWER,
            }
        }
        for number, schema in enumerate(payloads)
    }
    webhooks = pressed(tmp_path, spec)[0]["src/resources/webhooks.ts"]
    assert "export type UnwrapWebhookEvent = unknown;" in webhooks
    assert "schemas" not in webhooks
