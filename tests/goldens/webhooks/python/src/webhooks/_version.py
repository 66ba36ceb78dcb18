"""Name and version of this package."""

__title__ = "webhooks"
__version__ = "0.1.0"
