"""The kinds of changes: what each is called, and how bad it is, on the wire and in calling code.

One law decides the columns. Whoever sends must go on being understood: what a request may hold must not
shrink. Whoever reads must go on understanding: what an answer may hold must not grow. On the wire that
is the whole law, but that enums are open: readers have to expect members that they do not know. Code
that calls a generated client breaks when a name goes or a type is another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from specpress.model import Level, Side

_N, _P, _A, _B = Level.NONE, Level.PATCH, Level.ADDITIVE, Level.BREAKING

# The level in requests, and the level in answers.
Sided: TypeAlias = tuple[Level, Level]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One kind of change. `what` follows the name of a place; `sentence` explains it."""

    kind: str
    what: str
    sentence: str
    wire: Sided
    code: Sided

    def levels(self, side: Side) -> tuple[Level, Level]:
        """On the wire and in code, for something that travels on these sides."""
        return _worst(self.wire, side), _worst(self.code, side)


def _worst(sided: Sided, side: Side) -> Level:
    request, response = sided
    levels = (request if Side.REQUEST in side else _N, response if Side.RESPONSE in side else _N)
    return max(levels)


def _rules() -> Iterator[Rule]:
    yield from _of_methods()
    for noun in ("parameter", "property"):
        yield from _of_members(noun)
    yield from _of_types()
    yield from _of_bodies()
    yield from _of_service()


def _rule(
    kind: str, what: str, sentence: str, wire: Level | Sided, code: Level | Sided | None = None
) -> Rule:
    """A rule whose levels may be the same for both sides, and in code as on the wire."""
    said = wire if code is None else code
    return Rule(kind=kind, what=what, sentence=sentence, wire=_sided(wire), code=_sided(said))


def _sided(level: Level | Sided) -> Sided:
    return (level, level) if isinstance(level, Level) else level


def _of_methods() -> Iterator[Rule]:
    yield _rule("method-added", "is new", "A method that was not there.", _A)
    yield _rule("method-removed", "was removed", "An endpoint is gone, and its method with it.", _B)
    yield _rule(
        "method-renamed",
        "has another name",
        "The endpoint is the same, and clients call it by another name.",
        _N,
        _B,
    )
    yield _rule(
        "method-moved",
        "has another endpoint",
        "A method of the same name has another verb or path; a new client calls it as before.",
        _B,
        _P,
    )
    yield _rule(
        "method-deprecated", "is deprecated", "A method is marked as deprecated that was not.", _A
    )
    yield _rule(
        "method-undeprecated", "is no longer deprecated", "A method is not deprecated any more.", _P
    )
    yield _rule(
        "pagination-added",
        "returns pages",
        "A method returns pages, and returned its answer as it is.",
        _N,
        _B,
    )
    yield _rule(
        "pagination-removed", "returns no pages", "A method returned pages and no longer does.", _B
    )
    yield _rule(
        "pagination-changed", "pages in another way", "A method pages by other parameters.", _B
    )
    yield _rule(
        "streaming-added", "can stream", "The answer of a method can also arrive in pieces.", _A
    )
    yield _rule(
        "streaming-removed",
        "does not stream",
        "The answer of a method no longer comes in pieces.",
        _B,
    )
    yield _rule(
        "streaming-changed",
        "streams in another way",
        "The pieces of an answer, or the switch that asks for them, are of another kind.",
        _B,
    )
    yield _rule(
        "documentation-changed",
        "is described in other words",
        "Nothing but the text of a summary or a description is different.",
        _P,
    )


def _of_members(noun: str) -> Iterator[Rule]:
    """Parameters are only sent: the second level, and what is said of answers, is for properties."""
    one = f"A {noun}"

    def sided(request: Level, response: Level) -> Level | Sided:
        return request if noun == "parameter" else (request, response)

    def said(sentence: str, of_answers: str) -> str:
        return sentence if noun == "parameter" else f"{sentence} {of_answers}"

    yield _rule(f"{noun}-added", "is new", f"{one} that may be left out was added.", _A)
    yield _rule(
        f"required-{noun}-added",
        "is new and required",
        said(f"{one} was added that has to be sent.", "In answers it is one more to read."),
        sided(_B, _A),
    )
    yield _rule(f"{noun}-removed", "was removed", f"{one} is gone.", _B)
    yield _rule(
        f"{noun}-became-required",
        "is required",
        said(f"{one} that could be left out has to be sent.", "In answers it is always there."),
        sided(_B, _A),
    )
    yield _rule(
        f"{noun}-became-optional",
        "is optional",
        said(f"{one} that had to be sent can be left out.", "In answers it may be missing."),
        sided(_A, _B),
    )
    yield _rule(
        f"{noun}-default-changed",
        "has another default",
        f"Leaving out a {noun} means something else than before.",
        sided(_A, _P),
        _P,
    )
    yield _rule(f"{noun}-deprecated", "is deprecated", f"{one} is deprecated that was not.", _A)
    yield _rule(
        f"{noun}-undeprecated",
        "is no longer deprecated",
        f"{one} is not deprecated any more.",
        _P,
    )
    if noun == "parameter":
        yield _rule(
            "parameter-renamed",
            "has another name",
            "A parameter of the path has another name; no byte of a request is different.",
            _N,
            _B,
        )
        yield _rule(
            "parameter-moved",
            "travels elsewhere",
            "A parameter travels in another part of the request.",
            _B,
            _P,
        )
        yield _rule(
            "parameter-encoding-changed",
            "is written in another way",
            "The value of a parameter is written into the request in another way.",
            _B,
            _P,
        )
    else:
        yield _rule(
            "optional-property-removed",
            "was removed",
            "A property is gone that could be missing before. Readers of the bytes had to expect that.",
            (_B, _A),
            _B,
        )
        yield _rule(
            "property-became-read-only",
            "can no longer be sent",
            "A property that could be sent is only received.",
            (_B, _N),
        )
        yield _rule(
            "property-became-write-only",
            "is no longer received",
            "A property that was received can only be sent.",
            (_N, _B),
        )
        yield _rule(
            "property-access-widened",
            "travels in both directions",
            "A property that was only sent or only received is both.",
            _A,
        )


def _of_types() -> Iterator[Rule]:
    yield _rule(
        "type-changed", "has another type", "Values of the old type are none of the new one.", _B
    )
    yield _rule(
        "type-widened",
        "takes more types",
        "Every value of the old type is one of the new type, which has further ones.",
        (_A, _B),
    )
    yield _rule(
        "type-narrowed",
        "takes fewer types",
        "Every value of the new type is one of the old type, which had further ones.",
        (_B, _A),
        _B,
    )
    yield _rule(
        "type-renamed",
        "has a type of another name",
        "Another model stands here. What differs inside is said separately.",
        _N,
        _B,
    )
    yield _rule("became-nullable", "may be null", "A value may be null that was not.", (_A, _B))
    yield _rule(
        "stopped-being-nullable",
        "may not be null",
        "A value that could be null never is.",
        (_B, _A),
    )
    yield _rule(
        "variant-added", "has one more variant", "A union has one more alternative.", (_A, _B)
    )
    yield _rule(
        "variant-removed",
        "has one variant less",
        "A union has one alternative less.",
        (_B, _A),
        _B,
    )
    yield _rule(
        "discriminator-changed",
        "is told apart in another way",
        "The property that tells variants apart, or one of its tags, is another one.",
        _B,
    )
    yield _rule(
        "enum-member-added",
        "has the new member",
        "An enum has one more member. Enums are open: a reader has to expect members that it does not know.",
        _A,
    )
    yield _rule(
        "enum-member-removed",
        "has lost the member",
        "An enum has one member less: it can no longer be sent. Answers have one member less to expect.",
        (_B, _A),
    )
    yield _rule(
        "limit-tightened",
        "has a tighter limit",
        "A validation keyword allows fewer values.",
        (_B, _P),
        _P,
    )
    yield _rule(
        "limit-loosened",
        "has a looser limit",
        "A validation keyword allows more values, which a reader of answers may not expect.",
        (_A, _B),
        _P,
    )
    yield _rule(
        "limit-changed",
        "has another limit",
        "A validation keyword allows other values; which ones cannot be told.",
        (_B, _A),
        _P,
    )
    yield _rule("model-added", "is new", "A named model that was not there.", _N, _A)
    yield _rule(
        "model-removed", "was removed", "A named model that nothing stands for any more.", _N, _B
    )
    yield _rule(
        "model-renamed",
        "has another name",
        "A model has another name. What differs inside is said separately.",
        _N,
        _B,
    )
    yield _rule(
        "model-deprecated", "is deprecated", "A model is marked as deprecated that was not.", _A
    )
    yield _rule(
        "model-undeprecated", "is no longer deprecated", "A model is not deprecated any more.", _P
    )
    yield _rule(
        "other-members-added",
        "has members of any name",
        "An object may have members that the document does not name.",
        _A,
    )
    yield _rule(
        "other-members-removed",
        "has no members of other names",
        "An object had members that the document does not name.",
        _B,
    )


def _of_bodies() -> Iterator[Rule]:
    yield _rule("body-became-required", "is required", "A body that could be left out.", _B, _N)
    yield _rule(
        "body-became-optional", "is optional", "A body that had to be sent may be left out.", _A, _N
    )
    yield _rule(
        "media-type-added",
        "has the new media type",
        "A body or an answer can also come in another media type.",
        _A,
        _P,
    )
    yield _rule(
        "media-type-removed",
        "has lost the media type",
        "A body or an answer no longer comes in a media type.",
        _B,
        _P,
    )
    yield _rule("response-added", "is new", "A status is documented that was not.", _A, _P)
    yield _rule(
        "success-removed",
        "was removed",
        "A successful status is no longer among the answers.",
        _B,
        _P,
    )
    yield _rule("error-removed", "was removed", "An error is no longer among the answers.", _A, _P)
    yield _rule(
        "answer-changed",
        "returns something else",
        "A call returns another kind of thing: nothing, data, text, or bytes.",
        _N,
        _B,
    )
    yield _rule("header-added", "is new", "An answer has one more header.", _A, _P)
    yield _rule("header-removed", "was removed", "An answer has one header less.", _B, _P)


def _of_service() -> Iterator[Rule]:
    yield _rule("auth-added", "can be used", "One more way to prove who calls is accepted.", _A, _P)
    yield _rule(
        "auth-removed", "is not enough", "A way to prove who calls is no longer accepted.", _B, _P
    )
    yield _rule(
        "auth-scheme-changed",
        "travels in another way",
        "The credential of a security scheme is sent in another way.",
        _B,
        _P,
    )
    yield _rule(
        "option-added", "is a new option", "The client takes one more optional argument.", _N, _A
    )
    yield _rule(
        "required-option-added",
        "is a new, required option",
        "The client cannot be made without one more argument.",
        _N,
        _B,
    )
    yield _rule("option-removed", "is no option", "The client takes one argument less.", _N, _B)
    yield _rule(
        "server-added", "is a new server", "The API can be reached at one more address.", _A
    )
    yield _rule("server-removed", "is no server", "The API is gone from an address.", _B)
    yield _rule("server-changed", "has another address", "The API is at another address.", _B, _P)
    yield _rule("webhook-added", "is new", "The API sends one more kind of event.", _A)
    yield _rule("webhook-removed", "was removed", "A kind of event is no longer sent.", _B)


RULES: Mapping[str, Rule] = {rule.kind: rule for rule in _rules()}
