"""A calendar year: 365 mornings from cron, a list that changes as lists do, a calendar that subscribed, and one that imports.

Twenty mornings go wrong: killed, a disk that is full, a file that is damaged, a list that is broken or gone. The clocks change
twice, the laptop moves to another country, holidays and the program are updated. After each morning that went well both
calendars show what the list says, and over the year nobody is written to twice.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from commands import calendars, read_by_icalendar

from followup import disk, pipeline, playbooks
from followup.disk import replacing
from followup.model.follow_ups import FollowUp
from followup.model.published import State
from followup.pipeline import File, Refused, Request, Result, publishing
from followup.planning.calendar.days_off import DaysOff, as_text, days_off
from followup.publishing.events.blocks import Block, parts_of, seen_by_a_reader

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a run is killed in a child of its own"),
]

DAYS = 365
BEGIN = dt.date(2026, 9, 1)  # both clock changes, and both vacations, are within the year
MORNING = dt.time(6, 30)
PEOPLE = ("Ana Lima", "Ben Osei", "Cleo Park", "Dina Sato", "Eli Roth", "Fay Moss", "Gus Webb", "Hal Yuen")
COMPANIES = (
    "Acme",
    "Borealis",
    "Copper",
    "Delta Rail",
    "Ember",
    "Fjord",
    "Grove",
    "Harbor",
    "Iris",
    "Juniper",
    "Kelp",
    "Lumen",
)
VACATIONS = ("2026-12-21..2027-01-03", "2027-07-05..2027-07-16")
MOVES, RENAMES, NEW_HOLIDAY, NEW_VERSION, NEW_WORDS = 150, 125, 80, 95, 210
"""The days on which the laptop moves, the list gets another name, and holidays, the program and its words are updated."""
BERLIN = {"timezone": "Europe/Berlin", "country": "DE"}
Calendar = dict[str, Block]


class Person:
    """Their list, and what they do to it; all by dice that fall the same way every time."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.rows: list[dict[str, Any]] = []
        self.candidate = {
            "name": "Priya Raman",
            "email": "p@example.org",
            "timezone": "America/New_York",
            "country": "US",
        }
        self.openings = 0

    def live(self, today: dt.date) -> None:
        """One day: now and then an interview is arranged, put off, over, decided."""
        if self.dice.random() < 0.12:
            self.arrange(today, f"{COMPANIES[self.openings % len(COMPANIES)]} {self.openings}", "screen", self.openings)
            self.openings += 1
        for row in list(self.rows):
            day = dt.date.fromisoformat(row["date"])
            if day > today and self.dice.random() < 0.02:
                row["date"] = str(day + dt.timedelta(self.dice.randrange(1, 8)))
            elif day == today - dt.timedelta(1) and self.dice.random() < 0.5:
                row["interviewers"][0]["topic"] = f"the release train {len(self.rows)}"
                row["decision_by"] = str(day + dt.timedelta(self.dice.randrange(5, 15)))
            elif 3 <= (today - day).days <= 40 and row["status"] == "waiting" and self.dice.random() < 0.04:
                self.decide(row, today)

    def decide(self, row: dict[str, Any], today: dt.date) -> None:
        if row["round"] == "screen" and self.dice.random() < 0.5:
            self.arrange(today, row["company"], "onsite", row["number"])
        else:
            row["status"] = self.dice.choice(("rejected", "offer", "withdrawn", "on hold", "ghosted"))
            if row["status"] == "offer":
                row["answer_by"] = str(today + dt.timedelta(7))

    def arrange(self, today: dt.date, company: str, round: str, number: int) -> None:
        day = today + dt.timedelta(self.dice.randrange(2, 12))
        hour = self.dice.randrange(9, 17)
        people = [PEOPLE[(number + each) % len(PEOPLE)] for each in range(self.dice.randrange(1, 4))]
        self.rows.append({
            "company": company, "role": "Engineer", "round": round, "date": str(day), "start": f"{hour:02}:00",
            "end": f"{hour + 1:02}:00", "mode": "onsite" if round == "onsite" else "video", "status": "waiting",
            "timezone": self.candidate["timezone"], "number": number,
            **({"location": "48 Tide Street, Boston"} if round == "onsite" else {}),
            "interviewers": [{"name": f"{name} {number}", "email": f"{name[0]}{number}@x.example"} for name in people],
        })  # fmt: skip

    def text(self) -> bytes:
        rows = [{key: value for key, value in row.items() if key != "number"} for row in self.rows]
        references = [
            {"name": "Sam Okafor", "email": "sam@y.example"},
            {"name": "Gail Grant", "phone": "+1 617 555 0100"},
        ]
        said = {"candidate": self.candidate, "references": references, "settings": {"quiet": VACATIONS}}
        head = "".join(f"{key}: {json.dumps(value)}\n" for key, value in said.items())
        return f"{head}interviews:\n{''.join(f'- {json.dumps(row)}{chr(10)}' for row in rows)}".encode()


class Holidays:
    """What is kept from run to run: the days off, as the library said when it was last asked."""

    def __init__(self) -> None:
        years = range(BEGIN.year - 1, BEGIN.year + 4)
        self.known = {country: days_off(country, None, years) for country in ("US", "DE")}
        self.country = "US"

    def recalled(self, name: str) -> bytes | None:
        return as_text(self.known[self.country]).encode() if name.startswith("days-off") else None

    def keep(self, name: str, content: bytes) -> None:
        pass

    def update(self, day: dt.date) -> None:
        before = self.known["US"]
        self.known["US"] = DaysOff(before.years, {**before.why, day: "public holiday: a new one"})


class Computer:
    """A folder with the list and the calendars, what runs there, and the two calendars that follow it."""

    def __init__(self, folder: Path, person: Person) -> None:
        self.folder, self.person = folder, person
        self.list_name, self.playbook, self.holidays = "interviews.yaml", dict(playbooks.graceful()), Holidays()
        self.subscribed: Calendar = {}
        self.imported: Calendar = {}
        self.told: dict[str, FollowUp] = {}

    @property
    def output(self) -> Path:
        return self.folder / "followups"

    def request(self, now: dt.datetime, content: bytes | None = None) -> Request:
        (self.folder / self.list_name).write_bytes(self.person.text() if content is None else content)
        return Request(
            lists=(File(str(self.folder / self.list_name), (self.folder / self.list_name).read_bytes()),), now=now,
            playbook=self.playbook, playbooks=playbooks.that_come_along(),
            output=self.output, playbook_is_ours=True, shelf=self.holidays,
        )  # type: ignore[arg-type]  # fmt: skip

    def subscribe(self) -> None:
        """The subscription is read, as by a calendar that takes a change only under a higher SEQUENCE."""
        there = self.published()
        for uid, block in there.items():
            before = self.subscribed.get(uid)
            assert before is None or block.sequence >= before.sequence
            if before is None or block.sequence > before.sequence:
                self.subscribed[uid] = block
        self.subscribed = {uid: block for uid, block in self.subscribed.items() if uid in there}

    def import_news(self) -> None:
        """What is new is imported, as it is after a run that said so."""
        news = self.output / "new.ics"
        for block in parts_of(news.read_bytes()).blocks if news.exists() else ():
            before = self.imported.get(block.uid)
            if before is None or block.sequence > before.sequence:
                self.imported[block.uid] = block

    def published(self) -> Calendar:
        files = (path for path in sorted(self.output.glob("*.ics")) if path.name != "new.ics")
        blocks = [block for path in files for block in parts_of(path.read_bytes()).blocks]
        assert len({block.uid for block in blocks}) == len(blocks)
        return {block.uid: block for block in blocks}


def killed(computer: Computer, now: dt.datetime, renames: int) -> None:
    """The run is killed after so many files are in place."""
    request, done, rename = computer.request(now), [], replacing._rename
    child = os.fork()
    if child == 0:

        def count(temporary: Path, target: Path) -> None:
            if len(done) == renames:
                os._exit(9)
            done.append(target)
            rename(temporary, target)

        with contextlib.suppress(BaseException):
            replacing._rename = count
            pipeline.export(request)
        os._exit(0)
    os.waitpid(child, 0)


def full(computer: Computer, now: dt.datetime, files: int, patch: pytest.MonkeyPatch) -> None:
    """The disk is full after so many files were written, under their temporary names."""
    done, stage = [], replacing._staged

    def refuse(target: Path, *rest: Any) -> Path:
        done.append(target)
        if len(done) > files:
            raise disk.CannotWrite(target, "no space left on device")
        return stage(target, *rest)

    with patch.context() as patched, contextlib.suppress(disk.CannotWrite):
        patched.setattr(replacing, "_staged", refuse)
        pipeline.export(computer.request(now))


def held_open(computer: Computer, now: dt.datetime, files: int, patch: pytest.MonkeyPatch) -> None:
    """A file cannot be replaced, after so many were."""
    done, rename = [], replacing._rename

    def refuse(temporary: Path, target: Path) -> None:
        done.append(target)
        if len(done) > files:
            raise disk.CannotWrite(target, "device or resource busy")
        rename(temporary, target)

    with patch.context() as patched, contextlib.suppress(disk.CannotWrite):
        patched.setattr(replacing, "_rename", refuse)
        pipeline.export(computer.request(now))


def damaged(computer: Computer, now: dt.datetime, dice: random.Random) -> None:
    """A few bytes of a calendar are others, or its end is cut off; the run mends it, and every calendar can be read."""
    path = dice.choice(sorted(computer.output.glob("*.ics")))
    raw = path.read_bytes()
    at = dice.randrange(120, len(raw))
    path.write_bytes(raw[:at] if dice.random() < 0.3 else raw[:at] + dice.randbytes(3) + raw[at + 9 :])
    pipeline.export(computer.request(now))
    read_by_icalendar(calendars(computer.output))


def broken(computer: Computer, now: dt.datetime) -> None:
    """A row has a day that does not exist: nothing is written."""
    text = computer.person.text().replace(b'"date": "', b'"date": "2026-02-30 or ', 1)
    assert pipeline.export(computer.request(now, text)).planned is None


def emptied(computer: Computer, now: dt.datetime) -> None:
    """The list was saved without its rows: refused, where anything is still to come."""
    text = computer.person.text().partition(b"interviews:")[0] + b"interviews: []\n"
    with contextlib.suppress(Refused):
        result = pipeline.export(computer.request(now, text))
        assert result.planned is None or not result.planned.changes.withdrawn


def faults(
    computer: Computer, patch: pytest.MonkeyPatch, dice: random.Random
) -> Iterator[Callable[[dt.datetime], None]]:
    for number in (0, 1, 2, 4, 9):
        yield lambda now, number=number: killed(computer, now, number)
    for number in (0, 1, 2):
        yield lambda now, number=number: full(computer, now, number, patch)
    for number in (0, 1, 2, 3):
        yield lambda now, number=number: held_open(computer, now, number, patch)
    yield from [lambda now: damaged(computer, now, dice)] * 4
    yield from [lambda now: broken(computer, now)] * 2
    yield from [lambda now: emptied(computer, now)] * 2


def test_after_a_year_each_calendar_shows_what_the_list_says_and_nobody_was_written_to_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(2026)
    person = Person(dice)
    (tmp_path / "laptop").mkdir()
    computer = Computer(tmp_path / "laptop", person)
    goes_wrong = dict(
        zip(sorted(dice.sample(range(20, DAYS - 5), 20)), shuffled(computer, monkeypatch, dice), strict=True)
    )
    sent: Counter[tuple[str, ...]] = Counter()
    letters: Counter[tuple[str, dt.date]] = Counter()
    for number in range(DAYS):
        today = BEGIN + dt.timedelta(number)
        person.live(today)
        happen(computer, number, today, monkeypatch)
        zone = ZoneInfo(person.candidate["timezone"])
        now = dt.datetime.combine(today, MORNING, zone)
        wrong = goes_wrong.get(number)
        if wrong is not None:
            wrong(now)
            if not [*computer.output.glob(".followup-*.tmp")]:  # it came to its end all the same, and said what is new
                computer.import_news()
        if wrong is None:
            exported = pipeline.export(computer.request(now))
            computer.subscribe()
            computer.import_news()
            shows_what_the_list_says(computer, exported, now)
        else:
            computer.subscribe()
        until = dt.datetime.combine(today + dt.timedelta(1), MORNING, zone)
        for one in due(computer, now, until):
            for message in one.messages:
                if message.to is not None and one.step.name not in ("prepare", "let_go", "answer"):
                    visit = str(one.visit[0].start) if one.step.name == "thank_you_email" else ""
                    sent[one.step.name, one.opening.key, message.to.name, visit] += 1
                    letters[message.to.name, one.start.astimezone(zone).date()] += one.step.name != "thank_you_note"
    assert sum(sent.values()) > 150
    assert [what for what, times in sent.items() if times > 1] == []
    assert [what for what, times in letters.items() if times > 1] == []


def shuffled(computer: Computer, patch: pytest.MonkeyPatch, dice: random.Random) -> list[Callable[[dt.datetime], None]]:
    found = [*faults(computer, patch, dice)]
    dice.shuffle(found)
    return found


def happen(computer: Computer, number: int, today: dt.date, patch: pytest.MonkeyPatch) -> None:
    """What happens once in the year."""
    if number == NEW_HOLIDAY:
        computer.holidays.update(today + dt.timedelta(3))
    elif number == NEW_VERSION:
        patch.setattr(publishing, "__version__", "99.0")
    elif number == NEW_WORDS:
        name = "templates/check_in.txt"
        computer.playbook[name] = computer.playbook[name].replace(b"Kind regards", b"Best wishes")
    elif number == RENAMES:
        (computer.folder / computer.list_name).unlink()
        computer.list_name = "2027.yaml"
    elif number == MOVES:
        shutil.move(computer.folder, computer.folder.parent / "new laptop")
        computer.folder = computer.folder.parent / "new laptop"
        computer.person.candidate |= BERLIN
        computer.holidays.country = "DE"


def shows_what_the_list_says(computer: Computer, exported: Result, now: dt.datetime) -> None:
    assert exported.planned is not None, exported.problems
    there = computer.published()
    for calendar in (computer.subscribed, computer.imported):
        for uid, block in there.items():
            if block.is_intact:  # what was sent and damaged later is mended as far as it goes
                assert seen_by_a_reader(calendar[uid]) == seen_by_a_reader(block)
    assert computer.subscribed.keys() == there.keys()
    wanted = {uid for one in exported.planned.changes.outcomes if one.state is not State.SENT for uid in one.uids}
    to_come = {uid for uid, one in there.items() if not one.is_cancelled and one.start is not None and one.start >= now}
    assert to_come <= wanted <= there.keys()
    assert {
        uid for uid, one in computer.imported.items() if one.start and one.start >= now and not one.is_cancelled
    } <= wanted
    computer.told |= {one.uid: one for one in exported.planned.plan.follow_ups}


def due(computer: Computer, now: dt.datetime, until: dt.datetime) -> Iterator[FollowUp]:
    """What the person's calendar tells them to send until the next morning."""
    for uid, block in computer.imported.items():
        if block.start is not None and now <= block.start < until and not block.is_cancelled and uid in computer.told:
            yield computer.told[uid]
