"""file + JSON pointer (+ a way to find the place) -> Origin, the address that every node carries."""

from typing import Protocol, final


class Locator(Protocol):
    """Something that can find where a JSON pointer stands in the text it was read from."""

    def locate(self, pointer: str) -> tuple[int, int]:
        """Return line and column, both counted from 1, of the node at ``pointer``."""


@final
class Origin:
    """Where a node stands in the input. Immutable; equal when the four fields are equal.

    ``file`` is the name that the user gave, ``line`` and ``column`` count characters from 1,
    ``pointer`` is an RFC 6901 pointer with a leading ``#``: ``#/paths/~1v1~1customers/get``.

    A class by hand and not a dataclass for one reason: a document has a hundred thousand nodes
    and a run prints the places of a dozen. ``Origin.lazy`` puts the search off until someone
    reads ``line`` or ``column``.
    """

    __slots__ = ("_file", "_pointer", "_place")

    def __init__(self, file: str, line: int = 1, column: int = 1, pointer: str = "#") -> None:
        self._file = file
        self._pointer = pointer
        self._place: tuple[int, int] | Locator = (line, column)

    @classmethod
    def lazy(cls, file: str, pointer: str, locator: Locator) -> "Origin":
        """Return an origin whose line and column ``locator`` finds when they are first read."""
        origin = cls.__new__(cls)
        origin._file = file
        origin._pointer = pointer
        origin._place = locator
        return origin

    @property
    def file(self) -> str:
        return self._file

    @property
    def pointer(self) -> str:
        return self._pointer

    @property
    def line(self) -> int:
        return self._located()[0]

    @property
    def column(self) -> int:
        return self._located()[1]

    def _located(self) -> tuple[int, int]:
        if not isinstance(self._place, tuple):
            self._place = self._place.locate(self._pointer)
        return self._place

    def _key(self) -> tuple[str, int, int, str]:
        return (self._file, *self._located(), self._pointer)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Origin):
            return NotImplemented
        # Pointer first: it settles nearly every comparison without a search.
        return (
            self._pointer == other._pointer
            and self._file == other._file
            and self._located() == other._located()
        )

    def __hash__(self) -> int:
        return hash((self._file, self._pointer))

    def __lt__(self, other: "Origin") -> bool:
        return self._key() < other._key()

    def __repr__(self) -> str:
        return f"Origin({self._file!r}, {self.line}, {self.column}, {self._pointer!r})"

    def __str__(self) -> str:
        return f"{self._file}:{self.line}:{self.column}"

    def __reduce__(self) -> tuple[type["Origin"], tuple[str, int, int, str]]:
        # A located copy travels to another process; the document that could locate it does not.
        return (Origin, self._key())
