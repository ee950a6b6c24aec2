"""The one table of what a list may contain: keys, what they mean, how they are read.

The reader, the hints for misspelt keys, the CSV headings, the JSON Schema and the starter come from it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from followup.identity import folded
from followup.model import Address, English, Interviewer, Mode, Reference, Status
from followup.problems import Place
from followup.reading.cells import deadlines, durations, people, times, values
from followup.reading.cells.values import Unreadable
from followup.reading.findings import Findings
from followup.reading.sources.encodings import LOST
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.words import statuses, vocabulary

MOST_CHARACTERS = 10_000
"""What a cell may hold; longer is a mistake in the file, such as quotes that are not closed."""

Parse = Callable[[Node, Findings], Any]
"""Reads a node; None where there is nothing, or where a problem was found."""


class Shape(Enum):
    """What a value looks like in YAML; the JSON Schema has one form for each."""

    TEXT = auto()
    SEVERAL = auto()
    PERSON = auto()
    RECORD = auto()
    ROWS = auto()
    STEPS = auto()
    STEPS_DONE = auto()
    STEPS_CHANGED = auto()
    ANYTHING = auto()


@dataclass(frozen=True, slots=True)
class Kind:
    """How a value is read, and what it looks like.

    `words` are those that an editor offers (others are understood as well), `of` is the table of the records in it, and
    `each` the kind of one of several.
    """

    parse: Parse
    shape: Shape
    words: tuple[str, ...] = ()
    of: Table | None = None
    each: Kind | None = None

    def __call__(self, node: Node, findings: Findings) -> Any:
        return self.parse(node, findings)


def kind_of(parse: Parse) -> Kind:
    """What a parser reads; one that says nothing of it may read anything."""
    return parse if isinstance(parse, Kind) else Kind(parse, Shape.ANYTHING)


@dataclass(frozen=True, slots=True)
class Field:
    """A key, what it means, and how its value is read. `attribute` is the model's word, where it is another, and
    `example` a value as it is written in YAML.
    """

    key: str
    meaning: str
    parse: Parse
    required: bool = False
    attribute: str = ""
    example: str = ""

    @property
    def kind(self) -> Kind:
        return kind_of(self.parse)


@dataclass(frozen=True)
class Table:
    """What a record may contain; `what` names such a record in messages."""

    what: str
    fields: tuple[Field, ...]

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    @functools.cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(one.key for one in self.fields)

    @functools.cached_property
    def _by_folded(self) -> dict[str, Field]:
        return {folded(one.key): one for one in self.fields}

    def field(self, key: str) -> Field | None:
        """The field that a key or heading names, whatever its case, spaces and `_-`."""
        return self._by_folded.get(_folded(key))


@dataclass(slots=True)
class Read:
    """The values of one record by key, each with its place; `unread` are the keys about which a problem was told."""

    place: Place
    is_cut: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def get(self, key: str) -> Any:
        return self.values.get(key)

    def at(self, key: str) -> Place:
        """Where the value of `key` stands, else where the record begins."""
        return self.places.get(key, self.place)


_folded = functools.lru_cache(4096)(folded)


def entries_of(node: Entries, findings: Findings) -> Iterator[tuple[Text, Node]]:
    """Its keys with their values. What is wrong with the keys is told; of a key written twice, the first counts."""
    findings.extend(node.problems)
    first: dict[str, Text] = {}
    for key, value in node.entries:
        before = first.setdefault(_folded(key.text), key)
        if before is key:
            yield key, value
        else:
            message = f"{key.text} stands here a second time (first on line {before.place.line})"
            begins_anew = _folded(key.text) == _folded(node.entries[0][0].text)
            hint = "put a dash before it if another begins here, else keep one of the two"
            findings.error("duplicate-key", message, key.place, hint if begins_anew else "keep one of the two")


def read(node: Node, table: Table, findings: Findings) -> Read | None:
    """The values of a record. A key near a known one is an error, one near none a warning; a missing one, an error."""
    if not isinstance(node, Entries):
        if not is_nothing(node):
            findings.error(
                "not-keys",
                f"{table.what} needs keys and values here{_quoted(node)}",
                node.place,
                f"write {table.keys[0]}: … on a line of its own",
            )
        return None
    found = Read(node.place, node.is_cut)
    for key, value in entries_of(node, findings):
        one = table.field(key.text)
        if one is not None:
            _read_value(one, value, found, findings.of(one.key))
        else:
            _tell_unknown(key, table, found, findings)
    for one in table:
        if one.required and one.key not in found.values and one.key not in found.unread and not found.is_cut:
            findings.of(one.key).error(
                f"missing-{one.key}",
                f"{table.what} has no {one.key}",
                found.at(one.key),
                f"add {one.key}: {one.meaning}",
            )
    return found


def _read_value(one: Field, value: Node, found: Read, findings: Findings) -> None:
    found.places[one.key] = value.place
    before = len(findings.problems)
    result = None if is_blank(value) else one.parse(value, findings)
    if result is not None:
        found.values[one.key] = result
    if findings.errors_since(before):
        found.unread |= {one.key}


def is_blank(node: Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, Text) and (
        not node.text.strip() or (node.is_plain and node.text in ("~", "null", "Null", "NULL"))
    )


def is_nothing(node: Node) -> bool:
    """Whether nothing is written there, or one of people's words for it: N/A, TBD, -."""
    return is_blank(node) or (isinstance(node, Text) and vocabulary.is_nothing(node.text))


def _quoted(node: Node) -> str:
    return f", not {node.text[:40]}" if isinstance(node, Text) else ""


def _tell_unknown(key: Text, table: Table, found: Read, findings: Findings) -> None:
    close = values.likely(key.text, table.keys)
    if close:
        findings.of(close).error(
            "unknown-key", f"{key.text} is no key of {table.what}", key.place, f"did you mean {close}?"
        )
        found.unread |= {close}
    else:
        findings.warning(
            "ignored-key",
            f"{key.text} is no key of {table.what}, and is ignored",
            key.place,
            f"known are: {', '.join(table.keys)}",
        )


# --- ways to read a value -------------------------------------------------------------------------------------------


def cell(parse: Callable[[str], Any], *, nothing: bool = True, words: Iterable[str] = ()) -> Kind:
    """One text. Words for nothing (N/A, TBD, -) are nothing, except where `nothing` is off."""

    def read_cell(node: Node, findings: Findings) -> Any:
        if not isinstance(node, Text):
            findings.error(
                "not-one-value",
                "one value is expected here, not several",
                node.place,
                "write it behind the key, on one line",
            )
            return None
        return None if nothing and vocabulary.is_nothing(node.text) else _parsed(node, parse, findings)

    return Kind(read_cell, Shape.TEXT, words=tuple(words))


def _parsed(node: Text, parse: Callable[[str], Any], findings: Findings) -> Any:
    if len(node.text) > MOST_CHARACTERS:
        findings.error(
            "too-long",
            f"{node.text[:40]}… goes on for {len(node.text):,} characters",
            node.place,
            "look for a quotation mark that is not closed",
        )
        return None
    if LOST in node.text:
        findings.error(
            "lost-letter",
            f"a letter of {node.text[:60]} was lost when this file was saved",
            node.place,
            "write it anew, and save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
        )
        return None
    try:
        return parse(node.text.strip())
    except Unreadable as wrong:
        tell = findings.warning if wrong.is_harmless else findings.error
        tell(wrong.code, wrong.message, node.place, wrong.hint)
        return None


def rows_of(parse: Parse, split: Callable[[str], tuple[str, ...]] | None = None) -> Kind:
    """Several values: a sequence, or one text that `split` takes apart. A word for nothing is none at all."""

    def read_rows(node: Node, findings: Findings) -> Any:
        items: tuple[Node, ...] = node.items if isinstance(node, Items) else (node,)
        if isinstance(node, Text) and split is not None and not is_nothing(node):
            parts: tuple[str, ...] = _parsed(node, split, findings) or ()
            items = tuple(Text(part, node.place) for part in parts)
        read_items = (parse(item, findings) for item in items if not is_blank(item))
        return tuple(item for item in read_items if item is not None)

    each = kind_of(parse)
    return Kind(read_rows, Shape.SEVERAL, of=each.of, each=each)


def record(table: Table) -> Kind:
    """Keys and values, as a Read."""
    return Kind(lambda node, findings: read(node, table, findings), Shape.RECORD, of=table)


def person(table: Table, said: Callable[[str], dict[str, Any]], kind: type[Any]) -> Kind:
    """A person, written as text or as keys and values; one without a name is called as their address says.

    `said` is what a text says of a person of `kind`; what stands under a key of its own counts over that.
    """

    def made(name: Text, values: Mapping[str, Any], place: Place, findings: Findings) -> Any:
        written = _parsed(name, said, findings)
        return written and kind(**{**written, **values, "name": written["name"], "place": place})

    def read_person(node: Node, findings: Findings) -> Any:
        if isinstance(node, Text):
            is_nobody = vocabulary.is_nothing(node.text) or vocabulary.yes_or_no(node.text) is False
            return None if is_nobody else made(node, {}, node.place, findings)
        found = read(node, table, findings)
        if found is None:
            return None
        name = found.get("name") or people.name_in(found.get("email") or "")
        if name:
            return made(Text(name, found.at("name")), found.values, found.place, findings.of("name"))
        if not found.is_cut and not found.unread & {"name", "email"}:
            findings.of("name").error(
                "missing-name", f"{table.what} has no name", found.at("name"), "add name: the person's name"
            )
        return None

    return Kind(read_person, Shape.PERSON, of=table)


def done(node: Node, findings: Findings) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """Steps that were taken, each with the people for whom; none is everyone. The names are still to be checked."""
    if not isinstance(node, Entries):
        return tuple((name, ()) for name in words(node, findings))
    taken = ((key, _done_for(value, findings)) for key, value in entries_of(node, findings))
    return tuple((key, people) for key, people in taken if people is not None)


def _done_for(node: Node, findings: Findings) -> tuple[Text, ...] | None:
    """The people for whom a step was taken, none for everyone; None where it was not taken."""
    if is_blank(node):
        return ()
    if isinstance(node, Text):
        try:
            return () if times.yes_or_date(node.text) else None
        except Unreadable:
            pass
    names: tuple[Text, ...] = rows_of(_as_word, people.several)(node, findings)
    return names


def _as_word(node: Node, findings: Findings) -> Text | None:
    if isinstance(node, Text):
        return None if is_nothing(node) else Text(node.text.strip(), node.place)
    findings.error("not-one-value", "a name is expected here", node.place, "write it on one line")
    return None


def columns(node: Node, findings: Findings) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """What columns hold, each with the headings that say so."""
    if not isinstance(node, Entries):
        findings.error("not-keys", "keys and values are expected here", node.place, "write date: Day of talk")
        return ()
    each = ((key, rows_of(_as_word)(value, findings)) for key, value in entries_of(node, findings))
    return tuple((key, headings) for key, headings in each if headings)


words = rows_of(_as_word, values.words)
"""Names, each with its place."""


def as_it_stands(node: Node, findings: Findings) -> Node:
    """The node itself, for what another reader takes apart."""
    return node


# --- the table ------------------------------------------------------------------------------------------------------

_TEXT = cell(values.text)
_YES = cell(values.yes, words=("yes", "no"))
_YES_OR_DAY = cell(times.yes_or_date, words=("yes", "no"))
_TEXTS = rows_of(_TEXT, values.texts)
_REMINDER = cell(lambda text: (durations.reminder(text),), nothing=False, words=("at start", "none", "10 minutes"))
_CHANGES = Kind(as_it_stands, Shape.STEPS_CHANGED)

INTERVIEWER = Table(
    "an interviewer",
    (
        Field("name", "the person's name", _TEXT, example="Ana Lima"),
        Field("title", "their job title", _TEXT, example="VP Engineering"),
        Field("email", "where the thank-you goes", cell(people.email), example="ana@company.example"),
        Field("phone", "their telephone number", cell(people.phone), example='"+1 617 555 0123"'),
        Field("linkedin", "their profile's address", _TEXT, example="https://www.linkedin.com/in/ana"),
        Field(
            "topic", "one thing you talked about; it makes the thank-you theirs", _TEXT, example="the new release train"
        ),
        Field(
            "say",
            "a sentence of your own for this person; it goes into their thank-you as you typed it",
            _TEXT,
            example="Please give Noor my best.",
        ),
        Field(
            "lead", "yes for the one who leads: the card and the first LinkedIn note are theirs", _YES, example="yes"
        ),
        Field("connected", "yes if you are connected on LinkedIn already", _YES_OR_DAY, example="yes"),
    ),
)
REFERENCE = Table(
    "a reference",
    (
        Field("name", "the reference's name", _TEXT, example="Sam Okafor"),
        Field("email", "their email address", cell(people.email), example="sam@old-job.example"),
        Field("phone", "their telephone number", cell(people.phone), example='"+1 617 555 0177"'),
        Field("linkedin", "their profile's address", _TEXT, example="https://www.linkedin.com/in/sam"),
        Field("relation", "how you know each other: my manager at Initech", _TEXT, example="my manager at Initech"),
        Field("attributes", "what they saw of you: calm in an outage", _TEXTS, example="[calm in an outage]"),
        Field(
            "timezone",
            "where they are, so that you do not call at night",
            cell(times.written_zone),
            example="America/Chicago",
        ),
        Field("contacted", "yes, or the day, if the company has called them already", _YES_OR_DAY, example="yes"),
    ),
)
CANDIDATE = Table(
    "the candidate",
    (
        Field("name", "your name, as you sign", _TEXT, example="Your Name"),
        Field("email", "your email address", cell(people.email), example="you@example.org"),
        Field("phone", "your telephone number", cell(people.phone), example='"+1 617 555 0142"'),
        Field(
            "timezone",
            "where you are: America/New_York; without it, this computer's zone",
            cell(times.written_zone),
            example="America/New_York",
        ),
        Field(
            "country", "whose public holidays and weekends count: US", cell(values.country, nothing=False), example="US"
        ),
        Field("subdivision", "the state or region, for its own holidays: MA", _TEXT, example="MA"),
        Field("linkedin", "your profile's address", _TEXT, example="https://www.linkedin.com/in/you"),
        Field(
            "also",
            "other addresses and spellings of yours, so that nobody takes you for an interviewer",
            _TEXTS,
            example="[you@old-job.example]",
        ),
    ),
)
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
            _CHANGES,
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
RESCHEDULED = "rescheduled"
"""The status of a row whose interview was moved to another day: that of no opening."""


def _status(text: str) -> Status | str:
    return RESCHEDULED if statuses.is_rescheduled(text) else values.status_of_a_row(text)


_interviewer = person(INTERVIEWER, people.interviewer_said, Interviewer)
_reference = person(REFERENCE, people.reference_said, Reference)

INTERVIEW = Table(
    "this interview",
    (
        Field("company", "the company", _TEXT, required=True, example="Example Company"),
        Field("role", "the job", cell(values.role), example="Staff Engineer"),
        Field("round", "which round it was: phone screen, on-site, final", cell(values.round_name), example="on-site"),
        Field("date", "the day: 2026-12-02", cell(times.dated), required=True, example="2026-12-02"),
        Field("start", "when it begins: 14:00", cell(times.timed), example="14:00"),
        Field("end", "when it ends: 15:30", cell(times.timed), example="15:30"),
        Field(
            "duration", "how long it takes, instead of end: 90 minutes", cell(durations.minutes), example="90 minutes"
        ),
        Field(
            "timezone",
            "where those times are; without it, your own zone",
            cell(times.written_zone),
            example="America/New_York",
        ),
        Field("mode", "onsite, video or phone", cell(values.mode, words=Mode), example="onsite"),
        Field("location", "where it is: a room, a street, a link", _TEXT, example="48 Tide Street, Boston"),
        Field(
            "address",
            "where a card can be posted; on-site, the location if it has a street",
            _TEXT,
            example="48 Tide Street, Boston",
        ),
        Field(
            "interviewers",
            "the people you spoke with",
            rows_of(_interviewer, people.several),
            example="[Ana Lima <ana@company.example> (VP Engineering), Ben Castellanos]",
        ),
        Field(
            "arranged_by",
            "the recruiter or coordinator",
            _interviewer,
            example="Mike Tran <mike@company.example>",
        ),
        Field(
            "references",
            "names from above, or people written out; without it, the first two above",
            rows_of(_reference, people.several),
            example="[Sam Okafor]",
        ),
        Field("strengths", "what they need and you have", _TEXTS, example="[cutting a 40-minute build to 6]"),
        Field(
            "decision_by",
            "when they decide: 2026-12-04, two weeks, end of next week",
            cell(deadlines.by_when),
            example="end of next week",
        ),
        Field(
            "status",
            "scheduled, waiting, offer, accepted, declined, rejected, withdrawn, cancelled, on hold, ghosted",
            cell(_status, words=Status),
            example="waiting",
        ),
        Field("outcome_on", "the day the status changed", cell(times.day), example="2026-12-09"),
        Field(
            "answer_by",
            "when an offer has to be answered: 2026-12-14, Friday, in a week",
            cell(deadlines.by_when),
            example="2026-12-14",
        ),
        Field("no_contact", "yes if the company asked for no messages", _YES, example="yes"),
        Field(
            "done",
            "steps that you have taken already: [thank_you_email]",
            Kind(done, Shape.STEPS_DONE),
            example="[thank_you_email]",
        ),
        Field(
            "skip",
            "steps that you do not want here: [thank_you_note]",
            Kind(words, Shape.STEPS),
            example="[thank_you_note]",
        ),
        Field(
            "steps",
            "changes to the playbook for this interview: {check_in: {wait: 10 working days}}",
            _CHANGES,
            example="{check_in: {wait: 10 working days}}",
        ),
        Field("playbook", "rules of its own for this opening: light", _TEXT, example="light"),
        Field(
            "notes",
            "for yourself; never in a draft",
            as_it_stands,
            example="a team of eight, two of them new",
        ),
        Field(
            "invitation",
            "the calendar invitation that it came from, as `followup add` keeps it",
            _TEXT,
            example="7kukuqrfedlm2f9t@mail.example",
        ),
        Field(
            "id",
            "a name of your own for the opening, whatever company and role are called later",
            _TEXT,
            example="example-1",
        ),
    ),
)
LIST = Table(
    "the list",
    (
        Field("candidate", "who you are", record(CANDIDATE)),
        Field("settings", "how you like things, all optional", record(SETTINGS)),
        Field("references", "people who speak for you", rows_of(_reference, people.several)),
        Field("interviews", "your interviews", Kind(as_it_stands, Shape.ROWS, of=INTERVIEW)),
    ),
)
