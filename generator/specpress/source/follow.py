"""reference + the place where it stands -> the node that it leads to in the end, in whatever file."""

from dataclasses import dataclass
from typing import Any

from specpress.diag import Collector, Origin, quote
from specpress.source.anchors import find_anchor
from specpress.source.files import SourceFile
from specpress.source.limits import MAX_INLINE_DEPTH
from specpress.source.pointer import MISSING, child, get, parse, parse_fragment
from specpress.source.reach import Reach


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in the file in which it was written."""

    file: SourceFile
    pointer: str

    @property
    def node(self) -> Any:
        return get(self.file.data, parse(self.pointer))

    @property
    def origin(self) -> Origin:
        return self.file.origin(self.pointer)

    def below(self, *tokens: str | int) -> "Spot":
        return Spot(self.file, child(self.pointer, *tokens))


def bare_reference(node: Any) -> str | None:
    """Return the reference that ``node`` is, or None if it is or has anything else."""
    ref = node.get("$ref") if isinstance(node, dict) and len(node) == 1 else None
    return ref if isinstance(ref, str) else None


class Follower:
    """Follows references from file to file; what leads nowhere is reported at its ``$ref``."""

    def __init__(self, root: SourceFile, reach: Reach, collector: Collector) -> None:
        self._root = root
        self._reach = reach
        self._collector = collector
        self._depth = 0

    def target(self, ref: str, spot: Spot, at: Spot | None = None) -> Spot | None:
        """Return the end of the chain of bare references that begins with ``ref`` at ``spot``.

        A chain ends in the root document: references stay references there. Errors are reported
        ``at`` the reference, which is ``$ref`` of ``spot`` unless said otherwise.
        """
        written = at if at is not None else spot.below("$ref")
        begin, seen = (ref, written.origin), {written}
        while True:
            found = self._step(ref, written)
            if found is None or found.file is self._root:
                return found
            onward = bare_reference(found.node)
            if onward is None:
                return found
            ref, written = onward, found.below("$ref")
            if written in seen:
                message = f"{quote(begin[0])} leads back to itself"
                self._collector.error("SP125", message, begin[1])
                return None
            seen.add(written)

    def _step(self, ref: str, written: Spot) -> Spot | None:
        uri, _, fragment = ref.partition("#")
        file = self._reach.follow(uri, written.file, written.origin)
        if file is None:
            return None
        found: Spot | None = None
        if fragment and not fragment.startswith("/"):
            pointer = find_anchor(file.data, fragment)
            found = Spot(file, pointer) if pointer is not None else None
        else:
            # Percent-decoded as the standards say; else as it stands, for keys that hold a `%`; and `#/`
            # is an empty key in letter, the whole file in spirit.
            whole = ((),) if fragment == "/" else ()
            for tokens in dict.fromkeys((parse_fragment(fragment), parse(fragment), *whole)):
                found = found or self._walk(Spot(file, "#"), tokens)
        if found is None:
            inside = f" in {quote(file.name)}" if uri else ""
            message = f"there is nothing at {quote('#' + fragment)}{inside}"
            self._collector.error("SP124", message, written.origin)
        return found

    def _walk(self, spot: Spot, tokens: tuple[str, ...]) -> Spot | None:
        """Return the node at ``tokens``, also where a reference on the way leads elsewhere."""
        for token in tokens:
            node = spot.node
            below = get(node, (token,))
            ref = bare_reference(node)
            if below is MISSING and ref is not None and self._depth < MAX_INLINE_DEPTH:
                # `target` may come back here; a circle through pointers ends by its depth.
                self._depth += 1
                through = self.target(ref, spot)
                self._depth -= 1
                if through is None:
                    return None
                spot, below = through, get(through.node, (token,))
            if below is MISSING:
                return None
            spot = spot.below(token)
        return spot
