"""What TypeScript says of names: reserved words, names of the runtime, and how any text becomes a name."""

from __future__ import annotations

import re
import unicodedata

from specpress.naming import Rules

# Words that no variable can be called.
KEYWORDS = frozenset(
    "arguments await break case catch class const continue debugger default delete do else enum eval export "
    "extends false finally for function if implements import in instanceof interface let new null package "
    "private protected public return static super switch this throw true try typeof undefined var void "
    "while with yield".split()
)

# Types that generated files use: a declaration of the same name would hide them.
_USED_TYPES = frozenset(
    "APIPromise APIResource Array ArrayBuffer ArrayBufferView Blob Object PagePromise Promise Record RequestOptions "
    "Response Shared Stream Uploadable BigInt Boolean Function Number String Symbol".split()
)

# The errors that hang on the class of the client.
ERRORS = (
    "APIError APIConnectionError APIConnectionTimeoutError APIUserAbortError BadRequestError AuthenticationError "
    "PermissionDeniedError NotFoundError ConflictError UnprocessableEntityError RateLimitError InternalServerError"
).split()

# Types that stand in `client.ts` whatever the API is.
CLIENT_TYPES = frozenset("BaseClient BaseClientOptions ClientOptions".split())

# What `client.ts` may use besides: a client cannot be called that.
CLIENT_FILE = (
    _USED_TYPES
    | CLIENT_TYPES
    | frozenset(
        "Credentials Errors FinalRequestInit FinalRequestOptions HeaderMap "
        "HeadersLike QueryStyles TokenSource VERSION".split()
    )
)

# Names of `BaseClient` and of every generated client.
_CLIENT_MEMBERS = frozenset(
    "_authorize _fetchOnce _idempotency _options _retryDelays _secretNames baseURL buildRequest buildURL "
    "constructor defaultHeaders defaultQuery delete environment fetch fetchOptions get getAPIList logLevel logger "
    "makeStatusError maxRetries patch post prepareOptions prepareRequest put request stringifyQuery "
    "telemetryHeaders timeout withOptions".split()
)

_CLIENT_OPTIONS = frozenset(
    "baseURL dangerouslyAllowBrowser defaultHeaders defaultQuery environment fetch fetchOptions logLevel logger "
    "maxRetries timeout".split()
)

# What bodies of methods call things, besides the arguments.
_METHOD_LOCALS = frozenset(
    "binary body brackets cookie dots emptyBrackets headerValue joined JSON multipart multipartIfFiles options params path pathValue "
    "query repeat spread Stream urlEncoded".split()
)

_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*", re.ASCII)
_NO_PART = re.compile(r"[^A-Za-z0-9_]+")


def is_identifier(text: str) -> bool:
    """Whether a name can be one of ours as it is: only ASCII does."""
    return _IDENTIFIER.fullmatch(text) is not None


def is_plain_key(text: str) -> bool:
    """Whether formatters write a property of this name without quotes."""
    if text.isascii():
        return is_identifier(text)
    return _is_letter(text[0]) and all(
        _is_letter(each) or unicodedata.category(each) in ("Mn", "Mc", "Nd", "Pc") for each in text
    )


def _is_letter(character: str) -> bool:
    letters = ("Lu", "Ll", "Lt", "Lm", "Lo", "Nl")
    return character in "$_" or unicodedata.category(character) in letters


def _identifier(candidate: str) -> str:
    """A legal identifier that is no keyword."""
    name = _NO_PART.sub("_", candidate) or "_"
    if name[0].isdigit():
        name = f"_{name}"
    return f"{name}_" if name in KEYWORDS else name


def _member(candidate: str) -> str:
    """A legal name after a dot, where keywords are welcome."""
    name = _NO_PART.sub("_", candidate) or "_"
    return f"_{name}" if name[0].isdigit() else name


def _file(candidate: str) -> str:
    """A legal file name without its suffix: `billing-config`."""
    name = re.sub(r"[^a-z0-9-]+", "-", candidate.lower()).strip("-") or "x"
    return f"{name}-" if re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", name) else name


TYPES = Rules(reserved=_USED_TYPES, escape=_identifier)
CLIENT = Rules(reserved=_CLIENT_MEMBERS, escape=_member)
RESOURCE = Rules(reserved={"_client", "constructor"}, escape=_member)
OPTIONS = Rules(reserved=_CLIENT_OPTIONS | _CLIENT_MEMBERS, escape=_identifier)
LOCALS = Rules(reserved=_METHOD_LOCALS, escape=_identifier)
FILES = Rules(reserved={"index"}, escape=_file)
