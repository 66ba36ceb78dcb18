"""The Python target: the model -> an SDK on httpx2 or httpx, and what reference pages say in Python."""

from specpress.targets.python.target import PythonTarget

__all__ = ["target"]

target = PythonTarget()
