"""reference + the file it stands in -> the file it leads to, if the policy allows it."""

import os.path
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from specpress.diag import Collector, Origin, quote
from specpress.source.files import SourceFile, read_bytes
from specpress.source.limits import MAX_FILES, MAX_TOTAL_BYTES
from specpress.source.policy import RefPolicy

# Where a file was read: a resolved path, an address, or nothing for standard input.
Location = Path | str | None

_TEXT_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html"})


class Reach:
    """Reads the files that a document refers to, each once, and refuses what it may not read."""

    def __init__(
        self,
        root: SourceFile,
        *,
        path: Path | None,
        folder: Path | None,
        policy: RefPolicy,
        collector: Collector,
    ) -> None:
        """``path`` is the root's own, ``folder`` the one that references may stay in."""
        self._policy = policy
        self._collector = collector
        # As the user wrote it, for names; resolved, for decisions.
        self._shown_folder = folder
        self._folder = folder.resolve() if folder is not None else None
        self._allowed = tuple(allowed.resolve() for allowed in policy.allow_files)
        location: Location = path.resolve() if path is not None else None
        self._locations: dict[SourceFile, Location] = {root: location}
        self._files: dict[Path | str, SourceFile | None] = {}
        self._followed: dict[tuple[SourceFile, str], SourceFile] = {}
        if location is not None:
            self._files[location] = root
        self._bytes = 0

    def follow(self, uri: str, base: SourceFile, origin: Origin) -> SourceFile | None:
        """Return the file that ``uri``, written in ``base``, leads to; None after an error.

        ``uri`` has no fragment; an empty one is the file that it stands in.
        """
        if not uri:
            return base
        known = self._followed.get((base, uri))
        if known is None:
            known = self._find(uri, base, origin)
            if known is not None:
                self._followed[base, uri] = known
        return known

    def _find(self, uri: str, base: SourceFile, origin: Origin) -> SourceFile | None:
        here = self._locations[base]
        try:
            scheme = urlsplit(uri).scheme
        except ValueError:
            self._collector.error("SP120", f"{quote(uri)} is neither a file nor an address", origin)
            return None
        if scheme in ("http", "https") or (isinstance(here, str) and not scheme):
            return self._remote(urljoin(here, uri) if isinstance(here, str) else uri, origin)
        # One letter is a drive of Windows and no scheme.
        if len(scheme) > 1:
            self._collector.error(
                "SP122", f"references to {quote(scheme + ':')} addresses are not followed", origin
            )
            return None
        return self._local(uri, here, origin)

    def _local(self, uri: str, here: Location, origin: Origin) -> SourceFile | None:
        folder = here.parent if isinstance(here, Path) else self._folder
        if folder is None:
            self._collector.error(
                "SP121",
                f"cannot follow {quote(uri)}: standard input has no folder",
                origin,
                hint="give the document as a file",
            )
            return None
        # A name that really holds a `%` is found as it stands.
        spellings = dict.fromkeys((unquote(uri), uri))
        try:
            paths = [Path(os.path.realpath(folder / spelling)) for spelling in spellings]
        except (OSError, ValueError):
            self._collector.error("SP120", f"{quote(uri)} is not the name of a file", origin)
            return None
        path = next(
            (path for path in paths if path in self._files or os.path.isfile(path)), paths[0]
        )
        if path in self._files:
            return self._files[path]
        if not self._may_read(path):
            self._collector.error(
                "SP121",
                f"{quote(uri)} lies outside the document's folder",
                origin,
                hint="move it below the document, or allow it or its folder with --allow-file",
            )
            return None
        if not self._has_room(origin):
            return None
        try:
            content = path.read_bytes()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            self._collector.error("SP120", f"cannot read {quote(uri)}: {reason}", origin)
            return None
        return self._keep(path, self._parse(content, self._shown(path), path.suffix))

    def _may_read(self, path: Path) -> bool:
        folders = (self._folder, *self._allowed)
        return any(folder is not None and path.is_relative_to(folder) for folder in folders)

    def _shown(self, path: Path) -> str:
        """Return the name of a file in the terms in which the user named the document."""
        if self._shown_folder is None or self._folder is None:
            return str(path)
        relative = os.path.relpath(path, self._folder)
        return str(Path(os.path.normpath(self._shown_folder / relative)))

    def _remote(self, address: str, origin: Origin) -> SourceFile | None:
        if address in self._files:
            return self._files[address]
        if not self._policy.allow_remote:
            self._collector.error(
                "SP122",
                f"remote reference to {quote(address)} is not followed",
                origin,
                hint="download the file, or allow it with --allow-remote-refs",
            )
            return None
        if not self._has_room(origin):
            return None
        # Imported here because nearly no run fetches anything.
        from specpress.source.remote import FetchError, fetch

        try:
            content, answered = fetch(address)
        except FetchError as error:
            self._collector.error("SP123", f"cannot fetch {quote(address)}: {error}", origin)
            return None
        suffix = Path(urlsplit(answered).path).suffix
        file = self._keep(address, self._parse(content, address, suffix))
        if file is not None:
            # What it refers to is relative to where it was found in the end.
            self._locations[file] = answered
        return file

    def _has_room(self, origin: Origin) -> bool:
        if len(self._files) < MAX_FILES and self._bytes < MAX_TOTAL_BYTES:
            return True
        limit = f"{MAX_FILES:,} files or {MAX_TOTAL_BYTES // (1024 * 1024)} MB"
        self._collector.error("SP107", f"the document refers to more than {limit}", origin)
        return False

    def _parse(self, content: bytes, name: str, suffix: str) -> SourceFile | None:
        self._bytes += len(content)
        as_text = suffix.lower() in _TEXT_SUFFIXES
        return read_bytes(content, name, self._collector, as_text=as_text)

    def _keep(self, location: Path | str, file: SourceFile | None) -> SourceFile | None:
        self._files[location] = file
        if file is not None:
            self._locations[file] = location
        return file
