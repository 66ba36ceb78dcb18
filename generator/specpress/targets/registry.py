"""A target's name -> the target: built in, or anyone's through the entry point group `specpress.targets`."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points

from specpress.targets import Target

GROUP = "specpress.targets"
BUILTIN = ("python", "typescript", "docs", "models")
SPEAKERS = ("http",)
DEFAULT = ("python", "typescript", "docs")


def load_target(name: str) -> Target:
    """The target of this name. Unknown names raise KeyError."""
    if name in BUILTIN or name in SPEAKERS:
        found: Target = import_module(f"specpress.targets.{name}").target
        return found
    for point in entry_points(group=GROUP, name=name):
        plugin: Target = point.load()
        return plugin
    raise KeyError(name)


def known_targets() -> tuple[str, ...]:
    """The names that `load_target` takes, the built-in ones first."""
    return tuple(
        dict.fromkeys((*BUILTIN, *sorted(point.name for point in entry_points(group=GROUP))))
    )
