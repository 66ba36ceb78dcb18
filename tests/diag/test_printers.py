"""How findings look: for people, for GitHub, for programs."""

from __future__ import annotations

import json

from specpress.diag import (
    Collector,
    Diagnostic,
    Origin,
    Severity,
    to_github,
    to_json,
    to_sarif,
    to_text,
)

TEXT = """\
openapi: 3.1.0
paths:
  /v1/customers:
    get: {}
    post: {}
    get: {}
"""


def found(origin: Origin | None, message: str = "it is wrong", **more: object) -> Diagnostic:
    return Diagnostic(
        code="SP104", severity=Severity.ERROR, message=message, origin=origin, **more  # type: ignore[arg-type]
    )


def test_text_shows_the_place_with_every_highlight_and_the_hint() -> None:
    one = found(
        Origin("api.yaml", 6, 5, "#/paths/~1v1~1customers"),
        'key "get" appears twice',
        hint="remove one",
        related=((Origin("api.yaml", 4, 5), "first here"),),
    )
    assert to_text([one], {"api.yaml": TEXT}) == (
        'api.yaml:6:5: error SP104: key "get" appears twice\n'
        "  at #/paths/~1v1~1customers\n"
        "    |\n"
        "  4 |     get: {}\n"
        "    |     --- first here\n"
        "  ...\n"
        "  6 |     get: {}\n"
        "    |     ^^^\n"
        "  hint: remove one\n"
    )


def test_text_of_a_finding_without_a_place_is_one_line() -> None:
    assert to_text([found(None)], {}) == "error SP104: it is wrong\n"


def test_findings_are_told_apart_by_an_empty_line() -> None:
    text = to_text([found(None), found(None, "this too")], {})
    assert text.split("\n\n") == ["error SP104: it is wrong", "error SP104: this too\n"]


def test_related_places_in_other_files_come_with_their_file() -> None:
    one = found(Origin("api.yaml", 1, 1), related=((Origin("other.yaml", 2, 1), "declared here"),))
    text = to_text([one], {"api.yaml": TEXT, "other.yaml": "a: 1\nb: 2\n"})
    assert "  in other.yaml\n" in text
    assert "  2 | b: 2\n    | - declared here\n" in text
    assert "  other.yaml:2: declared here\n" in to_text([one], {"api.yaml": TEXT})


def test_a_line_that_does_not_exist_is_not_shown() -> None:
    text = to_text([found(Origin("api.yaml", 99, 1, ""))], {"api.yaml": TEXT})
    assert text == "api.yaml:99:1: error SP104: it is wrong\n"


def test_nothing_of_a_document_reaches_the_terminal_as_a_control_character() -> None:
    hostile = 'title: "\x1b[2J\u202eevil\u2066\x07"\n'
    one = found(
        Origin("a\x1b.yaml", 1, 8, "#/\x1b"),
        "bad \x1b[31m\u202e text",
        hint="see \x9b",
        related=((Origin("a\x1b.yaml", 1, 1), "la\x1bbel"),),
    )
    for printed in (
        to_text([one], {"a\x1b.yaml": hostile}),
        to_github([one]),
        to_json([one]),
        to_sarif([one], version="1"),
    ):
        assert not set(printed) & set("\x1b\x07\x9b\u202e\u2066")
    assert "\\x1b[2J\\u{202e}evil" in to_text([one], {"a\x1b.yaml": hostile})


def test_carets_stand_under_what_is_meant_after_tabs_wide_and_escaped_characters() -> None:
    text = to_text([found(Origin("a", 1, 6))], {"a": "\t\x01你a b"})
    lines = text.splitlines()
    shown, caret = lines[2], lines[3]
    assert shown == "  1 |     \\x01你a b"
    # The wide character takes two columns of the terminal and one of the string.
    assert caret.index("^") == shown.index("b") + 1


def test_a_line_of_a_megabyte_is_cut_around_the_place() -> None:
    line = "x" * 500_000 + " HERE " + "y" * 500_000
    text = to_text([found(Origin("a", 1, 500_002))], {"a": line})
    assert len(text) < 500
    lines = text.splitlines()
    assert lines[3].index("^") == lines[2].index("HERE")
    assert lines[3].count("^") == 4


def test_color_is_only_there_when_asked_for() -> None:
    one = found(Origin("api.yaml", 1, 1))
    assert "\x1b[31merror SP104\x1b[0m" in to_text([one], {}, color=True)
    assert "\x1b" not in to_text([one], {})


def test_github_commands_are_escaped() -> None:
    one = found(
        Origin("a,b:c.yaml", 3, 4),
        "50% of\nit",
        hint="or not",
        related=((Origin("d.yaml", 1, 2), "there"),),
    )
    assert to_github([one]) == (
        "::error file=a%2Cb%3Ac.yaml,line=3,col=4,title=SP104"
        "::50%25 of\\nit%0Ad.yaml:1:2: there%0Ahint: or not\n"
    )
    note = Diagnostic(code="SP214", severity=Severity.NOTE, message="new")
    assert to_github([note]) == "::notice title=SP214::new\n"


def test_json_carries_everything() -> None:
    collector = Collector()
    one = found(
        Origin("api.yaml", 6, 5, "#/paths"), hint="remove", related=((Origin("b", 1, 2), "x"),)
    )
    data = json.loads(to_json([one, found(None)], collector.ledger))
    assert data["version"] == 1
    assert data["diagnostics"][0] == {
        "code": "SP104",
        "severity": "error",
        "message": "it is wrong",
        "file": "api.yaml",
        "line": 6,
        "column": 5,
        "pointer": "#/paths",
        "hint": "remove",
        "related": [{"file": "b", "line": 1, "column": 2, "pointer": "#", "label": "x"}],
    }
    assert "file" not in data["diagnostics"][1]
    assert data["ledger"]["entries"] == []


def test_sarif_has_rules_places_and_relative_addresses() -> None:
    one = found(Origin("my api/öpen.yaml", 6, 5, "#/paths"), related=((Origin("b", 1, 2), "x"),))
    log = json.loads(to_sarif([one, one], version="1.2.3"))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["version"] == "1.2.3"
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "SP104"
    assert rule["shortDescription"]["text"] == "A key appears twice in one mapping"
    result = run["results"][0]
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "my%20api/%C3%B6pen.yaml"},
        "region": {"startLine": 6, "startColumn": 5},
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "#/paths"}]
    assert result["relatedLocations"][0]["message"] == {"text": "x"}
