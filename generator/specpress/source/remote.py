"""http(s) address -> bytes, within limits. Reached only where the policy allows it."""

import http.client
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from specpress.source.limits import MAX_FILE_BYTES

# Seconds that a server may be silent, and redirects that are followed.
_TIMEOUT = 20
_MAX_REDIRECTS = 5


class FetchError(Exception):
    """The address could not be fetched; the text says why, in words for a user."""


class _HttpOnly(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https only: never to a file or another scheme."""

    max_redirections = _MAX_REDIRECTS

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: object,
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise FetchError("the server redirects to something that is not http")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def fetch(address: str) -> tuple[bytes, str]:
    """Return what ``address`` holds and the address that finally answered."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _HttpOnly(),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(address, headers={"User-Agent": "specpress"})
    try:
        with opener.open(request, timeout=_TIMEOUT) as answer:
            content: bytes = answer.read(MAX_FILE_BYTES + 1)
            return content, answer.geturl()
    except urllib.error.HTTPError as error:
        raise FetchError(f"the server answers {error.code}") from error
    except urllib.error.URLError as error:
        raise FetchError(str(error.reason)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchError(str(error) or type(error).__name__) from error
