"""Letters in the candidate's own words: what they are sent for, what is told of them, and what they leave alone."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from gallery import LISTS, drafted, run
from hypothesis import given, settings
from hypothesis import strategies as st

from followup import correspondence, pipeline, playbooks
from followup.correspondence import Letter
from followup.drafting.own.facts import of
from followup.drafting.own.texts import Written, letter_from, text_of
from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.pipeline import Result
from followup.pipeline.letters import letters_beside
from followup.problems import Problem

LIST = """\
candidate: {name: Priya Raman, email: priya@example.org, phone: "+1 617 555 0142", timezone: America/New_York, country: US}
references:
  - {name: Sam Okafor, email: sam@example.com, relation: my manager at Initech, attributes: [calm in an outage]}
interviews:
  - company: Acme Robotics
    role: Staff Engineer
    date: 2026-11-24
    start: 14:00
    end: 15:30
    mode: onsite
    location: 48 Tide Street, Boston, MA 02210
    interviewers:
      - {name: Ana Lima, title: VP Engineering, email: ana@acme.example, topic: the release train that three teams wait for}
      - {name: Ben Castellanos, email: ben@acme.example, topic: on-call nights}
      - {name: Chen Wei, email: chen@acme.example}
    strengths: [cutting a 40-minute deploy to 6 minutes]
    decision_by: 2026-12-10
"""
NOW = dt.datetime(2026, 11, 23, 14, tzinfo=dt.UTC)


class Desk:
    """A folder with a list, its letters and its calendars."""

    def __init__(self, folder: Path, text: str = LIST) -> None:
        self.list, self.letters, self.output = folder / "interviews.yaml", folder / "letters", folder / "followups"
        self.say(text)

    def say(self, text: str) -> None:
        self.list.write_text(text, encoding="utf-8")

    def change(self, before: str, after: str) -> None:
        assert before in self.list.read_text()
        self.say(self.list.read_text().replace(before, after))

    def request(self, *, drafts_everything: bool = True) -> pipeline.Request:
        return pipeline.Request(
            lists=(pipeline.File(str(self.list), self.list.read_bytes()),),
            letters=letters_beside([str(self.list)]),
            now=NOW,
            playbook=playbooks.graceful(),
            playbook_folder="graceful",
            playbook_is_ours=True,
            output=self.output,
            draft_everything=drafts_everything,
        )

    def preview(self) -> Result:
        return pipeline.preview(self.request())

    def drafts(self) -> dict[tuple[str, str], Draft]:
        """What would be sent, by step and reader."""
        return {
            (follow_up.step.name, draft.to.name): draft
            for follow_up, wording in drafted(self.preview())
            for draft in wording.drafts
            if draft.to
        }

    def letter(self, *whom: str, step: str = "thank_you_email") -> Letter:
        (only,) = correspondence.matching(correspondence.letters_of(self.preview(), {}), whom, step)
        return only

    def write(self, *whom: str, step: str = "thank_you_email", body: str | None = None) -> Path:
        """Puts a letter there, ours or with another body."""
        letter = self.letter(*whom, step=step)
        letter.path.parent.mkdir(exist_ok=True)
        letter.path.write_bytes(letter.file(body))
        return letter.path

    def problems(self) -> list[tuple[str, str]]:
        told = ("letters", "letter", "facts", "address")
        return [(one.code, one.message) for one in self.preview().problems if any(each in one.code for each in told)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


OWN = "Hi Ana,\n\nthis is mine.\n\nPriya"


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_letter_of_the_gallery_is_read_back_from_its_file(path: Path) -> None:
    candidate = run(path).listing.candidate
    for follow_up, wording in drafted(run(path)):
        for message, draft in zip(follow_up.messages, wording.drafts, strict=True):
            if draft.channel is not Channel.NOTE:
                whose = of(follow_up, message, candidate, "my list [2].yaml")
                found = letter_from(text_of(draft, whose, follow_up.opening.company), "x.txt")
                assert isinstance(found, Written)
                assert (found.body, found.subject, found.of) == (draft.body, draft.subject, whose)


TEXT = """\
To: ana@acme.example
Subject: Thank you
Letter: thank_you_email to Ana Lima, Acme Robotics [708defc9 5cffeaa6 0853/1727 2026-11-24 to:1727,topic:- interviews.yaml]

Hi Ana,

thanks.
"""


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: "\n\n" + text + "\n\n\n",
        lambda text: text.replace("\n", "   \n"),
        lambda text: text.replace("Acme Robotics [708defc9 ", "Acme\n Robotics [708defc9\n "),
        lambda text: text.replace("]\n\nHi", "]\nHi"),
        lambda text: text.replace("Subject", "subject").replace("Letter", "LETTER"),
        lambda text: "\n".join([text.splitlines()[2], *text.splitlines()[:2], *text.splitlines()[3:]]),
    ],
)
def test_an_editor_may_do_what_editors_do(edit: object) -> None:
    found = letter_from(edit(TEXT), "x.txt")  # type: ignore[operator]
    assert isinstance(found, Written)
    assert (found.to, found.subject, found.body) == ("ana@acme.example", "Thank you", "Hi Ana,\n\nthanks.")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text())
def test_any_text_is_a_letter_or_a_warning(text: str) -> None:
    for each in (text, TEXT + text, TEXT.replace("2026-11-24", text)):
        assert isinstance(letter_from(each, "x.txt"), Written | Problem)


def test_the_place_of_a_body_is_its_first_line() -> None:
    found = letter_from(TEXT, "x.txt")
    assert isinstance(found, Written)
    assert (found.said_at.line, found.place.line) == (3, 5)


def test_own_words_are_sent_instead_of_ours(desk: Desk) -> None:
    desk.write("ana", body=OWN)
    assert desk.drafts()["thank_you_email", "Ana Lima"].body == OWN


def test_colleagues_keep_their_words(desk: Desk) -> None:
    before = desk.drafts()
    desk.write("ana", body=OWN)
    after = desk.drafts()
    assert {key: draft for key, draft in after.items() if key != ("thank_you_email", "Ana Lima")} == {
        key: draft for key, draft in before.items() if key != ("thank_you_email", "Ana Lima")
    }


def test_an_edited_letter_changes_its_event_and_no_other(desk: Desk) -> None:
    pipeline.export(desk.request(drafts_everything=False))
    path = desk.write("ana", body=OWN)
    first = pipeline.export(desk.request(drafts_everything=False))
    assert first.planned
    assert (first.planned.changes.counts.changed, first.planned.changes.counts.new) == (1, 0)
    again = pipeline.export(desk.request(drafts_everything=False))
    assert again.planned
    assert again.planned.changes.counts.changed == 0
    assert not again.planned.changes.writes
    path.write_text(path.read_text().replace("mine", "better"))
    edited = pipeline.export(desk.request(drafts_everything=False))
    assert edited.planned
    assert edited.planned.changes.counts.changed == 1


def test_a_letter_that_is_deleted_gives_ours_back(desk: Desk) -> None:
    before = desk.drafts()
    desk.write("ana", body=OWN).unlink()
    assert desk.drafts() == before


def test_the_newest_of_two_is_sent_and_the_other_told(desk: Desk) -> None:
    older = desk.write("ana", body=OWN)
    newer = older.with_name("another.txt")
    newer.write_text(older.read_text().replace("mine", "newer"))
    os.utime(older, ns=(10**18, 10**18))
    assert "newer" in desk.drafts()["thank_you_email", "Ana Lima"].body
    assert desk.problems() == [("two-letters", f"{newer} is for the same person and newer, so this letter is not used")]


def test_a_subject_that_is_left_away_is_ours(desk: Desk) -> None:
    ours = desk.drafts()["thank_you_email", "Ana Lima"].subject
    path = desk.write("ana", body=OWN)
    path.write_text(path.read_text().replace(f"Subject: {ours}", "Subject:"))
    assert desk.drafts()["thank_you_email", "Ana Lima"].subject == ours
    path.write_text(path.read_text().replace("Subject:", "Subject: Mine"))
    assert desk.drafts()["thank_you_email", "Ana Lima"].subject == "Mine"


def test_an_address_that_is_typed_into_a_letter_counts_and_is_told(desk: Desk) -> None:
    path = desk.write("ana", body=OWN)
    path.write_text(path.read_text().replace("To: ana@acme.example", "To: ana@lima.example"))
    to = desk.drafts()["thank_you_email", "Ana Lima"].to
    assert to
    assert to.email == "ana@lima.example"
    assert desk.problems() == [
        ("other-address", "this letter goes to ana@lima.example, and the list says ana@acme.example")
    ]


def test_an_address_that_is_corrected_in_the_list_counts(desk: Desk) -> None:
    desk.write("ana", body=OWN)
    desk.change("ana@acme.example", "ana.lima@acme.example")
    to = desk.drafts()["thank_you_email", "Ana Lima"].to
    assert to
    assert to.email == "ana.lima@acme.example"
    assert desk.problems() == [
        ("facts-changed", "since this letter was written, where it goes is now “ana.lima@acme.example”")
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("topic: on-call nights", "topic: on-call days", "the topic is now “on-call days”"),
        (", topic: on-call nights", "", "the topic is no longer in the list"),
        ("Ben Castellanos", "Benjamin Castellanos", "the reader's name is now “Benjamin Castellanos”"),
        ("role: Staff Engineer", "role: Principal Engineer", "the job is now “Principal Engineer”"),
        (
            "strengths: [",
            "strengths: [patience, ",
            "your strengths are now “patience; cutting a 40-minute deploy to 6 minutes”",
        ),
        ("2026-12-10", "2026-12-11", "the day they decide is now “2026-12-11”"),
        ("date: 2026-11-24", "date: 2026-11-25", "the day of the interview is now “2026-11-25”"),
        ("name: Priya Raman", "name: Priya R. Raman", "your name is now “Priya R. Raman”"),
    ],
)
def test_a_fact_that_changes_is_told_with_what_it_is_now(desk: Desk, before: str, after: str, said: str) -> None:
    desk.write("ben", body=OWN)
    desk.change(before, after)
    assert ("thank_you_email", "Benjamin Castellanos" if "Benjamin" in after else "Ben Castellanos") in desk.drafts()
    assert OWN in [draft.body for draft in desk.drafts().values()]
    assert desk.problems() == [("facts-changed", f"since this letter was written, {said}")]


def test_a_fact_that_is_new_is_told(desk: Desk) -> None:
    desk.write("chen", body=OWN)
    desk.change("{name: Chen Wei,", "{name: Chen Wei, topic: the hiring plan,")
    assert desk.problems() == [
        ("facts-changed", "since this letter was written, the list now gives the topic, “the hiring plan”")
    ]


def test_what_the_hint_says_settles_it(desk: Desk) -> None:
    path = desk.write("ben", body=OWN)
    desk.change("topic: on-call nights", "topic: on-call days")
    (problem,) = [one for one in desk.preview().problems if one.code == "facts-changed"]
    token = problem.hint.partition("“")[2].partition("”")[0]
    assert token in path.read_text()
    path.write_text(path.read_text().replace(token, "").replace(",,", ","))
    assert desk.problems() == []
    assert desk.drafts()["thank_you_email", "Ben Castellanos"].body == OWN


def test_notes_that_are_no_facts_change_nothing(desk: Desk) -> None:
    desk.write("ben", body=OWN)
    desk.change("    decision_by", "    notes: they were late\n    decision_by")
    assert desk.problems() == []


def test_a_letter_whose_follow_up_is_gone_is_told_with_why(desk: Desk) -> None:
    desk.write("ben", body=OWN)
    desk.change("    decision_by", "    skip: [thank_you_email]\n    decision_by")
    ((code, message),) = desk.problems()
    assert code == "letter-without-follow-up"
    assert message.startswith("the follow-up of this letter is gone: ")


def test_letters_that_are_gone_for_one_reason_are_one_warning(desk: Desk) -> None:
    for name in ("ana", "ben", "chen"):
        desk.write(name, body=OWN)
    desk.change("    decision_by", "    status: withdrawn\n    decision_by")
    ((_, message),) = desk.problems()
    assert "and so is that of acme-robotics-thank-you-email-ben-castellanos.txt and acme" in message


def test_an_opening_with_a_new_name_keeps_its_letters(desk: Desk) -> None:
    desk.write("ben", body=OWN)
    desk.change("company: Acme Robotics", "company: Acme Robots")
    assert desk.drafts()["thank_you_email", "Ben Castellanos"].body == OWN


def test_a_visit_that_is_added_before_takes_no_letter_over(desk: Desk) -> None:
    desk.write("ben", body=OWN)
    before = LIST[LIST.index("  - company: Acme") :]
    desk.change("interviews:\n", "interviews:\n" + before.replace("2026-11-24", "2026-11-23"))
    found = [
        (follow_up.visit[-1].day.day, draft.body == OWN)
        for follow_up, wording in drafted(desk.preview())
        for draft in wording.drafts
        if follow_up.step.name == "thank_you_email" and draft.to and draft.to.name == "Ben Castellanos"
    ]
    assert found == [(23, False), (24, True)]


def test_another_companys_letter_is_never_taken(desk: Desk) -> None:
    def bodies() -> list[str]:
        return [draft.body for _, wording in drafted(desk.preview()) for draft in wording.drafts]

    recruiter = "    arranged_by: {name: Mike Tran, email: mike@agency.example}\n"
    desk.change("    decision_by", recruiter + "    decision_by")
    other = LIST[LIST.index("  - company: Acme") :].replace("Acme Robotics", "Borealis").replace("@acme", "@borealis")
    desk.say(desk.list.read_text() + other.replace("    decision_by", recruiter + "    decision_by"))
    desk.write("mike", "acme", step="check_in", body=OWN)
    assert OWN in bodies()
    desk.change("company: Acme Robotics\n", "company: Acme Robotics\n    skip: [check_in]\n")
    assert OWN not in bodies()


def test_the_gates_findings_are_warnings_at_their_line(desk: Desk) -> None:
    path = desk.write("ana", body="Hi Ana,\n\nThank you.\nI led the 99 engineers of Zanzibar.\n\nPriya")
    found = [
        (one.place.file, one.place.line, one.message) for one in desk.preview().problems if one.place.file == str(path)
    ]
    assert (str(path), 8, "thank_you_email for Ana Lima, your letter: the number 99 is not in the list") in found
    assert (str(path), 8, "thank_you_email for Ana Lima, your letter: the name Zanzibar is not in the list") in found
    assert not desk.preview().has_errors


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"Hi Ana,\n", "not-a-letter"),
        (b"", "not-a-letter"),
        (b"\xff\xfe\x00\xd8", "not-utf-16"),
        (TEXT[: TEXT.index("Hi")].encode(), "empty-letter"),
    ],
)
def test_what_is_no_letter_is_told_and_keeps_nothing_from_being_done(desk: Desk, content: bytes, code: str) -> None:
    desk.letters.mkdir()
    (desk.letters / "x.txt").write_bytes(content)
    result = desk.preview()
    assert [one.code for one in result.problems if one.place.file.endswith("x.txt")] == [code]
    assert not result.has_errors


def test_letters_of_a_list_that_is_not_read_are_left_alone(desk: Desk) -> None:
    path = desk.write("ana", body=OWN)
    other = desk.list.with_name("other.yaml")
    other.write_text(LIST)
    path.write_text(path.read_text().replace(" interviews.yaml]", " other.yaml]"))
    assert OWN not in [draft.body for draft in desk.drafts().values()]
    assert desk.problems() == []
    other.unlink()  # and one that was renamed takes its letters along
    assert OWN in [draft.body for draft in desk.drafts().values()]


def test_a_draft_in_own_words_asks_for_no_topic(desk: Desk) -> None:
    def notes() -> str:
        return " ".join(
            note
            for follow_up, wording in drafted(desk.preview())
            for note in wording.notes
            if follow_up.step.name == "thank_you_email"
        )

    assert "A topic for Chen Wei" in notes()
    desk.write("chen", body=OWN)
    assert "A topic for Chen Wei" not in notes()
