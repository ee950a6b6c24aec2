"""Records -> who the candidate is, their settings and their interviews; every problem at once."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup import zones
from followup.identity import folded, opening_key
from followup.model import (
    Candidate,
    Interview,
    Mode,
    Playbook,
    Reference,
    Settings,
    Status,
)
from followup.problems import NO_PLACE, Place, Problem, in_order
from followup.reading import values
from followup.reading.cells import Entries, Items, Node, Source, Text
from followup.reading.fields import INTERVIEW, LIST, Read, read
from followup.reading.findings import Findings, listed
from followup.reading.playbook import known_step, step_changes
from followup.reading.values import Clock, Unreadable

ASSUMED_END = dt.time(17)
"""When a day's interview is taken to be over where no time is known."""

DEFAULT_REFERENCES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A row that could not be read: its list, and the identity of its opening where that can be told."""

    source: str
    opening: str | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the candidate said of themselves outside the list: on the command line, and what the system knows."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    timezone: str | None = None
    country: str | None = None
    system_zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All that was read. `interviews` are in the order of the lists, `lists` the names of the lists that have some."""

    candidate: Candidate
    settings: Settings
    interviews: tuple[Interview, ...]
    refused: tuple[Refused, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Root:
    """One file, its sections told apart."""

    source: Source
    sections: Read
    rows: tuple[Node, ...]


def listing_from(
    lists: Sequence[Source], candidate_file: Source | None, configured: Source | None, given: Given, playbook: Playbook
) -> Listing:
    """What the candidate's files say together.

    Who the candidate is: `given` over `candidate_file` over the lists' own section over `configured`.
    """
    findings = Findings()
    roots = [_root(source, findings) for source in lists]
    others = [_root(source, findings) for source in (candidate_file, configured) if source is not None]
    before, after = (others[:1], others[1:]) if candidate_file is not None else ([], others)
    candidate = _candidate([*before, *roots, *after], given, findings)
    if not before:
        _tell_different_candidates(roots, findings)
    settings = _settings([*before, *roots, *after], playbook, findings)
    shared = _shared_references([*before, *roots, *after])
    rows = _Rows(candidate, settings, playbook, shared, findings)
    for root in roots:
        rows.take(root)
    interviews = _with_rounds(_with_openings(rows.interviews, findings))
    interviews = _with_usual_references(interviews, rows.names_references, shared[:DEFAULT_REFERENCES])
    _tell_assumed_ends(interviews, rows.assumed, findings)
    return Listing(
        candidate=candidate,
        settings=settings,
        interviews=interviews,
        refused=tuple(rows.refused),
        problems=in_order(findings.problems),
    )


# --- files ----------------------------------------------------------------------------------------------------------


def _root(source: Source, findings: Findings) -> _Root:
    findings.extend(source.problems)
    nothing = Read(Place(source.file), is_cut=True)
    node = source.node
    if source.is_table:
        return _Root(source, nothing, _table_rows(source, findings))
    if isinstance(node, Items):
        return _Root(source, nothing, node.items)
    if node is None or (isinstance(node, Text) and not node.text.strip()):
        if not source.problems:
            findings.warning("empty-list", "there is nothing in this file", Place(source.file), "followup init writes a list to begin with")
        return _Root(source, nothing, ())
    sections = read(node, LIST, findings, "the list") or nothing
    return _Root(source, sections, _rows_in(sections.get("interviews"), findings))


def _rows_in(node: Node | None, findings: Findings) -> tuple[Node, ...]:
    if node is None:
        return ()
    if isinstance(node, Items):
        return tuple(item for item in node.items if not (isinstance(item, Text) and not item.text.strip()))
    findings.error("not-a-list", "interviews are listed one below the other, each with a dash", node.place, "write - company: …", field="interviews")
    return ()


def _table_rows(source: Source, findings: Findings) -> tuple[Node, ...]:
    """The rows of a table; its headings are told once, here."""
    known = {folded(field.key): field.key for field in INTERVIEW}
    rows = source.node.items if isinstance(source.node, Items) else ()
    headings = {key.text: key for row in rows if isinstance(row, Entries) for key, _ in row.entries}
    there = {known[folded(heading)] for heading in headings if folded(heading) in known}
    missing = [field.key for field in INTERVIEW if field.required and field.key not in there]
    for heading, key in headings.items():
        if folded(heading) in known:
            continue
        close = values.nearest(heading, list(known))
        tell = findings.error if missing and close in missing else findings.warning
        hint = f"did you mean {close}?" if close else f"known are: {', '.join(known.values())}"
        tell("unknown-heading", f"{heading} is no heading of a list, and is ignored", key.place, hint)
    if missing and rows:
        findings.error("missing-heading", f"no column is headed {listed(missing)}", Place(source.file), "name it in the first row")
        return ()
    if not rows and not source.problems:
        findings.warning("empty-list", "there are no interviews in this file", Place(source.file))
    return rows


# --- the candidate --------------------------------------------------------------------------------------------------


def _candidate(roots: Sequence[_Root], given: Given, findings: Findings) -> Candidate:
    section = next(((root, root.sections.get("candidate")) for root in roots if root.sections.get("candidate")), None)
    found: Read = section[1] if section else Read(Place(roots[0].source.file) if roots else NO_PLACE, is_cut=True)
    said = {key: getattr(given, key) for key in ("name", "email", "phone") if getattr(given, key)}
    timezone = _given(values.zone, given.timezone, "--timezone", findings) or found.get("timezone")
    country = _given(values.country, given.country, "--country", findings) or found.get("country")
    if timezone is None:
        timezone = _system_zone(given, found, findings)
    named = {key: found.get(key) for key in ("name", "email", "phone", "subdivision", "linkedin")}
    candidate = Candidate(
        **{**named, **said},
        timezone=timezone,
        country=country or zones.country_of(timezone),
        source=section[0].source.file if section else "",
        place=found.place,
    )
    if not candidate.name and "name" not in found.unread:
        findings.warning("no-name", "nobody has said who you are, so drafts end without your name", found.place,
                         "add candidate: {name: …} to the list, or use --name", field="candidate")
    return candidate


def _given(parse: object, text: str | None, option: str, findings: Findings) -> str | None:
    if text is None:
        return None
    try:
        return parse(text)  # type: ignore[operator, no-any-return]
    except Unreadable as wrong:
        findings.error(wrong.code, wrong.message, Place(option), wrong.hint)
        return None


def _system_zone(given: Given, found: Read, findings: Findings) -> str:
    zone = given.system_zone or "UTC"
    if zone in ("UTC", "Etc/UTC") and "timezone" not in found.unread:
        findings.warning("zone-is-utc", "this computer's clock runs on UTC, and times without a zone are read so", found.place,
                         "add timezone: to the candidate, or use --timezone America/New_York", field="timezone")
    return zone


def _tell_different_candidates(roots: Sequence[_Root], findings: Findings) -> None:
    first: Read | None = None
    for root in roots:
        section: Read | None = root.sections.get("candidate")
        if section is None or section.get("name") is None:
            continue
        if first is None:
            first = section
        elif folded(section.get("name")) != folded(first.get("name")):
            findings.error("two-candidates", f"{section.get('name')} is another candidate than {first.get('name')} in {first.place.file}",
                           section.at("name"), "run once for each person", field="candidate")


def _settings(roots: Sequence[_Root], playbook: Playbook, findings: Findings) -> Settings:
    sections = [root.sections.get("settings") for root in roots if root.sections.get("settings")]
    if not sections:
        return Settings()
    found: Read = sections[0]
    plain = {key: found.get(key) for key in ("hours", "private", "address", "linkedin_characters") if found.get(key) is not None}
    if found.get("reminder") is not None:
        plain["reminder_minutes"] = found.get("reminder")[0]
    return Settings(quiet=found.get("quiet") or (), changes=step_changes(found.get("steps"), playbook, findings), **plain)


def _shared_references(roots: Sequence[_Root]) -> tuple[Reference, ...]:
    listed_there: list[Reference] = []
    for root in roots:
        listed_there.extend(root.sections.get("references") or ())
    return tuple({folded(one.name): one for one in reversed(listed_there)}.values())[::-1]


# --- interviews -----------------------------------------------------------------------------------------------------


class _Rows:
    """Reads rows one after the other; what is wrong with one does not touch the others."""

    def __init__(
        self, candidate: Candidate, settings: Settings, playbook: Playbook, shared: tuple[Reference, ...], findings: Findings
    ) -> None:
        self._candidate, self._settings, self._playbook = candidate, settings, playbook
        self._shared, self._findings = shared, findings
        self.interviews: list[Interview] = []
        self.refused: list[Refused] = []
        self.assumed: dict[int, str] = {}
        self.names_references: set[int] = set()

    def take(self, root: _Root) -> None:
        for row in root.rows:
            before = len(self._findings.problems)
            found = read(row, INTERVIEW, self._findings, "this interview", is_table=root.source.is_table)
            if found is not None and found.is_cut:
                self._refuse(root, found)
                continue
            interview = self._interview(found, root.source.file) if found and found.get("date") else None
            if interview is None or self._findings.errors_since(before):
                self._refuse(root, found or Read(row.place, is_cut=False))
                self._forget(len(self.interviews))
            else:
                self.interviews.append(interview)

    def _forget(self, index: int) -> None:
        """A refused row leaves nothing behind for the row that takes its number."""
        self.assumed.pop(index, None)
        self.names_references.discard(index)

    def _refuse(self, root: _Root, found: Read) -> None:
        company = found.get("company")
        key = _own_key(found) if company else None
        self.refused.append(Refused(source=root.source.file, opening=key, place=found.place))

    def _interview(self, found: Read, source: str) -> Interview | None:
        day: dt.date = found.get("date")
        zone = found.get("timezone") or self._candidate.timezone
        people = tuple(found.get("interviewers") or ())
        mode = _mode(found)
        start, end = self._times(found, day, zone, mode, len(people))
        if end is None:
            return None
        return Interview(
            opening=_own_key(found),
            company=found.get("company") or "",
            role=found.get("role"),
            round=found.get("round"),
            is_final=_is_final(found.get("round")),
            day=day,
            start=start,
            end=end,
            timezone=zone,
            mode=mode,
            location=found.get("location"),
            address=_postal_address(found, mode),
            interviewers=people,
            arranged_by=found.get("arranged_by"),
            references=self._references(found),
            strengths=tuple(found.get("strengths") or ()),
            decision_by=self._decision(found, day),
            status=found.get("status"),
            outcome_on=found.get("outcome_on"),
            answer_by=found.get("answer_by"),
            no_contact=bool(found.get("no_contact")),
            done=tuple(one for one in found.get("done") or () if self._is_step(one.step, found.at("done"))),
            skip=tuple(name for name in found.get("skip") or () if self._is_step(name, found.at("skip"))),
            changes=step_changes(found.get("steps"), self._playbook, self._findings),
            source=source,
            place=found.place,
        )

    def _is_step(self, name: str, place: Place) -> bool:
        return known_step(name, place, self._playbook, self._findings) is not None

    def _times(
        self, found: Read, day: dt.date, zone: str, mode: Mode, people: int
    ) -> tuple[dt.datetime | None, dt.datetime | None]:
        """Start and end in the interview's zone; no end where a problem was told."""
        clock: Clock | None = found.get("start")
        if clock is None:
            if "start" in found.unread:
                return None, None
            self.assumed[len(self.interviews)] = "no-start"
            return None, zones.nearest_instant(day, ASSUMED_END, zone)
        start = self._instant(day, clock, zone, found.at("start"), "start")
        if start is None:
            return None, None
        if found.get("end") is not None:
            return start, self._end(found, day, zone, start)
        if found.get("duration") is None:
            self.assumed[len(self.interviews)] = "no-end"
        length = found.get("duration") or _usual_minutes(mode, people)
        return start, zones.in_zone(start + dt.timedelta(minutes=length), zone)

    def _end(self, found: Read, day: dt.date, zone: str, start: dt.datetime) -> dt.datetime | None:
        end = self._instant(day, found.get("end"), zone, found.at("end"), "end")
        if end is not None and end <= start:
            self._findings.error("end-before-start", f"the end, {end:%H:%M}, is not after the start, {start:%H:%M}", found.at("end"),
                                 "correct one of the two", field="end")
            return None
        return end

    def _instant(self, day: dt.date, clock: Clock, zone: str, place: Place, field: str) -> dt.datetime | None:
        try:
            return zones.instant(day, clock.time, zone)
        except zones.HappensTwice as twice:
            named = [reading for reading in twice.readings if reading.tzname() == clock.abbreviation]
            if named:
                return named[0]
            both = " or ".join(f"{reading:%H:%M} {reading.tzname()}" for reading in twice.readings)
            self._findings.error("time-happens-twice", f"{clock.time:%H:%M} happens twice on {day} in {zone}: the clock goes back",
                                 place, f"write {both}", field=field)
        except zones.DoesNotExist as gap:
            both = " or ".join(f"{reading:%H:%M}" for reading in gap.readings)
            self._findings.error("time-does-not-exist", f"{clock.time:%H:%M} does not exist on {day} in {zone}: the clock goes forward",
                                 place, f"it was either {both}", field=field)
        return None

    def _decision(self, found: Read, day: dt.date) -> dt.date | None:
        text = found.get("decision_by")
        if text is None:
            return None
        try:
            decision = values.decision_day(text, day)
        except (Unreadable, OverflowError) as wrong:
            message = wrong.message if isinstance(wrong, Unreadable) else f"{text} is too far away"
            hint = wrong.hint if isinstance(wrong, Unreadable) else ""
            self._findings.error("not-a-decision-date", message, found.at("decision_by"), hint, field="decision_by")
            return None
        if decision < day:
            self._findings.warning("decision-before-interview", f"they decide on {decision}, and the interview is on {day}",
                                   found.at("decision_by"), "check the year", field="decision_by")
            return None
        return decision

    def _references(self, found: Read) -> tuple[Reference, ...]:
        """Those named, with what is known of them from the list's own."""
        named: tuple[Reference, ...] | None = found.get("references")
        if named is None:
            return ()
        self.names_references.add(len(self.interviews))
        return tuple(filter(None, (self._known_reference(one) for one in named)))

    def _known_reference(self, named: Reference) -> Reference | None:
        by_name = {folded(one.name): one for one in self._shared}
        known = by_name.get(folded(named.name))
        if known is not None:
            given = {field.name: getattr(named, field.name) for field in dataclasses.fields(named) if getattr(named, field.name)}
            return dataclasses.replace(known, **{**given, "name": known.name})
        close = values.nearest(named.name, [one.name for one in self._shared])
        if close and named.email is None and named.phone is None:
            self._findings.error("unknown-reference", f"{named.name} is none of your references", named.place, f"did you mean {close}?",
                                 field="references")
            return None
        return named


def _own_key(found: Read) -> str:
    """The identity that one row gives its opening."""
    return f"id:{folded(found.get('id'))}" if found.get("id") else opening_key(found.get("company") or "", found.get("role"))


def _mode(found: Read) -> Mode:
    """How the interview is held: as written, else as its round or its place gives away."""
    if found.get("mode"):
        return Mode(found.get("mode"))
    for key in ("location", "round"):
        if found.get(key) and (mode := values.mode_within(found.get(key))):
            return mode
    return Mode.ONSITE if found.get("location") or found.get("address") else Mode.VIDEO


def _is_final(round_name: str | None) -> bool:
    words = f" {folded(round_name or '')} "
    return any(f" {sign} " in words for sign in ("final", "last", "on site loop", "onsite loop", "finals"))


def _postal_address(found: Read, mode: Mode) -> str | None:
    """Where a card can be posted; on-site, the location if it has a street: a number beside a word, and a comma or line."""
    if found.get("address"):
        return str(found.get("address"))
    location = found.get("location")
    if mode is Mode.ONSITE and location and re.search(r"(^|[\s,])\d+\w?\s+\w{2,}|\w{3,}\s+\d+\w?\b", location) and re.search(r"[,\n]", location):
        return str(location)
    return None


def _usual_minutes(mode: Mode, people: int) -> int:
    """How long such an interview usually takes: phone 30, video 60, on-site 30 for each interviewer, 60 to 360."""
    return {Mode.PHONE: 30, Mode.VIDEO: 60}.get(mode, min(max(30 * people, 60), 360))


def _tell_assumed_ends(interviews: tuple[Interview, ...], assumed: dict[int, str], findings: Findings) -> None:
    for index, code in assumed.items():
        if index >= len(interviews):
            continue
        one = interviews[index]
        if code == "no-start":
            message = "no start is given, so follow-ups count from 17:00 that day"
        else:
            thank_you = zones.in_zone(one.end + dt.timedelta(hours=1), one.timezone)
            message = f"no end is given: taken to end at {one.end:%H:%M}, so the thank-you comes at {thank_you:%H:%M}"
        findings.warning(code, message, one.place, "add start: 14:00" if code == "no-start" else "add end: 15:30, or duration: 90 minutes",
                         field=code.removeprefix("no-"))


# --- openings -------------------------------------------------------------------------------------------------------


def _with_openings(interviews: list[Interview], findings: Findings) -> list[Interview]:
    """Interviews whose opening follows from the others: by an id given once, or because the company has only one."""
    ids: dict[str, str] = {}
    for one in interviews:
        if one.opening.startswith("id:"):
            ids.setdefault(opening_key(one.company, one.role), one.opening)
    resolved = [dataclasses.replace(one, opening=ids.get(one.opening, one.opening)) for one in interviews]
    roles: dict[str, dict[str, Interview]] = {}
    for one in resolved:
        if one.role:
            roles.setdefault(folded(one.company), {}).setdefault(one.opening, one)
    return [one if one.role else _with_only_opening(one, roles.get(folded(one.company), {}), findings) for one in resolved]


def _with_only_opening(one: Interview, openings: dict[str, Interview], findings: Findings) -> Interview:
    if one.opening.startswith("id:"):
        return one
    if len(openings) == 1:
        (key, other), = openings.items()
        return dataclasses.replace(one, opening=key, role=other.role)
    among = f": {listed([other.role or '' for other in openings.values()])} are open there" if openings else ""
    findings.warning("no-role", f"no role is given for {one.company}{among}", one.place, "add role: …", field="role")
    return one


def _with_usual_references(
    interviews: tuple[Interview, ...], names_references: set[int], usual: tuple[Reference, ...]
) -> tuple[Interview, ...]:
    """Interviews of openings for which nobody was named get the list's first references."""
    named = {interviews[index].opening for index in names_references if index < len(interviews)}
    return tuple(one if one.opening in named else dataclasses.replace(one, references=usual) for one in interviews)


def _with_rounds(interviews: list[Interview]) -> tuple[Interview, ...]:
    """Interviews that know whether they were a phone screen: by phone, and the opening's first round."""
    first: dict[str, dt.datetime] = {}
    for one in interviews:
        if one.status is not Status.CANCELLED:
            first[one.opening] = min(first.get(one.opening, one.end), one.end)
    return tuple(
        dataclasses.replace(one, is_phone_screen=one.mode is Mode.PHONE and one.end == first.get(one.opening, one.end))
        for one in interviews
    )

