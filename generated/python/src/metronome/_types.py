"""Types that signatures are written in. Imports neither pydantic nor the HTTP library until one of their names is used."""

from __future__ import annotations

from os import PathLike
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    AsyncIterable,
    Callable,
    Dict,
    Iterable,
    Iterator,
    List,
    Mapping,
    Optional,
    Sequence,
    Set,
    Tuple,
    Type,
    TypeVar,
    Union,
)
from typing_extensions import (
    Literal,
    Protocol,
    SupportsIndex,
    TypeAlias,
    TypedDict,
    overload,
    runtime_checkable,
)

if TYPE_CHECKING:
    from ._models import BaseModel
    from ._response import BaseAPIResponse
    from ._transport import httpx

    Timeout = httpx.Timeout
    Transport = httpx.BaseTransport
    AsyncTransport = httpx.AsyncBaseTransport
    ProxiesDict = Dict["str | httpx.URL", Union[None, str, httpx.URL, httpx.Proxy]]
    ProxiesTypes = Union[str, httpx.Proxy, ProxiesDict]
    ModelT = TypeVar("ModelT", bound=BaseModel)
else:

    def __getattr__(name: str) -> Any:
        if name not in {"Timeout", "Transport", "AsyncTransport", "ProxiesTypes"}:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._transport import httpx

        if name == "ProxiesTypes":
            return Union[str, httpx.Proxy, Dict[Any, Any]]
        return {
            "Timeout": httpx.Timeout,
            "Transport": httpx.BaseTransport,
            "AsyncTransport": httpx.AsyncBaseTransport,
        }[name]


_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)

NoneType: Type[None] = type(None)


class NotGiven:
    """The default of an option that may be `None`: not given at all.

    `client.get(..., timeout=None)` means no timeout, `timeout=not_given` the client's.
    """

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


not_given = NotGiven()
NOT_GIVEN = NotGiven()


class Omit:
    """Leaves a value out where leaving out the argument is not enough.

    As a parameter it is the default; as a header it removes a default header:

        client.post(..., extra_headers={"Content-Type": omit})
    """

    def __bool__(self) -> Literal[False]:
        return False


omit = Omit()

ABSENT = frozenset({NotGiven, Omit})

Query = Mapping[str, object]
Body = object
AnyMapping = Mapping[str, object]
Headers = Mapping[str, Union[str, Omit]]
ArrayFormat = Literal["comma", "repeat", "indices", "brackets"]
NestedFormat = Literal["dots", "brackets"]

if TYPE_CHECKING:
    Base64FileInput = Union[IO[bytes], PathLike[str]]
    FileContent = Union[IO[bytes], bytes, PathLike[str]]
else:
    Base64FileInput = Union[IO[bytes], PathLike]
    FileContent = Union[IO[bytes], bytes, PathLike]

BinaryTypes = Union[bytes, bytearray, IO[bytes], Iterable[bytes]]
AsyncBinaryTypes = Union[bytes, bytearray, IO[bytes], AsyncIterable[bytes]]

FileTypes = Union[
    FileContent,
    # (file name, content)
    Tuple[Optional[str], FileContent],
    # (file name, content, content type)
    Tuple[Optional[str], FileContent, Optional[str]],
    # (file name, content, content type, headers of the part)
    Tuple[Optional[str], FileContent, Optional[str], Mapping[str, str]],
]
RequestFiles = Union[Mapping[str, FileTypes], Sequence[Tuple[str, FileTypes]]]

HttpxFileContent = Union[IO[bytes], bytes]
HttpxFileTypes = Union[
    HttpxFileContent,
    Tuple[Optional[str], HttpxFileContent],
    Tuple[Optional[str], HttpxFileContent, Optional[str]],
    Tuple[Optional[str], HttpxFileContent, Optional[str], Mapping[str, str]],
]
HttpxRequestFiles = Union[
    Mapping[str, HttpxFileTypes], Sequence[Tuple[str, HttpxFileTypes]]
]

FilePaths = Sequence[Sequence[str]]
"""Where files are in a body: `(("file",), ("documents", "<array>", "file"))`."""

Security = Sequence[Sequence[str]]
"""Alternatives of security scheme names: `(("bearer",), ("key", "secret"), ())`; the empty one is "no credential"."""

PostParser = Callable[[Any], Any]

IncEx: TypeAlias = Union[
    Set[int],
    Set[str],
    Mapping[int, Union["IncEx", bool]],
    Mapping[str, Union["IncEx", bool]],
]

ResponseT = TypeVar(
    "ResponseT",
    bound=Union[
        object,
        str,
        None,
        "BaseModel",
        List[Any],
        Dict[str, Any],
        "httpx.Response",
        "BaseAPIResponse[Any]",
    ],
)


class RequestOptions(TypedDict, total=False):
    """Options of `client.get(..., options={...})` and its kin, for undocumented endpoints."""

    headers: Headers
    max_retries: int
    timeout: float | Timeout | None
    params: Query
    extra_json: AnyMapping
    idempotency_key: str
    follow_redirects: bool


class MethodOptions(TypedDict, total=False):
    """Options that every method takes."""

    extra_headers: Headers | None
    """Send extra headers"""

    extra_query: Query | None
    """Add additional query parameters to the request"""

    extra_body: Body | None
    """Add additional JSON properties to the request"""

    timeout: float | Timeout | None | NotGiven
    """Override the client-level default timeout for this request, in seconds"""


class IdempotentOptions(MethodOptions, total=False):
    """Options of methods that may be sent twice with the effect of once."""

    idempotency_key: str | None
    """Specify a custom idempotency key for this request"""


@runtime_checkable
class HeadersLikeProtocol(Protocol):
    def get(self, __key: str) -> str | None: ...


HeadersLike = Union[Mapping[str, str], HeadersLikeProtocol]


@runtime_checkable
class ModelBuilderProtocol(Protocol):
    """A `cast_to` that makes itself of a response."""

    @classmethod
    def build(cls: Type[_T], *, response: httpx.Response, data: object) -> _T: ...


if TYPE_CHECKING:

    class SequenceNotStr(Protocol[_T_co]):
        """A sequence, but not a `str`: one string is not a list of them."""

        @overload
        def __getitem__(self, index: SupportsIndex, /) -> _T_co: ...
        @overload
        def __getitem__(self, index: slice, /) -> Sequence[_T_co]: ...
        def __contains__(self, value: object, /) -> bool: ...
        def __len__(self) -> int: ...
        def __iter__(self) -> Iterator[_T_co]: ...
        def index(self, value: Any, start: int = 0, stop: int = ..., /) -> int: ...
        def count(self, value: Any, /) -> int: ...
        def __reversed__(self) -> Iterator[_T_co]: ...

else:
    # pydantic understands Sequence, not the protocol above.
    SequenceNotStr = Sequence
