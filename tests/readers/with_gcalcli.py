"""Prints what `gcalcli import` would send to Google for .ics files, as JSON. It sends nothing."""

import json
import sys
from pathlib import Path

from gcalcli.ics import get_ics_data
from gcalcli.printer import Printer

events = []
for file in sys.argv[1:]:
    with Path(file).open(encoding="utf-8", newline="") as content:
        read = get_ics_data(content, verbose=False, default_tz="UTC", printer=Printer())
    events += [
        {
            "file": file,
            "uid": event.body["iCalUID"],
            "start": event.body["start"]["dateTime"],
            "end": event.body["end"]["dateTime"],
            "summary": event.body["summary"],
            "description": event.body.get("description", ""),
        }
        for event in read.events
    ]
print(json.dumps(events))
