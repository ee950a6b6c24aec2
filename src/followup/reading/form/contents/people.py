"""What a list may say of a person: an interviewer, a reference."""

from __future__ import annotations

from followup.model.people import Reference
from followup.reading.cells import people, times, values
from followup.reading.form.fields import Field, Table
from followup.reading.form.kinds import cell, person, rows_of

_TEXT = cell(values.text)
_YES = cell(values.yes, words=("yes", "no"))
_YES_OR_DAY = cell(times.yes_or_date, words=("yes", "no"))

INTERVIEWER = Table(
    "an interviewer",
    (
        Field("name", "the person's name", _TEXT, example="Ana Lima", headings="full name"),
        Field(
            "title",
            "their job title",
            _TEXT,
            example="VP Engineering",
            headings="interviewer title, title of interviewer, interviewer role, interviewer position, "
            "interviewer job title, funktion",
        ),
        Field(
            "email",
            "where the thank-you goes",
            cell(people.email),
            example="ana@company.example",
            headings="email, e mail, interviewer email, email address, e mail address, mail, interviewer email address, ✉, "
            "correo, courriel, 邮箱",
        ),
        Field(
            "phone",
            "their telephone number",
            cell(people.phone),
            example='"+1 617 555 0123"',
            headings="phone, interviewer phone, telephone, tel, phone number, telefon, téléphone, teléfono, 电话",
        ),
        Field(
            "linkedin",
            "their profile's address",
            _TEXT,
            example="https://www.linkedin.com/in/ana",
            headings="linkedin, interviewer linkedin, linkedin url, profile, linkedin profile, interviewer linkedin url",
        ),
        Field(
            "topic",
            "one thing you talked about; it makes the thank-you theirs",
            _TEXT,
            example="the new release train",
            headings="topic, topics, what we talked about, what we discussed, talked about, discussed, "
            "remember to mention, thema, gesprächsthema, sujet, tema",
        ),
        Field(
            "say",
            "a sentence of your own for this person; it goes into their thank-you as you typed it",
            _TEXT,
            example="Please give Noor my best.",
            headings="say, what to say, what to say to them, to say, tell them, my message, personal note, "
            "personal message, own words, what to write",
        ),
        Field(
            "lead", "yes for the one who leads: the card and the first LinkedIn note are theirs", _YES, example="yes"
        ),
        Field(
            "connected",
            "yes if you are connected on LinkedIn already",
            _YES_OR_DAY,
            example="yes",
            headings="connected, connected on linkedin, linkedin connected, linkedin added, added on linkedin",
        ),
    ),
    noun="interviewer",
)
REFERENCE = Table(
    "a reference",
    (
        Field("name", "the reference's name", _TEXT, example="Sam Okafor", headings="full name"),
        Field(
            "email",
            "their email address",
            cell(people.email),
            example="sam@old-job.example",
            headings="e mail, mail, email address, e mail address, reference email, correo, courriel",
        ),
        Field(
            "phone",
            "their telephone number",
            cell(people.phone),
            example='"+1 617 555 0177"',
            headings="telephone, tel, phone number, mobile, cell, reference phone, telefon, téléphone, teléfono",
        ),
        Field(
            "linkedin",
            "their profile's address",
            _TEXT,
            example="https://www.linkedin.com/in/sam",
            headings="linkedin url, linkedin profile, profile",
        ),
        Field(
            "relation",
            "how you know each other: my manager at Initech",
            _TEXT,
            example="my manager at Initech",
            headings="relationship, how we know each other, how you know each other, reference relation",
        ),
        Field(
            "attributes",
            "what they saw of you: calm in an outage",
            rows_of(_TEXT, values.texts),
            example="[calm in an outage]",
            headings="strengths, qualities, what they saw, what they can say, can speak to",
        ),
        Field(
            "timezone",
            "where they are, so that you do not call at night",
            cell(times.written_zone),
            example="America/Chicago",
            headings="time zone, tz, zone",
        ),
        Field(
            "contacted",
            "yes, or the day, if the company has called them already",
            _YES_OR_DAY,
            example="yes",
            headings="called, reached, reference contacted, contacted on",
        ),
    ),
    noun="reference",
)

an_interviewer = person(INTERVIEWER, people.interviewer_said, people.as_connected)
a_reference = person(REFERENCE, people.reference_said, Reference)
