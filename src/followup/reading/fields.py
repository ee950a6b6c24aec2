"""The one table of what a list may contain: keys, what they mean, how they are read.

The reader, the hints for misspelt keys and the CSV headings come from it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from followup.identity import folded
from followup.model import Done, Interviewer, Reference
from followup.problems import Place
from followup.reading import values
from followup.reading.cells import Entries, Items, Node, Text
from followup.reading.findings import Findings
from followup.reading.values import Unreadable

Parse = Callable[[Node, Findings], Any]
"""Reads a node; None where there is nothing, or where a problem was found."""


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a list, what it means, and how its value is read."""

    key: str
    meaning: str
    parse: Parse
    required: bool = False


@dataclass(slots=True)
class Read:
    """The values of one record by key, each with its place; `unread` are the keys whose value is a problem."""

    place: Place
    is_cut: bool
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def get(self, key: str) -> Any:
        return self.values.get(key)

    def at(self, key: str) -> Place:
        """Where the value of `key` stands, else where the record begins."""
        return self.places.get(key, self.place)


def read(node: Node, table: tuple[Field, ...], findings: Findings, what: str, *, is_table: bool = False) -> Read | None:
    """The values of a record. A key near a known one is an error, one near none a warning; a missing one, an error."""
    if not isinstance(node, Entries):
        if not (isinstance(node, Text) and values.is_nothing(node.text)):
            findings.error("not-keys", f"{what} needs keys and values here", node.place, f"write {table[0].key}: … on a line of its own")
        return None
    found = Read(node.place, node.is_cut)
    known = {folded(one.key): one for one in table}
    unknown: list[Text] = []
    for key, value in node.entries:
        one = known.get(folded(key.text))
        if one is None:
            unknown.append(key)
            continue
        if one.key in found.places:
            findings.error("duplicate-key", f"{key.text} stands here a second time", key.place, "keep one of the two")
            continue
        found.places[one.key] = value.place
        before = len(findings.problems)
        result = _value(one, value, findings)
        _name_field(findings, before, one.key)
        if result is not None:
            found.values[one.key] = result
        elif len(findings.problems) > before:
            found.unread.add(one.key)
    _tell_unknown(unknown, table, found, findings, what, is_table)
    _tell_missing(table, found, findings, what)
    return found


def _value(one: Field, value: Node, findings: Findings) -> Any:
    return None if isinstance(value, Text) and _is_blank(value) else one.parse(value, findings)


def _is_blank(cell: Text) -> bool:
    return not cell.text.strip() or (cell.is_plain and cell.text in ("~", "null", "Null", "NULL"))


def _name_field(findings: Findings, since: int, key: str) -> None:
    """Problems found in a value carry the field's key, unless a field inside it did so already."""
    for index, problem in enumerate(findings.problems[since:], since):
        if not problem.field:
            findings.problems[index] = dataclasses.replace(problem, field=key)


def _tell_unknown(unknown: list[Text], table: tuple[Field, ...], found: Read, findings: Findings, what: str, is_table: bool) -> None:
    known = [one.key for one in table]
    for key in unknown:
        close = values.nearest(key.text, known)
        if is_table:
            continue  # headings are told once for the whole table, by the reader of rows
        if close:
            findings.error("unknown-key", f"{key.text} is no key of {what}", key.place, f"did you mean {close}?")
            found.unread.add(close)
        else:
            findings.warning("ignored-key", f"{key.text} is no key of {what}, and is ignored", key.place, f"known are: {', '.join(known)}")


def _tell_missing(table: tuple[Field, ...], found: Read, findings: Findings, what: str) -> None:
    for one in table:
        if one.required and one.key not in found.values and not found.is_cut and one.key not in found.unread:
            findings.error(f"missing-{one.key}", f"{what} has no {one.key}", found.place, f"add {one.key}: {one.meaning}")


# --- ways to read a value -------------------------------------------------------------------------------------------


def cell(parse: Callable[[str], Any], *, nothing: bool = True) -> Parse:
    """One text. Words for nothing (N/A, TBD, -) are nothing, except where `nothing` is off."""

    def read_cell(node: Node, findings: Findings) -> Any:
        if not isinstance(node, Text):
            findings.error("not-one-value", "one value is expected here, not several", node.place, "write it behind the key, on one line")
            return None
        text = node.text.strip()
        if nothing and values.is_nothing(text):
            return None
        try:
            return parse(text)
        except Unreadable as wrong:
            findings.error(wrong.code, wrong.message, node.place, wrong.hint)
            return None

    return read_cell


def rows_of(parse: Parse, split: Callable[[str], tuple[str, ...]] | None = None) -> Parse:
    """Several values: a sequence, or one text that `split` takes apart."""

    def read_rows(node: Node, findings: Findings) -> Any:
        if isinstance(node, Items):
            items: tuple[Node, ...] = node.items
        elif isinstance(node, Text) and split is not None:
            items = tuple(Text(part, node.place) for part in split(node.text)) if not values.is_nothing(node.text) else ()
        else:
            items = (node,)
        read_items = (parse(item, findings) for item in items if not (isinstance(item, Text) and _is_blank(item)))
        return tuple(item for item in read_items if item is not None)

    return read_rows


def record(table: tuple[Field, ...], what: str) -> Parse:
    """Keys and values, as a Read."""
    return lambda node, findings: read(node, table, findings, what)


def person(table: tuple[Field, ...], make: Callable[[str, Place], Any], kind: type[Any], what: str) -> Parse:
    """A person, written as text or as keys and values."""

    def read_person(node: Node, findings: Findings) -> Any:
        if isinstance(node, Text):
            return cell(lambda text: make(text, node.place))(node, findings)
        found = read(node, table, findings, what)
        if found is None or found.get("name") is None:
            return None
        return kind(**found.values, place=found.place)

    return read_person


def done(node: Node, findings: Findings) -> tuple[Done, ...] | None:
    """Steps that were taken: names, or names with the people to whom they were."""
    if isinstance(node, Entries):
        people = rows_of(cell(values.text), values.several)
        return tuple(
            Done(_step_name(key.text), () if isinstance(value, Text) and value.text.strip().casefold() in ("yes", "all", "x", "true")
                 else people(value, findings))
            for key, value in node.entries
        )  # fmt: skip
    return tuple(Done(name) for name in step_names(node, findings))


def _step_name(text: str) -> str:
    return folded(text).replace(" ", "_")


step_names = rows_of(cell(lambda text: _step_name(text)), lambda text: tuple(filter(None, text.replace(";", ",").split(","))))


def as_it_stands(node: Node, findings: Findings) -> Node:
    """The node itself, for what another reader takes apart."""
    return node


# --- the table ------------------------------------------------------------------------------------------------------

_TEXT = cell(values.text)

INTERVIEWER = (
    Field("name", "the person's name", _TEXT, required=True),
    Field("title", "their job title", _TEXT),
    Field("email", "where the thank-you goes", cell(values.email)),
    Field("phone", "their telephone number", _TEXT),
    Field("linkedin", "their profile's address", _TEXT),
    Field("topic", "one thing you talked about; it makes the thank-you theirs", _TEXT),
    Field("lead", "yes for the one who leads: the card and the first LinkedIn note are theirs", cell(values.yes)),
    Field("connected", "yes if you are connected on LinkedIn already", cell(values.yes_or_date)),
)
REFERENCE = (
    Field("name", "the reference's name", _TEXT, required=True),
    Field("email", "their email address", cell(values.email)),
    Field("phone", "their telephone number", _TEXT),
    Field("linkedin", "their profile's address", _TEXT),
    Field("relation", "how you know each other: my manager at Initech", _TEXT),
    Field("attributes", "what they saw of you: calm in an outage", rows_of(_TEXT, values.texts)),
    Field("timezone", "where they are, so that you do not call at night", cell(values.zone)),
    Field("contacted", "yes, or the day, if the company has called them already", cell(values.yes_or_date)),
)
CANDIDATE = (
    Field("name", "your name, as you sign", _TEXT, required=True),
    Field("email", "your email address", cell(values.email)),
    Field("phone", "your telephone number", _TEXT),
    Field("timezone", "where you are: America/New_York; without it, this computer's zone", cell(values.zone)),
    Field("country", "whose public holidays and weekends count: US", cell(values.country, nothing=False)),
    Field("subdivision", "the state or region, for its own holidays: MA", _TEXT),
    Field("linkedin", "your profile's address", _TEXT),
)
SETTINGS = (
    Field("reminder", "at start, none, or 10 minutes", cell(lambda text: (values.reminder(text),), nothing=False)),
    Field("hours", "when you can sit down: 08:00-20:00", cell(values.hours)),
    Field("quiet", "days without messages: 2026-12-23..2027-01-03", rows_of(cell(values.quiet), values.texts)),
    Field("private", "yes: no names in the calendar's titles", cell(values.yes)),
    Field("address", "how people are greeted: first name, or formal", cell(values.address)),
    Field("linkedin_characters", "how long a LinkedIn note may be: 200, or 300 with Premium", cell(values.number)),
    Field("steps", "changes to the playbook: {thank_you_note: off}", as_it_stands),
)
_interviewer = person(INTERVIEWER, values.interviewer, Interviewer, "an interviewer")
_reference = person(REFERENCE, values.reference, Reference, "a reference")

INTERVIEW = (
    Field("company", "the company", _TEXT, required=True),
    Field("role", "the job", _TEXT),
    Field("round", "which round it was: phone screen, on-site, final", _TEXT),
    Field("date", "the day: 2026-12-02", cell(values.date), required=True),
    Field("start", "when it begins: 14:00", cell(values.clock)),
    Field("end", "when it ends: 15:30", cell(values.clock)),
    Field("duration", "how long it takes, instead of end: 90 minutes", cell(values.minutes)),
    Field("timezone", "where those times are; without it, your own zone", cell(values.zone)),
    Field("mode", "onsite, video or phone", cell(values.mode)),
    Field("location", "where it is: a room, a street, a link", _TEXT),
    Field("address", "where a card can be posted; on-site, the location if it has a street", _TEXT),
    Field("interviewers", "the people you spoke with", rows_of(_interviewer, values.several)),
    Field("arranged_by", "the recruiter or coordinator", _interviewer),
    Field("references", "names from above, or people written out; without it, the first two above", rows_of(_reference, values.several)),
    Field("strengths", "what they need and you have", rows_of(_TEXT, values.texts)),
    Field("decision_by", "when they decide: 2026-12-04, two weeks, end of next week", _TEXT),
    Field("status", "scheduled, waiting, offer, accepted, rejected, withdrawn, cancelled, on hold, ghosted", cell(values.status)),
    Field("outcome_on", "the day the status changed", cell(values.date)),
    Field("answer_by", "when an offer has to be answered", cell(values.date)),
    Field("no_contact", "yes if the company asked for no messages", cell(values.yes)),
    Field("done", "steps that you have taken already: [thank_you_email]", done),
    Field("skip", "steps that you do not want here: [thank_you_note]", step_names),
    Field("steps", "changes to the playbook for this interview: {check_in: {wait: 10 working days}}", as_it_stands),
    Field("notes", "for yourself; never in a draft", as_it_stands),
    Field("id", "a name of your own for the opening, whatever company and role are called later", _TEXT),
)
LIST = (
    Field("candidate", "who you are", record(CANDIDATE, "the candidate")),
    Field("settings", "how you like things, all optional", record(SETTINGS, "settings")),
    Field("references", "people who speak for you", rows_of(_reference)),
    Field("interviews", "your interviews", as_it_stands),
)
