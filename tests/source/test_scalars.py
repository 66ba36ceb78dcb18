"""Unquoted text means what JSON would have it mean, and otherwise itself."""

from __future__ import annotations

import pytest

from specpress.source.scalars import plain
from tests.source.conftest import Load, LoadData, found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("true", True),
        ("False", False),
        ("0", 0),
        ("-12", -12),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        ("-0.5E-2", -0.005),
        # What YAML 1.1 would take for something else.
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("12:30:00", "12:30:00"),
        ("2024-10-01", "2024-10-01"),
        ("2024-10-01T12:00:00Z", "2024-10-01T12:00:00Z"),
        ("012345678912345678", "012345678912345678"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("=", "="),
        # What JSON's grammar does not have.
        ("+1", "+1"),
        (".5", ".5"),
        ("5.", "5."),
        ("1e", "1e"),
        ("-", "-"),
        ("1.2.3", "1.2.3"),
        ("nUll", "nUll"),
    ],
)
def test_plain_scalar(text: str, value: object) -> None:
    result = plain(text)
    assert result == value
    assert type(result) is type(value)


def test_quoted_and_tagged_scalars_are_what_their_author_said(load_data: LoadData) -> None:
    data = load_data("""\
        single: '1'
        double: "true"
        folded: >-
          no
        literal: |-
          12
        text: !!str 12
        plain: ! 12
        number: !!int "12"
        nothing: !!null ''
        """)
    assert data == {
        "single": "1",
        "double": "true",
        "folded": "no",
        "literal": "12",
        "text": "12",
        "plain": "12",
        "number": 12,
        "nothing": None,
    }


def test_keys_are_text_as_they_are_written(load_data: LoadData) -> None:
    data = load_data("200: a\ntrue: b\nnull: c\n1.0: d\n2024-10-01: e\n~: f\non: g\n")
    assert list(data) == ["200", "true", "null", "1.0", "2024-10-01", "~", "on"]


LONG = "9" * 5000


@pytest.mark.parametrize("number", ["1e400", "-1e999", LONG, ".inf", "-.Inf", ".nan"])
def test_a_number_that_nothing_can_hold_stays_text_with_a_warning(load: Load, number: str) -> None:
    document, collector = load({"api.yaml": f"openapi: 3.1.0\nmaximum: {number}\n"})
    assert document is not None
    assert document.data["maximum"] == number
    assert [line.split()[:2] for line in found(collector)] == [["api.yaml:2:10", "SP111"]]
    assert not collector.has_errors


@pytest.mark.parametrize("number", ["1e400", LONG, "Infinity", "NaN"])
def test_json_numbers_that_nothing_can_hold_stay_text_too(load: Load, number: str) -> None:
    document, collector = load({"api.json": '{"minimum": 1,\n "maximum": ' + number + "}"})
    assert document is not None
    assert document.data == {"minimum": 1, "maximum": number}
    assert [line.split()[:2] for line in found(collector)] == [["api.json:2:13", "SP111"]]


def test_honest_big_numbers_are_numbers(load_data: LoadData) -> None:
    data = load_data("a: 9223372036854775807\nb: 18446744073709551616\nc: 1.7976931348623157e308\n")
    assert data == {"a": 2**63 - 1, "b": 2**64, "c": 1.7976931348623157e308}
