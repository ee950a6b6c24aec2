"""What a playbook may contain: its steps, limits, quiet days and rules of tact."""

from __future__ import annotations

import re

from followup.model.etiquette import Channel, OnceA, Recipients
from followup.reading.cells import durations, times, values
from followup.reading.etiquette.words import (
    alternatives,
    anchor,
    at_most,
    not_before,
    one_of,
    pattern,
    statuses,
    useful_for,
    wait,
)
from followup.reading.form.fields import Field, Table
from followup.reading.form.kinds import cell, rows_of

_once_a = one_of(OnceA, "way to count")
_YES = cell(values.yes)
_WAIT = cell(durations.wait)

STEP = Table(
    "a step",
    (
        Field(
            "for",
            "whom it concerns",
            cell(one_of(Recipients, "group of people")),
            required=True,
            attribute="recipients",
        ),
        Field("once_a", "how often", cell(_once_a), required=True),
        Field(
            "from",
            "what its time is counted from: an anchor or a step; `else` gives the next",
            cell(alternatives(anchor)),
            required=True,
            attribute="anchors",
        ),
        Field(
            "wait",
            "how long after: 3 working days; `else` for the next anchor",
            cell(alternatives(wait)),
            required=True,
            attribute="waits",
        ),
        Field("at", "the hour on a day that is counted", cell(times.time_of_day)),
        Field("hours", "between which hours of the candidate's clock", cell(durations.hours)),
        Field("their_hours", "between which hours of the reader's clock", cell(durations.hours)),
        Field(
            "urgent_until",
            "how late in the evening, on any day, when they decide by the next working day",
            cell(times.time_of_day),
        ),
        Field(
            "useful_for",
            "how long after its time it still makes sense: 5 working days, until the interview, until the answer",
            cell(useful_for),
            required=True,
        ),
        Field(
            "useful_after_a_short_talk", "the same after less than half an hour", _WAIT, attribute="useful_after_short"
        ),
        Field(
            "before",
            "than what it is never later than the working day before: decision date, check_in",
            cell(lambda text: tuple(anchor(part) for part in re.split(r"\s*,\s*", text))),
        ),
        Field("post", "how long it is in the post", _WAIT),
        Field("arrives_before_decision", "how long before the decision it has to arrive", _WAIT),
        Field("while", "the statuses in which it is taken", cell(statuses), attribute="statuses"),
        Field(
            "one_event_for",
            "person: an event of its own for each person",
            cell(lambda text: _once_a(text) is OnceA.PERSON),
            attribute="one_event_for_person",
        ),
        Field("at_most", "how many people of one opening: 2 a day, 3 an opening", cell(at_most)),
        Field("on_quiet_days", "yes: may fall on a quiet day", _YES),
        Field("on_interview_days", "yes: does not give way to a day with an interview", _YES),
        Field("never_on_interview_date", "yes: never on the date of an interview with them, in either zone", _YES),
        Field("not_before", "steps that have to come first: thank_you_email, hurry, 5 working days", cell(not_before)),
        Field("alarm", "no: without a reminder", _YES),
        Field("channel", "email, card, call, linkedin, or note (to yourself)", cell(one_of(Channel, "channel"))),
        Field("words", "how long the text may be: 60-130", cell(values.span)),
        Field("characters", "how long the text may be, in characters", cell(values.span)),
        Field("template", "the file of its wording, without .txt", cell(str)),
    ),
)

_MINUTES = cell(durations.minutes)
_NUMBER = cell(values.number)
LIMITS = Table(
    "limits",
    (
        Field("first_draft", "how long one draft takes", _MINUTES, attribute="first_draft_minutes"),
        Field("further_draft", "how long each further draft takes", _MINUTES, attribute="further_draft_minutes"),
        Field("longest", "how long a sitting is at most", _MINUTES, attribute="most_minutes"),
        Field(
            "people_thanked", "how many interviewers are thanked one by one", _NUMBER, attribute="most_people_thanked"
        ),
        Field("references", "how many references are asked for one opening", _NUMBER, attribute="most_references"),
        Field("subject", "how long a subject may be, in characters", _NUMBER, attribute="subject_characters"),
    ),
)
QUIET = Table(
    "a quiet day",
    (
        Field("country", "for candidates in this country", cell(values.country, nothing=False)),
        Field("nth", "which of the month's", _NUMBER, required=True),
        Field("weekday", "which day of the week", cell(str), required=True),
        Field("month", "which month: 11", _NUMBER, required=True),
        Field("days_after", "how many days later", _NUMBER),
    ),
)
TACT = Table(
    "a tact rule",
    (
        Field("fault", "what is wrong with it", cell(str), required=True),
        Field("words", "words to look for", rows_of(cell(str, nothing=False)), required=True),
        Field("pattern", "a regular expression that decides", cell(pattern, nothing=False)),
        Field("better", "what to say instead", cell(str), required=True),
        Field("steps", "only in these steps", rows_of(cell(str))),
    ),
)
