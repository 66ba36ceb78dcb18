"""Types of a language -> code in which the names of models lead to them."""

from __future__ import annotations

from collections.abc import Mapping

from specpress.model import TypeExpr
from specpress.targets import Language, Spans
from specpress.targets.docs.fragment import bounded
from specpress.targets.docs.rows import escape
from specpress.targets.docs.words import Words

_NO_LINKS: Mapping[str, str] = {}


class Coder:
    """Prints types. `listed` are the declarations that have a place of their own."""

    def __init__(self, words: Words, listed: frozenset[str]) -> None:
        self._words = words
        self._listed = listed

    def html(self, spans: Spans, local: Mapping[str, str] = _NO_LINKS) -> str:
        """A type as HTML. `local` gives links for declarations that have a place on the page itself."""
        if len(spans) == 1 and spans[0].ref is None:
            return escape(spans[0].text)
        parts = []
        for span in spans:
            shown = escape(span.text)
            if span.ref is not None:
                href = local.get(span.ref)
                if href is None and span.ref in self._listed:
                    href = self._words.place(span.ref).html
                if href is not None:
                    shown = f'<a href="{href}">{shown}</a>'
            parts.append(shown)
        return "".join(parts)

    def type(self, language: Language, expression: TypeExpr, *, input: bool) -> Spans:
        """A type as far as a reader takes it in."""
        return bounded(language.type(expression, input=input))
