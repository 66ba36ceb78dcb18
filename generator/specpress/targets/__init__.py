"""The contracts of a target: model -> files, and what the reference pages ask of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from specpress.diag import Collector
from specpress.model import Api, Argument, Declaration, Method, Property, TypeExpr
from specpress.render import File, Work


@dataclass(frozen=True, kw_only=True, slots=True)
class TargetOptions:
    """What the configuration says to one target.

    `settings` are the target's own keys of `targets.<name>` (`package_name`, `options`, ...), plain
    checked data; `templates` the user's template folder; `languages` the other enabled targets that can
    speak (`Speaking`), with their options, for targets that print reference pages; `document` the
    lifted OpenAPI document, for targets that need the original (models, x-codeSamples).
    """

    settings: Mapping[str, object] = field(default_factory=dict)
    templates: Path | None = None
    generator_version: str = ""
    languages: tuple[Language, ...] = ()
    document: Mapping[str, object] | None = None
    readme: Mapping[str, object] = field(default_factory=dict)


@runtime_checkable
class Target(Protocol):
    """One output of the press. Pure: same arguments, same files; reads nothing but its templates."""

    name: str

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]: ...


class Press(Protocol):
    """A target at work on one API: what it has planned serves all of its files."""

    def works(self) -> Iterable[Work]:
        """What prints the files, apart from one another: together, all that the target's `render` gives."""


@runtime_checkable
class Speaking(Press, Protocol):
    """A press that can also speak on reference pages, in the words that it has planned for the files."""

    def language(self) -> Language: ...


@runtime_checkable
class Divisible(Protocol):
    """A target whose files can be printed apart from one another, or that speaks on reference pages."""

    def press(self, api: Api, options: TargetOptions, collector: Collector) -> Press: ...


@runtime_checkable
class Headed(Protocol):
    """A target whose files can begin with a comment: how a line of one begins, by the suffix of the file."""

    comment_marks: Mapping[str, str]


@runtime_checkable
class Publishing(Protocol):
    """A target that prints what other targets say: it is given `TargetOptions.languages`."""

    publishes: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A piece of a type or signature as shown to readers; `ref` is the declaration or params id it links to.

    `text` is finished code text of the language (identifiers and encoded literals), not yet HTML.
    """

    text: str
    ref: str | None = None


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SignatureParameter:
    """One parameter of a printed signature: `CustomerCreateParams body`, `RequestOptions options?`."""

    name: str
    type: Spans
    optional: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """`client.v1.customers.create(CustomerCreateParams body, RequestOptions options?): CustomerCreateResponse`.

    `awaited`: the twin for concurrent code if the language has one (`await client...`).
    Pages list a method's arguments by these parameters: one whose type links to `method.params.id`
    stands for all arguments that are no parameters of their own. A language without parameters (raw
    HTTP) has its arguments grouped by where they travel.
    """

    call: str
    parameters: tuple[SignatureParameter, ...]
    returns: Spans
    awaited: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Guide:
    """A page about the whole SDK in one language: title and ready CommonMark whose code is checked."""

    slug: str
    title: str
    markdown: str


class Language(Protocol):
    """What reference pages ask of a language. Everything returned is finished text of that language.

    `id` (`python`) is a URL part, `title` (`Python`) for readers, `lexer` a Pygments lexer's name.
    """

    id: str
    title: str
    lexer: str

    def signature(self, method: Method) -> Signature: ...

    def type(self, expression: TypeExpr, *, input: bool) -> Spans:
        """The type as written in this language: `Array<string>`; `input`: in arguments, not answers."""

    def preview(self, expression: TypeExpr, *, input: bool) -> str | None:
        """What stands where a type is shown shortly: `union`, `array`, `Record<string, string>`."""

    def member(self, literal: object) -> str:
        """An enum member or constant (a revealed JSON value) as a literal of this language."""

    def either(self, alternatives: tuple[Spans, ...], *, literals: bool) -> Spans:
        """One of several, as this language writes it: `"a" | "b"`, `Literal["a", "b"]`, `Union[A, B]`.

        `literals`: all are literals (`member`). The last may be a count in words: `5 more`.
        """

    def argument(self, method: Method, argument: Argument) -> str:
        """What the argument is called in this language."""

    def property(self, owner: Declaration, property: Property) -> str:
        """What a member of an answer is called in this language."""

    def declaration(self, id: str, *, input: bool) -> str:
        """The name of a declaration or `Params` as users write it: `CustomerCreateParams`."""

    def sample(self, method: Method, *, all_arguments: bool) -> str:
        """A whole program that calls the method: with the required (or example's) or with all arguments."""

    def raises(self, method: Method) -> tuple[tuple[str, str], ...]:
        """(status, error class) for each documented error of a method."""

    def guides(self) -> tuple[Guide, ...]:
        """Installation, authentication, errors, pagination, retries and so on."""
