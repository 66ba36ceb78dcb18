"""Methods -> what their pages say in every language alike, each made once for all languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from specpress.model import Api, Method, Outcome, Text
from specpress.targets.docs import text
from specpress.targets.docs.examples import Examples
from specpress.targets.docs.prose import NOTHING, Prose, ProsePress
from specpress.targets.docs.titles import method_name, method_title, summary_title
from specpress.targets.docs.twin import words
from specpress.targets.docs.views import PathPiece, Sample

_TRIVIAL = {"", "ok", "success", "successful response", "successful operation", "response"}


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodFacts:
    """What lists say of a method as well.

    `title` is the document's summary, `name` the method's own in words, `heading` the title for twins;
    `about` is one line, `route` the verb and the path.
    """

    title: str
    name: str
    heading: str
    about: str
    path: tuple[PathPiece, ...]
    route: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodDetails:
    """What only its own page says; `failures` is what each status means."""

    prose: Prose
    deprecation: str
    returned: Prose
    failures: Mapping[str, Prose]
    answers: tuple[Sample, ...]


class Facts:
    """Makes `MethodFacts`, and keeps them; makes `MethodDetails`."""

    def __init__(self, api: Api, prose: ProsePress, examples: Examples) -> None:
        self._api = api
        self._prose = prose
        self._examples = examples
        self._done: dict[str, MethodFacts] = {}

    def of(self, method: Method) -> MethodFacts:
        """The facts of a method."""
        found = self._done.get(method.id)
        if found is None:
            found = self._done[method.id] = self._made(method)
        return found

    def details(self, method: Method) -> MethodDetails:
        """The details of a method."""
        return MethodDetails(
            prose=self._prose.page(_description(method)),
            deprecation=_deprecation(method),
            returned=self._returned(method),
            failures={
                response.status: self._prose.doc(response.doc)
                for response in method.responses
                if response.outcome is Outcome.ERROR
            },
            answers=self._examples.answers(method),
        )

    def _made(self, method: Method) -> MethodFacts:
        title = method_title(self._api, method)
        path = text.path(method.path)
        return MethodFacts(
            title=title,
            name=method_name(self._api, method),
            heading=words(title),
            about=text.gist(method.doc.description or method.doc.summary, 160),
            path=tuple(PathPiece(text=piece, is_parameter=flag) for piece, flag in path),
            route=f"{method.verb.upper()} {''.join(piece for piece, _ in path)}",
        )

    def _returned(self, method: Method) -> Prose:
        """What the document says of the answer, if it is more than that it is one."""
        for response in method.responses:
            if response.outcome is Outcome.SUCCESS:
                said = text.line(response.doc.description).lower().rstrip(".! ")
                return NOTHING if said in _TRIVIAL else self._prose.doc(response.doc)
        return NOTHING


def _description(method: Method) -> Text | None:
    """What the title does not say: the description, behind a summary that is none."""
    doc = method.doc
    return doc.description if summary_title(method) else text.joined(doc.summary, doc.description)


def _deprecation(method: Method) -> str:
    if not method.deprecated:
        return ""
    return text.line(method.deprecation, 400) or "A later version may remove it."
