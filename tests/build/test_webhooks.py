"""Webhooks before OpenAPI 3.1 stand in `x-webhooks`, and may be in files of their own like any path."""

from __future__ import annotations

from pathlib import Path

from tests.build.documents import HEAD

from specpress import openapi, source
from specpress.build import build
from specpress.config import Config
from specpress.diag import Collector
from specpress.model import Object, Ref

NEW_PET = """
post:
  requestBody:
    content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
  responses: {'200': {description: Thanks.}}
"""


def test_webhooks_in_files_of_their_own(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(
        HEAD.replace("3.1.0", "3.0.3") + "paths: {}\nx-webhooks: {newPet: {$ref: new-pet.yaml}}\n"
    )
    (tmp_path / "new-pet.yaml").write_text(NEW_PET)
    collector = Collector()
    document = source.load(spec, policy=source.RefPolicy(), collector=collector)
    assert document is not None
    lifted = openapi.read(document, collector=collector)
    assert lifted is not None
    api = build(lifted, Config(), collector)
    (webhook,) = api.webhooks
    assert webhook.origin.file.endswith("new-pet.yaml")
    assert isinstance(webhook.payload, Ref)
    payload = api.declarations[webhook.payload.id]
    assert isinstance(payload, Object)
    assert [member.name.wire.reveal() for member in payload.properties] == ["name"]
