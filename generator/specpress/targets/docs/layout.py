"""Api -> the folder of every page below a language's folder, the same in all languages.

Folders end in `/` and hold `index.html` and `index.md`: `v1/customers/create/`, so that the language
switch of a page is a matter of one path segment. Models have anchors on pages that they share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from specpress.diag import Collector
from specpress.model import Api, Resource
from specpress.naming import Rules, Wanted, kebab, plan, split_words

_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(10)}
_RESERVED = ("assets", "guides", "models", "more")
# Ids that pages have already.
_TAKEN = ("found", "main", "nav", "params", "parameters", "returns")
_SHARED = "models/shared/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Ids -> folders.

    `books` has the folder of the pages on which a declaration, or what is left of a `Params`, has its
    place if it needs one, and `anchors` its name there, unique among all of that folder.
    """

    resources: Mapping[str, str]
    methods: Mapping[str, str]
    books: Mapping[str, str]
    anchors: Mapping[str, str]


def lay_out(api: Api) -> Layout:
    """The folders of all pages; unique under casefold, legal on every file system."""
    resources: dict[str, str] = {}
    methods: dict[str, str] = {}

    def members(folder: str, children: Iterable[Resource], own: Iterable[str]) -> None:
        """Plans one folder: the resources and methods in it share its names."""
        children = tuple(children)
        wanted = [
            Wanted(key=f"r {child.id}", candidates=(_slug(child.id),), origin=api.origin)
            for child in children
        ]
        wanted += [
            Wanted(
                key=f"m {id}",
                candidates=(_slug(id), f"{_slug(id)}-method"),
                origin=api.origin,
            )
            for id in own
        ]
        names = _unique(wanted)
        for id in own:
            methods[id] = f"{folder}{names[f'm {id}']}/"
        for child in children:
            resources[child.id] = below = f"{folder}{names[f'r {child.id}']}/"
            members(below, child.resources, [m.id for m in child.methods])

    members("", api.resources, [method.id for method in api.methods])
    by_params = {method.params.id: f"{methods[method.id]}more/" for method in api.walk_methods()}
    books = _books(api, resources, by_params)
    return Layout(
        resources=resources,
        methods=methods,
        books=books,
        anchors=_anchors(api, books) | dict.fromkeys(by_params, "params"),
    )


def _books(api: Api, resources: Mapping[str, str], by_params: Mapping[str, str]) -> dict[str, str]:
    """Models stand with those of their resource, what is written inline with its outermost owner."""
    folders = {id: f"{folder}models/" for id, folder in resources.items()}
    alone = {
        declaration.id: folders.get(declaration.resource or "", _SHARED)
        for declaration in api.declarations.values()
        if declaration.owner is None
    }
    known = {**alone, **by_params}
    owned = {
        declaration.id: known.get(api.root_of(declaration), _SHARED)
        for declaration in api.declarations.values()
        if declaration.owner is not None
    }
    return {**known, **owned}


def _anchors(api: Api, books: Mapping[str, str]) -> dict[str, str]:
    wanted: dict[str, list[Wanted]] = {}
    for declaration in api.declarations.values():
        words = (
            split_words(declaration.name.pin) if declaration.name.pin else declaration.name.words
        )
        candidates = [kebab(words)]
        owner = api.declarations.get(declaration.owner or "")
        while owner is not None:
            words = (*owner.name.words, *words)
            candidates.append(kebab(words))
            owner = api.declarations.get(owner.owner or "")
        wanted.setdefault(books[declaration.id], []).append(
            Wanted(key=declaration.id, candidates=tuple(candidates[:4]), origin=declaration.origin)
        )
    return {id: name for group in wanted.values() for id, name in _unique(group, _TAKEN).items()}


def _unique(wanted: Iterable[Wanted], reserved: tuple[str, ...] = _RESERVED) -> Mapping[str, str]:
    """Key -> folder name. A number behind the name of a folder is no finding that users must hear of."""
    return plan("a folder", wanted, Rules(reserved=reserved, escape=_escape), Collector())


def _slug(id: str) -> str:
    """`v1.customers.set_name` -> `set-name`."""
    return kebab(split_words(id.rpartition(".")[2]) or ("unnamed",))


def _escape(name: str) -> str:
    return f"{name}-page" if name in _DEVICES else name
