"""path of a `specpress.yml` or `stainless.yml` -> Config, every setting with its place."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from specpress.config.check import check
from specpress.config.client import read_casings, read_client, read_pages
from specpress.config.node import Node
from specpress.config.settings import Config, Endpoint, ResourceSettings, TargetSettings
from specpress.config.tree import (
    CLIENT,
    SHARED,
    read_methods,
    read_models,
    read_resources,
    read_security,
    read_streaming,
)
from specpress.config.values import parse_endpoint
from specpress.diag import Collector, Origin, quote
from specpress.openapi import Transform, overlay_transforms
from specpress.source import SourceFile, read_bytes

_HOSTED = "stainless"


def read(path: Path, collector: Collector) -> Config:
    """What the file says. Whatever is wrong is in the collector, and left out of the result.

    A file is a hosted generator's if its name contains `stainless`, or if it names an `edition`: that
    key survives when such a file is renamed, and no other is ever in its place.
    """
    file = _file(path, Origin(str(path)), collector)
    if file is None:
        return Config()
    root = Node(file, check(file, collector))
    return _config(root, path, collector)


def _file(path: Path, asked: Origin, collector: Collector) -> SourceFile | None:
    """The file at `path`; what keeps it from being read is reported where it was asked for."""
    try:
        content = path.read_bytes()
    except OSError as error:
        collector.error("SP301", f"cannot read {quote(path.name)}: {error.strerror}", asked)
        return None
    return read_bytes(content, str(path), collector)


def _config(root: Node, path: Path, collector: Collector) -> Config:
    folder = path.parent
    hosted = _HOSTED in path.name.lower() or root.has("edition")
    spec, baseline = root.text("spec"), root.text("baseline")
    tree = root.node("resources")
    client, shared = tree.node(CLIENT), tree.node(SHARED)
    endpoints = root.get("unspecified_endpoints")
    return Config(
        origin=root.origin(),
        folder=folder,
        hosted=hosted,
        spec=None if spec is None else _join(folder, spec),
        baseline=None if baseline is None else _join(folder, baseline),
        organization=root.pairs("organization"),
        targets=tuple(_targets(root.node("targets"), folder)),
        environments=tuple(root.pairs("environments").items()),
        resources=_resources(root, client, collector),
        client_methods=read_methods(client, collector),
        client_models=tuple(read_models(client, collector)),
        shared_models=tuple(read_models(shared, collector)),
        pagination=tuple(read_pages(root)),
        client=read_client(root.node("client_settings")),
        security=read_security(root),
        security_schemes=root.data("security_schemes"),
        query_settings=root.pairs("query_settings"),
        streaming=read_streaming(root),
        readme=root.data("readme"),
        settings=_settings(root.data("settings")),
        transforms=(*_transforms(root), *_overlays(root, folder, collector)),
        unspecified_endpoints=_mode(endpoints, hosted),
        ignored_endpoints=_ignored(endpoints),
        custom_casings=tuple(read_casings(root)),
    )


def _transforms(root: Node) -> Iterator[Transform]:
    for item in root.node("openapi").items("transforms"):
        command = item.text("command") or ""
        yield Transform(command=command, args=item.data("args"), origin=item.origin())


def _overlays(root: Node, folder: Path, collector: Collector) -> Iterator[Transform]:
    """What the overlay files ask for. It comes after the transforms, which are closer to the configuration."""
    node = root.node("openapi")
    for name in node.texts("overlays") or ():
        file = _file(_join(folder, name), node.origin("overlays"), collector)
        if file is not None:
            yield from overlay_transforms(file, collector)


def _resources(
    root: Node, client: Node, collector: Collector
) -> tuple[ResourceSettings, ...] | None:
    if not root.has("resources"):
        return None
    top = read_resources(root.node("resources"), collector)
    return (*top, *read_resources(client.node("subresources"), collector))


def _targets(node: Node, folder: Path) -> Iterator[TargetSettings]:
    for name in node.keys():
        target = node.node(name)
        output, templates = target.text("output"), target.text("templates")
        yield TargetSettings(
            name=name,
            origin=node.origin(name),
            enabled=not target.flag("skip"),
            output=None if output is None else _join(folder, output),
            templates=None if templates is None else _join(folder, templates),
            settings=node.data(name),
        )


def _join(folder: Path, path: str) -> Path:
    """`spec` and `../generated` -> `generated`: messages and origins show the path."""
    return Path(os.path.normpath(folder / path))


def _settings(data: dict[str, Any]) -> dict[str, Any]:
    """`settings`, with both spellings of "no argument by position" as the empty list."""
    if data.get("positional_params") is False:
        return {**data, "positional_params": []}
    return data


def _mode(endpoints: object, hosted: bool) -> str:
    if isinstance(endpoints, str):
        return endpoints
    return "ignore" if hosted else "infer"


def _ignored(endpoints: object) -> tuple[Endpoint, ...]:
    return tuple(map(parse_endpoint, endpoints)) if isinstance(endpoints, list) else ()
