"""The sections of files -> who the candidate is, how they like things, who speaks for them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from followup.identity import folded
from followup.model.etiquette import Playbook
from followup.model.people import Candidate, Reference
from followup.model.settings import Settings
from followup.problems import NO_PLACE, Place
from followup.reading.cells import people, times, values
from followup.reading.cells.values import Unreadable
from followup.reading.etiquette.changes import step_changes
from followup.reading.findings import Findings
from followup.reading.form.contents.settings import SETTINGS
from followup.reading.form.reader import Read
from followup.reading.rows.row_zones import tell_guess
from followup.reading.sources.nodes import Text
from followup.reading.words.countries import country_of
from followup.reading.words.zone_names import zone_reading


def _unknown() -> None:
    """The zone of a system that is not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the candidate said of themselves outside the list: on the command line, and what the system knows, which is
    asked where nobody names a zone.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    timezone: str | None = None
    country: str | None = None
    columns: tuple[str, ...] = ()
    system_zone: Callable[[], str | None] = field(
        default=_unknown, repr=False
    )  # a name, for another process to find it


def candidate_from(files: Sequence[Read], given: Given, findings: Findings) -> Candidate:
    """Who the candidate is: `given` over the first of `files` that has such a section."""
    section: Read | None = _first(files, "candidate")
    beginning = files[0].place if files else NO_PLACE
    found = section or Read(beginning)
    said = {
        "name": _given(values.text, given.name, "--name", findings),
        "email": _given(people.email, given.email, "--email", findings),
        "phone": _given(values.text, given.phone, "--phone", findings),
        "timezone": _given(times.written_zone, given.timezone, "--timezone", findings),
        "country": _given(values.country, given.country, "--country", findings),
    }
    named = {**found.values, **{key: value for key, value in said.items() if value}}
    named.setdefault("timezone", None)
    if named["timezone"] is None:
        named["timezone"] = _system_zone(given, found, findings)
    else:
        place = found.at("timezone") if said["timezone"] is None else Place("--timezone")
        named["timezone"] = settled_zone(named["timezone"], named.get("country"), place, findings.of("timezone"))
    named.setdefault("country", country_of(named["timezone"]))
    if not named.get("name") and "name" not in found.unread:
        findings.of("candidate").warning(
            "no-name",
            "nobody has said who you are, so drafts end without your name",
            found.place,
            "use --name, or say it in the list (candidate: {name: …}) or in a file of its own (--candidate)",
        )
    return Candidate(**named, source=section.place.file if section else "", place=found.place)


def _first(files: Sequence[Read], key: str) -> Read | None:
    return next((file.get(key) for file in files if file.get(key)), None)


def _given(parse: Callable[[str], str], text: str | None, option: str, findings: Findings) -> str | None:
    """What an option says; its problem, where it cannot be read, is placed there."""
    if text is None or not text.strip():
        return None
    try:
        return parse(text.strip())
    except Unreadable as wrong:
        findings.error(wrong.code, wrong.message, Place(option), wrong.hint)
        return None


def settled_zone(written: str, country: str | None, place: Place, findings: Findings) -> str:
    """The zone that a written one means to somebody of a country; a warning where that is a guess."""
    reading = zone_reading(written, country)
    if reading is None:
        return written
    if reading.others:
        tell_guess(written, reading, place, findings)
    return reading.zone


def _system_zone(given: Given, found: Read, findings: Findings) -> str:
    zone = given.system_zone() or "UTC"
    if zone in ("UTC", "Etc/UTC") and "timezone" not in found.unread and given.timezone is None:
        findings.of("timezone").warning(
            "zone-is-utc",
            "this computer's clock runs on UTC, and times without a zone are read so",
            found.place,
            "use --timezone America/New_York, or say it beside the name (timezone: …)",
        )
    return zone


def tell_different_candidates(files: Sequence[Read], findings: Findings) -> None:
    """Refuses lists of different people: one person a run."""
    sections: list[Read] = [file.get("candidate") for file in files if file.get("candidate")]
    for key in ("name", "email"):
        named = [section for section in sections if section.get(key)]
        others = [section for section in named[1:] if folded(section.get(key)) != folded(named[0].get(key))]
        for section in others:
            message = f"{section.get(key)} is another candidate than {named[0].get(key)} in {named[0].place.file}"
            findings.of("candidate").error("two-candidates", message, section.at(key), "run once for each person")
        if others:
            return


def settings_from(files: Sequence[Read], playbook: Playbook, findings: Findings) -> Settings:
    """What the first of `files` with settings says."""
    found = _first(files, "settings")
    if found is None:
        return Settings()
    named = {
        one.attribute or one.key: found.get(one.key)
        for one in SETTINGS
        if one.key in found.values and one.key not in ("steps", "columns")
    }
    if "reminder_minutes" in named:
        (named["reminder_minutes"],) = named["reminder_minutes"]
    changes = step_changes(found.get("steps"), playbook, findings.of("settings").of("steps"))
    return Settings(**named, changes=changes)


def wished_columns(files: Sequence[Read], given: Given, findings: Findings) -> dict[str, str]:
    """What the candidate says that columns hold, by their folded headings: `--column` over the settings of `files`."""
    settings = _first(files, "settings")
    named = [(what, heading, findings.of("settings").of("columns"))
             for what, headings in (settings.get("columns") or () if settings else ()) for heading in headings]  # fmt: skip
    wishes: dict[str, str] = {}
    for what, heading, found in named:
        _wish(what, heading, wishes, found)
    for text in given.columns:
        what, _, heading = text.partition("=")
        place = Place("--column")
        _wish(Text(what.strip(), place), Text(heading.strip(), place), wishes, findings)
    return wishes


def _wish(what: Text, heading: Text, wishes: dict[str, str], findings: Findings) -> None:
    """Adds that the column under a heading holds something, in any word for it; applied and ignore say that it is not read."""
    from followup.reading.form.columns import NOT_USED
    from followup.reading.form.meanings import meaning

    known = meaning(what.text)
    kind = NOT_USED if folded(what.text) in ("ignore", "ignored", "nothing") else known.kind if known else None
    if kind is None or not heading.text:
        message = f"{what.text}={heading.text} says of no column what it holds"
        findings.error(
            "unknown-column", message, what.place, 'write what it holds, and its heading: date="Day of talk"'
        )
    else:
        wishes[folded(heading.text)] = kind


def shared_references(files: Sequence[Read], country: str | None, findings: Findings) -> tuple[Reference, ...]:
    """The references of all `files`, each once."""
    by_name: dict[str, Reference] = {}
    for file in files:
        for one in file.get("references") or ():
            by_name.setdefault(folded(one.name), with_zone(one, country, findings.of("references")))
    return tuple(by_name.values())


def with_zone(reference: Reference, country: str | None, findings: Findings) -> Reference:
    """A reference whose zone was written in the words of somebody of a country, with its name."""
    if reference.timezone is None:
        return reference
    zone = settled_zone(reference.timezone, country, reference.place, findings.of("timezone"))
    return dataclasses.replace(reference, timezone=zone)
