"""OpenAPI data -> the same document in 3.1 form, sharing everything that did not change.

What changes, and only inside schemas:

- ``nullable`` goes. It becomes ``"null"`` in ``type``, ``null`` in ``enum``, or ``{"type": "null"}`` as the
  last member of ``oneOf``/``anyOf``. A schema for which none of these does (``allOf``, ``$ref``, ``not``)
  is wrapped: ``{"anyOf": [<schema>, {"type": "null"}]}``, its annotations staying outside.
- ``items`` that is a list becomes ``prefixItems``; a list of one is what every item is.
- Boolean ``exclusiveMinimum``/``exclusiveMaximum`` become numbers.
- Beside a ``$ref`` of 3.0 only annotations and ``nullable`` stay: 3.0 ignores the siblings of a
  reference, but a description or a ``nullable`` there is always meant.
- ``$dynamicRef`` and ``$recursiveRef`` become the ``$ref`` that they are without dynamic scope.

Documents of 3.1 go through the same, because their authors keep writing ``nullable``.

What stays as it is, because 3.1 documents say it the same way: ``example``, ``format: binary`` and
``format: byte``. Later rooms read those in both versions.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from specpress.source.pointer import escape
from specpress.source.pointer import reference as write_reference
from specpress.source.shapes import OPENAPI, SCHEMA, Form, Shape

_NULL = {"type": "null"}

# Keywords that describe a schema without constraining values: they stay outside a wrapper.
_ANNOTATIONS = frozenset(
    (
        "title",
        "description",
        "summary",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "example",
        "examples",
        "externalDocs",
    )
)


# The keywords for whose sake a schema may change; most schemas have none of them.
_TOUCHED = frozenset(
    (
        "nullable",
        "$ref",
        "items",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "$dynamicRef",
        "$recursiveRef",
    )
)

# What 3.0 has as a boolean and 3.1 has not or not as a boolean.
_NOT_IN_31 = ("nullable", "exclusiveMinimum", "exclusiveMaximum")


def _is_annotation(keyword: str) -> bool:
    return keyword in _ANNOTATIONS or keyword.startswith("x-")


def as_written(pointer: str, moved: Mapping[str, str]) -> str:
    """Return where the node at ``pointer`` of the lifted document stood in the one that was read."""
    prefix = pointer
    while prefix and prefix not in moved:
        prefix = prefix.rpartition("/")[0]
    return moved[prefix] + pointer[len(prefix) :] if prefix else pointer


class Approximation(NamedTuple):
    """A keyword that is not taken quite as it stands: its pointer in ``Lift.data``, and how."""

    keyword: str
    pointer: str
    how: str


class Lift:
    """One document being lifted. ``data`` is the result.

    ``moved`` says what stands elsewhere than in the document that was read: pointer in ``data`` ->
    pointer there. What is below moves along.
    """

    def __init__(self, data: dict[str, Any], version: str) -> None:
        self.moved: dict[str, str] = {}
        self.approximations: list[Approximation] = []
        self._is_old = version.startswith("3.0")
        # The schemas around the current node, outermost first: where a $recursiveRef may lead.
        self._around: list[tuple[dict[str, Any], str]] = []
        self.data: dict[str, Any] = self._node(data, OPENAPI, "#")

    def _approximate(self, keyword: str, pointer: str, how: str) -> None:
        self.approximations.append(Approximation(keyword, f"{pointer}/{keyword}", how))

    def _node(self, node: Any, shape: Shape, pointer: str) -> Any:
        if not isinstance(node, dict):
            return node
        if shape is not SCHEMA:
            return self._children(node, shape, pointer)
        if _TOUCHED.isdisjoint(node):
            return self._schema(node, pointer)
        if self._is_old and isinstance(node.get("$ref"), str):
            return self._reference(node, pointer)
        if node.get("nullable") is True and _needs_wrapper(node):
            return self._wrap(node, pointer)
        if not self._is_old:
            self._note_old_keywords(node, pointer)
        return self._schema(self._keywords(node, pointer), pointer)

    def _schema(self, node: dict[str, Any], pointer: str) -> dict[str, Any]:
        self._around.append((node, pointer))
        node = self._children(node, SCHEMA, pointer)
        self._around.pop()
        return node

    def _keywords(self, node: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return ``node`` with its own keywords in 3.1 form, or itself if nothing changes."""
        items = node.get("items")
        if isinstance(items, list):
            rest = {key: value for key, value in node.items() if key != "items"}
            if len(items) == 1:
                self._move(f"{pointer}/items", f"{pointer}/items/0")
                node = {**rest, "items": items[0]}
            else:
                self._move(f"{pointer}/prefixItems", f"{pointer}/items")
                node = {**rest, "prefixItems": items}
        return _lift_keywords(self._static(node, pointer))

    def _wrap(self, node: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return a schema that admits null and what ``node`` admits."""
        self._move(f"{pointer}/anyOf/0", pointer)
        inner = {key: value for key, value in node.items() if not _is_annotation(key)}
        del inner["nullable"]
        outer = {key: value for key, value in node.items() if _is_annotation(key)}
        return {**outer, "anyOf": [self._node(inner, SCHEMA, f"{pointer}/anyOf/0"), _NULL]}

    def _move(self, new: str, old: str) -> None:
        """Note that what was at ``old`` is now at ``new``; both are pointers in ``data``."""
        self.moved[new] = as_written(old, self.moved)

    def _children(self, node: dict[str, Any], shape: Shape, pointer: str) -> dict[str, Any]:
        changed: dict[str, Any] | None = None
        for key, value in node.items():
            field = shape.fields.get(key)
            if field is not None:
                new = self._field(value, *field, f"{pointer}/{escape(key)}")
            elif shape.entries is not None and not key.startswith("x-"):
                new = self._node(value, shape.entries, f"{pointer}/{escape(key)}")
            else:
                continue
            if new is not value:
                if changed is None:
                    changed = dict(node)
                changed[key] = new
        return node if changed is None else changed

    def _field(self, value: Any, form: Form, shape: Shape, pointer: str) -> Any:
        if isinstance(value, dict):
            if form is Form.MAP:
                return self._map(value, shape, pointer)
            return self._node(value, shape, pointer)
        if isinstance(value, list) and form in (Form.LIST, Form.ONE_OR_LIST):
            new = [self._node(item, shape, f"{pointer}/{at}") for at, item in enumerate(value)]
            return new if any(a is not b for a, b in zip(new, value, strict=True)) else value
        return value

    def _map(self, values: dict[str, Any], shape: Shape, pointer: str) -> dict[str, Any]:
        changed: dict[str, Any] | None = None
        for key, value in values.items():
            new = self._node(value, shape, f"{pointer}/{escape(key)}")
            if new is not value:
                if changed is None:
                    changed = dict(values)
                changed[key] = new
        return values if changed is None else changed

    def _reference(self, node: dict[str, Any], pointer: str) -> dict[str, Any]:
        if len(node) == 1:
            return node
        kept = {key: value for key, value in node.items() if _is_annotation(key)}
        for key in node:
            if key not in kept and key not in ("$ref", "nullable"):
                self._approximate(key, pointer, "OpenAPI 3.0 ignores what stands beside a $ref")
        reference = {"$ref": node["$ref"]}
        if node.get("nullable") is True:
            self._move(f"{pointer}/anyOf/0", pointer)
            return {**kept, "anyOf": [reference, _NULL]}
        return {**reference, **kept}

    def _static(self, node: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return ``node`` with a plain reference in place of one that looks for its target."""
        for keyword in ("$dynamicRef", "$recursiveRef"):
            reference = node.get(keyword)
            if isinstance(reference, str) and "$ref" not in node:
                target = self._static_target(keyword, reference)
                how = "read as a $ref, without regard to where the schema is used from"
                self._approximate(keyword, pointer, how)
                rest = {key: value for key, value in node.items() if key != keyword}
                return {"$ref": target, **rest}
        return node

    def _static_target(self, keyword: str, reference: str) -> str:
        if keyword == "$dynamicRef" or reference != "#":
            return reference
        for schema, pointer in self._around:
            if schema.get("$recursiveAnchor") is True:
                return write_reference(pointer)
        return write_reference(self._around[0][1]) if self._around else reference

    def _note_old_keywords(self, node: dict[str, Any], pointer: str) -> None:
        for keyword in _NOT_IN_31:
            if isinstance(node.get(keyword), bool):
                self._approximate(keyword, pointer, "read as OpenAPI 3.0 has it; 3.1 does not")


def _needs_wrapper(schema: dict[str, Any]) -> bool:
    """Whether null can be let into ``schema`` only from outside."""
    if not schema.keys().isdisjoint(("allOf", "not", "$ref", "$dynamicRef", "$recursiveRef")):
        return True
    unions = ("oneOf" in schema) + ("anyOf" in schema)
    if unions == 1:
        # Members and siblings must both admit null; siblings without a type would already.
        return "enum" in schema or "const" in schema
    return unions == 2 or "const" in schema


def _lift_keywords(schema: dict[str, Any]) -> dict[str, Any]:
    """Return ``schema`` with its own keywords in 3.1 form, or itself if nothing changes."""
    limits = [
        (name, limit)
        for name, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
        if isinstance(schema.get(name), bool)
    ]
    if not limits and "nullable" not in schema:
        return schema
    lifted = dict(schema)
    for name, limit in limits:
        exclusive = lifted.pop(name)
        if exclusive and limit in lifted:
            lifted[name] = lifted.pop(limit)
    if lifted.pop("nullable", False) is True:
        _admit_null(lifted)
    return lifted


def _admit_null(schema: dict[str, Any]) -> None:
    """Let null into a fresh copy of a schema that needs no wrapper."""
    type_ = schema.get("type")
    if isinstance(type_, str) and type_ != "null":
        schema["type"] = [type_, "null"]
    elif isinstance(type_, list) and "null" not in type_:
        schema["type"] = [*type_, "null"]
    enum = schema.get("enum")
    if isinstance(enum, list) and None not in enum:
        schema["enum"] = [*enum, None]
    for union in ("oneOf", "anyOf"):
        members = schema.get(union)
        if isinstance(members, list) and not any(_admits_null(member) for member in members):
            schema[union] = [*members, _NULL]


def _admits_null(schema: Any) -> bool:
    if not isinstance(schema, dict):
        return False
    type_ = schema.get("type")
    enum = schema.get("enum")
    return (
        type_ == "null"
        or (isinstance(type_, list) and "null" in type_)
        or schema.get("nullable") is True
        or (isinstance(enum, list) and None in enum)
    )
