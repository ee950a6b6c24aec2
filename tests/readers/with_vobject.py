"""Prints the events of .ics files as vobject reads them, as JSON."""

import json
import sys
from pathlib import Path

import vobject

events = [
    {
        "file": file,
        "uid": event.uid.value,
        "start": event.dtstart.value.isoformat(),
        "end": event.dtend.value.isoformat(),
        "summary": event.summary.value,
        "description": event.description.value if hasattr(event, "description") else "",
    }
    for file in sys.argv[1:]
    for calendar in vobject.readComponents(Path(file).read_bytes().decode("utf-8"))
    for event in calendar.vevent_list
]
print(json.dumps(events))
