"""Strings -> words of a POSIX shell command that mean exactly these strings."""

from __future__ import annotations

import re

_BARE = re.compile(r"[A-Za-z0-9_@%+=:,./-]+")
_SPECIAL = re.compile(r'[\\"$`]')
# No command line carries NUL, and no sample should hide what it sends from its reader.
_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def word(text: str) -> str:
    """`text` as one literal word, quoted if it has to be: nothing in it is expanded."""
    clean = visible(text)
    if _BARE.fullmatch(clean):
        return clean
    return "'" + clean.replace("'", "'\\''") + "'"


def visible(text: str) -> str:
    """The text without what no sample should hide from its reader."""
    return _HIDDEN.sub("", text)


def expanded(before: str, variable: str, after: str = "") -> str:
    """One word with the value of an environment variable inside: `"Bearer $API_TOKEN"`."""
    return f'"{_inside(before)}${variable}{_inside(after)}"'


def variable_name(wanted: str) -> str:
    """A legal name of an environment variable: `METRONOME_BEARER_TOKEN`."""
    name = re.sub(r"[^A-Za-z0-9_]", "_", wanted).upper()
    return name if name and not name[0].isdigit() else f"_{name}"


def _inside(text: str) -> str:
    """Text between double quotes, so that nothing of it is expanded."""
    return _SPECIAL.sub(r"\\\g<0>", visible(text).replace("\n", " "))
