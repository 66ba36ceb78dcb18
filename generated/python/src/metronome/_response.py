"""An HTTP response and the type that it is said to have in, a value of that type out."""

from __future__ import annotations

import os
import json
import inspect
import datetime
from types import TracebackType
from typing import (
    TYPE_CHECKING,
    Any,
    AsyncIterator,
    Awaitable,
    Callable,
    Dict,
    Generic,
    Iterator,
    TypeVar,
    cast,
    overload,
)
from typing_extensions import get_args, get_origin, override

import pydantic

from ._exceptions import APIResponseValidationError, StreamAlreadyConsumed
from ._models import BaseModel, construct_type, validate_json, validate_type
from ._streaming import extract_stream_chunk_type, is_stream_class_type
from ._transport import httpx
from ._types import ModelBuilderProtocol, NoneType, NotGiven
from ._utils._async import asyncify
from ._utils._typing import (
    extract_type_var_from_base,
    is_type_alias_type,
    is_union_type,
    strip_annotated_type,
)

if TYPE_CHECKING:
    from ._base_client import BaseClient
    from ._models import FinalRequestOptions
    from ._streaming import AsyncStream, Stream

_T = TypeVar("_T")
R = TypeVar("R")
_Read = Callable[[httpx.Response, Any, "BaseClient[Any, Any]"], Any]


# Bodies


def parse_body(
    response: httpx.Response, cast_to: Any, client: BaseClient[Any, Any]
) -> Any:
    """The body, which was read, as `cast_to`.

    Raises `APIResponseValidationError` if it is no JSON where its content type says so, and,
    if the client is strict, wherever it is not what `cast_to` says.
    """
    return _reader(cast_to)(response, cast_to, client)


def parse_text(
    text: str | bytes,
    cast_to: Any,
    response: httpx.Response,
    client: BaseClient[Any, Any],
) -> Any:
    """JSON that came as a part of `response`, as `cast_to`; see `parse_body`."""
    if _reader(cast_to) is _read_json and not client._strict_response_validation:
        try:
            return validate_json(cast_to, text, strict=True)
        except pydantic.ValidationError:
            pass
    try:
        data = json.loads(text)
    except ValueError as error:
        raise APIResponseValidationError(
            response,
            body=text,
            message=f"Expected a part of the response to be JSON, but: {error}.",
        ) from error
    return process_data(data, cast_to, response, client)


def _reader(cast_to: Any) -> _Read:
    try:
        found = _readers.get(cast_to)
    except TypeError:  # metadata that cannot be hashed
        return _make_reader(cast_to)
    if found is None:
        found = _readers[cast_to] = _make_reader(cast_to)
    return found


def _make_reader(cast_to: Any) -> _Read:
    """How bodies are read for `cast_to`."""
    if is_type_alias_type(cast_to):
        cast_to = cast_to.__value__
    type_ = strip_annotated_type(cast_to)
    origin = get_origin(type_) or type_
    if type_ in _PLAIN:
        return _PLAIN[type_]
    if is_union_type(type_) or origin in (list, dict):
        return _read_json
    if origin is object:
        return _read_decoded
    if inspect.isclass(origin):
        if issubclass(origin, httpx.Response):
            if origin is not httpx.Response:
                raise ValueError(
                    "Subclasses of httpx.Response cannot be passed to `cast_to`"
                )
            return _read_nothing
        if hasattr(origin, "_from_response"):
            return _read_file
        if issubclass(origin, ModelBuilderProtocol):
            return _read_decoded
        if issubclass(origin, BaseModel):
            return _read_json
        if issubclass(origin, pydantic.BaseModel):
            raise TypeError(
                "Pydantic models must subclass our base model type, "
                f"e.g. `from {__package__} import BaseModel`"
            )
    raise RuntimeError(
        f"Unsupported type, expected {cast_to} to be a subclass of {BaseModel}, {dict}, "
        f"{list}, Union, {NoneType}, {str} or {httpx.Response}."
    )


def _read_nothing(
    response: httpx.Response, cast_to: Any, _: BaseClient[Any, Any]
) -> Any:
    return response


def _read_file(response: httpx.Response, cast_to: Any, _: BaseClient[Any, Any]) -> Any:
    return cast_to._from_response(response)


def _read_number(
    response: httpx.Response, cast_to: Any, _: BaseClient[Any, Any]
) -> Any:
    try:
        return cast_to(response.text)
    except ValueError as error:
        raise APIResponseValidationError(response, body=response.text) from error


_PLAIN: Dict[Any, _Read] = {
    None: lambda response, cast_to, client: None,
    NoneType: lambda response, cast_to, client: None,
    str: lambda response, cast_to, client: response.text,
    bytes: lambda response, cast_to, client: response.content,
    bool: lambda response, cast_to, client: response.text.strip().lower() == "true",
    int: _read_number,
    float: _read_number,
}

_readers: Dict[Any, _Read] = {}


def _read_json(
    response: httpx.Response, cast_to: Any, client: BaseClient[Any, Any]
) -> Any:
    """A model, or something made of them: from bytes if all of it fits, else constructed."""
    if not client._strict_response_validation and _is_json(response):
        try:
            return validate_json(cast_to, _utf8(response), strict=True)
        except pydantic.ValidationError:
            pass
    return _read_decoded(response, cast_to, client)


def _read_decoded(
    response: httpx.Response, cast_to: Any, client: BaseClient[Any, Any]
) -> Any:
    if _is_json(response) or is_basemodel(cast_to):
        try:
            data = json.loads(_utf8(response))
        except ValueError as error:
            if _is_json(response):
                raise APIResponseValidationError(
                    response,
                    body=response.text,
                    message=f"Expected the response body to be JSON, but: {error}.",
                ) from error
        else:
            return process_data(data, cast_to, response, client)
    if client._strict_response_validation:
        kind = response.headers.get("content-type", "*").partition(";")[0]
        raise APIResponseValidationError(
            response,
            body=response.text,
            message="Expected Content-Type response header to be `application/json` "
            f"but received `{kind}` instead.",
        )
    # The caller gets what there is, to make of it what can be made.
    return response.text


def _is_json(response: httpx.Response) -> bool:
    content_type: str = response.headers.get("content-type", "")
    kind = content_type.partition(";")[0]
    return kind.rstrip().lower().endswith("json")


def _utf8(response: httpx.Response) -> bytes:
    if ";" in response.headers.get("content-type", ""):
        charset = (response.charset_encoding or "utf-8").lower()
        if charset not in ("utf-8", "utf8", "us-ascii", "ascii"):
            return response.text.encode()
    return response.content


def process_data(
    data: object,
    cast_to: Any,
    response: httpx.Response,
    client: BaseClient[Any, Any],
) -> Any:
    """Decoded JSON as `cast_to`; see `parse_body`."""
    if data is None or cast_to is object:
        return data
    if inspect.isclass(cast_to) and issubclass(cast_to, ModelBuilderProtocol):
        return cast_to.build(response=response, data=data)
    if not client._strict_response_validation:
        return construct_type(type_=cast_to, value=data)
    try:
        return validate_type(type_=cast_to, value=data)
    except pydantic.ValidationError as error:
        raise APIResponseValidationError(response, body=data) from error


def is_basemodel(type_: Any) -> bool:
    """Whether it is a model, or a union with one."""
    type_ = strip_annotated_type(type_)
    if is_union_type(type_):
        return any(is_basemodel(variant) for variant in get_args(type_))
    origin = get_origin(type_) or type_
    return inspect.isclass(origin) and issubclass(origin, BaseModel)


# Responses


class BaseAPIResponse(Generic[R]):
    """A response and what it can be parsed into.

    `http_response` is the HTTP library's own; `retries_taken` counts the tries before it.
    """

    http_response: httpx.Response
    retries_taken: int

    def __init__(
        self,
        *,
        raw: httpx.Response,
        cast_to: type[R],
        client: BaseClient[Any, Any],
        stream: bool,
        stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
        options: FinalRequestOptions,
        retries_taken: int = 0,
    ) -> None:
        self.http_response = raw
        self.retries_taken = retries_taken
        self._cast_to = cast_to
        self._client = client
        self._is_sse_stream = stream
        self._stream_cls = stream_cls
        self._options = options
        self._parsed: Dict[Any, Any] = {}

    @property
    def headers(self) -> httpx.Headers:
        return self.http_response.headers

    @property
    def http_request(self) -> httpx.Request:
        """The request that this is the response to."""
        return self.http_response.request

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def url(self) -> httpx.URL:
        """The URL that was asked, after redirects."""
        return self.http_response.url

    @property
    def method(self) -> str:
        return self.http_request.method

    @property
    def http_version(self) -> str:
        return self.http_response.http_version

    @property
    def elapsed(self) -> datetime.timedelta:
        """The time from sending the request to the end of the response."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the body was read to its end or given up. If not, call `close()` when done."""
        return self.http_response.is_closed

    @override
    def __repr__(self) -> str:
        reason = self.http_response.reason_phrase
        return f"<{type(self).__name__} [{self.status_code} {reason}] type={self._cast_to}>"

    def _parse(self, to: Any) -> Any:
        """The result as `to`, or as the declared type if that is `None`; made once each."""
        key = self._cast_to if to is None else to
        if key not in self._parsed:
            if self._is_sse_stream:
                result = self._parse_stream(to)
            else:
                result = parse_body(self.http_response, key, self._client)
            parser = self._options.post_parser
            if not isinstance(parser, NotGiven):
                result = parser(result)
            self._parsed[key] = result
        return self._parsed[key]

    def _parse_stream(self, to: Any) -> Any:
        if to is not None and not is_stream_class_type(to):
            raise TypeError(
                "Expected custom parse type to be a subclass of Stream or AsyncStream"
            )
        stream_cls: Any = to or self._stream_cls
        if stream_cls is None:
            stream_cls, chunk_type = self._client._default_stream_cls, self._cast_to
            if stream_cls is None:
                raise MissingStreamClassError()
        else:
            chunk_type = extract_stream_chunk_type(
                stream_cls,
                failure_message="Expected custom stream type to be passed with a type "
                "argument, e.g. Stream[ChunkType]",
            )
        return stream_cls(
            cast_to=chunk_type,
            response=self.http_response,
            client=self._client,
            options=self._options,
        )


class APIResponse(BaseAPIResponse[R]):
    @overload
    def parse(self, *, to: type[_T]) -> _T: ...
    @overload
    def parse(self) -> R: ...
    def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """The value that the method itself returns.

        With `to`, another type: a `BaseModel` of yours, `dict`, `list`, a `Union`, `str`,
        `int`, `float`, `bool`, or the HTTP library's `Response`.
        """
        if not self._is_sse_stream:
            self.read()
        return cast("R | _T", self._parse(to))

    def read(self) -> bytes:
        """Read and return the body."""
        try:
            return self.http_response.read()
        except httpx.StreamConsumed as error:
            raise StreamAlreadyConsumed() from error

    def text(self) -> str:
        """Read the body and decode it."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """Read the body and decode its JSON."""
        self.read()
        return cast(object, self.http_response.json())

    def close(self) -> None:
        """Give up the body and return the connection. Done for you if the body is read."""
        self.http_response.close()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body as it comes, with its content encoding undone."""
        yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The body as it comes, decoded."""
        yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """The body as it comes, decoded, line by line."""
        yield from self.http_response.iter_lines()


class AsyncAPIResponse(BaseAPIResponse[R]):
    @overload
    async def parse(self, *, to: type[_T]) -> _T: ...
    @overload
    async def parse(self) -> R: ...
    async def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """The value that the method itself returns.

        With `to`, another type: a `BaseModel` of yours, `dict`, `list`, a `Union`, `str`,
        `int`, `float`, `bool`, or the HTTP library's `Response`.
        """
        if not self._is_sse_stream:
            await self.read()
        return cast("R | _T", self._parse(to))

    async def read(self) -> bytes:
        """Read and return the body."""
        try:
            return await self.http_response.aread()
        except httpx.StreamConsumed as error:
            raise StreamAlreadyConsumed() from error

    async def text(self) -> str:
        """Read the body and decode it."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """Read the body and decode its JSON."""
        await self.read()
        return cast(object, self.http_response.json())

    async def close(self) -> None:
        """Give up the body and return the connection. Done for you if the body is read."""
        await self.http_response.aclose()

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body as it comes, with its content encoding undone."""
        async for chunk in self.http_response.aiter_bytes(chunk_size):
            yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The body as it comes, decoded."""
        async for chunk in self.http_response.aiter_text(chunk_size):
            yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """The body as it comes, decoded, line by line."""
        async for chunk in self.http_response.aiter_lines():
            yield chunk


class BinaryAPIResponse(APIResponse[bytes]):
    """A response that is a file."""

    @property
    def content(self) -> bytes:
        return self.http_response.content

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a file, whole. See `with_streaming_response` for large ones."""
        with open(file, mode="wb") as f:
            for data in self.iter_bytes():
                f.write(data)


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response that is a file."""

    @property
    def content(self) -> bytes:
        return self.http_response.content

    async def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a file, whole. See `with_streaming_response` for large ones."""
        await _write(file, self.iter_bytes())


class StreamedBinaryAPIResponse(APIResponse[bytes]):
    """A response that is a file, not read yet."""

    def stream_to_file(
        self, file: str | os.PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        """Write the body to a file as it comes."""
        with open(file, mode="wb") as f:
            for data in self.iter_bytes(chunk_size):
                f.write(data)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response that is a file, not read yet."""

    async def stream_to_file(
        self, file: str | os.PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        """Write the body to a file as it comes."""
        await _write(file, self.iter_bytes(chunk_size))


async def _write(file: str | os.PathLike[str], chunks: AsyncIterator[bytes]) -> None:
    with await asyncify(open)(file, mode="wb") as f:
        async for chunk in chunks:
            await asyncify(f.write)(chunk)


class MissingStreamClassError(TypeError):
    def __init__(self) -> None:
        super().__init__(
            "The `stream` argument was set to `True` but the `stream_cls` argument was not given. "
            f"See `{__package__}._streaming` for reference"
        )


_SyncT = TypeVar("_SyncT", bound="APIResponse[Any]")
_AsyncT = TypeVar("_AsyncT", bound="AsyncAPIResponse[Any]")


class ResponseContextManager(Generic[_SyncT]):
    """Sends the request when entered, closes the response when left."""

    def __init__(self, request_func: Callable[[], _SyncT]) -> None:
        self._request_func = request_func
        self._response: _SyncT | None = None

    def __enter__(self) -> _SyncT:
        self._response = self._request_func()
        return self._response

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self._response is not None:
            self._response.close()


class AsyncResponseContextManager(Generic[_AsyncT]):
    """Sends the request when entered, closes the response when left."""

    def __init__(self, request_func: Callable[[], Awaitable[_AsyncT]]) -> None:
        self._request_func = request_func
        self._response: _AsyncT | None = None

    async def __aenter__(self) -> _AsyncT:
        self._response = await self._request_func()
        return self._response

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self._response is not None:
            await self._response.close()


def extract_response_type(type_: type[BaseAPIResponse[Any]]) -> type:
    """`APIResponse[T]` -> `T`, also through subclasses."""
    return cast(
        type,
        extract_type_var_from_base(
            type_,
            index=0,
            generic_bases=(BaseAPIResponse, APIResponse, AsyncAPIResponse),
        ),
    )
