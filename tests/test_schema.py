"""The JSON Schema takes what the reader takes, and knows the same keys."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from commands import ROOT, followup
from jsonschema import Draft202012Validator
from lists import graceful

from followup.model.status import Status
from followup.problems import Problem
from followup.reading.etiquette.contents import STEP
from followup.reading.findings import Findings
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.form.contents.interview import INTERVIEW as INTERVIEW_TABLE
from followup.reading.form.contents.people import INTERVIEWER, REFERENCE
from followup.reading.form.contents.settings import SETTINGS
from followup.reading.form.contents.whole import LIST
from followup.reading.form.fields import Field, Table
from followup.reading.form.reader import read
from followup.reading.form.schema import is_ours, schema
from followup.reading.listing import Given, listing_from
from followup.reading.sources.yaml_files import yaml_source

STEPS = [step.name for step in graceful().steps]
SCHEMA = schema(STEPS)
TABLES = {
    "list": LIST,
    "candidate": CANDIDATE,
    "settings": SETTINGS,
    "reference": REFERENCE,
    "interviewer": INTERVIEWER,
    "interview": INTERVIEW_TABLE,
    "step": STEP,
}
LISTS = sorted([*(ROOT / "sample_data").glob("*.yaml"), *(ROOT / "tests" / "cases" / "valid").glob("*/list.yaml")])
INTERVIEW = "company: Acme, role: Engineer, date: 2026-11-24, start: 10:00, end: 11:00"


class Yaml11(yaml.SafeLoader):
    """YAML as PyYAML guesses it, but for days, which JSON does not have."""


class Yaml12(yaml.SafeLoader):
    """YAML as most editors read it: `yes` is a text."""


def without(loader: type[yaml.SafeLoader], *kinds: str) -> None:
    tags = {f"tag:yaml.org,2002:{kind}" for kind in kinds}
    loader.yaml_implicit_resolvers = {
        letter: [(tag, pattern) for tag, pattern in resolvers if tag not in tags]
        for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


without(Yaml11, "timestamp")
without(Yaml12, "timestamp", "bool", "int", "float")


def complaints(text: str) -> list[str]:
    """What an editor would underline, whichever YAML it speaks."""
    validator = Draft202012Validator(SCHEMA)
    return [
        f"{loader.__name__}: {error.json_path}: {error.message}"
        for loader in (Yaml11, Yaml12)
        for error in validator.iter_errors(yaml.load(text, loader))
    ]


def problems(text: str) -> tuple[Problem, ...]:
    return listing_from([yaml_source(text.encode(), "list.yaml")], None, None, Given(), graceful()).problems


def of_an_interview(key: str, value: str) -> str:
    return f"interviews:\n  - {{{INTERVIEW}, {key}: {value}}}\n"


def test_the_schema_keeps_to_its_draft() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_command_prints_the_schema() -> None:
    assert followup("schema").json == SCHEMA
    assert is_ours(followup("schema").out.encode())
    assert not is_ours(b"{}")
    assert not is_ours(b"[1")


def test_the_schema_of_a_playbook_of_your_own_knows_its_steps(tmp_path: Path) -> None:
    playbook = tmp_path / "playbook.yaml"
    playbook.write_text("steps:\n  wave:\n    {for: lead, once_a: opening, from: interview end, wait: 1 hour,"
                        " useful_for: 1 day, channel: note}\n")  # fmt: skip
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "wave.txt").write_text("Wave.")
    printed = followup("schema", "--playbook", tmp_path).json
    assert list(printed["$defs"]["steps_changed"]["properties"]) == ["wave"]
    assert followup("schema", "--playbook", tmp_path / "none").code == 2


@pytest.mark.parametrize("name", TABLES)
def test_the_keys_of_a_form_are_those_of_the_table_with_their_meanings(name: str) -> None:
    table, form = TABLES[name], SCHEMA["$defs"][name]
    meanings = {key: one["description"] for key, one in form["properties"].items()}
    assert meanings == {field.key: field.meaning for field in table}
    assert form["additionalProperties"] is False


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_list_is_underlined_only_where_the_reader_does_not_know_a_key(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    unknown = [one.message for one in problems(text) if one.code in ("ignored-key", "unknown-key")]
    assert [bool(unknown)] == [bool(complaints(text))], complaints(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *((field.key, field.example) for field in INTERVIEW_TABLE if not field.required and field.example),
        ("Decision by", "two weeks"), ("ARRANGED-BY", "Mike Tran"), ("Gossip", "~"),
        ("status", "turned down"), ("mode", "Zoom"), ("no_contact", "x"), ("role", ""), ("role", "1984"),
        ("strengths", "calm; exact"),
        ("interviewers", "{name: Ana Lima, Lead: true}"), ("interviewers", "[Ana Lima, {email: bo@acme.example}]"),
        ("references", "[]"), ("done", "{Thank-you email: [Ana Lima], prepare: yes, reference: no}"), ("done", "prepare"),
        ("skip", "Thank-you note"), ("skip", "prepare; reference"), ("steps", "{linkedin: off, Check in: {Wait: 3 days, at:}}"),
        ("notes", "{salary: [1, 2]}"),
    ],
)  # fmt: skip
def test_what_the_reader_takes_is_not_underlined(key: str, value: str) -> None:
    text = of_an_interview(key, value)
    told = [one for one in problems(text) if one.code in ("ignored-key", "unknown-key", "not-keys")]
    assert bool(told) == bool(complaints(text)), (told, complaints(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("interview: []", "unknown-key"),
        ("candidate: {nmae: Priya}", "unknown-key"),
        ("settings: {remainder: none}", "unknown-key"),
        ("references: [{name: Sam, atributes: calm}]", "unknown-key"),
        ("interviews: [{comapny: Acme, date: 2026-11-24}]", "unknown-key"),
        ("interviews: [{role: Engineer, date: 2026-11-24}]", "missing-company"),
        ("interviews: [{company: , date: 2026-11-24}]", "missing-company"),
        ("interviews: Acme", "not-a-list"),
        (of_an_interview("interviewers", "[{nmae: Ana}]"), "unknown-key"),
        (of_an_interview("steps", "{check_in: {wiat: 3 days}}"), "unknown-key"),
        (of_an_interview("steps", "{chekc_in: off}"), "unknown-step"),
        (of_an_interview("location", "[Boston]"), "not-one-value"),
    ],
)
def test_what_the_reader_refuses_for_its_keys_is_underlined(text: str, code: str) -> None:
    assert code in {one.code for one in problems(text)}
    assert complaints(text)


def test_a_list_may_be_empty_a_sequence_or_a_candidate_alone() -> None:
    for text in ("", "[]", "-\n", f"- {{{INTERVIEW}}}", f"- {{Company: Acme, DATE: 2026-11-24}}\n- {{{INTERVIEW}}}",
                 "candidate: {name: Priya Raman}", "candidate:\nsettings:\nreferences:\ninterviews:\n"):  # fmt: skip
        assert complaints(text) == []


def every_field() -> list[Field]:
    return [field for name, table in TABLES.items() if name != "step" for field in table if field.kind.of is None]


@pytest.mark.parametrize("field", every_field(), ids=lambda field: field.key)
def test_every_example_is_one(field: Field) -> None:
    findings = Findings()
    node = yaml_source(f"{field.key}: {field.example}".encode(), "list.yaml").node
    assert node is not None
    said = read(node, Table("it", (field,)), findings)
    assert said is not None
    assert field.key in said.values
    assert findings.problems == []


def words_offered(form: Any) -> set[str]:
    return set(re.findall(r'"enum": (\[.*?\])', json.dumps(form)))


def test_words_are_offered_where_they_are_fixed_and_others_are_let_through() -> None:
    interview = SCHEMA["$defs"]["interview"]["properties"]
    assert words_offered(interview["status"]) == {
        json.dumps([str(status) for status in Status])
    }  # fmt: skip
    assert words_offered(interview["mode"]) == {'["onsite", "video", "phone"]'}
    assert words_offered(SCHEMA["$defs"]["steps"]) == {json.dumps(STEPS)}
    assert words_offered(SCHEMA["$defs"]["settings"]["properties"]["private"]) == {'["yes", "no"]'}


@pytest.mark.parametrize("name", ["candidate", "reference", "interviewer", "list"])
def test_an_editor_takes_other_words_for_keys_as_the_reader_does(name: str) -> None:
    table, form = TABLES[name], SCHEMA["$defs"][name]
    for field in table:
        for words in table.words_for(field):
            for spelt in (words, words.replace(" ", "_").title(), words[:1] + "".join(words.title().split())[1:]):
                named = [one["$ref"] for pattern, one in form["patternProperties"].items() if re.search(pattern, spelt)]
                assert named == [f"#/$defs/{name}/properties/{field.key}"], spelt
