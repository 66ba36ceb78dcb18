"""openapi + config -> model: resources, methods, types, pagination, auth, streaming, examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from specpress.build.brand import brand, env_prefix
from specpress.build.coverage import account
from specpress.build.cycles import unlooped
from specpress.build.operations import Operations
from specpress.build.paging import Pages
from specpress.build.places import Named
from specpress.build.schemas import Schemas
from specpress.build.security import security
from specpress.build.servers import servers
from specpress.build.shapes import Shapes, escape
from specpress.build.tree import Branch, as_settings, grow, operations
from specpress.build.unions import tagged
from specpress.build.usage import reachable, rewritten
from specpress.build.webhooks import webhook_settings, webhooks
from specpress.config.settings import Config, ModelSettings
from specpress.diag import Collector
from specpress.model import (
    Api,
    Argument,
    ClientSettings,
    Doc,
    Method,
    QuerySettings,
    Resource,
    Text,
    TypeExpr,
)
from specpress.naming import INITIALISMS, name_of, split_words
from specpress.openapi import OpenApi

__all__ = ["account", "build", "infer_resources"]

Number = TypeVar("Number", int, float)
Change: TypeAlias = Callable[[TypeExpr], TypeExpr]


def build(openapi: OpenApi, config: Config, collector: Collector) -> Api:
    """The whole API as targets see it. Bad parts are reported and left out; it never raises for input."""
    info = openapi.data.get("info")
    info = info if isinstance(info, dict) else {}
    title = info.get("title")
    name = brand(config, title if isinstance(title, str) else "")
    found = operations(openapi)
    shapes = Shapes(openapi, collector)
    root = grow(found, openapi, shapes, config, collector)
    schemas = Schemas(openapi, _named(openapi, config, root), collector)
    auth = security(openapi, config, env_prefix(config, name), collector)
    pages = Pages(config.pagination, schemas.shapes, collector, openapi.origin("#"))
    compiler = Operations(
        openapi=openapi,
        schemas=schemas,
        pages=pages,
        config=config,
        models={
            f"{'$shared' if shared else resource or '$client'}.{model.name}": model.pointer
            for model, resource, shared in _models(config, root)
        },
        collector=collector,
        key_names=auth.key_names,
    )
    by_branch = {
        branch.id: tuple(compiler.method(leaf, branch) for leaf in branch.leaves)
        for branch in root.walk()
    }
    hooks = webhooks(openapi, schemas)
    for item in schemas.listed:
        schemas.request(item)
    schemas.drain()
    schemes, scheme_ids = pages.schemes()
    declarations = unlooped(schemas.declarations, collector.ledger)
    change = tagged(declarations)
    declarations = {id: rewritten(declaration, change) for id, declaration in declarations.items()}
    by_branch = {
        id: tuple(_finished(method, change, scheme_ids) for method in methods)
        for id, methods in by_branch.items()
    }
    methods = [method for group in by_branch.values() for method in group]
    declarations = reachable(declarations, methods, hooks, [item.id for item in schemas.listed])
    return Api(
        title=Text(title if isinstance(title, str) else ""),
        version=Text(str(info.get("version", ""))),
        doc=Doc(
            summary=_text(info.get("summary")),
            description=_text(info.get("description")),
        ),
        brand=name,
        servers=servers(openapi, config, collector),
        resources=tuple(
            _resource(branch, by_branch, config, openapi, declarations)
            for branch in root.branches.values()
        ),
        methods=by_branch[""],
        declarations=declarations,
        origin=openapi.origin("#"),
        auth=auth.schemes,
        security=auth.requirements,
        options=auth.options,
        pages=tuple(
            scheme
            for scheme in schemes
            if any(
                method.pagination is not None and method.pagination.scheme == scheme.id
                for method in methods
            )
            or config.pagination
        ),
        webhooks=hooks,
        webhook_settings=webhook_settings(config, hooks),
        query=QuerySettings(
            **{
                key: value
                for key, value in config.query_settings.items()
                if key in ("array_format", "nested_format")
            }
        ),
        client=_client_settings(config),
        license=_text(_inner(info, "license", "name")),
        contact=_text(_inner(info, "contact", "email")),
        docs_url=_text(
            config.organization.get("docs") or _inner(openapi.data, "externalDocs", "url")
        ),
        casings=_casings(config),
    )


def infer_resources(openapi: OpenApi, config: Config, collector: Collector) -> Mapping[str, Any]:
    """The resource tree as `resources` of a configuration file, for `specpress init`."""
    shapes = Shapes(openapi, collector)
    return as_settings(grow(operations(openapi), openapi, shapes, config, collector))


def _models(config: Config, root: Branch) -> Iterator[tuple[ModelSettings, str | None, bool]]:
    """Every configured model with its resource, and whether it is shared."""
    yield from ((model, None, True) for model in config.shared_models)
    yield from ((model, None, False) for model in config.client_models)
    for branch in root.walk():
        yield from ((model, branch.id or None, False) for model in branch.models)


def _named(openapi: OpenApi, config: Config, root: Branch) -> Iterable[Named]:
    """The schemas that stand alone: the configured models; all components if none are configured."""
    found: dict[str, Named] = {}
    for model, resource, shared in _models(config, root):
        prefix = f"{resource}." if resource else ""
        found.setdefault(
            model.pointer,
            Named(
                id=f"models/{prefix}{model.name}",
                name=replace(name_of(model.name), wire=Text(model.pointer.rpartition("/")[2])),
                pointer=model.pointer,
                resource=resource,
                shared=shared,
                listed=True,
            ),
        )
    mode = config.settings.get("unlisted_models") or ("inline" if found else "declare")
    if mode == "declare":
        components = openapi.data.get("components")
        schemas = components.get("schemas") if isinstance(components, dict) else None
        for name in schemas if isinstance(schemas, dict) else ():
            pointer = f"#/components/schemas/{escape(name)}"
            found.setdefault(
                pointer, Named(id=f"schemas/{name}", name=name_of(name), pointer=pointer)
            )
    return found.values()


def _finished(method: Method, change: Any, scheme_ids: Mapping[str, str]) -> Method:
    """The method with complete discriminators and its page scheme's final id."""

    def maybe(expression: TypeExpr | None) -> TypeExpr | None:
        return change(expression) if expression is not None else None

    arguments = tuple(_retyped(argument, change) for argument in method.params.arguments)
    pagination, streaming = method.pagination, method.streaming
    return replace(
        method,
        params=replace(method.params, arguments=arguments),
        returns=replace(method.returns, type=maybe(method.returns.type)),
        pagination=(
            replace(
                pagination,
                scheme=scheme_ids.get(pagination.scheme, pagination.scheme),
                item=change(pagination.item),
            )
            if pagination is not None
            else None
        ),
        streaming=(
            replace(streaming, event=change(streaming.event)) if streaming is not None else None
        ),
    )


def _retyped(argument: Argument, change: Change) -> Argument:
    type = change(argument.property.type)
    if type is argument.property.type:
        return argument
    return replace(argument, property=replace(argument.property, type=type))


def _resource(
    branch: Branch,
    by_branch: Mapping[str, tuple[Method, ...]],
    config: Config,
    openapi: OpenApi,
    declarations: Mapping[str, Any],
) -> Resource:
    description = branch.description or _tag_text(openapi, by_branch[branch.id])
    return Resource(
        id=branch.id,
        name=name_of(branch.name),
        doc=Doc(description=_text(description)),
        methods=by_branch[branch.id],
        resources=tuple(
            _resource(child, by_branch, config, openapi, declarations)
            for child in branch.branches.values()
        ),
        models=tuple(
            id
            for model in branch.models
            if (id := f"models/{branch.id}.{model.name}") in declarations
        ),
    )


def _tag_text(openapi: OpenApi, methods: tuple[Method, ...]) -> str | None:
    """The description of the one tag that all methods of a resource carry."""
    tags = openapi.data.get("tags")
    shared = [set(method.tags) for method in methods]
    common = set.intersection(*shared) if shared else set()
    for tag in tags if isinstance(tags, list) else ():
        if isinstance(tag, dict) and Text(str(tag.get("name"))) in common:
            found = tag.get("description")
            return found if isinstance(found, str) else None
    return None


def _client_settings(config: Config) -> ClientSettings:
    client, default = config.client, ClientSettings()
    telemetry = config.hosted and not client.omit_telemetry
    if client.omit_telemetry is False:
        telemetry = True
    return ClientSettings(
        max_retries=_or(client.max_retries, default.max_retries),
        timeout=_or(client.timeout, default.timeout),
        initial_retry_delay=_or(client.initial_retry_delay, default.initial_retry_delay),
        max_retry_delay=_or(client.max_retry_delay, default.max_retry_delay),
        idempotency_header=_text(client.idempotency_header),
        default_headers=tuple(
            (Text(name), Text(value)) for name, value in client.default_headers.items()
        ),
        telemetry=telemetry,
        base_url_env=client.base_url_env,
        log_env=client.log_env,
    )


def _or(value: Number | None, default: Number) -> Number:
    return default if value is None else value


def _casings(config: Config) -> Mapping[str, str]:
    casings = dict(INITIALISMS)
    for entry in config.custom_casings:
        word = "".join(split_words(entry.term))
        if entry.pascal is not None:
            casings[word] = entry.pascal
        elif entry.initialism is not None:
            casings[word] = word.upper() if entry.initialism else word.capitalize()
    return casings


def _inner(node: Mapping[str, Any], *keys: str) -> Any:
    current: Any = node
    for key in keys:
        current = current.get(key) if isinstance(current, Mapping) else None
    return current


def _text(value: Any) -> Text | None:
    return Text(value) if isinstance(value, str) and value.strip() else None
