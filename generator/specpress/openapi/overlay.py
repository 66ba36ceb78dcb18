"""an OpenAPI Overlay (1.0, 1.1) that was read -> the transforms that it asks for."""

from collections.abc import Iterator
from typing import Any

from specpress.diag import Collector, quote
from specpress.openapi.transforms import Transform
from specpress.source.files import SourceFile
from specpress.source.pointer import child


def overlay_transforms(overlay: SourceFile, collector: Collector) -> tuple[Transform, ...]:
    """Return the actions of an overlay file in order; what is no action is reported and left out."""
    data = overlay.data
    version = str(data.get("overlay", "")) if isinstance(data, dict) else ""
    if not version.startswith(("1.0", "1.1")):
        message = f"{quote(overlay.name)} is not an OpenAPI Overlay of version 1.0 or 1.1"
        collector.error("SP222", message, overlay.origin("#"))
        return ()
    actions = data.get("actions")
    if not isinstance(actions, list):
        collector.error("SP222", 'an overlay must have a list of "actions"', overlay.origin("#"))
        return ()
    return tuple(
        transform
        for at, action in enumerate(actions)
        for transform in _action(action, child("#/actions", at), overlay, collector)
    )


def _action(
    action: Any, pointer: str, overlay: SourceFile, collector: Collector
) -> Iterator[Transform]:
    origin = overlay.origin(pointer)
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        collector.error("SP222", 'an action must have a "target"', origin)
        return
    target = action["target"]
    if action.get("remove") is True:
        yield Transform(command="remove", args={"target": target}, origin=origin)
    elif "update" in action:
        yield Transform(
            command="merge", args={"target": target, "object": action["update"]}, origin=origin
        )
    elif "copy" in action:
        args = {"target": target, "from": action["copy"]}
        yield Transform(command="merge", args=args, origin=origin)
    else:
        collector.warning("SP222", "this action does nothing", origin)
