"""a job that makes a site -> an HTTP server on a local address that reloads open pages when it changes."""

from __future__ import annotations

import mimetypes
import queue
import sys
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import unquote, urlsplit

from specpress import pipeline
from specpress.cli.job import prepare
from specpress.cli.options import Format, Options
from specpress.cli.report import Report, show
from specpress.cli.watch import changes, stamps
from specpress.diag import Collector

_EVENTS = "/-/reload"
_SCRIPT = "/-/reload.js"
_RELOAD = b"""\
new EventSource("/-/reload").addEventListener("reload", () => location.reload());
"""
_TAG = f'<script src="{_SCRIPT}"></script>'.encode()
# Seconds after which a silent connection gets a comment, so that closed ones are noticed.
_HEARTBEAT = 15


class Site:
    """What is served now, and who wants to know when it changes. Threads share it."""

    def __init__(self) -> None:
        self._pages: Mapping[str, bytes] = {}
        self._listeners: set[queue.SimpleQueue[None]] = set()
        self._lock = Lock()

    def replace(self, pages: Mapping[str, bytes]) -> None:
        """Serve these pages (path below the root -> content) from now on, and say so."""
        with self._lock:
            self._pages = pages
            for listener in self._listeners:
                listener.put(None)

    def find(self, path: str) -> tuple[str, bytes] | None:
        """The file that a request's path means: `/`, `/v1/` and `/v1/index.html` are pages too."""
        name = unquote(urlsplit(path).path).lstrip("/")
        for each in (
            name,
            f"{name}/index.html".lstrip("/"),
            f"{name.rstrip('/')}/index.html",
            f"{name}.html",
        ):
            if each in self._pages:
                return each, self._pages[each]
        return None

    def listen(self) -> queue.SimpleQueue[None]:
        listener: queue.SimpleQueue[None] = queue.SimpleQueue()
        with self._lock:
            self._listeners.add(listener)
        return listener

    def leave(self, listener: queue.SimpleQueue[None]) -> None:
        with self._lock:
            self._listeners.discard(listener)


def make_server(site: Site, host: str, port: int) -> ThreadingHTTPServer:
    """A server of the site, bound and not yet serving."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            if not self._is_local():
                # A page elsewhere could point a name of its own at this machine.
                self.send_error(HTTPStatus.FORBIDDEN, "ask for this host by its own name")
            elif path == _EVENTS:
                self._events()
            elif path == _SCRIPT:
                self._send("text/javascript", _RELOAD)
            elif found := site.find(self.path):
                name, content = found
                kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
                if kind == "text/html":
                    content = _with_reload(content)
                if kind.startswith("text/"):
                    kind += "; charset=utf-8"
                self._send(kind, content)
            else:
                self.send_error(HTTPStatus.NOT_FOUND)

        do_HEAD = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Requests are not news."""

        def _is_local(self) -> bool:
            name = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
            return name in ("localhost", "127.0.0.1", "[::1]", host)

        def _send(self, kind: str, content: bytes) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        def _events(self) -> None:
            """Server-sent events: one `reload` for each time that the site is replaced."""
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            listener = site.listen()
            try:
                self.wfile.write(b": open\n\n")
                while True:
                    try:
                        listener.get(timeout=_HEARTBEAT)
                        self.wfile.write(b"event: reload\ndata:\n\n")
                    except queue.Empty:
                        self.wfile.write(b": still here\n\n")
                    self.wfile.flush()
            except (BrokenPipeError, ConnectionError):
                pass
            finally:
                site.leave(listener)

    server = ThreadingHTTPServer((host, port), Handler)
    server.daemon_threads = True
    return server


def _with_reload(page: bytes) -> bytes:
    """The page with our script. The site's policy lets it in because it comes from the site's own address."""
    head, mark, rest = page.rpartition(b"</body>")
    return head + _TAG + mark + rest if mark else page + _TAG


def serve_site(options: Options, host: str, port: int) -> int:
    """Serve until interrupted. The exit code: 2 if there never was a site to serve."""
    site = Site()
    good, inputs = _make(options, site)
    if not good:
        return 2
    server = make_server(site, host, port)
    Thread(target=server.serve_forever, daemon=True).start()
    print(f"Serving at http://{host}:{server.server_address[1]}/", file=sys.stderr)
    seen: dict[str, int] = {}
    try:
        while changes(inputs, seen):
            seen = stamps(inputs)
            inputs = _make(options, site)[1]
    finally:
        server.shutdown()
    return 0


def _make(options: Options, site: Site) -> tuple[bool, tuple[str, ...]]:
    """Make the site and serve it. Whether that went well, and what was read."""
    collector = Collector()
    job = prepare(options, collector)
    pressed = None
    if job is not None and not collector.has_errors:
        pressed = pipeline.press(job.request, collector)
    show(Report(collector=collector), Format.TEXT)
    if pressed is not None:
        (files,) = pressed.files.values()
        site.replace({file.path: file.content for file in files})
    return pressed is not None, tuple(job.inputs(collector) if job else collector.sources)
