"""bytes of one file -> SourceFile: its text, its data, and the place of every node in it."""

import bisect
import codecs
import re
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Any, Protocol

from specpress.diag import Collector, Diagnostic, Origin, Severity
from specpress.source.json_text import parse_json
from specpress.source.limits import MAX_FILE_BYTES
from specpress.source.pointer import Token, parse
from specpress.source.problems import Problem
from specpress.source.yaml_text import parse_yaml

_NEWLINE = re.compile(r"\r\n|\r|\n")

# The longer marks first: a UTF-32 mark begins with a UTF-16 one.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Positions(Protocol):
    """Finds nodes in a text: character offsets of key and value."""

    def find(self, tokens: Iterable[Token]) -> tuple[int, int]: ...


class _Nowhere:
    """The positions of a text that has no nodes."""

    def find(self, tokens: Iterable[Token]) -> tuple[int, int]:
        return 0, 0


_NOWHERE = _Nowhere()


class SourceFile:
    """One file that was read. ``name`` is what diagnostics call it."""

    def __init__(self, name: str, text: str, data: Any, positions: Positions) -> None:
        self.name = name
        self.text = text
        self.data = data
        self._positions = positions

    def origin(self, pointer: str, *, key: bool = False) -> Origin:
        """Return where ``pointer`` stands in this file; the search waits until a line is asked for.

        The origin of a scalar is the scalar; that of a mapping or list is its key, because the text
        of a container begins at its first child. ``key=True`` gives the key of scalars too.
        """
        return Origin.lazy(self.name, pointer, self._keys if key else self)

    def locate(self, pointer: str) -> tuple[int, int]:
        """Return line and column of the node at ``pointer``, counted from 1."""
        key, value = self._positions.find(parse(pointer))
        # A value on a later line than its key is a block; one on the same line a scalar or `{`.
        inline = self.text.find("\n", key, value) < 0 and self.text[value : value + 1] not in "{["
        return self.place(value if inline else key)

    @cached_property
    def _keys(self) -> "_Keys":
        return _Keys(self)

    def locate_key(self, pointer: str) -> tuple[int, int]:
        """Return line and column of the key under which the node at ``pointer`` stands."""
        return self.place(self._positions.find(parse(pointer))[0])

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character offset, counted from 1."""
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _NEWLINE.finditer(self.text))]
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]

    def report(self, problem: Problem, collector: Collector) -> None:
        """Turn a reader's problem into a diagnostic of this file."""
        collector.add(
            Diagnostic(
                code=problem.code,
                severity=problem.severity,
                message=problem.message,
                origin=self._at(problem.at),
                hint=problem.hint,
                related=tuple((self._at(at), label) for at, label in problem.related),
            )
        )

    def _at(self, offset: int) -> Origin:
        line, column = self.place(offset)
        return Origin(self.name, line, column, "")


class _Keys:
    """Locates keys where its file locates values."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file

    def locate(self, pointer: str) -> tuple[int, int]:
        return self._file.locate_key(pointer)


def read_bytes(
    content: bytes, name: str, collector: Collector, *, as_text: bool = False
) -> SourceFile | None:
    """Return the file that ``content`` is, or None if it cannot be read; reports what is wrong.

    Text that begins with ``{`` or ``[`` is JSON, everything else YAML; YAML in braces is tried where
    JSON fails, with a warning if the name ends in ``.json``. ``as_text`` makes the whole text the data: a
    description in a file of its own. The text is entered in ``collector.sources``.
    """
    if len(content) > MAX_FILE_BYTES:
        limit = MAX_FILE_BYTES // (1024 * 1024)
        collector.error("SP107", f"the file is larger than {limit} MB", Origin(name))
        return None
    text = _decode(content, name, collector)
    if text is None:
        return None
    collector.sources[name] = text
    if as_text:
        return SourceFile(name, text, text, _NOWHERE)
    data, positions, problems = _parse(text, is_json=name.lower().endswith(".json"))
    file = SourceFile(name, text, data, positions)
    for problem in problems:
        file.report(problem, collector)
    return None if any(problem.fatal for problem in problems) else file


def _parse(text: str, *, is_json: bool) -> tuple[Any, Positions, list[Problem]]:
    if text.lstrip()[:1] not in ("{", "["):
        return parse_yaml(text)
    as_json = parse_json(text)
    fatal = [problem for problem in as_json[2] if problem.fatal]
    if not fatal:
        return as_json
    # YAML has braces too, and allows what JSON does not: comments, a comma after the last item.
    data, positions, problems = parse_yaml(text)
    if any(problem.fatal for problem in problems):
        return as_json
    if is_json:
        message = f"this is not JSON and is read as YAML: {fatal[0].message}"
        problems.append(
            Problem("SP112", fatal[0].at, message, fatal[0].hint, severity=Severity.WARNING)
        )
    return data, positions, problems


def _decode(content: bytes, name: str, collector: Collector) -> str | None:
    encoding, start = "utf-8", 0
    for mark, marked_encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            encoding, start = marked_encoding, len(mark)
            break
    else:
        # UTF-16 without a mark: the first character of a document is ASCII, so one byte is zero.
        if content[1:2] == b"\0":
            encoding = "utf-16-le"
        elif content[:1] == b"\0":
            encoding = "utf-16-be"
    try:
        return content[start:].decode(encoding)
    except UnicodeDecodeError as error:
        before = content[start : start + error.start].decode(encoding, "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        collector.error(
            "SP102",
            f"byte 0x{content[start + error.start]:02x} is not {encoding.upper()}",
            Origin(name, line, column, ""),
            hint="save the file as UTF-8",
        )
        return None
