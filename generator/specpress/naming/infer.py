"""Paths and verbs -> where each operation hangs in the resource tree and what it is called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
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
    "accept activate add allow amend apply approve archive assign attach authorize ban batch block bulk calculate cancel "
    "capture change check claim clear clone close complete compute confirm connect convert copy count create "
    "deactivate decline decrypt delete deny deploy detach disable disconnect dismiss download duplicate edit "
    "enable encrypt end estimate evaluate exchange execute exists expire export fetch filter find finalize "
    "finish follow forget generate get import ingest install invalidate invite invoke join kill leave link list "
    "lock login logout lookup mark merge migrate move mute notify pause pay ping play post preview process "
    "promote publish push query read reactivate rebuild record refresh refund regenerate register reject release reload "
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
    below: dict[tuple[tuple[str, ...], ...], set[str]] = {}
    for path in wanted:
        for depth, words in enumerate(path):
            below.setdefault(path[:depth], set()).add(snake(words))
    for resources, members in wanted.items():
        rules = Rules(reserved=below.get(resources, set()), escape=str)
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
    if branch.words and not _is_resource(branch, any(not _is_version(words) for words in above)):
        for verb, operations in branch.collection.items():
            for operation in operations:
                name = snake(_action(branch.words, verb, operation.many))
                if "get" in branch.collection and verb != "get":
                    name = f"{name}_{verb}"  # `fetch` reads; `fetch_post` is its twin with a body
                _want(wanted, above, operation, name, operations)
        return
    for verb, operations in branch.items.items():
        for operation in operations:
            _want(wanted, here, operation, _item_name(verb, branch.items), operations)
    for verb, operations in branch.collection.items():
        for operation in operations:
            name = _collection_name(verb, operation.many, branch)
            _want(wanted, here, operation, name, operations)
    for child in branch.children.values():
        _visit(child, here, wanted)


def _item_name(verb: str, verbs: Collection[str]) -> str:
    """What a verb does to one thing of a collection, seeing what the other verbs do to it."""
    if verb == "put" and ("patch" in verbs or "post" in verbs):
        return "replace"
    if verb == "post" and "patch" in verbs:
        return "create"
    return _ITEM.get(verb, verb)


def _collection_name(verb: str, many: bool, branch: _Branch) -> str:
    """What a verb does to a whole collection, or to a resource that is one thing."""
    verbs = branch.collection.keys()
    one = singular(branch.words) == branch.words or "get" not in branch.items
    if verb == "get" and not many and one:
        return "retrieve"
    if verb == "post" and _is_single(branch):
        return "update"
    if verb == "put" and not {"patch", "post"} & verbs:
        return "update"
    if verb == "delete" and "delete" in branch.items:
        return "delete_all"
    return _COLLECTION.get(verb, verb)


def _is_single(branch: _Branch) -> bool:
    """Whether a resource is one thing, such as `/organization/spend_limit`: read, then changed by POST."""
    reads = branch.collection.get("get")
    return reads is not None and not branch.items and not any(read.many for read in reads)


def _is_resource(branch: _Branch, has_parent: bool) -> bool:
    if branch.children or branch.items:
        return True
    if branch.words[0] in _VERBS:
        return False
    if not has_parent:
        return True
    if len(branch.collection) != 1:
        return True
    posts = branch.collection.get("post", ())
    many = singular(branch.words) != branch.words
    return bool(posts) and (many or not any(_follows_parameter(post.path) for post in posts))


def _is_version(words: tuple[str, ...]) -> bool:
    """`v1`, `2024`: groups resources, but is none that a lone leaf could be a method of."""
    return len(words) == 1 and words[0].removeprefix("v").isdecimal()


def _follows_parameter(path: str) -> bool:
    """Whether the last segment says what happens to one thing: `/orders/{id}/reversal`."""
    parts = [part for part in path.split("/") if part]
    return len(parts) > 1 and parts[-2].startswith("{")


def _action(words: tuple[str, ...], verb: str, many: bool) -> tuple[str, ...]:
    """The method name of a lone leaf: `setName` as it is, `GET costs` is `list_costs`."""
    if verb == "post" or words[0] in _VERBS:
        return words
    if verb == "get":
        return ("list" if many else "retrieve", *words)
    return (_ITEM.get(verb, verb), *words)


def _want(
    wanted: dict[tuple[tuple[str, ...], ...], list[Wanted]],
    resources: tuple[tuple[str, ...], ...],
    operation: Operation,
    name: str,
    rivals: Sequence[Operation],
) -> None:
    """Notes the names an operation would like.

    Of several that differ in their parameters alone, the one with the shortest path may have the plain
    name: `/documents` before `/{type}/{id}/documents`.
    """
    parameters = [part for part in operation.path.split("/") if part.startswith("{")]
    by = snake(split_words(parameters[-1])) if parameters else ""
    others = [rival.path.count("/") for rival in rivals if rival is not operation]
    plain = not others or operation.path.count("/") < min(others)
    candidates = [name] if plain else []
    if by:
        candidates.append(f"{name}_by_{by}")
    operation_id = snake(split_words(operation.operation_id or ""))
    if operation_id:
        candidates.append(operation_id)
    candidates.append(f"{name}_{snake(split_words(operation.verb + ' ' + operation.path))}")
    wanted.setdefault(resources, []).append(
        Wanted(key=operation.key, candidates=tuple(candidates), origin=operation.origin)
    )
