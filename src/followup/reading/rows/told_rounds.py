"""The round that a role tells beside the job: Home Manager (2nd), Engineer - final round."""

from __future__ import annotations

import dataclasses
import re

from followup.identity import folded
from followup.reading.findings import Findings
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.reader import is_nothing
from followup.reading.sources.nodes import Entries, Text
from followup.reading.words import rounds, vocabulary

_IN_BRACKETS = re.compile(r"[(\[](?P<round>[^()\[\]]+)[)\]]$")  # what a role ends with
_BEHIND_A_DASH = re.compile(r"(?P<role>.*\w)\s+[-–—|]\s+(?P<round>[^-–—|]+)")


def with_told_round(record: Entries, findings: Findings) -> Entries:
    """A record whose role holds the job alone, and the round what stood beside it, where no other round is given; that is told.

    So two rounds are not two openings, each with a check-in of its own.
    """
    role, round = _cell(record, "role"), _cell(record, "round")
    told = _told(role.text) if role is not None else None
    if role is None or told is None or _cell(record, "id") is not None:
        return record
    if round is not None and folded(round.text) != folded(told[1]):
        return record
    job, name = told
    message = f"{role.text} is read as {job}, and {name} as the round"
    hint = "if it is another opening, give it an id of its own"
    findings.of("role").warning("round-in-role", message, role.place, hint)
    said = {"role": Text(job, role.place), "round": Text(name, role.place)}
    kept = tuple((key, node) for key, node in record.entries if _key(key) not in said)
    return dataclasses.replace(record, entries=(*kept, *((Text(key, role.place), node) for key, node in said.items())))


def _cell(record: Entries, key: str) -> Text | None:
    """The first text under a key; None where there is none, or a word for nothing."""
    node = next((node for written, node in record.entries if _key(written) == key), None)
    return node if isinstance(node, Text) and not is_nothing(node) else None


def _key(written: Text) -> str | None:
    field = INTERVIEW.field(written.text)
    return field.key if field is not None else None


def _told(role: str) -> tuple[str, str] | None:
    """The job and the round that a role tells; None where it tells no round."""
    if (found := _IN_BRACKETS.search(role.rstrip())) is not None and (
        _is_a_round(found["round"]) or _is_ordinal(found["round"])
    ):
        before = role[: found.start()].rstrip()
        return (before, found["round"].strip()) if any(map(str.isalnum, before)) else None
    if (found := _BEHIND_A_DASH.fullmatch(role)) is not None and _is_a_round(found["round"]):
        return found["role"], found["round"].strip()
    return None


def _is_a_round(text: str) -> bool:
    """Whether a text is the name of a round in two words or more; one alone (technical, onsite) may belong to the job."""
    words = folded(text)
    named = rounds.round_in(words)
    return named is not None and not named[1] and " " in words and vocabulary.mode_alone(text) is None


def _is_ordinal(text: str) -> bool:
    return folded(text) in rounds.ORDINALS
