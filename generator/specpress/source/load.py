"""path or bytes -> Document."""

from pathlib import Path

from specpress.diag import Collector, Origin
from specpress.source.document import Document
from specpress.source.files import SourceFile, read_bytes
from specpress.source.policy import RefPolicy


def load(path: Path, *, policy: RefPolicy = RefPolicy(), collector: Collector) -> Document | None:
    """Return the document at ``path`` with everything that it refers to.

    Origins carry ``path`` as it is given. None if there is nothing to go on with.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        collector.error("SP101", f"cannot read the file: {error.strerror}", Origin(str(path)))
        return None
    return load_bytes(
        content, name=str(path), folder=path.parent, policy=policy, collector=collector
    )


def load_bytes(
    content: bytes,
    *,
    name: str = "<stdin>",
    folder: Path | None = None,
    policy: RefPolicy = RefPolicy(),
    collector: Collector,
) -> Document | None:
    """Return the document that ``content`` is; references are relative to ``folder``.

    Without a folder no file may be referred to.
    """
    root = read_bytes(content, name, collector)
    if root is None:
        return None
    if not isinstance(root.data, dict):
        collector.error("SP105", f"the document is {_what(root.data)}, not a mapping", Origin(name))
        return None
    return Document(root.data, {"#": (root, "#")})


def _what(data: object) -> str:
    match data:
        case None:
            return "empty"
        case list():
            return "a list"
        case _:
            return "a single value"
