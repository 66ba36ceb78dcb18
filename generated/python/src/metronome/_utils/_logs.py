"""Requests and responses in, log lines without secrets out."""

from __future__ import annotations

import os
import logging
from typing import Any, Collection, Dict, Iterable, Tuple

from .._settings import ENV_LOG
from .._transport import httpx

_PACKAGE = (__package__ or "").partition(".")[0]

logger = logging.getLogger(_PACKAGE)
_http_logger = logging.getLogger(httpx.__name__)

SECRET_HEADERS = frozenset(
    {
        "api-key",
        "authorization",
        "cookie",
        "proxy-authorization",
        "set-cookie",
        "x-api-key",
    }
)
_REDACTED = "<redacted>"


def setup_logging() -> None:
    """Log to stderr if the environment asks for it."""
    level = {"debug": logging.DEBUG, "info": logging.INFO}.get(
        os.environ.get(ENV_LOG, "").strip().lower()
    )
    if level is not None:
        logging.basicConfig(
            format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s",
            datefmt="%Y-%m-%d %H:%M:%S",
        )
        logger.setLevel(level)
        _http_logger.setLevel(level)


def redact_headers(
    headers: Iterable[Tuple[str, str]], secret: Collection[str]
) -> Dict[str, str]:
    """`secret` holds lower-case names, in addition to those that always are."""
    return {
        name: (
            _REDACTED
            if name.lower() in SECRET_HEADERS or name.lower() in secret
            else value
        )
        for name, value in headers
    }


def redact_url(url: httpx.URL, secret: Collection[str]) -> httpx.URL:
    """`secret` holds names of query parameters. A password in the URL is left out too."""
    if url.password:
        url = url.copy_with(password=_REDACTED)
    for name in secret:
        if name in url.params:
            url = url.copy_set_param(name, _REDACTED)
    return url


class _RedactUrls(logging.Filter):
    """The HTTP library logs URLs itself."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(self._redact(arg) for arg in record.args)
        return True

    def _redact(self, value: Any) -> Any:
        return redact_url(value, self.names) if isinstance(value, httpx.URL) else value


_filter = _RedactUrls()


def redact_query_in_logs(names: Collection[str]) -> None:
    """From now on, whichever client logs."""
    if names and not _filter.names:
        _http_logger.addFilter(_filter)
    _filter.names.update(names)
