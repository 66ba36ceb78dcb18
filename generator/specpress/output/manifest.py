"""files that were written and what they were made from <-> `.specpress-manifest.json`.

The manifest is a function of the inputs alone, so that it can be committed: no times, no machine paths.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from specpress.output.paths import MANIFEST, problem

_VERSION = 1


def digest(content: bytes) -> str:
    """The SHA-256 of a file, taken after line ends became LF: git may have changed them on checkout."""
    if b"\r" in content:
        content = content.replace(b"\r\n", b"\n")
    return sha256(content).hexdigest()


def digest_all(contents: Iterable[bytes]) -> str:
    """One digest of several files in a fixed order."""
    return sha256("".join(map(digest, contents)).encode()).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the output is made from: the generator's version, digests of document and configuration.

    Each is opaque; only equality counts. `config` covers the user's own templates too.
    """

    generator: str = ""
    spec: str = ""
    config: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """What Specpress wrote into one folder: path -> digest."""

    inputs: Inputs = Inputs()
    files: Mapping[str, str] = field(default_factory=dict)

    def dumps(self) -> bytes:
        """The file's content: sorted, one line a file, so that merges are easy."""
        data = {
            "version": _VERSION,
            "generator": self.inputs.generator,
            "spec": self.inputs.spec,
            "config": self.inputs.config,
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode()


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of `folder`, None if there is none. ValueError if it is damaged.

    Its paths come from a file that anyone may have edited and lead to removals, so they are held to
    the same rules as paths that are about to be written.
    """
    try:
        content = (folder / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    data = json.loads(content)
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        raise ValueError("it is of another version")
    files, inputs = data.get("files"), [data.get(key) for key in ("generator", "spec", "config")]
    if not isinstance(files, dict) or not all(isinstance(text, str) for text in inputs):
        raise ValueError("a key is missing")
    for path, value in files.items():
        if problem(path) or not isinstance(value, str):
            raise ValueError(f"{path!r} is no file that Specpress writes")
    generator, spec, config = map(str, inputs)
    return Manifest(inputs=Inputs(generator=generator, spec=spec, config=config), files=files)
