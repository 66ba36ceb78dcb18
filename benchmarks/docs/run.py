"""The reference site beside those of Redocly and Scalar, from one document in one run: see README.md in this folder.

    python benchmarks/docs/run.py
    python benchmarks/docs/run.py --document openai --rounds 5

Prints Markdown; `--json FILE` keeps every single figure.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "generation"))

from documents import CORPUS, ROOT, document  # noqa: E402
from measure import Run, run  # noqa: E402

CACHE = ROOT / ".cache" / "benchmarks" / "docs"
PEERS = ("@redocly/cli@2.77.0", "@scalar/api-reference@1.46.4")
OURS = "Specpress"
OVER = {
    "nothing": "On this machine",
    "line": "Over a line of 10 Mbit/s",
    "slow": "Over slow 4G, as phones have it",
}
_ELSEWHERE = re.compile(r"https://cdn\.redocly\.com/[^\"']*/redoc\.standalone\.js")


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """A site on disk; `made` is None where there is nothing to make before it is shown."""

    name: str
    made: Run | None
    files: int
    size: int
    pages: dict[str, str]


def main() -> None:
    options = _options()
    install()
    spec = document(options.document, options.corpus)
    with tempfile.TemporaryDirectory(prefix="specpress-benchmark-") as scratch:
        root = Path(scratch)
        sites = [ours(spec, root / "ours"), redocly(spec, root / "redocly")]
        sites.append(scalar(spec, root / "scalar"))
        sites.append(nothing(root / "nothing"))
        with _served(root) as base:
            visits = paint(sites, base, options.rounds)
    print(markdown(options.document, sites, visits))
    if options.json:
        figures = {"sites": [asdict(site) for site in sites], "visits": visits}
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def install() -> None:
    """Put the peers into the cache folder, unless these very versions are there."""
    stamp = CACHE / "installed.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == "\n".join(PEERS):
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", *PEERS]
    subprocess.run(command, cwd=CACHE, check=True)
    stamp.write_text("\n".join(PEERS), encoding="utf-8")


def ours(spec: Path, folder: Path) -> Site:
    """Every page in every language; opened are a first page, a usual method and the heaviest one."""
    folder.mkdir()
    command = [sys.executable, "-m", "specpress", "generate", str(spec), "--target", "docs"]
    made = _made([*command, "--output", str(folder)], folder)
    site = folder / "docs"
    methods = sorted(
        (path for path in site.rglob("index.html") if b'class="route"' in path.read_bytes()),
        key=lambda path: (path.stat().st_size, path),
    )
    chosen = {
        "first page": site / "index.html",
        "median method": methods[len(methods) // 2],
        "heaviest method": methods[-1],
    }
    return _site(OURS, made, site, folder.parent, chosen)


def redocly(spec: Path, folder: Path) -> Site:
    """One page; the script that its maker loads from elsewhere is put beside it."""
    folder.mkdir()
    page = folder / "index.html"
    command = [str(CACHE / "node_modules/.bin/redocly"), "build-docs", str(spec), "-o", str(page)]
    made = _made(command, folder)
    bundle = CACHE / "node_modules/@redocly/cli/lib/chunks/redoc.standalone.js"
    shutil.copyfile(bundle, folder / "redoc.js")
    html, found = _ELSEWHERE.subn("./redoc.js", page.read_text(encoding="utf-8"))
    if not found:
        raise SystemExit("Redocly's page no longer loads its script from where it did")
    page.write_text(html, encoding="utf-8")
    return _site("Redocly", made, folder, folder.parent, {"the page": page})


def scalar(spec: Path, folder: Path) -> Site:
    """One page that reads the document in the browser: there is nothing to make."""
    folder.mkdir()
    shutil.copyfile(spec, folder / spec.name)
    bundle = CACHE / "node_modules/@scalar/api-reference/dist/browser/standalone.js"
    shutil.copyfile(bundle, folder / "scalar.js")
    page = folder / "index.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Scalar</title></head><body>'
        f'<script id="api-reference" data-url="{spec.name}"></script>'
        '<script src="scalar.js"></script></body></html>\n',
        encoding="utf-8",
    )
    return _site("Scalar", None, folder, folder.parent, {"the page": page})


def nothing(folder: Path) -> Site:
    """One page with one sentence and nothing else: no page is seen sooner in this browser."""
    folder.mkdir()
    page = folder / "index.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing</title></head>'
        "<body><p>Nothing but this sentence.</p></body></html>\n",
        encoding="utf-8",
    )
    return _site("Nothing at all", None, folder, folder.parent, {"the page": page})


def paint(sites: Sequence[Site], base: str, rounds: int) -> list[dict[str, Any]]:
    """What Chromium says of each page, every page once a round."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("there is no Chromium")
    addresses = [base + page for site in sites for page in site.pages.values()]
    command = ["node", str(HERE / "paint.mjs"), chromium, str(rounds), *addresses]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def markdown(name: str, sites: Sequence[Site], visits: Sequence[dict[str, Any]]) -> str:
    """What was made, what a page weighs, and what a browser makes of it; ratios to our median method."""
    lines = [f"# Reference sites of `{name}`", ""]
    lines += ["| | made in s | CPU s | files | MB |", "|---|---|---|---|---|"]
    for site in sites:
        wall, cpu = (f"{site.made.wall:.1f}", f"{site.made.cpu:.1f}") if site.made else ("-", "-")
        lines.append(f"| {site.name} | {wall} | {cpu} | {site.files} | {site.size / 1e6:.1f} |")
    pages = [(site, kind) for site in sites for kind in site.pages]
    lines += ["", "| page | kB | script kB | all kB |", "|---|---|---|---|"]
    for site, kind in pages:
        one = _visits(visits, site.pages[kind], "nothing")[0]
        sizes = (one["document"], one["script"] + one["inside"])
        cells = [*sizes, one["document"] + one["script"] + one["other"]]
        shown = " | ".join(f"{size / 1e3:.0f}" for size in cells)
        lines.append(f"| {site.name}, {kind} | {shown} |")
    for over, title in OVER.items():
        lines += [
            "",
            f"| {title} | first paint ms | ratio | largest paint ms | ratio | blocked ms |",
        ]
        lines.append("|---|---|---|---|---|---|")
        reference = _visits(visits, sites[0].pages["median method"], over)
        for site, kind in pages:
            these = _visits(visits, site.pages[kind], over)
            cells = []
            for metric in ("first", "largest"):
                ratios = [
                    a[metric] / max(b[metric], 1) for a, b in zip(these, reference, strict=True)
                ]
                cells += [f"{median(a[metric] for a in these):.0f}", f"{median(ratios):.1f}"]
            cells.append(f"{median(visit['blocked'] for visit in these):.0f}")
            lines.append(f"| {site.name}, {kind} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _visits(visits: Sequence[dict[str, Any]], page: str, over: str) -> list[dict[str, Any]]:
    return [
        visit for visit in visits if visit["address"].endswith("/" + page) and visit["over"] == over
    ]


def _made(command: Sequence[str], folder: Path) -> Run:
    made = run(command, cwd=folder, environment={}, timeout=600)
    if made.failed:
        raise SystemExit(f"{command[0]}: {made.failed}")
    return made


def _site(name: str, made: Run | None, folder: Path, root: Path, pages: dict[str, Path]) -> Site:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Site(
        name=name,
        made=made,
        files=len(files),
        size=sum(path.stat().st_size for path in files),
        pages={kind: path.relative_to(root).as_posix() for kind, path in pages.items()},
    )


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections stay open, as everywhere

    def log_message(self, format: str, *args: object) -> None:
        """No line for each request."""


@contextmanager
def _served(root: Path) -> Iterator[str]:
    """The address of a folder on a server that compresses nothing, for anybody."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--document", default="github", choices=["small", *CORPUS])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path)
    parser.add_argument(
        "--corpus",
        type=Path,
        default=os.environ.get("SPECPRESS_CORPUS") or ROOT.parent / "shared" / "corpus",
        help="default: SPECPRESS_CORPUS, or ../shared/corpus beside the checkout",
    )
    options = parser.parse_args()
    options.corpus = Path(options.corpus)
    return options


if __name__ == "__main__":
    main()
