"""A method's arguments in, a request and its parsed response out: what every generated method calls."""

from __future__ import annotations

import time
from typing import (
    TYPE_CHECKING,
    Any,
    Dict,
    Iterator,
    Mapping,
    Tuple,
    Type,
    TypeVar,
    cast,
)
from functools import lru_cache
from typing_extensions import Literal, TypedDict, Unpack, get_args, get_origin, overload

from ._files import (
    async_to_httpx_files,
    deepcopy_with_paths,
    extract_files,
    to_httpx_files,
)
from ._models import FinalRequestOptions
from ._pages import AsyncPaginator
from ._streaming import AsyncStream, Stream, extract_stream_chunk_type
from ._styles import (
    Styles,
    styled_cookies,
    styled_header,
    styled_path,
    styled_query,
)
from ._types import (
    ABSENT,
    AsyncBinaryTypes,
    BinaryTypes,
    FilePaths,
    HttpxRequestFiles,
    MethodOptions,
    NoneType,
    RequestFiles,
    Security,
    not_given,
)
from ._utils._guards import is_mapping, strip_not_given
from ._utils._json import openapi_dumps
from ._utils._path import fill_path
from ._utils._async import asyncify
from ._utils._typing import is_union_type
from ._utils._transform import may_read_files, maybe_transform

if TYPE_CHECKING:
    from ._base_client import AsyncAPIClient, SyncAPIClient
    from ._pages import BaseSyncPage

_R = TypeVar("_R")
_PageT = TypeVar("_PageT", bound="BaseSyncPage[Any]")
_StreamT = TypeVar("_StreamT", bound="Stream[Any]")
_AsyncStreamT = TypeVar("_AsyncStreamT", bound="AsyncStream[Any]")

_OPTIONS = {
    "extra_headers",
    "extra_query",
    "extra_body",
    "timeout",
    "idempotency_key",
    # What the twins say: "raw" or "stream", and the async page class.
    "_response",
    "_page",
}


class Call(TypedDict, total=False):
    """What a method sends. Values that are not given are left out."""

    path: Mapping[str, Any]
    """Values of the placeholders in the path template; none may be empty."""

    query: Mapping[str, Any]
    headers: Mapping[str, Any]
    cookies: Mapping[str, Any]

    styles: Styles
    """How parameters, and members of forms, are written that say so themselves."""

    body: Any
    """Sent as JSON, or as a form if `files` or a content type among `headers` says so."""

    content: BinaryTypes | AsyncBinaryTypes | str | None
    """Sent as it is."""

    params: Any
    """The type of `body` and `query`, if they differ on the wire: keys of both are then property names."""

    files: FilePaths
    """Where the files of a multipart body are. Without any file it still is multipart."""

    optional_files: FilePaths
    """The same for a body that is JSON as long as there is no file in it."""

    parts: Mapping[str, str]
    """Content types of those fields of a multipart body that have one of their own."""

    security: Security
    """Instead of the client's, if this operation has its own."""

    server: str
    """The base URL that this operation has instead of the client's."""

    options: MethodOptions
    """The method's own `**options`."""


def _final_options(
    method: str, template: str, call: Call, body: Any, query: Any, cast_to: Any
) -> FinalRequestOptions:
    options = cast(Dict[str, Any], call.get("options", {}))
    if not _OPTIONS.issuperset(options):
        unknown = next(name for name in options if name not in _OPTIONS)
        raise TypeError(f"got an unexpected keyword argument {unknown!r}")

    path = call.get("path")
    headers = _headers(call)
    styles = call.get("styles")
    if styles is not None:
        path = None if path is None else styled_path(_checked(path), styles)
        query = None if query is None else styled_query(query, styles)
        if headers.get("Content-Type") == "application/x-www-form-urlencoded":
            body = styled_query(body, styles) if is_mapping(body) else body
    files = None
    paths = call.get("files")
    if paths is None and is_mapping(body):
        paths = call.get("optional_files")
    if paths is not None:
        fields, files = _multipart(body, paths, call.get("parts", {}))
        if files or "files" in call:
            body = fields
            headers.setdefault("Content-Type", "multipart/form-data")
    if cast_to is NoneType:
        headers.setdefault("Accept", "*/*")
    extra_headers = options.get("extra_headers")
    extra_query = options.get("extra_query")
    content = call.get("content")

    return FinalRequestOptions(
        method=method,
        url=template if path is None else fill_path(template, _checked(path)),
        params=(
            {**query, **extra_query} if extra_query and query else extra_query or query
        ),
        headers={**headers, **extra_headers} if extra_headers else headers,
        timeout=options.get("timeout", not_given),
        idempotency_key=options.get("idempotency_key"),
        content=content.encode() if isinstance(content, str) else content,
        json_data=body,
        extra_json=options.get("extra_body"),
        files=cast("HttpxRequestFiles | None", files),
        response_mode=options.get("_response"),
        security=call.get("security"),
    )


def _checked(path: Mapping[str, Any]) -> Mapping[str, Any]:
    for name, value in path.items():
        if value is None or value == "":
            raise ValueError(
                f"Expected a non-empty value for `{name}` but received {value!r}"
            )
    return path


def _headers(call: Call) -> Dict[str, Any]:
    styles = call.get("styles", {})

    def given(values: Mapping[str, Any]) -> Iterator[Tuple[str, Any, bool]]:
        for name, value in values.items():
            if value.__class__ not in ABSENT and value is not None:
                style, explode = styles.get(name, ("simple", False))
                json = style == "json"
                yield name, openapi_dumps(value).decode() if json else value, explode

    headers: Dict[str, Any] = {
        name: styled_header(value, explode)
        for name, value, explode in given(call.get("headers", {}))
    }
    cookies = [styled_cookies(*it) for it in given(call.get("cookies", {}))]
    if cookies:
        headers["Cookie"] = "; ".join(cookies)
    return headers


def _multipart(
    body: Any, paths: FilePaths, types: Mapping[str, str]
) -> tuple[Any, RequestFiles]:
    """The body without its files, and the parts that they become."""
    fields = cast(Dict[str, Any], deepcopy_with_paths(dict(body or {}), paths))
    files = extract_files(fields, paths=paths)
    for name, content_type in types.items():
        if name in fields:
            value = fields.pop(name)
            text = value if isinstance(value, str) else openapi_dumps(value)
            content = text.encode() if isinstance(text, str) else text
            files.append((name, (None, content, content_type)))
    return fields, files


def _transformed(call: Call) -> tuple[Any, Any]:
    """Body and query as they go on the wire."""
    params = call.get("params")
    body, query = call.get("body"), call.get("query")
    if body.__class__ in ABSENT:
        body = None
    if params is None:
        return strip_not_given(body), strip_not_given(query)
    if is_union_type(params):
        # Calls that stream and calls that do not are alike on the wire.
        params = get_args(params)[0]
    return maybe_transform(body, params), maybe_transform(query, params)


@lru_cache(maxsize=None)
def _async_page(page_cls: Any, page: Any) -> Any:
    """`AsyncCursorPage`, `SyncCursorPage[Item]` -> `AsyncCursorPage[Item]`"""
    return page_cls[page.__pydantic_generic_metadata__["args"]]


@lru_cache(maxsize=None)
def _async_stream(stream_cls: Any) -> Any:
    """`Stream[Item]` -> `AsyncStream[Item]`"""
    if issubclass(get_origin(stream_cls) or stream_cls, Stream):
        return cast(Any, AsyncStream)[extract_stream_chunk_type(stream_cls)]
    return stream_cls


class SyncAPIResource:
    """Base of all resources."""

    _client: SyncAPIClient

    def __init__(self, client: SyncAPIClient) -> None:
        self._client = client
        self._get = client.get
        self._post = client.post
        self._put = client.put
        self._patch = client.patch
        self._delete = client.delete
        self._get_api_list = client.get_api_list

    def _sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    @overload
    def _call(
        self, method: str, path: str, /, *, page: Type[_PageT], **call: Unpack[Call]
    ) -> _PageT: ...
    @overload
    def _call(
        self, method: str, path: str, /, *, cast_to: Type[_R], **call: Unpack[Call]
    ) -> _R: ...
    @overload
    def _call(
        self,
        method: str,
        path: str,
        /,
        *,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
        cast_to: Type[Any] = ...,
        **call: Unpack[Call],
    ) -> _StreamT: ...
    @overload
    def _call(
        self,
        method: str,
        path: str,
        /,
        *,
        cast_to: Type[_R],
        stream: bool,
        stream_cls: Type[_StreamT],
        **call: Unpack[Call],
    ) -> _R | _StreamT: ...
    def _call(
        self,
        method: str,
        path: str,
        /,
        *,
        cast_to: Any = object,
        page: Any = None,
        stream: bool = False,
        stream_cls: Any = None,
        **call: Unpack[Call],
    ) -> Any:
        """Send the request that `call` describes; the result is as `cast_to` or `page` says."""
        if "server" in call:
            path = self._client._at_server(call["server"], path)
        options = _final_options(method, path, call, *_transformed(call), cast_to)
        options.files = to_httpx_files(options.files)
        if page is not None:
            return self._client._request_page(page, options)
        return self._client.request(
            cast_to, options, stream=stream, stream_cls=stream_cls
        )


class AsyncAPIResource:
    """Base of all async resources. Their methods are made of the sync ones, see `_twins.py`."""

    _client: AsyncAPIClient

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client
        self._get = client.get
        self._post = client.post
        self._put = client.put
        self._patch = client.patch
        self._delete = client.delete
        self._get_api_list = client.get_api_list

    async def _sleep(self, seconds: float) -> None:
        import anyio

        await anyio.sleep(seconds)

    @overload
    async def _call(
        self, method: str, path: str, /, *, cast_to: Type[_R], **call: Unpack[Call]
    ) -> _R: ...
    @overload
    async def _call(
        self,
        method: str,
        path: str,
        /,
        *,
        stream: Literal[True],
        stream_cls: Type[_AsyncStreamT],
        cast_to: Type[Any] = ...,
        **call: Unpack[Call],
    ) -> _AsyncStreamT: ...
    @overload
    async def _call(
        self,
        method: str,
        path: str,
        /,
        *,
        cast_to: Type[_R],
        stream: bool,
        stream_cls: Type[_AsyncStreamT],
        **call: Unpack[Call],
    ) -> _R | _AsyncStreamT: ...
    def _call(
        self,
        method: str,
        path: str,
        /,
        *,
        cast_to: Any = object,
        page: Any = None,
        stream: bool = False,
        stream_cls: Any = None,
        **call: Unpack[Call],
    ) -> Any:
        """Like that of sync resources, but the result is to be awaited.

        A page is an `AsyncPaginator`, of the class that `page` has as its async twin.
        """
        if "server" in call:
            path = self._client._at_server(call["server"], path)
        if page is None:
            return self._send(method, path, call, cast_to, stream, stream_cls)
        own = cast(Dict[str, Any], call.get("options", {}))
        page = _async_page(own["_page"], page)
        options = _final_options(method, path, call, *_transformed(call), page)
        if options.response_mode is not None:
            return self._client._request_page(page, options)
        return AsyncPaginator[Any, Any](self._client, options, page)

    async def _send(
        self,
        method: str,
        path: str,
        call: Call,
        cast_to: Any,
        stream: bool,
        stream_cls: Any,
    ) -> Any:
        if may_read_files(call.get("body")):
            body, query = await asyncify(_transformed)(call)
        else:
            body, query = _transformed(call)
        options = _final_options(method, path, call, body, query, cast_to)
        if options.files is not None:
            options.files = await async_to_httpx_files(options.files)
        if stream_cls is not None:
            stream_cls = _async_stream(stream_cls)
        return await self._client.request(
            cast_to, options, stream=stream, stream_cls=stream_cls
        )
