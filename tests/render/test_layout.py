"""Layouts -> lines, broken where black breaks them."""

from random import Random

import black

from specpress.render.layout import COMMA, LINE, SOFT, Group, Indent, Layout, bracketed, fit


def test_fits_on_one_line() -> None:
    assert fit(bracketed("f(", ["a", "b"], ")"), width=20, step=4) == "f(a, b)"


def test_breaks_with_a_trailing_comma() -> None:
    assert (
        fit(bracketed("f(", ["aaaa", "bbbb"], ")"), width=10, step=4)
        == "f(\n    aaaa,\n    bbbb,\n)"
    )


def test_an_inner_group_decides_for_itself() -> None:
    inner = bracketed("[", ["1", "2"], "]")
    text = fit(bracketed("call(", [inner, "x" * 12], ")"), width=16, step=4)
    assert text == "call(\n    [1, 2],\n    xxxxxxxxxxxx,\n)"


def test_what_follows_on_the_line_counts() -> None:
    group = bracketed("(", ["abc"], ")")
    assert fit([group, " -> int:"], width=12, step=4) == "(\n    abc,\n) -> int:"
    assert fit(group, width=5, step=4, tail=0) == "(abc)"
    assert fit(group, width=5, step=4, tail=1) == "(\n    abc,\n)"


def test_padding_inside_braces() -> None:
    braces = bracketed("{", ["a: 1"], "}", pad=" ")
    assert fit(braces, width=20, step=2) == "{ a: 1 }"
    assert fit(braces, width=4, step=2) == "{\n  a: 1,\n}"


def test_empty_brackets_never_break() -> None:
    assert fit(bracketed("(", [], ")"), width=1, step=4) == "()"


def test_group_and_soft_lines() -> None:
    layout = Group(["a", Indent([SOFT, "b", LINE, "c", COMMA]), SOFT, "d"])
    assert fit(layout, width=80, step=2) == "ab cd"
    assert fit(layout, width=3, step=2) == "a\n  b\n  c,\nd"


def _expression(random: Random, depth: int) -> Layout:
    name = "".join(random.choice("abcdefgh") for _ in range(random.randint(1, 14)))
    if depth == 0 or random.random() < 0.3:
        return name
    parts = [_expression(random, depth - 1) for _ in range(random.randint(1, 5))]
    opening, closing = random.choice([("[", "]"), (f"{name}(", ")"), ("{", "}")])
    return bracketed(opening, parts, closing)


def test_equals_black_on_random_nested_calls() -> None:
    for seed in range(150):
        layout = _expression(Random(seed), 4)
        ours = fit(["value = ", layout], width=88, step=4) + "\n"
        assert black.format_str(ours, mode=black.Mode()) == ours, seed
