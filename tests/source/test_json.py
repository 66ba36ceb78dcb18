"""JSON: the same data, places found on demand, YAML where the text is not quite JSON."""

from __future__ import annotations

from tests.source.conftest import Load, LoadData, found


def test_json_and_yaml_give_the_same(load_data: LoadData) -> None:
    text = '{"a": [1, 2.5, true, null, "no"], "b": {"c": "\\u00e9\\/"}}'
    assert load_data(text, "a.json") == {"a": [1, 2.5, True, None, "no"], "b": {"c": "é/"}}
    assert load_data(text, "a.yaml") == load_data(text, "a.json")


def test_duplicate_keys_are_found_wherever_they_are(load: Load) -> None:
    document, collector = load(
        {"a.json": '{\n "a": {"x": 1,\n  "x": 2},\n "b": [{}, {"y": {},\n  "y": {}}],\n "a": {}}'}
    )
    assert document is not None
    # The first "a" is gone with its own duplicate, as every parser of JSON has it.
    assert found(collector) == [
        'a.json:5:3 SP104 key "y" appears twice in one mapping',
        'a.json:6:2 SP104 key "a" appears twice in one mapping',
    ]
    assert str(collector.diagnostics[1].related[0][0]) == "a.json:2:2"


def test_syntax_errors_are_located(load: Load) -> None:
    document, collector = load({"a.json": '{"a": 1,\n "b" 2}'})
    assert document is None
    assert found(collector) == ["a.json:2:6 SP103 Expecting ':' delimiter"]


def test_json_with_a_comma_too_many_is_read_as_yaml(load: Load) -> None:
    text = '{\n  "a": 1,\n}'
    document, collector = load({"a.json": text})
    assert document is not None
    assert document.data == {"a": 1}
    (line,) = found(collector)
    assert line.startswith("a.json:3:1 SP112 this is not JSON and is read as YAML")
    assert not collector.has_errors


def test_yaml_in_braces_is_yaml(load_data: LoadData) -> None:
    assert load_data("{openapi: 3.1.0, info: {title: no}}") == {
        "openapi": "3.1.0",
        "info": {"title": "no"},
    }


def test_nesting_has_a_limit(load: Load) -> None:
    for depth in (300, 200_000):
        document, collector = load({"a.json": '{"a": ' + "[" * depth + "]" * depth + "}"})
        assert document is None
        assert found(collector) == ["a.json:1:1 SP107 nested more than 128 levels deep"]


def test_places_are_those_of_keys_and_scalars(load: Load) -> None:
    document, _ = load({"a.json": """\
            {
              "paths": {
                "/x~y/{id}": {"get": {"tags": ["a", "b"]}},
                "/z": {}
              },
              "version": "1\\"}"
            }
            """})
    assert document is not None
    places = {
        "#": (1, 1),
        "#/paths": (2, 3),
        "#/paths/~1x~0y~1{id}": (3, 5),
        "#/paths/~1x~0y~1{id}/get": (3, 19),
        "#/paths/~1x~0y~1{id}/get/tags/1": (3, 41),
        "#/paths/~1z": (4, 5),
        "#/version": (6, 14),
        # What is not there is looked for as far as it goes.
        "#/paths/~1z/get/x": (4, 5),
        "#/version/0": (6, 14),
        "#/nothing": (1, 1),
    }
    got = {pointer: document.origin(pointer) for pointer in places}
    assert {pointer: (one.line, one.column) for pointer, one in got.items()} == places
    assert str(document.origin("#/version", key=True)) == "a.json:6:3"
