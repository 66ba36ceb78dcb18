"""Name and version of this package."""

__title__ = "streams"
__version__ = "0.1.0"
