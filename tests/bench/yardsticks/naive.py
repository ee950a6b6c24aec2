"""A list -> one calendar file, one event a draft: yaml.safe_load, str.format and icalendar, as one writes it in an hour.

No place for a mistake, no holiday, no free slot, nobody who hears twice; prints how many drafts it wrote.
"""

from __future__ import annotations

import datetime as dt
import sys
import uuid
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from icalendar import Alarm, Calendar, Event

SIGNATURE = "\n\nBest wishes,\n{me}\n{phone}\n{address}"
THANKS = (
    "To: {email}\nSubject: Thank you for the conversation about the {role} role\n\nHi {name},\n\n"
    "My thanks for our conversation this afternoon; I now have a much fuller picture of the {role} role at {company}. If "
    "one thing made the job real to me, it was the way you spoke of {topic}. The nearest I have come to such work so far "
    "is {strength}. Our conversation gave me more energy than it took, which does not happen to me every week.\n\n"
    "Would a few lines on how I would begin be useful? They are soon written." + SIGNATURE
)
CARD = (
    "Dear {name},\n\nthank you for the time that you took for me, and for the way you told me about {topic}. I left "
    "{company} with the feeling that I would like to come back on Monday and begin.\n\nWarm regards,\n{me}"
)
REFERENCE = (
    "To: {email}\nSubject: A call from {company} may come\n\nHi {name},\n\nI had an interview at {company} for the role of "
    "{role}, and named you as somebody who knows my work. Has anybody from there been in touch with you yet? If somebody "
    "calls, it would help me if you spoke of {strength}, since that is what they look for. Please tell me when they do; "
    "I would like to know how it went, and to thank you properly." + SIGNATURE
)
LINKEDIN = (
    "Hi {name}, it was good to talk with you about the {role} role and {topic}. I would be glad to stay in touch. {me}"
)
CHECK_IN = (
    "To: {email}\nSubject: {role}: a short question\n\nHi {name},\n\nI am still very interested in the {role} role at "
    "{company}, and wanted to ask whether there is anything new, or anything else that I can send you. If the decision "
    "takes longer, that is no trouble at all: a word on the new day would let me plan." + SIGNATURE
)
LET_GO = (
    "You have done what you could for the {role} role at {company}: you thanked everyone, and asked once. Most of the time "
    "silence says nothing about you. Stop waiting, and give the hours to the next opening."
)
PREPARE = (
    "Tomorrow: {company}, {role}. Bring home names, addresses, one topic a person, and the day on which they decide."
)


def main(list_: Path, output: Path) -> None:
    data = yaml.safe_load(list_.read_text(encoding="utf-8"))
    me = data["candidate"]
    references = {one["name"]: one for one in data["references"]}
    calendar = Calendar()
    calendar.add("prodid", "-//naive//EN")
    calendar.add("version", "2.0")
    for interview in data["interviews"]:
        hour, minute = divmod(interview["start"], 60)  # YAML 1.1 reads 10:00 as 600
        zone = ZoneInfo(interview["timezone"])
        start = dt.datetime.combine(interview["date"], dt.time(hour, minute), zone)
        facts = {
            "me": me["name"],
            "phone": me["phone"],
            "address": me["email"],
            "company": interview["company"],
            "role": interview["role"],
            "strength": interview["strengths"][0],
            "topic": "your work",
        }
        people = interview["interviewers"]
        lead = facts | people[0]
        add(calendar, f"Prepare for {interview['company']}", PREPARE, facts, start, -1)
        for person in people:
            add(calendar, f"Thank {person['name']}", THANKS, facts | person, start + dt.timedelta(hours=2), 0)
        if interview["mode"] == "onsite":
            add(calendar, f"Card to {people[0]['name']}", CARD, lead, start, 1)
            for name in interview["references"]:
                add(calendar, f"Write to {name}", REFERENCE, facts | references[name], start, 2)
        for days, person in enumerate(people, 3):
            add(calendar, f"Connect with {person['name']}", LINKEDIN, facts | person, start, days)
        add(calendar, f"Ask {interview['company']} for news", CHECK_IN, lead, start, 9)
        add(calendar, f"Let go of {interview['company']}", LET_GO, facts, start, 20)
    output.write_bytes(calendar.to_ical())
    print(len(calendar.subcomponents))


def add(calendar: Calendar, title: str, template: str, facts: dict[str, Any], start: dt.datetime, days: int) -> None:
    begin = (start + dt.timedelta(days=days)).astimezone(dt.UTC)
    event = Event()
    event.add("uid", str(uuid.uuid4()))
    event.add("dtstamp", dt.datetime.now(dt.UTC))
    event.add("dtstart", begin)
    event.add("dtend", begin + dt.timedelta(minutes=10))
    event.add("summary", title)
    event.add("description", template.format(**facts))
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("categories", ["Follow-up"])
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", dt.timedelta(0))
    event.add_component(alarm)
    calendar.add_component(event)


main(Path(sys.argv[1]), Path(sys.argv[2]))
