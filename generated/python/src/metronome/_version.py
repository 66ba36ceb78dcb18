"""Name and version of this package."""

__title__ = "metronome"
__version__ = "0.1.0"
