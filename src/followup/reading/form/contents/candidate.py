"""What a list may say of its owner."""

from __future__ import annotations

from followup.reading.cells import people, times, values
from followup.reading.form.fields import Field, Table
from followup.reading.form.kinds import cell, rows_of

_TEXT = cell(values.text)

CANDIDATE = Table(
    "the candidate",
    (
        Field("name", "your name, as you sign", _TEXT, example="Your Name", headings="full name, my name, your name"),
        Field(
            "email",
            "your email address",
            cell(people.email),
            example="you@example.org",
            headings="e mail, mail, email address, e mail address, my email, correo, courriel",
        ),
        Field(
            "phone",
            "your telephone number",
            cell(people.phone),
            example='"+1 617 555 0142"',
            headings="telephone, tel, phone number, mobile, cell, my phone, telefon, téléphone, teléfono",
        ),
        Field(
            "timezone",
            "where you are: America/New_York; without it, this computer's zone",
            cell(times.written_zone),
            example="America/New_York",
            headings="time zone, tz, zone, zeitzone, fuseau horaire, zona horaria",
        ),
        Field(
            "country",
            "whose public holidays and weekends count: US",
            cell(values.country, nothing=False),
            example="US",
            headings="country code, land, pays, país",
        ),
        Field(
            "subdivision",
            "the state or region, for its own holidays: MA",
            _TEXT,
            example="MA",
            headings="state, region, province, bundesland, kanton",
        ),
        Field(
            "linkedin",
            "your profile's address",
            _TEXT,
            example="https://www.linkedin.com/in/you",
            headings="linkedin url, linkedin profile, profile",
        ),
        Field(
            "also",
            "other addresses and spellings of yours, so that nobody takes you for an interviewer",
            rows_of(_TEXT, values.texts),
            example="[you@old-job.example]",
            headings="other addresses, other emails, other names, aliases, also known as",
        ),
    ),
)
