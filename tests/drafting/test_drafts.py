"""The drafting room: what a draft says, whatever the list leaves out, and what is wrong with a template."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import followup.drafting
from followup.drafting.drafts import Drafter, tidy, words_of
from followup.drafting.facts import FUNCTIONS, TABLE
from followup.drafting.gate import Reading
from followup.drafting.gathering import Gathered
from followup.drafting.templates.checking import template_problems
from followup.model.drafts import Wording
from followup.model.etiquette import Channel, OnceA, Playbook, Recipients, Span, Step, TactRule, Template
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Interview, Mode, Opening
from followup.model.people import Candidate, Interviewer, Reference
from followup.model.settings import Address, Settings
from followup.model.status import Status
from followup.problems import DraftingError, Place, Problem

FOLDER = Path(followup.drafting.__file__).parents[1] / "playbooks" / "graceful" / "templates"
NEW_YORK = ZoneInfo("America/New_York")
TUESDAY = dt.date(2026, 11, 24)
NADIA = Candidate(
    name="Nadia Ferrell", email="nadia@example.org", phone="+1 617 555 0142", timezone="America/New_York", country="US"
)
PANEL = ("Ana Lima", "Ben Ruiz", "Chen Wei", "Dee Park", "Eli Roth", "Fay Wu", "Gus Ito")
EMAIL, NOTE = Channel.EMAIL, Channel.NOTE


def step(name: str, recipients: Recipients, channel: Channel, words: tuple[int, int] | None) -> Step:
    return Step(
        name=name,
        recipients=recipients,
        once_a=OnceA.OPENING,
        counted_from=(),
        template=name,
        channel=channel,
        words=Span(*words) if words else None,
        characters=Span(1, 200) if channel is Channel.LINKEDIN else None,
        place=Place("playbook.yaml", 3),
    )


STEPS = {
    each.name: each
    for each in (
        step("prepare", Recipients.CANDIDATE, NOTE, None),
        step("thank_you_email", Recipients.INTERVIEWERS, EMAIL, (25, 130)),
        step("thank_you_note", Recipients.LEAD, Channel.CARD, (25, 70)),
        step("reference", Recipients.REFERENCES, EMAIL, (45, 110)),
        step("linkedin", Recipients.LEAD, Channel.LINKEDIN, None),
        step("linkedin_others", Recipients.OTHER_INTERVIEWERS, Channel.LINKEDIN, None),
        step("check_in", Recipients.WHO_ARRANGED_IT, EMAIL, (30, 90)),
        step("let_go", Recipients.CANDIDATE, NOTE, (30, 80)),
        step("reply", Recipients.WHO_ARRANGED_IT, EMAIL, (30, 80)),
        step("outcome", Recipients.ASKED_REFERENCES, EMAIL, (25, 70)),
    )
}


def playbook(**changed: str) -> Playbook:
    """The graceful playbook's templates, some of them with another source."""
    sources = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))} | changed
    made = {name: Template(name, source, f"templates/{name}.txt") for name, source in sources.items()}
    return Playbook(steps=tuple(STEPS.values()), templates=made)


GRACEFUL = playbook()


def person(name: str = "Ana Lima", **facts: Any) -> Interviewer:
    return Interviewer(name=name, **{"email": f"{name.split()[0].lower()}@example.com", **facts})


def interview(*people: Interviewer, day: dt.date = TUESDAY, hour: int | None = 10, **facts: Any) -> Interview:
    zone = facts.pop("zone", NEW_YORK)
    start = dt.datetime.combine(day, dt.time(hour), zone) if hour is not None else None
    values: dict[str, Any] = {
        "opening": "acme", "company": "Acme Robotics", "role": "Staff Engineer", "mode": Mode.ONSITE, **facts,
    }  # fmt: skip
    end = start + dt.timedelta(hours=1) if start else dt.datetime.combine(day, dt.time(17), zone)
    return Interview(day=day, start=start, end=end, timezone=str(zone), interviewers=people, **values)


def opening(*interviews: Interview, **facts: Any) -> Opening:
    people = tuple({each.name: each for one in interviews for each in one.interviewers}.values())
    values: dict[str, Any] = {
        "key": "acme", "status": Status.WAITING, "lead": people[0] if people else None, "arranged_by": None,
        "references": (), "strengths": (), "decision_by": None, "outcome_on": None, "answer_by": None, "address": None,
        "no_contact": False, **facts,
    }  # fmt: skip
    company, role = interviews[0].company, interviews[0].role
    return Opening(company=company, role=role, interviews=interviews, people=people, **values)


def follow_up(name: str, job: Opening, *messages: Message, at: dt.datetime | None = None, **facts: Any) -> FollowUp:
    visit: Sequence[Interview] = facts.pop("visit", job.interviews[-1:])
    start = at or dt.datetime.combine(visit[-1].day, dt.time(16), NEW_YORK)
    return FollowUp(
        uid="1", step=STEPS[name], openings=facts.pop("openings", (job,)), visit=tuple(visit), messages=messages,
        people=tuple(each.to for each in messages if each.to), start=start, end=start + dt.timedelta(minutes=10),
        why="An hour after the end.", counted_from="", anchor=visit[-1].end, **facts,
    )  # fmt: skip


def thanks(job: Opening, earlier: int = 0, at: dt.datetime | None = None) -> FollowUp:
    """The thank-you emails to everyone at the opening's last interview."""
    names = [each.name for each in job.people]
    messages = [
        Message(to=each, channel=EMAIL, met=job.interviews[-1:], variant=names.index(each.name), earlier=earlier)
        for each in job.interviews[-1].interviewers
    ]
    return follow_up("thank_you_email", job, *messages, at=at)


def told(each: FollowUp, who: Candidate = NADIA, how: Settings | None = None, book: Playbook = GRACEFUL) -> Wording:
    return Drafter(book, who, how or Settings()).wording(each)


def tactless(
    *drafted: tuple[FollowUp, Wording],
    rules: tuple[TactRule, ...] = (),
    book: Playbook = GRACEFUL,
    who: Candidate = NADIA,
    how: Settings | None = None,
) -> tuple[Problem, ...]:
    """What a reading of these drafts finds."""
    reading = Reading(dataclasses.replace(book, tact=rules), [each for each, _ in drafted], who, how or Settings())
    for each, wording in drafted:
        reading.take(each, wording)
    return reading.problems()


def body(each: FollowUp, **other: Any) -> str:
    return told(each, **other).drafts[0].body


def test_a_thank_you_names_the_day_the_role_the_topic_a_strength_and_how_to_reach_me() -> None:
    ana = person(topic="the new release train")
    text = body(thanks(opening(interview(ana), strengths=("cut a 40-minute deploy to 6",))))
    for each in ("Hi Ana,", "the new release train"):
        assert each in text
    assert text.endswith(",\nNadia Ferrell\n+1 617 555 0142")


def test_without_a_name_the_sign_off_stands_alone() -> None:
    text = body(thanks(opening(interview(person()))), who=Candidate(timezone="America/New_York"))
    assert re.search(r"\n\n[A-Z][a-z ]+$", text)


def test_two_calls_give_the_same_words_and_another_candidate_gets_others() -> None:
    each = thanks(opening(interview(*map(person, PANEL))))
    assert told(each) == told(each)
    assert told(each).drafts[0].body != told(each, who=dataclasses.replace(NADIA, name="Priya Raman")).drafts[0].body


def test_a_person_who_is_added_at_the_end_changes_nobody_elses_text() -> None:
    before = told(thanks(opening(interview(*map(person, PANEL[:4])))))
    after = told(thanks(opening(interview(*map(person, PANEL[:5])))))
    assert after.drafts[:4] == before.drafts


def test_a_panel_of_seven_without_topics_shares_no_run_of_six_words() -> None:
    each = thanks(opening(interview(*map(person, PANEL))))
    for name in ("Nadia Ferrell", "Priya Raman", "Jo", "王伟"):
        who = dataclasses.replace(NADIA, name=name)
        assert tactless((each, told(each, who=who)), who=who) == ()


def test_over_five_rounds_one_person_reads_no_sentence_twice() -> None:
    read: list[set[str]] = []
    for earlier in range(5):
        text = body(thanks(opening(interview(person())), earlier=earlier)).rsplit("\n\n", 1)[0]
        read.append(set(re.split(r"(?<=[.?:;])\s+", text)[1:]))
    for place, sentences in enumerate(read):
        assert not any(sentences & other for other in read[:place])


SEEN_AGAIN = r"see you again|seeing me|having me back|another good visit"


@pytest.mark.parametrize("earlier", [Mode.PHONE, Mode.VIDEO, None, Mode.ONSITE])
def test_they_see_one_another_again_only_if_they_were_in_one_room_before(earlier: Mode | None) -> None:
    people = [person(name) for name in (*PANEL, "Hana Sato")]
    first = interview(*people, day=TUESDAY - dt.timedelta(days=7), mode=earlier)
    texts = [draft.body for draft in told(thanks(opening(first, interview(*people)), earlier=1)).drafts]
    assert sum(bool(re.search(SEEN_AGAIN, text)) for text in texts) == (5 if earlier is Mode.ONSITE else 0)


def test_who_was_not_in_the_room_before_has_not_seen_the_candidate() -> None:
    ana, ben = person(), person("Ben Ruiz")
    day = TUESDAY - dt.timedelta(days=7)
    called = interview(ana, day=day, mode=Mode.PHONE)
    seen = interview(ben, day=day, hour=14)
    for turn in range(len(PANEL) + 1):
        message = Message(to=ana, channel=EMAIL, variant=turn, earlier=1)
        each = follow_up("thank_you_email", opening(called, seen, interview(ana, ben)), message)
        assert not re.search(SEEN_AGAIN, body(each))


def test_people_who_were_met_before_and_newcomers_on_one_panel_take_different_turns() -> None:
    people = [person(name) for name in PANEL[:5]]
    messages = [
        Message(to=each, channel=EMAIL, variant=place, earlier=1 if place < 2 else 0)
        for place, each in enumerate(people)
    ]
    each = follow_up("thank_you_email", opening(interview(*people)), *messages)
    assert tactless((each, told(each))) == ()


def test_colleagues_without_an_address_are_thanked_through_the_reader_each_with_their_topic() -> None:
    mike, ana = person("Mike Tran"), person(topic="the new release train")
    others = (person("Ben Ruiz", email=None, topic="the pager rota"), person("Chen Wei", email=None))
    job = opening(interview(ana, *others))
    for reader in (mike, ana):
        text = body(follow_up("thank_you_email", job, Message(to=reader, channel=EMAIL, passes_on=others)))
        assert "Ben Ruiz and Chen Wei" in text
        if reader is mike:
            assert "Please tell Ben" in text
            assert "the pager rota" in text
    assert "release train" in text


def test_who_arranged_it_is_thanked_for_that_and_asked_to_pass_thanks_on() -> None:
    each = follow_up("thank_you_email", opening(interview()), Message(to=person("Mike Tran"), channel=EMAIL))
    text = body(each)
    assert "Hi Mike," in text
    assert "thank" in text
    assert not re.search("meet you|from your side|you told me", text)


def test_who_passes_thanks_on_reads_of_this_visit_even_if_they_were_at_an_earlier_one() -> None:
    mike, ana = person("Mike Tran"), person(email=None)
    screen, panel = interview(mike, day=TUESDAY - dt.timedelta(days=4)), interview(ana)
    message = Message(to=mike, channel=EMAIL, passes_on=(ana,), met=(screen,), earlier=1)
    text = body(follow_up("thank_you_email", opening(screen, panel), message))
    assert "this morning" in text
    assert not re.search(r"Friday|again|pick up the thread", text)


def test_where_nobody_was_named_the_email_begins_with_hello() -> None:
    wording = told(follow_up("thank_you_email", opening(interview()), Message(to=None, channel=EMAIL)))
    assert wording.drafts[0].body.startswith("Hello,\n\n")
    assert wording.drafts[0].to is None


@pytest.mark.parametrize(
    ("mode", "never"),
    [(Mode.PHONE, r"meet you|having me in|seeing me|visit"), (Mode.VIDEO, r"having me in|visit|\bcall about")],
)
def test_the_words_are_true_to_how_they_met(mode: Mode, never: str) -> None:
    for variant in range(8):
        for earlier in (0, 1):
            one = interview(person(), mode=mode)
            message = Message(to=person(), channel=EMAIL, variant=variant, earlier=earlier)
            draft = told(follow_up("thank_you_email", opening(one), message)).drafts[0]
            assert not re.search(never, f"{draft.subject}\n{draft.body}")


def test_a_candidate_listed_as_in_a_register_signs_as_people_do() -> None:
    text = body(thanks(opening(interview(person()))), who=dataclasses.replace(NADIA, name="O'Brien, Máire"))
    assert "\nMáire O'Brien\n" in text


def test_two_people_with_one_first_name_are_each_greeted_by_it() -> None:
    drafts = told(thanks(opening(interview(person("Ana Lima"), person("Ana Cruz"), person("Ben Ruiz"))))).drafts
    assert [each.body.split("\n")[0] for each in drafts] == ["Hi Ana,", "Hi Ana,", "Hi Ben,"]


def test_what_a_user_typed_is_never_a_template_and_never_breaks_a_line() -> None:
    ana = person("Ana\nLima", say="I like the {{ company }} way\nof {% if %} testing.")
    wording = told(thanks(opening(interview(ana))))
    assert "I like the {{ company }} way of {% if %} testing." in wording.drafts[0].body
    assert wording.title == "Thank Ana Lima (Acme Robotics)"


@pytest.mark.parametrize(
    ("say", "said"),
    [
        ("i'd ring them on the Friday", "I'd ring them on the Friday."),
        ("That is how I'd start!", "That is how I'd start!"),
        ("iPads would do, and i know them", "iPads would do, and i know them."),
    ],
)
def test_a_sentence_of_ones_own_is_mended_at_its_ends_alone_and_ends_the_letter(say: str, said: str) -> None:
    wording = told(thanks(opening(interview(person("Ana Lima", say=say)))))
    assert wording.drafts[0].body.split("\n\n")[1].endswith(f" {said}")


def test_private_titles_name_nobody() -> None:
    wording = told(thanks(opening(interview(person()))), how=Settings(private=True))
    assert wording.title == "Follow-up: thank-you email"


def test_a_company_that_ends_in_a_full_stop_does_not_get_two() -> None:
    assert tidy("I enjoyed my time at Acme Inc.. Truly.") == "I enjoyed my time at Acme Inc. Truly."
    assert tidy("One.\nTwo.\n\n\n- a\n- b\nKind regards,\nNadia") == "One. Two.\n\n- a\n- b\nKind regards,\nNadia"


def test_titles_say_who_and_what() -> None:
    ana, sam = person(), Reference(name="Sam Okafor", phone="+1 617 555 0100")
    job = opening(interview(ana))
    titles = [
        told(each).title
        for each in (
            thanks(opening(interview(*map(person, PANEL[:5]), company="St. Brendan's"))),
            follow_up("thank_you_note", job, Message(to=ana, channel=Channel.CARD)),
            follow_up("reference", job, Message(to=sam, channel=Channel.CALL)),
            follow_up("reference", job, Message(to=sam, channel=EMAIL)),
            follow_up("check_in", job, Message(to=ana, channel=EMAIL)),
            follow_up("prepare", job, Message(to=None, channel=NOTE)),
        )
    ]
    assert titles == [
        "Thank 5 people (St. Brendan's)",
        "Card to Ana Lima (Acme Robotics)",
        "Call Sam Okafor (Acme Robotics)",
        "Write to Sam Okafor (Acme Robotics)",
        "Check in with Ana Lima (Acme Robotics)",
        "Prepare for Acme Robotics, Staff Engineer",
    ]


def test_the_address_for_the_card_is_in_the_notes_and_not_on_the_card() -> None:
    job = opening(interview(person()), address="1 Mill Road, Springfield")
    wording = told(follow_up("thank_you_note", job, Message(to=person(), channel=Channel.CARD)))
    assert "Check the address: 1 Mill Road, Springfield" in wording.notes
    assert "Mill Road" not in wording.drafts[0].body


def test_notes_say_why_and_then_what_one_more_fact_would_do() -> None:
    wording = told(thanks(opening(interview(person(email=None)))))
    assert wording.notes == (
        "An hour after the end.",
        "No email address for Ana Lima: add `email:`, or ask who arranged it.",
        "A topic for Ana Lima would make this more personal: add `topic:` and run again.",
    )


def left_out_of(job: Opening) -> str | None:
    """The line below the thank-you emails that says what no letter uses."""
    return next((note for note in told(thanks(job)).notes if note.startswith("Left out")), None)


def test_the_note_names_every_topic_and_strength_that_no_letter_can_use_and_why() -> None:
    ana, ben, chen = person(topic="ledger >> all"), person("Ben Ruiz", topic="the >> rota"), person("Chen Wei")
    job = opening(interview(ana, ben, chen), strengths=("patience", "customer service", "punctual", "sold 30 cards"))
    assert left_out_of(job) == (
        "Left out, since no sentence could be made of them: “ledger >> all”, “the >> rota”, “patience” and “customer"
        " service”. Say them with `say:`. Left out, since it answers nothing that you talked about: “punctual”."
    )


def test_the_note_asks_which_figures_are_meant_where_not_all_can_be_true() -> None:
    job = opening(interview(person()), strengths=("sales up from 1.5m to 1.2m", "sold 30 cards"))
    assert left_out_of(job) == (
        "Left out, since the figures in it contradict each other: “sales up from 1.5m to 1.2m”. Which are meant?"
    )


def test_the_note_calls_only_that_private_which_is() -> None:
    ana, ben = person(topic="he seemed bored"), person("Ben Ruiz", topic="ledger >> all")
    assert left_out_of(opening(interview(ana, ben))) == (
        "Left out, since it is not for others to read as typed: “he seemed bored”. A topic is what you talked about."
        " Left out, since no sentence could be made of it: “ledger >> all”. Say it with `say:`."
    )


def test_the_note_is_silent_of_what_is_said_and_of_the_rest_of_it() -> None:
    ana = person(topic="keeping calm with angry guests at the desk")
    assert left_out_of(opening(interview(ana), strengths=("two winters in a freezer", "no accident"))) is None
    assert left_out_of(opening(interview(ana), strengths=("calming angry guests",))) is None


def test_a_linkedin_note_leaves_the_topic_out_rather_than_cut_a_word() -> None:
    ana = person(
        topic="the pager rota that three teams on two continents share with the people who wrote the old billing system"
    )
    each = follow_up("linkedin", opening(interview(ana)), Message(to=ana, channel=Channel.LINKEDIN))
    for characters in (120, 200):
        text = body(each, how=Settings(linkedin_characters=characters))
        assert len(text) <= characters
        assert re.search(r"(?:Nadia Ferrell|[.])$", text)


def test_a_reference_who_was_called_already_is_only_thanked() -> None:
    sam = Reference(name="Sam Okafor", contacted=True, relation="my manager at Initech")
    wording = told(follow_up("reference", opening(interview(person())), Message(to=sam, channel=EMAIL)))
    assert "?" not in wording.drafts[0].body
    assert wording.title == "Thank Sam Okafor (Acme Robotics)"


def test_a_reference_for_two_openings_hears_of_both() -> None:
    first, second = opening(interview()), opening(interview(company="Tarn Civic", role="document controller"))
    sam = Reference(name="Sam Okafor", email="sam@example.org", attributes=("calm in an outage",))
    each = follow_up("reference", first, Message(to=sam, channel=EMAIL), openings=(first, second))
    text = body(each)
    assert "with Acme Robotics for the staff engineer" in text
    assert "with Tarn Civic for the document controller" in text


def test_an_offer_is_answered_by_the_day_given_and_by_no_day_otherwise() -> None:
    for by, wanted in ((dt.date(2026, 12, 14), True), (None, False)):
        job = opening(interview(person()), status=Status.OFFER, answer_by=by)
        text = body(follow_up("reply", job, Message(to=person(), channel=EMAIL)))
        assert ("by Monday, December 14" in text) is wanted
        assert wanted or not re.search(r"\d", text.replace("+1 617 555 0142", ""))


def test_prepare_lists_the_days_interviews_in_both_zones() -> None:
    chicago = interview(person(title="VP"), round="Round 2", zone=ZoneInfo("America/Chicago"))
    video = interview(company="Tarn Civic", role=None, mode=Mode.VIDEO, hour=15, location="https://example.com/room")
    each = follow_up("prepare", opening(chicago), Message(to=None, channel=NOTE), visit=(chicago, video))
    wording = told(each)
    assert wording.title == "Prepare for 2 interviews (Acme Robotics, Tarn Civic)"
    assert "11:00 (10:00 in Chicago): Acme Robotics, Staff Engineer, Round 2, on-site" in wording.drafts[0].body
    assert "15:00: Tarn Civic, by video" in wording.drafts[0].body
    assert "https" not in wording.drafts[0].body


def test_a_role_is_written_without_the_letters_of_a_posting() -> None:
    wording = told(thanks(opening(interview(person(), role="Entwickler (m/w/d)"))))
    assert "m/w" not in f"{wording.drafts[0].subject} {wording.drafts[0].body}"


def test_the_graceful_templates_have_no_problems() -> None:
    assert template_problems(GRACEFUL) == ()


def test_the_table_names_exactly_the_facts_that_there_are() -> None:
    each = thanks(opening(interview(person())))
    values = Gathered(each, NADIA, Settings(), 60).of(0)
    assert set(values) == {*TABLE, *FUNCTIONS}


BLOCKS = "{% block title %}x{% endblock %}{% block instruction %}x{% endblock %}{% block subject %}x{% endblock %}"


def problems_of(text: str, **more: str) -> list[tuple[str, int, int, str]]:
    found = template_problems(playbook(thank_you_email=text, **more))
    return [(each.code, each.place.line, each.place.column, each.hint) for each in found]


@pytest.mark.parametrize(
    ("source", "code", "hint"),
    [
        ("{% if is_final %}{{ compny }}{% endif %}", "unknown-template-variable", "did you mean `company`?"),
        ("{{ company | uper }}", "unknown-template-filter", "did you mean `upper`?"),
        ("{% if company is defned %}x{% endif %}", "unknown-template-test", "did you mean `defined`?"),
        ("{% for job in jobs %}{{ job.compny }}{% endfor %}", "unknown-template-attribute", "did you mean `company`?"),
        ("{{ (jobs | first).compny }}", "unknown-template-attribute", "did you mean `company`?"),
        ("{{ company.name }}", "unknown-template-attribute", ""),
        ("{{ say }}", "absent-template-fact", "write it inside {% if say %} … {% endif %}"),
        ("{{ 'x' ~ say }}", "absent-template-fact", "write it inside {% if say %} … {% endif %}"),
        ("{{ topic.noun }}", "absent-template-fact", "write it inside {% if topic.noun %} … {% endif %}"),
        (
            "{% for other in passes_on %}{{ other.topic }}{% endfor %}",
            "absent-template-fact",
            "write it inside {% if other.topic %} … {% endif %}",
        ),
        ("{{ topic.nuon }}", "unknown-template-attribute", "did you mean `noun`?"),
        ("{% include '_words' %}", "missing-template", ""),
        ("{% if %}", "template-syntax", ""),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line_and_the_nearest_name(source: str, code: str, hint: str) -> None:
    found = problems_of(f"{BLOCKS}\n{{% block body %}}\n{source}\n{{% endblock %}}")
    assert [(each[0], each[1], each[3]) for each in found] == [(code, 3, hint)]


@pytest.mark.parametrize(
    "source",
    [
        "{% if say %}{{ say }}{% else %}none{% endif %}",
        "{{ say or company }}",
        "{{ ', ' ~ job.title if job.title }}",
        "{% if not topic.noun %}x{% elif topic.is_plural %}{{ topic.noun }}{% endif %}",
        "{% if topic.kind == 'x' or topic.wh %}x{% elif topic.that %}{{ topic.that }}{% endif %}".replace(
            "topic.kind", "status"
        ),
        "{% set mine = company %}{{ mine }}{% for job in jobs %}{{ loop.index }}{{ job.the_job }}{% endfor %}",
        "{% include '_words' %}",
    ],
)
def test_what_is_right_in_a_template_is_no_problem(source: str) -> None:
    assert problems_of(f"{BLOCKS}{{% block body %}}{source}{{% endblock %}}", _words="Yours {{ company }}") == []


def test_a_missing_block_and_a_misspelt_one_are_told() -> None:
    found = problems_of(
        "{% block title %}x{% endblock %}\n{% block instructon %}x{% endblock %}{% block body %}x{% endblock %}"
    )
    assert [each[0] for each in found] == ["missing-template-block", "missing-template-block", "unknown-template-block"]


def test_a_template_that_fails_while_it_runs_tells_its_line() -> None:
    source = f"{BLOCKS}\n{{% block body %}}\n{{{{ company + 1 }}}}\n{{% endblock %}}"
    with pytest.raises(DraftingError) as raised:
        told(thanks(opening(interview(person()))), book=playbook(thank_you_email=source))
    assert (raised.value.problem.place.file, raised.value.problem.place.line) == ("templates/thank_you_email.txt", 3)


def test_a_template_cannot_reach_out_of_its_sandbox() -> None:
    source = f"{BLOCKS}{{% block body %}}{{{{ sign.__globals__ }}}}{{% endblock %}}"
    with pytest.raises(DraftingError):
        told(thanks(opening(interview(person()))), book=playbook(thank_you_email=source))


COMPANIES = st.sampled_from(["Acme Robotics", "St. Brendan's", "Acme Inc.", "Yahoo!", "Größe & Söhne GmbH", "株式会社"])
ROLES = st.sampled_from([None, "Staff Engineer", "ward coordinator", "UX Designer (m/f/d)", "Manager, Marketing",
                         "Senior Principal Software Development Engineer in Test, Payments Platform"])  # fmt: skip
TOPICS = st.sampled_from([None, "the new release train", "Their on-call rotation.", "how they run night shifts", "SAP",
                          "permit sets, hiring plans, the roadmap", "They are moving to Kubernetes next year.",
                          "Permit sets that slip when three consultants revise at once", "发布流程", "her garden!",
                          "Discussed: budget; hiring"])  # fmt: skip
STRENGTHS = st.lists(
    st.sampled_from(["cut a 40-minute deploy to 6", "calm in an outage", "Python, SQL", "ten years in triage", "patience",
                     "I led a team of 8.", "Keeps a clear register", "能吃苦", "leading teams through change"]),
    unique=True, max_size=3,
)  # fmt: skip
NAMES = st.lists(
    st.sampled_from([*PANEL, "Dr Eva Stone", "王伟", "Ana Cruz", "Cher", "Prof. Luis de la Cruz"]),
    unique=True,
    min_size=1,
    max_size=7,
)


@st.composite
def follow_ups(draw: st.DrawFn) -> FollowUp:
    people = [
        person(name, topic=draw(TOPICS), title=draw(st.sampled_from([None, "VP Engineering"]))) for name in draw(NAMES)
    ]
    name = draw(st.sampled_from(list(STEPS)))
    mode = Mode.ONSITE if name == "thank_you_note" else draw(st.sampled_from(Mode))  # a card follows a visit
    is_screen = mode is Mode.PHONE and len(people) == 1 and draw(st.booleans())
    one = interview(
        *people,
        company=draw(COMPANIES),
        role=draw(ROLES),
        mode=mode,
        is_phone_screen=is_screen,
        hour=draw(st.sampled_from([None, 9, 14, 18])),
        is_final=draw(st.booleans()),
    )
    reference = Reference(
        name="Sam Okafor",
        phone="1234567",
        relation=draw(st.sampled_from([None, "my manager at Initech", "the owner of my last kitchen"])),
        attributes=draw(st.sampled_from([(), ("calm in an outage",), ("clear writing", "led 8 people")])),
        contacted=draw(st.booleans()),
    )
    job = opening(
        one,
        strengths=tuple(draw(STRENGTHS)),
        key=str(draw(st.integers(0, 9999))),  # it chooses the wordings
        references=(reference,),
        decision_by=draw(st.sampled_from([None, dt.date(2026, 12, 4)])),
        address="1 Mill Road",
        status=draw(st.sampled_from(Status)),
        answer_by=draw(st.sampled_from([None, dt.date(2026, 12, 14)])),
    )
    late = one.end + dt.timedelta(days=draw(st.integers(0, 20)))
    if name == "thank_you_email":
        return thanks(job, earlier=0 if is_screen else draw(st.integers(0, 3)), at=late.astimezone(NEW_YORK))
    kind = STEPS[name]
    to: Interviewer | Reference | None = people[0]
    channel = kind.channel
    if kind.recipients in (Recipients.REFERENCES, Recipients.ASKED_REFERENCES):
        to, channel = reference, draw(st.sampled_from([EMAIL, Channel.CALL]))
    if kind.recipients is Recipients.CANDIDATE:
        to = None
    if kind.recipients is Recipients.WHO_ARRANGED_IT:
        to = draw(st.sampled_from([people[0], person("Mike Tran")]))
    if name in ("reply", "outcome"):
        other = Status.OFFER if name == "reply" else Status.ACCEPTED
        job = dataclasses.replace(job, status=draw(st.sampled_from([Status.REJECTED, other])))
    message = Message(to=to, channel=channel, met=(one,), variant=draw(st.integers(0, 9)))
    return follow_up(name, job, message, at=late.astimezone(NEW_YORK))


WHO = st.sampled_from(
    [NADIA, Candidate(), dataclasses.replace(NADIA, name="Maria del Carmen López García", phone=None)]
)
HOW = st.sampled_from([Settings(), Settings(address=Address.FORMAL), Settings(linkedin_characters=300)])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(each=follow_ups(), who=WHO, how=HOW)
def test_no_draft_has_a_hole_a_stumble_or_a_fault_whatever_the_list_leaves_out(
    each: FollowUp, who: Candidate, how: Settings
) -> None:
    wording = told(each, who=who, how=how)
    assert wording.title
    assert wording.instruction.endswith((".", "?"))
    assert len(wording.notes) <= 3
    for message, draft in zip(each.messages, wording.drafts, strict=True):
        text = f"{draft.subject or ''}\n{draft.body}"
        assert not re.search(r"None|\{|\}|\[|  |\n\n\n|\.\.| [,.;:?!]|,,|\b[Aa] [aeio]|\b[Aa]n [^aeiouh]", text), text
        assert not re.search(r"[,;]\s*\n\n(?!\Z)", draft.body.split("\n\n", 1)[-1]), text
        assert all(re.search(r"[.?!:,。…\w]$", part) for part in draft.body.split("\n\n")), text
        assert draft.subject is None or len(draft.subject) <= 60
        if draft.channel is Channel.LINKEDIN:
            assert len(draft.body) <= how.linkedin_characters
        limits = words_of(each, message)
        assert limits is None or len(draft.body.split()) <= limits.most, text
    found = tactless((each, wording), who=who, how=how)
    assert not found, "\n\n".join([each.message for each in found] + [each.body for each in wording.drafts])
