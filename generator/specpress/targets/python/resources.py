"""Resources -> the views of the modules below `resources/`, and of the lazy packages that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from specpress.model import Api, Resource
from specpress.targets.python import comments, layout
from specpress.targets.python.homes import Homes, Path
from specpress.targets.python.imports import Imports
from specpress.targets.python.lazy import lazy_module
from specpress.targets.python.methods import Methods
from specpress.targets.python.names import Names, ResourceName
from specpress.targets.python.views import (
    AccessorView,
    ChildView,
    ClassView,
    LazyModuleView,
    MethodView,
    ResourceView,
)

_FORMS = (
    "{}Resource",
    "{}ResourceWithRawResponse",
    "{}ResourceWithStreamingResponse",
)


_DEPRECATED = "# The twins of deprecated methods mention them.\n# pyright: reportDeprecated=false"

# What every module of a resource imports.
_ALWAYS: tuple[tuple[Path, str], ...] = (
    (("_resource",), "AsyncAPIResource"),
    (("_resource",), "SyncAPIResource"),
    (("_accessors",), "Raw"),
    (("_accessors",), "Streamed"),
)


class Resources:
    """Prints all resources."""

    def __init__(self, api: Api, names: Names, homes: Homes) -> None:
        self._api = api
        self._names = names
        self._homes = homes

    def view(self, resource: Resource) -> ResourceView:
        """One module."""
        name = self._names.resources[resource.id]
        imports = Imports(("resources", *name.package), self._avoided(resource))
        for path, used in _ALWAYS:
            imports.own(path, used)
        accessor = imports.own(("_accessors",), "accessor")
        methods = Methods(
            self._api, self._names, self._homes, imports, owner=f"{name.stem}Resource"
        )
        views = tuple(methods.view(method) for method in resource.methods)
        children = tuple(self.child(child, imports) for child in resource.resources)
        if children:
            imports.name("typing", "TYPE_CHECKING")
        stem = name.stem
        exported = f'"{stem}Resource", "Async{stem}Resource"'
        return ResourceView(
            title=".".join(("client", *attribute_path(self._names, resource.id))),
            imports="\n".join(imports.lines()),
            child_imports="\n".join(child.imports for child in children),
            exports="\n".join(layout.statement(f"__all__ = [{exported}]")),
            doc="\n".join(comments.document(resource.doc, 4)),
            sync=_class(f"{stem}Resource", "SyncAPIResource", accessor),
            asynchronous=_class(f"Async{stem}Resource", "AsyncAPIResource", accessor),
            accessors=accessor_classes(f"{stem}Resource", children, views),
            children=children,
            methods=views,
            overloaded=tuple(view for view in views if not view.is_twin),
            twins=tuple(view for view in views if view.is_twin),
            pragma=_DEPRECATED if any(method.deprecated for method in resource.methods) else "",
        )

    def child(self, resource: Resource, imports: Imports) -> ChildView:
        """What a parent says about a resource below it."""
        stem = f"{self._names.resources[resource.id].stem}Resource"
        return ChildView(
            imports=self.child_import(resource),
            sync=self._attribute(resource, imports, "child", stem),
            asynchronous=self._attribute(resource, imports, "child", f"Async{stem}"),
            accessors=self.nested(resource, imports),
        )

    def child_import(self, resource: Resource, package: str = "") -> str:
        """The import of a child's module for type checkers, from its parent's folder or from `package`.

        It gets a name that no attribute can have.
        """
        module = self._names.resources[resource.id].module
        source = f".{package}{module}" if resource.resources else f".{package.rstrip('.')}"
        return "\n".join(layout.imports(source, [f"{module} as _{module}"], 4))

    def nested(self, resource: Resource, imports: Imports) -> tuple[str, str, str, str]:
        """The attributes that lead from a parent's accessors to those of its child."""
        stem = f"{self._names.resources[resource.id].stem}Resource"
        return (
            self._attribute(resource, imports, "nested", f"{stem}WithRawResponse"),
            self._attribute(resource, imports, "nested", f"Async{stem}WithRawResponse"),
            self._attribute(resource, imports, "nested", f"{stem}WithStreamingResponse"),
            self._attribute(resource, imports, "nested", f"Async{stem}WithStreamingResponse"),
        )

    def _attribute(self, resource: Resource, imports: Imports, maker: str, cls: str) -> str:
        name = self._names.resources[resource.id]
        made = imports.own(("_accessors",), maker)
        flat = f'{name.attribute} = {made}["_{name.module}.{cls}"]()'
        return "\n".join(layout.statement(flat, 4))

    def _avoided(self, resource: Resource) -> frozenset[str]:
        found: set[str] = set()
        for child in resource.resources:
            name = self._names.resources[child.id]
            found.add(name.attribute)
        found.update(class_names(self._names.resources[resource.id].stem))
        for method in resource.methods:
            found.add(self._names.methods[method.id])
            found.update(self._names.arguments(method).values())
        return frozenset(found)

    def packages(self) -> Mapping[Path, LazyModuleView]:
        """The `__init__` of every folder below `resources/`, and its own (the empty path)."""
        found: dict[Path, LazyModuleView] = {(): self._package((), self._api.resources, None)}
        for resource in self._api.walk():
            if resource.resources:
                name = self._names.resources[resource.id]
                found[name.package] = self._package(name.package, resource.resources, name)
        return found

    def _package(
        self, path: Path, children: Iterable[Resource], own: ResourceName | None
    ) -> LazyModuleView:
        # What a package exports is in the module of its own name; its children are not for its parent.
        entries = [
            (name.module, f"{name.module}.{name.module}" if child.resources else name.module, name)
            for child in children
            for name in (self._names.resources[child.id],)
        ]
        if own is not None:
            entries.append((own.module, own.module, own))
        lines: list[str] = []
        table: list[str] = []
        for module, source, name in sorted(entries, key=lambda entry: entry[0]):
            lines.append(f"    from .{source} import *")
            table.append(f'".{module}": resource_names("{name.stem}")')
        imports = Imports(("resources", *path), ())
        return lazy_module(imports, lines, table, ("resource_names",))


def attribute_path(names: Names, id: str) -> tuple[str, ...]:
    """How users reach a resource from a client: `("v1", "customers")`; the client itself is nowhere."""
    parts = id.split(".") if id else []
    return tuple(
        names.resources[".".join(parts[: depth + 1])].attribute for depth in range(len(parts))
    )


def class_names(stem: str) -> list[str]:
    """The six classes of a resource, sorted."""
    return sorted(prefix + form.format(stem) for form in _FORMS for prefix in ("Async", ""))


def accessor_classes(
    owner: str,
    children: Sequence[ChildView],
    methods: Sequence[MethodView],
    streaming: str = "Streaming",
) -> tuple[AccessorView, ...]:
    """The classes behind `with_raw_response` and `with_streaming_response`, sync and async."""
    forms = [("Raw", "Raw"), (streaming, "Streamed")]
    headers = [
        f"class {prefix}{owner}With{form}Response({base}[{prefix}{owner}]):"
        for form, base in forms
        for prefix in ("", "Async")
    ]
    return tuple(
        AccessorView(
            header="\n".join(layout.statement(header)),
            children=tuple(child.accessors[index] for child in children),
            methods=tuple(method.accessors[index] for method in methods),
        )
        for index, header in enumerate(headers)
    )


def _accessors(owner: str, accessor: str) -> str:
    """The properties `with_raw_response` and `with_streaming_response` of a class."""
    lines = [
        f'with_{form}_response = {accessor}["{owner}With{form.capitalize()}Response"]()'
        for form in ("raw", "streaming")
    ]
    return "\n".join(line for flat in lines for line in layout.statement(flat, 4))


def _class(name: str, base: str, accessor: str) -> ClassView:
    return ClassView(
        header="\n".join(layout.statement(f"class {name}({base}):")),
        accessors=_accessors(name, accessor),
    )
