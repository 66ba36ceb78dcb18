"""A signature and the printed arguments of a method -> the head of its page and its parameters in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from specpress.model import Argument, Location, Method
from specpress.model.visit import refs
from specpress.targets import Language, Signature, SignatureParameter
from specpress.targets.docs.about import EMPTY
from specpress.targets.docs.code import Coder
from specpress.targets.docs.fragment import Row, Rows, bounded, html_of, plain, twin_of
from specpress.targets.docs.rows import escape, mark, print_row
from specpress.targets.docs.rows import About
from specpress.targets.docs.twin import code_span
from specpress.targets.docs.views import SignatureItem, SignatureView
from specpress.targets.docs.words import Word

_HEADINGS = {
    Location.PATH: "Path",
    Location.QUERY: "Query",
    Location.HEADER: "Headers",
    Location.COOKIE: "Cookies",
    Location.BODY: "Body",
    Location.WHOLE_BODY: "Body",
}
_LONG = 72  # characters of a signature before its parameters stand below each other
_HOLDER = "~"  # anchor of the parameter that holds the others; no name encodes to it


def signature_view(signature: Signature, method: Method, coder: Coder) -> SignatureView:
    """The signature with its types linked: to models, and to the parts of this page."""
    here = {method.params.id: "#parameters"}
    items = tuple(
        SignatureItem(
            type=Markup(coder.html(parameter.type, here)),
            name=parameter.name,
            optional=parameter.optional,
        )
        for parameter in signature.parameters
    )
    whole = plain_signature(signature)
    return SignatureView(
        call=signature.call,
        parameters=items,
        returns=Markup(coder.html(bounded(signature.returns), _own_answer(method))),
        is_long=len(whole) > _LONG and len(items) > 2,
    )


def plain_signature(signature: Signature) -> str:
    """The signature as one line of text."""
    inside = ", ".join(
        f"{plain(parameter.type)} {parameter.name}{'?' if parameter.optional else ''}"
        for parameter in signature.parameters
    )
    return f"{signature.call}({inside}): {plain(bounded(signature.returns))}"


def parameters(
    signature: Signature, method: Method, language: Language, rows: Rows, rest: Rows, coder: Coder
) -> Word:
    """The printed `rows` of the first arguments and a link to the `rest`, grouped as `Signature` says."""
    arguments = method.params.arguments
    if not signature.parameters:
        return _by_place(zip(arguments, rows, strict=False), rest)
    holder = next((item for item in signature.parameters if _holds(item, method)), None)
    if holder is None:
        return Word(html_of(rows + rest), twin_of(rows + rest))
    named = {item.name for item in signature.parameters if item is not holder}
    alone: list[Row] = []
    inside: list[Row] = []
    for argument, row in zip(arguments, rows, strict=False):
        (alone if language.argument(method, argument) in named else inside).append(row)
    held = _holder(holder, (*inside, *rest), coder)
    return Word(html_of((*alone, held)), twin_of((*alone, held)))


def _holder(holder: SignatureParameter, inside: Rows, coder: Coder) -> Row:
    """The parameter that holds others as its members: they keep their own anchors."""
    word = "optional" if holder.optional else "required"
    html, twin = print_row(
        anchor=_HOLDER,
        name=Word(escape(holder.name), code_span(holder.name)),
        type=Word(coder.html(holder.type), code_span(plain(holder.type))),
        about=About(marks=mark(word, "" if holder.optional else "must"), twin_marks=f", {word}"),
        inside=("".join(row.html for row in inside), twin_of(inside)),
        label="Parameters",
        is_open=True,
    )
    return Row(html=html, twin=twin, size=EMPTY.size)


def _by_place(pairs: Iterable[tuple[Argument, Row]], rest: Rows) -> Word:
    groups: dict[str, list[Row]] = {}
    for argument, row in pairs:
        groups.setdefault(_HEADINGS[argument.location], []).append(row)
    for row in rest:  # behind the last group
        groups[next(reversed(groups))].append(row)
    return Word(
        "\n".join(f"<h3>{title}</h3>\n{html_of(tuple(rows))}" for title, rows in groups.items()),
        "\n\n".join(f"### {title}\n\n{twin_of(tuple(rows))}" for title, rows in groups.items()),
    )


def _holds(parameter: SignatureParameter, method: Method) -> bool:
    return any(span.ref == method.params.id for span in parameter.type)


def _own_answer(method: Method) -> Mapping[str, str]:
    return {ref: "#returns" for ref in refs(method.returns.type)} if method.returns.type else {}
