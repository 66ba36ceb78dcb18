"""Where the corpus of real documents is, and what is in it. It is not part of the repository."""

from __future__ import annotations

import csv
import os
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
BESIDE = REPOSITORY.parent / "shared" / "corpus"


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A document by the name that tests show; `config` belongs to it, both relative to the corpus."""

    name: str
    spec: str
    config: str | None = None

    @property
    def path(self) -> Path:
        return _root() / self.spec

    @property
    def config_path(self) -> Path | None:
        return _root() / self.config if self.config else None


# The documents that have to become SDKs without a flaw.
NAMED = (
    Document(name="metronome", spec="metronome/openapi.json"),
    Document(name="openai", spec="pairs/openai/openapi.yaml"),
    Document(name="onebusaway", spec="pairs/onebusaway/openapi.yml"),
    Document(
        name="onebusaway-configured",
        spec="pairs/onebusaway/openapi.yml",
        config="pairs/onebusaway/stainless.yml",
    ),
    Document(name="modern-treasury", spec="pairs/modern-treasury/openapi.yaml"),
    Document(name="github", spec="real/github-api.json"),
    Document(name="discord", spec="real/discord.json"),
    Document(name="plaid", spec="real/plaid.yaml"),
    Document(name="hetzner", spec="real/hetzner-cloud.yaml"),
    Document(name="bigquery", spec="real/google-bigquery.yaml"),
)

# Further large ones, for what is quick enough to be done for all.
LARGE = (
    Document(name="braintrust", spec="pairs/braintrust/openapi.yaml"),
    Document(name="docusign", spec="real/docusign.json"),
    Document(name="slack", spec="real/slack.yaml"),
    Document(name="zendesk", spec="real/zendesk.yaml"),
)


def _root() -> Path:
    given = os.environ.get("SPECPRESS_CORPUS")
    return Path(given) if given else BESIDE


def present() -> bool:
    """Whether there is a corpus: where SPECPRESS_CORPUS says, else in ../shared/corpus beside the checkout."""
    return (_root() / "INDEX.tsv").is_file()


needs_corpus = pytest.mark.skipif(
    not present(),
    reason="no corpus: set SPECPRESS_CORPUS, or put it into ../shared/corpus beside the checkout",
)


@cache
def every_document() -> tuple[str, ...]:
    """The paths in the corpus's index, in its order; empty without a corpus."""
    if not present():
        return ()
    with (_root() / "INDEX.tsv").open(encoding="utf-8", newline="") as index:
        rows = csv.DictReader(index, delimiter="\t")
        return tuple(row["path"] for row in rows)


def some_documents(count: int) -> tuple[Document, ...]:
    """Documents from all over the index, the same ones each time."""
    drawn = random.Random(count).sample(every_document(), min(count, len(every_document())))
    return tuple(Document(name=path, spec=path) for path in sorted(drawn))


def path_of(document: str) -> Path:
    """The file of a path in the index."""
    return _root() / document
