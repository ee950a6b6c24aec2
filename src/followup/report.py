"""What came of a run, in words and as JSON: every sentence about the outcome, and the exit codes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup import zones
from followup.model import FollowUp, Interview, LeftOut, Opening, Person, State, Status
from followup.pipeline import Added, Marked, Planned, Refused, Request, Result, can_keep_going
from followup.printed import visible as visible
from followup.problems import Problem
from followup.publishing.folder import Changes, Counts, FileState, ForeignFile, Layout
from followup.reading.sources.nodes import Source

if TYPE_CHECKING:
    from followup.amending.answers import Answer
    from followup.amending.correcting import Changed
    from followup.amending.deciding import Step
    from followup.amending.marking.marking import Step as MarkStep
    from followup.viewing.story import Story

NEXT_LINES = 2


class Exit(IntEnum):
    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    NOT_SAFE = 3


def exit_code(result: Result) -> Exit:
    return Exit.PROBLEMS if result.has_errors else Exit.DONE


# --- problems -------------------------------------------------------------------------------------------------------


def problems(result: Result, *, errors_only: bool = False) -> Iterator[str]:
    """Each problem as lines for the terminal: its place, what is wrong, the line with a mark, what to write instead."""
    for one in result.problems:
        if one not in result.told_before and (one.is_error or not errors_only):
            lines = (f"  or type: {line}" for line in _lines_that_settle(one, result))
            yield "\n".join((*_problem(one, result.sources), *lines))
    if result.told_before and not errors_only:
        them = "them" if len(result.told_before) > 1 else "it"
        lists = " ".join(_word(one.name) for one in result.request.lists)
        told = f"{_count(len(result.told_before), 'warning')} as in the last export; to see {them}"
        yield f"{told}: {_word(result.request.program)} check {lists}"


def problems_of_playbook(found: Sequence[Problem]) -> Iterator[str]:
    for one in found:
        yield from _problem(one, {})


def _problem(one: Problem, sources: Mapping[str, Source]) -> Iterator[str]:
    source = sources.get(one.place.file)
    yield f"{_place(one, source)}: {one.severity}: {one.message} [{one.code}]"
    if source is not None and not source.is_table:
        yield from _excerpt(one, source)
    if one.hint:
        yield f"  hint: {one.hint}"


def _place(one: Problem, source: Source | None) -> str:
    place = one.place
    if not place.file:
        return "followup"
    if source is None and place.file.startswith("--"):
        return place.file
    if source is not None and source.is_table:
        return f"{place.file}: row {place.line}" + (f", {place.heading}" if place.heading else "")
    return f"{place.file}:{place.line}:{place.column}"


def _excerpt(one: Problem, source: Source) -> Iterator[str]:
    """The line, cut to what a terminal shows, and a mark under what is meant."""
    place = one.place
    if not 0 < place.line <= len(source.lines):
        return
    line = source.lines[place.line - 1]
    begin = max(0, place.column - 61) if place.column > 80 else 0
    shown = visible(line[begin : begin + 100])
    number = f"{place.line:>5} | "
    yield number + shown.rstrip()
    mark = "^" * max(1, min(place.width, len(shown) - (place.column - 1 - begin)))
    yield " " * (len(number) - 2) + "| " + " " * (place.column - 1 - begin) + mark


def what_to_do(result: Result) -> str | None:
    """The last line after errors: how many rows were understood, refused and left out, and how to go on."""
    errors = sum(one.is_error for one in result.problems)
    if not errors:
        return None
    good, bad, out = len(result.listing.interviews), len(result.listing.refused), len(result.listing.left_out)
    left_out = f", {out} left out" if out else ""
    if result.planned is not None:
        others = f"the other {good} are" if good > 1 else "the other one is"
        return f"{_count(bad, 'row')} refused because of {_count(errors, 'error')}{left_out}; {others} done."
    if good and bad and can_keep_going(result):
        others = f"The other {good} are fine" if good > 1 else "The other one is fine"
        them = "them" if good > 1 else "it"
        return f"Nothing written: {_count(bad, 'row')} refused{left_out}. {others}: --keep-going exports {them}."
    refused_rows = f", {bad} refused" if bad else ""
    understood = f" ({_count(good, 'row')} understood{refused_rows}{left_out})" if good or out else ""
    return f"Nothing written: {_count(errors, 'error')} to correct{understood}."


def refused(error: Refused) -> str:
    return (
        f"followup: {error}. Is this the right file? Nothing was written.\n"
        f"  hint: if those interviews are really gone, run again with --withdraw"
    )


def foreign(error: ForeignFile) -> str:
    return f"followup: {error}.\n  hint: move it away, or allow it with --replace {error.path}"


# --- add ------------------------------------------------------------------------------------------------------------


def problems_of_adding(added: Added) -> Iterator[str]:
    """The problems of invitations, and of the list that they were to be added to."""
    for one in added.problems:
        yield "\n".join(_problem(one, added.sources))


def added(result: Added, file: str, *, dry_run: bool, program: str = "followup") -> Iterator[str]:
    """What was done with each invitation, where its entry is, what changed in it line by line, what is still to be said, and
    how to go on.
    """
    from followup.amending.deciding import Outcome  # 30 ms with what it needs, and no other command does

    sentences = {
        Outcome.ADDED: "added {what}, {when}",
        Outcome.CHANGED: "changed {what}, now {when}",
        Outcome.CANCELLED: "cancelled {what}, {when}",
        Outcome.KNOWN: "{what}, {when}, is in the list already",
        Outcome.OLD: "{what}: the list has a later invitation than this one",
        Outcome.NOT_LISTED: "{what}, {when}, was cancelled, and is not in the list",
        Outcome.NOT_TAKEN: "not taken: {what}, {when}",
        Outcome.ASKED: "was {what}, {when}, called off?",
        Outcome.REFUSED: "not added: {what}",
    }
    written = (Outcome.ADDED, Outcome.CHANGED, Outcome.CANCELLED)
    for one in result.steps:
        what = one.company or one.title or "an appointment"
        would = "would be " if dry_run and one.outcome in written else ""
        where = f" ({file}, line {one.line})" if one.line else ""
        yield would + sentences[one.outcome].format(what=what, when=_time_of(one)) + where
        yield from (f"  {_change(change)}" for change in one.changed)
        yield from (f"  {note}" for note in one.notes)
        if one.outcome is Outcome.ASKED:
            yield f"  if it was: {_word(program)} mark {_word(file)} {_word(what)} --status cancelled"
        if one.still_to_say:
            yield f"  still to say: {', '.join(one.still_to_say)}"
    yield from _passed_over(result.passed_over)
    for answer in result.answers:
        yield from _answer(answer, file, program)
    if dry_run:
        yield f"Nothing was written to {file}."
        return
    if any(one.outcome is Outcome.ADDED for one in result.steps):
        yield "After each interview, write the topic there: one thing you talked about, with each of them."
    if any(one.outcome in written for one in result.steps):
        yield f"Next: {_word(program)} export {_word(file)}"


def _time_of(one: Step) -> str:
    if one.start is not None:
        return f"{zones.time_in_words(one.start)} {one.start:%Z}"
    return zones.day_in_words(one.day) if one.day is not None else "at a time that it does not say"


def _change(change: Changed) -> str:
    """One change as a line tells it; a text of several lines by its first."""
    before, after = (text.partition("\n")[0] for text in (change.before, change.after))
    if not after:
        return f"{change.key}: no longer {before}" if before else f"{change.key}: taken out"
    return f"{change.key}: {before} -> {after}" if before else f"{change.key}: {after}, new"


def _passed_over(titles: Sequence[str]) -> Iterator[str]:
    if titles:
        named = ", ".join(title or "no title" for title in titles[:3]) + (", …" if len(titles) > 3 else "")
        them = "its title does" if len(titles) == 1 else "their titles do"
        yield f"{_count(len(titles), 'other appointment')} left out: {them} not say that it is an interview ({named})"


def _answer(answer: Answer, file: str, program: str) -> Iterator[str]:
    who = answer.company or answer.sender or "a mail"
    kind = {Status.REJECTED: "a no", Status.OFFER: "an offer"}.get(answer.status, str(answer.status))
    yield f"this mail holds no calendar; it reads like {kind} from {who}:"
    yield f"  “{answer.sentence}”"
    yield f"  if it is: {_word(program)} mark {_word(file)} {_word(answer.company or 'COMPANY')} --status {answer.status}"


def _word(text: str) -> str:
    """A text as it is typed on a command line."""
    from followup.amending.marking.shell import word

    return word(text)


def added_as_json(result: Added, file: str, *, dry_run: bool) -> str:
    """What was done as one JSON object, whole on every exit code (version 1)."""
    steps = [
        {"outcome": one.outcome, "title": one.title, "company": one.company, "role": one.role, "round": one.round,
         "start": one.start.isoformat() if one.start else one.day.isoformat() if one.day else None, "line": one.line,
         "changed": [{"key": each.key, "before": each.before or None, "after": each.after or None} for each in one.changed],
         "still_to_say": list(one.still_to_say), "notes": list(one.notes)}
        for one in result.steps
    ]  # fmt: skip
    answers = [
        {"from": one.sender, "company": one.company, "reads_like": one.status, "sentence": one.sentence}
        for one in result.answers
    ]
    problems = [_problem_object(one) for one in result.problems]
    return _added_object(file, problems, dry_run, steps, list(result.passed_over), answers)


def not_added_as_json(message: str, file: str) -> str:
    """The same object for a run that could not be made: its one problem says why."""
    return _added_object(file, [_not_done(message)])


def _added_object(
    file: str, problems: Sequence[Any], dry_run: bool = False, steps: Sequence[Any] = (), passed_over: Sequence[str] = (),
    answers: Sequence[Any] = (),
) -> str:  # fmt: skip
    return json.dumps(
        {"version": 1, "list": file, "dry_run": dry_run, "invitations": [*steps], "left_out": [*passed_over],
         "answers": [*answers], "problems": [*problems]},
        ensure_ascii=False, indent=2,
    )  # fmt: skip


# --- mark -----------------------------------------------------------------------------------------------------------


def marked(
    result: Marked, request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], *, undo: bool
) -> Iterator[str]:
    """What was changed in the list, and where; how to take it back, and how to go on."""
    file = request.lists[0].name
    told = ""
    for one in result.steps:
        whose = _marked_interview(one)
        if whose != told:
            told = whose
            yield f"{'taken back' if undo else 'marked'}: {whose}"
        yield f"  {_marked_change(one)} ({file}, {'row' if one.is_row else 'line'} {one.line})"
    if all(one.before == one.after for one in result.steps) and not undo:
        return
    if not undo:
        yield f"To take it back: {_typed(request, whom, said)} --undo"
    yield f"Next: {_word(request.program)} export {_word(file)}"


def _marked_interview(one: MarkStep) -> str:
    interview = one.interview
    opening = " ".join(interview.company.split()) + (f" ({interview.role})" if interview.role else "")
    person = f"{one.person}, " if one.person else ""
    round = f"{interview.round}, " if interview.round else ""
    return f"{person}{opening}, {round}{zones.day_in_words(interview.day)}"


def _marked_change(one: MarkStep) -> str:
    key = one.mark.what.replace("_", " ")
    if one.before == one.after:
        return f"{key}: {one.after}, as the list says already"
    return f"{key}: {one.before} -> {one.after or 'nothing'}" if one.before else f"{key}: {one.after}"


def not_marked(
    result: Marked, request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], *, undo: bool
) -> Iterator[str]:
    """Why no mark was set; where several fit, what to type for each."""
    from followup.amending.marking.marks import Several
    from followup.amending.marking.typed import of_fit

    for one in result.problems:
        yield "\n".join(_problem(one, result.sources))
    if not isinstance(result.why_not, Several):
        yield f"followup: {result.why_not}. Nothing was changed."
        return
    fits = result.why_not.fits
    yield f"followup: {' '.join(whom)} fits {len(fits)}, so nothing was changed. Type one of these:"
    end = " --undo" if undo else ""
    for fit in fits:
        yield f"  {_typed(request, [of_fit(fit, fits)], said, are_typed=True)}{end}"


def exit_code_of_marking(result: Marked) -> Exit:
    from followup.amending.marking.marks import WrongMark

    return Exit.USAGE if isinstance(result.why_not, WrongMark) else Exit.PROBLEMS


def _typed(request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], *, are_typed: bool = False) -> str:
    """The line of a mark; `are_typed` tells that the words for whom are quoted where they have to be."""
    names = whom if are_typed else [_word(one) for one in whom]
    options = (f"--{key.replace('_', '-')} {_word(value)}" for key, value in said)
    return " ".join((_word(request.program), "mark", _word(request.lists[0].name), *names, *options))


def lines_that_mark(one: FollowUp, result: Result) -> tuple[str, ...]:
    """The lines that say that a follow-up was sent, one for each of its openings; none where nothing can be typed."""
    person = one.people[0] if one.step.one_event_for_person and one.people else None
    visits = {opening.key: [each for each in one.visit if each.opening == opening.key] for opening in one.openings}
    last = [(visits[opening.key] or opening.interviews)[-1] for opening in one.openings]
    lines = (_line_that_marks(each, person, ("done", one.step.name), result) for each in last)
    return tuple(line for line in lines if line is not None)


def _line_that_marks(one: Interview, person: Person | None, said: tuple[str, str], result: Result) -> str | None:
    from followup.amending.marking.marks import What, mark_of  # only where there is something to mark
    from followup.amending.marking.typed import whom

    if one.place.file in ("", "-"):
        return None
    mark = mark_of(What(said[0]), said[1], result.playbook)
    interviews = [each for each in result.listing.interviews if each.place.file == one.place.file]
    names = whom(mark, one, person, interviews, result.playbook, result.now)
    option = f"--{said[0].replace('_', '-')} {_word(said[1])}"
    return names and f"{_word(result.request.program)} mark {_word(one.place.file)} {names} {option}"


_SETTLED_BY = {
    "offer-unanswered": (("status", "accepted"), ("status", "declined")),
    "still-waiting": (("status", "withdrawn"),),
    "end-in-notes": (("status", "rejected"),),
}
"""What settles a warning, by its code; an offer that is open elsewhere is declined."""


def _lines_that_settle(problem: Problem, result: Result) -> Iterator[str]:
    """The lines to type that settle a problem."""
    for key, value in _SETTLED_BY.get(problem.code, ()):
        there = [*_above(problem, result)]
        if there:
            said = "declined" if value == "withdrawn" and "status: declined" in problem.hint else value
            line = _line_that_marks(there[-1], None, (key, said), result)
            if line is not None:
                yield line


def _above(problem: Problem, result: Result) -> Iterator[Interview]:
    """The interviews of a list that begin above a problem, the nearest last."""
    for each in sorted(result.listing.interviews, key=lambda one: one.place):
        if each.place.file == problem.place.file and each.place.line <= problem.place.line:
            yield each


# --- init -----------------------------------------------------------------------------------------------------------


def begun(path: Path) -> str:
    return f"wrote {path}, a list with one example"


def playbook_copied(folder: Path, program: str = "followup") -> Iterator[str]:
    yield f"wrote {folder}: playbook.yaml (when, to whom), templates (with which words), tact.yaml (what would sound wrong)"
    yield f"Change what you like, then: {_word(program)} plan LIST --playbook {_word(str(folder))}"


def schema_written(path: Path) -> str:
    return f"wrote {path}, with which editors complete and check the list"


def schema_left(path: Path) -> str:
    return f"followup: {path} is another program's, and was left as it is; editors cannot check the list with it"


def how_to_begin(path: Path, *, is_table: bool, program: str = "followup") -> Iterator[str]:
    """What to do with a starter list."""
    file, command = _word(str(path)), _word(program)
    who = ' --name "Your Name" --email you@example.org' if is_table else ""
    yield "Put your own interviews in place of the example, and then:"
    yield f"  {command} check {file}{who}"
    yield f"  {command} export {file}{who}"


# --- export ---------------------------------------------------------------------------------------------------------


def exported(result: Result, *, why: bool = False, dry_run: bool = False) -> Iterator[str]:
    """What export did, or would do: a line for each file that changed, what is left out, what comes next, the sums."""
    if result.planned is None:
        return
    changes, plan = result.planned.changes, result.planned.plan
    yield from _file_lines(changes, dry_run=dry_run)
    yield from _renamed_lines(changes)
    yield from _withdrawn_lines(changes)
    if why:
        yield from left_out_lines(plan.left_out, plan.openings)
    yield from _next_lines(result.planned, result.now)
    yield _sums(result, result.planned, why=why, dry_run=dry_run)
    if result.planned.is_first and not dry_run and changes.counts.events:
        yield from how_to_import(result)


def _file_lines(changes: Changes, *, dry_run: bool) -> Iterator[str]:
    for one in changes.files:
        if one.state is FileState.UNCHANGED or one.is_news:
            continue
        verb = {FileState.NEW: "write", FileState.CHANGED: "change", FileState.DELETED: "delete"}[one.state]
        done = {"write": "wrote", "change": "changed", "delete": "deleted"}[verb]
        counts = _said(one.counts)
        yield f"{f'would {verb}' if dry_run else done} {one.path}" + (f" ({counts})" if counts else "")


def _renamed_lines(changes: Changes) -> Iterator[str]:
    for one in changes.renamed:
        now = f"{one.opening.company} ({one.opening.role})" if one.opening.role else one.opening.company
        events = "1 event goes" if one.events == 1 else f"{one.events} events go"
        yield f"{events} on under a new name: {f'{one.before} is now ' if one.before else ''}{now}"


def _withdrawn_lines(changes: Changes) -> Iterator[str]:
    for one in changes.withdrawn:
        yield f"not needed any more: {one.summary} ({one.why}); delete it by hand where your calendar still shows it"


def _next_lines(planned: Planned, now: dt.datetime) -> Iterator[str]:
    to_come = [
        (follow_up, outcome.summary)
        for follow_up, outcome in zip(planned.plan.follow_ups, planned.changes.outcomes, strict=True)
        if follow_up.end > now and not follow_up.is_done and not follow_up.is_sent
    ]
    lines = [(_when(one.start, now), _what(one, summary)) for one, summary in to_come[:NEXT_LINES]]
    width = max((len(when) for when, _ in lines), default=0)
    for index, (when, what) in enumerate(lines):
        yield f"{'Next' if index == 0 else '    '}   {when:<{width}}  {what}"


def _when(start: dt.datetime, now: dt.datetime) -> str:
    days = (start.date() - now.astimezone(start.tzinfo).date()).days
    return (
        f"today {start:%H:%M}" if days == 0 else f"tomorrow {start:%H:%M}" if days == 1 else zones.time_in_words(start)
    )


def _what(one: FollowUp, summary: str) -> str:
    text = summary[:1].lower() + summary[1:]
    return text + (f", arrives by {zones.day_in_words(one.arrives)}" if one.arrives else "")


def _sums(result: Result, planned: Planned, *, why: bool, dry_run: bool) -> str:
    changes, left_out = planned.changes, planned.plan.left_out
    counts = changes.counts
    files = sum(one.state is not FileState.DELETED and not one.is_news for one in changes.files)
    text = f"{_count(len(result.listing.interviews), 'interview')}: {_count(counts.events, 'event')} in {_count(files, 'file')}"
    if said := _said(counts):
        text += f" ({said})"
    if left_out:
        text += f", {len(left_out)} left out" + ("" if why else " (--why)")
    if dry_run:
        return f"{text}. Nothing was written."
    if changes.news is not None:
        return f"{text}. Import {changes.news}"
    return f"{text}. Nothing new to import." if result.request.layout is Layout.OPENING else f"{text}."


def _said(counts: Counts) -> str:
    parts = ((getattr(counts, name), name) for name in ("new", "changed", "unchanged", "withdrawn", "expired"))
    return ", ".join(f"{number} {name}" for number, name in parts if number)


def how_to_import(result: Result) -> Iterator[str]:
    """The short form of the README's chapter, for the first time that a folder is used."""
    news = result.request.output / "new.ics"
    yield ""
    if result.request.layout is Layout.OPENING:
        yield f"To see them, import {news} into a calendar of its own (delete that calendar to undo everything):"
        yield "  Google       calendar.google.com, Settings, Import & export; set a notification, Google ignores ours"
        yield "  Outlook      Calendar, Add calendar, Upload from file"
        yield "  Apple        Calendar, File, Import"
        yield "  Thunderbird  Events and Tasks, Import; it skips what it has already, so subscribe if your list changes"
        yield "Next time import new.ics again: it holds only what is new or has changed."
    elif result.request.layout is Layout.SINGLE:
        yield "To subscribe, put the file at a secret https address and give that address to your calendar."
    else:
        yield "This folder is a vdir: vdirsyncer syncs it to any CalDAV calendar, khal shows it as it is."


def under_the_table(result: Result, *, why: bool = False) -> Iterator[str]:
    """What stands under the table of plan."""
    if result.planned is None:
        return
    plan = result.planned.plan
    to_come = sum(one.end > result.now for one in plan.follow_ups)
    if why:
        yield from left_out_lines(plan.left_out, plan.openings)
    left_out = f", {len(plan.left_out)} left out" + ("" if why else " (--why)") if plan.left_out else ""
    yield f"{_count(len(result.listing.interviews), 'interview')}: {_count(to_come, 'follow-up')} to come{left_out}."


# --- what was left out ----------------------------------------------------------------------------------------------


def left_out_lines(left_out: Sequence[LeftOut], openings: Sequence[Opening]) -> Iterator[str]:
    """Why not, one line for each opening and reason; what is merely too late, in one line for all."""
    if left_out:
        yield "Left out:"
    for company, steps, why in _left_out(left_out, openings):
        yield f"  {company}: {steps}: {why}"


def _left_out(left_out: Sequence[LeftOut], openings: Sequence[Opening]) -> Iterator[tuple[str, str, str]]:
    """The company, the steps that are not planned there, and why not."""
    names = {one.key: " ".join(one.company.split()) for one in openings}
    late = [one for one in left_out if one.too_late]
    groups: dict[tuple[str, str], list[str]] = {}
    for one in left_out:
        if not one.too_late:
            step = one.step.replace("_", " ")
            groups.setdefault((one.opening, one.why), []).append(f"{step} for {one.person}" if one.person else step)
    for (opening, why), steps in groups.items():
        yield names.get(opening, opening), ", ".join(dict.fromkeys(steps)), why
    if late:
        there = ", ".join(sorted({names.get(one.opening, one.opening) for one in late}))
        yield "too late by now", f"{_count(len(late), 'step')} ({there})", _HOW_TO_PLAN_THE_PAST


_HOW_TO_PLAN_THE_PAST = "--include-past plans them all the same"


# --- the plan to look at --------------------------------------------------------------------------------------------


def story(result: Result) -> Story | None:
    """What a page of the plan shows; None where errors kept the run from planning. Everything has to be drafted."""
    from followup.viewing.story import Entry, LeftOutStep, Remark, Story  # only where somebody looks

    if result.planned is None:
        return None
    planned = result.planned
    told = zip(planned.plan.follow_ups, planned.changes.outcomes, planned.drafts, strict=True)
    return Story(
        candidate=result.listing.candidate,
        now=result.now,
        openings=planned.plan.openings,
        entries=tuple(
            Entry(follow_up, outcome.summary, outcome.state, wording, _marks_of(follow_up, outcome.state, result))
            for follow_up, outcome, (_, wording) in told
            if not follow_up.step.is_busy  # the interviews stand there already
        ),
        left_out=tuple(LeftOutStep(*one) for one in _left_out(planned.plan.left_out, planned.plan.openings)),
        remarks=tuple(
            Remark(
                one.severity,
                _place(one, result.sources.get(one.place.file)),
                one.message,
                one.hint,
                tuple(_lines_that_settle(one, result)),
            )
            for one in result.problems
        ),
    )


def _marks_of(one: FollowUp, state: State, result: Result) -> tuple[str, ...]:
    return lines_that_mark(one, result) if state is State.DUE else ()


def page_written(path: Path, told: Story) -> str:
    return f"wrote {path} ({_count(len(told.entries), 'follow-up')} with their drafts); open it in your browser"


def nothing_shown(text: str, program: str = "followup") -> str:
    finds = f"a name, a company or a step finds some: {_word(program)} plan LIST shows them"
    return f"followup: no draft matches {text!r}; {finds}"


# --- JSON -----------------------------------------------------------------------------------------------------------


def as_json(result: Result) -> str:
    """The run as one JSON object, whole on every exit code (version 1)."""
    return json.dumps(_object(result), ensure_ascii=False, indent=2)


def failed_as_json(message: str, now: dt.datetime | None) -> str:
    """The same object for a run that could not be made: its one problem says why."""
    empty: dict[str, Any] = {"version": 1, "now": now.isoformat() if now else None, "candidate": None}
    for key in ("interviews", "follow_ups", "withdrawn", "left_out"):
        empty[key] = []
    return json.dumps({**empty, "problems": [_not_done(message)], "files": []}, ensure_ascii=False, indent=2)


def _not_done(message: str) -> dict[str, Any]:
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


# --- check ----------------------------------------------------------------------------------------------------------


def checked(result: Result) -> str:
    """The last line of check."""
    errors = sum(one.is_error for one in result.problems)
    warnings = len(result.problems) - errors
    interviews, left_out = len(result.listing.interviews), len(result.listing.left_out)
    if not errors and not warnings:
        return f"{_count(interviews, 'interview')}, all is well."
    rows = f"{_count(interviews, 'interview')} understood" + (
        f", {_count(left_out, 'row')} left out" if left_out else ""
    )
    return f"{rows}, {_count(errors, 'error')}, {_count(warnings, 'warning')}."


def columns_found(result: Result) -> Iterator[str]:
    """What the columns of each table were read as, ready to be pasted into settings and corrected."""
    for file, columns in result.listing.columns:
        headings: dict[str, list[str]] = {}
        for kind, heading in columns:
            headings.setdefault(kind, []).append(_as_yaml(heading))
        each = (f"{kind}: {one[0] if len(one) == 1 else '[' + ', '.join(one) + ']'}" for kind, one in headings.items())
        yield f"{file} is read with columns: {{{', '.join(each)}}}"


def _as_yaml(text: str) -> str:
    is_plain = text[:1].isalpha() and not set(text) & set(",:[]{}#&*!|>'\"%@`")
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
