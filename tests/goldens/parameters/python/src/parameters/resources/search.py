"""`client.search`"""

from __future__ import annotations

from datetime import datetime
from typing import Iterable, Union

from typing_extensions import Unpack

from .. import types
from .._accessors import Raw, Streamed, accessor
from .._resource import AsyncAPIResource, SyncAPIResource
from .._twins import async_raw, async_streamed, awaits, raw, streamed
from .._types import MethodOptions, NoneType, Omit, SequenceNotStr, omit
from .._utils import maybe_transform

__all__ = ["SearchResource", "AsyncSearchResource"]


class SearchResource(SyncAPIResource):
    with_raw_response = accessor["SearchResourceWithRawResponse"]()
    with_streaming_response = accessor["SearchResourceWithStreamingResponse"]()

    def retrieve(
        self,
        point: types.search_retrieve_params.Point,
        *,
        ids: Iterable[int],
        since: Union[str, datetime],
        form: SequenceNotStr[str] | Omit = omit,
        exploded: SequenceNotStr[str] | Omit = omit,
        spaces: SequenceNotStr[str] | Omit = omit,
        pipes: SequenceNotStr[str] | Omit = omit,
        deep: types.search_retrieve_params.Deep | Omit = omit,
        as_json: types.search_retrieve_params.AsJson | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        exploded_list: SequenceNotStr[str] | Omit = omit,
        reserved: str | Omit = omit,
        x_list: SequenceNotStr[str] | Omit = omit,
        session: str | Omit = omit,
        flag: bool | Omit = omit,
        **options: Unpack[MethodOptions],
    ) -> None:
        """GET /search/{ids}/{point}

        Args:
          flag: Old.
        """
        return self._call(
            "GET",
            "/search/{ids}/{point}",
            path={"ids": maybe_transform(ids, Iterable[int]), "point": point},
            query={
                "since": since,
                "form": form,
                "exploded": exploded,
                "spaces": spaces,
                "pipes": pipes,
                "deep": deep,
                "as_json": as_json,
                "tags": tags,
                "exploded_list": exploded_list,
                "reserved": reserved,
                "flag": flag,
            },
            headers={"X-List": x_list},
            cookies={"session": session},
            params=types.SearchRetrieveParams,
            styles={
                "ids": ("label", True),
                "point": ("matrix", False),
                "exploded": ("form", True),
                "spaces": ("spaceDelimited", False),
                "pipes": ("pipeDelimited", False),
                "as_json": ("json", False),
                "tags[]": ("form", True),
                "exploded[]": ("form", True),
            },
            cast_to=NoneType,
            options=options,
        )


class AsyncSearchResource(AsyncAPIResource):
    with_raw_response = accessor["AsyncSearchResourceWithRawResponse"]()
    with_streaming_response = accessor["AsyncSearchResourceWithStreamingResponse"]()

    retrieve = awaits(SearchResource.retrieve)


class SearchResourceWithRawResponse(Raw[SearchResource]):
    retrieve = raw(SearchResource.retrieve)


class AsyncSearchResourceWithRawResponse(Raw[AsyncSearchResource]):
    retrieve = async_raw(AsyncSearchResource.retrieve)


class SearchResourceWithStreamingResponse(Streamed[SearchResource]):
    retrieve = streamed(SearchResource.retrieve)


class AsyncSearchResourceWithStreamingResponse(Streamed[AsyncSearchResource]):
    retrieve = async_streamed(AsyncSearchResource.retrieve)
