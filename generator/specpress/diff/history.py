"""An API and its released versions -> the API, each part with the version in which it came.

Only what came after the oldest version is marked: everything else has always been there as far as
anybody knows. What came with something new is as new as that, and has no mark of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from specpress.diff.compare import compare
from specpress.diff.groups import sections
from specpress.diff.versions import order
from specpress.model import (
    Alias,
    Api,
    Argument,
    Change,
    Declaration,
    Enum,
    EnumMember,
    Life,
    Method,
    Node,
    Property,
    Release,
    Resource,
    Text,
    TypeExpr,
    transform,
)

_NEXT = Text("the next version")
_MEMBERS = ("parameter", "property")
_ADDED = frozenset(
    ("method-added", "model-added", "enum-member-added")
    + tuple(f"{word}{noun}-added" for noun in _MEMBERS for word in ("", "required-"))
)
_REMOVED = frozenset(
    ("method-removed", "model-removed", "enum-member-removed")
    + tuple(f"{word}{noun}-removed" for noun in _MEMBERS for word in ("", "optional-"))
)
_DEPRECATED = frozenset(f"{noun}-deprecated" for noun in ("method", "model", *_MEMBERS))
_UNDEPRECATED = frozenset(f"{noun}-undeprecated" for noun in ("method", "model", *_MEMBERS))


def with_history(api: Api, released: Iterable[Api]) -> Api:
    """The API as it is, with what became of it since the oldest of the released versions."""
    known = sorted(released, key=lambda one: order(one.version))
    if not known:
        return api
    releases = []
    lives = _Lives()
    for old, new in pairwise([*known, api]):
        # Until it is released, a document often still has the version of the last release.
        is_next = new is api and order(api.version) <= order(known[-1].version)
        version = _NEXT if is_next else new.version
        changes = compare(old, new)
        lives.go_on(version, changes)
        releases.append(Release(version=version, sections=sections(changes)))
    marked = _Marked(lives.all(), [release.version for release in releases])
    return replace(
        api,
        methods=tuple(map(marked.method, api.methods)),
        resources=tuple(map(marked.resource, api.resources)),
        declarations={id: marked.declaration(one) for id, one in api.declarations.items()},
        releases=tuple(reversed([release for release in releases if release.sections])),
    )


@dataclass(slots=True)
class _Lives:
    """When parts came and were deprecated. `None`: it was there before anybody looked."""

    _since: dict[Node, Text | None] = field(default_factory=dict)
    _deprecated: dict[Node, Text] = field(default_factory=dict)

    def go_on(self, version: Text, changes: Iterable[Change]) -> None:
        """One version further."""
        for change in changes:
            if change.kind in _ADDED:
                # What was gone for a while came when it came first.
                self._since.setdefault(change.node, version)
            elif change.kind in _REMOVED:
                self._since.setdefault(change.node, None)
            elif change.kind in _DEPRECATED:
                self._deprecated[change.node] = version
            elif change.kind in _UNDEPRECATED:
                self._deprecated.pop(change.node, None)

    def all(self) -> Mapping[Node, Life]:
        """What there is to say."""
        return {
            node: Life(since=self._since.get(node), deprecated_since=self._deprecated.get(node))
            for node in self._since.keys() | self._deprecated.keys()
        }


class _Marked:
    """Puts lives where they belong. Most parts have none, and stay the objects that they are."""

    def __init__(self, lives: Mapping[Node, Life], versions: Sequence[Text]) -> None:
        self._lives = lives
        self._owners = frozenset(node.owner for node in lives)
        self._versions = versions

    def method(self, method: Method) -> Method:
        life = self._lives.get(Node(owner=method.id))
        if life is not None:
            method = replace(method, life=life)
        if method.params.id not in self._owners:
            return method
        arguments = tuple(
            self._argument(method.params.id, argument) for argument in method.params.arguments
        )
        return replace(method, params=replace(method.params, arguments=arguments))

    def resource(self, resource: Resource) -> Resource:
        """A resource came when the first of its methods did."""
        methods = tuple(map(self.method, resource.methods))
        resources = tuple(map(self.resource, resource.resources))
        sinces = [one.life.since for one in methods] + [one.life.since for one in resources]
        came = {since for since in sinces if since is not None}
        first = None
        if sinces and None not in sinces:
            first = next(version for version in self._versions if version in came)
        return replace(resource, methods=methods, resources=resources, life=Life(since=first))

    def declaration(self, declaration: Declaration) -> Declaration:
        if declaration.id not in self._owners:
            return declaration
        here = Node(owner=declaration.id)
        life = self._lives.get(here, Life())
        if isinstance(declaration, Alias):
            return replace(declaration, life=life, type=self._type(here, declaration.type))
        properties = tuple(
            self._property(replace(here, name=member.name.wire), member)
            for member in declaration.properties
        )
        return replace(declaration, life=life, properties=properties)

    def _argument(self, owner: str, argument: Argument) -> Argument:
        name = argument.property.name.wire
        node = Node(owner=owner, location=str(argument.location), name=name)
        return replace(argument, property=self._property(node, argument.property))

    def _property(self, node: Node, member: Property) -> Property:
        life = self._lives.get(node, Life())
        return replace(member, life=life, type=self._type(node, member.type))

    def _type(self, node: Node, type: TypeExpr) -> TypeExpr:
        def change(part: TypeExpr) -> TypeExpr:
            if not isinstance(part, Enum):
                return part
            members = tuple(self._member(node, member) for member in part.members)
            return part if members == part.members else replace(part, members=members)

        return transform(type, change)

    def _member(self, node: Node, member: EnumMember) -> EnumMember:
        life = self._lives.get(replace(node, value=member.value))
        return member if life is None else replace(member, life=life)
