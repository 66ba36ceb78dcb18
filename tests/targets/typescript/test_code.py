"""`targets.typescript.code` and `types`: statements, signatures and types break where prettier breaks them."""

from __future__ import annotations

import pytest

from specpress.model import JsonValue
from specpress.targets.typescript import code, literals
from specpress.targets.typescript.imports import Imports, reexport
from specpress.targets.typescript.layout import lines
from specpress.targets.typescript.types import behind, generic, index_signature

LONG = "Name" * 23


def test_a_short_call_stays_on_its_line() -> None:
    assert code.statement("return f", ["'/a'", "options"], None, 4) == "return f('/a', options);"


def test_an_object_opens_on_the_line_of_its_call() -> None:
    found = code.statement("return f", ["'/a'"], ["a: 1", f"b: {LONG}"], 4)
    assert found == f"return f('/a', {{\n      a: 1,\n      b: {LONG},\n    }});"


def test_after_an_object_another_does_not_open() -> None:
    found = code.statement("f", ["{ a: 1 }"], [f"b: {LONG}"], 0)
    assert found == f"f(\n  {{ a: 1 }},\n  {{ b: {LONG} }},\n);"


def test_a_short_argument_gets_no_line_of_its_own() -> None:
    found = code.statement(f"const a = await {LONG}", ["'b'"], None, 2)
    assert found == f"const a =\n    await {LONG}('b');"


def test_a_long_argument_does() -> None:
    found = code.statement(f"const a = {LONG}", [f"'{'b' * 30}'"], None, 0)
    assert found == f"const a = {LONG}(\n  '{'b' * 30}',\n);"


@pytest.mark.parametrize(
    ("parts", "rest", "shown"),
    [
        ([("a", "a")], None, "const { a } = params;"),
        ([("a", "a")], "body", "const { a, ...body } = params;"),
        ([("n" * 85,) * 2], "b", f"const {{ {'n' * 85}, ...b }} =\n      params;"),
        ([("n" * 95,) * 2], "b", f"const {{\n      {'n' * 95},\n      ...b\n    }} = params;"),
        (
            [("'a-b'", "a"), ("c" * 80, "c" * 80)],
            "b",
            f"const {{\n      'a-b': a,\n      {'c' * 80},\n      ...b\n    }} = params;",
        ),
    ],
)
def test_taking_apart(parts: list[tuple[str, str]], rest: str | None, shown: str) -> None:
    assert code.taking(parts, rest, "params", 4) == shown


def test_a_signature_has_one_parameter_a_line_if_it_must() -> None:
    kinds = behind("kind:", tuple(f"'{letter * 40}'" for letter in "abc"))
    found = code.signature("list", [kinds, "options?: O"], "P", 2, " {")
    assert found == (
        "list(\n    kind:\n"
        + "".join(f"      | '{letter * 40}'\n" for letter in "ab")
        + f"      | '{'c' * 40}',\n    options?: O,\n  ): P {{"
    )


def test_a_long_index_signature_breaks_its_brackets() -> None:
    assert lines(index_signature((LONG,)), 20) == (f"[\n{' ' * 22}key: string\n{' ' * 20}]: {LONG}")


def test_a_union_in_a_generic() -> None:
    assert lines(generic("Array", ("A", "null")), 0) == "Array<A | null>"


def test_what_a_file_only_uses_gives_way() -> None:
    imports = Imports(("client",), {"Credentials", "Customers"})
    assert imports.type(("internal", "auth"), "Credentials") == "SDKCredentials"
    assert imports.value(("internal", "auth"), "bearer") == "bearer"
    assert imports.listed(("resources", "schemas"), "Credentials") == "Credentials"
    assert imports.everything(("core", "error"), "Errors") == "Errors"
    assert imports.lines() == (
        "import * as Errors from './core/error.js';\n"
        "import { bearer, type Credentials as SDKCredentials } from './internal/auth.js';\n"
        "import type { Credentials } from './resources/schemas.js';\n"
    )


def test_exports_break_like_imports() -> None:
    assert reexport(["A as default", "type B"], "./c.js") == (
        "export { A as default, type B } from './c.js';"
    )
    assert reexport([f"{LONG} as default", "type B"], "./c.js").count("\n") == 3


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1e-5, "1e-5"), (1.5e-12, "1.5e-12"), (1e21, "1e21"), (1e6, "1000000"), (-0.25, "-0.25")],
)
def test_numbers(value: float, shown: str) -> None:
    assert lines(literals.json(JsonValue(value)), 0) == shown
