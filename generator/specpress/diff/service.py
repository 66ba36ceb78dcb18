"""Servers, credentials, options of the client and events of two versions -> notes of what differs in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from specpress.diag import Origin
from specpress.diff import words
from specpress.diff.notes import Notes, Spot
from specpress.diff.types import Types
from specpress.model import (
    Api,
    AuthRequirement,
    AuthScheme,
    Doc,
    Node,
    Place,
    Server,
    Side,
    Subject,
    Text,
)

_NOWHERE = Origin("")


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """Compares what `base` and `revision` say of themselves as a whole."""

    base: Api
    revision: Api
    notes: Notes
    types: Types

    def compare(self) -> None:
        """All of it."""
        if self.base.doc != self.revision.doc:
            self.notes.reworded(self._spot())
        self._servers()
        self._schemes()
        self.requirements(self.base.security, self.revision.security, self._spot())
        self._options()
        self._webhooks()

    def requirements(
        self,
        old: Sequence[AuthRequirement],
        new: Sequence[AuthRequirement],
        spot: Spot,
    ) -> None:
        """Alternatives of credentials. None at all is the alternative of having none."""
        before, after = list(_alternatives(old)), list(_alternatives(new))
        for one in before:
            if one not in after:
                self.notes.add("auth-removed", spot.into("credential", words.together(one)))
        for one in after:
            if one not in before:
                self.notes.add("auth-added", spot.into("credential", words.together(one)))

    def _spot(self) -> Spot:
        return Spot(
            place=Place(subject=Subject.API),
            node=Node(owner=""),
            was=self.base.origin,
            now=self.revision.origin,
        )

    def _servers(self) -> None:
        """Servers by the names of their environments; an only one is the same one."""
        old, new = self.base.servers, self.revision.servers
        if len(old) == len(new) == 1:
            self._server(old[0], new[0])
            return
        before = {server.environment.wire: server for server in old}
        after = {server.environment.wire: server for server in new}
        for name, server in before.items():
            if name in after:
                self._server(server, after[name])
            else:
                self.notes.add(
                    "server-removed", self._spot().into("server", name), before=server.url
                )
        for name, server in after.items():
            if name not in before:
                self.notes.add("server-added", self._spot().into("server", name), after=server.url)

    def _server(self, old: Server, new: Server) -> None:
        if old.url != new.url:
            spot = self._spot().into("server", new.environment.wire)
            self.notes.add("server-changed", spot, before=old.url, after=new.url)

    def _schemes(self) -> None:
        """A scheme that comes or goes matters where something asks for it."""
        before = {scheme.id: scheme for scheme in self.base.auth}
        for scheme in self.revision.auth:
            old = before.get(scheme.id)
            if old is not None and _carried(old) != _carried(scheme):
                spot = self._spot().into("credential", scheme.id)
                there = replace(spot, was=old.origin, now=scheme.origin)
                self.notes.add("auth-scheme-changed", there)

    def _options(self) -> None:
        before = {option.id: option for option in self.base.options}
        after = {option.id: option for option in self.revision.options}
        for id, option in before.items():
            if id not in after:
                spot = self._spot().into("client option", option.name.wire)
                self.notes.add("option-removed", replace(spot, was=option.origin, now=None))
        for id, option in after.items():
            if id not in before:
                kind = "required-option-added" if option.required else "option-added"
                spot = self._spot().into("client option", option.name.wire)
                self.notes.add(kind, replace(spot, was=None, now=option.origin))

    def _webhooks(self) -> None:
        before = {hook.id: hook for hook in self.base.webhooks}
        after = {hook.id: hook for hook in self.revision.webhooks}
        for id in dict.fromkeys((*before, *after)):
            old, new = before.get(id), after.get(id)
            spot = Spot(
                place=Place(subject=Subject.WEBHOOK, id=id, name=Text(id)),
                node=Node(owner=f"webhooks/{id}"),
                side=Side.RESPONSE,
                was=old.origin if old is not None else None,
                now=new.origin if new is not None else None,
            )
            if old is None or new is None:
                self.notes.add("webhook-added" if old is None else "webhook-removed", spot)
                continue
            if old.doc != new.doc:
                self.notes.reworded(spot)
            self.types.compare(old.payload, new.payload, spot.into("payload"))


def _alternatives(requirements: Sequence[AuthRequirement]) -> Iterator[AuthRequirement]:
    """The alternatives, each with its schemes in one order."""
    for one in requirements or (AuthRequirement(schemes=()),):
        yield AuthRequirement(schemes=tuple(sorted(one.schemes)))


def _carried(scheme: AuthScheme) -> AuthScheme:
    """What of a scheme requests show."""
    return replace(scheme, origin=_NOWHERE, doc=Doc(), options=(), scopes=())
