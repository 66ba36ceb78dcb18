"""A file and questions about places in it, the answers of pyright's language server out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Dict


class LanguageServer:
    """`with LanguageServer(root) as server: server.hover(path, "create(name", at=0)`"""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._count = 0

    def __enter__(self) -> LanguageServer:
        program = Path(sys.executable).with_name("pyright-langserver")
        self._process = subprocess.Popen(
            [str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        markdown = ["markdown"]
        self._ask(
            "initialize",
            processId=None,
            rootUri=self._root.as_uri(),
            workspaceFolders=[{"uri": self._root.as_uri(), "name": "root"}],
            capabilities={
                "textDocument": {
                    "hover": {"contentFormat": markdown},
                    "signatureHelp": {"signatureInformation": {"documentationFormat": markdown}},
                }
            },
        )
        self._send(method="initialized", params={})
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def hover(self, path: Path, text: str, *, at: int) -> str:
        """Markdown; `at` counts from the first place of `text` in the file."""
        answer = self._at("hover", path, text, at)
        return str(answer["contents"]["value"])

    def signature(self, path: Path, text: str, *, at: int) -> Dict[str, Any]:
        answer = self._at("signatureHelp", path, text, at)
        signature: Dict[str, Any] = answer["signatures"][answer["activeSignature"]]
        return signature

    def definition(self, path: Path, text: str, *, at: int) -> str:
        """The line that is gone to."""
        (place,) = self._at("definition", path, text, at)
        target = Path(place["uri"].removeprefix("file://"))
        return target.read_text().splitlines()[place["range"]["start"]["line"]]

    def _at(self, what: str, path: Path, text: str, at: int) -> Any:
        source = path.read_text()
        document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": source}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        before = source[: source.index(text) + at]
        line = before.count("\n")
        return self._ask(
            f"textDocument/{what}",
            textDocument={"uri": path.as_uri()},
            position={"line": line, "character": len(before) - before.rfind("\n") - 1},
        )

    def _ask(self, method: str, **params: Any) -> Any:
        self._count += 1
        self._send(id=self._count, method=method, params=params)
        while True:
            message = self._receive()
            if "method" not in message:
                if message["id"] == self._count:
                    return message["result"]
            elif "id" in message:  # the server asks for settings: it gets the defaults
                items = message.get("params", {}).get("items", [])
                self._send(id=message["id"], result=[{} for _ in items])

    def _send(self, **message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _receive(self) -> Dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: Dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message
