"""What the commands tell of messages that passed, and of which the status wants nothing more: days as a candidate lives them."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from commands import calendars, followup, read_by_ical

LIST = """\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
references:
  - {name: Dana Whitfield, email: dana@y.example, relation: my manager at Initech}
interviews:
  - company: Lakeside Credit Union
    role: Analyst
    round: final
    date: 2026-12-07
    start: 14:00
    end: 15:00
    mode: onsite
    interviewers:
      - {name: Greg Olson, title: VP Analytics, email: greg@lakeside.example, topic: loans, lead: yes}
      - {name: Ben Osei, title: Analyst, email: ben@lakeside.example, topic: reports}
      - {name: Cleo Park, title: Engineer, email: cleo@lakeside.example, topic: tests}
"""


class Home:
    """A folder with a list and its calendars."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.list = folder / "interviews.yaml"
        self.list.write_text(LIST, encoding="utf-8")

    @property
    def calendars(self) -> list[Path]:
        return calendars(self.folder / "followups")

    def export(self, now: str) -> None:
        ran = followup("export", self.list, "-o", self.folder / "followups", "--now", now)
        assert ran.code == 0, ran.err

    def mark(self, now: str, *said: str) -> None:
        ran = followup("mark", self.list, "lakeside", *said, "--now", now)
        assert ran.code == 0, ran.err

    def plan(self, now: str, *options: str) -> str:
        ran = followup("plan", self.list, "-o", self.folder / "followups", "--now", now, *options)
        assert ran.code == 0, ran.err
        return ran.out

    def mails(self, now: str) -> list[str]:
        into = self.folder / "mails"
        ran = followup("drafts", self.list, "-o", into, "--calendars", self.folder / "followups", "--now", now)
        assert ran.code == 0, ran.err
        return sorted(path.name for path in into.glob("*.eml"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    there = Home(tmp_path)
    there.export("2026-12-04T09:00")
    return there


def test_what_was_marked_stays_away_when_an_offer_comes(home: Home) -> None:
    home.mark("2026-12-11T15:00", "--done", "linkedin")
    home.mark("2026-12-11T15:00", "--done", "reference")
    home.mark("2026-12-11T15:10", "--status", "offer", "--answer-by", "in a week")
    told = home.plan("2026-12-11T16:00")
    assert "Connect with Greg Olson" not in told
    assert "Write to Dana Whitfield" not in told


def test_no_letter_is_written_anew_for_what_the_status_wants_no_more(home: Home) -> None:
    home.mark("2026-12-09T08:00", "--status", "offer", "--answer-by", "in a week")
    home.export("2026-12-09T08:10")
    thanks = home.plan("2026-12-09T08:30", "--show", "reply")
    assert "To: greg@lakeside.example" in thanks
    home.mark("2026-12-10T12:00", "--status", "accepted")
    now = "2026-12-10T12:30"
    assert "--done reply" in home.plan(now)  # it is asked after all the same
    assert [name for name in home.mails(now) if "reply" in name] == []
    assert [name for name in home.mails(now) if "accept" in name] != []
    body = thanks.partition("\n\n")[2].strip()
    assert body in home.plan(now, "--show", "reply")  # as it was published
    today = home.plan(now, "--show", "today")
    assert today.count("To: greg@lakeside.example") == 1  # the acceptance
    assert body not in today


def test_what_was_sent_is_shown_as_it_was_published(home: Home) -> None:
    body = home.plan("2026-12-07T15:20", "--show", "thank ben").partition("\n\n")[2].strip()
    text = home.list.read_text(encoding="utf-8")
    home.list.write_text(text.replace("topic: reports", "topic: reconciliations"), encoding="utf-8")
    now = "2026-12-16T09:00"
    shown = home.plan(now, "--show", "thank ben")
    assert body in shown
    assert "reconciliations" not in shown
    page = home.folder / "plan.html"
    home.plan(now, "--html", str(page))
    assert max(body.splitlines(), key=len) in html.unescape(page.read_text(encoding="utf-8"))


def test_who_was_thanked_is_not_among_those_whose_thanks_are_to_come(home: Home) -> None:
    home.mark("2026-12-07T15:10", "greg", "--done", "thank_you_email")
    assert "16:00  Thank 2 people" in home.plan("2026-12-07T15:20")
    home.export("2026-12-07T15:20")
    (event,) = [one for one in read_by_ical(home.calendars) if one.summary.startswith("Thank ")]
    assert event.summary.startswith("Thank 2 people")
    assert "greg@lakeside.example" not in event.description
    assert "ben@lakeside.example" in event.description
    assert "cleo@lakeside.example" in event.description


def test_who_was_thanked_is_not_among_those_whose_thanks_may_not_have_gone_out(home: Home) -> None:
    home.mark("2026-12-08T09:00", "greg", "--done", "thank_you_email")
    told = home.plan("2026-12-08T09:20")
    assert "Mon 7 Dec 16:00  Thank 2 people" in told
    assert "greg@lakeside.example" not in home.plan("2026-12-08T09:20", "--show", "thank")
    home.export("2026-12-08T09:20")
    (event,) = [one for one in read_by_ical(home.calendars) if one.summary.startswith("Thank ")]
    assert event.summary.startswith("Thank 3 people")  # what is past stays what it was
