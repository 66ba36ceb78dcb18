"""The model -> the modules below `types/`: which classes each holds, what they are called, who imports whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from specpress.diag import Collector, Origin
from specpress.model import (
    Alias,
    Api,
    Array,
    Declaration,
    Kind,
    Method,
    Object,
    Primitive,
    Ref,
    TypeExpr,
    children,
    refs,
)
from specpress.naming import Rules, Wanted, pascal, plan, snake
from specpress.targets.python import rules
from specpress.targets.python.names import Names

Path = tuple[str, ...]

_INPUT_WORDS = frozenset({"param", "params", "parameters", "input"})
_OTHER_WAY = frozenset({Kind.DATE, Kind.DATETIME, Kind.BASE64, Kind.BINARY})


@dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    """Where a class lives: `path` is its module below `types/` (`("v1", "customer_create_params")`)."""

    path: Path
    name: str


@dataclass(kw_only=True, slots=True)
class TypeModule:
    """One module: the declaration or `Params` it is for (`root`), and the inline ones that it owns.

    `input`: TypedDicts and what arguments accept; else models and what answers hold. `cyclic` are the
    modules that it imports and that, in the end, import it.
    """

    path: Path
    root: str
    input: bool
    owned: tuple[Declaration, ...]
    params: Method | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    cyclic: frozenset[Path] = frozenset()


class Homes:
    """The homes of all declarations, as input and as output, and of the methods' `Params`.

    `full_names`: nested classes repeat the name of their root (`CustomerCreateParamsBillingConfig`). They
    always do where the root has bases, as hosted generators have it.
    """

    def __init__(self, api: Api, names: Names, collector: Collector, *, full_names: bool) -> None:
        self._api = api
        self._names = names
        self._collector = collector
        self._full_names = full_names
        self._differs: dict[str, bool] = {}
        self.modules: dict[Path, TypeModule] = {}
        self._homes: dict[tuple[str, bool], Home] = {}
        wanted = [*self._wanted_params(), *self._wanted_roots()]
        self._plan_roots(wanted)
        for module in self.modules.values():
            self._plan_module(module)
        self._find_cycles()

    def of(self, id: str, *, input: bool) -> Home | None:
        """The home of a declaration or of `Params`; None if nothing is generated for it."""
        return self._homes.get((id, input)) or self._homes.get((id, not input))

    def folders(self) -> Mapping[Path, list[TypeModule]]:
        """Every folder below `types/` (the empty path is `types/` itself) with the modules in it, sorted."""
        found: dict[Path, list[TypeModule]] = {(): []}
        for path in sorted(self.modules):
            for depth in range(1, len(path)):
                found.setdefault(path[:depth], [])
            found[path[:-1]].append(self.modules[path])
        return found

    # -- what needs a home ------------------------------------------------------------------------

    def _wanted_params(self) -> Iterator[_Wanted]:
        for method in self._api.walk_methods():
            if has_params(method):
                resource = self._names.resources.get(method.resource)
                yield _Wanted(
                    key=method.params.id,
                    root=method.params.id,
                    folder=resource.types if resource is not None else (),
                    words=method.params.name.words,
                    longer=tuple(method.id.replace(".", "_").split("_")),
                    pin=method.params.name.pin,
                    origin=method.origin,
                    input=True,
                    params=method,
                )

    def _wanted_roots(self) -> Iterator[_Wanted]:
        for id, declaration in self._api.declarations.items():
            if declaration.owner is not None:
                continue
            usage = declaration.usage
            alike = not self.differs(declaration)
            output = usage.output or not usage.input or alike or declaration.shared
            if output:
                yield self._wanted_root(declaration, input=False)
            if usage.input and not alike:
                yield self._wanted_root(declaration, input=True)

    def _wanted_root(self, declaration: Declaration, *, input: bool) -> _Wanted:
        resource = self._names.resources.get(declaration.resource or "")
        folder = resource.types if resource is not None else ()
        words = declaration.name.words
        pin = declaration.name.pin
        borrowed = False
        if declaration.shared:
            folder = ("shared_params",) if input else ("shared",)
        elif input:
            only = not (declaration.usage.output or declaration.shared)
            borrowed = not (only and words[-1] in _INPUT_WORDS)
            if borrowed:
                words = (*words, "param")
                pin = f"{pin}Param" if pin is not None else None
        return _Wanted(
            key=f"{declaration.id}{'#param' if input else ''}",
            root=declaration.id,
            folder=folder,
            words=words,
            longer=(*words, "dict") if input else (*words, "model"),
            pin=pin,
            origin=declaration.origin,
            input=input,
            borrowed=borrowed,
        )

    def differs(self, declaration: Declaration) -> bool:
        """Whether arguments of this type are written otherwise than answers."""
        known = self._differs.get(declaration.id)
        if known is None:
            if isinstance(declaration, Object):
                known = True
            else:
                self._differs[declaration.id] = False  # until known: a recursive alias adds nothing
                known = self._expression_differs(declaration.type)
            self._differs[declaration.id] = known
        return known

    def _expression_differs(self, expression: TypeExpr) -> bool:
        match expression:
            case Primitive(kind=kind):
                return kind in _OTHER_WAY
            case Array():
                return True
            case Ref(id=id):
                target = self._api.declarations.get(id)
                return target is not None and self.differs(target)
            case _:
                return any(map(self._expression_differs, children(expression)))

    # -- names ------------------------------------------------------------------------------------

    def _plan_roots(self, wanted: list[_Wanted]) -> None:
        """Modules and root classes, folder by folder. Folders keep their names."""
        folders: dict[Path, list[_Wanted]] = {}
        for item in wanted:
            folders.setdefault(item.folder, []).append(item)
        inner: dict[Path, set[str]] = {(): {"shared", "shared_params"}}
        for resource in self._names.resources.values():
            for depth in range(len(resource.types)):
                inner.setdefault(resource.types[:depth], set()).add(resource.types[depth])
        shared: frozenset[str] = frozenset()
        for folder in sorted(folders, key=lambda path: (path != ("shared",), path)):
            items = folders[folder]
            scope = f"types/{'/'.join(folder)}"
            classes: dict[str, str] = {}
            modules: dict[str, str] = {}
            # The names of the document first: `FunctionTool` as input gives way to a `FunctionToolParam`.
            for group in _by_rank(items):
                # `types` itself offers the shared classes too.
                taken = frozenset(classes.values()) | (shared if not folder else frozenset())
                occupied = {*modules.values(), *inner.get(folder, ())}
                classes.update(self._plan_classes(scope, group, taken))
                modules.update(self._plan_modules(scope, group, occupied))
            if folder == ("shared",):
                shared = frozenset(classes.values())
            for item in items:
                path = (*folder, modules[item.key])
                self._homes[item.root, item.input] = Home(path=path, name=classes[item.key])
                self.modules[path] = TypeModule(
                    path=path,
                    root=item.root,
                    input=item.input,
                    owned=tuple(self._owned(item.root)),
                    params=item.params,
                )

    def _plan_modules(
        self, scope: str, items: Iterable[_Wanted], taken: Collection[str]
    ) -> Mapping[str, str]:
        return plan(
            f"modules of {scope}",
            [
                Wanted(
                    key=item.key,
                    candidates=(snake(item.words), snake(item.longer)),
                    origin=item.origin,
                )
                for item in items
            ],
            Rules(reserved=taken, escape=rules.MODULES.escape),
            self._collector,
        )

    def _plan_classes(
        self, scope: str, items: Iterable[_Wanted], taken: frozenset[str]
    ) -> Mapping[str, str]:
        casings = self._api.casings
        return plan(
            f"classes of {scope}",
            [
                Wanted(
                    key=item.key,
                    candidates=(pascal(item.words, casings), pascal(item.longer, casings)),
                    origin=item.origin,
                    pin=item.pin,
                )
                for item in items
            ],
            Rules(reserved=taken, escape=rules.CLASSES.escape),
            self._collector,
        )

    def _owned(self, owner: str) -> Iterator[Declaration]:
        """Everything written inline in a root, owners before what they own."""
        for declaration in self._api.owned.get(owner, ()):
            yield declaration
            yield from self._owned(declaration.id)

    def _plan_module(self, module: TypeModule) -> None:
        """Names of the nested classes of one module: by their path below the root."""
        root = self._homes[module.root, module.input].name
        if not module.owned:
            module.names = {module.root: root}
            return
        casings = self._api.casings
        declared = self._api.declarations.get(module.root)
        full_names = self._full_names or (isinstance(declared, Object) and bool(declared.bases))
        chains: dict[str, str] = {}
        wanted = []
        for declaration in module.owned:
            outer = chains.get(declaration.owner or "", "")
            own = declaration.name.pin or pascal(declaration.name.words, casings) + _number(
                declaration.id
            )
            short = chains[declaration.id] = outer + own
            full = root + short
            wanted.append(
                Wanted(
                    key=declaration.id,
                    candidates=(full,) if full_names else (short, full),
                    origin=declaration.origin,
                )
            )
        planned = plan(
            f"classes of types/{'/'.join(module.path)}",
            wanted,
            Rules(reserved={root, *streamed(root)}, escape=rules.CLASSES.escape),
            self._collector,
        )
        module.names = {module.root: root, **planned}
        for id, name in planned.items():
            self._homes[id, module.input] = Home(path=module.path, name=name)

    # -- imports ----------------------------------------------------------------------------------

    def used_by(self, module: TypeModule) -> Iterator[str]:
        """The ids of the declarations that a module's classes mention."""
        if module.params is not None:
            for argument in module.params.params.arguments:
                yield from refs(argument.property.type)
        root = self._api.declarations.get(module.root)
        for declaration in (*module.owned, *((root,) if root is not None else ())):
            if isinstance(declaration, Alias):
                yield from refs(declaration.type)
                continue
            for member in declaration.properties:
                if not (member.read_only if module.input else member.write_only):
                    yield from refs(member.type)
            if declaration.additional is not None:
                yield from refs(declaration.additional)

    def _find_cycles(self) -> None:
        graph: dict[Path, set[Path]] = {}
        for path, module in self.modules.items():
            homes = (self.of(id, input=module.input) for id in self.used_by(module))
            graph[path] = {home.path for home in homes if home is not None} - {path}
        for group in _components(graph):
            if len(group) > 1:
                for path in group:
                    self.modules[path].cyclic = frozenset(graph[path] & group)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Wanted:
    """A root that needs a module and a class in it."""

    key: str
    root: str
    folder: Path
    words: tuple[str, ...]
    longer: tuple[str, ...]
    pin: str | None
    origin: Origin
    input: bool
    params: Method | None = None
    borrowed: bool = False


def _number(id: str) -> str:
    """The number that tells apart what is written inline at one place several times: `.../assignee-2`."""
    number = id.rpartition("/")[2].rpartition("-")[2]
    return number if number.isdecimal() and f"-{number}" in id else ""


def _by_rank(items: Iterable[_Wanted]) -> tuple[list[_Wanted], list[_Wanted]]:
    """What has a name of its own, and what borrows one with `Param` behind it."""
    own: list[_Wanted] = []
    borrowed: list[_Wanted] = []
    for item in items:
        (borrowed if item.borrowed else own).append(item)
    return own, borrowed


def streamed(params: str) -> tuple[str, str, str]:
    """What the classes of arguments are called where one of them says whether the answer streams.

    What all calls have, calls that do not stream, and calls that do; `params` is either of these.
    """
    return f"{params}Base", f"{params}NonStreaming", f"{params}Streaming"


def has_params(method: Method) -> bool:
    """Whether a method has a `Params` type: it takes more than its path."""
    return any(argument.location.value != "path" for argument in method.params.arguments)


def _components(graph: Mapping[Path, set[Path]]) -> Iterator[frozenset[Path]]:
    """The strongly connected components of a graph (Tarjan, without recursion)."""
    order: dict[Path, int] = {}
    low: dict[Path, int] = {}
    stack: list[Path] = []
    active: set[Path] = set()
    for start in graph:
        if start in order:
            continue
        work = [(start, iter(sorted(graph[start])))]
        order[start] = low[start] = len(order)
        stack.append(start)
        active.add(start)
        while work:
            node, following = work[-1]
            for other in following:
                if other not in order:
                    order[other] = low[other] = len(order)
                    stack.append(other)
                    active.add(other)
                    work.append((other, iter(sorted(graph[other]))))
                    break
                if other in active:
                    low[node] = min(low[node], order[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    group = set()
                    while True:
                        other = stack.pop()
                        active.discard(other)
                        group.add(other)
                        if other == node:
                            break
                    yield frozenset(group)
