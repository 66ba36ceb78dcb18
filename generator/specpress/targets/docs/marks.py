"""Marks inside printed fragments that become paths and anchors when a page is put together.

No document text can hold them: the encoders take out control characters. `PREFIX` stands before every
anchor, `ROOT` before every link into the language's folder, `SITE` before every link into the site's.
"""

from __future__ import annotations

PREFIX = "\x01"
ROOT = "\x02"
SITE = "\x03"
