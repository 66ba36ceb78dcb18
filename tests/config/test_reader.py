"""What a configuration says is what the settings hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.config import Endpoint, find_config, find_document, read
from specpress.diag import Collector
from tests.config.conftest import Read

ROOT = Path(__file__).resolve().parents[2]


def test_own_configuration_of_this_repository() -> None:
    collector = Collector()
    config = read(ROOT / "spec" / "specpress.yml", collector)
    assert collector.diagnostics == ()
    assert config.spec == ROOT / "spec" / "openapi.yaml"
    assert not config.hosted
    assert config.resources is not None
    (v1,) = config.resources
    (customers,) = v1.resources
    create = customers.methods[0]
    assert (create.name, create.endpoint) == ("create", Endpoint(verb="post", path="/v1/customers"))
    assert customers.models[0].pointer == "#/components/schemas/Customer"
    assert "event_type_filter" in [model.name for model in config.shared_models]
    assert config.client.timeout == 60
    assert config.security == (("bearerAuth",),)


def test_tree_of_resources(read_text: Read) -> None:
    config, collector = read_text("""
        resources:
          $client:
            methods:
              status: GET /status
            models: { health: Health }
            subresources:
              beta:
                methods: { ping: get /ping }
          $shared:
            models: { money: "#/components/schemas/Money" }
          cards:
            description: Plastic.
            models:
              card: { openapi_uri: Card }
            methods:
              create: post /cards
              list: { endpoint: get /cards, paginated: cursor_page, item: Card, positional_params: true }
              sync: { endpoint: post /cards/sync, paginated: false, body_param_name: rows }
              raw:
                endpoint: get /cards/raw
                positional_params: false
                security: [{ a: [], b: [] }, {}]
            subresources:
              tokens:
                methods:
                  revoke: { endpoint: "delete /cards/{id}/tokens/{token}", positional_params: [id, token] }
        """)
    assert collector.diagnostics == ()
    assert [(m.name, m.endpoint.verb) for m in config.client_methods] == [("status", "get")]
    assert [model.name for model in config.client_models] == ["health"]
    assert [model.pointer for model in config.shared_models] == ["#/components/schemas/Money"]
    assert config.resources is not None
    cards, beta = config.resources
    assert (cards.name, cards.description, beta.name) == ("cards", "Plastic.", "beta")
    create, listed, sync, raw = cards.methods
    assert create.paginated is None and create.positional is None and create.security is None
    assert (listed.paginated, listed.item, listed.positional) == ("cursor_page", "Card", None)
    assert (sync.paginated, sync.body_param_name) == (False, "rows")
    assert (raw.positional, raw.security) == ((), (("a", "b"), ()))
    assert cards.resources[0].methods[0].positional == ("id", "token")


def test_skip_only_and_deprecated_reach_the_methods(read_text: Read) -> None:
    config, collector = read_text("""
        resources:
          old:
            deprecated: Use new.
            only: [a, b]
            methods:
              one: get /one
              two: { endpoint: get /two, only: [b, c], deprecated: Use three. }
            subresources:
              inner:
                skip: [x]
                methods:
                  three: { endpoint: get /three, skip: [y] }
                  four: { endpoint: get /four, skip: true, deprecated: { default: Never use it. } }
        """)
    assert collector.diagnostics == ()
    assert config.resources is not None
    (old,) = config.resources
    one, two = old.methods
    three, four = old.resources[0].methods
    assert (one.deprecated, one.targets, one.skip) == ("Use new.", ("a", "b"), False)
    assert (two.deprecated, two.targets) == ("Use three.", ("b",))
    assert (three.skipped_targets, three.targets) == (("x", "y"), ("a", "b"))
    assert (four.skip, four.deprecated) == (True, "Never use it.")


def test_former_names_of_targets_are_resolved(read_text: Read) -> None:
    config, collector = read_text("""
        targets: { node: { package_name: acme } }
        resources:
          a:
            methods:
              one: { endpoint: get /one, only: [node, typescript, rust] }
              two: { endpoint: get /two, skip: [node] }
        """)
    assert collector.diagnostics == ()
    assert config.resources is not None
    one, two = config.resources[0].methods
    assert [target.name for target in config.targets] == ["typescript"]
    assert (one.targets, two.skipped_targets) == (("typescript", "rust"), ("typescript",))


def test_alias_becomes_a_method(read_text: Read) -> None:
    config, collector = read_text("""
        resources:
          cards:
            methods:
              get: { type: alias, to: retrieve, deprecated: Use retrieve. }
              retrieve: { endpoint: "get /cards/{id}", positional_params: [] }
        """)
    assert collector.diagnostics == ()
    assert config.resources is not None
    get, retrieve = config.resources[0].methods
    assert get.endpoint == retrieve.endpoint and get.positional == ()
    assert (get.deprecated, retrieve.deprecated) == ("Use retrieve.", None)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("PT1M30S", 90.0), ("PT0.5S", 0.5), ("P1DT1H", 90000.0), ("90000", 90.0)],
)
def test_timeouts(read_text: Read, written: str, seconds: float) -> None:
    config, collector = read_text(f"client_settings: {{ default_timeout: {written} }}")
    assert (config.client.timeout, collector.diagnostics) == (seconds, ())


def test_client_settings(read_text: Read) -> None:
    config, collector = read_text("""
        client_settings:
          default_env_prefix: ACME
          base_url_env: ACME_URL
          log_env: ACME_LOG
          default_headers: { x-version: "2" }
          default_retries: { max_retries: 0, initial_delay_seconds: 1, max_delay_seconds: 2.5 }
          idempotency: { header: Idempotency-Key }
          omit_stainless_headers: true
          opts:
            user: { type: string, nullable: true, auth: { security_scheme: basic, role: username } }
            key: { type: string, read_env: ACME_KEY, required: true, auth: { security_scheme: key } }
            region: { type: integer, default: 3, example: 4, send_in_header: x-region }
            tag: { send_as_query_param: t, description: A tag. }
        """)
    client = config.client
    assert collector.diagnostics == ()
    assert (client.env_prefix, client.base_url_env, client.log_env) == (
        "ACME",
        "ACME_URL",
        "ACME_LOG",
    )
    assert client.default_headers == {"x-version": "2"}
    assert (client.max_retries, client.initial_retry_delay, client.max_retry_delay) == (0, 1.0, 2.5)
    assert (client.idempotency_header, client.omit_telemetry) == ("Idempotency-Key", True)
    user, key, region, tag = client.opts
    assert (user.scheme, user.role, user.nullable) == ("basic", "username", True)
    assert (key.scheme, key.role, key.env, key.required) == ("key", "value", "ACME_KEY", True)
    assert (region.type, region.default, region.example, region.header) == (
        "integer",
        3,
        4,
        "x-region",
    )
    assert (tag.type, tag.query, tag.scheme, tag.role) == ("string", "t", None, None)


def test_pagination_with_and_without_purposes(read_text: Read) -> None:
    config, collector = read_text("""
        pagination:
          - name: plain
            type: cursor
            request: { cursor: { type: string } }
            response: { data: { type: array } }
          - name: nested
            type: cursor_url
            request: { limit: { type: integer } }
            response:
              meta:
                type: object
                properties:
                  next:
                    type: string
                    x-stainless-pagination-property: { purpose: cursor_url_field }
        """)
    assert collector.diagnostics == ()
    plain, nested = config.pagination
    assert (plain.name, plain.type, plain.purposes) == ("plain", "cursor", {})
    assert (nested.type, nested.purposes) == ("url", {"response.meta.next": "cursor_url_field"})


def test_one_scheme_without_a_list(read_text: Read) -> None:
    config, collector = read_text("""
        pagination:
          type: offset
          request: { offset: { type: integer } }
          response: { data: { type: array } }
        """)
    assert collector.diagnostics == ()
    assert [page.name for page in config.pagination] == ["offset_page"]


@pytest.mark.parametrize(
    "written",
    ["{acme_ai: AcmeAI, sso: {initialism: true}}", "[acme_ai: AcmeAI, sso: {initialism: true}]"],
)
def test_custom_casings_in_both_forms(read_text: Read, written: str) -> None:
    config, collector = read_text(f"custom_casings: {written}")
    assert collector.diagnostics == ()
    assert [(each.term, each.pascal, each.initialism) for each in config.custom_casings] == [
        ("acme_ai", "AcmeAI", None),
        ("sso", None, True),
    ]


def test_streaming_that_is_always_on_is_not_streaming_that_is_not_said(read_text: Read) -> None:
    config, _ = read_text("""
        resources:
          events:
            methods:
              watch: { endpoint: get /events, streaming: { param_discriminator: null } }
              chat:
                endpoint: post /chat
                streaming: { param_discriminator: stream, stream_event_model: events.event }
              poll: get /poll
        """)
    assert config.resources is not None
    watch, chat, poll = config.resources[0].methods
    assert watch.streaming is not None and watch.streaming.switch is None
    assert chat.streaming is not None
    assert (chat.streaming.switch, chat.streaming.event) == ("stream", "events.event")
    assert poll.streaming is None


def test_paths_are_relative_to_the_file(read_text: Read, tmp_path: Path) -> None:
    config, _ = read_text("""
        spec: api.yaml
        targets:
          docs: { output: site, templates: ../ours }
          models:
        """)
    docs, models = config.targets
    assert config.spec == tmp_path / "api.yaml"
    assert (docs.output, docs.templates) == (tmp_path / "site", tmp_path.parent / "ours")
    assert (models.output, models.enabled) == (None, True)


def test_anchors_and_merges_are_read(read_text: Read) -> None:
    config, collector = read_text("""
        x-common: &common { paginated: false }
        resources:
          a:
            methods:
              one: { <<: *common, endpoint: get /one }
        """)
    assert collector.diagnostics == ()
    assert config.resources is not None
    assert config.resources[0].methods[0].paginated is False


@pytest.mark.parametrize(
    ("name", "text", "hosted", "rest"),
    [
        ("stainless.yml", "{}", True, "ignore"),
        ("acme.stainless.yaml", "spec: openapi.yaml", True, "ignore"),
        ("specpress.yml", "{}", False, "infer"),
        ("specpress.yml", "edition: 2025-10-08", True, "ignore"),
        ("stainless.yml", "unspecified_endpoints: infer", True, "infer"),
    ],
)
def test_who_is_hosted(read_text: Read, name: str, text: str, hosted: bool, rest: str) -> None:
    config, collector = read_text(text, name)
    assert collector.diagnostics == ()
    assert (config.hosted, config.unspecified_endpoints) == (hosted, rest)


def test_endpoints_that_nobody_wants(read_text: Read) -> None:
    config, collector = read_text('unspecified_endpoints: ["post /internal", "GET /old"]')
    assert collector.diagnostics == ()
    assert config.unspecified_endpoints == "infer"
    assert config.ignored_endpoints == (
        Endpoint(verb="post", path="/internal"),
        Endpoint(verb="get", path="/old"),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_says_nothing(read_text: Read, text: str) -> None:
    config, collector = read_text(text)
    assert collector.diagnostics == ()
    assert config.resources is None and config.targets == ()


def test_overlays_are_transforms(read_text: Read, tmp_path: Path) -> None:
    (tmp_path / "public.yaml").write_text("""
        overlay: 1.0.0
        info: { title: Public, version: "1" }
        actions: [{ target: "$.paths['/internal']", remove: true }]
        """)
    config, collector = read_text("""
        openapi:
          transforms: [{ command: update, args: { target: $.info.title, value: Acme } }]
          overlays: [public.yaml]
        """)
    assert collector.diagnostics == ()
    update, remove = config.transforms
    assert (update.command, update.args["value"]) == ("update", "Acme")
    assert (remove.command, remove.origin.file) == ("remove", str(tmp_path / "public.yaml"))


def test_an_overlay_that_is_not_there(read_text: Read) -> None:
    config, collector = read_text("openapi: { overlays: [nowhere.yaml] }")
    (found,) = collector.diagnostics
    assert found.origin is not None and found.origin.pointer == "#/openapi/overlays"
    assert found.message == 'cannot read "nowhere.yaml": No such file or directory'


def test_discovery(tmp_path: Path) -> None:
    assert find_config(tmp_path) is None and find_document(tmp_path) is None
    (tmp_path / "stainless.yml").touch()
    (tmp_path / "openapi.json").touch()
    assert find_config(tmp_path) == tmp_path / "stainless.yml"
    assert find_document(tmp_path) == tmp_path / "openapi.json"
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "specpress.yaml").touch()
    assert find_config(tmp_path) == tmp_path / "spec" / "specpress.yaml"
    (tmp_path / "specpress.yml").touch()
    assert find_config(tmp_path) == tmp_path / "specpress.yml"
