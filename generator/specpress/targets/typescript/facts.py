"""Configuration + model -> the facts about an SDK that all its templates may print."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from specpress.diag import Collector
from specpress.model import Api, MediaKind
from specpress.naming import kebab, snake
from specpress.targets import TargetOptions
from specpress.targets.typescript import literals
from specpress.targets.typescript.files import Files, Form
from specpress.targets.typescript.names import Names
from specpress.targets.typescript.views import CredentialView

_PACKAGE = re.compile(r"(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """`sdk` in templates.

    `package` is installed and imported, `client` the class of the client (`Metronome`). The `..._json`
    are JSON strings, `version_literal` is TypeScript. `timeout` is in seconds, in words. `guards_browser`:
    a client in a browser has to be asked for. `has_...`: what the API makes use of.
    """

    package: str
    client: str
    title: str
    docs_url: str
    version: str
    version_literal: str
    version_json: str
    description_json: str
    license_json: str
    repository_json: str
    env_prefix: str
    credentials: tuple[CredentialView, ...]
    max_retries: int
    timeout: str
    guards_browser: bool
    has_pages: bool
    has_streams: bool
    has_uploads: bool
    has_webhooks: bool


def facts(api: Api, options: TargetOptions, names: Names, collector: Collector) -> Facts:
    """The facts. A package name that npm would refuse is an error."""
    settings = options.settings
    own = settings.get("options")
    package = _text(settings, "package_name") or kebab(api.brand.words)
    if not _PACKAGE.fullmatch(package) or len(package) > 214:
        collector.error(
            "SP841",
            f'"{package}" cannot be installed: it is no name for a package',
            api.origin,
            hint="set targets.typescript.package_name to a name such as @acme/sdk",
        )
        package = "sdk"
    version = _text(settings, "version") or "0.1.0"
    repository = _text(settings, "production_repo")
    files = Files(api)
    return Facts(
        package=package,
        client=names.client,
        title=_text(settings, "readme_title") or f"{names.client} TypeScript Library",
        docs_url=literals.link(api.docs_url) if api.docs_url is not None else "",
        version=version,
        version_literal=literals.string(version),
        version_json=json.dumps(version),
        description_json=json.dumps(f"The TypeScript library for the {names.client} API"),
        license_json=_license(settings.get("license")),
        repository_json=(
            json.dumps("github:" + repository.partition("#")[0]) if repository else ""
        ),
        env_prefix=snake(api.brand.words).upper(),
        credentials=tuple(
            CredentialView(name=names.options[option.id], env=option.env)
            for option in api.options
            if (option.required or option.secret) and option.env is not None
        ),
        max_retries=api.client.max_retries,
        timeout=f"{api.client.timeout:g}",
        guards_browser=isinstance(own, Mapping) and own.get("browser") is False,
        has_pages=any(method.pagination is not None for method in api.walk_methods()),
        has_streams=any(method.streaming is not None for method in api.walk_methods()),
        has_uploads=any(
            files.form(method) is not Form.NEVER or method.body.content.kind is MediaKind.BINARY
            for method in api.walk_methods()
            if method.body is not None
        ),
        has_webhooks=api.webhook_settings is not None,
    )


def _license(configured: object) -> str:
    """The licence's name as JSON: an SPDX identifier, or the name of one that is written out; empty if there is none."""
    name = configured.get("name") if isinstance(configured, Mapping) else configured
    return json.dumps(name) if isinstance(name, str) else ""


def _text(settings: Mapping[str, object], key: str) -> str | None:
    value = settings.get(key)
    return value if isinstance(value, str) and value else None
