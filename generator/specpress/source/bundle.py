"""a root file and everything that it refers to -> Document, one tree whose references begin with ``#``.

What a reference leads to in another file is treated by what it is. Schemas, parameters, responses and
whatever else has a section in ``components`` become components, so that they keep their identity;
path items, operations, descriptions and whole sections are put in place. Where a component of the
root document is nothing but a reference, the target moves in there and keeps that name.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from specpress.diag import Collector, quote
from specpress.source.document import Document, Place
from specpress.source.files import SourceFile
from specpress.source.follow import Follower, Spot, bare_reference
from specpress.source.hoist import choose_names
from specpress.source.limits import MAX_INLINE_DEPTH, MAX_REPEATED_NODES
from specpress.source.pointer import child, escape, reference
from specpress.source.reach import Reach
from specpress.source.shapes import OPENAPI, SCHEMA, SHAPES, Form, Shape

# A reference that leads out of its file, in YAML or JSON, quoted or not; and a discriminator that may
# name a file. Finding one too many costs a walk over the document, finding none saves it.
_LEADS_OUT = (
    re.compile(r"""\$ref["']?\s*+:\s*+(?!["']?\#)"""),
    re.compile(r"discriminator.{0,400}?\.(?:ya?ml|json)", re.DOTALL),
)

# Keywords whose values are somebody's data: a "$ref" in there is none.
_DATA = frozenset(("example", "examples", "default", "enum", "const", "value"))

_COMPONENTS = SHAPES["components"].fields
_EXAMPLE = SHAPES["example"]

# Put in place although they have a section: 3.0 has neither section, 3.1 no `mediaTypes`.
_IN_PLACE = frozenset({SHAPES["pathItem"], SHAPES["mediaType"]})


def leads_out(root: SourceFile) -> bool:
    """Whether ``root`` may refer to other files. False is certain, True is not."""
    return any(pattern.search(root.text) for pattern in _LEADS_OUT)


def bundle(root: SourceFile, reach: Reach, collector: Collector) -> Document:
    """Return ``root`` with everything that it refers to joined in.

    What cannot be reached is reported at its ``$ref`` and left empty.
    """
    try:
        return _Bundler(root, reach, collector).bundle()
    except RecursionError:
        message = "references lead deeper into one another than can be followed"
    except _TooMuch:
        message = f"references repeat more than {MAX_REPEATED_NODES:,} nodes"
    collector.error("SP107", message, root.origin("#"))
    return Document(root.data, {"#": (root, "#")})


class _TooMuch(Exception):
    """More was put in place than a document may repeat."""


@dataclass(eq=False, slots=True)
class _Component:
    """Something of another file that becomes a component."""

    spot: Spot
    section: str
    node: Any = None
    # Who must be told its final place: a container and the key under which it wants it.
    wanted_by: list[tuple[dict[str, Any], str]] = field(default_factory=list)
    # What was put in place within it: the pointer below the component, and where it comes from.
    places: dict[str, Place] = field(default_factory=dict)


class _Bundler:
    def __init__(self, root: SourceFile, reach: Reach, collector: Collector) -> None:
        self._root = root
        self._collector = collector
        self._follow = Follower(root, reach, collector)
        self._components: dict[Spot, _Component] = {}
        self._queue: list[_Component] = []
        # What components of the root document take in: target -> pointer of the component.
        self._claims: dict[Spot, str] = {}
        # What is being built: the root document (None) or a component, and the places within it.
        self._owner: _Component | None = None
        self._places: dict[str, Place] = {"#": (root, "#")}
        # What is being put in place, outermost first, and how many nodes that has repeated.
        self._putting: list[Spot] = []
        self._repeated = 0

    def bundle(self) -> Document:
        self._claim_components()
        data = self._node(self._root.data, OPENAPI, Spot(self._root, "#"), "#")
        places = self._places
        while self._queue:
            component = self._owner = self._queue.pop()
            self._places = component.places
            shape = _COMPONENTS[component.section][1]
            component.node = self._node(component.spot.node, shape, component.spot, "")
        return Document(self._add_components(data, places), places)

    # The root document's components that are only references.

    def _claim_components(self) -> None:
        components = self._root.data.get("components")
        for section in sorted(components) if isinstance(components, dict) else ():
            spot = Spot(self._root, child("#/components", section))
            if section not in _COMPONENTS:
                continue
            if (ref := bare_reference(spot.node)) is not None:
                found = self._follow.target(ref, spot)
                if found is None:
                    continue
                spot = found
            entries = spot.node
            for name in sorted(entries) if isinstance(entries, dict) else ():
                self._claim(spot.below(name), child("#/components", section, name))

    def _claim(self, spot: Spot, pointer: str) -> None:
        if spot.file is not self._root:
            self._claims.setdefault(spot, pointer)
        ref = bare_reference(spot.node)
        if ref is not None and not (spot.file is self._root and ref.startswith("#")):
            target = self._follow.target(ref, spot)
            if target is not None and target.file is not self._root:
                self._claims.setdefault(target, pointer)

    # Walking. `spot` is where a node was written, `at` its pointer in what is being built.

    def _node(self, node: Any, shape: Shape | None, spot: Spot, at: str) -> Any:
        """Return ``node`` as it shall be; ``shape`` is None for what is no object of OpenAPI's."""
        if isinstance(node, dict):
            ref = node.get("$ref")
            if isinstance(ref, str):
                return self._reference(node, ref, shape, spot, at)
            return self._children(node, shape, spot, at)
        if isinstance(node, list):
            new = [
                self._node(item, shape, spot.below(n), f"{at}/{n}") for n, item in enumerate(node)
            ]
            return new if any(a is not b for a, b in zip(new, node, strict=True)) else node
        return node

    def _children(
        self, node: dict[str, Any], shape: Shape | None, spot: Spot, at: str
    ) -> dict[str, Any]:
        if self._putting:
            self._repeated += len(node)
        changed: dict[str, Any] | None = None
        for key, value in node.items():
            if isinstance(value, dict | list):
                new = self._child(key, value, shape, spot.below(key), f"{at}/{escape(key)}")
                if new is not value:
                    if changed is None:
                        changed = dict(node)
                    changed[key] = new
        return node if changed is None else changed

    def _child(self, key: str, value: Any, shape: Shape | None, spot: Spot, at: str) -> Any:
        field_ = shape.fields.get(key) if shape is not None else None
        if field_ is not None:
            form, below = field_
            if form is Form.MAP and isinstance(value, dict):
                return self._map(value, below, spot, at)
            return self._node(value, below, spot, at)
        if shape is SCHEMA and key == "discriminator":
            return self._discriminator(value, spot)
        if shape is _EXAMPLE and key == "value":
            return self._example_value(value, spot)
        entries = shape.entries if shape is not None else None
        # Among free keys `default` is a response and no keyword.
        if key.startswith("x-") or (entries is None and key in _DATA):
            return value
        return self._node(value, entries, spot, at)

    def _map(self, values: dict[str, Any], shape: Shape, spot: Spot, at: str) -> Any:
        ref = values.get("$ref")
        if isinstance(ref, str):
            return self._put(values, ref, shape, spot, at, form=Form.MAP)
        new = {
            key: self._node(value, shape, spot.below(key), f"{at}/{escape(key)}")
            for key, value in values.items()
        }
        return new if any(new[key] is not value for key, value in values.items()) else values

    def _reference(
        self, node: dict[str, Any], ref: str, shape: Shape | None, spot: Spot, at: str
    ) -> Any:
        stays = spot.file is self._root and ref.startswith("#")
        has_section = shape is not None and shape.section is not None
        if shape is None or not has_section or (shape in _IN_PLACE and not stays):
            return self._put(node, ref, shape, spot, at, form=Form.ONE)
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        beside = self._children(siblings, shape, spot, at)
        if stays:
            return node if beside is siblings else {"$ref": ref, **beside}
        target = self._follow.target(ref, spot)
        if target is None:
            return beside
        if self._owner is None and self._claims.get(target) == at:
            # A component that is nothing but this reference: its target moves in here.
            self._places[at] = (target.file, target.pointer)
            return self._node(target.node, shape, target, at)
        new = {"$ref": "", **beside}
        self._refer(target, shape.section or "schemas", new, "$ref")
        return new

    def _refer(self, target: Spot, section: str, holder: dict[str, Any], key: str) -> None:
        """Write the reference that leads to ``target`` in the end under ``key`` of ``holder``."""
        if target.file is self._root:
            holder[key] = reference(target.pointer)
        elif target in self._claims:
            holder[key] = reference(self._claims[target])
        else:
            component = self._components.get(target)
            if component is None:
                component = self._components[target] = _Component(target, section)
                self._queue.append(component)
            component.wanted_by.append((holder, key))

    def _put(
        self,
        node: dict[str, Any],
        ref: str,
        shape: Shape | None,
        spot: Spot,
        at: str,
        *,
        form: Form,
    ) -> Any:
        """Return what ``ref`` leads to, put in place; keys beside the reference win over its own."""
        beside = {key: value for key, value in node.items() if key != "$ref"}
        target = self._follow.target(ref, spot)
        if target is None or not self._may_put(target, ref, spot):
            return beside
        self._places[at] = (target.file, target.pointer)
        self._putting.append(target)
        content = target.node
        if form is Form.MAP and shape is not None and isinstance(content, dict):
            content = self._map(content, shape, target, at)
        else:
            content = self._node(content, shape, target, at)
        self._putting.pop()
        return {**content, **beside} if beside and isinstance(content, dict) else content

    def _may_put(self, target: Spot, ref: str, spot: Spot) -> bool:
        origin = spot.below("$ref").origin
        if target in self._putting or len(self._putting) >= MAX_INLINE_DEPTH:
            self._collector.error("SP125", f"{quote(ref)} leads back to itself", origin)
            return False
        # Following a reference takes as long as walking over a few dozen nodes.
        self._repeated += 30
        if self._repeated > MAX_REPEATED_NODES:
            raise _TooMuch
        return True

    def _discriminator(self, value: Any, spot: Spot) -> Any:
        """Return a discriminator whose mapping names components where it named files."""
        mapping = value.get("mapping") if isinstance(value, dict) else None
        if not isinstance(mapping, dict):
            return value
        new = dict(mapping)
        for tag, ref in mapping.items():
            if isinstance(ref, str) and self._leads_to_file(ref, spot):
                target = self._follow.target(ref, spot, at=spot.below("mapping", tag))
                if target is not None:
                    new[tag] = ""
                    self._refer(target, "schemas", new, tag)
        return value if new == mapping else {**value, "mapping": new}

    def _leads_to_file(self, ref: str, spot: Spot) -> bool:
        """Whether a mapping's value refers to a file; else it names a schema of the root document."""
        path = ref.partition("#")[0]
        if not path:
            return spot.file is not self._root
        return "/" in path or path.endswith((".yaml", ".yml", ".json"))

    def _example_value(self, value: Any, spot: Spot) -> Any:
        """Return an example's value: data, but authors of split documents do put a file there."""
        ref = bare_reference(value)
        if ref is None or ref.startswith("#"):
            return value
        target = self._follow.target(ref, spot)
        return value if target is None else target.node

    # Placing.

    def _add_components(self, data: dict[str, Any], places: dict[str, Place]) -> dict[str, Any]:
        if not self._components:
            return data
        old = data.get("components")
        sections: dict[str, dict[str, Any]] = {
            section: dict(entries)
            for section, entries in (old.items() if isinstance(old, dict) else ())
            if isinstance(entries, dict)
        }
        names = choose_names(
            {
                component: (component.section, spot.file.name, spot.pointer)
                for spot, component in self._components.items()
            },
            {section: set(entries) for section, entries in sections.items()},
        )
        for component, name in sorted(names.items(), key=lambda item: (item[0].section, item[1])):
            at = child("#/components", component.section, name)
            sections.setdefault(component.section, {})[name] = component.node
            places[at] = (component.spot.file, component.spot.pointer)
            places.update((at + below, place) for below, place in component.places.items())
            for holder, key in component.wanted_by:
                holder[key] = reference(at)
        return {**data, "components": {**(old if isinstance(old, dict) else {}), **sections}}
