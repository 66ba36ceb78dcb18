"""Template folders -> a Jinja environment that prints views and refuses document text.

Users override one file, or one block of one file, of a target by a folder of their own:
`{% extends "!python/README.md.j2" %}` reaches the built-in template of the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2

BUILTIN_MARK = "!"


def templates_root() -> Path:
    """The folder of the built-in templates: inside the installed package, or the checkout's `templates/`."""
    packaged = Path(str(files("specpress"))) / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "templates"


class _Loader(jinja2.BaseLoader):
    """User folder first, then the built-in one; a leading `!` skips the user's."""

    def __init__(self, target: str, user: Path | None) -> None:
        builtin = jinja2.FileSystemLoader(templates_root() / target)
        self._builtin = builtin
        self._search: list[jinja2.BaseLoader] = [builtin]
        if user is not None:
            self._search.insert(0, jinja2.FileSystemLoader(user))
        self._prefix = f"{BUILTIN_MARK}{target}/"

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        if template.startswith(self._prefix):
            return self._builtin.get_source(environment, template.removeprefix(self._prefix))
        for loader in self._search:
            try:
                return loader.get_source(environment, template)
            except jinja2.TemplateNotFound:
                continue
        raise jinja2.TemplateNotFound(template)


class _Environment(jinja2.Environment):
    """Jinja's own, whose globals are copied for every piece that is rendered, of which there are thousands."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


@lru_cache(maxsize=16)
def environment(target: str, user: Path | None = None, *, html: bool = False) -> jinja2.Environment:
    """The environment of one target. Undefined names are errors; `html` turns autoescaping on."""
    return _Environment(
        loader=_Loader(target, user),
        autoescape=html,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def render(
    target: str,
    template: str,
    view: Mapping[str, object],
    user: Path | None = None,
    *,
    html: bool = False,
) -> str:
    """The text of one template filled with finished strings."""
    return environment(target, user, html=html).get_template(template).render(view)
