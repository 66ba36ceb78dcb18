"""What became different between two versions of an API, and since when its parts are there; no logic."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, IntEnum, StrEnum, auto
from typing import TypeAlias

from specpress.diag import Origin
from specpress.model.text import JsonValue, Text


class Level(IntEnum):
    """What a change asks of those who use what changed, from nothing to everything."""

    NONE = 0
    PATCH = 1
    ADDITIVE = 2
    BREAKING = 3


class Side(Flag):
    """The direction in which a value travels."""

    REQUEST = auto()
    RESPONSE = auto()


BOTH = Side.REQUEST | Side.RESPONSE

# A sentence in pieces: words of ours, and text of the document, which is for encoders.
Phrase: TypeAlias = "tuple[str | Text, ...]"


class Subject(StrEnum):
    """What a place is a part of."""

    API = "api"
    METHOD = "method"
    MODEL = "model"
    WEBHOOK = "webhook"


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One step into a subject: `role` is a word such as `query parameter`, `property`, `items`."""

    role: str
    name: Text = Text("")


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where something stands as readers know it: `v1.customers.create`, its `body parameter` `name`.

    `endpoint` is a method's verb and path. `id` is that of the method or model, in the newer version if it
    is still there. Name and id of the API itself are empty.
    """

    subject: Subject
    id: str = ""
    name: Text = Text("")
    endpoint: Text | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """A part of a model by the ids in it: of a method, of `Params`, or of a declaration (`owner`).

    `name` is the wire name of a property or, with its `location`, of an argument; `value` a member of
    the enum there.
    """

    owner: str
    location: str = ""
    name: Text | None = None
    value: JsonValue | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One difference. `kind` is stable (`parameter-removed`), `what` says it (`was removed`).

    `said` is the whole sentence but for its subject: `query parameter limit was removed`.
    `wire` is what it means to who sends and reads the bytes, `code` to who calls generated code.
    `was` and `now` are where it stands in either version, `before` and `after` what is said there.
    """

    kind: str
    what: str
    said: Phrase
    wire: Level
    code: Level
    side: Side
    place: Place
    node: Node
    before: Text | None = None
    after: Text | None = None
    was: Origin | None = None
    now: Origin | None = None

    @property
    def level(self) -> Level:
        """The worst that it means to anybody."""
        return max(self.wire, self.code)


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The changes of one subject, which is their `place` without steps, that are equally bad."""

    place: Place
    changes: tuple[Change, ...]

    @property
    def is_whole(self) -> bool:
        """Is there one thing to say, and is it said of the subject itself?"""
        return len(self.changes) == 1 and not self.changes[0].place.steps


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The changes of one level, subject by subject: `Breaking changes`.

    Those of words alone have a section of their own, which has nothing more to say of its subjects.
    """

    title: str
    level: Level
    groups: tuple[Group, ...]
    is_of_words: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """What a version changed, compared with the one before: the worst first."""

    version: Text
    sections: tuple[Section, ...]
