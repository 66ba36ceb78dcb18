"""`servers` + environments -> the base URLs of the API."""

from __future__ import annotations

from typing import Any

from specpress.build.facts import doc
from specpress.build.shapes import Node
from specpress.config.settings import Config
from specpress.diag import Collector, Origin
from specpress.model import Server, ServerVariable, Text
from specpress.naming import Rules, Wanted, name_of, plan, snake, split_words
from specpress.openapi import OpenApi

_USUAL = ("production", "sandbox", "staging", "development", "test", "local")


def servers(openapi: OpenApi, config: Config, collector: Collector) -> tuple[Server, ...]:
    """The API's servers, the default first; never empty.

    Configured environments stand alone. Otherwise each server is named by its description's usual
    word (`sandbox`), else by its host.
    """
    if config.environments:
        return tuple(
            Server(environment=name_of(name), url=Text(url.rstrip("/")))
            for name, url in config.environments
        )
    nodes = [node for node in _listed(openapi.data.get("servers")) if _url(node)]
    origin = openapi.origin("#/servers" if nodes else "#")
    if not nodes or not any(_url(node).startswith("http") or "{" in _url(node) for node in nodes):
        collector.warning(
            "SP405",
            "the document names no absolute server URL: clients will need base_url",
            origin,
            hint="add servers to the document, or environments to the configuration",
        )
    if not nodes:
        nodes = [{"url": "/"}]
    names = _environments(nodes, origin, collector)
    return tuple(
        _server(node, name) for node, name in zip(nodes, names, strict=True)
    )


def servers_of(value: Any, openapi: OpenApi, pointer: str) -> tuple[Server, ...]:
    """The servers of one operation that overrides the API's."""
    nodes = [node for node in _listed(value) if _url(node).startswith("http")]
    return tuple(_server(node, f"server{index}") for index, node in enumerate(nodes, 1))


def _listed(value: Any) -> list[Node]:
    return [node for node in value if isinstance(node, dict)] if isinstance(value, list) else []


def _url(node: Node) -> str:
    url = node.get("url")
    return url if isinstance(url, str) else ""


def _server(node: Node, environment: str) -> Server:
    url = _url(node).rstrip("/")
    if not url.startswith(("http", "{")):
        url = "http://localhost" + ("/" + url.lstrip("/") if url.strip("/") else "")
    listed = node.get("variables")
    variables = tuple(
        ServerVariable(
            name=name_of(str(name)),
            default=Text(str(value.get("default", ""))),
            values=tuple(Text(str(item)) for item in value.get("enum") or ()),
            doc=doc({"description": value.get("description")}),
        )
        for name, value in (listed.items() if isinstance(listed, dict) else ())
        if isinstance(value, dict) and "{" + str(name) + "}" in url
    )
    return Server(
        environment=name_of(environment),
        url=Text(url),
        variables=variables,
        doc=doc({"description": node.get("description")}),
    )


def _environments(nodes: list[Node], origin: Origin, collector: Collector) -> list[str]:
    if len(nodes) == 1:
        return ["production"]
    wanted = []
    for index, node in enumerate(nodes):
        words = split_words(str(node.get("description", ""))[:80])
        usual = next((word for word in _USUAL if word in words), None)
        host = snake(split_words(_url(node).split("//")[-1].split("/")[0])) or "server"
        first = usual or (snake(words) if 0 < len(words) <= 2 else host)
        wanted.append(
            Wanted(key=f"{index:04}", candidates=(first, host, f"{host}_{index}"), origin=origin)
        )
    names = plan("environments", wanted, Rules(reserved=(), escape=str), collector)
    return [names[item.key] for item in wanted]
