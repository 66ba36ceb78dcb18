"""The wire cases in, as data; what the runners of all languages in Python share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "cases.yaml").read_text())
KEY = "the-key"
BASE_URL = "https://wire.test/api"
