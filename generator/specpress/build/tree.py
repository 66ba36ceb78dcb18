"""Document + configuration -> the tree of resources, and which operation hangs where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from specpress.config.settings import Config, MethodSettings, ModelSettings, ResourceSettings
from specpress.diag import Collector, Kind
from specpress.model import MediaKind
from specpress.naming import snake, split_words
from specpress.naming.infer import Operation, infer
from specpress.build.media import kind_of
from specpress.build.shapes import Node, Shapes, escape
from specpress.openapi import OpenApi

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """An operation as the document has it: its node, and the path item around it."""

    verb: str
    path: str
    node: Node
    pointer: str
    item: Node
    item_pointer: str

    @property
    def title(self) -> str:
        """`POST /v1/customers`"""
        return f"{self.verb.upper()} {self.path}"


@dataclass(slots=True)
class Leaf:
    """A method to be: its operation, its name, and what the configuration says of it."""

    found: Found
    name: str
    pinned: bool = False
    settings: MethodSettings | None = None


@dataclass(slots=True)
class Branch:
    """A resource to be. `words` name it; `leaves`, `branches` and `models` are in their order."""

    id: str
    name: str
    pinned: bool = False
    description: str | None = None
    leaves: list[Leaf] = field(default_factory=list)
    branches: dict[str, Branch] = field(default_factory=dict)
    models: list[ModelSettings] = field(default_factory=list)

    def walk(self) -> Iterator[Branch]:
        yield self
        for branch in self.branches.values():
            yield from branch.walk()

    def child(self, name: str, *, pinned: bool) -> Branch:
        """The branch of this name below, made if it is not there."""
        branch = self.branches.get(name)
        if branch is None:
            id = f"{self.id}.{name}" if self.id else name
            branch = self.branches[name] = Branch(id=id, name=name, pinned=pinned)
        return branch


def operations(openapi: OpenApi) -> list[Found]:
    """Every operation of the document's paths, in its order."""
    result: list[Found] = []
    paths = openapi.data.get("paths")
    for path, value in paths.items() if isinstance(paths, dict) else ():
        if path.startswith("x-") or not isinstance(value, dict):
            continue
        route = path if path.startswith("/") else f"/{path}"
        resolved = openapi.resolve(value, f"#/paths/{escape(path)}")
        if not isinstance(resolved.node, dict):
            continue
        item = {**resolved.node, **value} if resolved.node is not value else value
        for verb in VERBS:
            node = item.get(verb)
            if isinstance(node, dict):
                where = resolved.pointer if verb in resolved.node else f"#/paths/{escape(path)}"
                result.append(Found(verb, route, node, f"{where}/{verb}", item, where))
    return result


def grow(
    found: list[Found], openapi: OpenApi, shapes: Shapes, config: Config, collector: Collector
) -> Branch:
    """The resource tree: as configured, as inferred, or configured and completed by inference."""
    root = Branch(id="", name="")
    used: set[int] = set()
    ignored = {(item.verb, _bare(item.path)) for item in config.ignored_endpoints}
    for item in found:
        if (item.verb, _bare(item.path)) in ignored:
            collector.ledger.refused(
                Kind.OPERATION,
                item.title,
                openapi.origin(item.pointer),
                "the configuration ignores it",
            )
    found = [item for item in found if (item.verb, _bare(item.path)) not in ignored]
    if config.resources is not None:
        index = _Index(found)
        for settings in config.client_methods:
            _hang(root, settings, index, used, collector)
        for resource in config.resources:
            _configured(root, resource, index, used, collector)
        rest = [item for item in found if id(item) not in used]
        mode = config.unspecified_endpoints or ("ignore" if config.hosted else "infer")
        if mode != "infer":
            for item in rest:
                collector.ledger.refused(
                    Kind.OPERATION,
                    item.title,
                    openapi.origin(item.pointer),
                    "the configuration's resources do not list it",
                )
            return root
        found = rest
    offered = [
        Operation(
            key=item.title,
            verb=item.verb,
            path=item.path,
            operation_id=_text(item.node.get("operationId")),
            many=_answers_many(item.node, item.pointer, openapi, shapes),
            origin=openapi.origin(item.pointer),
        )
        for item in found
    ]
    for item, place in zip(found, infer(offered, collector), strict=True):
        branch = root
        for words in place.resources:
            branch = branch.child(snake(words), pinned=False)
        names = {leaf.name for leaf in branch.leaves} | branch.branches.keys()
        name = place.method
        if name in names:
            name = f"{name}_{snake(split_words(item.title))}"
        branch.leaves.append(Leaf(found=item, name=name))
    return root


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


class _Index:
    """Finds operations by what configurations call them: `get /v1/customers/{customer_id}`."""

    def __init__(self, found: list[Found]) -> None:
        self._exact = {(item.verb, item.path): item for item in found}
        self._loose = {(item.verb, _bare(item.path)): item for item in found}

    def get(self, verb: str, path: str) -> Found | None:
        """The operation; parameters may be named otherwise in the configuration."""
        return self._exact.get((verb, path)) or self._loose.get((verb, _bare(path)))


def _bare(path: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", path.rstrip("/"))


def _hang(
    branch: Branch, settings: MethodSettings, index: _Index, used: set[int], collector: Collector
) -> None:
    found = index.get(settings.endpoint.verb, settings.endpoint.path)
    if found is None:
        collector.warning(
            "SP403",
            f"the document has no operation {settings.endpoint.verb} {settings.endpoint.path}",
            settings.origin,
            hint="remove the method from the configuration, or correct its endpoint",
        )
        return
    used.add(id(found))
    if settings.skip:
        collector.ledger.refused(
            Kind.OPERATION, found.title, settings.origin, "the configuration skips it"
        )
        return
    branch.leaves.append(Leaf(found=found, name=settings.name, pinned=True, settings=settings))


def _configured(
    above: Branch,
    settings: ResourceSettings,
    index: _Index,
    used: set[int],
    collector: Collector,
) -> None:
    branch = above.child(settings.name, pinned=True)
    branch.description = settings.description
    branch.models.extend(settings.models)
    for method in settings.methods:
        _hang(branch, method, index, used, collector)
    for child in settings.resources:
        _configured(branch, child, index, used, collector)


def _answers_many(node: Node, pointer: str, openapi: OpenApi, shapes: Shapes) -> bool:
    """Whether the successful answer is a list, or an object around exactly one list."""
    responses = node.get("responses")
    for status, response in responses.items() if isinstance(responses, dict) else ():
        if not str(status).startswith("2"):
            continue
        response = openapi.resolve(response, f"{pointer}/responses/{status}").node
        content = response.get("content") if isinstance(response, dict) else None
        for media, value in content.items() if isinstance(content, dict) else ():
            schema = value.get("schema") if isinstance(value, dict) else None
            if kind_of(media) is not MediaKind.JSON or not isinstance(schema, dict):
                continue
            shape = shapes.shape(schema, f"{pointer}/responses/{status}/content/{escape(media)}/schema")
            if "array" in shape.types:
                return True
            arrays = 0
            for member, where in shape.properties.values():
                if isinstance(member, dict) and "array" in shapes.shape(member, where).types:
                    arrays += 1
            return arrays == 1
    return False


def as_settings(root: Branch) -> Mapping[str, Any]:
    """The tree as `resources` of a configuration file, plain data, for `specpress init`."""
    result: dict[str, Any] = {}
    if root.leaves:
        result["$client"] = {"methods": _methods(root)}
    for branch in root.branches.values():
        result[branch.name] = _resource(branch)
    return result


def _methods(branch: Branch) -> dict[str, str]:
    return {leaf.name: f"{leaf.found.verb} {leaf.found.path}" for leaf in branch.leaves}


def _resource(branch: Branch) -> dict[str, Any]:
    result: dict[str, Any] = {}
    if branch.leaves:
        result["methods"] = _methods(branch)
    if branch.branches:
        result["subresources"] = {
            child.name: _resource(child) for child in branch.branches.values()
        }
    return result
