"""Configuration + model -> the facts about an SDK that templates print: its names, version, libraries."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass

from specpress.diag import Collector
from specpress.model import Api
from specpress.naming import snake
from specpress.targets import TargetOptions
from specpress.targets.python import literals
from specpress.targets.python.client import Option, env_prefix, example_arguments
from specpress.targets.python.client import options as client_options
from specpress.targets.python.names import Names
from specpress.targets.python.webhooks import has_webhooks, webhooks_attribute

_LIBRARIES = {
    "httpx2": "https://github.com/pydantic/httpx2",
    "httpx": "https://www.python-httpx.org",
}
_REQUIREMENTS = {"httpx2": "httpx2>=2", "httpx": "httpx>=0.25.1, <1"}
_ALWAYS = ("anyio>=3.5", "pydantic>=2.8, <3", "typing-extensions>=4.14, <5")


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """`sdk` in templates.

    `package` is imported, `project` installed; `client` is the class of the client (`Metronome`).
    `full_names`: nested classes repeat the name of their root. The `..._literal`s are Python and TOML.
    """

    package: str
    project: str
    client: str
    version: str
    http_library: str
    uses_httpx2: bool
    env_prefix: str
    datetime_timespec: str
    full_names: bool
    http_library_url: str
    import_httpx: str
    requirements: tuple[str, ...]
    title: str
    docs_url: str
    credentials: tuple[Option, ...]
    summary_literal: str
    repository_literal: str
    example_arguments: tuple[str, ...]
    webhooks: str
    max_retries: int
    timeout: str


def facts(api: Api, options: TargetOptions, names: Names, collector: Collector) -> Facts:
    """The facts. A package name that Python cannot import is an error."""
    settings = options.settings
    client = names.client
    own = _own(options)
    hosted = settings.get("hosted") is True
    package = _text(settings, "package_name") or snake(api.brand.words)
    if not package.isidentifier() or keyword.iskeyword(package) or package in ("tests", "src"):
        collector.error(
            "SP801",
            f'"{package}" cannot be imported: it is no name for a package',
            api.origin,
            hint="set targets.python.package_name to letters, digits and underscores",
        )
        package = "sdk"
    library = _text(own, "http_library") or ""
    if library not in _LIBRARIES:
        library = "httpx" if hosted else "httpx2"
    repository = _text(settings, "production_repo")
    return Facts(
        package=package,
        project=_text(settings, "project_name") or package.replace("_", "-"),
        client=client,
        version=_text(settings, "version") or "0.1.0",
        http_library=library,
        uses_httpx2=library == "httpx2",
        env_prefix=env_prefix(api),
        datetime_timespec=_text(own, "datetime_timespec") or "auto",
        full_names=_text(own, "nested_names") == "full",
        http_library_url=_LIBRARIES[library],
        import_httpx=f"import {library} as httpx" if library != "httpx" else "import httpx",
        requirements=(_REQUIREMENTS[library], *_ALWAYS),
        title=_text(settings, "readme_title") or f"{client} for Python",
        docs_url=literals.link(api.docs_url) if api.docs_url is not None else "",
        credentials=tuple(
            option for option in client_options(api, names) if option.secret and option.env
        ),
        summary_literal=literals.string(f"The Python library for the {client} API"),
        repository_literal=(
            literals.string("https://github.com/" + repository.partition("#")[0])
            if repository
            else ""
        ),
        example_arguments=tuple(example_arguments(api, names)),
        webhooks=webhooks_attribute(names) if has_webhooks(api) else "",
        max_retries=api.client.max_retries,
        timeout=f"{api.client.timeout:g}",
    )


def legacy_responses(options: TargetOptions) -> bool:
    """Whether raw responses shall be those of older SDKs."""
    return _own(options).get("legacy_responses") is True


def _own(options: TargetOptions) -> Mapping[str, object]:
    own = options.settings.get("options")
    return own if isinstance(own, Mapping) else {}


def _text(settings: Mapping[str, object], key: str) -> str | None:
    value = settings.get(key)
    return value if isinstance(value, str) and value else None
