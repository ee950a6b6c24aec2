"""Drafts in JSON -> one calendar file, one event a draft, by ics.py; runs in an environment of its own."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

from ics import Calendar, DisplayAlarm, Event


def main(drafts: Path, output: Path) -> None:
    calendar = Calendar()
    for draft in json.loads(drafts.read_text(encoding="utf-8")):
        event = Event(
            uid=draft["uid"],
            name=draft["summary"],
            begin=dt.datetime.fromisoformat(draft["start"]).astimezone(dt.UTC),
            end=dt.datetime.fromisoformat(draft["end"]).astimezone(dt.UTC),
            description=draft["description"],
            transparent=True,
            alarms=[DisplayAlarm(trigger=dt.timedelta(0))],
        )
        calendar.events.add(event)
    output.write_text(calendar.serialize(), encoding="utf-8", newline="")


main(Path(sys.argv[1]), Path(sys.argv[2]))
