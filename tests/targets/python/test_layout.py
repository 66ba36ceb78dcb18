"""`targets.python.layout` breaks lines where black breaks them: black is the oracle."""

from __future__ import annotations

import random

import black
import pytest

from specpress.targets.python import layout

MODE = black.Mode(target_versions={black.TargetVersion.PY39}, line_length=88)
NAMES = ["str", "int", "datetime", "Customer", "BillingConfig", "types.v1.CustomerDetail"]
WORDS = ["a", "limit", "customer_id", "billing_provider_type", "aws_is_subscription_product"]


def blackened(source: str) -> str:
    return black.format_str(source, mode=MODE)


def make_type(dice: random.Random, depth: int = 0) -> str:
    match dice.randrange(8 if depth < 4 else 2):
        case 0 | 1:
            return dice.choice(NAMES)
        case 2:
            values = [f'"{dice.choice(WORDS)}"' for _ in range(dice.randrange(1, 9))]
            return f"Literal[{', '.join(values)}]"
        case 3:
            return f"Optional[{make_type(dice, depth + 1)}]"
        case 4:
            return f"List[{make_type(dice, depth + 1)}]"
        case 5:
            return f"Dict[str, {make_type(dice, depth + 1)}]"
        case 6:
            parts = [make_type(dice, depth + 1) for _ in range(dice.randrange(2, 5))]
            return f"Union[{', '.join(parts)}]"
        case _:
            return f'Annotated[{make_type(dice, depth + 1)}, PropertyInfo(format="iso8601")]'


def make_value(dice: random.Random, depth: int = 0) -> str:
    match dice.randrange(6 if depth < 4 else 3):
        case 0:
            return f'"{dice.choice(WORDS)}"'
        case 1:
            return dice.choice(["1", "True", "None", "-2.5"])
        case 2:
            return f'"it\'s [{dice.choice(WORDS)}], (odd"'
        case 3 | 4:
            items = [
                f'"{dice.choice(WORDS)}": {make_value(dice, depth + 1)}'
                for _ in range(dice.randrange(4))
            ]
            return "{" + ", ".join(items) + "}"
        case _:
            items = [make_value(dice, depth + 1) for _ in range(dice.randrange(4))]
            return f"[{', '.join(items)}]"


@pytest.mark.parametrize("seed", range(300))
def test_annotations_in_classes(seed: int) -> None:
    dice = random.Random(seed)
    name, type = dice.choice(WORDS), make_type(dice)
    value = dice.choice(["", "", "None", 'FieldInfo(alias="aliasOfIt", default=None)'])
    ours = "class A:\n" + "\n".join(layout.annotation(name, type, value, 4)) + "\n"
    assert ours == blackened(f"class A:\n    {name}: {type}{' = ' if value else ''}{value}\n")


@pytest.mark.parametrize("seed", range(100))
def test_aliases(seed: int) -> None:
    type = make_type(random.Random(seed))
    ours = "\n".join(layout.alias("ChatCompletionMessage: TypeAlias", type)) + "\n"
    assert ours == blackened(f"ChatCompletionMessage: TypeAlias = {type}\n")


@pytest.mark.parametrize("seed", range(300))
def test_definitions(seed: int) -> None:
    dice = random.Random(seed)
    parameters = ["self"]
    if dice.randrange(2):
        parameters.append("*")
        for index in range(dice.randrange(1, 5)):
            optional = " | Omit = omit" if dice.randrange(2) else ""
            parameters.append(f"{dice.choice(WORDS)}{index}: {make_type(dice)}{optional}")
    if dice.randrange(2):
        parameters.append("**options: Unpack[MethodOptions]")
    tail = f" -> {dice.choice(NAMES)}:"
    ours = "class A:\n" + "\n".join(layout.definition("def f", parameters, tail, 4))
    theirs = blackened(f"class A:\n    def f({', '.join(parameters)}){tail}\n        pass\n")
    assert ours + "\n        pass\n" == theirs


LONG = "async_arrivals_and_departures_for_location"


@pytest.mark.parametrize("module", ["", "types.", f"{LONG}.", f"{LONG}.{LONG}."])
@pytest.mark.parametrize("parameters", [["self"], ["self", "*", "limit: int"]])
@pytest.mark.parametrize("form", ["{}", "List[{}]", "{} | None", "List[{}] | {}"])
def test_long_results(module: str, parameters: list[str], form: str) -> None:
    tail = f" -> {form.replace('{}', f'{module}{LONG}')}:"
    ours = "class A:\n" + "\n".join(layout.definition(f"def {LONG}", parameters, tail, 4))
    theirs = blackened(f"class A:\n    def {LONG}({', '.join(parameters)}){tail}\n        pass\n")
    assert ours + "\n        pass\n" == theirs


@pytest.mark.parametrize("seed", range(300))
def test_statements(seed: int) -> None:
    dice = random.Random(seed)
    arguments = ", ".join(
        f"{dice.choice(WORDS)}={make_value(dice)}" for _ in range(dice.randrange(5))
    )
    head = dice.choice(["return ", "customer = ", "", "response = await "])
    call = dice.choice(["self._call", "client.v1.customers.with_raw_response.list_billable"])
    line = f"{head}{call}({arguments})"
    assert "\n".join(layout.statement(line)) + "\n" == blackened(line + "\n")


@pytest.mark.parametrize("names", [["A"], ["A as A", "B as B"], ["A" * 30, "B" * 30, "C" * 30]])
def test_imports(names: list[str]) -> None:
    ours = "\n".join(layout.imports("..some.module.path", names)) + "\n"
    assert ours == blackened(f"from ..some.module.path import {', '.join(names)}\n")


def test_a_long_call_without_arguments_is_wrapped() -> None:
    line = "response = client.v1.customers.with_raw_response.list_billable_metrics_and_more_of_it()"
    assert len(line) < layout.WIDTH
    assert "\n".join(layout.statement(line, 4)) == "\n".join(
        [
            "    response = (",
            "        client.v1.customers.with_raw_response.list_billable_metrics_and_more_of_it()",
            "    )",
        ]
    )
