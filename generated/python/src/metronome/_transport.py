"""The HTTP library of this SDK under one name, whichever it is."""

import httpx2 as httpx
import httpcore2 as httpcore

__all__ = ["httpx", "httpcore"]
