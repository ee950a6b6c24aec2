"""Prints the occurrences in .ics files between 2000 and 2100 as recurring-ical-events finds them, as JSON."""

import json
import sys
from pathlib import Path

import icalendar
import recurring_ical_events

events = [
    {
        "file": file,
        "uid": str(event["UID"]),
        "start": event.decoded("DTSTART").isoformat(),
        "end": event.decoded("DTEND").isoformat(),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
    }
    for file in sys.argv[1:]
    for event in recurring_ical_events.of(icalendar.Calendar.from_ical(Path(file).read_bytes())).between(2000, 2100)
]
print(json.dumps(events))
