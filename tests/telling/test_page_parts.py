"""What the page's parts are made of: the morning, the cards over their line of time, and how days are said."""

from __future__ import annotations

import dataclasses
import datetime as dt
import html
import re
from importlib import resources

import pytest
from lists import graceful, instant_of, listing_of, plan_of, published_by

from followup.model.drafts import Draft, Wording
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Interview
from followup.model.published import State
from followup.planning.plan import Plan
from followup.telling.openings import Move
from followup.telling.page.cards import cards
from followup.telling.page.line import Kind, Mark, legend, scale, spots
from followup.telling.page.prompts import prompts, ranges
from followup.telling.page.reasons import left_out_by_company, too_late
from followup.telling.page.today import Today, days_late, today_of, who
from followup.telling.page.words import (
    as_note,
    how_held,
    near,
    on_its_card,
    openings_of,
    unbroken,
    with_code,
    without,
    zone_in_words,
)
from followup.telling.steps import step_in_words
from followup.telling.story import Entry, LeftOutStep, Story

NEW_YORK = "America/New_York"
MONDAY = dt.date(2026, 11, 23)


def row(date: str, more: str = "", company: str = "Acme", mode: str = "onsite") -> str:
    ana = f"interviewers: [{{name: Ana Lima, email: ana@{company.lower()}.example}}]"
    return f"  - {{company: {company}, role: Engineer, date: {date}, start: 14:00, end: 15:00, mode: {mode}, {ana}{more}}}\n"


def story_of(rows: str, now: str, exported: str | None = None) -> Story:
    """A list's story at a time on the candidate's clock; after an export, where one is named."""
    text = "interviews:\n" + rows
    planned = plan_of(text, now, published_by(plan_of(text, exported)) if exported else ())
    return Story(
        candidate=listing_of(text).candidate, now=instant_of(now, NEW_YORK), openings=planned.openings,
        entries=tuple(map(entry, planned.follow_ups)),
    )  # fmt: skip


def entry(one: FollowUp) -> Entry:
    drafts = tuple(Draft(to=each.to, channel=each.channel, subject=None, body="") for each in one.messages)
    state = State.DUE if one.is_due else State.SENT if one.is_sent else State.NEW
    return Entry(one, one.step.name, state, Wording(title="", instruction="", drafts=drafts))


def morning(rows: str, now: str, exported: str | None = None) -> Today:
    return today_of(story_of(rows, now, exported), dt.datetime.fromisoformat(now).date())


def told(today: Today) -> list[str]:
    return ["interview" if isinstance(one.what, Interview) else one.what.follow_up.step.name for one in today.moments]


def test_today_holds_the_interviews_and_what_is_still_to_be_done_by_time() -> None:
    rows = row("2026-11-24", ", done: [prepare]") + row("2026-11-25", company="Beta")
    assert told(morning(rows, "2026-11-24T09:00")) == ["interview", "thank_you_email", "prepare"]
    after_it = morning(rows, "2026-11-24T18:20", exported="2026-11-24T09:00")
    assert told(after_it) == ["interview"]
    assert [one.follow_up.step.name for one in after_it.due] == ["thank_you_email"]


@pytest.mark.parametrize(
    ("rows", "now", "headline"),
    [
        (row("2026-11-24"), "2026-11-20T09:00", "Nothing to send today."),
        (row("2026-11-24"), "2026-11-23T09:00", "One thing to look at today."),
        (row("2026-11-24"), "2026-11-24T09:00", "One interview and one letter today."),
        (row("2026-11-24") + row("2026-11-24", company="Beta"), "2026-11-24T09:00", "Two interviews and two letters today."),
        (row("2026-11-24"), "2026-11-25T07:00", "One letter today."),  # thanks that come late
        (row("2026-11-24"), "2026-11-24T15:30", "One letter today."),  # the interview is over
    ],
)  # fmt: skip
def test_the_headline_is_the_day_in_one_sentence(rows: str, now: str, headline: str) -> None:
    assert morning(rows, now).headline == headline


def test_a_call_is_no_letter() -> None:
    text = "references: [{name: Sam Okafor, phone: +1 617 555 0177}]\n"
    now = "2026-11-30T07:00"
    plan: Plan = plan_of(
        text + "interviews:\n" + row("2026-11-24", ", round: final, done: [thank_you_email, linkedin]"), now
    )
    story = Story(
        candidate=listing_of("interviews: []").candidate, now=instant_of(now, NEW_YORK), openings=plan.openings,
        entries=tuple(map(entry, plan.follow_ups)),
    )  # fmt: skip
    assert today_of(story, dt.date(2026, 11, 30)).headline.startswith("One call")


def test_only_what_is_next_is_unfolded() -> None:
    both = morning(row("2026-11-24") + row("2026-11-25", company="Beta"), "2026-11-24T09:00")
    alone = morning(row("2026-11-24"), "2026-11-23T09:00")
    assert [[one.follow_up.step.name for one in each.steps if each.is_open(one)] for each in (both, alone)] == [
        ["thank_you_email"],
        ["prepare"],
    ]
    passed = morning(row("2026-11-24"), "2026-11-24T18:20", exported="2026-11-24T09:00")
    assert [passed.is_open(one) for one in passed.due] == [True]


def opened_at(rows: str, now: str, exported: str) -> list[str]:
    found = morning(rows, now, exported)
    notes = [one.note for one in found.meetings if one.note]
    return [one.follow_up.step.name for one in (*notes, *found.steps, *found.due) if found.is_open(one)]


def test_a_reply_to_a_rejection_is_unfolded_only_where_nothing_else_is_to_be_sent() -> None:
    rejected = row("2026-11-17", ", status: rejected, outcome_on: 2026-11-20, done: [thank_you_email]")
    late = row("2026-11-24", company="Beta")
    assert next(one.follow_up.step.name for one in morning(rejected + late, "2026-11-25T09:00").steps) == "reply"
    assert opened_at(rejected + late, "2026-11-25T09:00", "2026-11-25T09:00") == ["thank_you_email"]
    assert opened_at(rejected, "2026-11-25T09:00", "2026-11-25T09:00") == ["reply"]


def test_a_note_is_unfolded_first_within_three_hours_of_its_interview() -> None:
    rows = row("2026-11-24")
    assert [opened_at(rows, f"2026-11-24T{time}", "2026-11-20T09:00") for time in ("10:59", "11:00", "14:00")] == [
        ["thank_you_email"],
        ["prepare"],
        ["thank_you_email"],
    ]


def test_an_interview_of_today_has_its_note_beside_it_and_goes_last_when_it_is_over() -> None:
    rows = row("2026-11-24") + row("2026-11-24", company="Beta").replace("14:00", "10:00").replace("15:00", "11:00")
    found = morning(rows, "2026-11-24T12:00", exported="2026-11-20T09:00")
    assert [(one.interview.company, one.note is not None) for one in found.meetings] == [
        ("Acme", True),
        ("Beta", False),
    ]
    (note,) = [one.note for one in found.meetings if one.note]
    assert note.follow_up.uid in found.here
    assert note not in found.steps


def test_an_interview_ahead_without_its_note_says_why() -> None:
    rows = row("2026-11-24") + row("2026-11-24", company="Beta").replace("14:00", "10:00").replace("15:00", "11:00")
    left_out = tuple(
        LeftOutStep(company, "prepare", "it has begun", is_too_late=True, is_letter=False)
        for company in ("Acme", "Beta")
    )
    noon = dataclasses.replace(story_of(rows, "2026-11-24T12:00"), left_out=left_out)
    found = today_of(noon, dt.date(2026, 11, 24))
    assert [(one.interview.company, one.why_unprepared) for one in found.meetings] == [
        ("Acme", "it has begun"),
        ("Beta", None),
    ]


def test_what_is_late_says_by_how_many_days() -> None:
    late = {one.follow_up.step.name: days_late(one) for one in morning(row("2026-11-24"), "2026-11-27T09:00").steps}
    assert late["thank_you_email"] == "3 days"


def test_a_row_names_whom_its_title_leaves_out() -> None:
    (step,) = morning(row("2026-11-24"), "2026-11-24T09:00").steps
    titles = {
        "Thank 1 person (Acme)": "Ana Lima \u00b7 Acme",
        "Thank Ana Lima (Acme)": "Acme",
        "Thank Ana Lima (Acme, Beta)": "",
    }
    assert {title: who(dataclasses.replace(step, title=title)) for title in titles} == titles


def test_a_row_names_the_one_who_passes_thanks_on() -> None:
    passed = row("2026-11-24").replace(
        "}]}", "}, {name: Grace Wong}], arranged_by: {name: Luis Ro, email: luis@acme.example}}"
    )
    (step,) = morning(passed, "2026-11-24T09:00").steps
    assert [one.to.name for one in step.follow_up.messages if one.to] == ["Ana Lima", "Luis Ro"]
    titled = dataclasses.replace(step, title="Thank 2 people (Acme)")
    assert who(titled) == "Ana Lima, Grace Wong (through Luis Ro) \u00b7 Acme"


def test_why_a_step_is_then_is_told_as_long_as_it_is_to_come() -> None:
    (step,) = morning(row("2026-11-24"), "2026-11-24T09:00").steps
    told_under_it = dataclasses.replace(
        step, wording=dataclasses.replace(step.wording, notes=(step.follow_up.why, "Add `topic:`."))
    )
    assert told_under_it.notes == (step.follow_up.why, "Add `topic:`.")
    assert dataclasses.replace(told_under_it, state=State.DUE).notes == ("Add `topic:`.",)


def test_a_day_without_letters_names_the_day_of_what_is_owed_and_that_comes_first() -> None:
    rows = row("2026-12-02", ", done: [prepare, thank_you_email]") + row("2026-12-10", company="Beta")
    saturday = morning(rows, "2026-12-12T09:00")
    assert saturday.headline == "Nothing to send before Monday."
    assert [one.follow_up.step.name for one in saturday.owed_next] == ["thank_you_email"]
    named = [one.what.follow_up.step.name for one in saturday.coming if not isinstance(one.what, Interview)]
    assert named[0] == "thank_you_email"
    assert (saturday.coming[0].day, saturday.coming[0].clock) > (saturday.coming[1].day, saturday.coming[1].clock)


def test_an_offer_without_a_day_to_answer_by_asks_for_it() -> None:
    offer = ", status: offer, outcome_on: 2026-12-01"
    rows = row("2026-11-24", offer) + row("2026-11-24", f"{offer}, answer_by: 2026-12-14", company="Beta")
    assert morning(rows, "2026-12-07T09:00").offers_without_a_day == ("Acme",)


def test_what_comes_up_begins_after_today_and_ends_after_six() -> None:
    found = morning(row("2026-11-24") + row("2026-12-01") + row("2026-12-08"), "2026-11-24T09:00")
    assert found.coming[0].day > dt.date(2026, 11, 24)
    assert len(found.coming) == 6


@pytest.mark.parametrize("move", Move)
def test_openings_are_counted_as_openings(move: Move) -> None:
    assert [openings_of(move, count).split()[0] for count in (1, 2)] == ["opening", "openings"]


def test_the_line_shows_whole_weeks_around_today_and_no_more_than_two_before_and_five_after() -> None:
    wide = scale([dt.date(2026, 6, 1), dt.date(2027, 6, 1)], MONDAY)
    assert (wide.first, wide.last) == (dt.date(2026, 11, 9), dt.date(2027, 1, 3))
    narrow = scale([], dt.date(2026, 11, 25))
    assert (narrow.first, narrow.days) == (MONDAY, 28)


def test_days_beyond_an_end_of_the_line_stand_at_it_and_are_told_with_their_day() -> None:
    shown = scale([MONDAY], MONDAY)
    early, late = dt.date(2026, 10, 1), dt.date(2027, 3, 1)
    marks = [
        Mark(Kind.INTERVIEW, early, "a"),
        Mark(Kind.MESSAGE, MONDAY, "b", "1"),
        Mark(Kind.MESSAGE, late, "c", "2"),
    ]
    assert [(one.place, one.is_outside) for one in spots(marks, shown)] == [(0, True), (0, False), (27, True)]


def test_messages_of_one_day_are_one_spot_and_of_another_look_another() -> None:
    looks = [
        ("a", Kind.MESSAGE, True),
        ("b", Kind.MESSAGE, True),
        ("c", Kind.INTERVIEW, True),
        ("d", Kind.MESSAGE, False),
    ]
    found = spots([Mark(kind, MONDAY, text, text, is_over) for text, kind, is_over in looks], scale([], MONDAY))
    assert [([mark.text for mark in one.marks], one.entry) for one in found] == [
        (["a", "b"], "a"),
        (["c"], "c"),
        (["d"], "d"),
    ]


def test_the_legend_tells_of_the_looks_that_are_there_and_of_no_others() -> None:
    looks = [(Kind.ANSWER, False), (Kind.INTERVIEW, False), (Kind.INTERVIEW, False), (Kind.MESSAGE, True)]
    shown = spots([Mark(kind, MONDAY, "", is_over=is_over) for kind, is_over in looks], scale([], MONDAY))
    assert [one.words for one in legend(shown)] == ["interview to come", "sent", "your answer is due"]
    assert legend([]) == ()


def test_a_card_shows_its_interviews_what_was_sent_what_is_to_be_sent_and_the_decision() -> None:
    rows = row("2026-11-17", ", decision_by: 2026-12-04") + row("2026-12-01")
    found = cards(story_of(rows, "2026-11-24T09:00", exported="2026-11-17T09:00"), dt.date(2026, 11, 24))
    ((move, (card,)),) = found.groups
    assert move is Move.MEETING
    marked = [(spot.kind, spot.is_over, spot.marks[0].day.isoformat()) for spot in card.spots]
    assert marked[:2] == [(Kind.INTERVIEW, True, "2026-11-17"), (Kind.MESSAGE, True, "2026-11-17")]
    assert (Kind.INTERVIEW, False, "2026-12-01") in marked
    assert (Kind.DECISION, False, "2026-12-04") in marked
    assert (Kind.MESSAGE, False, "2026-12-01") in marked
    assert not any(mark.text in ("prepare", "let_go") for spot in card.spots for mark in spot.marks)


def test_an_offer_marks_the_day_of_the_answer() -> None:
    rows = row("2026-11-17", ", status: offer, outcome_on: 2026-11-20, answer_by: 2026-11-27, decision_by: 2026-12-04")
    ((_, (card,)),) = cards(story_of(rows, "2026-11-23T08:00"), MONDAY).groups
    kinds = {spot.kind: (spot.marks[0].day, spot.is_over) for spot in card.spots}
    assert kinds[Kind.ANSWER] == (dt.date(2026, 11, 27), False)
    assert Kind.DECISION not in kinds


def test_a_day_to_decide_that_has_passed_is_over() -> None:
    rows = row("2026-11-17", ", decision_by: 2026-11-20")
    ((_, (card,)),) = cards(
        story_of(rows, "2026-11-24T09:00", exported="2026-11-17T09:00"), dt.date(2026, 11, 24)
    ).groups
    assert [spot.is_over for spot in card.spots if spot.kind is Kind.DECISION] == [True]


@pytest.mark.parametrize("status", ["withdrawn", "rejected"])
def test_an_interview_that_nobody_will_hold_is_told_nowhere(status: str) -> None:
    rows = row("2026-11-24", f", status: {status}") + row("2026-11-17", company="Beta")
    found = story_of(rows, "2026-11-24T09:00", exported="2026-11-17T08:00")
    today = today_of(found, dt.date(2026, 11, 24))
    assert today.meetings == ()
    assert "interview" not in today.headline
    spots_of = {
        card.standing.opening.company: card.spots for _, there in cards(found, today.date).groups for card in there
    }
    assert [spot.is_over for spot in spots_of["Beta"] if spot.kind is Kind.INTERVIEW] == [True]
    assert [spot for spot in spots_of["Acme"] if spot.kind is Kind.INTERVIEW] == []


def test_a_step_of_two_openings_stands_on_both_cards_and_its_letters_with_the_first() -> None:
    rows = row("2026-11-24") + row("2026-11-24", company="Beta").replace("14:00", "10:00").replace("15:00", "11:00")
    found = cards(story_of(rows, "2026-11-23T09:00"), MONDAY)
    there = [card for _, several in found.groups for card in several]
    (prepare,) = {step.follow_up.uid: step for card in there for step in card.thread.steps
                  if step.follow_up.step.name == "prepare"}.values()  # fmt: skip
    assert [prepare in card.thread.steps for card in there] == [True, True]
    assert sorted(card.holds(prepare) for card in there) == [False, True]
    assert sum(card.letters for card in there) == sum(
        len(step.wording.drafts)
        for step in {one.follow_up.uid: one for card in there for one in card.thread.steps}.values()
    )


def test_what_is_left_out_is_told_by_company_and_what_is_too_late_first() -> None:
    steps = [
        LeftOutStep("Acme", "linkedin_others", "at most 3 people of one opening", "Grace Wong"),
        LeftOutStep("Acme", "linkedin_others", "at most 3 people of one opening", "Jo Ray"),
        LeftOutStep("Beta", "our_own", "it is over"),
        LeftOutStep("Acme", "thank_you_email", "too late since Tue 1 Dec", is_too_late=True),
        LeftOutStep("Acme", "thank_you_note", "too late since Tue 1 Dec", is_too_late=True),
        LeftOutStep("Acme", "prepare", "the interview is over", is_too_late=True, is_letter=False),
    ]
    assert [(one.company, [(each.steps, each.why) for each in one.reasons]) for one in left_out_by_company(steps)] == [
        ("Acme", [
            ("Thank-you email and thank-you card", "too late since Tue 1 Dec"),
            ("Note to prepare", "the interview is over"),
            ("LinkedIn invitation to the others for Grace Wong and Jo Ray", "at most 3 people of one opening"),
        ]),
        ("Beta", [("Our own", "it is over")]),
    ]  # fmt: skip
    assert too_late(steps) == "Two steps at Acme are too late."
    late = [LeftOutStep(company, "reply", "too late", is_too_late=True) for company in ("Acme", "Acme", "Beta")]
    assert too_late(late) == "Three steps at two companies are too late."
    assert too_late(late[:1]) == "The reply to their answer at Acme is too late."
    assert too_late(steps[:3]) is None


def test_every_step_of_the_playbook_has_its_words() -> None:
    assert [
        one.name for one in graceful().steps if step_in_words(one.name) == one.name and one.name != "interview"
    ] == []


def test_a_line_to_type_is_shown_without_the_way_to_the_program() -> None:
    told_by = dataclasses.replace(story_of(row("2026-11-24"), "2026-11-24T09:00"), program="'/a b/python' -m followup")
    line = "mark list.yaml Acme --done reply"
    assert told_by.shown(f"'/a b/python' -m followup {line}") == f"followup {line}"
    assert told_by.shown("done: [reply]") == "done: [reply]"


@pytest.mark.parametrize(
    ("day", "said"),
    [("2026-11-22", "yesterday"), ("2026-11-23", "today"), ("2026-11-24", "tomorrow"), ("2026-11-25", "Wed 25 Nov"),
     ("2027-01-04", "Mon 4 Jan 2027")],
)  # fmt: skip
def test_days_are_said_as_from_today(day: str, said: str) -> None:
    assert near(dt.date.fromisoformat(day), MONDAY) == said


@pytest.mark.parametrize(
    ("more", "mode", "said"),
    [
        ("", "video", "by video"),
        (", round: panel", "onsite", "panel, on-site"),
        (", round: 'final,  on-site'", "onsite", "final, on-site"),
        (", round: phone screen", "phone", "phone screen"),
        (", round: Interview", "onsite", "on-site"),
    ],
)
def test_a_round_says_how_it_is_held_once(more: str, mode: str, said: str) -> None:
    (one,) = listing_of("interviews:\n" + row("2026-11-24", more, mode=mode)).interviews
    assert how_held(one) == said


def test_a_title_on_a_card_does_not_name_its_company_again() -> None:
    (job,) = plan_of("interviews:\n" + row("2026-11-24")).openings
    titles = [
        "Thank Ana Lima (Acme)",
        "Prepare for Acme, Engineer",
        "Let go of Acme, Engineer",
        "Write to Sam (Acme, Beta)",
    ]
    assert [without(title, job) for title in titles] == [
        "Thank Ana Lima", "Prepare", "Let go", "Write to Sam (Acme, Beta)",
    ]  # fmt: skip
    assert [on_its_card(title, job) for title in titles] == [
        "Thank Ana Lima", "Prepare", "Let go", "Write to Sam (also Beta)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("company", "title", "said"),
    [
        ("Northgate Trust Ltd.", "Thank 3 people (the Northgate Trust)", "Thank 3 people"),
        ("Foo, Bar & Sons", "Card to Ana (Foo, Bar & Sons)", "Card to Ana"),
        ("Acme", "Thank Ana for the offer (Acme)", "Thank Ana for the offer"),
        ("Acme", "Call Sam (by phone)", "Call Sam (by phone)"),
        ("Acme", "Prepare for 5 interviews (Acme, Beta, Gamma, Delta, Epsilon)", "Prepare for 5 interviews (also four others)"),
    ],
)  # fmt: skip
def test_a_company_is_known_in_a_title_however_it_is_said(company: str, title: str, said: str) -> None:
    (job,) = plan_of("interviews:\n" + row("2026-11-24").replace("company: Acme", f"company: '{company}'")).openings
    assert on_its_card(title, job) == said


def test_an_option_is_broken_over_no_two_lines() -> None:
    hint = 'say --column date="Day of talk" or `topic:`, not a--b <i>'
    assert with_code(hint) == (
        "say <code>--column</code> date=&#34;Day of talk&#34; or <code>topic:</code>, not a--b &lt;i&gt;"
    )
    line = "followup mark list.yaml 'A & B' --done thank_you_email --undo"
    assert unbroken(line) == (
        "followup mark list.yaml &#39;A &amp; B&#39; <span>--done thank_you_email</span> <span>--undo</span>"
    )


def test_a_zone_is_said_as_one_says_it() -> None:
    assert [zone_in_words(one) for one in (NEW_YORK, "UTC")] == ["New York time", "UTC time"]


def test_a_note_has_real_lists_and_code_and_its_text_is_what_it_was() -> None:
    body = "At 15:00 & later\n\n- who <b>\n- one, for `say:`\n\nGo.\n- last"
    shown = as_note(body)
    assert shown == (
        "At 15:00 &amp; later\n\n<ul><li><i hidden>- </i>who &lt;b&gt;\n<li><i hidden>- </i>one, for "
        "<code><i hidden>`</i>say:<i hidden>`</i></code>\n</ul>\nGo.\n"
        "<ul><li><i hidden>- </i>last</ul>"
    )
    assert html.unescape(re.sub("<[^>]+>", "", shown)) == body


def test_what_prompts_share_stands_on_the_page_once() -> None:
    told = dataclasses.replace(
        story_of(row("2026-11-24"), "2026-11-24T09:00"),
        prompts={("a", 0): ("x", "y", "p", "z"), ("a", 1): ("x", "y", "q", "z"), ("b", 0): ("z", "z")},
    )
    found = prompts(told)
    assert found.pieces == ("x", "y", "p", "z", "q")
    assert list(found.numbers.values()) == ["0-3", "0-1 4 3", "3 3"]
    assert list(ranges([])) == []


def test_no_part_of_the_page_is_longer_than_a_look() -> None:
    folder = resources.files("followup.telling.page")
    parts = [part for name in ("templates", "style") for part in (folder / name).iterdir()]
    assert len(parts) > 10
    assert [part.name for part in parts if len(part.read_text(encoding="utf-8").splitlines()) > 150] == []
