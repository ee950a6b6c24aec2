"""Golden cases: a folder below cases/ is a test. `list.yaml` or `list.csv`, with `candidate.yaml` where there is one.

In `valid/`, `expected.json` holds what was understood; in `invalid/`, `messages.txt` the exact messages.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lists import graceful

from followup.model.interviews import Interview
from followup.reading.listing import Given, Listing, list_source, listing_from
from followup.reading.sources.nodes import Source
from followup.reading.sources.yaml_files import yaml_source
from followup.telling.problems import problems

CASES = Path(__file__).parent / "cases"


def sources(folder: Path) -> tuple[Source, Source | None]:
    (path,) = folder.glob("list.*")
    candidate = folder / "candidate.yaml"
    return list_source(path.read_bytes(), path.name), (
        yaml_source(candidate.read_bytes(), candidate.name) if candidate.exists() else None
    )


def listing(folder: Path) -> tuple[Listing, dict[str, Source]]:
    source, candidate = sources(folder)
    read = listing_from([source], candidate, None, Given(system_zone=lambda: "America/New_York"), graceful())
    return read, {one.file: one for one in (source, candidate) if one is not None}


def messages(read: Listing, by_file: dict[str, Source]) -> str:
    request = SimpleNamespace(program="followup")
    result = SimpleNamespace(problems=read.problems, sources=by_file, told_before=(), request=request, planned=None)
    return "".join(f"{text}\n" for text in problems(result))


def utc(moment: dt.datetime | None) -> str | None:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%MZ}" if moment else None


def person(one: Any) -> str:
    """Everything that is known of a person: Ana Lima <ana@acme.example> (VP Engineering): the release train."""
    said = getattr(one, "title", None) or getattr(one, "relation", None)
    topic = getattr(one, "topic", None)
    parts = (f" <{one.email}>" if one.email else "", f" ({said})" if said else "", f": {topic}" if topic else "")
    return one.name + "".join(parts)


def understood(one: Interview) -> dict[str, Any]:
    """What a case says of an interview; what is absent is left out."""
    said = {
        "opening": one.opening,
        "company": one.company,
        "role": one.role,
        "day": str(one.day),
        "start": utc(one.start),
        "end": utc(one.end),
        "timezone": one.timezone,
        "mode": one.mode,
        "round": one.round,
        "final": one.is_final,
        "phone_screen": one.is_phone_screen,
        "status": one.status,
        "address": one.address,
        "people": [person(each) for each in one.interviewers],
        "lead": [each.name for each in one.interviewers if each.lead],
        "arranged_by": one.arranged_by and person(one.arranged_by),
        "references": [person(each) for each in one.references],
        "strengths": list(one.strengths),
        "decision_by": one.decision_by and str(one.decision_by),
        "outcome_on": one.outcome_on and str(one.outcome_on),
        "done": {each.step: list(each.people) for each in one.done},
        "skip": list(one.skip),
        "changes": [each.step for each in one.changes],
    }
    return {key: value for key, value in said.items() if value}


def named(folder: Path) -> str:
    return folder.name


@pytest.mark.parametrize("folder", sorted((CASES / "valid").iterdir()), ids=named)
def test_a_valid_list_is_understood(folder: Path) -> None:
    read, by_file = listing(folder)
    found = {
        "candidate": {
            "name": read.candidate.name,
            "timezone": read.candidate.timezone,
            "country": read.candidate.country,
        },
        "interviews": [understood(one) for one in read.interviews],
        "warnings": messages(read, by_file).splitlines(),
    }
    assert found == json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert not any(one.is_error for one in read.problems)
    assert not read.refused


@pytest.mark.parametrize("folder", sorted((CASES / "invalid").iterdir()), ids=named)
def test_what_is_wrong_is_told(folder: Path) -> None:
    read, by_file = listing(folder)
    assert messages(read, by_file) == (folder / "messages.txt").read_text(encoding="utf-8")
    assert any(one.is_error for one in read.problems)
