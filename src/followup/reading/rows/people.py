"""The people of a row: those who were met, each once, and references with what the list knows of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from followup.identity import folded, is_candidate, is_same_person, mailbox
from followup.model.people import Candidate, Interviewer, Reference
from followup.reading.candidate import with_zone
from followup.reading.cells import values
from followup.reading.findings import Findings


def met(
    people: Iterable[Interviewer], candidate: Candidate, company: str | None, findings: Findings
) -> tuple[Interviewer, ...]:
    """The people, one who is named twice only once, and without the candidate, whom lists of attendees name as well, and
    without the company, which is named among them.
    """
    kept: list[Interviewer] = []
    under: dict[str, list[int]] = {}  # by name and by address: of two thousand people not each is compared with each
    for one in people:
        if is_candidate(one, candidate):
            continue
        if company is not None and not one.email and folded(one.name) == folded(company):
            hint = "write the name of the person; if the company is called as they are, write their address beside the name"
            findings.of("interviewers").warning("not-a-person", f"{one.name} is the company", one.place, hint)
            continue
        keys = (folded(one.name), *((mailbox(one.email),) if one.email else ()))
        alike = sorted({index for key in keys for index in under.get(key, ())})
        known = next((index for index in alike if is_same_person(kept[index], one)), None)
        for key in keys:
            under.setdefault(key, []).append(len(kept) if known is None else known)
        if known is None:
            kept.append(one)
            continue
        said = {key.name: value for key in dataclasses.fields(one) if (value := getattr(one, key.name))}
        kept[known] = dataclasses.replace(kept[known], **{**said, "place": kept[known].place})
        findings.of("interviewers").warning(
            "named-twice", f"{one.name} is named twice", one.place, "keep the fuller one"
        )
    return tuple(kept)


_OF_A_REFERENCE = tuple(one.name for one in dataclasses.fields(Reference))


def reference(
    named: Reference, shared: Mapping[str, Reference], country: str | None, findings: Findings
) -> Reference | None:
    """A reference with what is known of them from the list's own; written out, they may be somebody else."""
    named = with_zone(named, country, findings.of("references"))
    known = shared.get(folded(named.name))
    if known is not None:
        given = {key: said for key in _OF_A_REFERENCE if (said := getattr(named, key))}
        return dataclasses.replace(known, **{**given, "name": known.name})
    close = person_like(named.name, [one.name for one in shared.values()])
    if close is None or named != Reference(name=named.name):
        return named
    findings.of("references").error(
        "unknown-reference", f"{named.name} is none of your references", named.place, f"did you mean {close}?"
    )
    return None


def person_like(name: str, known: Sequence[str]) -> str | None:
    """The one of `known` that `name` is, or may be meant for: misspelt, or only a part of it."""
    exact = [one for one in known if folded(one) == folded(name)]
    part = [one for one in known if f" {folded(name)} " in f" {folded(one)} "]
    return next(iter(exact), None) or values.nearest(name, tuple(known)) or (part[0] if len(part) == 1 else None)
