"""`resources` -> the tree of resources with their methods and models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specpress.config.check import former_names
from specpress.config.node import Node
from specpress.config.settings import (
    MethodSettings,
    ModelSettings,
    ResourceSettings,
    StreamingSettings,
)
from specpress.config.values import parse_endpoint, parse_schema
from specpress.diag import Collector, quote

SHARED = "$shared"
CLIENT = "$client"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Inherited:
    """What a resource says that holds for every method in it and below."""

    deprecated: str | None = None
    skip: bool = False
    skipped_targets: tuple[str, ...] = ()
    targets: tuple[str, ...] | None = None

    def at(self, node: Node) -> _Inherited:
        """The same with what `node`, a resource or a method, says itself."""
        skip = node.flag("skip") or False
        skipped = _targets(node.texts("skip") or ())
        only = None if node.texts("only") is None else _targets(node.texts("only") or ())
        if only is not None and self.targets is not None:
            only = tuple(name for name in only if name in self.targets)
        return _Inherited(
            deprecated=_deprecation(node) or self.deprecated,
            skip=self.skip or skip,
            skipped_targets=tuple(dict.fromkeys((*self.skipped_targets, *skipped))),
            targets=self.targets if only is None else only,
        )


def read_resources(
    node: Node, collector: Collector, inherited: _Inherited = _Inherited()
) -> Iterator[ResourceSettings]:
    """The resources that are the members of `node`, in order, without `$shared` and `$client`."""
    for name in node.keys():
        if name in (SHARED, CLIENT):
            continue
        child = node.node(name)
        yield ResourceSettings(
            name=name,
            origin=node.origin(name),
            description=child.text("description"),
            methods=read_methods(child, collector, inherited),
            models=tuple(read_models(child, collector)),
            resources=tuple(
                read_resources(child.node("subresources"), collector, inherited.at(child))
            ),
        )


def read_methods(
    resource: Node, collector: Collector, inherited: _Inherited = _Inherited()
) -> tuple[MethodSettings, ...]:
    """The methods of one resource, in order; aliases have become methods of their own."""
    inherited = inherited.at(resource)
    methods = resource.node("methods")
    found: dict[str, MethodSettings] = {}
    for name in methods.keys():
        if isinstance(methods.get(name), str):
            method = MethodSettings(
                name=name,
                origin=methods.origin(name),
                endpoint=parse_endpoint(methods.text(name) or ""),
                deprecated=inherited.deprecated,
                skip=inherited.skip,
                skipped_targets=inherited.skipped_targets,
                targets=inherited.targets,
            )
        else:
            endpoint = methods.node(name).text("endpoint")
            if endpoint is None:
                continue
            method = _method(name, methods, endpoint, inherited)
        found[name] = method
    for name in methods.keys():
        node = methods.node(name)
        if name in found or not node.keys():
            continue
        wanted = node.text("to") if node.text("type") == "alias" else None
        if wanted in found:
            own = inherited.at(node)
            found[name] = replace(
                found[wanted],
                name=name,
                origin=methods.origin(name),
                deprecated=own.deprecated,
                skip=own.skip,
                skipped_targets=own.skipped_targets,
                targets=own.targets,
            )
        elif wanted is not None:
            known = ", ".join(found) or "none"
            collector.error(
                "SP309",
                f"there is no method {quote(wanted)} for {quote(name)} to stand for",
                node.origin("to"),
                hint=f"methods of this resource: {known}",
            )
        else:
            collector.error(
                "SP306",
                f"method {quote(name)} has no endpoint",
                methods.origin(name),
                hint="give it one: `endpoint: get /v1/customers`",
            )
    return tuple(found[name] for name in methods.keys() if name in found)


def _method(name: str, methods: Node, endpoint: str, inherited: _Inherited) -> MethodSettings:
    node = methods.node(name)
    own = inherited.at(node)
    paginated = node.get("paginated")
    return MethodSettings(
        name=name,
        origin=methods.origin(name),
        endpoint=parse_endpoint(endpoint),
        paginated=paginated if isinstance(paginated, bool | str) else None,
        positional=(
            () if node.flag("positional_params") is False else node.texts("positional_params")
        ),
        body_param_name=node.text("body_param_name"),
        response=node.text("response"),
        item=node.text("item"),
        param_names=node.pairs("param_names"),
        streaming=read_streaming(node),
        security=read_security(node),
        deprecated=own.deprecated,
        skip=own.skip,
        skipped_targets=own.skipped_targets,
        targets=own.targets,
    )


def read_models(resource: Node, collector: Collector) -> Iterator[ModelSettings]:
    """The models of one resource, in order. Schemas that are asked for in a way we cannot read are warned of."""
    models = resource.node("models")
    for name in models.keys():
        text = models.text(name)
        schema = models.node(name).text("openapi_uri") if text is None else text
        if schema is None:
            # An alias, or an object with a key that was reported: nothing is left to read.
            continue
        try:
            pointer = parse_schema(schema)
        except ValueError as problem:
            collector.warning(
                "SP310",
                f"model {quote(name)} is left out: its schema is a query",
                models.origin(name),
                hint=str(problem),
            )
            continue
        yield ModelSettings(name=name, pointer=pointer, origin=models.origin(name))


def read_streaming(node: Node) -> StreamingSettings | None:
    """The `streaming` of a method, or of the whole configuration."""
    if not node.has("streaming"):
        return None
    streaming = node.node("streaming")
    return StreamingSettings(
        origin=node.origin("streaming"),
        switch=streaming.text("param_discriminator"),
        event=streaming.text("stream_event_model"),
    )


def read_security(node: Node) -> tuple[tuple[str, ...], ...] | None:
    """The alternatives of `security`, each the names of the schemes that it needs together."""
    if not node.has("security"):
        return None
    return tuple(item.keys() for item in node.items("security"))


def _targets(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names of targets, each once, former names resolved."""
    return tuple(dict.fromkeys(former_names().get(name, name) for name in names))


def _deprecation(node: Node) -> str | None:
    """One sentence for all languages: the model of an API knows none."""
    each = node.pairs("deprecated")
    return node.text("deprecated") or each.get("default") or next(iter(each.values()), None)
