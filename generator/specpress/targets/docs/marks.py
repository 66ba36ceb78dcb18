"""Marks inside printed pages that become words, paths and anchors when a page is put together.

No document text can hold them: the encoders take out control characters. `PREFIX` stands before every
anchor, `ROOT` before every link into the language's folder, `SITE` before every link into the site's.
Between two `WORD`s is the key of what languages say differently (`words`).
"""

from __future__ import annotations

PREFIX = "\x01"
ROOT = "\x02"
SITE = "\x03"
WORD = "\x04"
