"""A run as the story that a page shows, and of which letters are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup import zones
from followup.correspondence import prompt_pieces_of
from followup.model.drafts import Draft, Wording
from followup.model.etiquette import Channel
from followup.model.follow_ups import DONE_ALREADY, FollowUp
from followup.model.published import State
from followup.pipeline import Result
from followup.planning.plan import Plan
from followup.publishing.events.event import Event
from followup.telling.openings import is_to_come
from followup.telling.problems import place_in_words
from followup.telling.story import Entry, LeftOutStep, Remark, Story
from followup.telling.to_type import as_typed, lines_that_mark, lines_that_settle, opening_of, word


def story(result: Result) -> Story | None:
    """What a page of the plan shows; None where errors kept the run from planning. Everything has to be drafted."""
    if result.planned is None:
        return None
    planned = result.planned
    told = zip(planned.plan.follow_ups, planned.changes.outcomes, planned.drafts, strict=True)
    return Story(
        candidate=result.listing.candidate,
        now=result.now,
        program=word(result.request.program),
        openings=planned.plan.openings,
        entries=tuple(
            Entry(
                follow_up,
                outcome.summary,
                outcome.state,
                wording if _may_go_out(follow_up) else _as_published(follow_up, wording, events),
                _marks_of(follow_up, outcome.state, result),
            )
            for follow_up, outcome, (events, wording) in told
            if not follow_up.step.is_busy  # the interviews stand there already
        ),
        left_out=tuple(_left_out(result, planned.plan)),
        remarks=tuple(
            Remark(
                one.severity,
                place_in_words(one, result.sources.get(one.place.file)),
                one.message,
                as_typed(one.hint, result.request.program),
                tuple(lines_that_settle(one, result)),
                opening_of(one, result),
            )
            for one in result.problems
        ),
        prompts=prompt_pieces_of(result),
    )


def _may_go_out(one: FollowUp) -> bool:
    """Whether a follow-up's letters are still to be sent, or may be: then they are shown as they would be written now."""
    return not one.is_sent or (one.is_due and one.is_wanted)


def _as_published(one: FollowUp, newest: Wording, events: Sequence[Event]) -> Wording:
    """What the events of something that is past say, as one text: what went out is not written anew."""
    told = [event.description.partition("\n\n") for event in events]
    body = "\n\n".join(text for _, _, text in told if text)
    readers = None if one.step.channel is Channel.NOTE else ", ".join(person.name for person in one.people) or None
    draft = Draft(to=None, channel=Channel.NOTE, subject=None, body=body, heading=readers)
    return Wording(title=newest.title, instruction=told[0][0] if told else "", drafts=(draft,) if body else ())


def _left_out(result: Result, plan: Plan) -> Iterator[LeftOutStep]:
    """What is not planned, without what is done."""
    companies = {one.key: " ".join(one.company.split()) for one in plan.openings}
    notes = {one.name for one in result.playbook.steps if one.channel is Channel.NOTE}
    for one in plan.left_out:
        if one.why != DONE_ALREADY:
            company = companies.get(one.opening, one.opening)
            yield LeftOutStep(company, one.step, one.why, one.person, one.too_late, one.step not in notes)


def _marks_of(one: FollowUp, state: State, result: Result) -> tuple[str, ...]:
    """The lines for what may have gone out: what is due, and what is to be sent today."""
    today = zones.in_zone(result.now, result.listing.candidate.timezone).date()
    is_of_today = one.start.date() == today and is_to_come(one, result.now) and one.step.channel is not Channel.NOTE
    return lines_that_mark(one, result) if state is State.DUE or is_of_today else ()
