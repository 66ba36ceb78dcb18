from __future__ import annotations

from typing import List

from typing_extensions import TypeAlias

from .any_pet import AnyPet

__all__ = ["PetListResponse"]


PetListResponse: TypeAlias = List[AnyPet]
