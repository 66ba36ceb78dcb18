"""Resources -> the views of the modules below `resources/`, and of the lazy packages that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from specpress.model import Api, Resource
from specpress.targets.python import comments, layout, literals
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
    (("_compat",), "cached_property"),
    (("_resource",), "AsyncAPIResource"),
    (("_resource",), "SyncAPIResource"),
    (("_twins",), "AsyncRaw"),
    (("_twins",), "AsyncStreamed"),
    (("_twins",), "Raw"),
    (("_twins",), "Streamed"),
)


class Resources:
    """Prints all resources. `mentioned` fills up with the modules of types that signatures reach by name."""

    def __init__(self, api: Api, names: Names, homes: Homes) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self.mentioned: set[Path] = set()

    def view(self, resource: Resource) -> ResourceView:
        """One module."""
        name = self._names.resources[resource.id]
        imports = Imports(("resources", *name.package), self._avoided(resource))
        for path, used in _ALWAYS:
            imports.own(path, used)
        methods = Methods(
            self._api, self._names, self._homes, imports, owner=f"{name.stem}Resource"
        )
        views = tuple(methods.view(method) for method in resource.methods)
        self.mentioned |= methods.mentioned
        children = tuple(self.child(child, imports) for child in resource.resources)
        if children:
            imports.name("typing", "TYPE_CHECKING")
        stem = name.stem
        exported = f'"{stem}Resource", "Async{stem}Resource"'
        return ResourceView(
            title="client." + self.attribute_path(resource.id),
            imports="\n".join(imports.lines()),
            child_imports="\n".join(
                line
                for child in children
                for line in layout.imports(f".{child.module}", class_names(child.stem), 4)
            ),
            exports="\n".join(layout.statement(f"__all__ = [{exported}]")),
            doc="\n".join(comments.document(resource.doc, 4)),
            sync=_class(f"{stem}Resource", "SyncAPIResource"),
            asynchronous=_class(f"Async{stem}Resource", "AsyncAPIResource"),
            accessors=accessor_classes(f"{stem}Resource", children, views),
            children=children,
            methods=views,
            overloaded=tuple(view for view in views if not view.is_twin),
            twins=tuple(view for view in views if view.is_twin),
            pragma=_DEPRECATED if any(method.deprecated for method in resource.methods) else "",
        )

    def child(
        self,
        resource: Resource,
        imports: Imports,
        *,
        package: str = "",
        client: str = "self._client",
    ) -> ChildView:
        """What a parent says about a resource below it; `package` is where the child's module lies."""
        name = self._names.resources[resource.id]
        nested = imports.own(("_twins",), "nested")
        stem = f"{name.stem}Resource"

        def accessor(form: str) -> str:
            flat = f"{name.attribute} = {nested}[{literals.string(form)}]()"
            return "\n".join(layout.statement(flat, 4))

        def lazy(cls: str) -> str:
            return "\n".join(
                [
                    "    @cached_property",
                    *layout.definition(f"def {name.attribute}", ["self"], f" -> {cls}:", 4),
                    *layout.imports(f".{package}{name.module}", [cls], 8),
                    "",
                    *layout.statement(f"return {cls}({client})", 8),
                ]
            )

        return ChildView(
            stem=name.stem,
            module=name.module,
            sync=lazy(stem),
            asynchronous=lazy(f"Async{stem}"),
            accessors=(
                accessor(f"{stem}WithRawResponse"),
                accessor(f"Async{stem}WithRawResponse"),
                accessor(f"{stem}WithStreamingResponse"),
                accessor(f"Async{stem}WithStreamingResponse"),
            ),
        )

    def attribute_path(self, id: str) -> str:
        """How users reach a resource from a client: `v1.customers`."""
        parts = id.split(".")
        return ".".join(
            self._names.resources[".".join(parts[: depth + 1])].attribute
            for depth in range(len(parts))
        )

    def _avoided(self, resource: Resource) -> frozenset[str]:
        found: set[str] = set()
        for child in resource.resources:
            name = self._names.resources[child.id]
            found.update((name.attribute, *class_names(name.stem)))
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
        entries = [
            (name.module, name.stem)
            for child in children
            for name in (self._names.resources[child.id],)
        ]
        if own is not None:
            entries.append((own.module, own.stem))
        lines: list[str] = []
        table: list[str] = []
        for module, stem in sorted(entries):
            shown = [f"{name} as {name}" for name in class_names(stem)]
            lines += layout.imports(f".{module}", shown, 4)
            table.append(f'".{module}": resource_names("{stem}")')
        imports = Imports(("resources", *path), ())
        return lazy_module(imports, lines, table, ("resource_names",))


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
        f"class {prefix}{owner}With{form}Response({prefix}{base}[{prefix}{owner}]):"
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


def accessors(owner: str, streaming: str = "Streaming") -> str:
    """The properties `with_raw_response` and `with_streaming_response` of a class."""
    lines: list[str] = []
    for form, kind in (("raw", "Raw"), ("streaming", streaming)):
        made = f"{owner}With{kind}Response"
        lines += ["    @cached_property"]
        lines += layout.definition(f"def with_{form}_response", ["self"], f" -> {made}:", 4)
        lines += [*layout.statement(f"return {made}(self)", 8), ""]
    return "\n".join(lines[:-1])


def _class(name: str, base: str) -> ClassView:
    return ClassView(
        header="\n".join(layout.statement(f"class {name}({base}):")), accessors=accessors(name)
    )
