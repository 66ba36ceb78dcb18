"""Files as callers give them (bytes, open files, paths, tuples) in, what the HTTP library sends out."""

from __future__ import annotations

import io
import os
import pathlib
import functools
from typing import (
    Any,
    AsyncIterator,
    Iterator,
    List,
    Sequence,
    Tuple,
    TypeVar,
    Union,
    cast,
    overload,
)
from typing_extensions import TypeGuard

from ._qs import array_name, array_suffix
from ._types import (
    ABSENT,
    ArrayFormat,
    FileContent,
    FilePaths,
    FileTypes,
    HttpxFileContent,
    HttpxFileTypes,
    HttpxRequestFiles,
    RequestFiles,
)
from ._utils._guards import is_dict, is_list, is_mapping

_T = TypeVar("_T")

_CHUNK = 64 * 1024


def file_from_path(path: str) -> FileTypes:
    """The file at `path`, read, with its name."""
    return (os.path.basename(path), pathlib.Path(path).read_bytes())


def is_file_content(value: object) -> TypeGuard[Union[FileContent, tuple[object, ...]]]:
    return isinstance(value, (bytes, tuple, io.IOBase, os.PathLike))


def assert_is_file_content(value: object, *, key: str | None = None) -> None:
    if not is_file_content(value):
        where = f"entry at `{key}`" if key is not None else f"file input `{value!r}`"
        raise RuntimeError(
            f"Expected {where} to be bytes, an io.IOBase instance, PathLike or a tuple "
            f"but received {type(value)} instead."
        )


@overload
def to_httpx_files(files: None) -> None: ...
@overload
def to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...
def to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """Reads the files that are given as paths. Raises `TypeError` for what is no file, strings included."""
    if files is None:
        return None
    if isinstance(files, (list, tuple)):
        return [(key, _to_httpx_file(file)) for key, file in files]
    if is_mapping(files):
        return {
            key: _to_httpx_file(cast(FileTypes, file)) for key, file in files.items()
        }
    raise TypeError(
        f"Unexpected file type input {type(files)}, expected mapping or sequence"
    )


@overload
async def async_to_httpx_files(files: None) -> None: ...
@overload
async def async_to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...
async def async_to_httpx_files(
    files: RequestFiles | None,
) -> HttpxRequestFiles | None:
    """`to_httpx_files` in a worker thread, as it reads from disk."""
    from ._utils._async import asyncify

    return None if files is None else await asyncify(to_httpx_files)(files)


def _to_httpx_file(file: FileTypes) -> HttpxFileTypes:
    if isinstance(file, os.PathLike):
        path = pathlib.Path(file)
        return (path.name, path.read_bytes())
    if isinstance(file, tuple):
        name, content, *rest = file
        return cast(HttpxFileTypes, (name, _read(content), *rest))
    if is_file_content(file):
        return cast(HttpxFileTypes, file)
    raise TypeError(
        "Expected file types input to be a FileContent type or to be a tuple"
    )


def _read(content: FileContent) -> HttpxFileContent:
    return (
        pathlib.Path(content).read_bytes()
        if isinstance(content, os.PathLike)
        else content
    )


def deepcopy_with_paths(value: _T, paths: FilePaths) -> _T:
    """A copy of the dicts and lists on `paths`, which `extract_files` changes; the rest is shared."""
    if not paths:
        return value
    if is_dict(value):
        copy = dict(value)
        for key in {path[0] for path in paths if path}:
            if key in copy:
                below = [path[1:] for path in paths if path and path[0] == key]
                copy[key] = deepcopy_with_paths(copy[key], below)
        return cast(_T, copy)
    if is_list(value):
        below = [path[1:] for path in paths if path and path[0] == "<array>"]
        if below:
            return cast(_T, [deepcopy_with_paths(entry, below) for entry in value])
    return value


def extract_files(
    query: object, *, paths: FilePaths, array_format: ArrayFormat = "brackets"
) -> List[Tuple[str, FileTypes]]:
    """Take the files at `paths` out of `query`, which is changed; paths that lead nowhere are ignored.

    The names of the form fields are written as `array_format` says: `files[]`, `files`, `files[0]`.
    """
    found: List[Tuple[str, FileTypes]] = []
    for path in paths:
        _extract(query, path, "", array_format, found)
    return found


def _extract(
    value: object,
    path: Sequence[str],
    name: str,
    array_format: ArrayFormat,
    found: List[Tuple[str, FileTypes]],
) -> None:
    if not path:
        if value.__class__ in ABSENT or is_mapping(value):
            return
        # A list where one file is described is taken as several.
        for index, entry in enumerate(value if is_list(value) else [value]):
            key = name + array_suffix(array_format, index) if is_list(value) else name
            assert_is_file_content(entry, key=key)
            found.append((key, cast(FileTypes, entry)))
        return

    key, rest = path[0], path[1:]
    if is_dict(value):
        if key not in value:
            return
        entry = value[key]
        # The field leaves the body if it is nothing but files; an object may stand in for one.
        is_found = is_list(entry) if rest else not is_mapping(entry)
        if is_found and all(step == "<array>" for step in rest):
            del value[key]
        if is_list(entry):
            key = array_name(key, array_format)
        _extract(entry, rest, f"{name}[{key}]" if name else key, array_format, found)
    elif is_list(value) and key == "<array>":
        for index, entry in enumerate(value):
            suffix = array_suffix(array_format, index)
            _extract(entry, rest, name + suffix, array_format, found)


# Bodies that are sent as they are


def start_of(content: object) -> int | None:
    """Where an open file stands, so that it can be sent again from there."""
    if isinstance(content, io.IOBase) and content.seekable():
        return content.tell()
    return None


def length_of(content: object) -> int | None:
    """Bytes from where an open file stands to its end."""
    start = start_of(content)
    if start is None:
        return None
    file = cast(io.IOBase, content)
    end = file.seek(0, os.SEEK_END)
    file.seek(start)
    return end - start


def is_replayable(content: object) -> bool:
    """Whether sending it once leaves it as it was."""
    if is_mapping(content):
        return all(map(is_replayable, content.values()))
    if isinstance(content, (list, tuple)):
        return all(map(is_replayable, cast("list[object]", content)))
    if isinstance(content, io.IOBase):
        return content.seekable()
    return not isinstance(content, (Iterator, AsyncIterator))


def to_async_content(content: Any) -> Any:
    """Open files and plain iterables as what an async client reads, in worker threads."""
    if not hasattr(content, "read") and not isinstance(content, Iterator):
        return content
    return _chunks(content)


async def _chunks(content: Any) -> AsyncIterator[bytes]:
    from ._utils._async import asyncify

    if hasattr(content, "read"):
        read = functools.partial(content.read, _CHUNK)
    else:
        read = functools.partial(next, content, b"")
    while True:
        chunk = await asyncify(read)()
        if not chunk:
            return
        yield chunk
