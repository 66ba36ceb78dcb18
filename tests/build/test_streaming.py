"""What the configuration says about streams, and what several media types of one answer mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.build.documents import build_text, members, only_method, show

from specpress import config
from specpress.diag import Collector
from specpress.model import Api, MediaKind

DOCUMENT = """
paths:
  /talk:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}}
      responses: {'200': {description: Said., content: {application/json: {schema: {type: object, properties: {text: {type: string}}}}}}}
  /speak:
    post:
      responses:
        '200':
          description: Spoken.
          content:
            audio/mpeg: {schema: {type: string, format: binary}}
            text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}
components:
  schemas:
    Chunk: {type: object, properties: {part: {type: string}}}
"""


def built(folder: Path, talk: str, speak: str = "") -> tuple[Api, Collector]:
    collector = Collector()
    file = folder / "specpress.yml"
    file.write_text(f"""
resources:
  talks:
    models: {{chunk: '#/components/schemas/Chunk'}}
    methods:
      say: {{endpoint: post /talk{talk}}}
      speak: {{endpoint: post /speak{speak}}}
""")
    return build_text(DOCUMENT, config.read(file, collector), collector), collector


@pytest.mark.parametrize("event", ["talks.chunk", "Chunk", "#/components/schemas/Chunk"])
def test_an_event_may_be_named_in_three_ways(tmp_path: Path, event: str) -> None:
    streaming = f", streaming: {{param_discriminator: stream, stream_event_model: '{event}'}}"
    api, collector = built(tmp_path, streaming)
    say = api.resources[0].methods[0]
    assert say.streaming is not None and say.streaming.switch is not None
    assert show(say.streaming.event) == "models/talks.chunk"
    assert say.returns.kind is MediaKind.JSON and not collector.diagnostics


def test_an_event_that_is_nothing_is_a_located_warning(tmp_path: Path) -> None:
    api, collector = built(tmp_path, ", streaming: {stream_event_model: talks.nothing}")
    assert api.resources[0].methods[0].streaming is None
    (warning,) = collector.diagnostics
    assert warning.code == "SP407" and warning.origin is not None and warning.origin.line == 6


def test_a_file_that_may_stream_is_a_file_unless_it_is_asked_to_stream(tmp_path: Path) -> None:
    speak = built(tmp_path, "")[0].resources[0].methods[1]
    assert speak.returns.kind is MediaKind.BINARY and speak.streaming is None
    asked = ", streaming: {param_discriminator: null}"
    speak = built(tmp_path, "", asked)[0].resources[0].methods[1]
    assert speak.returns.kind is MediaKind.EVENT_STREAM and speak.streaming is not None


CHUNK = "{type: object, properties: {part: {type: string}}}"
EVENT = f"{{type: object, properties: {{event: {{type: string}}, data: {CHUNK}}}}}"
TEXT = "{type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Chunk'}}"
END = "{type: object, properties: {data: {enum: ['[DONE]']}}}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # Whole events: by `itemSchema`, or because one is the end of the stream.
        (f"itemSchema: {{properties: {{data: {TEXT}}}}}", "schemas/Chunk"),
        (f"itemSchema: {EVENT}", "says.create/response"),
        (f"schema: {{oneOf: [{EVENT}, {END}]}}", "says.create/response"),
        # Their data.
        ("schema: {$ref: '#/components/schemas/Chunk'}", "schemas/Chunk"),
        (f"schema: {EVENT}", "says.create/response"),
    ],
)
def test_events_are_their_data(content: str, expected: str) -> None:
    api = build_text(f"""
openapi: 3.2.0
info: {{title: Says, version: "1"}}
paths:
  /says: {{post: {{responses: {{'200': {{description: Said., content: {{text/event-stream: {{{content}}}}}}}}}}}}}
components: {{schemas: {{Chunk: {CHUNK}}}}}
""")
    method = only_method(api)
    assert method.streaming is not None and method.returns.kind is MediaKind.EVENT_STREAM
    assert show(method.streaming.event) == show(method.returns.type)
    assert show(method.returns.type) == expected.removeprefix("schemas/")
    whole = content == f"schema: {EVENT}"
    assert list(members(api, expected)) == (["event*", "data*"] if whole else ["part*"])
