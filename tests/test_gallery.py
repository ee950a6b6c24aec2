"""The drafts of the gallery, read as a careful reader would; and the four statements that hold for every list we have."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import gallery
import pytest
from commands import SAMPLE
from gallery import LISTS, drafted, page
from test_cases import CASES

from followup.drafting.drafts import fits_of
from followup.drafting.english.strengths.sentences import strength
from followup.identity import is_same_person
from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp, Message
from followup.model.interviews import Mode, Opening
from followup.model.status import Status
from followup.pipeline import Result

EVERY_LIST = [*LISTS, SAMPLE, *sorted((CASES / "valid").glob("*/list.*"))]
IN_PROCESS = (Status.SCHEDULED, Status.WAITING, Status.ON_HOLD)
_STUMBLE = re.compile(
    r"None|[{}\[\]<>]|(?<=\S)  |\n\n\n|\.\.| [,.;:?!]|,,|[,;:]\.|\bthe the\b|"
    r"\b[Aa] [aeio]\w|\b[Aa]n [^aeiouhAEIOUH8]"
)
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")
_CALENDAR = (
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
)
_SAID_BY_US = {
    *_CALENDAR.split(),
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "I",
    "I've",
    "I'm",
    "I'd",
    "I'll",
    "LinkedIn",
}


def named(path: Path) -> str:
    return path.parent.name if path.stem == "list" else path.stem


def letters(path: Path) -> Iterator[tuple[FollowUp, Message, Draft]]:
    """What others are to read."""
    for follow_up, wording in drafted(gallery.run(path)):
        for message, draft in zip(follow_up.messages, wording.drafts, strict=True):
            if draft.channel is not Channel.NOTE:
                yield follow_up, message, draft


def test_the_gallery_has_a_dozen_lists_and_every_step() -> None:
    assert len(LISTS) >= 12
    steps = {one.step.name for path in LISTS for one, _ in drafted(gallery.run(path))}
    assert steps == {step.name for step in gallery.run(LISTS[0]).playbook.steps}


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_no_draft_stumbles_or_is_too_long(path: Path) -> None:
    for follow_up, message, draft in letters(path):
        text = f"{draft.subject or ''}\n{draft.body}"
        assert not _STUMBLE.search(text), text
        assert all(re.search(r"[.?!:,。…\w]$", part) for part in draft.body.split("\n\n")), text
        assert draft.subject is None or len(draft.subject) <= 60
        assert fits_of(follow_up, message, gallery.run(path).listing.settings)(draft.body), text


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_tact_finds_nothing_in_them(path: Path) -> None:
    assert [one.message for one in gallery.run(path).problems if one.code.startswith("tactless")] == []


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_every_name_and_number_is_in_the_list(path: Path) -> None:
    typed = path.read_text(encoding="utf-8")
    numbers = {int(each) for each in re.findall(r"\d+", typed)}
    for follow_up, _, draft in letters(path):
        arrives = {follow_up.arrives.day} if follow_up.arrives else set()
        assert {int(each) for each in re.findall(r"\d+", draft.body)} <= numbers | arrives, draft.body
        for name in _CAPITAL.findall(draft.body):
            assert name in _SAID_BY_US or name.rstrip("’'s").lower() in typed.lower(), f"{name}: {draft.body}"


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_helper_text_stands_before_the_first_rule_and_after_the_last(path: Path) -> None:
    """So that nothing but the letter is between the rules: the worst accident is to send the rest to an interviewer."""
    for events, wording in gallery.run(path).planned.drafts:  # type: ignore[union-attr]
        letters_only = re.split(r"^━━━━.*$", "".join(event.description for event in events), flags=re.MULTILINE)[1:-1]
        for note in (wording.instruction, *wording.notes):
            assert not any(note in one for one in letters_only)


@pytest.mark.parametrize(
    "name",
    ["01-project-coordinator-rich", "03-nurse-panel-of-seven", "05-teacher-rejected", "06-cook-with-an-offer",
     "07-analyst-accepted"],
)  # fmt: skip
def test_two_candidates_with_the_same_list_mostly_send_different_letters(name: str) -> None:
    typed = (Path(__file__).parent / "gallery" / f"{name}.yaml").read_text(encoding="utf-8")
    typed = typed.replace("St. Brendan's", "Mercy Hospital")  # no full stop inside a sentence
    said: list[set[tuple[int, str]]] = []
    for candidate in ("Nia Fox", "Jo Bell", "Nadia Ferrell", "Wei Chen", "Ada Mensah", "Tom Baker"):
        listed = re.sub(r"(candidate:\s*\n?\s*\{?\s*name: )[^,\n]+", rf"\g<1>{candidate}", typed, count=1)
        assert candidate in listed
        told = [
            draft.body
            for _, wording in drafted(gallery.planned("list.yaml", listed.encode()))
            for draft in wording.drafts
            if draft.channel in (Channel.EMAIL, Channel.CARD)
        ]
        said.append({(place, one) for place, body in enumerate(told) for one in sentences(body)})
    shares = [len(one & other) / min(len(one), len(other)) for one, other in itertools.combinations(said, 2)]
    assert sum(shares) / len(shares) < 0.7, shares  # of two letters for an occasion, half may be the same


def sentences(body: str) -> Iterator[str]:
    """The sentences of a letter, between the greeting and the sign-off."""
    for part in body.split("\n\n")[1:-1]:
        yield from re.split(r"(?<=[.?])\s+", part)


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_the_gallery_is_written_for_people(path: Path) -> None:
    text = page(path)
    assert text.startswith(f"# {path.stem}\n\n## ")
    assert all(draft.body.split("\n\n")[0] in text for _, _, draft in letters(path))


@pytest.fixture(scope="module", params=EVERY_LIST, ids=named)
def before_the_interviews(request: pytest.FixtureRequest) -> Result:
    """A list planned two days before its first interview, when nothing is late; for one that names nobody, as somebody."""
    path: Path = request.param
    data, candidate = path.read_bytes(), path.with_name("candidate.yaml")
    beside = candidate.read_bytes() if path.suffix == ".csv" and candidate.exists() else None
    first = gallery.planned(path.name, data, candidate=beside, is_drafted=False)
    days = [one.day for one in first.listing.interviews]
    now = dt.datetime.combine(min(days) - dt.timedelta(days=2), dt.time(9), dt.UTC) if days else gallery.NOW
    return gallery.planned(path.name, data, now, candidate=beside)


def openings(result: Result) -> tuple[Opening, ...]:
    return result.planned.plan.openings if result.planned else ()


def taken(result: Result, step: str, opening: Opening) -> list[tuple[FollowUp, Message, Draft]]:
    found = []
    for follow_up, wording in drafted(result):
        if follow_up.step.name == step and opening.key in {one.key for one in follow_up.openings}:
            found += [(follow_up, *each) for each in zip(follow_up.messages, wording.drafts, strict=True)]
    return found


def is_explained(result: Result, step: str, opening: Opening) -> bool:
    """Whether the report says why the step, or part of it, was left out."""
    assert result.planned
    is_done = any(done.step == step for one in opening.interviews for done in one.done)
    return is_done or any(one.step == step and one.opening == opening.key for one in result.planned.plan.left_out)


def test_everyone_one_spoke_with_is_thanked_and_no_two_colleagues_read_of_one_strength(
    before_the_interviews: Result,
) -> None:
    result = before_the_interviews
    for opening in openings(result):
        if opening.status not in IN_PROCESS or is_explained(result, "thank_you_email", opening):
            continue
        sent = taken(result, "thank_you_email", opening)
        thanked = [person for _, message, _ in sent for person in (message.to, *message.passes_on) if person]
        for person in opening.people:
            assert any(is_same_person(person, each) for each in thanked), f"{person.name} is not thanked"
        said = [each.sentence for typed in opening.strengths if (each := strength(typed))]
        for follow_up, _, draft in sent:
            assert re.search("[Tt]hank|grateful", draft.body)
            colleagues = [other.body for each, _, other in sent if each is follow_up and other is not draft]
            for sentence in said:
                assert sentence not in draft.body or not any(sentence in other for other in colleagues), sentence


def test_a_note_by_post_leaves_after_a_visit_and_arrives_before_they_decide(before_the_interviews: Result) -> None:
    result = before_the_interviews
    for opening in openings(result):
        cards = taken(result, "thank_you_note", opening)
        assert len(cards) <= 1
        for follow_up, message, _ in cards:
            assert any(one.mode is Mode.ONSITE for one in opening.interviews)
            assert message.channel is Channel.CARD
            assert follow_up.arrives
            assert follow_up.arrives >= follow_up.start.date() + dt.timedelta(days=3)
            assert opening.decision_by is None or follow_up.arrives < opening.decision_by
        visited = any(one.mode is Mode.ONSITE for one in opening.interviews)
        if visited and not cards and opening.status in IN_PROCESS and opening.lead:
            assert is_explained(result, "thank_you_note", opening)


def test_each_reference_is_asked_whether_they_called_and_to_say_so_when_they_do(before_the_interviews: Result) -> None:
    result = before_the_interviews
    for opening in openings(result):
        asked = taken(result, "reference", opening)
        for _, message, draft in asked:
            has_called = getattr(message.to, "contacted", False)
            assert "thank" in draft.body.lower()
            assert has_called or re.search(
                r"(?:Has|Have|Nobody) [^.?]*(?:called|touch|heard|reached)[^.?]*\?", draft.body
            )
            assert has_called or re.search(
                r"\b(?:[Ww]hen|[Ii]f) (?:they|any ?one|some ?one|one|you) (?:are|hear|do|does|calls?)\b", draft.body
            )
        counts = any(one.mode is Mode.ONSITE or one.is_final for one in opening.interviews)
        if counts and opening.status in IN_PROCESS and not is_explained(result, "reference", opening):
            told = [message.to for _, message, _ in asked if message.to]
            for person in opening.references[:2]:
                assert any(is_same_person(person, each) for each in told), f"{person.name} is not asked"


def test_nobody_is_invited_on_linkedin_on_the_day_they_met(before_the_interviews: Result) -> None:
    result = before_the_interviews
    for opening in openings(result):
        for step in ("linkedin", "linkedin_others"):
            for follow_up, message, _ in taken(result, step, opening):
                assert message.to
                met = [
                    one
                    for one in opening.interviews
                    if any(is_same_person(message.to, each) for each in one.interviewers)
                ]
                for one in met:
                    assert follow_up.start.date() > one.end.astimezone(follow_up.start.tzinfo).date()
                    assert follow_up.start.astimezone(one.end.tzinfo).date() > one.day
