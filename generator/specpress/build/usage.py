"""Methods + declarations -> which declarations are reachable from arguments and which from answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from specpress.model import Alias, Declaration, Method, Object, TypeExpr, Usage, Webhook, refs


def reachable(
    declarations: Mapping[str, Declaration],
    methods: Iterable[Method],
    webhooks: Iterable[Webhook],
    listed: Iterable[str],
) -> dict[str, Declaration]:
    """The declarations that something uses, with their usage, in the order given.

    readOnly members do not carry input further, nor writeOnly ones output. `listed` declarations are
    kept even if no method reaches them, as answers.
    """
    inputs: set[str] = set()
    outputs: set[str] = set()
    todo_in: list[str] = []
    todo_out: list[str] = []
    for method in methods:
        for argument in method.params.arguments:
            todo_in.extend(refs(argument.property.type))
        expressions = [method.returns.type]
        expressions += [content.type for answer in method.responses for content in answer.contents]
        if method.pagination is not None:
            expressions.append(method.pagination.item)
        if method.streaming is not None:
            expressions.append(method.streaming.event)
        for expression in expressions:
            if expression is not None:
                todo_out.extend(refs(expression))
    for webhook in webhooks:
        todo_out.extend(refs(webhook.payload))
    _spread(declarations, todo_in, inputs, input=True)
    _spread(declarations, todo_out, outputs, input=False)
    _spread(declarations, [id for id in listed if id not in inputs], outputs, input=False)
    return {
        id: _with_usage(declaration, Usage(input=id in inputs, output=id in outputs))
        for id, declaration in declarations.items()
        if id in inputs or id in outputs
    }


def _with_usage(declaration: Declaration, usage: Usage) -> Declaration:
    """The declaration with its usage, without members that never travel on the sides that use it."""
    if isinstance(declaration, Alias):
        return replace(declaration, usage=usage)
    if any(member.read_only or member.write_only for member in declaration.properties):
        kept = tuple(
            member
            for member in declaration.properties
            if (usage.output or not member.read_only) and (usage.input or not member.write_only)
        )
        return replace(declaration, usage=usage, properties=kept)
    return replace(declaration, usage=usage)


def _spread(
    declarations: Mapping[str, Declaration], todo: list[str], seen: set[str], *, input: bool
) -> None:
    while todo:
        id = todo.pop()
        declaration = declarations.get(id)
        if id in seen or declaration is None:
            continue
        seen.add(id)
        match declaration:
            case Alias():
                todo.extend(refs(declaration.type))
            case Object():
                for member in declaration.properties:
                    if not (member.read_only if input else member.write_only):
                        todo.extend(refs(member.type))
                if declaration.additional is not None:
                    todo.extend(refs(declaration.additional))
        # An inline declaration lives inside its owner, so the owner is printed too.
        if declaration.owner in declarations:
            todo.append(declaration.owner or "")


def rewritten(
    declaration: Declaration, change: Callable[[TypeExpr], TypeExpr]
) -> Declaration:
    """The declaration with `change` applied to each of its types."""
    match declaration:
        case Alias():
            type = change(declaration.type)
            return declaration if type is declaration.type else replace(declaration, type=type)
        case Object():
            types = [change(member.type) for member in declaration.properties]
            extra = change(declaration.additional) if declaration.additional is not None else None
            pairs = list(zip(declaration.properties, types, strict=True))
            if extra is declaration.additional and all(old.type is new for old, new in pairs):
                return declaration
            properties = tuple(
                old if old.type is new else replace(old, type=new) for old, new in pairs
            )
            return replace(declaration, properties=properties, additional=extra)
