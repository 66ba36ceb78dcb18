"""What a document may reach besides itself."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class RefPolicy:
    """What external references may lead to.

    Files inside the document's own folder are always allowed, symlinks resolved. ``allow_files``
    names further files, or folders with everything in them. ``allow_remote`` lets http and https
    references be fetched; without it they are errors.
    """

    allow_files: tuple[Path, ...] = ()
    allow_remote: bool = False
