"""Methods of two versions -> notes of what differs in them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from specpress.diag import Origin
from specpress.diff import words
from specpress.diff.notes import Notes, Spot
from specpress.diff.service import Service
from specpress.diff.types import Types
from specpress.model import (
    Api,
    Argument,
    Body,
    Content,
    Location,
    Method,
    Name,
    Node,
    Outcome,
    PageScheme,
    Place,
    Response,
    Side,
    Subject,
    Text,
)

_NO_NAME = Name(wire=Text(""), words=())
_NOWHERE = Origin("")
_ROLES = {
    Location.PATH: "path parameter",
    Location.QUERY: "query parameter",
    Location.HEADER: "header parameter",
    Location.COOKIE: "cookie parameter",
    Location.BODY: "body parameter",
    Location.WHOLE_BODY: "body",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Methods:
    """Compares the methods of `base` and `revision`."""

    base: Api
    revision: Api
    notes: Notes
    types: Types
    service: Service

    def compare(self) -> None:
        """All methods; what was written inside of each is compared right after it."""
        pairs, gone, come = _matched(
            list(self.base.walk_methods()), list(self.revision.walk_methods())
        )
        for method in gone:
            self.notes.add("method-removed", _spot(method, None))
        for old, new in pairs:
            self._method(old, new)
            self.types.finish()
        for method in come:
            self.notes.add("method-added", _spot(None, method))

    def _method(self, old: Method, new: Method) -> None:
        spot = _spot(old, new)
        if old.id != new.id:
            self.notes.add("method-renamed", spot, before=Text(old.id), after=Text(new.id))
        if words.endpoint(old) != words.endpoint(new):
            before, after = words.route(old), words.route(new)
            self.notes.add("method-moved", spot, before=before, after=after)
        if old.deprecated != new.deprecated:
            mark = "deprecated" if new.deprecated else "undeprecated"
            self.notes.add(f"method-{mark}", spot)
        if old.doc != new.doc:
            self.notes.reworded(spot)
        self._security(old, new, spot)
        request = replace(spot, side=Side.REQUEST)
        self._arguments(old, new, request)
        self._bodies(old.body, new.body, request.into("body"))
        self._answers(old, new, replace(spot, side=Side.RESPONSE))

    def _security(self, old: Method, new: Method, spot: Spot) -> None:
        """What a method asks for itself; what the API asks for is said once."""
        if old.security is None and new.security is None:
            return
        before = self.base.security if old.security is None else old.security
        after = self.revision.security if new.security is None else new.security
        self.service.requirements(before, after, spot)

    def _arguments(self, old: Method, new: Method, spot: Spot) -> None:
        pairs, gone, come = _arguments(old, new)
        for was, now in pairs:
            there = _argument_spot(spot, new, was, now)
            if was.location is not now.location:
                before, after = Text(_ROLES[was.location]), Text(_ROLES[now.location])
                self.notes.add("parameter-moved", there, before=before, after=after)
            elif _encoding(was) != _encoding(now):
                self.notes.add("parameter-encoding-changed", there)
            names = was.property.name.wire, now.property.name.wire
            if now.location is Location.PATH and names[0] != names[1]:
                self.notes.add("parameter-renamed", there, before=names[0], after=names[1])
            self.types.member("parameter", was.property, now.property, there)
        for was in gone:
            self.notes.add("parameter-removed", _argument_spot(spot, new, was, None))
        for now in come:
            kind = "required-parameter-added" if now.property.required else "parameter-added"
            self.notes.add(kind, _argument_spot(spot, new, None, now))

    def _bodies(self, old: Body | None, new: Body | None, spot: Spot) -> None:
        """What the arguments do not say of a body."""
        if old is None or new is None:
            return
        if old.required != new.required:
            word = "required" if new.required else "optional"
            self.notes.add(f"body-became-{word}", spot)
        self._media_types(old.contents, new.contents, spot)

    def _media_types(
        self, old: Sequence[Content], new: Sequence[Content], spot: Spot
    ) -> list[tuple[Content, Content]]:
        """Notes those that come and go; gives the others in pairs."""
        before = {content.media_type: content for content in old}
        after = {content.media_type: content for content in new}
        for name in before:
            if name not in after:
                self.notes.add("media-type-removed", spot, before=name)
        for name in after:
            if name not in before:
                self.notes.add("media-type-added", spot, after=name)
        return [(before[name], after[name]) for name in before if name in after]

    def _answers(self, old: Method, new: Method, spot: Spot) -> None:
        if old.returns.kind is not new.returns.kind:
            before, after = _returned(old), _returned(new)
            self.notes.add("answer-changed", spot, before=before, after=after)
        self._pages(old, new, spot)
        self._streams(old, new, spot)
        self._responses(old, new, spot)
        if old.returns.type is None or new.returns.type is None:
            return
        if (old.pagination is None) == (new.pagination is None):
            # What a call returns, whatever its status is now.
            role = "answer" if new.pagination is None else "answer item"
            self.types.compare(old.returns.type, new.returns.type, spot.into(role))

    def _responses(self, old: Method, new: Method, spot: Spot) -> None:
        before = {response.status: response for response in old.responses}
        after = {response.status: response for response in new.responses}
        for status in dict.fromkeys((*before, *after)):
            was, now = before.get(status), after.get(status)
            there = replace(
                spot.into("response", Text(status)),
                was=was.origin if was is not None else None,
                now=now.origin if now is not None else None,
            )
            if was is None:
                self.notes.add("response-added", there)
            elif now is None:
                is_success = was.outcome is Outcome.SUCCESS
                self.notes.add("success-removed" if is_success else "error-removed", there)
            else:
                self._response(old, new, was, now, there)

    def _response(self, old: Method, new: Method, was: Response, now: Response, spot: Spot) -> None:
        if was.doc != now.doc:
            self.notes.reworded(spot)
        returned = (old.returns.type, new.returns.type)
        for before, after in self._media_types(was.contents, now.contents, spot):
            if (before.type, after.type) != returned:
                self.types.compare(before.type, after.type, spot)
        headers = {header.name: header for header in was.headers}
        others = {header.name: header for header in now.headers}
        for name, header in headers.items():
            there = spot.into("header", name)
            if name in others:
                self.types.compare(header.type, others[name].type, there)
            else:
                self.notes.add("header-removed", there)
        for name in others:
            if name not in headers:
                self.notes.add("header-added", spot.into("header", name))

    def _pages(self, old: Method, new: Method, spot: Spot) -> None:
        if old.pagination is None or new.pagination is None:
            if old.pagination is not new.pagination:
                word = "added" if old.pagination is None else "removed"
                self.notes.add(f"pagination-{word}", spot)
            return
        before = self.base.schemes[old.pagination.scheme]
        after = self.revision.schemes[new.pagination.scheme]
        if _paged(before) != _paged(after):
            self.notes.add(
                "pagination-changed", spot, before=words.paged(before), after=words.paged(after)
            )

    def _streams(self, old: Method, new: Method, spot: Spot) -> None:
        was, now = old.streaming, new.streaming
        if was is None or now is None:
            if was is not now:
                self.notes.add(f"streaming-{'added' if was is None else 'removed'}", spot)
            return
        if (was.kind, was.switch) != (now.kind, now.switch):
            self.notes.add("streaming-changed", spot)
        self.types.compare(was.event, now.event, spot.into("event"))


def _spot(old: Method | None, new: Method | None) -> Spot:
    """A method as the newer version calls it."""
    method = new or old
    assert method is not None
    return Spot(
        place=Place(
            subject=Subject.METHOD,
            id=method.id,
            name=Text(method.id),
            endpoint=words.route(method),
        ),
        node=Node(owner=method.id),
        was=old.origin if old is not None else None,
        now=new.origin if new is not None else None,
    )


def _argument_spot(spot: Spot, method: Method, old: Argument | None, new: Argument | None) -> Spot:
    argument = new or old
    assert argument is not None
    name = argument.property.name.wire
    return spot.at(
        Node(owner=method.params.id, location=str(argument.location), name=name),
        _ROLES[argument.location],
        name,
        was=old.property.origin if old is not None else None,
        now=new.property.origin if new is not None else None,
    )


def _matched(
    old: Sequence[Method], new: Sequence[Method]
) -> tuple[list[tuple[Method, Method]], list[Method], list[Method]]:
    """Pairs in the newer order, those that are gone, and those that have come.

    A method is the same if its endpoint is, then if its name is. A configuration may give one endpoint
    several names.
    """
    pairs: dict[str, Method] = {}
    left = {method.id: method for method in old}
    for key in (_endpoint_and_id, words.endpoint, _id):
        waiting: dict[Hashable, list[Method]] = {}
        for method in left.values():
            waiting.setdefault(key(method), []).append(method)
        for method in new:
            found = waiting.get(key(method)) if method.id not in pairs else None
            if found:
                pairs[method.id] = found.pop(0)
                del left[pairs[method.id].id]
    come = [method for method in new if method.id not in pairs]
    both = [(pairs[method.id], method) for method in new if method.id in pairs]
    return both, list(left.values()), come


def _id(method: Method) -> Hashable:
    return method.id


def _endpoint_and_id(method: Method) -> Hashable:
    return words.endpoint(method), method.id


def _arguments(
    old: Method, new: Method
) -> tuple[list[tuple[Argument, Argument]], list[Argument], list[Argument]]:
    """Arguments of both, of the older, and of the newer method only.

    Those of a path are the same by their order, all others by name: in the same part of the request, or
    else in another.
    """
    pairs = _path_pairs(old, new)
    done = {id(one) for pair in pairs for one in pair}
    before = [one for one in old.params.arguments if id(one) not in done]
    after = [one for one in new.params.arguments if id(one) not in done]
    for key in (_placed_name, _plain_name):
        found = {key(argument): argument for argument in before}
        for argument in list(after):
            was = found.pop(key(argument), None)
            if was is not None:
                pairs.append((was, argument))
                before.remove(was)
                after.remove(argument)
    return pairs, before, after


def _path_pairs(old: Method, new: Method) -> list[tuple[Argument, Argument]]:
    if words.endpoint(old) != words.endpoint(new):
        return []
    ordered = zip(_in_path(old), _in_path(new), strict=False)
    return [(was, now) for was, now in ordered if was is not None and now is not None]


def _in_path(method: Method) -> Iterator[Argument | None]:
    """The argument of each placeholder of a path."""
    named = {
        argument.property.name.wire: argument
        for argument in method.params.arguments
        if argument.location is Location.PATH
    }
    return (named.get(segment.text) for segment in method.path if segment.is_parameter)


def _placed_name(argument: Argument) -> Hashable:
    name = argument.property.name.wire
    # The names of headers have no case.
    is_header = argument.location is Location.HEADER
    return argument.location, words.folded(name) if is_header else name


def _plain_name(argument: Argument) -> Hashable:
    return argument.property.name.wire


def _encoding(argument: Argument) -> Hashable:
    return argument.style, argument.explode, argument.content_type


def _returned(method: Method) -> Text:
    return Text("nothing" if method.returns.kind is None else str(method.returns.kind))


def _paged(scheme: PageScheme) -> PageScheme:
    """What of a scheme requests and answers show."""
    return replace(scheme, id="", name=_NO_NAME, origin=_NOWHERE)
