"""POST /v1/customers in spec/openapi.yaml carries every fact of the page in seed-checklist.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SEED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "seed-checklist.yaml").read_text(encoding="utf-8")
)
DOCUMENT: dict[str, Any] = yaml.safe_load(
    (ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8")
)
OPERATION: dict[str, Any] = DOCUMENT["paths"][SEED["operation"]["path"]][SEED["operation"]["verb"]]
BODY: dict[str, Any] = OPERATION["requestBody"]["content"]["application/json"]
ANSWER: dict[str, Any] = OPERATION["responses"][SEED["answer"]["status"]]["content"][
    "application/json"
]

CONSTRAINTS = ("enum", "format", "minLength", "maxLength", "deprecated")


def facts(member: dict[str, Any], schema: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """What the document says of the things that the page says of `member`."""
    said: dict[str, Any] = {"name": member["name"], "type": schema["type"]}
    if "optional" in member:
        said["optional"] = member["name"] not in required
    # A sentence of our own may stand where the page has none; a constraint may not.
    if "description" in member:
        said["description"] = schema.get("description")
    said |= {key: schema[key] for key in CONSTRAINTS if key in schema}
    if "values" in member:
        values = schema["additionalProperties"]
        said["values"] = "anything" if values is True else values["type"]
    if "members" in member:
        said["members"] = listing(member["members"], schema)
    if isinstance(member.get("items"), list):
        said["items"] = listing(member["items"], schema["items"])
    elif "items" in member:
        said["items"] = schema["items"]["type"]
    return said


def listing(members: list[dict[str, Any]], schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The facts of all members, in the document's order: one too many or too few shows as well."""
    page = {member["name"]: member for member in members}
    return [
        facts(page.get(name, {"name": name}), property, schema.get("required", []))
        for name, property in schema["properties"].items()
    ]


def test_operation() -> None:
    assert OPERATION["summary"] == SEED["operation"]["summary"]
    assert OPERATION["description"].strip() == SEED["operation"]["description"]


@pytest.mark.parametrize("index", range(len(SEED["body"])), ids=[m["name"] for m in SEED["body"]])
def test_body_member(index: int) -> None:
    assert listing(SEED["body"], BODY["schema"])[index] == SEED["body"][index]


def test_body_has_no_other_member() -> None:
    assert list(BODY["schema"]["properties"]) == [member["name"] for member in SEED["body"]]
    assert [name for name, _ in SEED["page"]["body_preview"]] == list(BODY["schema"]["properties"])


def test_answer() -> None:
    answer = SEED["answer"]
    member = ANSWER["schema"]["properties"][answer["member"]]
    assert member == {"$ref": f"#/components/schemas/{answer['component']}"}
    assert ANSWER["schema"]["required"] == [answer["member"]]
    component = DOCUMENT["components"]["schemas"][answer["component"]]
    names = [{"name": name} for name in component["properties"]]
    assert names == [{"name": member["name"]} for member in answer["members"]]
    for said, wanted in zip(listing(answer["members"], component), answer["members"], strict=True):
        assert said.items() >= wanted.items()


def test_examples() -> None:
    assert BODY["example"] == SEED["request_example"]
    assert list(BODY["example"]) == list(SEED["request_example"])
    assert ANSWER["example"] == SEED["answer_example"]
    assert list(ANSWER["example"]["data"]) == list(SEED["answer_example"]["data"])


def test_previews_count_the_members() -> None:
    """The page's own arithmetic: three members and `N more`, or all of up to four."""
    for path, preview in SEED["page"]["union_previews"].items():
        schema = BODY["schema"]
        for step in path.replace("[]", ".[]").split("."):
            schema = schema["items"] if step == "[]" else schema["properties"][step]
        shown = [part.strip() for part in preview.split("|")]
        members = [f'"{member}"' for member in schema["enum"]]
        if shown[-1].endswith(" more"):
            assert shown == [*members[:3], f"{len(members) - 3} more"]
        else:
            assert shown == members


def test_header_link_comes_from_the_settings() -> None:
    settings = yaml.safe_load((ROOT / "spec" / "specpress.yml").read_text(encoding="utf-8"))
    link = settings["targets"]["docs"]["options"]["call_to_action"]
    assert link["label"] == SEED["page"]["call_to_action"]
