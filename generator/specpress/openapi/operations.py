"""paths and operations -> findings about parameters, identifiers and security that do not fit together."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from specpress.diag import quote
from specpress.openapi.document import OpenApi
from specpress.openapi.findings import Findings
from specpress.openapi.walk import Found, Path, spell
from specpress.source.shapes import VERBS

# `{name}`, and what URI templates allow besides: an operator before the name (`{+name}`), `*` after it.
# The signs of a URI template (`{+path}`, `{;ids*}`) say how a value is printed, which its parameter says too.
_PLACEHOLDER = re.compile(r"\{[+#./;?&]?([^{}*]+)\*?\}")


def split_path(path: str) -> list[str]:
    """Return literals and, at the odd places, names in braces: ``["/v1/", "id", ""]`` for ``/v1/{id}``."""
    return _PLACEHOLDER.split(path)


def placeholders(path: str) -> list[str]:
    """Return the names that ``path`` has in braces: ``["id"]`` for ``/v1/{id}`` and ``/v1/{+id}``."""
    return split_path(path)[1::2]


def check_operations(found: Iterable[Found], api: OpenApi, findings: Findings) -> None:
    """Report duplicate parameters, path parameters without a counterpart, identifiers used twice,
    paths that differ only in names, and security schemes that do not exist."""
    ids: dict[str, Path] = {}
    templates: dict[str, tuple[str, Path]] = {}
    for one in found:
        if not isinstance(one.node, dict):
            continue
        if one.shape.name == "pathItem":
            _check_path_item(one, api, templates, findings)
        elif one.shape.name == "operation":
            _check_id(one, ids, findings)
            _check_security(one.node, one.path, api, findings)
        elif one.shape.name == "openapi":
            _check_security(one.node, one.path, api, findings)


def _check_path_item(
    one: Found, api: OpenApi, templates: dict[str, tuple[str, Path]], findings: Findings
) -> None:
    if one.path is None or one.path[0] is None or one.path[0][1] != "paths":
        # Webhooks and callbacks have no path of their own.
        path = None
    else:
        path = str(one.path[1])
        _check_template(path, one.path, templates, findings)
    common = list(_parameters(one.node, one.path, api))
    _check_duplicates(common, findings)
    operations = [(verb, one.node[verb]) for verb in VERBS if isinstance(one.node.get(verb), dict)]
    for verb, operation in operations:
        own = list(_parameters(operation, (one.path, verb), api))
        _check_duplicates(own, findings)
        if path is not None:
            _check_path_parameters(path, verb, [*common, *own], (one.path, verb), findings)


def _check_template(
    path: str, where: Path, templates: dict[str, tuple[str, Path]], findings: Findings
) -> None:
    if not path.startswith("/"):
        message = f"the path {quote(path)} does not begin with /"
        findings.warning("SP207", message, where, key=True, hint="it is generated as if it did")
    template = _PLACEHOLDER.sub("{}", path)
    other = templates.setdefault(template, (path, where))
    if other[0] != path:
        message = f"{quote(path)} and {quote(other[0])} are the same path for a server"
        findings.warning("SP207", message, where, key=True)


# A parameter as it counts here: its location and name, and where it was mentioned.
_Parameter = tuple[tuple[str, str], Path]


def _parameters(holder: dict[str, Any], path: Path, api: OpenApi) -> Iterator[_Parameter]:
    listed = holder.get("parameters")
    for at, item in enumerate(listed if isinstance(listed, list) else ()):
        node = item
        if isinstance(item, dict) and isinstance(item.get("$ref"), str):
            target = api.target(item["$ref"])
            node = target.node if target is not None else None
        if isinstance(node, dict):
            location, name = node.get("in"), node.get("name")
            if isinstance(location, str) and isinstance(name, str):
                yield (location, name), ((path, "parameters"), at)


def _check_duplicates(parameters: list[_Parameter], findings: Findings) -> None:
    first: dict[tuple[str, str], Path] = {}
    for key, where in parameters:
        if key in first:
            location, name = key
            message = f"the {location} parameter {quote(name)} is listed twice; the first counts"
            related = [(spell(first[key]), "first here")]
            findings.warning("SP208", message, where, related=related)
        else:
            first[key] = where


def _check_path_parameters(
    path: str, verb: str, parameters: list[_Parameter], where: Path, findings: Findings
) -> None:
    in_template = set(placeholders(path))
    declared = {name: place for (location, name), place in parameters if location == "path"}
    for name in sorted(in_template - set(declared)):
        message = f"the path has {quote(name)}, but no path parameter of that name"
        hint = "it is generated as a required text"
        findings.warning("SP209", message, where, key=True, hint=hint)
    for name in sorted(set(declared) - in_template):
        message = f"the path parameter {quote(name)} does not occur in {quote(path)}"
        hint = "it is left out"
        findings.warning("SP209", message, declared[name], hint=hint)


def _check_id(one: Found, ids: dict[str, Path], findings: Findings) -> None:
    name = one.node.get("operationId")
    if not isinstance(name, str):
        return
    if name in ids:
        message = f"the operationId {quote(name)} is used twice"
        related = [(spell(ids[name]), "first here")]
        findings.warning("SP215", message, (one.path, "operationId"), related=related)
    else:
        ids[name] = (one.path, "operationId")


def _check_security(holder: dict[str, Any], path: Path, api: OpenApi, findings: Findings) -> None:
    listed = holder.get("security")
    components = api.data.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, dict) else None
    for at, requirement in enumerate(listed if isinstance(listed, list) else ()):
        for name in requirement if isinstance(requirement, dict) else ():
            if not isinstance(schemes, dict) or name not in schemes:
                message = f"there is no security scheme {quote(name)} in components"
                where = (((path, "security"), at), name)
                findings.warning("SP216", message, where, key=True)
