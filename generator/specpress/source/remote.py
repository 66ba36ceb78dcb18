"""http(s) address -> bytes, within limits. Reached only where the policy allows it."""

import http.client
import urllib.error
import urllib.request

from specpress.source.limits import MAX_FILE_BYTES

# Seconds that a server may be silent.
_TIMEOUT = 20


class FetchError(Exception):
    """The address could not be fetched; the text says why, in words for a user."""


def fetch(address: str) -> tuple[bytes, str]:
    """Return what ``address`` holds and the address that finally answered.

    Redirects are followed to http and https only, and not without end.
    """
    # Built by hand, because the usual one comes with handlers for files and FTP.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(address, headers={"User-Agent": "specpress"})
    try:
        with opener.open(request, timeout=_TIMEOUT) as answer:
            content: bytes = answer.read(MAX_FILE_BYTES + 1)
            return content, answer.geturl()
    except urllib.error.HTTPError as error:
        if 300 <= error.code < 400:
            raise FetchError("the server redirects without end, or to a foreign scheme") from error
        raise FetchError(f"the server answers {error.code}") from error
    except urllib.error.URLError as error:
        raise FetchError(str(error.reason)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchError(str(error) or type(error).__name__) from error
