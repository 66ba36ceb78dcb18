"""Two versions of an API -> what changed, how bad it is, and what to call the next version.

    changes = compare(base, revision)
    verdict(changes, Surface.WIRE)      # Level.BREAKING
    to_text(changes, color=True)

``history`` does the same for all released versions at once, so that pages can say since when.
"""

from __future__ import annotations

from specpress.diff.compare import compare

__all__ = ["compare"]
