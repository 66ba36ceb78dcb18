"""the pages in ``diag/codes`` -> what each code means.

A page is one Markdown file whose name is the code and whose first line is ``# SP104: Title``.
Adding the file adds the code. The hundreds say whose it is: SP1xx source, SP2xx openapi, SP3xx
config, SP4xx build, SP5xx naming, SP6xx output, SP7xx diff, SP8xx targets.
"""

import difflib
import functools
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """One code: ``id`` (``"SP104"``), ``title`` without a full stop, ``page`` in Markdown."""

    id: str
    title: str
    page: str


@functools.cache
def codes() -> dict[str, Code]:
    """Return every code by its id, in order."""
    folder = files("specpress.diag") / "codes"
    pages = sorted(
        (page for page in folder.iterdir() if page.name.endswith(".md")), key=lambda page: page.name
    )
    return {
        code.id: code for code in (_parse(page.name, page.read_text("utf-8")) for page in pages)
    }


def _parse(name: str, text: str) -> Code:
    id_, _, title = text.partition("\n")[0].removeprefix("# ").partition(": ")
    if f"{id_}.md" != name or not title:
        raise ValueError(f"diag/codes/{name} must begin with '# {name[:-3]}: Title'")
    return Code(id=id_, title=title.strip(), page=text)


def explain(wanted: str) -> Code | tuple[str, ...]:
    """Return the code that ``wanted`` names in any case, or the ids that are nearest to it.

    ``explain("sp104").id == "SP104"``; ``explain("duplicate key")`` gives ids whose title has
    those words; the tuple is never longer than three and may be empty.
    """
    known = codes()
    id_ = wanted.strip().upper()
    if id_ in known:
        return known[id_]
    if id_.isdecimal() and f"SP{id_}" in known:
        return known[f"SP{id_}"]
    words = wanted.lower().split()
    by_title = [
        code.id for code in known.values() if words and all(w in code.title.lower() for w in words)
    ]
    near = difflib.get_close_matches(id_, known, n=3, cutoff=0.6)
    return tuple(dict.fromkeys(by_title + near))[:3]
