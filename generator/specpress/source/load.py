"""path or bytes -> Document."""

from pathlib import Path

from specpress.diag import Collector, Origin
from specpress.source.bundle import bundle, leads_out
from specpress.source.document import Document
from specpress.source.files import read_bytes
from specpress.source.policy import RefPolicy
from specpress.source.reach import Reach


def load(path: Path, *, policy: RefPolicy = RefPolicy(), collector: Collector) -> Document | None:
    """Return the document at ``path`` with everything that it refers to.

    Origins carry ``path`` as it is given. None if there is nothing to go on with.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        collector.error("SP101", f"cannot read the file: {error.strerror}", Origin(str(path)))
        return None
    return _load(
        content,
        name=str(path),
        path=path,
        folder=path.parent,
        policy=policy,
        collector=collector,
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
    return _load(content, name=name, path=None, folder=folder, policy=policy, collector=collector)


def _load(
    content: bytes,
    *,
    name: str,
    path: Path | None,
    folder: Path | None,
    policy: RefPolicy,
    collector: Collector,
) -> Document | None:
    root = read_bytes(content, name, collector)
    if root is None:
        return None
    if not isinstance(root.data, dict):
        collector.error("SP105", f"the document is {_what(root.data)}, not a mapping", Origin(name))
        return None
    if not leads_out(root):
        return Document(root.data, {"#": (root, "#")})
    reach = Reach(root, path=path, folder=folder, policy=policy, collector=collector)
    return bundle(root, reach, collector)


def _what(data: object) -> str:
    match data:
        case None:
            return "empty"
        case list():
            return "a list"
        case _:
            return "a single value"
