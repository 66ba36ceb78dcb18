"""What a property is on the wire, as metadata of its type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from typing_extensions import Literal, override

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

PropertyFormat = Literal["iso8601", "base64", "custom"]


class PropertyInfo:
    """Metadata of a property, for example `Annotated[datetime, PropertyInfo(alias="startAt", format="iso8601")]`.

    - `alias`: the name on the wire
    - `format`, `format_template`: how a value is written; the template is `strftime`'s, for `custom`
    - `discriminator`: the property of the union's variants that tells them apart
    """

    def __init__(
        self,
        *,
        alias: str | None = None,
        format: PropertyFormat | None = None,
        format_template: str | None = None,
        discriminator: str | None = None,
    ) -> None:
        self.alias = alias
        self.format = format
        self.format_template = format_template
        self.discriminator = discriminator

    @override
    def __repr__(self) -> str:
        given = ", ".join(f"{k}={v!r}" for k, v in vars(self).items() if v is not None)
        return f"{type(self).__name__}({given})"

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Lets pydantic choose the variant of a union by its tag, in one step."""
        if self.discriminator is None:
            return handler(source)
        from .._models import tagged_union_schema

        return tagged_union_schema(source, self.discriminator, handler)
