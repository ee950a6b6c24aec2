"""What a list still has of the starter's example: letters with another's words, to people who do not exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from followup.model.interviews import Interview
from followup.model.people import Candidate, Reference
from followup.problems import Place
from followup.reading.findings import Findings, listed
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.contents.people import INTERVIEWER, REFERENCE
from followup.reading.form.fields import Table

_MOST_NAMED = 4


def tell_examples(
    candidate: Candidate, references: Sequence[Reference], interviews: Sequence[Interview], findings: Findings
) -> None:
    """Warns, once, of the examples that nobody wrote over."""
    found = sorted(_found(candidate, references, interviews), key=lambda one: one[1])
    if found:
        words = list(dict.fromkeys(text for text, _ in found))
        named = listed(words[:_MOST_NAMED] + (["others"] if len(words) > _MOST_NAMED else []))
        message = f"this list still has the example that it began with: {named}"
        findings.warning("example", message, found[0][1], "write your own over it, or delete it")


def _found(
    candidate: Candidate, references: Iterable[Reference], interviews: Iterable[Interview]
) -> Iterator[tuple[str, Place]]:
    if candidate.source:
        yield from _same(CANDIDATE, {"name": candidate.name, "email": candidate.email}, candidate.place)
    for reference in references:
        yield from _same(REFERENCE, {"email": reference.email}, reference.place)
    for interview in interviews:
        yield from _same(INTERVIEW, {"company": interview.company}, interview.place)
        strengths = _example(INTERVIEW, "strengths").strip("[]")
        yield from ((strengths, interview.place) for one in interview.strengths if one == strengths)
        for person in (*interview.interviewers, *((interview.arranged_by,) if interview.arranged_by else ())):
            yield from _same(INTERVIEWER, {"email": person.email, "topic": person.topic}, person.place)


def _same(table: Table, said: dict[str, str | None], place: Place) -> Iterator[tuple[str, Place]]:
    return ((text, place) for key, text in said.items() if text is not None and text == _example(table, key))


def _example(table: Table, key: str) -> str:
    field = table.field(key)
    return field.example if field is not None else ""
