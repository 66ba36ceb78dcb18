"""Paths and verbs -> where each operation hangs in the resource tree and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from specpress.diag import Collector, Origin
from specpress.naming.plan import Rules, Wanted, plan
from specpress.naming.words import singular, snake, split_words

_PREFIXES = frozenset({"api", "apis", "rest"})
_COLLECTION = {
    "get": "list",
    "post": "create",
    "put": "replace",
    "patch": "update",
    "delete": "delete",
}
_ITEM = {
    "get": "retrieve",
    "post": "update",
    "put": "update",
    "patch": "update",
    "delete": "delete",
}
_VERBS = frozenset(
    "accept activate add allow apply approve archive assign attach authorize ban batch block bulk calculate cancel "
    "capture change check claim clear clone close complete compute confirm connect convert copy count create "
    "deactivate decline decrypt delete deny deploy detach disable disconnect dismiss download duplicate edit "
    "enable encrypt end estimate evaluate exchange execute exists expire export fetch filter find finalize "
    "finish follow forget generate get import ingest install invalidate invite invoke join kill leave link list "
    "lock login logout lookup mark merge migrate move mute notify pause pay ping play post preview process "
    "promote publish push query read reactivate rebuild record refresh refund register reject release reload "
    "remove rename renew reopen replace report request resend reset resize resolve restart restore resume "
    "retry revert revoke rotate run save scan schedule search send set share sign simulate skip star start "
    "stop submit subscribe suspend swap switch sync test toggle track transfer trigger unarchive unassign "
    "unblock unfollow uninstall unlink unlock unmute unpublish unstar unsubscribe update upgrade upload "
    "upsert validate verify void vote watch withdraw".split()
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """What inference may look at: everything else about an operation must not move its name.

    `many`: a successful answer holds a list.
    """

    key: str
    verb: str
    path: str
    operation_id: str | None
    many: bool
    origin: Origin


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """An operation's place: the resources from the root, each as words, and the method's name."""

    key: str
    resources: tuple[tuple[str, ...], ...]
    method: str


@dataclass(slots=True)
class _Branch:
    """A static path segment and what is below it."""

    words: tuple[str, ...]
    children: dict[tuple[str, ...], _Branch] = field(default_factory=dict)
    items: dict[str, list[Operation]] = field(default_factory=dict)
    collection: dict[str, list[Operation]] = field(default_factory=dict)


def infer(operations: Iterable[Operation], collector: Collector) -> tuple[Placed, ...]:
    """The place of every operation, in the order given.

    `POST /v1/customers` is `v1.customers.create`, `GET .../{id}` `retrieve`, `POST .../setName`
    `set_name`. A segment is a resource if something hangs below it or it answers to more than one verb;
    a lone leaf is a method of what stands before it.
    """
    listed = tuple(operations)
    root = _Branch(words=())
    for operation in listed:
        branch = root
        segments = _segments(operation.path)
        for words in segments[0]:
            branch = branch.children.setdefault(words, _Branch(words=words))
        group = branch.items if segments[1] else branch.collection
        group.setdefault(operation.verb, []).append(operation)
    wanted: dict[tuple[tuple[str, ...], ...], list[Wanted]] = {}
    _visit(root, (), wanted)
    placed: dict[str, Placed] = {}
    for resources, members in wanted.items():
        taken = {
            snake(path[len(resources)])
            for path in wanted
            if path[: len(resources)] == resources != path
        }
        rules = Rules(reserved=taken, escape=str)
        scope = f"resource {'.'.join(snake(words) for words in resources) or 'client'}"
        for key, name in plan(scope, members, rules, collector).items():
            placed[key] = Placed(key=key, resources=resources, method=name)
    return tuple(placed[operation.key] for operation in listed)


def _segments(path: str) -> tuple[list[tuple[str, ...]], bool]:
    """The words of a path's static segments, and whether it ends in a parameter."""
    parts = [part for part in path.split("?")[0].split("#")[0].split("/") if part]
    static = [_words(part) for part in parts if not part.startswith("{")]
    static = [words for words in static if words]
    while len(static) > 1 and static[0][0] in _PREFIXES and len(static[0]) == 1:
        static.pop(0)
    return static, bool(parts) and parts[-1].startswith("{")


def _words(part: str) -> tuple[str, ...]:
    """The words of a segment; parameters inside it (`{owner}.json`) do not name anything."""
    outside = part
    while "{" in outside and "}" in outside[outside.index("{") :]:
        start = outside.index("{")
        outside = outside[:start] + "-" + outside[outside.index("}", start) + 1 :]
    words = split_words(outside.removesuffix(".json"))
    return words


def _visit(
    branch: _Branch,
    above: tuple[tuple[str, ...], ...],
    wanted: dict[tuple[tuple[str, ...], ...], list[Wanted]],
) -> None:
    here = (*above, branch.words) if branch.words else above
    if branch.words and not _is_resource(branch, bool(above)):
        for verb, operations in branch.collection.items():
            for operation in operations:
                _want(wanted, above, operation, _action(branch.words, verb, operation.many))
        return
    both = "put" in branch.items and ("patch" in branch.items or "post" in branch.items)
    for verb, operations in branch.items.items():
        base = "replace" if verb == "put" and both else _ITEM.get(verb, verb)
        if verb == "post" and "patch" in branch.items:
            base = "create"
        for operation in operations:
            _want(wanted, here, operation, base)
    for verb, operations in branch.collection.items():
        for operation in operations:
            base = _COLLECTION.get(verb, verb)
            if verb == "get" and not operation.many and singular(branch.words) == branch.words:
                base = "retrieve"
            elif verb == "get" and not operation.many and branch.items.get("get") is None:
                base = "retrieve"
            if verb == "put" and "patch" not in branch.collection and "post" in branch.collection:
                base = "replace"
            elif verb == "put" and "patch" not in branch.collection:
                base = "update"
            _want(wanted, here, operation, base)
    for child in branch.children.values():
        _visit(child, here, wanted)


def _is_resource(branch: _Branch, has_parent: bool) -> bool:
    if branch.children or branch.items or len(branch.collection) != 1:
        return True
    if _is_action(branch.words):
        return False
    return not has_parent or (
        set(branch.collection) == {"post"} and singular(branch.words) != branch.words
    )


def _is_action(words: Sequence[str]) -> bool:
    return words[0] in _VERBS


def _action(words: tuple[str, ...], verb: str, many: bool) -> tuple[str, ...]:
    """The method name of a lone leaf: `setName` as it is, `GET costs` is `list_costs`."""
    if verb == "post" or _is_action(words):
        return words
    if verb == "get":
        return ("list" if many else "retrieve", *words)
    return (_ITEM.get(verb, verb), *words)


def _want(
    wanted: dict[tuple[tuple[str, ...], ...], list[Wanted]],
    resources: tuple[tuple[str, ...], ...],
    operation: Operation,
    base: str | tuple[str, ...],
) -> None:
    name = base if isinstance(base, str) else snake(base)
    parameters = [part for part in operation.path.split("/") if part.startswith("{")]
    by = snake(split_words(parameters[-1])) if parameters else ""
    candidates = [name]
    if by:
        candidates.append(f"{name}_by_{by}")
    operation_id = snake(split_words(operation.operation_id or ""))
    if operation_id:
        candidates.append(operation_id)
    candidates.append(f"{name}_{snake(split_words(operation.verb + ' ' + operation.path))}")
    wanted.setdefault(resources, []).append(
        Wanted(key=operation.key, candidates=tuple(candidates), origin=operation.origin)
    )


def group(placed: Iterable[Placed]) -> Mapping[tuple[tuple[str, ...], ...], tuple[Placed, ...]]:
    """Placed operations by their resource."""
    groups: dict[tuple[tuple[str, ...], ...], list[Placed]] = {}
    for item in placed:
        groups.setdefault(item.resources, []).append(item)
    return {resources: tuple(items) for resources, items in groups.items()}
