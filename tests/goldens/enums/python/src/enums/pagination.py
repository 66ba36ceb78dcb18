"""Page classes: one pair for each pagination scheme of the API."""

from __future__ import annotations

__all__ = []
