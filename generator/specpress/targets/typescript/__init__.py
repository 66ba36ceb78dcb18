"""The TypeScript target: the model -> an SDK without dependencies, and what reference pages say in TypeScript."""

from specpress.targets.typescript.target import TypeScriptTarget

__all__ = ["target"]

target = TypeScriptTarget()
