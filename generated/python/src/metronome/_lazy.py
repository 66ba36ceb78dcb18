"""Name -> module table in, the `__all__`, `__dir__` and `__getattr__` of a lazy package out (PEP 562)."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = bool()  # see `__init__.py`
if TYPE_CHECKING:
    from typing import Any, Callable, Iterable, List, Mapping, Tuple

_VARIANTS = (
    "{}Resource",
    "Async{}Resource",
    "{}ResourceWithRawResponse",
    "Async{}ResourceWithRawResponse",
    "{}ResourceWithStreamingResponse",
    "Async{}ResourceWithStreamingResponse",
)


def resource_names(stem: str) -> Tuple[str, ...]:
    """The six classes of the resource `stem`, for example `Customers`."""
    return tuple(variant.format(stem) for variant in _VARIANTS)


def lazy_exports(
    package: str, exports: Mapping[str, Iterable[str]]
) -> Tuple[List[str], Callable[[], List[str]], Callable[[str], Any]]:
    """Make a package import its modules when one of their names is first used.

    `exports` maps relative modules (`".customer"`) to the names that they define. The
    modules themselves are attributes of the package too. A name is looked up once.
    """
    origins = {name: module for module, names in exports.items() for name in names}
    public = list(origins)
    public += [
        module[1:]
        for module in exports
        if module.count(".") == 1 and module[1:2] != "_"
    ]

    def __getattr__(name: str) -> Any:
        if name in origins:
            value = getattr(import_module(origins[name], package), name)
        elif f".{name}" in exports:
            value = import_module(f".{name}", package)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)
        return value

    def __dir__() -> List[str]:
        return sorted({*vars(sys.modules[package]), *public})

    return public, __dir__, __getattr__
