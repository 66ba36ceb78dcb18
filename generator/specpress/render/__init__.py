"""Views -> text: the Jinja environment, the width-aware layout helper, and the File that targets give."""

from specpress.render.environment import environment, render, templates_root
from specpress.render.file import File, Work, headed, printed
from specpress.render.parallel import mapped, pieces
from specpress.render.pretty import pretty_json, short_json
from specpress.render.static import static_files

__all__ = [
    "File",
    "Work",
    "environment",
    "headed",
    "mapped",
    "pieces",
    "pretty_json",
    "printed",
    "render",
    "short_json",
    "static_files",
    "templates_root",
]
