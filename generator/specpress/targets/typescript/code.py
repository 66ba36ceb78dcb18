"""Calls and lists of parameters -> text, broken the way prettier breaks them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from specpress.render.layout import COMMA, HARD, LINE, SOFT, Group, Indent, Layout, bracketed, join
from specpress.targets.typescript.layout import STEP, WIDTH, flat, lines
from specpress.targets.typescript.rules import is_identifier


def members(items: Sequence[Layout]) -> Layout:
    """`{ a, b: c, ...d }`"""
    return bracketed("{", items, "}", pad=" ")


def broken_members(items: Sequence[Layout]) -> Layout:
    """The same with one member a line, whatever its length."""
    return ["{", Indent([HARD, *join([",", HARD], items), ","]), HARD, "}"]


def pattern(items: Sequence[Layout]) -> Layout:
    """The same to take an object apart, where nothing may follow the rest."""
    return bracketed("{", items, "}", pad=" ", trailing="")


def taking(parts: Sequence[tuple[str, str]], rest: str | None, taken: str, indent: int) -> str:
    """`const { id, 'odd-key': key, ...body } = params;` of keys and what each is called from here on."""
    shown = [member(key, local) for key, local in parts]
    left = members(shown) if rest is None else pattern([*shown, f"...{rest}"])
    whole: Layout = ["const ", left, f" = {taken};"]
    # Formatters rather break behind the sign than the braces, unless new names make these hard to read.
    renames = any(key != local for key, local in parts) and len(parts) + bool(rest) > 2
    if flat(whole, WIDTH - indent) is None and not renames:
        head = flat(["const ", left, " ="], WIDTH - indent)
        if head is not None:
            return f"{head}\n{' ' * (indent + STEP)}{taken};"
    return lines(whole, indent)


def member(key: str, value: Layout) -> Layout:
    """`key: value`, or `key` if that is the value too."""
    if key == value:
        return key
    if isinstance(value, str) and is_identifier(value) and len(key) > STEP + 2:
        return [f"{key}:", Group(Indent([LINE, value]))]
    return [f"{key}: ", value]


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A call whose last argument is an object, with its members."""

    function: str
    arguments: tuple[Layout, ...]
    last: tuple[Layout, ...]

    def flat(self) -> Layout:
        """The call on one line."""
        return [
            f"{self.function}(",
            *([it, ", "] for it in self.arguments),
            members(self.last),
            ")",
        ]


def call(function: str, arguments: Sequence[Layout]) -> Layout:
    """A call inside other code: all arguments on one line, or one a line."""
    parts = [SOFT, *join([",", LINE], arguments), COMMA]
    return Group([function, "(", Indent(parts), SOFT, ")"])


def statement(
    head: str,
    arguments: Sequence[Layout | Call],
    last: Sequence[Layout] | None,
    indent: int,
    tail: str = ";",
) -> str:
    """A call that stands alone, at an indent.

    `head` is all before the parenthesis, such as `return this._client.post`; `last` the members of an
    object that is the last argument: it opens on the first line if the other arguments fit there.
    """
    every = [*arguments, *([] if last is None else [members(last)])]
    shown = [part.flat() if isinstance(part, Call) else part for part in every]
    short = flat([head, "(", *join(", ", shown), ")", tail], WIDTH - indent)
    if short is not None:
        return short
    name, sign, call = head.partition(" = ")
    unbroken = not shown or (len(shown) == 1 and _is_short(shown[0]))
    if sign and (unbroken or indent + len(head) >= WIDTH):
        inner = indent + STEP
        return f"{name} =\n{' ' * inner}{statement(call, arguments, last, inner, tail)}"
    opening = flat(
        [head, "(", *[[part, ", "] for part in shown[: len(arguments)]]], WIDTH - indent - 1
    )
    # Of two objects neither opens on the first line.
    alike = bool(arguments) and (flat(shown[len(arguments) - 1]) or "").startswith("{")
    if last is not None and opening is not None and not alike:
        return opening + lines(broken_members(last), indent) + f"){tail}"
    inner = indent + STEP
    rows = "".join(f"{' ' * inner}{_row(part, inner)}\n" for part in every)
    return f"{head}(\n{rows}{' ' * indent}){tail}"


def _is_short(argument: Layout) -> bool:
    """Whether formatters see no gain in a line for an argument: a literal of no great length."""
    text = flat(argument, WIDTH // 4)
    return text is not None and (text[:1] not in "{[" or text in ("{}", "[]"))


def _row(part: Layout | Call, indent: int) -> str:
    """An argument on lines of its own, with its comma."""
    if isinstance(part, Call):
        return statement(part.function, part.arguments, part.last, indent, ",")
    return lines(part, indent, tail=1) + ","


def signature(
    name: str, parameters: Sequence[Layout], returns: Layout, indent: int, tail: str
) -> str:
    """`name(a: A, b?: B): C {`, or one parameter a line. `tail` is ` {` or `;`."""
    short = flat([name, "(", *join(", ", parameters), "): ", returns, tail], WIDTH - indent)
    if short is not None:
        return short
    inner = indent + STEP
    shown = "".join(f"{' ' * inner}{_row(parameter, inner)}\n" for parameter in parameters)
    end = " " * indent
    return f"{name}(\n{shown}{end}" + lines(["): ", returns, tail], indent)
