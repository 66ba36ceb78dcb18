"""The composition of the press: spec and configuration -> the files of every target."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Generic, Literal, TypeVar

from specpress import __version__, openapi, source
from specpress.build import build
from specpress.config import Config, TargetSettings, released_documents
from specpress.diag import Collector, Origin, Severity
from specpress.model import Api, Method, Resource
from specpress.openapi import OpenApi
from specpress.render import File, Work, headed
from specpress.render.parallel import run
from specpress.source import RefPolicy
from specpress.targets import (
    Divisible,
    Headed,
    Language,
    Press,
    Publishing,
    Speaking,
    Target,
    TargetOptions,
)
from specpress.targets.registry import DEFAULT, SPEAKERS, known_targets, load_target

K = TypeVar("K")  # what is kept of a file

_LARGE = 300  # declarations; below that, starting processes costs more than it saves


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What to press: `targets` empty means all that the configuration enables.

    `baseline` is the document of an earlier release, or the folder of those of all earlier ones.
    """

    spec: Path
    baseline: Path | None = None
    config: Config = field(default_factory=Config)
    targets: tuple[str, ...] = ()
    policy: RefPolicy = field(default_factory=RefPolicy)
    validate: Literal["fast", "full"] = "fast"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pressed(Generic[K]):
    """What came out: what was kept of the files, by target, the model they were printed from, and the document it was built from."""

    document: OpenApi
    api: Api
    files: Mapping[str, tuple[K, ...]]


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


def press(request: Request, collector: Collector) -> Pressed[File] | None:
    """Every file of every target, sorted. None, and the reasons in the collector, if there is an error."""
    pressed = press_each(request, lambda name, file: file, collector)
    if pressed is None:
        return None
    files = {
        name: tuple(sorted(found, key=lambda file: file.path))
        for name, found in pressed.files.items()
    }
    return replace(pressed, files=files)


def press_each(
    request: Request, keep: Callable[[str, File], K], collector: Collector
) -> Pressed[K] | None:
    """The same for files that need not all be in memory: each is given to `keep`, with its target's name.

    That may happen in another process, which sends back what `keep` returns.
    """
    document = read(request, collector)
    if document is None:
        return None
    api = build(document, request.config, collector)
    if collector.has_errors:
        return None
    if request.baseline is not None:
        api = _with_history(api, request.baseline, request, collector)
    printer = _Printer(request=request, document=document, api=api)
    names = [item.name for item in selected(request)]
    # Pages are asked for last: it takes long, and the others can be printed meanwhile.
    order = sorted(names, key=lambda name: isinstance(load_target(name), Publishing))
    works = {name: partial(printer.works, name, collector) for name in order}
    large = len(api.declarations) > _LARGE
    files = run(works, _heading(request.config, keep), collector, large=large)
    if collector.has_errors:
        return None
    return Pressed(
        document=document,
        api=api,
        files={name: tuple(files[name]) for name in names},
    )


def _with_history(api: Api, baseline: Path, request: Request, collector: Collector) -> Api:
    """The API with what the baseline tells of it."""
    # Most runs have no baseline, and need not wait for this room.
    from specpress.diff import with_history

    return with_history(api, _released(baseline, request, collector))


def _released(baseline: Path, request: Request, collector: Collector) -> tuple[Api, ...]:
    """The earlier versions; none of them, and a warning, if there is one that cannot be used.

    What is only odd in them was said when they were released.
    """
    found = Collector()
    apis: list[Api] = []
    for path in released_documents(baseline):
        document = read(replace(request, spec=path), found)
        if document is not None:
            apis.append(build(document, request.config, found))
    collector.sources.update(found.sources)
    for error in found.diagnostics:
        if error.severity is Severity.ERROR:
            collector.warning(
                "SP701",
                f"the history is left out: {error.message}",
                error.origin,
                hint="correct this document, or take it out of the baseline",
            )
            return ()
    return tuple(apis)


def _heading(config: Config, keep: Callable[[str, File], K]) -> Callable[[str, File], K]:
    """The same for files with the comment that the configuration wants on top of them."""
    text = config.settings.get("file_header")
    if not isinstance(text, str):
        return keep

    def keep_headed(name: str, file: File) -> K:
        target = load_target(name)
        marks = target.comment_marks if isinstance(target, Headed) else {}
        return keep(name, headed(file, text, marks))

    return keep_headed


def selected(request: Request) -> tuple[TargetSettings, ...]:
    """The targets of a request with their settings."""
    names = request.targets or _enabled(request.config)
    return tuple(_settings(name, request) for name in names)


def _enabled(config: Config) -> tuple[str, ...]:
    """The targets that a configuration enables, as far as they are installed; else the default ones."""
    enabled = [item.name for item in config.targets if item.enabled]
    known = known_targets() if enabled else ()
    return tuple(name for name in enabled if name in known) or DEFAULT


def _settings(name: str, request: Request) -> TargetSettings:
    origin = request.config.origin or Origin(str(request.spec))
    known = {item.name: item for item in request.config.targets}
    return known.get(name) or TargetSettings(name=name, origin=origin)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Printer:
    """One API on its way to the targets of a request."""

    request: Request
    document: OpenApi
    api: Api
    _presses: dict[str, Press] = field(default_factory=dict)

    def works(self, name: str, collector: Collector) -> tuple[Work, ...]:
        """What prints the files of a target: one work, if it cannot be divided."""
        target = load_target(name)
        if isinstance(target, Divisible):
            return tuple(self.press(name, target, collector).works())
        return (partial(self._files, name),)

    def _files(self, name: str, collector: Collector) -> Iterable[File]:
        target = load_target(name)
        options = self._given(name, target, collector)
        return target.render(part_of(self.api, name), options, collector)

    def press(self, name: str, target: Divisible, collector: Collector) -> Press:
        """The press of a target: one, for its files and for what it says on reference pages."""
        if name not in self._presses:
            options = self._given(name, target, collector)
            self._presses[name] = target.press(part_of(self.api, name), options, collector)
        return self._presses[name]

    def _given(self, name: str, target: object, collector: Collector) -> TargetOptions:
        config = self.request.config
        item = _settings(name, self.request)
        return TargetOptions(
            settings={
                "hosted": config.hosted,
                "license": config.settings.get("license"),
                **item.settings,
            },
            templates=item.templates,
            generator_version=__version__,
            languages=self._languages(collector) if isinstance(target, Publishing) else (),
            document=self.document.data,
            readme=config.readme,
        )

    def _languages(self, collector: Collector) -> tuple[Language, ...]:
        """How every target that is enabled, selected or not, speaks on reference pages."""
        found: list[Language] = []
        for name in dict.fromkeys((*_enabled(self.request.config), *SPEAKERS)):
            target = load_target(name)
            if isinstance(target, Divisible) and not isinstance(target, Publishing):
                press = self.press(name, target, collector)
                if isinstance(press, Speaking):
                    found.append(press.language())
        return tuple(found)


def part_of(api: Api, target: str) -> Api:
    """The API without the methods that the configuration keeps from this target."""

    def kept(methods: tuple[Method, ...]) -> tuple[Method, ...]:
        return tuple(
            method
            for method in methods
            if target not in method.skipped_targets
            and (method.targets is None or target in method.targets)
        )

    def pruned(resource: Resource) -> Resource:
        return replace(
            resource,
            methods=kept(resource.methods),
            resources=tuple(map(pruned, resource.resources)),
        )

    if all(method.targets is None and not method.skipped_targets for method in api.walk_methods()):
        return api
    return replace(api, methods=kept(api.methods), resources=tuple(map(pruned, api.resources)))
