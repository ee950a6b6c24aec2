"""What a list may contain as a whole: its sections."""

from __future__ import annotations

from followup.reading.cells import several_people
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.contents.people import a_reference
from followup.reading.form.contents.settings import SETTINGS
from followup.reading.form.fields import Field, Kind, Shape, Table
from followup.reading.form.kinds import as_it_stands, record, rows_of

LIST = Table(
    "the list",
    (
        Field(
            "candidate",
            "who you are",
            record(CANDIDATE),
            headings="me, about me, myself, owner, applicant, profile",
        ),
        Field("settings", "how you like things, all optional", record(SETTINGS), headings="preferences, options"),
        Field(
            "references",
            "people who speak for you",
            rows_of(a_reference, several_people.several),
            headings="reference, referees, my references, referenzen, références, referencias",
        ),
        Field("interviews", "your interviews", Kind(as_it_stands, Shape.ROWS, of=INTERVIEW)),
    ),
)
