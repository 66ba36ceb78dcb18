"""An object that stands for another one until that is needed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Generic, Iterable, TypeVar, cast
from typing_extensions import override

_T = TypeVar("_T")


class LazyProxy(Generic[_T], ABC):
    """Subclasses say in `__load__` what the object is; it is loaded at each use."""

    @abstractmethod
    def __load__(self) -> _T: ...

    def __get_proxied__(self) -> _T:
        return self.__load__()

    def __as_proxied__(self) -> _T:
        """The proxy itself, typed as what it stands for."""
        return cast(_T, self)

    def __getattr__(self, name: str) -> object:
        proxied = self.__get_proxied__()
        return proxied if _is_proxy(proxied) else getattr(proxied, name)

    @override
    def __repr__(self) -> str:
        proxied = self.__get_proxied__()
        return type(proxied).__name__ if _is_proxy(proxied) else repr(proxied)

    @override
    def __str__(self) -> str:
        proxied = self.__get_proxied__()
        return type(proxied).__name__ if _is_proxy(proxied) else str(proxied)

    @override
    def __dir__(self) -> Iterable[str]:
        proxied = self.__get_proxied__()
        return [] if _is_proxy(proxied) else dir(proxied)

    @property  # type: ignore[misc]
    @override
    def __class__(self) -> type:  # pyright: ignore
        try:
            proxied = cast(Any, self.__get_proxied__())
        except Exception:
            return type(self)
        return cast(type, type(proxied) if _is_proxy(proxied) else proxied.__class__)


def _is_proxy(value: object) -> bool:
    """A proxy for itself stands for nothing that could be asked."""
    return issubclass(type(value), LazyProxy)
