"""What this program runs on, as telemetry headers tell it."""

from __future__ import annotations

import os
import sys
from typing import Dict, Union
from functools import lru_cache
from typing_extensions import Literal

Platform = Union[
    "OtherPlatform",
    Literal[
        "MacOS", "Linux", "Windows", "FreeBSD", "OpenBSD", "iOS", "Android", "Unknown"
    ],
]

_PLATFORMS: Dict[str, Platform] = {
    "linux": "Linux",
    "darwin": "MacOS",
    "win32": "Windows",
    "freebsd": "FreeBSD",
    "openbsd": "OpenBSD",
    "ios": "iOS",
    "android": "Android",
}
_ARCHITECTURES = {
    "x86_64": "x64",
    "amd64": "x64",
    "arm64": "arm64",
    "aarch64": "arm64",
    "arm": "arm",
    "armv7l": "arm",
    "i386": "x32",
    "i686": "x32",
    "x86": "x32",
}
_RUNTIMES = {"cpython": "CPython", "pypy": "PyPy"}


class OtherPlatform(str):
    """The name of a platform that has no name of its own here: `Other:<name>`."""

    def __new__(cls, name: str) -> OtherPlatform:
        return super().__new__(cls, f"Other:{name}")


def get_platform() -> Platform:
    name = sys.platform.rstrip("0123456789.") if sys.platform != "win32" else "win32"
    if not name:
        return "Unknown"
    return _PLATFORMS.get(name) or OtherPlatform(name)


def get_architecture() -> str:
    machine = (
        os.uname().machine
        if hasattr(os, "uname")
        else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    )
    if not machine:
        return "unknown"
    return _ARCHITECTURES.get(machine.lower()) or f"other:{machine.lower()}"


@lru_cache(maxsize=None)
def platform_headers(version: str) -> Dict[str, str]:
    """`version` is that of this package."""
    runtime = sys.implementation.name
    return {
        "X-Stainless-Lang": "python",
        "X-Stainless-Package-Version": version,
        "X-Stainless-OS": str(get_platform()),
        "X-Stainless-Arch": get_architecture(),
        "X-Stainless-Runtime": _RUNTIMES.get(runtime, runtime),
        "X-Stainless-Runtime-Version": ".".join(map(str, sys.version_info[:3])),
    }
