from __future__ import annotations

from datetime import datetime
from typing import Iterable, Union

from typing_extensions import Annotated, Required, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["SearchRetrieveParams", "AsJson", "Deep", "Point"]


class SearchRetrieveParams(TypedDict, total=False):
    ids: Required[Iterable[int]]

    since: Required[Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]]

    form: SequenceNotStr[str]

    exploded: SequenceNotStr[str]

    spaces: SequenceNotStr[str]

    pipes: SequenceNotStr[str]

    deep: Deep

    as_json: AsJson

    tags: Annotated[SequenceNotStr[str], PropertyInfo(alias="tags[]")]

    exploded_list: Annotated[SequenceNotStr[str], PropertyInfo(alias="exploded[]")]

    reserved: str

    x_list: Annotated[SequenceNotStr[str], PropertyInfo(alias="X-List")]

    session: str

    flag: bool
    """Old."""


class AsJson(TypedDict, total=False):
    a: str


class Deep(TypedDict, total=False):
    gte: int

    lt: int


class Point(TypedDict, total=False):
    x: float

    y: float
