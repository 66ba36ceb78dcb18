"""document + changes from the configuration or an overlay -> the document as if it had been written so.

A transform is a command with arguments, in the vocabulary of ``openapi.transforms`` in stainless.yml:

- ``update`` target, value: another value; with ``template: true``, ``{{value}}`` in it is the old text.
- ``append`` target, value: items of a list, or new keys of a mapping.
- ``merge`` target, object: keys laid over a mapping, mappings within it too; with ``from`` in place of
  ``object``, those of another node.
- ``remove`` target [, keys]: the node, or these keys of it.
- ``copy``, ``move`` from, to: a node to other places; ``rename`` target, to: a key.

A ``target`` is a JSONPath, or a list of them; ``{matches_schema, ignore}`` stands for every schema that
is equal to one. What a transform brings has the origin of the nearest node that was there before.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specpress.diag import Collector, Origin, quote
from specpress.openapi.query import QueryError, path, select
from specpress.openapi.walk import objects, spell
from specpress.source import Document
from specpress.source.pointer import MISSING, Tokens, get, parse
from specpress.source.shapes import SCHEMA


@dataclass(frozen=True, kw_only=True, slots=True)
class Transform:
    """One change. ``origin`` is where it was asked for; all findings about it are reported there."""

    command: str
    args: Mapping[str, Any]
    origin: Origin


class _Refused(Exception):
    """A transform that cannot be done; the text says why."""


def apply_transforms(
    document: Document, transforms: Sequence[Transform], collector: Collector
) -> Document:
    """Return the document with ``transforms`` done in order; the one that was read stays as it is.

    What cannot be done is an error, what finds nothing to do a warning.
    """
    if not transforms:
        return document
    data = _copied(document.data)
    for transform in transforms:
        command = _COMMANDS.get(transform.command)
        if command is None:
            collector.error(
                "SP221",
                f"there is no transform {quote(transform.command)}",
                transform.origin,
                hint=f"the transforms are {', '.join(sorted(_COMMANDS))}",
            )
            continue
        try:
            if not command(data, transform.args):
                message = f"this {transform.command} finds nothing to change"
                collector.warning("SP220", message, transform.origin)
        except (_Refused, QueryError) as error:
            collector.error("SP221", f"cannot {transform.command}: {error}", transform.origin)
    return document.with_data(data)


# A command changes the data in place and says whether there was anything to change.
_Command = Callable[[dict[str, Any], Mapping[str, Any]], bool]


def _update(data: dict[str, Any], args: Mapping[str, Any]) -> bool:
    places = _targets(data, args)
    value = _argument(args, "value")
    for place in places:
        new = _copied(value)
        if args.get("template") is True:
            old = get(data, place)
            if not isinstance(old, str) or not isinstance(new, str):
                raise _Refused("a template needs text in its value and in its targets")
            new = new.replace("{{value}}", old)
        _put(data, place, new)
    return bool(places)


def _append(data: dict[str, Any], args: Mapping[str, Any]) -> bool:
    places = _targets(data, args)
    value = _argument(args, "value")
    for place in places:
        holder = get(data, place)
        if isinstance(holder, list):
            holder.extend(_copied(value) if isinstance(value, list) else [_copied(value)])
        elif isinstance(holder, dict) and isinstance(value, dict):
            known = next((key for key in value if key in holder), None)
            if known is not None:
                raise _Refused(f"the key {quote(known)} is there already")
            holder.update(_copied(value))
        else:
            raise _Refused("items go to lists, keys to mappings")
    return bool(places)


def _merge(data: dict[str, Any], args: Mapping[str, Any]) -> bool:
    places = _targets(data, args)
    if "from" in args:
        source = _single(data, args)
        if source is None:
            return False
        value = _copied(get(data, source))
    else:
        value = _argument(args, "object", "value")
    for place in places:
        holder = get(data, place)
        if isinstance(holder, list):
            # Overlays: an update of a list is an item for it.
            holder.append(_copied(value))
        elif isinstance(holder, dict) and isinstance(value, dict):
            _lay_over(holder, value)
        elif isinstance(holder, dict) or isinstance(value, dict | list):
            raise _Refused("only a mapping can be merged into a mapping")
        else:
            _put(data, place, value)
    return bool(places)


def _lay_over(holder: dict[str, Any], value: Mapping[str, Any]) -> None:
    for key, new in value.items():
        old = holder.get(key)
        if isinstance(old, dict) and isinstance(new, dict):
            _lay_over(old, new)
        elif isinstance(old, list) and isinstance(new, list):
            old.extend(_copied(new))
        else:
            holder[key] = _copied(new)


def _remove(data: dict[str, Any], args: Mapping[str, Any]) -> bool:
    places = _targets(data, args)
    keys = args.get("keys")
    if keys is not None:
        names = [str(key) for key in (keys if isinstance(keys, list) else [keys])]
        places = [(*place, name) for place in places for name in names]
        places = [place for place in places if get(data, place) is not MISSING]
    # The later items of a list first, so that the earlier stay where they are.
    for place in reversed(places):
        _take(data, place)
    return bool(places)


def _copy(data: dict[str, Any], args: Mapping[str, Any]) -> bool:
    source = _single(data, args)
    if source is None:
        return False
    for place in _destinations(args):
        _put(data, place, _copied(get(data, source)))
    return True


def _move(data: dict[str, Any], args: Mapping[str, Any]) -> bool:
    source = _single(data, args)
    if source is None:
        return False
    places = _destinations(args)
    if len(places) != 1:
        raise _Refused("a node moves to one place")
    place = places[0]
    if place[: len(source)] == source:
        raise _Refused("a node cannot move into itself")
    # First to the new place: if that fails, nothing is lost.
    _put(data, place, get(data, source))
    _take(data, source)
    return True


def _rename(data: dict[str, Any], args: Mapping[str, Any]) -> bool:
    places = _targets(data, args)
    name = _argument(args, "to")
    for place in places:
        holder = get(data, place[:-1])
        if not isinstance(holder, dict) or not isinstance(name, str):
            raise _Refused("only a key of a mapping has a name")
        if name in holder:
            raise _Refused(f"the key {quote(name)} is there already")
        renamed = {name if key == place[-1] else key: value for key, value in holder.items()}
        holder.clear()
        holder.update(renamed)
    return bool(places)


_COMMANDS: dict[str, _Command] = {
    "update": _update,
    "append": _append,
    "merge": _merge,
    "remove": _remove,
    "copy": _copy,
    "move": _move,
    "rename": _rename,
}


def _argument(args: Mapping[str, Any], *names: str) -> Any:
    for name in names:
        if name in args:
            return args[name]
    raise _Refused(f"{quote(names[0])} is missing")


def _targets(data: dict[str, Any], args: Mapping[str, Any]) -> list[Tokens]:
    """Return the places that the target selects, once each, in the order of the document."""
    target = _argument(args, "target")
    found: dict[Tokens, None] = {}
    for one in target if isinstance(target, list) else [target]:
        if isinstance(one, str):
            found.update(dict.fromkeys(select(one, data)))
        elif isinstance(one, dict) and isinstance(one.get("matches_schema"), str):
            found.update(dict.fromkeys(_equal_schemas(data, one)))
        else:
            raise _Refused("a target must be a JSONPath")
    return list(found)


def _equal_schemas(data: dict[str, Any], target: Mapping[str, Any]) -> Iterator[Tokens]:
    """Yield the places of the schemas that equal the one that ``matches_schema`` selects."""
    ignored = target.get("ignore", [])
    ignored = ignored if isinstance(ignored, list) else [ignored]
    left_out = {tuple(map(str, place)) for one in ignored for place in select(str(one), data)}
    wanted = [get(data, place) for place in select(target["matches_schema"], data)]
    for found in objects(data):
        if found.shape is SCHEMA and found.node in wanted:
            place = parse(spell(found.path))
            if place not in left_out:
                yield place


def _single(data: dict[str, Any], args: Mapping[str, Any]) -> Tokens | None:
    """Return the one place that ``from`` selects, or None if there is none."""
    places = select(str(_argument(args, "from")), data)
    if len(places) > 1:
        raise _Refused(f"{quote('from')} selects {len(places)} nodes instead of one")
    return places[0] if places else None


def _destinations(args: Mapping[str, Any]) -> list[Tokens]:
    wanted = _argument(args, "to")
    places = []
    for one in wanted if isinstance(wanted, list) else [wanted]:
        place = path(str(one))
        if not place:
            raise _Refused(f"{quote(one)} must name one place: a path of names")
        places.append(place)
    return places


def _put(data: dict[str, Any], place: Tokens, value: Any) -> None:
    if not place:
        raise _Refused("the document itself cannot be replaced")
    holder = get(data, place[:-1])
    if isinstance(holder, dict):
        holder[str(place[-1])] = value
    elif isinstance(holder, list) and get(holder, place[-1:]) is not MISSING:
        holder[int(place[-1])] = value
    else:
        raise _Refused(f"there is nothing to put {quote(str(place[-1]))} into")


def _take(data: dict[str, Any], place: Tokens) -> Any:
    if not place:
        raise _Refused("the document itself cannot be removed")
    holder = get(data, place[:-1])
    return holder.pop(int(place[-1]) if isinstance(holder, list) else str(place[-1]))


def _copied(value: Any) -> Any:
    """Return a copy of plain data in which nothing is shared."""
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value
