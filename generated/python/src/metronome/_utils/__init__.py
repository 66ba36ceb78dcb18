"""Helpers, imported when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import asyncify as asyncify, get_async_library as get_async_library
    from ._datetime import (
        parse_date as parse_date,
        parse_datetime as parse_datetime,
    )
    from ._guards import (
        deepcopy_minimal as deepcopy_minimal,
        is_dict as is_dict,
        is_given as is_given,
        is_list as is_list,
        is_mapping as is_mapping,
        required_args as required_args,
        strip_not_given as strip_not_given,
    )
    from ._path import path_template as path_template
    from ._property_info import PropertyInfo as PropertyInfo
    from ._proxy import LazyProxy as LazyProxy
    from ._transform import (
        async_maybe_transform as async_maybe_transform,
        async_transform as async_transform,
        maybe_transform as maybe_transform,
        transform as transform,
    )
    from ._typing import (
        extract_type_arg as extract_type_arg,
        extract_type_var_from_base as extract_type_var_from_base,
        is_annotated_type as is_annotated_type,
        is_iterable_type as is_iterable_type,
        is_list_type as is_list_type,
        is_required_type as is_required_type,
        is_sequence_type as is_sequence_type,
        is_type_alias_type as is_type_alias_type,
        is_typeddict as is_typeddict,
        is_union_type as is_union_type,
        strip_annotated_type as strip_annotated_type,
    )
    from .._files import (
        extract_files as extract_files,
        file_from_path as file_from_path,
    )
else:
    from .._lazy import lazy_exports

    __all__, __dir__, __getattr__ = lazy_exports(
        __name__,
        {
            "._async": ("asyncify", "get_async_library"),
            "._datetime": ("parse_date", "parse_datetime"),
            "._guards": (
                "deepcopy_minimal",
                "is_dict",
                "is_given",
                "is_list",
                "is_mapping",
                "required_args",
                "strip_not_given",
            ),
            "._path": ("path_template",),
            "._property_info": ("PropertyInfo",),
            "._proxy": ("LazyProxy",),
            "._transform": (
                "async_maybe_transform",
                "async_transform",
                "maybe_transform",
                "transform",
            ),
            "._typing": (
                "extract_type_arg",
                "extract_type_var_from_base",
                "is_annotated_type",
                "is_iterable_type",
                "is_list_type",
                "is_required_type",
                "is_sequence_type",
                "is_type_alias_type",
                "is_typeddict",
                "is_union_type",
                "strip_annotated_type",
            ),
            ".._files": ("extract_files", "file_from_path"),
        },
    )
