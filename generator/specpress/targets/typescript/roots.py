"""The model -> the types that stand alone in a file: declared ones, parameters of methods, pages of declared items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from specpress.diag import Origin
from specpress.model import Api, Declaration, Method, Ref
from specpress.naming import Wanted, pascal, plural, split_words

Words = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Root:
    """A type of a file: `id` of a declaration, of `Params`, or `page_id`. `words`: its names, best first."""

    id: str
    words: tuple[Words, ...]
    origin: Origin
    pin: str | None = None

    def wanted(self, casings: Mapping[str, str]) -> Wanted:
        return Wanted(
            key=self.id,
            candidates=tuple(pascal(words, casings) for words in self.words),
            origin=self.origin,
            pin=self.pin,
        )


def find_roots(api: Api) -> Mapping[str, list[Root]]:
    """Resource id (empty: the whole API) -> its types in the order of its file: models, answers, pages, parameters."""
    found: dict[str, dict[str, Root]] = {"": {}, **{item.id: {} for item in api.walk()}}
    listed = [id for item in api.walk() for id in item.models]
    answers = [f"{method.id}/response" for method in api.walk_methods()]
    others = api.declarations.keys() - {*listed, *answers}
    for id in (*listed, *sorted(others), *answers):
        declaration = api.declarations.get(id)
        if declaration is not None and declaration.owner is None:
            found[declaration.resource or ""][id] = _declared(declaration)
    for method in api.walk_methods():
        page = page_id(api, method)
        if page is not None:
            found[method.resource].setdefault(page, _page(api, method, page))
    for method in api.walk_methods():
        # What comes by position may have types that were written inline, and they need a home too.
        if has_params(method) or method.params.id in api.owned:
            found[method.resource][method.params.id] = Root(
                id=method.params.id,
                words=(method.params.name.words, split_words(method.params.id)),
                origin=method.origin,
                pin=method.params.name.pin,
            )
    return {resource: list(roots.values()) for resource, roots in found.items()}


def has_params(method: Method) -> bool:
    """Whether a method takes an object of parameters, besides what it takes by position."""
    return any(not argument.positional for argument in method.params.arguments)


def page_id(api: Api, method: Method) -> str | None:
    """The id of the alias for a method's pages, shared by methods of a resource that page alike; None: there is none."""
    if method.pagination is None or not isinstance(method.pagination.item, Ref):
        return None
    return f"{method.resource}/pages/{method.pagination.scheme}/{method.pagination.item.id}"


def _declared(declaration: Declaration) -> Root:
    name = declaration.name
    resource = split_words(declaration.resource or "")
    longer = (*resource, *name.words) if resource else (*name.words, "model")
    return Root(
        id=declaration.id,
        words=(name.words, longer, split_words(declaration.id)),
        origin=declaration.origin,
        pin=name.pin,
    )


def _page(api: Api, method: Method, id: str) -> Root:
    assert method.pagination is not None and isinstance(method.pagination.item, Ref)
    item = api.declarations[method.pagination.item.id].name
    scheme = api.schemes[method.pagination.scheme].name.words
    base = (*plural(item.words), *scheme)
    return Root(
        id=id,
        words=(base, (*split_words(method.resource), *base), split_words(id)),
        origin=method.origin,
    )
