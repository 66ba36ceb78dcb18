"""What sync and async clients share: sending, retrying, following redirects, judging answers."""

from __future__ import annotations

import json
import time
import uuid
import logging
import email.utils
from random import random
from typing import (
    Any,
    AsyncContextManager,
    Dict,
    Generic,
    List,
    Optional,
    Type,
    TypeVar,
    Union,
    cast,
)
from typing_extensions import get_origin

from . import _exceptions
from ._client_options import is_same_origin
from ._constants import (
    INITIAL_RETRY_DELAY,
    MAX_RETRY_AFTER,
    MAX_RETRY_DELAY,
    RAW_RESPONSE_HEADER,
)
from ._exceptions import APIConnectionError, APIStatusError, APITimeoutError
from ._files import is_replayable, start_of
from ._http import Deadline
from ._legacy_response import HttpxBinaryResponseContent, LegacyAPIResponse
from ._models import FinalRequestOptions
from ._requests import RequestBuilder
from ._response import (
    BaseAPIResponse,
    extract_response_type,
    parse_body,
    parse_text,
)
from ._streaming import AsyncStream, SSEDecoder, Stream
from ._transport import httpx
from ._types import NotGiven
from ._utils._logs import logger as log, redact_headers, redact_url

_HttpClientT = TypeVar("_HttpClientT", bound=Union[httpx.Client, httpx.AsyncClient])
_DefaultStreamT = TypeVar("_DefaultStreamT", bound=Union[Stream[Any], AsyncStream[Any]])

_IDEMPOTENT_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})

# The connection broke when the server may have acted already.
_RESETS = (
    httpx.ReadError,
    httpx.WriteError,
    httpx.CloseError,
    httpx.RemoteProtocolError,
)

# Sent again, it would fail in the same way.
_HOPELESS = (
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.TooManyRedirects,
    httpx.InvalidURL,
    httpx.StreamError,
)

_STATUS_ERRORS: Dict[int, Type[APIStatusError]] = {
    400: _exceptions.BadRequestError,
    401: _exceptions.AuthenticationError,
    403: _exceptions.PermissionDeniedError,
    404: _exceptions.NotFoundError,
    409: _exceptions.ConflictError,
    422: _exceptions.UnprocessableEntityError,
    429: _exceptions.RateLimitError,
}

# Large by nature: their bodies may take as long as they keep coming.
_FILES = (BaseAPIResponse, HttpxBinaryResponseContent)


class BaseClient(RequestBuilder, Generic[_HttpClientT, _DefaultStreamT]):
    """What sync and async clients share: everything but waiting.

    The coroutines here await nothing but the `_io_*` methods. Those of the sync client never
    suspend, so that it can `run` the same code.
    """

    _client: _HttpClientT
    _default_stream_cls: Optional[Type[_DefaultStreamT]] = None
    _response_classes: Dict[str, Any]
    """What is made of a response: `raw`, and by `cast_to` what is read (`files`) or not (`streams`)."""

    def is_closed(self) -> bool:
        return self._client.is_closed

    # Waiting

    async def _io_send(self, request: httpx.Request, **how: Any) -> httpx.Response:
        raise NotImplementedError

    async def _io_read(self, response: httpx.Response) -> None:
        raise NotImplementedError

    async def _io_close(self, response: httpx.Response) -> None:
        raise NotImplementedError

    async def _io_sleep(self, seconds: float) -> None:
        raise NotImplementedError

    async def _io_prepare(self, prepared: Any) -> Any:
        """What `_prepare_options` or `_prepare_request` gave."""
        raise NotImplementedError

    def _io_lock(self) -> AsyncContextManager[Any]:
        """Held by one at a time, while a token is asked for."""
        raise NotImplementedError

    def _prepare_options(self, options: FinalRequestOptions) -> Any:
        raise NotImplementedError

    def _prepare_request(self, request: httpx.Request) -> Any:
        raise NotImplementedError

    # Sending

    async def _request(
        self,
        cast_to: Any,
        options: FinalRequestOptions,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Send a request, again if that may help, and parse the response."""
        given = self._start(options)
        is_streamed = stream or given.response_mode == "stream"
        retries, is_renewed = 0, False
        while True:
            options = await self._io_prepare(self._prepare_options(given.copy()))
            if self._has_tokens:
                await self._renew_tokens(options)
            request = self._begin_try(options, retries)
            await self._io_prepare(self._prepare_request(request))
            deadline = self._deadline(request, cast_to, is_streamed)
            headers: Optional[httpx.Headers] = None
            try:
                response = await self._send(request, options, is_streamed, deadline)
            except Exception as error:
                failure, may_help = self._failure(error, request, deadline)
                if not may_help or not self._may_retry(given, retries):
                    raise failure from error
            else:
                self._log_response(response)
                if response.is_success:
                    break
                if response.status_code == 401 and not is_renewed:
                    is_renewed = self._forget_tokens(options)
                    if is_renewed and _is_replayable(given):
                        await self._io_close(response)
                        continue
                may_help = self._should_retry(response)
                if not may_help or not self._may_retry(given, retries):
                    await self._read_error(response, deadline)
                    raise self._make_status_error_from_response(response)
                await self._io_close(response)
                headers = response.headers
            await self._io_sleep(self._retry_delay(given, retries, headers))
            retries += 1

        if not stream and options.response_mode is None:
            if not _is_response_class(cast_to):
                return self._parse_response(response, cast_to, options)
        return self._wrap_response(
            response, cast_to, options, stream, stream_cls, retries
        )

    async def _send(
        self,
        request: httpx.Request,
        options: FinalRequestOptions,
        stream: bool,
        deadline: Optional[Deadline],
    ) -> httpx.Response:
        """The response, after redirects; read, unless it is a stream."""
        auth: Any = self.custom_auth or httpx.USE_CLIENT_DEFAULT
        before = Deadline.current.set(deadline)
        try:
            response = await self._io_send(request, stream=stream, auth=auth)
            history: List[httpx.Response] = []
            while self._follows(response, options):
                request = self._next_hop(response, history)
                if not is_same_origin(response.url, request.url):
                    auth = None
                await self._io_close(response)
                response = await self._io_send(request, stream=stream, auth=auth)
                response.history = list(history)
            return response
        finally:
            Deadline.current.reset(before)

    async def _read_error(
        self, response: httpx.Response, deadline: Optional[Deadline]
    ) -> None:
        """Read what a failed request says, as far as it comes."""
        if response.is_closed:
            return
        before = Deadline.current.set(deadline)
        try:
            await self._io_read(response)
        except httpx.HTTPError:
            await self._io_close(response)
        finally:
            Deadline.current.reset(before)

    async def _renew_tokens(self, options: FinalRequestOptions) -> None:
        for scheme in self._token_schemes(options.security):
            async with self._io_lock():
                if not scheme.is_due(self):
                    continue
                request = scheme.request(self)
                try:
                    response = await self._io_send(request)
                except Exception as error:
                    raise self._failure(error, request, None)[0] from error
                if not response.is_success:
                    raise self._make_status_error_from_response(response)
                scheme.store(self, response.json())

    def _wrap_response(
        self,
        response: httpx.Response,
        cast_to: Any,
        options: FinalRequestOptions,
        stream: bool,
        stream_cls: Any,
        retries_taken: int,
    ) -> Any:
        """The response as an object of its own, or the stream that it is."""
        mode = options.response_mode
        classes = self._response_classes
        cast_to = classes["streams" if mode == "stream" else "files"].get(
            cast_to, cast_to
        )
        cls = classes["raw"]
        if mode == "raw" and self._legacy_responses:
            cls = LegacyAPIResponse
        is_response_class = _is_response_class(cast_to)
        if is_response_class:
            cls, cast_to = cast_to, extract_response_type(cast_to)
        wrapped: BaseAPIResponse[Any] = cls(
            raw=response,
            client=self,
            cast_to=cast_to,
            stream=stream,
            stream_cls=stream_cls,
            options=options,
            retries_taken=retries_taken,
        )
        if mode is None and (stream or not is_response_class):
            return wrapped._parse(None)
        return wrapped

    def _start(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """What holds for all tries of a request."""
        options = options.copy()
        options.content_start = start_of(options.content)
        if (
            self._idempotency_header is not None
            and options.idempotency_key is None
            and options.method.upper() != "GET"
        ):
            options.idempotency_key = self._idempotency_key()
        headers = options.headers
        if RAW_RESPONSE_HEADER in headers:
            mode = headers[RAW_RESPONSE_HEADER]
            options.response_mode = "stream" if mode == "stream" else "raw"
            options.headers = {
                k: v for k, v in headers.items() if k != RAW_RESPONSE_HEADER
            }
        return options

    def _begin_try(
        self, options: FinalRequestOptions, retries_taken: int
    ) -> httpx.Request:
        request = self._build_request(options, retries_taken=retries_taken)
        if "://" in options.url and self._is_foreign(request.url):
            self._keep_credentials_home(request, options.headers)
        if log.isEnabledFor(logging.DEBUG):
            log.debug(
                "HTTP Request: %s %s %s",
                request.method,
                redact_url(request.url, self._secret_query),
                redact_headers(request.headers.items(), self._secret_headers),
            )
        return request

    def _deadline(
        self, request: httpx.Request, cast_to: Any, is_streamed: bool
    ) -> Optional[Deadline]:
        """Until when the answer has to be complete; of a stream or a file only the head."""
        limit: Optional[float] = request.extensions["timeout"]["read"]
        if limit is None:
            return None
        kind = get_origin(cast_to) or cast_to
        if not is_streamed and isinstance(kind, type) and issubclass(kind, _FILES):
            return None
        return Deadline(limit)

    def _next_hop(
        self, response: httpx.Response, history: List[httpx.Response]
    ) -> httpx.Request:
        """The request that a redirect asks for."""
        previous, request = response.request, cast(httpx.Request, response.next_request)
        history.append(response)
        if len(history) > self._client.max_redirects:
            raise httpx.TooManyRedirects(
                "Exceeded maximum allowed redirects.", request=previous
            )
        if not is_same_origin(previous.url, request.url):
            self._keep_credentials_home(request)
        elif "Cookie" in previous.headers and "Cookie" not in request.headers:
            # The HTTP library keeps no cookies but its own.
            request.headers["Cookie"] = previous.headers["Cookie"]
        return request

    def _follows(self, response: httpx.Response, options: FinalRequestOptions) -> bool:
        if response.next_request is None:
            return False
        if options.follow_redirects is None:
            return self._client.follow_redirects
        return options.follow_redirects

    def _failure(
        self, error: Exception, request: httpx.Request, deadline: Optional[Deadline]
    ) -> tuple[APIConnectionError, bool]:
        """What to raise for an error of the transport, and whether trying again may help."""
        log.debug("No response to %s", request.method, exc_info=True)
        if isinstance(error, httpx.TimeoutException):
            # A server that has begun to answer did what was asked.
            answered = deadline is not None and deadline.answered
            return APITimeoutError(request=request), not answered
        is_retryable = not isinstance(error, _HOPELESS) and not self.is_closed()
        if isinstance(error, _RESETS) and request.method not in _IDEMPOTENT_METHODS:
            key = self._idempotency_header or "Idempotency-Key"
            is_retryable = is_retryable and key in request.headers
        return APIConnectionError(request=request), is_retryable

    def _log_response(self, response: httpx.Response) -> None:
        if log.isEnabledFor(logging.DEBUG):
            log.debug(
                'HTTP Response: %s %s "%i %s" %s',
                response.request.method,
                redact_url(response.url, self._secret_query),
                response.status_code,
                response.reason_phrase,
                redact_headers(response.headers.items(), self._secret_headers),
            )

    def _forget_tokens(self, options: FinalRequestOptions) -> bool:
        """After a 401: whether a token may have been the reason. A new one is asked for then."""
        schemes = list(self._token_schemes(options.security))
        for scheme in schemes:
            scheme.forget(self)
        return bool(schemes)

    # Retrying

    def _should_retry(self, response: httpx.Response) -> bool:
        told = response.headers.get("x-should-retry")
        if told in ("true", "false"):
            return bool(told == "true")
        return response.status_code in (408, 409, 429) or response.status_code >= 500

    def _parse_retry_after_header(
        self, response_headers: Optional[httpx.Headers] = None
    ) -> Optional[float]:
        """Seconds, from milliseconds, seconds (also fractions) or a date; `None` if not said."""
        if response_headers is None:
            return None
        for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
            try:
                return float(response_headers[name]) * unit
            except (KeyError, ValueError):
                pass
        try:
            date = email.utils.parsedate_tz(response_headers.get("retry-after", ""))
            return None if date is None else email.utils.mktime_tz(date) - time.time()
        except (ValueError, OverflowError):
            return None

    def _calculate_retry_timeout(
        self,
        remaining_retries: int,
        options: FinalRequestOptions,
        response_headers: Optional[httpx.Headers] = None,
    ) -> float:
        """Seconds to wait before the next try."""
        told = self._parse_retry_after_header(response_headers)
        if told is not None and 0 < told <= MAX_RETRY_AFTER:
            return told
        # From some point on the power would overflow, and the limit holds long before.
        tries = min(options.get_max_retries(self.max_retries) - remaining_retries, 1000)
        delay = min(INITIAL_RETRY_DELAY * 2.0**tries, MAX_RETRY_DELAY)
        return delay * (1 - 0.25 * random())

    def _retry_delay(
        self,
        options: FinalRequestOptions,
        retries_taken: int,
        headers: Optional[httpx.Headers],
    ) -> float:
        remaining = options.get_max_retries(self.max_retries) - retries_taken
        delay = self._calculate_retry_timeout(remaining, options, headers)
        path = options.url.partition("?")[0]
        log.info("Retrying request to %s in %f seconds", path, delay)
        return delay

    def _may_retry(self, options: FinalRequestOptions, retries_taken: int) -> bool:
        return retries_taken < options.get_max_retries(
            self.max_retries
        ) and _is_replayable(options)

    def _idempotency_key(self) -> str:
        return f"{'stainless-' if self._telemetry else ''}python-retry-{uuid.uuid4()}"

    # Answers

    def _make_status_error_from_response(
        self, response: httpx.Response
    ) -> APIStatusError:
        message = f"Error code: {response.status_code}"
        if response.is_closed and not response.is_stream_consumed:
            # Closed before it was read, perhaps by a hook of the HTTP client.
            return self._make_status_error(message, body=None, response=response)
        text = response.text.strip()
        body: object = text
        try:
            body = json.loads(text)
            message = f"{message} - {body}"
        except ValueError:
            message = text or message
        return self._make_status_error(message, body=body, response=response)

    def _make_status_error(
        self, err_msg: str, *, body: object, response: httpx.Response
    ) -> APIStatusError:
        """The error for a status code, to be overridden for errors of one's own."""
        code = response.status_code
        default = _exceptions.InternalServerError if code >= 500 else APIStatusError
        cls = _STATUS_ERRORS.get(code, default)
        return cls(err_msg, response=response, body=body)

    def _parse_stream_data(
        self, data: str | bytes, *, cast_to: Any, response: httpx.Response
    ) -> Any:
        return parse_text(data, cast_to, response, self)

    def _parse_response(
        self, response: httpx.Response, cast_to: Any, options: FinalRequestOptions
    ) -> Any:
        result = parse_body(response, cast_to, self)
        if isinstance(options.post_parser, NotGiven):
            return result
        return options.post_parser(result)

    def _make_sse_decoder(self) -> SSEDecoder:
        return SSEDecoder()


def _is_replayable(options: FinalRequestOptions) -> bool:
    return is_replayable(options.content) and is_replayable(options.files)


def _is_response_class(cast_to: Any) -> bool:
    kind = get_origin(cast_to) or cast_to
    return isinstance(kind, type) and issubclass(kind, BaseAPIResponse)
