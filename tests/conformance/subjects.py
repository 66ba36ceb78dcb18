"""The documents whose every operation is called, with their configurations."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from specpress import config
from specpress.diag import Collector
from specpress.pipeline import Request, press
from tests.corpus import corpus

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """`document` is None for one of the corpus that is not here."""

    name: str
    spec: Path
    config: Path | None = None


def subjects() -> tuple[Subject, ...]:
    """The repository's own document, and those of the corpus if there is one."""
    own = Subject(
        name="spec", spec=ROOT / "spec" / "openapi.yaml", config=ROOT / "spec" / "specpress.yml"
    )
    wanted = ("onebusaway-configured", "modern-treasury", "openai")
    named = {item.name: item for item in corpus.NAMED} if corpus.present() else {}
    found = [
        Subject(name=name.removesuffix("-configured"), spec=item.path, config=item.config_path)
        for name in wanted
        if (item := named.get(name)) is not None
    ]
    return (own, *found)


def generate(subject: Subject, target: str, folder: Path) -> Path:
    """The SDK in one language, written below `folder`."""
    collector = Collector()
    settings = config.read(subject.config, collector) if subject.config else config.Config()
    pressed = press(Request(spec=subject.spec, config=settings, targets=(target,)), collector)
    assert pressed is not None, collector.diagnostics
    for file in pressed.files[target]:
        path = folder / target / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder / target
