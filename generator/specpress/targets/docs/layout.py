"""Api -> the folder of every page below a language's folder, the same in all languages.

Folders end in `/` and hold `index.html` and `index.md`: `v1/customers/create/`, so that the language
switch of a page is a matter of one path segment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from specpress.diag import Collector
from specpress.model import Api, Declaration, Resource
from specpress.naming import Rules, Wanted, kebab, plan, split_words

_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(10)}
_RESERVED = ("assets", "guides", "models")


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Ids -> folders. `models` has every declaration and every `Params`, also those that get no page."""

    resources: Mapping[str, str]
    methods: Mapping[str, str]
    models: Mapping[str, str]


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
    by_params = {method.params.id: methods[method.id] for method in api.walk_methods()}
    return Layout(
        resources=resources,
        methods=methods,
        models=_models(api, resources, by_params),
    )


def _models(api: Api, resources: Mapping[str, str], by_params: Mapping[str, str]) -> dict[str, str]:
    """Models lie in the folder of their resource; what is written inline lies below its outermost owner."""
    owned: dict[str, list[Declaration]] = {}
    alone: dict[str, list[Declaration]] = {}
    for declaration in api.declarations.values():
        if declaration.owner is not None:
            owned.setdefault(api.root_of(declaration), []).append(declaration)
        else:
            folder = resources.get(declaration.resource or "", "") + "models/"
            alone.setdefault(folder, []).append(declaration)
    folders: dict[str, str] = {}
    for folder, group in alone.items():
        folders |= _planned(api, folder, group)
    for root, group in owned.items():
        folder = by_params.get(root) or folders.get(root) or "models/"
        folders |= _planned(api, folder, group)
    return {**folders, **by_params}


def _planned(api: Api, folder: str, group: Iterable[Declaration]) -> dict[str, str]:
    wanted = []
    for declaration in group:
        words = (
            split_words(declaration.name.pin) if declaration.name.pin else declaration.name.words
        )
        candidates = [kebab(words)]
        owner = api.declarations.get(declaration.owner or "")
        while owner is not None:
            words = (*owner.name.words, *words)
            candidates.append(kebab(words))
            owner = api.declarations.get(owner.owner or "")
        wanted.append(
            Wanted(key=declaration.id, candidates=tuple(candidates[:4]), origin=declaration.origin)
        )
    return {id: f"{folder}{name}/" for id, name in _unique(wanted).items()}


def _unique(wanted: Iterable[Wanted]) -> Mapping[str, str]:
    """Key -> folder name. A number behind the name of a folder is no finding that users must hear of."""
    return plan("a folder", wanted, Rules(reserved=_RESERVED, escape=_escape), Collector())


def _slug(id: str) -> str:
    """`v1.customers.set_name` -> `set-name`."""
    return kebab(split_words(id.rpartition(".")[2]) or ("unnamed",))


def _escape(name: str) -> str:
    return f"{name}-page" if name in _DEVICES else name
