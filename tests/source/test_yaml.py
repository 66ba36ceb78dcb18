"""YAML's own inventions: anchors, merges, tags, documents; and what goes wrong with them."""

from __future__ import annotations

import pytest

from tests.source.conftest import Load, LoadData, found


def test_aliases_repeat_what_they_name(load_data: LoadData) -> None:
    data = load_data("a: &x {b: [1, 2]}\nc: *x\nd: &y text\n*y : key\n")
    assert data == {"a": {"b": [1, 2]}, "c": {"b": [1, 2]}, "d": "text", "text": "key"}


def test_merged_keys_come_first_and_own_keys_win(load_data: LoadData) -> None:
    data = load_data("""\
        base: &base {a: 1, b: 2}
        more: &more {b: 3, c: 4}
        result:
          d: 5
          <<: [*base, *more]
          a: 6
        """)
    assert list(data["result"].items()) == [("a", 6), ("b", 2), ("c", 4), ("d", 5)]


def test_a_quoted_merge_key_is_a_key(load_data: LoadData) -> None:
    assert load_data('a: {"<<": 1}\n') == {"a": {"<<": 1}}


def test_three_hundred_honest_merges_pass(load_data: LoadData) -> None:
    base = "base: &base\n" + "".join(f"  k{n}: {{type: string}}\n" for n in range(1000))
    users = "".join(f"u{n}:\n  <<: *base\n  own: {n}\n" for n in range(300))
    data = load_data(base + users)
    assert len(data["u299"]) == 1001
    assert data["u299"]["own"] == 299


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
)
MERGE_BOMB = "m0: &m0 {k: v}\n" + "".join(
    f"m{n}: &m{n} {{<<: *m{n - 1}, a{n}: *m{n - 1}, b{n}: *m{n - 1}}}\n" for n in range(1, 40)
)


@pytest.mark.parametrize("bomb", [BOMB, MERGE_BOMB])
def test_a_bomb_is_one_clear_error(load: Load, bomb: str) -> None:
    document, collector = load({"api.yaml": bomb})
    assert document is None
    (line,) = found(collector)
    assert " SP107 aliases repeat more than 1,000,000 nodes" in line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x [*x]\n", 'api.yaml:1:8 SP108 alias "*x" stands inside what it repeats'),
        ("a: *x\n", 'api.yaml:1:4 SP103 alias "*x" has no anchor'),
        ("a: 1\n---\nb: 2\n", "api.yaml:2:1 SP106 a second YAML document begins here"),
        ("a:\n\tb: 1\n", 'api.yaml:2:1 SP103 nothing can begin with "\\t" here'),
        ("a: b: c\n", "api.yaml:1:5 SP103 mapping values are not allowed in this context"),
        ("a: [1\n", "api.yaml:2:1 SP103 did not find expected ',' or ']'"),
        ("? [a]\n: b\n", "api.yaml:1:3 SP109 a key must be text, not a list or a mapping"),
        ("<<: 1\n", "api.yaml:1:5 SP109 << can merge only a mapping or a list of mappings"),
        ("a: '\x01'\n", 'api.yaml:1:5 SP103 YAML does not allow the character "\\x01"'),
    ],
)
def test_what_cannot_be_read_is_one_located_error(load: Load, text: str, expected: str) -> None:
    document, collector = load({"api.yaml": text})
    assert document is None
    assert found(collector) == [expected]


def test_nesting_has_a_limit(load: Load) -> None:
    document, collector = load({"api.yaml": "a: " + "[" * 500 + "]" * 500})
    assert document is None
    assert found(collector) == ["api.yaml:1:131 SP107 nested more than 128 levels deep"]


def test_keys_written_twice_are_errors_and_the_rest_is_read(load: Load) -> None:
    document, collector = load(
        {"api.yaml": "info: {title: a, title: b}\npaths:\n  /x: 1\n  /y: 2\n  /x: 3\n"}
    )
    assert document is not None
    assert document.data["paths"] == {"/x": 3, "/y": 2}
    assert found(collector) == [
        'api.yaml:1:18 SP104 key "title" appears twice in one mapping',
        'api.yaml:5:3 SP104 key "/x" appears twice in one mapping',
    ]
    (first, label), *_ = collector.diagnostics[1].related
    assert (str(first), label) == ("api.yaml:3:3", "first here")


def test_foreign_tags_are_read_without(load: Load) -> None:
    document, collector = load({"api.yaml": "a: !secret x\nb: !Map {c: 1}\nd: !!set {e}\n"})
    assert document is not None
    assert document.data == {"a": "x", "b": {"c": 1}, "d": {"e": None}}
    assert [line.split()[:2] for line in found(collector)] == [
        ["api.yaml:1:4", "SP110"],
        ["api.yaml:2:4", "SP110"],
        ["api.yaml:3:4", "SP110"],
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [("", "empty"), ("# nothing\n", "empty"), ("- a\n", "a list"), ("text\n", "a single value")],
)
def test_a_document_is_a_mapping(load: Load, text: str, what: str) -> None:
    document, collector = load({"api.yaml": text})
    assert document is None
    assert found(collector) == [f"api.yaml:1:1 SP105 the document is {what}, not a mapping"]


def test_a_marker_on_the_first_line_is_no_second_document(load_data: LoadData) -> None:
    assert load_data("%YAML 1.2\n---\na: no\n...\n") == {"a": "no"}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings_are_told_apart(load_data: LoadData, encoding: str) -> None:
    assert load_data("title: Käse 🧀\n".encode(encoding)) == {"title": "Käse 🧀"}


def test_broken_encoding_is_located(load: Load) -> None:
    document, collector = load({"api.yaml": "a: 1\nb: é".encode() + b"\xe9\n"})
    assert document is None
    assert found(collector) == ["api.yaml:2:5 SP102 byte 0xe9 is not UTF-8"]


def test_a_missing_file_is_an_error(load: Load) -> None:
    from pathlib import Path

    from specpress import source
    from specpress.diag import Collector

    collector = Collector()
    assert source.load(Path("nowhere.yaml"), collector=collector) is None
    (line,) = found(collector)
    assert line == "nowhere.yaml:1:1 SP101 cannot read the file: No such file or directory"


def test_standard_input_is_a_document_too() -> None:
    from specpress import source
    from specpress.diag import Collector

    collector = Collector()
    document = source.load_bytes(b"openapi: 3.1.0\n", collector=collector)
    assert document is not None
    assert str(document.origin("#/openapi")) == "<stdin>:1:10"


def test_the_slow_parser_does_the_same(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    monkeypatch.delattr(yaml, "CBaseLoader")
    document, _ = load({"api.yaml": "a: no\nb: &x [1, 2.5]\nc: {<<: {d: *x}}\n"})
    assert document is not None
    assert document.data == {"a": "no", "b": [1, 2.5], "c": {"d": [1, 2.5]}}
    assert str(document.origin("#/b/1")) == "api.yaml:2:11"
    broken, collector = load({"api.yaml": "a: [\n"})
    assert broken is None
    assert collector.has_errors
