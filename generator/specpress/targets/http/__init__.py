"""Raw HTTP as a language of the reference pages: curl samples and JSON's own words for types. No files."""

from __future__ import annotations

from collections.abc import Iterable

from specpress.diag import Collector
from specpress.model import Api
from specpress.render import File, Work
from specpress.targets import Language, TargetOptions
from specpress.targets.http.language import Http

__all__ = ["target"]


class HttpTarget:
    """Speaks on reference pages and has no output of its own."""

    name = "http"

    def render(self, api: Api, options: TargetOptions, collector: Collector) -> Iterable[File]:
        """Nothing: there is no SDK for curl."""
        return ()

    def press(self, api: Api, options: TargetOptions, collector: Collector) -> _Press:
        """HTTP as reference pages ask for it."""
        return _Press(api)


class _Press:
    def __init__(self, api: Api) -> None:
        self._api = api

    def works(self) -> Iterable[Work]:
        return ()

    def language(self) -> Language:
        return Http(self._api)


target = HttpTarget()
