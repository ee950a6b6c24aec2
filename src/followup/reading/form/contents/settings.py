"""What a list may say of how its owner likes things."""

from __future__ import annotations

from followup.model.settings import Address, English
from followup.reading.cells import durations, values
from followup.reading.form.fields import Field, Kind, Shape, Table
from followup.reading.form.kinds import as_it_stands, cell, columns, rows_of

_TEXT = cell(values.text)
_YES = cell(values.yes, words=("yes", "no"))
_REMINDER = cell(lambda text: (durations.reminder(text),), nothing=False, words=("at start", "none", "10 minutes"))

SETTINGS = Table(
    "the settings",
    (
        Field("reminder", "at start, none, or 10 minutes", _REMINDER, attribute="reminder_minutes", example="at start"),
        Field("hours", "when you can sit down: 08:00-20:00", cell(durations.hours), example="08:00-20:00"),
        Field(
            "quiet",
            "days without messages: 2026-12-23..2027-01-03",
            rows_of(cell(durations.quiet), values.texts),
            example="[12-24..01-01]",
        ),
        Field("private", "yes: no names in the calendar's titles", _YES, example="yes"),
        Field(
            "address",
            "how people are greeted: first name, or formal",
            cell(values.address, words=Address),
            example="first name",
        ),
        Field(
            "english",
            "American or British: whose spelling and phrases; without it, your country's",
            cell(values.english, words=English),
            example="American",
        ),
        Field(
            "playbook",
            "the rules of following up: graceful, or light for hourly work and hiring events",
            _TEXT,
            example="graceful",
        ),
        Field("interviews", "yes: the interviews themselves as events too", _YES, example="yes"),
        Field(
            "linkedin_characters",
            "how long a LinkedIn note may be: 200, or 300 with Premium",
            cell(values.number),
            example="200",
        ),
        Field(
            "steps",
            "changes to the playbook: {thank_you_note: off}",
            Kind(as_it_stands, Shape.STEPS_CHANGED),
            example="{thank_you_note: off}",
        ),
        Field(
            "columns",
            "what columns hold whose headings do not say it: {date: Day of talk}",
            Kind(columns, Shape.ANYTHING),
            example="{date: Day of talk}",
        ),
    ),
)
