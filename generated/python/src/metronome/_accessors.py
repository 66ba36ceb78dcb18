"""What a resource has beside its methods: the resources below it, and itself with other results.

The class in brackets is a string because it is imported, or defined, later; type checkers read
it too.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload
from functools import partial
from importlib import import_module
from typing_extensions import Self

_R = TypeVar("_R")
_T = TypeVar("_T")


class _Lazy(Generic[_T]):
    """An attribute that is made when it is first read, and then stays."""

    if not TYPE_CHECKING:

        def __class_getitem__(cls, target: Any) -> Any:
            if isinstance(target, str):
                return partial(cls, target)
            return super().__class_getitem__(target)

        def __init__(self, target: str) -> None:
            self._target = target

    _target: str

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner = owner
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> _T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | _T:
        if instance is None:
            return self
        made = self._make(instance)
        # Found first from now on, as this descriptor does not define `__set__`.
        instance.__dict__[self._name] = made
        return cast(_T, made)

    def _make(self, instance: Any) -> object:
        raise NotImplementedError


class child(_Lazy[_T]):
    """The resource below: `plans = child["_plans.PlansResource"]()` is that class of `.plans`."""

    def _make(self, instance: Any) -> object:
        module, _, name = self._target.partition(".")
        package = sys.modules[self._owner.__module__].__package__
        found = import_module(f".{module[1:]}", package)
        return getattr(found, name)(instance._client)


class accessor(_Lazy[_T]):
    """The resource whose methods return responses instead of their content."""

    def _make(self, instance: Any) -> object:
        return getattr(sys.modules[self._owner.__module__], self._target)(instance)


class _Results(Generic[_R]):
    """Base of `client.v1.customers.with_raw_response` and its kin; sync and async ones differ in their methods."""

    _accessor: str

    def __init__(self, resource: _R) -> None:
        self._resource = resource


class Raw(_Results[_R]):
    _accessor = "with_raw_response"


class Streamed(_Results[_R]):
    _accessor = "with_streaming_response"


class nested(Generic[_T]):
    """An attribute of an accessor: the same accessor of the resource below.

    `customers = nested["CustomersResourceWithRawResponse"]()` gives
    `resource.customers.with_raw_response`; the class in brackets is for type checkers.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: _Results[Any], owner: type) -> _T: ...
    def __get__(self, instance: _Results[Any] | None, owner: type) -> Self | _T:
        if instance is None:
            return self
        below = getattr(instance._resource, self._name)
        return cast(_T, getattr(below, instance._accessor))
