"""Drafts in JSON -> one calendar file, one event a draft, by icalendar's `add` and `to_ical` alone."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

from icalendar import Alarm, Calendar, Event


def main(drafts: Path, output: Path) -> None:
    now = dt.datetime(2026, 1, 5, 14, tzinfo=dt.UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//bare//EN")
    calendar.add("version", "2.0")
    for draft in json.loads(drafts.read_text(encoding="utf-8")):
        event = Event()
        event.add("uid", draft["uid"])
        event.add("dtstamp", now)
        event.add("dtstart", dt.datetime.fromisoformat(draft["start"]))
        event.add("dtend", dt.datetime.fromisoformat(draft["end"]))
        event.add("summary", draft["summary"])
        event.add("description", draft["description"])
        event.add("status", "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        event.add("categories", ["Follow-up"])
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", draft["summary"])
        alarm.add("trigger", dt.timedelta(0))
        event.add_component(alarm)
        calendar.add_component(event)
    output.write_bytes(calendar.to_ical())


main(Path(sys.argv[1]), Path(sys.argv[2]))
