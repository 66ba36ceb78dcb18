"""Where a schema is used: the identity that it takes, or the owner and the words of an inline one."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.model import Name, Text
from specpress.naming import snake


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A schema that stands alone: where it is, and the identity of its declaration.

    `listed` ones are asked for by the configuration, whether or not a method uses them.
    """

    id: str
    name: Name
    pointer: str
    resource: str | None = None
    shared: bool = False
    listed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a schema is used, so that an inline object there knows its owner and its name.

    `named`: the schema itself takes this identity. Otherwise it would be `words` inside `owner`.
    """

    owner: str | None
    words: tuple[str, ...]
    named: Named | None = None

    @property
    def name(self) -> Name:
        """What a declaration here is called."""
        if self.named is not None:
            return self.named.name
        return Name(wire=Text(snake(self.words)), words=self.words or ("value",))
