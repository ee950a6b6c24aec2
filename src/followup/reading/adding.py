"""Invitations -> entries of a list: what is new is written into it, what was moved or called off is corrected.

The list is the candidate's own text. It is changed at the places that the reader gave, read again, and compared: it must hold
the old records and the new one, else it stays as it was.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from followup import zones
from followup.identity import folded
from followup.model import Candidate, Interview, Status
from followup.problems import Problem
from followup.reading.editing import CannotEdit, Line, bytes_of, text_of, with_entry, with_key, with_value
from followup.reading.guests import Part, parts_of
from followup.reading.invitation import Invitation
from followup.reading.listing import Listing
from followup.reading.sources.encodings import decoded
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text
from followup.reading.sources.yaml_files import yaml_source
from followup.reading.words import statuses


class Outcome(StrEnum):
    """What came of an invitation."""

    ADDED = "added"
    MOVED = "moved"
    CANCELLED = "cancelled"
    KNOWN = "known"
    OLD = "old"
    NOT_LISTED = "not listed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was done with one invitation.

    `line` is where its entry begins in the list, None where it has none; `still_to_say` are the keys that it left open.
    """

    outcome: Outcome
    title: str
    company: str | None = None
    day: dt.date
    start: dt.datetime | None = None
    line: int | None = None
    still_to_say: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What the candidate said of an invitation on the command line."""

    company: str | None = None
    role: str | None = None


Reader = Callable[[Source], Listing]
"""Reads a list as the other commands do, with the candidate's own files."""


def add(
    data: bytes, file: str, invitations: Iterable[Invitation], read: Reader, said: Said
) -> tuple[bytes, tuple[Step, ...], tuple[Problem, ...]]:
    """The list's bytes with the invitations in it, and what was done with each.

    A list that cannot be read is not changed: its problems say why.
    """
    _, not_clean = decoded(data, file)
    source = yaml_source(data, file)
    if not_clean or any(one.is_error for one in source.problems):
        return data, (), not_clean or source.problems
    steps = []
    for invitation in invitations:
        adder = _Adder(data, file, read)
        try:
            step = adder.step(invitation, said)
        except CannotEdit as refusal:
            step = _step(Outcome.REFUSED, invitation, None, notes=(str(refusal),))
        else:
            data = adder.data
        steps.append(step)
    return data, tuple(steps), ()


_BY_HAND = "this list is written in a way that followup does not change: add it by hand"


class _Adder:
    """A list on its way to holding one more invitation."""

    def __init__(self, data: bytes, file: str, read: Reader) -> None:
        self.data, self._file, self._read = data, file, read
        self._load()

    def _load(self) -> None:
        self._source = yaml_source(self.data, self._file)
        self._listing = self._read(self._source)
        self._entries = _entries(self._source.node)

    @property
    def _candidate(self) -> Candidate:
        return self._listing.candidate

    def step(self, invitation: Invitation, said: Said) -> Step:
        """Does what an invitation asks for. Raises CannotEdit where the list is better changed by hand."""
        invitation = _on_a_clock(invitation, self._candidate.timezone)
        known = self._known(invitation)
        if known is not None:
            return self._corrected(invitation, known)
        parts = parts_of(invitation, self._candidate)
        company, role = said.company or parts.company, said.role or parts.role
        if invitation.is_cancelled:
            return _step(Outcome.NOT_LISTED, invitation, company)
        if company is None:
            raise CannotEdit("it does not say the company: add it with --company NAME")
        alike = self._alike(invitation, company)
        if alike is not None:
            self._change(alike, {"invitation": _written_uid(invitation)} if invitation.uid else {})
            return _step(Outcome.KNOWN, invitation, company, self._line(alike))
        parts = dataclasses.replace(parts, role=role)
        lines = _entry(invitation, company, parts, self._candidate.timezone)
        self._append(lines)
        index = next(number for number, one in enumerate(self._entries) if _plain(one) == _record(lines))
        open_keys = tuple(line.key for line in lines if line.is_remark)
        notes = parts.notes if said.company is None else ()
        return _step(Outcome.ADDED, invitation, company, self._line(index), open_keys, notes)

    # --- what the list has already

    def _known(self, invitation: Invitation) -> int | None:
        """The entry that keeps the invitation's UID."""
        uids = [_uid_and_sequence(_text(entry, "invitation"))[0] for entry in self._entries]
        return uids.index(invitation.uid) if invitation.uid and invitation.uid in uids else None

    def _alike(self, invitation: Invitation, company: str) -> int | None:
        """The entry of the same company at the same time, which keeps no other invitation's UID."""
        for number, entry in enumerate(self._entries):
            one = self._interview(entry)
            if one is None or _text(entry, "invitation"):
                continue
            is_same = one.start == invitation.start if invitation.start and one.start else one.day == invitation.day
            names = f" {folded(one.company)} ", f" {folded(company)} "
            if is_same and (names[0] in names[1] or names[1] in names[0]):
                return number
        return None

    def _interview(self, entry: Entries) -> Interview | None:
        return next((one for one in self._listing.interviews if one.place == entry.place), None)

    def _line(self, number: int) -> int:
        return self._entries[number].place.line

    # --- corrections

    def _corrected(self, invitation: Invitation, number: int) -> Step:
        entry = self._entries[number]
        company = _text(entry, "company") or invitation.title
        _, sequence = _uid_and_sequence(_text(entry, "invitation"))
        if invitation.sequence < sequence:
            return _step(Outcome.OLD, invitation, company, self._line(number))
        status = statuses.status_in(_text(entry, "status"))
        if invitation.is_cancelled:
            return self._called_off(invitation, number, status, company)
        changes = self._moved(invitation, entry)
        if status is Status.CANCELLED and invitation.sequence > sequence:
            changes["status"] = str(Status.SCHEDULED)  # called off, and then fixed again
        if changes:
            self._change(number, {**changes, **_newer(invitation, sequence)})
            after = self._interview(self._entries[number])
            if after is None or (invitation.start is not None and after.start != invitation.start):
                raise CannotEdit(f"it was moved; correct the entry on line {entry.place.line} by hand")
        return _step(Outcome.MOVED if changes else Outcome.KNOWN, invitation, company, self._line(number))

    def _called_off(self, invitation: Invitation, number: int, status: Status | None, company: str) -> Step:
        """Sets the status, where the candidate has not written there how it ended."""
        line = self._line(number)
        if status is Status.CANCELLED:
            return _step(Outcome.KNOWN, invitation, company, line)
        if status not in (None, Status.SCHEDULED, Status.WAITING, Status.ON_HOLD):
            return _step(
                Outcome.KNOWN, invitation, company, line, notes=(f"it was cancelled; its status stays {status}",)
            )
        _, sequence = _uid_and_sequence(_text(self._entries[number], "invitation"))
        self._change(number, {"status": str(Status.CANCELLED), **_newer(invitation, sequence)})
        return _step(Outcome.CANCELLED, invitation, company, line)

    def _moved(self, invitation: Invitation, entry: Entries) -> dict[str, str]:
        """The keys that have to change so that the entry says when the interview now is; none where it does."""
        one = self._interview(entry)
        if one is None:
            raise CannotEdit(f"its entry, on line {entry.place.line}, has mistakes: correct them first")
        link = _text(entry, "location")
        moved_link = (
            invitation.link if invitation.link and link.startswith("http") and link != invitation.link else None
        )
        changes = {"location": moved_link} if moved_link else {}
        if invitation.start is None:
            return changes if one.day == invitation.day else {**changes, "date": f"{invitation.day}"}
        is_same_end = invitation.end is None or one.end == invitation.end or one.start is None
        if one.start == invitation.start and is_same_end:
            return changes
        when = _when(invitation, one.timezone)
        has = {folded(key.text) for key, _ in entry.entries}
        if "duration" in has and "end" not in has and invitation.end is not None:
            when.pop("end", None)
            when["duration"] = _minutes(invitation)
        if "timezone" in has or one.timezone == self._candidate.timezone:
            when.pop("timezone", None)
        return {**changes, **when}

    # --- the text

    def _append(self, lines: Sequence[Line]) -> None:
        before = [_plain(entry) for entry in self._entries]
        self._take(with_entry(text_of(self.data), self._source.node, lines))
        after = [_plain(entry) for entry in self._entries]
        if after not in ([*before, _record(lines)], [_record(lines), *before]):
            raise CannotEdit(_BY_HAND)

    def _change(self, number: int, changes: Mapping[str, str]) -> None:
        """Gives an entry other values, or new keys; everything else in the list stays."""
        before = [_plain(entry) for entry in self._entries]
        source, mistakes = self._source, _mistakes(self._listing)
        for key, value in reversed(list(changes.items())):
            entry = self._entries[number]
            node = _value(entry, key)
            if node is None:
                self._write(with_key(text_of(self.data), entry, key, value))
            elif isinstance(node, Text) and node.text.strip() and node.text != value:
                self._write(with_value(text_of(self.data), node.place, value))
        self._refuse_other_changes(source, mistakes)  # once: a new end alone may come before the old start
        after = [_plain(entry) for entry in self._entries]
        expected = {**dict(before[number]), **changes}
        if dict(after[number]) != expected or [*after[:number], *after[number + 1 :]] != [
            *before[:number],
            *before[number + 1 :],
        ]:
            raise CannotEdit(f"correct the entry on line {self._entries[number].place.line} by hand")

    def _take(self, text: str) -> None:
        """Takes a new text, if nothing but the interviews is different in it."""
        source, mistakes = self._source, _mistakes(self._listing)
        self._write(text)
        self._refuse_other_changes(source, mistakes)

    def _write(self, text: str) -> None:
        self.data = bytes_of(text, self.data)
        self._load()
        if self._source.problems:
            raise CannotEdit(_BY_HAND)

    def _refuse_other_changes(self, before: Source, mistakes: set[tuple[str, str]]) -> None:
        """Raises CannotEdit where what stands beside the interviews is not what it was, or a mistake is new."""
        if _others(self._source.node) != _others(before.node) or _mistakes(self._listing) - mistakes:
            raise CannotEdit(_BY_HAND)


def _step(
    outcome: Outcome, invitation: Invitation, company: str | None, line: int | None = None,
    still_to_say: tuple[str, ...] = (), notes: tuple[str, ...] = (),
) -> Step:  # fmt: skip
    return Step(
        outcome=outcome, title=invitation.title, company=company, day=invitation.day, start=invitation.start, line=line,
        still_to_say=still_to_say, notes=notes,
    )  # fmt: skip


# --- when -----------------------------------------------------------------------------------------------------------


def _on_a_clock(invitation: Invitation, zone: str) -> Invitation:
    """An invitation whose times are instants, shown in its zone, else the candidate's."""
    if invitation.start is None:
        return invitation
    shown = invitation.zone or zone

    def aware(moment: dt.datetime) -> dt.datetime:
        if moment.tzinfo is None:
            return zones.nearest_instant(moment.date(), moment.time(), shown)
        return zones.in_zone(moment, shown)

    start = aware(invitation.start)
    end = aware(invitation.end) if invitation.end is not None else None
    return dataclasses.replace(invitation, start=start, end=end, zone=shown, day=start.date())


def _when(invitation: Invitation, zone: str) -> dict[str, str]:
    """The keys that say when an invitation is, on the clock of a zone."""
    if invitation.start is None:
        return {"date": f"{invitation.day}"}
    start = zones.in_zone(invitation.start, zone)
    when = {"date": f"{start.date()}", "start": _wall(start, zone)}
    if invitation.end is not None:
        end = zones.in_zone(invitation.end, zone)
        when |= {"end": _wall(end, zone)} if end.date() == start.date() else {"duration": _minutes(invitation)}
    return {**when, "timezone": zone}


def _wall(moment: dt.datetime, zone: str) -> str:
    """A time on the clock of a zone; in the hour that happens twice, with the name of the one that is meant."""
    try:
        zones.instant(moment.date(), moment.time(), zone)
    except zones.HappensTwice:
        return f"{moment:%H:%M} {moment.tzname()}"
    return f"{moment:%H:%M}"


def _minutes(invitation: Invitation) -> str:
    if invitation.start is None or invitation.end is None:
        return ""
    return f"{(invitation.end - invitation.start) // dt.timedelta(minutes=1)} minutes"


# --- an entry -------------------------------------------------------------------------------------------------------


def _entry(invitation: Invitation, company: str, parts: Part, home: str) -> list[Line]:
    """The lines of a new entry; what the invitation could not say is a remark."""
    when = _when(invitation, invitation.zone or home)
    if invitation.zone == home:
        when.pop("timezone", None)
    if (
        invitation.end is not None
        and invitation.start is not None
        and invitation.end - invitation.start > dt.timedelta(days=1)
    ):
        when.pop("duration", None)
    lines = [
        Line("company", company),
        Line("role", parts.role) if parts.role else Line("role", is_remark=True, remark="the job"),
        Line("round", parts.round or ""),
        *(Line(key, value) for key, value in when.items()),
        *([Line("start", is_remark=True, remark="when it begins: 14:00")] if "start" not in when else []),
        Line("mode", str(invitation.mode or "")),
        Line("location", parts.location or ""),
        Line("interviewers", [_guest_keys(name, email) for name, email in parts.interviewers])
        if parts.interviewers
        else Line("interviewers", is_remark=True, remark="the people you will speak with"),
        Line("arranged_by", parts.arranged_by or ""),
        Line("notes", parts.extra_link or ""),
        Line("invitation", _written_uid(invitation) if invitation.uid else ""),
    ]
    return [line for line in lines if line.value or line.is_remark]


def _guest_keys(name: str, email: str) -> dict[str, str]:
    return {"name": name, "email": email, "#topic": "one thing you talked about"}


def _record(lines: Sequence[Line]) -> list[tuple[str, Any]]:
    """What the reader must find where these lines were written."""
    record: list[tuple[str, Any]] = []
    for line in lines:
        if isinstance(line.value, str):
            if not line.is_remark:
                record.append((line.key, line.value))
        else:
            people = [
                one if isinstance(one, str) else [(k, v) for k, v in one.items() if k[0] != "#"] for one in line.value
            ]
            record.append((line.key, people))
    return record


def _written_uid(invitation: Invitation) -> str:
    has_number = invitation.sequence or " #" in invitation.uid
    return f"{invitation.uid} #{invitation.sequence}" if has_number else invitation.uid


def _uid_and_sequence(text: str) -> tuple[str, int]:
    uid, mark, number = text.rpartition(" #")
    return (uid, int(number)) if mark and number.isdecimal() and len(number) < 10 else (text, 0)


def _newer(invitation: Invitation, sequence: int) -> dict[str, str]:
    return {"invitation": _written_uid(invitation)} if invitation.sequence > sequence else {}


# --- nodes ----------------------------------------------------------------------------------------------------------


def _entries(root: Node | None) -> list[Entries]:
    """The entries of a list, those that are mappings."""
    listed = root
    if isinstance(root, Entries):
        listed = _value(root, "interviews")
    return [one for one in listed.items if isinstance(one, Entries)] if isinstance(listed, Items) else []


def _others(root: Node | None) -> list[tuple[str, Any]]:
    """What stands in a list beside its interviews."""
    if not isinstance(root, Entries):
        return []
    return [(key.text, _plain(node)) for key, node in root.entries if folded(key.text) != "interviews"]


def _mistakes(listing: Listing) -> set[tuple[str, str]]:
    return {(one.code, one.message) for one in listing.problems if one.is_error}


def _value(entry: Entries, key: str) -> Node | None:
    return next((node for one, node in entry.entries if folded(one.text) == folded(key)), None)


def _text(entry: Entries, key: str) -> str:
    node = _value(entry, key)
    return node.text.strip() if isinstance(node, Text) else ""


def _plain(node: Node) -> Any:
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [_plain(one) for one in node.items]
    return [(key.text, _plain(one)) for key, one in node.entries]
