"""Types and declarations of two versions -> notes of what differs in them.

A named model is compared with itself once, wherever it is used. What was written in place is compared
where it stands. Nothing is compared twice, so documents that refer in circles end, and the work grows
with their size.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from specpress.diff import kinship, words
from specpress.diff.notes import Notes, Spot
from specpress.model import (
    BOTH,
    Alias,
    Api,
    Array,
    Const,
    Constraint,
    Declaration,
    Enum,
    EnumMember,
    JsonValue,
    Map,
    Node,
    Nullable,
    Object,
    Place,
    Primitive,
    Property,
    Ref,
    Side,
    Subject,
    Text,
    TypeExpr,
    Union,
    refs,
)

# Other models that stood or stand where one did, and are compared with it. More than these are too
# many for a reader, and would make the work grow faster than the documents.
_MOST_PARTNERS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pair:
    """Two declarations that still have to be compared, and where they stand."""

    old: Declaration
    new: Declaration
    spot: Spot


@dataclass(slots=True)
class Types:
    """Compares what `base` and `revision` say of values."""

    base: Api
    revision: Api
    notes: Notes
    _seen: set[tuple[str, str]] = field(default_factory=set)
    _partners: Counter[str] = field(default_factory=Counter)
    _waiting: deque[_Pair] = field(default_factory=deque)
    _renamed: set[str] = field(default_factory=set)
    _common: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._common = frozenset(_named(self.base).keys() & _named(self.revision).keys())

    def models(self) -> None:
        """The named models of both versions, and whatever else was come upon."""
        old, new = _named(self.base), _named(self.revision)
        for id, declaration in old.items():
            if id in new:
                self._later(declaration, new[id], _model_spot(declaration, new[id]))
        self.finish()
        for id, declaration in old.items():
            if id not in new and id not in self._renamed:
                self.notes.add("model-removed", _model_spot(declaration, None))
        for id, declaration in new.items():
            if id not in old and id not in self._renamed:
                self.notes.add("model-added", _model_spot(None, declaration))

    def finish(self) -> None:
        """Compares what was put off; what is found in it is put off and compared too."""
        while self._waiting:
            pair = self._waiting.popleft()
            self._declarations(pair.old, pair.new, pair.spot)

    def compare(self, old: TypeExpr, new: TypeExpr, spot: Spot) -> None:
        """Two types that stand at the same place."""
        if isinstance(old, Primitive) and old == new:
            return
        if isinstance(old, Ref) and isinstance(new, Ref):
            self._references(old, new, spot)
            return
        old = kinship.expanded(old, self.base.declarations)
        new = kinship.expanded(new, self.revision.declarations)
        if isinstance(old, Nullable) or isinstance(new, Nullable):
            self._nullable(old, new, spot)
            return
        match old, new:
            case (Array(items=was), Array(items=now)) | (Map(values=was), Map(values=now)):
                self.compare(was, now, spot.into("items"))
            case Primitive(), Primitive() if old.kind is new.kind:
                self._differ(kinship.format_kind(old.format, new.format), old, new, spot)
            case (Enum() | Const(), Enum() | Const()) if _is_open(old) == _is_open(new):
                self._members(old, new, spot)
            case (Union(), _) | (_, Union()):
                self._unions(old, new, spot)
            case _ if kinship.holds(new, old):
                self._differ("type-widened", old, new, spot)
            case _ if kinship.holds(old, new):
                self._differ("type-narrowed", old, new, spot)
            case _:
                self._differ("type-changed", old, new, spot)

    def member(self, noun: str, old: Property, new: Property, spot: Spot) -> None:
        """A property or a parameter (`noun`) of both versions; `spot.side` is where both travel."""
        if old.required != new.required:
            word = "required" if new.required else "optional"
            self.notes.add(f"{noun}-became-{word}", spot)
        self.compare(old.type, new.type, spot)
        self._limits(old.constraints, new.constraints, spot)
        if old.default != new.default:
            before, after = (
                None if one is None else words.shown(one) for one in (old.default, new.default)
            )
            self.notes.add(f"{noun}-default-changed", spot, before=before, after=after)
        if old.deprecated != new.deprecated:
            self.notes.add(f"{noun}-{_mark(new.deprecated)}", spot)
        if old.doc != new.doc:
            self.notes.reworded(spot)

    def _differ(self, kind: str, old: TypeExpr, new: TypeExpr, spot: Spot) -> None:
        before = words.described(old, self.base.declarations)
        after = words.described(new, self.revision.declarations)
        self.notes.add(kind, spot, before=before, after=after)

    def _nullable(self, old: TypeExpr, new: TypeExpr, spot: Spot) -> None:
        """Two types of which at least one takes null."""
        if not isinstance(old, Nullable):
            self.notes.add("became-nullable", spot)
        elif not isinstance(new, Nullable):
            self.notes.add("stopped-being-nullable", spot)
        old = old.inner if isinstance(old, Nullable) else old
        new = new.inner if isinstance(new, Nullable) else new
        self.compare(old, new, spot)

    def _members(self, old: Enum | Const, new: Enum | Const, spot: Spot) -> None:
        before, after = _members_of(old), _members_of(new)
        if not before.keys() & after.keys():
            self._differ("type-changed", old, new, spot)
            return
        for value, member in before.items():
            if value not in after:
                there = replace(spot, node=replace(spot.node, value=value))
                self.notes.add("enum-member-removed", there, before=words.shown(value))
            elif member.doc != after[value].doc:
                self.notes.reworded(spot)
        for value in after:
            if value not in before:
                there = replace(spot, node=replace(spot.node, value=value))
                self.notes.add("enum-member-added", there, after=words.shown(value))

    def _unions(self, old: TypeExpr, new: TypeExpr, spot: Spot) -> None:
        before = old.variants if isinstance(old, Union) else (old,)
        after = new.variants if isinstance(new, Union) else (new,)
        known = self.base.declarations.keys() & self._mentioned(after)
        pairs, gone, come = kinship.matched(before, after, known)
        if not pairs:
            self._differ("type-changed", old, new, spot)
            return
        for index, there in pairs:
            self.compare(before[index], after[there], spot)
        for index in gone:
            name = words.described(before[index], self.base.declarations)
            self.notes.add("variant-removed", spot, before=name)
        for index in come:
            name = words.described(after[index], self.revision.declarations)
            self.notes.add("variant-added", spot, after=name)
        if isinstance(old, Union) and isinstance(new, Union):
            self._discriminators(old, new, dict(pairs), spot)

    def _mentioned(self, variants: Iterable[TypeExpr]) -> set[str]:
        """The models among variants that stand alone in both versions."""
        ids = {variant.id for variant in variants if isinstance(variant, Ref)}
        return {id for id in ids if id in self.revision.declarations}

    def _discriminators(self, old: Union, new: Union, pairs: Mapping[int, int], spot: Spot) -> None:
        before, after = old.discriminator, new.discriminator
        if before is None or after is None:
            return
        if before.property.wire != after.property.wire:
            was, now = before.property.wire, after.property.wire
            self.notes.add("discriminator-changed", spot, before=was, after=now)
            return
        tags = dict(after.mapping)
        for tag, variant in before.mapping:
            if variant in pairs and tags.get(tag) != pairs[variant]:
                self.notes.add("discriminator-changed", spot, before=words.shown(tag))

    def _limits(self, old: tuple[Constraint, ...], new: tuple[Constraint, ...], spot: Spot) -> None:
        if old == new:
            return
        before = {one.keyword: one for one in old}
        after = {one.keyword: one for one in new}
        for keyword in dict.fromkeys((*before, *after)):
            was, now = before.get(keyword), after.get(keyword)
            # A format is a part of the type.
            kind = kinship.limit_kind(was, now) if keyword != "format" else None
            if kind is not None:
                self.notes.add(kind, spot, before=words.limit(was), after=words.limit(now))

    def _references(self, old: Ref, new: Ref, spot: Spot) -> None:
        """References at the same place: compared later, each pair once."""
        before = self.base.declarations.get(old.id)
        after = self.revision.declarations.get(new.id)
        if before is None or after is None:
            return
        alone = kinship.stands_alone(before) and kinship.stands_alone(after)
        if alone and old.id == new.id:
            return
        if alone and old.id not in self.revision.declarations:
            if new.id not in self.base.declarations:
                spot = _model_spot(before, after)
                if not self._renamed >= {old.id, new.id}:
                    self._renamed |= {old.id, new.id}
                    self.notes.add(
                        "model-renamed", spot, before=before.name.wire, after=after.name.wire
                    )
                self._later(before, after, spot)
                return
        if kinship.stands_alone(before) or kinship.stands_alone(after):
            self._partners[old.id] += (old.id, new.id) not in self._seen
            if self._partners[old.id] > _MOST_PARTNERS:
                self._differ("type-changed", old, new, spot)
                return
            self._differ("type-renamed", old, new, spot)
        self._later(before, after, spot)

    def _later(self, old: Declaration, new: Declaration, spot: Spot) -> None:
        if (old.id, new.id) not in self._seen:
            self._seen.add((old.id, new.id))
            self._waiting.append(_Pair(old=old, new=new, spot=spot))

    def _declarations(self, old: Declaration, new: Declaration, spot: Spot) -> None:
        spot = replace(spot, was=old.origin, now=new.origin, node=Node(owner=new.id))
        if old.doc != new.doc:
            self.notes.reworded(spot)
        if old.deprecated != new.deprecated:
            self.notes.add(f"model-{_mark(new.deprecated)}", spot)
        match old, new:
            case Object(), Object():
                self._objects(old, new, spot)
            case Alias(), Alias():
                self.compare(old.type, new.type, spot)
                self._limits(old.constraints, new.constraints, spot)
            case _:
                self.compare(
                    kinship.expanded(Ref(id=old.id), self.base.declarations),
                    kinship.expanded(Ref(id=new.id), self.revision.declarations),
                    spot,
                )

    def _objects(self, old: Object, new: Object, spot: Spot) -> None:
        before = {member.name.wire: member for member in old.properties}
        after = {member.name.wire: member for member in new.properties}
        for name, member in before.items():
            now = after.get(name)
            if now is not None and self._are_alike(member, now):
                continue
            node = Node(owner=new.id, name=name)
            there = spot.at(node, "property", name, was=member.origin)
            if now is not None:
                self._property(member, now, replace(there, now=now.origin))
            else:
                kind = "property-removed" if member.required else "optional-property-removed"
                self.notes.add(kind, _travelling(there, member))
        for name, member in after.items():
            if name not in before:
                node = Node(owner=new.id, name=name)
                kind = "required-property-added" if member.required else "property-added"
                there = spot.at(node, "property", name, now=member.origin)
                self.notes.add(kind, _travelling(there, member))
        if old.additional is not None and new.additional is not None:
            self.compare(old.additional, new.additional, spot.into("other members"))
        elif old.additional is not None:
            self.notes.add("other-members-removed", spot)
        elif new.additional is not None:
            self.notes.add("other-members-added", spot)

    def _are_alike(self, old: Property, new: Property) -> bool:
        """Is there nothing to say of them, nor of what was written inside of them?"""
        return (
            old.type == new.type
            and old.required is new.required
            and old.doc == new.doc
            and old.constraints == new.constraints
            and old.default == new.default
            and old.deprecated is new.deprecated
            and old.read_only is new.read_only
            and old.write_only is new.write_only
            and all(id in self._common for id in refs(old.type))
        )

    def _property(self, old: Property, new: Property, spot: Spot) -> None:
        before, after = _travelling(spot, old).side, _travelling(spot, new).side
        lost, gained = before & ~after, after & ~before
        if Side.REQUEST in lost:
            self.notes.add("property-became-read-only", spot)
        if Side.RESPONSE in lost:
            self.notes.add("property-became-write-only", spot)
        if gained:
            self.notes.add("property-access-widened", spot)
        if before & after:
            self.member("property", old, new, replace(spot, side=before & after))


def _named(api: Api) -> dict[str, Declaration]:
    found = api.declarations.items()
    return {id: declaration for id, declaration in found if kinship.stands_alone(declaration)}


def _model_spot(old: Declaration | None, new: Declaration | None) -> Spot:
    """A model itself, on the sides on which both versions use it."""
    found = [one for one in (new, old) if one is not None]
    side = BOTH
    for declaration in found:
        side &= _side(declaration)
    return Spot(
        place=Place(subject=Subject.MODEL, id=found[0].id, name=found[0].name.wire),
        node=Node(owner=found[0].id),
        side=side or _side(found[-1]),
        was=old.origin if old is not None else None,
        now=new.origin if new is not None else None,
    )


def _side(declaration: Declaration) -> Side:
    usage = declaration.usage
    request = Side.REQUEST if usage.input else Side(0)
    return request | (Side.RESPONSE if usage.output else Side(0))


def _travelling(spot: Spot, member: Property) -> Spot:
    """The spot of a member, on the sides on which it travels."""
    side = spot.side
    if member.read_only:
        side &= ~Side.REQUEST
    if member.write_only:
        side &= ~Side.RESPONSE
    return replace(spot, side=side)


def _members_of(type: Enum | Const) -> dict[JsonValue, EnumMember]:
    members = type.members if isinstance(type, Enum) else (EnumMember(value=type.value),)
    return {member.value: member for member in members}


def _is_open(type: TypeExpr) -> bool:
    return isinstance(type, Enum) and type.open


def _mark(deprecated: bool) -> str:
    return "deprecated" if deprecated else "undeprecated"
