"""The composition of the press: spec and configuration -> the files of every target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from specpress import __version__, openapi, source
from specpress.build import build
from specpress.config.settings import Config, TargetSettings
from specpress.diag import Collector, Origin
from specpress.model import Api
from specpress.openapi import OpenApi
from specpress.targets.registry import DEFAULT, load_target
from specpress.render import File
from specpress.source import RefPolicy
from specpress.targets import Language, Speaking, Target, TargetOptions


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What to press: `targets` empty means all that the configuration enables."""

    spec: Path
    config: Config = field(default_factory=Config)
    targets: tuple[str, ...] = ()
    policy: RefPolicy = field(default_factory=RefPolicy)
    validate: Literal["fast", "full"] = "fast"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pressed:
    """What came out: the files by target, the model they were printed from, and the document it was built from."""

    document: OpenApi
    api: Api
    files: Mapping[str, tuple[File, ...]]


def read(request: Request, collector: Collector) -> OpenApi | None:
    """The document of a request, bundled, checked and in 3.1 form; None if it cannot be used."""
    document = source.load(request.spec, policy=request.policy, collector=collector)
    if document is None:
        return None
    lifted = openapi.read(
        document,
        collector=collector,
        validate=request.validate,
        transforms=request.config.transforms,
    )
    return None if collector.has_errors else lifted


def press(request: Request, collector: Collector) -> Pressed | None:
    """Every file of every target. None, and the reasons in the collector, if there is an error."""
    document = read(request, collector)
    if document is None:
        return None
    api = build(document, request.config, collector)
    if collector.has_errors:
        return None
    settings = selected(request)
    targets = {item.name: load_target(item.name) for item in settings}
    languages = _languages(api, settings, targets, request.config, collector)
    files = {
        item.name: tuple(
            targets[item.name].render(
                api, _options(item, request.config, document, languages), collector
            )
        )
        for item in settings
    }
    return None if collector.has_errors else Pressed(document=document, api=api, files=files)


def selected(request: Request) -> tuple[TargetSettings, ...]:
    """The targets of a request with their settings."""
    known = {item.name: item for item in request.config.targets}
    names = request.targets or tuple(name for name, item in known.items() if item.enabled)
    origin = request.config.origin or Origin(str(request.spec))
    return tuple(
        known.get(name) or TargetSettings(name=name, origin=origin) for name in names or DEFAULT
    )


def _languages(
    api: Api,
    settings: Sequence[TargetSettings],
    targets: Mapping[str, Target],
    configuration: Config,
    collector: Collector,
) -> tuple[Language, ...]:
    """What each selected target that can speak says on reference pages."""
    return tuple(
        target.language(api, _options(item, configuration, None, ()), collector)
        for item in settings
        if isinstance(target := targets[item.name], Speaking)
    )


def _options(
    item: TargetSettings,
    configuration: Config,
    document: OpenApi | None,
    languages: tuple[Language, ...],
) -> TargetOptions:
    return TargetOptions(
        settings={"hosted": configuration.hosted, **item.settings},
        templates=item.templates,
        generator_version=__version__,
        languages=languages,
        document=document.data if document is not None else None,
        readme=configuration.readme,
    )
