"""A method in each language -> the pieces of its page that languages say in their own way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from markupsafe import Markup

from specpress.model import Alias, Api, Method, without_sample
from specpress.targets import Guide, Language, Signature, Span, Spans
from specpress.targets.docs.code import Coder
from specpress.targets.docs.facts import MethodDetails
from specpress.targets.docs.fragment import Rows, bounded, placed, plain
from specpress.targets.docs.highlight import highlight
from specpress.targets.docs.notes import notes
from specpress.targets.docs.prose import NOTHING, Prose
from specpress.targets.docs.signature import parameters, plain_signature, signature_view
from specpress.targets.docs.twin import code_block, code_span, item
from specpress.targets.docs.views import NO_BLOCK, Block, Failure, Note, Panel, Sample
from specpress.targets.docs.words import Words
from specpress.targets.docs.writer import Writer

_SAMPLE_ROOM = 9_000  # characters of HTML of both samples of a method together
_LONGEST_SAMPLE = 6_000  # characters of one sample, before it is coloured


class Blocks:
    """Prints pieces of pages through their templates; what is the same on many pages, once."""

    def __init__(
        self,
        api: Api,
        words: Words,
        guides: Sequence[Sequence[Guide]],
        coder: Coder,
        writer: Writer,
    ) -> None:
        self._api = api
        self._words = words
        self._coder = coder
        self._writer = writer
        self._slugs = [frozenset(guide.slug for guide in one) for one in guides]
        self._notes: dict[tuple[Note, ...], Block] = {}
        self._failures: dict[tuple[Failure, ...], Block] = {}

    def signatures(self, method: Method) -> tuple[Signature, ...]:
        """The signature in each language."""
        return tuple(language.signature(method) for language in self._words.languages)

    def signature(self, method: Method, signatures: Sequence[Signature], route: str) -> Block:
        """The head of a method's page; a language without calls has none beside verb and path.

        In the twin the gap below is part of it: there is none where there is no signature.
        """

        def one(number: int, language: Language) -> Block:
            signature = signatures[number]
            if signature.call == route:
                return NO_BLOCK
            view = signature_view(signature, method, self._coder)
            return Block(
                html=Markup(self._writer.block("signature", signature=view)),
                twin=f"{code_block(plain_signature(signature), language.lexer)}\n\n",
            )

        return self._each(one)

    def returns_type(
        self, signatures: Sequence[Signature], alias: Alias | None, meaning: Sequence[Spans]
    ) -> Block:
        """What a call gives, and what that means where it is the name of an alias."""

        def one(number: int, language: Language) -> Block:
            returns = bounded(signatures[number].returns)
            if alias is not None and plain(returns) == language.declaration(alias.id, input=False):
                returns = (*returns, Span(text=" = "), *bounded(meaning[number]))
            html = Markup(self._coder.html(returns))
            return Block(html=html, twin=code_span(plain(returns)))

        return self._each(one)

    def parameters(
        self, method: Method, signatures: Sequence[Signature], rows: Rows, rest: Rows
    ) -> Block:
        """The printed arguments; `rest` is a link to those that have no room."""

        def one(number: int, language: Language) -> Block:
            found = parameters(signatures[number], method, language, rows, rest, self._coder)
            return Block(html=Markup(placed(found.html, "params")), twin=found.twin)

        return self._each(one) if rows else NO_BLOCK

    def notes(self, method: Method, signatures: Sequence[Signature]) -> Block:
        """What a reader wants to know beside the arguments."""

        def one(number: int, language: Language) -> Block:
            said = notes(self._api, method, signatures[number].awaited or "", self._slugs[number])
            found = self._notes.get(said)
            if found is None:
                html = Markup(self._writer.block("notes", notes=said))
                twin = "\n\n".join(f"**{note.label}.** {note.twin}" for note in said)
                found = self._notes[said] = Block(html=html, twin=twin)
            return found

        return self._each(one)

    def errors(self, method: Method, details: MethodDetails) -> Block:
        """What a call raises, and what the document says of it."""

        def one(number: int, language: Language) -> Block:
            raised = tuple(
                _failure(status, name, details.failures.get(status, NOTHING))
                for status, name in language.raises(method)
            )
            found = self._failures.get(raised)
            if found is None:
                html = Markup(self._writer.block("errors", failures=raised) if raised else "")
                twin = "\n".join(failure.twin for failure in raised)
                found = self._failures[raised] = Block(html=html, twin=twin)
            return found

        return self._each(one)

    def request(self, method: Method) -> Block:
        """The call as a reader needs it first, and with all arguments if that is another one and fits.

        Nothing if no such call would succeed.
        """
        if without_sample(self._api, method):
            return NO_BLOCK

        def one(number: int, language: Language) -> Block:
            code = language.sample(method, all_arguments=False)
            whole_code = language.sample(method, all_arguments=True)
            first = _sample("sample", "Example", code, language.lexer)
            if code != whole_code:
                whole = _sample("sample-all", "All parameters", whole_code, language.lexer)
                if len(first.html) + len(whole.html) <= _SAMPLE_ROOM:
                    return self.panel("Request", (first, whole))
            return self.panel("Request", (replace(first, title=first.label),))

        return self._each(one)

    def panel(self, heading: str, samples: tuple[Sample, ...]) -> Block:
        """Samples beside a page's text; in the twin below each other."""
        view = Panel(heading=heading, blocks=samples, has_tabs=len(samples) > 1)
        twin = "\n\n".join(f"{one.title or one.label}:\n\n{one.fenced}" for one in samples)
        return Block(html=Markup(self._writer.block("panel", panel=view)), twin=twin)

    def _each(self, one: Callable[[int, Language], Block]) -> Block:
        blocks = [one(number, language) for number, language in enumerate(self._words.languages)]
        return Block(
            html=Markup(self._words.of(block.html for block in blocks)),
            twin=self._words.of(block.twin for block in blocks),
        )


def _failure(status: str, name: str, prose: Prose) -> Failure:
    shown = "other" if status == "default" else status
    head = f"{shown}: {code_span(name)}"
    return Failure(status=shown, name=name, prose=prose, twin=item(head, (prose.twin,)))


def _sample(id: str, label: str, code: str, lexer: str) -> Sample:
    code = code.rstrip("\n")
    shown = code
    if len(code) > _LONGEST_SAMPLE:  # all of it is in the twin
        shown = code[: code.rfind("\n", 0, _LONGEST_SAMPLE)] + "\n…"
    return Sample(
        id=id,
        label=label,
        title="",
        html=highlight(shown, lexer),
        fenced=code_block(code, lexer),
    )
