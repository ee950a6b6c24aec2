"""Many days on end: a list that changes as lists do, exported after every change. What was published keeps its laws."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from followup import pipeline, playbooks
from followup.disk import replacing
from followup.model.follow_ups import FollowUp
from followup.model.published import State
from followup.model.status import Status
from followup.pipeline import File, Request, Result
from followup.publishing.events.blocks import Block, parts_of, seen_by_a_reader
from followup.publishing.filing import Layout

MONDAY = dt.datetime(2026, 11, 23, 14, tzinfo=dt.UTC)
PEOPLE = ("Ana Lima", "Ben Osei", "Cleo Park", "Dina Sato")
STATUSES = ("", "waiting", "offer", "accepted", "declined", "rejected", "withdrawn", "cancelled", "on hold", "ghosted")
CANDIDATE = {"name": "Priya Raman", "email": "p@example.org", "timezone": "America/New_York", "country": "US"}
REFERENCES = [{"name": "Sam Okafor", "email": "sam@y.example"}, {"name": "Gail Grant", "phone": "+1 617 555 0100"}]
Events = dict[str, Block]


class Days(RuleBasedStateMachine):
    """A candidate, their list, their output folder and the clock. Rows and people have numbers that no correction changes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.rows: dict[int, dict[str, Any]] = {}
        self.now, self.layout, self.playbook = MONDAY, Layout.OPENING, playbooks.graceful()
        self.count = self.names = 0
        self.events: Events = {}
        self.follow_ups: dict[str, FollowUp] = {}
        self.thanked: dict[tuple[int, int], str] = {}
        self.is_damaged = False

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize(days=st.lists(st.integers(-2, 6), min_size=1, max_size=3), is_onsite=st.booleans())
    def begin(self, days: list[int], is_onsite: bool) -> None:
        for day in days:
            self._new_row(day, 14, [0, 1], is_onsite=is_onsite)
        self.export()

    @rule(
        day=st.integers(-3, 9), hour=st.integers(9, 17), is_onsite=st.booleans(),
        people=st.lists(st.integers(0, 3), max_size=3, unique=True),
    )  # fmt: skip
    def add_an_interview(self, day: int, hour: int, people: list[int], is_onsite: bool) -> None:
        self._new_row(day, hour, people, is_onsite=is_onsite)
        self.export()

    def _new_row(self, day: int, hour: int, people: list[int], *, is_onsite: bool) -> None:
        self.count += 1
        self.rows[self.count] = {
            "company": f"Company {self.count % 3}", "role": "Engineer", "round": f"round {self.count}",
            "date": (self.now + dt.timedelta(day)).date(), "start": hour,
            "mode": "onsite" if is_onsite else "video", "location": "48 Tide Street, Boston" if is_onsite else "",
            "people": {one: {"name": PEOPLE[one], "email": f"{one}@x.example" if one % 2 else ""} for one in people},
        }  # fmt: skip

    @precondition(lambda self: len(self.rows) > 1)
    @rule(data=st.data())
    def remove_an_interview(self, data: st.DataObject) -> None:
        del self.rows[self._row(data)]
        self.export()

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), days=st.integers(1, 9))
    def put_an_interview_off(self, data: st.DataObject, days: int) -> None:
        number = self._row(data)
        self.rows[number]["date"] += dt.timedelta(days)
        for person in self.rows[number]["people"]:
            self.thanked.pop((number, person), None)
        self.export()

    @precondition(lambda self: any(not row.get("is_broken") for row in self.rows.values()))
    @rule(data=st.data(), what=st.sampled_from(["company", "role"]))
    def correct_the_name_of_an_opening(self, data: st.DataObject, what: str) -> None:
        whole = [number for number, row in sorted(self.rows.items()) if not row.get("is_broken")]
        one = self.rows[data.draw(st.sampled_from(whole))]
        before, opening = self._to_come(), (one["company"], one["role"])
        self.names += 1
        for row in self.rows.values():
            if (row["company"], row["role"]) == opening:
                row[what] += f" {self.names}"  # a name that no other opening has
        self.export()
        assert self._to_come() == before

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def correct_the_name_of_a_round(self, data: st.DataObject) -> None:
        """On every day that it lasted: the days of one round are one visit, and a name for one day alone parts them."""
        before, one = self._to_come(), self.rows[self._row(data)]
        visit = [one["company"], one["role"], one["round"]]
        for row in self.rows.values():
            if [row["company"], row["role"], row["round"]] == visit:
                row["round"] += "x"
        self.export()
        assert self._to_come() == before

    @precondition(lambda self: any(row["people"] for row in self.rows.values()))
    @rule(data=st.data())
    def correct_the_name_of_a_person(self, data: st.DataObject) -> None:
        before = self._to_come()
        number = data.draw(st.sampled_from(sorted({one for row in self.rows.values() for one in row["people"]})))
        for row in self.rows.values():
            if number in row["people"]:
                row["people"][number]["name"] += "a"
        self.export()
        assert self._to_come() == before

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), status=st.sampled_from(STATUSES))
    def tell_a_status(self, data: st.DataObject, status: str) -> None:
        self.rows[self._row(data)]["status"] = status
        self.export()

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), days=st.integers(-1, 12))
    def make_an_offer_or_give_more_time(self, data: st.DataObject, days: int) -> None:
        row = self.rows[self._row(data)]
        row["status"], row["answer_by"] = "offer", str((self.now + dt.timedelta(days)).date())
        self.export()

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), people=st.lists(st.integers(0, 3), max_size=3, unique=True))
    def add_a_second_day(self, data: st.DataObject, people: list[int]) -> None:
        first = self.rows[self._row(data)]
        self._new_row(0, first["start"], people, is_onsite=first["mode"] == "onsite")
        self.rows[self.count] |= {key: first[key] for key in ("company", "role", "round")}
        self.rows[self.count]["date"] = first["date"] + dt.timedelta(1)
        self.export()

    @precondition(lambda self: self.rows)
    @rule(
        data=st.data(), step=st.sampled_from(["thank_you_email", "check_in", "reference", "reply", "answer", "accept"])
    )
    def mark_a_step_done(self, data: st.DataObject, step: str) -> None:
        self.rows[self._row(data)]["done"] = [step]
        self.export()

    @precondition(lambda self: any(row["people"] for row in self.rows.values()))
    @rule(data=st.data())
    def type_a_topic(self, data: st.DataObject) -> None:
        people = [person for row in self.rows.values() for person in row["people"].values()]
        data.draw(st.sampled_from(people))["topic"] = f"the release train {len(self.events)}"
        self.export()

    @rule(is_seen=st.booleans())
    def edit_a_template(self, is_seen: bool) -> None:
        name = "templates/check_in.txt"
        more = b"{# a remark #}" if not is_seen else b""
        text = self.playbook[name].replace(b"Kind regards", b"Best wishes") if is_seen else self.playbook[name]
        self.playbook = {**self.playbook, name: more + text}
        self.export()

    @rule(hours=st.sampled_from([1, 3, 8, 24, 24, 72, 240]))
    def let_time_pass(self, hours: int) -> None:
        later = self.now + dt.timedelta(hours=hours)
        for uid, one in self.follow_ups.items():
            if one.step.name == "thank_you_email" and self.now <= one.start < later and not one.is_done:
                self._remember_thanks(uid, one)
        self.now = later
        self.export()

    @precondition(lambda self: [*self.folder.glob("*.ics")])
    @rule(data=st.data(), junk=st.binary(max_size=6))
    def damage_a_file(self, data: st.DataObject, junk: bytes) -> None:
        path = data.draw(st.sampled_from(sorted(self.folder.glob("*.ics"))))
        raw = path.read_bytes()
        # behind the first lines, by which the file is known as ours
        at = data.draw(st.integers(min(120, len(raw)), len(raw)))
        path.write_bytes(raw[:at] + junk + raw[at + data.draw(st.integers(0, 40)) :])
        self.is_damaged = True
        self.export()

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def break_or_mend_a_row(self, data: st.DataObject) -> None:
        row = self.rows[self._row(data)]
        row["is_broken"] = not row.get("is_broken")
        self.export()

    @rule(layout=st.sampled_from(Layout))
    def switch_the_layout(self, layout: Layout) -> None:
        before = self._to_come()
        self.layout = layout
        self.export()
        assert self._to_come() == before

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), renames=st.integers(0, 3))
    def kill_a_run(self, data: st.DataObject, renames: int) -> None:
        self.rows[self._row(data)]["round"] += "x"
        child = os.fork()
        if child == 0:
            with contextlib.suppress(BaseException):
                self._export_killed_after(renames)
            os._exit(0)
        os.waitpid(child, 0)
        self.export()

    def _export_killed_after(self, renames: int) -> None:
        done: list[Path] = []
        rename = replacing._rename

        def killed(temporary: Path, target: Path) -> None:
            if len(done) == renames:
                os._exit(9)
            done.append(target)
            rename(temporary, target)

        replacing._rename = killed
        pipeline.export(self._request())

    def export(self) -> None:
        result = self._exported()
        assert result.planned is not None
        self._check_a_second_run()
        events = self._published()
        if not self.is_damaged:
            self._check_sequences(events)
        self._check_wanted(result, events)
        self.events, self.is_damaged = events, False
        self.follow_ups = {one.uid: one for one in result.planned.plan.follow_ups}
        for uid, one in self.follow_ups.items():
            if one.step.name == "thank_you_email" and not one.is_sent and not one.is_done:
                self._check_nobody_is_thanked_again(uid, one)

    def _check_a_second_run(self) -> None:
        before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in self.folder.glob("*.ics")}
        again = self._exported()
        assert again.planned is not None
        assert not again.planned.changes.writes
        assert before == {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in self.folder.glob("*.ics")}

    def _published(self) -> Events:
        events: Events = {}
        assert not [*self.folder.glob(".followup-*.tmp")]
        for path in self.folder.glob("*.ics"):
            if path.name != "new.ics":
                for block in parts_of(path.read_bytes()).blocks:
                    assert block.is_whole
                    assert block.uid not in events
                    events[block.uid] = block
        return events

    def _check_sequences(self, events: Events) -> None:
        """A sequence grows exactly when a reader sees a change; what is past and was damaged stays as it lies."""
        for uid in self.events.keys() & events.keys():
            before, after = self.events[uid], events[uid]
            if not before.is_intact and not after.is_intact:
                continue
            if seen_by_a_reader(before) == seen_by_a_reader(after):
                assert after.sequence == before.sequence
            else:
                assert after.sequence == before.sequence + 1

    def _check_wanted(self, result: Result, events: Events) -> None:
        """The files hold what is wanted and still to come, and nothing else that is to come."""
        assert result.planned is not None
        wanted = {
            uid
            for outcome in result.planned.changes.outcomes
            if outcome.state not in (State.SENT, State.DUE)
            for uid in outcome.uids
        }
        assert wanted <= events.keys()
        if any(row.get("is_broken") for row in self.rows.values()):
            return  # its opening stays as it was published
        to_come = {uid for uid, one in events.items() if not one.is_cancelled and one.start and one.start > self.now}
        assert to_come <= {uid for outcome in result.planned.changes.outcomes for uid in outcome.uids}
        alone = pipeline.preview(self._request(Path(self.folder, "nothing")))
        assert alone.planned is not None
        known = {(one.step.name, opening.key) for one in result.planned.plan.follow_ups for opening in one.openings}
        steps = ("thank_you_email", "check_in", "let_go", "prepare")
        for one in alone.planned.plan.follow_ups:
            if one.start > self.now and not one.is_late and one.step.name in steps:
                assert (one.step.name, one.opening.key) in known

    def _check_nobody_is_thanked_again(self, uid: str, one: FollowUp) -> None:
        for row, person in self._thanked_by(one):
            assert self.thanked.get((row, person), uid) == uid, (PEOPLE[person], self.rows[row])

    def _remember_thanks(self, uid: str, one: FollowUp) -> None:
        for row, person in self._thanked_by(one):
            assert self.thanked.setdefault((row, person), uid) == uid

    def _thanked_by(self, one: FollowUp) -> list[tuple[int, int]]:
        """The rows and people that a thank-you answers: rows are known by their line, people by their name there."""
        numbers = sorted(self.rows)
        readers = {message.to.name for message in one.messages if message.to is not None}
        rows = [numbers[interview.place.line - 5] for interview in one.visit if interview.place.line - 5 < len(numbers)]
        return [
            (row, number)
            for row in rows
            for number, person in self.rows.get(row, {"people": {}})["people"].items()
            if person["name"] in readers
        ]

    def _row(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(sorted(self.rows)))

    def _to_come(self) -> set[str]:
        return {uid for uid, one in self.events.items() if not one.is_cancelled and one.start and one.start > self.now}

    def _text(self) -> str:
        rows = [
            {
                "company": row["company"], "role": row["role"], "round": row["round"], "mode": row["mode"],
                "location": row["location"], "status": row.get("status") or Status.WAITING, "done": row.get("done", []),
                **({"answer_by": row["answer_by"]} if "answer_by" in row else {}),
                "date": "2026-02-30" if row.get("is_broken") else f"{row['date']}",
                "start": f"{row['start']:02}:00", "end": f"{row['start'] + 1:02}:00",
                "interviewers": [{key: value for key, value in person.items() if value} for person in row["people"].values()],
            }
            for _, row in sorted(self.rows.items())
        ]  # fmt: skip
        head = (
            f"candidate: {json.dumps(CANDIDATE)}\nreferences: {json.dumps(REFERENCES)}\nsettings: {{}}\ninterviews:\n"
        )
        return head + "".join(f"- {json.dumps(row)}\n" for row in rows)

    def _request(self, output: Path | None = None) -> Request:
        return Request(
            lists=(File("interviews.yaml", self._text().encode()),), now=self.now, playbook=self.playbook,
            output=output or self.folder, layout=self.layout, keep_going=True, withdraw=True,
        )  # fmt: skip

    def _exported(self) -> Result:
        return pipeline.export(self._request())


TestDays = pytest.mark.slow(Days.TestCase)
TestDays.settings = settings(
    max_examples=int(os.environ.get("DAYS", "2")),
    stateful_step_count=12,
    deadline=None,
    phases=[Phase.generate],  # a run is read more quickly than it is made shorter
    suppress_health_check=list(HealthCheck),
)
