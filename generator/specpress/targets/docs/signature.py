"""A signature and the arguments of a method -> the head of its page and its groups of parameters."""

from __future__ import annotations

from collections.abc import Sequence

from specpress.model import Argument, Location, Method
from specpress.model.visit import refs
from specpress.targets import Language, Signature, SignatureParameter
from specpress.targets.docs.fragment import Fragment, bounded, plain
from specpress.targets.docs.tree import Trees
from specpress.targets.docs.views import SignatureItem, SignatureView

_HEADINGS = {
    Location.PATH: "Path",
    Location.QUERY: "Query",
    Location.HEADER: "Headers",
    Location.COOKIE: "Cookies",
    Location.BODY: "Body",
    Location.WHOLE_BODY: "Body",
}
_LONG = 72  # characters of a signature before its parameters stand below each other


def signature_view(signature: Signature, method: Method, trees: Trees) -> SignatureView:
    """The signature with its types linked: to models, and to the parts of this page."""
    here = {method.params.id: "#parameters"}
    items = tuple(
        SignatureItem(
            type=trees.code(parameter.type, here), name=parameter.name, optional=parameter.optional
        )
        for parameter in signature.parameters
    )
    returns = bounded(signature.returns)
    inside = ", ".join(
        f"{plain(parameter.type)} {parameter.name}{'?' if parameter.optional else ''}"
        for parameter in signature.parameters
    )
    whole = f"{signature.call}({inside}): {plain(returns)}"
    return SignatureView(
        call=signature.call,
        parameters=items,
        returns=trees.code(returns, _own_answer(method)),
        plain=whole,
        is_long=len(whole) > _LONG and len(items) > 2,
    )


def parameter_groups(
    signature: Signature, method: Method, language: Language, trees: Trees, room: int
) -> tuple[tuple[str, Fragment], ...]:
    """(heading, rows) for the arguments of a method, grouped as `Signature` says."""
    arguments = method.params.arguments
    if not arguments:
        return ()
    if not signature.parameters:
        return _by_place(method, arguments, trees, room)
    holder = next((item for item in signature.parameters if _holds(item, method)), None)
    if holder is None:
        return (("", trees.arguments(method, arguments, room=room)),)
    named = {item.name for item in signature.parameters if item is not holder}
    alone = [item for item in arguments if language.argument(method, item) in named]
    inside = [item for item in arguments if item not in alone]
    rows = trees.arguments(method, alone, room=room)
    held = trees.holder(
        holder.name,
        holder.type,
        trees.arguments(method, inside, room=room - len(rows.html)),
        optional=holder.optional,
    )
    return (("", rows + held),)


def _by_place(
    method: Method, arguments: Sequence[Argument], trees: Trees, room: int
) -> tuple[tuple[str, Fragment], ...]:
    groups: dict[str, list[Argument]] = {}
    for argument in arguments:
        groups.setdefault(_HEADINGS[argument.location], []).append(argument)
    found = []
    for heading, group in groups.items():
        rows = trees.arguments(method, group, room=room, places=False)
        room -= len(rows.html)
        found.append((heading, rows))
    return tuple(found)


def _holds(parameter: SignatureParameter, method: Method) -> bool:
    return any(span.ref == method.params.id for span in parameter.type)


def _own_answer(method: Method) -> dict[str, str]:
    return {ref: "#returns" for ref in refs(method.returns.type)} if method.returns.type else {}
