"""A run as one JSON object, whole on every exit code (version 1)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from followup import zones
from followup.model.interviews import Interview
from followup.model.status import Status
from followup.problems import Problem

if TYPE_CHECKING:
    from followup.pipeline import Result
    from followup.pipeline.amending import Added


def as_json(result: Result) -> str:
    """The run as one JSON object, whole on every exit code (version 1)."""
    return json.dumps(_object(result), ensure_ascii=False, indent=2)


def not_done(message: str) -> str:
    """The same object for a run that could not be made: its one problem says why."""
    empty: dict[str, Any] = {"version": 1, "now": None, "candidate": None}
    for key in ("interviews", "follow_ups", "withdrawn", "left_out"):
        empty[key] = []
    return json.dumps({**empty, "problems": [_why_not(message)], "files": []}, ensure_ascii=False, indent=2)


def _why_not(message: str) -> dict[str, Any]:
    return {"file": None, "line": None, "column": None, "field": None, "severity": "error", "code": "not-done",
            "message": message, "hint": None}  # fmt: skip


def _object(result: Result) -> dict[str, Any]:
    candidate, planned = result.listing.candidate, result.planned
    return {
        "version": 1,
        "now": result.now.isoformat(),
        "candidate": {"name": candidate.name, "timezone": candidate.timezone, "from": candidate.source or None},
        "interviews": [_interview(one, result.now) for one in result.listing.interviews],
        "follow_ups": list(_follow_ups(result)),
        "withdrawn": [
            {"uid": one.uid, "step": one.step, "summary": one.summary, "start": _local(one.start, candidate.timezone),
             "why": one.why}
            for one in (planned.changes.withdrawn if planned else ())
        ],
        "left_out": [
            {"step": one.step, "opening": one.opening, "interview": one.interview, "person": one.person, "why": one.why}
            for one in (planned.plan.left_out if planned else ())
        ],
        "problems": [_problem_object(one) for one in result.problems],
        "files": [
            {"path": one.path.as_posix(), "state": one.state, "new": one.counts.new, "changed": one.counts.changed,
             "unchanged": one.counts.unchanged, "withdrawn": one.counts.withdrawn, "expired": one.counts.expired}
            for one in (planned.changes.files if planned else ())
        ],
    }  # fmt: skip


def _interview(one: Interview, now: dt.datetime) -> dict[str, Any]:
    knows_time = one.start is not None
    status = one.status or (Status.SCHEDULED if one.end > now else Status.WAITING)
    return {
        "id": one.identity, "opening": one.opening, "company": one.company, "role": one.role, "round": one.round,
        "start": one.start.isoformat() if one.start else one.day.isoformat(),
        "end": one.end.isoformat() if knows_time else one.day.isoformat(),
        "timezone": one.timezone, "mode": one.mode, "status": status,
        "interviewers": list(dict.fromkeys(person.name for person in one.interviewers)),
        "place": {"file": one.place.file, "line": one.place.line},
    }  # fmt: skip


def _follow_ups(result: Result) -> Iterator[dict[str, Any]]:
    if result.planned is None:
        return
    planned = result.planned
    timezone = result.listing.candidate.timezone
    everything = zip(planned.plan.follow_ups, planned.changes.outcomes, planned.drafts, strict=True)
    for follow_up, outcome, (events, wording) in everything:
        for event in events:
            yield {
                "uid": event.uid, "step": follow_up.step.name,
                "openings": [opening.key for opening in follow_up.openings],
                "interviews": [one.identity for one in follow_up.visit],
                "people": [person.name for person in follow_up.people],
                "start": _local(event.start, timezone), "end": _local(event.end, timezone), "timezone": timezone,
                "summary": event.summary, "description": event.description,
                "drafts": [
                    {"to": {"name": draft.to.name, "email": draft.to.email, "phone": draft.to.phone} if draft.to else None,
                     "channel": draft.channel, "subject": draft.subject, "body": draft.body}
                    for draft in (wording.drafts if event.part == 1 else ())
                ],
                "why": follow_up.why, "state": outcome.state,
            }  # fmt: skip


def _local(moment: dt.datetime, timezone: str) -> str:
    return zones.in_zone(moment, timezone).isoformat()


def _problem_object(one: Problem) -> dict[str, Any]:
    is_somewhere = bool(one.place.file)
    return {
        "file": one.place.file or None, "line": one.place.line if is_somewhere else None,
        "column": one.place.column if is_somewhere else None, "field": one.field or None,
        "severity": one.severity, "code": one.code, "message": one.message, "hint": one.hint or None,
    }  # fmt: skip


def added_as_json(result: Added, file: str, *, dry_run: bool) -> str:
    """What was done with each invitation as one JSON object, whole on every exit code (version 1)."""
    steps = [
        {"outcome": one.outcome, "title": one.title, "company": one.company, "role": one.role, "round": one.round,
         "start": one.start.isoformat() if one.start else one.day.isoformat() if one.day else None, "line": one.line,
         "changed": [{"key": each.key, "before": each.before or None, "after": each.after or None} for each in one.changed],
         "still_to_say": list(one.still_to_say), "notes": list(one.notes)}
        for one in result.steps
    ]  # fmt: skip
    answers = [
        {
            "from": one.sender,
            "company": one.company,
            "reads_like": one.reading,
            "sentence": one.sentence,
            "day": one.when.day.isoformat() if one.when else None,
            "whom": one.whom,
            "line": one.line,
        }
        for one in result.answers
    ]
    problems = [_problem_object(one) for one in result.problems]
    return _added_object(file, problems, dry_run, steps, list(result.passed_over), answers)


def not_added(message: str, file: str) -> str:
    """The same object as `added_as_json` for what could not be done: its one problem says why."""
    return _added_object(file, [_why_not(message)])


def _added_object(
    file: str, problems: Sequence[Any], dry_run: bool = False, steps: Sequence[Any] = (), passed_over: Sequence[str] = (),
    answers: Sequence[Any] = (),
) -> str:  # fmt: skip
    return json.dumps(
        {"version": 1, "list": file, "dry_run": dry_run, "invitations": [*steps], "left_out": [*passed_over],
         "answers": [*answers], "problems": [*problems]},
        ensure_ascii=False, indent=2,
    )  # fmt: skip
