"""options of a command -> a Job: which document, configuration and targets are meant, and where output goes."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from specpress import __version__, config, pipeline
from specpress.build import account
from specpress.cli.options import Options
from specpress.cli.stamp import tree
from specpress.config import Config
from specpress.diag import Collector, quote
from specpress.output import Inputs, Plan, Shelf, digest_all, plan
from specpress.render.environment import templates_root
from specpress.source import RefPolicy
from specpress.targets.registry import DEFAULT, known_targets, load_target

_FOLDER = "generated"


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """What a command line means. `looked_for`: paths whose appearance would change the meaning."""

    request: pipeline.Request
    config_file: Path | None
    folders: Mapping[str, Path]
    looked_for: tuple[Path, ...] = ()

    def inputs(self, collector: Collector) -> Iterator[str]:
        """Every file and folder that the job reads, once it has been carried out."""
        yield from collector.sources
        yield from map(str, self.looked_for)
        if self.request.baseline is not None:
            yield from tree(str(self.request.baseline))
        known = known_targets()
        for item in pipeline.selected(self.request):
            yield from tree(str(templates_root() / item.name))
            if item.templates is not None:
                yield from tree(str(item.templates))
            if item.name in known:
                yield from _code(item.name)


def _code(target: str) -> Iterator[str]:
    """The source of an installed target: of its whole package, or of the module that it is."""
    name = type(load_target(target)).__module__.partition(".")[0]
    module = sys.modules[name]
    for folder in getattr(module, "__path__", ()):
        yield from tree(folder)
    if module.__file__ is not None:
        yield module.__file__


def prepare(options: Options, collector: Collector, *, with_targets: bool = True) -> Job | None:
    """The job; None, with the reason reported, if it is not clear what is meant."""
    here = Path()
    file = options.config
    if file is None and options.spec is None:
        file = config.find_config(here)
    settings = Config() if file is None else config.read(file, collector)
    folder = settings.folder or here
    spec = options.spec or settings.spec or config.find_document(folder)
    looked_for = () if options.spec else (*config.candidates(here), *config.candidates(folder))
    if spec is None:
        if not collector.has_errors:
            collector.error(
                "SP311",
                "there is no document to read",
                settings.origin,
                hint="name it: `specpress generate openapi.yaml`",
            )
        return None
    names = _targets(options, settings, collector) if with_targets else ()
    beside = config.baseline_beside(spec)
    request = pipeline.Request(
        spec=spec,
        baseline=settings.baseline or (beside if beside.is_dir() else None),
        config=settings,
        targets=names,
        policy=RefPolicy(allow_files=options.allow_files, allow_remote=options.allow_remote),
        validate=options.validate,
    )
    folders = _folders(request, options.output, collector) if with_targets else {}
    return Job(request=request, config_file=file, folders=folders, looked_for=(*looked_for, beside))


def _targets(options: Options, settings: Config, collector: Collector) -> tuple[str, ...]:
    """The names of the targets to make, all of them installed."""
    known = known_targets()
    for name in options.targets:
        if name not in known:
            collector.error("SP312", f"there is no target {quote(name)}", hint=_near(name, known))
    if options.targets:
        return options.targets
    enabled = [item for item in settings.targets if item.enabled]
    for item in enabled:
        if item.name not in known:
            collector.warning(
                "SP312",
                f"there is no target {quote(item.name)}",
                item.origin,
                hint=_near(item.name, known),
            )
    names = tuple(item.name for item in enabled if item.name in known)
    if settings.targets and not names:
        collector.error("SP312", "no target is left to make", settings.origin)
    return names or tuple(name for name in DEFAULT if name in known)


def _near(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"did you mean {quote(near[0])}?" if near else f"installed: {', '.join(known)}"


def _folders(
    request: pipeline.Request, output: Path | None, collector: Collector
) -> Mapping[str, Path]:
    """Target -> the folder that it is written to. No two may share one."""
    base = (request.config.folder or Path()) / _FOLDER
    folders: dict[str, Path] = {}
    owners: dict[Path, str] = {}
    for item in pipeline.selected(request):
        folder = (output or base) / item.name
        if output is None and item.output is not None:
            folder = item.output
        other = owners.setdefault(folder.resolve(), item.name)
        if other != item.name:
            collector.error(
                "SP606",
                f"{quote(item.name)} would be written to the folder of {quote(other)}",
                item.origin,
                hint="give each target an `output` of its own",
            )
        folders[item.name] = folder
    return folders


def press(
    job: Job, shelves: Mapping[str, Shelf], collector: Collector, *, ledger: bool = False
) -> tuple[Plan, ...] | None:
    """Carry out everything but writing. None, with the reasons reported, if there is an error.

    `ledger` enters every keyword of the document into it, not only what generation came upon.
    """
    if collector.has_errors:
        # The configuration is wrong already; what is wrong with the document is worth knowing too.
        pipeline.read(job.request, collector)
        return None
    pressed = pipeline.press_each(
        job.request, lambda name, file: shelves[name].take(file), collector
    )
    if pressed is None:
        return None
    if ledger:
        account(pressed.document, collector)
    inputs = _inputs(job, collector)
    plans = [
        plan(sheets, shelves[name], inputs, collector) for name, sheets in pressed.files.items()
    ]
    done = tuple(each for each in plans if each is not None)
    return None if collector.has_errors or len(done) < len(plans) else done


def _inputs(job: Job, collector: Collector) -> Inputs:
    """What the output is made from. Independent of where the files lie and of what they are called."""
    own = str(job.config_file) if job.config_file else ""
    sources = collector.sources
    documents = sorted(text.encode() for name, text in sources.items() if name != own)
    configuration = [sources[own].encode()] if own in sources else []
    for item in pipeline.selected(job.request):
        if item.templates is not None:
            paths = sorted(path for path in item.templates.rglob("*") if path.is_file())
            configuration.extend(path.read_bytes() for path in paths)
    return Inputs(
        generator=__version__,
        spec=digest_all(documents),
        config=digest_all(configuration) if configuration else "",
    )
