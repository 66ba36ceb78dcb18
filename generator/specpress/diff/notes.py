"""Where two versions are being compared, and what was found there -> Changes, judged by the rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from specpress.diag import Origin
from specpress.diff.rules import RULES
from specpress.diff.sentences import sentence
from specpress.model import BOTH, Change, Node, Place, Side, Step, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A part of both versions. `was` and `now` are None in the version that does not have it."""

    place: Place
    node: Node
    side: Side = BOTH
    was: Origin | None = None
    now: Origin | None = None

    def into(self, role: str, name: Text = Text("")) -> Spot:
        """A part of this one that is no node of its own."""
        steps = (*self.place.steps, Step(role=role, name=name))
        return replace(self, place=replace(self.place, steps=steps))

    def at(
        self,
        node: Node,
        role: str,
        name: Text,
        *,
        was: Origin | None = None,
        now: Origin | None = None,
    ) -> Spot:
        """A member of this one."""
        return replace(self.into(role, name), node=node, was=was, now=now)


@dataclass(slots=True)
class Notes:
    """Gathers what differs."""

    changes: list[Change] = field(default_factory=list)
    _reworded: dict[Place, Spot] = field(default_factory=dict)

    def add(
        self, kind: str, spot: Spot, *, before: Text | None = None, after: Text | None = None
    ) -> None:
        """Something of this kind was found at this spot."""
        rule = RULES[kind]
        wire, code = rule.levels(spot.side)
        change = Change(
            kind=kind,
            what=rule.what,
            said=sentence(spot.place.steps, rule.what, before, after),
            wire=wire,
            code=code,
            side=spot.side,
            place=spot.place,
            node=spot.node,
            before=before,
            after=after,
            was=spot.was,
            now=spot.now,
        )
        if change.level:
            self.changes.append(change)

    def reworded(self, spot: Spot) -> None:
        """A text is another one: said once for each subject, with the place of the first text."""
        whole = replace(spot.place, steps=())
        self._reworded.setdefault(whole, replace(spot, place=whole, side=BOTH))

    def all(self) -> tuple[Change, ...]:
        """Everything that was found, in the order of finding; other words last."""
        for spot in self._reworded.values():
            self.add("documentation-changed", spot)
        self._reworded.clear()
        return tuple(self.changes)
