"""What is said of a table: columns that are not read, what it lacks, and what it leaves open, with the line that settles it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.problems import Place
from followup.reading.cells import values
from followup.reading.findings import Findings, listed
from followup.reading.form.columns import MARK, NOT_USED
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.sources.nodes import Entries, Text
from followup.reading.tables.columns import SEVERAL, Column, Columns, field_of
from followup.reading.tables.holdings import Holds, names_day
from followup.reading.tables.which import Cells
from followup.reading.words import statuses
from followup.reading.words.spelling import words_of


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that are no interview on a known day, why, and what could be done."""

    places: tuple[Place, ...]
    why: str = "with no interview on a known day"
    hint: str = "give the day once it is known"


NONE_LEFT_OUT = LeftOut(())


def tell_two_for_one(columns: Sequence[Column], rows: Iterable[Collection[int]], findings: Findings) -> bool:
    """Refuses two columns for one field that both are filled in one of `rows`, both named; whether there are none."""
    filled = tuple(rows)
    first: dict[tuple[str, int | None, str | None, int | None], Column] = {}
    is_clear = True
    for column in columns:
        before = first.setdefault(field_of(column), column)
        if before is column or column.kind in SEVERAL:
            continue
        if not filled or any(before.at in row and column.at in row for row in filled):
            is_clear = False
            findings.error(
                "duplicate-heading",
                f"two columns say {_said(column.kind)}: {before.heading.text} (column {before.at}) "
                f"and {column.heading.text} (column {column.at})",
                column.heading.place,
                "keep one of the two, or empty the heading of the other"
                if column.heading.text == before.heading.text
                else f'keep one of the two, or say which it is: --column {column.kind}="{column.heading.text}"',
            )
    return is_clear


def tell_days_among_marks(rows: Sequence[Cells], findings: Findings) -> None:
    """Names the days in columns that are read as marks of how a round went, since most of their cells are no days."""
    found: dict[Column, list[Text]] = {}
    for row in rows:
        for column, cell in row:
            if column.kind == MARK and isinstance(cell, Text) and names_day(cell.text):
                found.setdefault(column, []).append(cell)
    for column, cells in found.items():
        days = listed([f"{cell.text} (row {cell.place.line})" for cell in cells[:_MOST_DAYS]])
        message = f"{column.heading.text} is read as a mark, since most of its cells are no days; not read: {days}"
        hint = (
            f'if those are interviews, say --column date="{column.heading.text}", and empty the cells that are no days'
        )
        findings.warning("days-among-marks", message, cells[0].place, hint)


_MOST_DAYS = 6


def _said(kind: str) -> str:
    return (
        kind.replace("interviewers.", "the interviewer's ")
        .replace("arranged_by.", "the recruiter's ")
        .replace("_", " ")
    )


def missing(columns: Columns) -> list[str]:
    """The required fields for which there is no column."""
    kinds = {column.kind for column in columns.read} | ({"date"} if columns.of("rounds") else set())
    kinds |= {"date"} if any(one.holds is Holds.RECORDS for one in columns.of("round")) else set()
    given = kinds | ({"company"} if "event" in kinds else set())
    return [field.key for field in INTERVIEW if field.required and field.key not in given]


def tell_unread(columns: Columns, without: Sequence[str], noun: str, findings: Findings) -> bool:
    """Names the headings that nobody knows, once; whether one of them may be a misspelt required one: that is an error."""
    ignored, is_misspelt = [], False
    for heading in (column.heading for column in columns.unread):
        close = values.likely(heading.text, INTERVIEW.keys)
        if close is not None and len(words_of(heading.text).split()) != len(close.split("_")):
            close = None  # company_id is no misspelling
        if close in without:
            is_misspelt = True
            message = f"{heading.text} is no {noun} of a list"
            findings.error("unknown-heading", message, heading.place, f"did you mean {close}?")
        elif close:
            message = f"{heading.text} is no {noun} of a list, and is ignored"
            findings.warning("unknown-heading", message, heading.place, f"did you mean {close}?")
        else:
            ignored.append(heading)
    if ignored:
        what = "column" if noun == "heading" else noun
        names = listed([heading.text[:40] for heading in ignored[:8]] + (["others"] if len(ignored) > 8 else []))
        message = f"nothing is read from the {what if len(ignored) == 1 else f'{what}s'} {names}"
        known = ", ".join(INTERVIEW.keys[:12])
        hint = f"known are {known} and others, in many words: followup init list.csv writes a list that has them"
        findings.warning("unknown-heading", message, ignored[0].place, hint)
    return is_misspelt


def tell_no_heading(headings: Sequence[Text], filled: set[int], findings: Findings) -> None:
    """Names the columns that are filled and have no heading."""
    for heading in headings:
        if not heading.text and heading.place.column in filled:
            message = f"column {heading.place.column} has no heading, and is ignored"
            findings.warning("no-heading", message, heading.place, "name it in the row of the headings")


def tell_missing(
    without: Sequence[str], columns: Columns, headings: Sequence[Text], unit: str, findings: Findings
) -> None:
    """Refuses a table that has no column for a required field; names a column that may be it, with the line to paste."""
    texts = [column.heading.text for column in columns.unread if column.holds is Holds.TEXT]
    is_misspelt = any(values.likely(text, ("company",)) for text in texts)
    if "company" in without and texts and not is_misspelt:
        hint = f'say which holds the company: --column company="{texts[0]}"'
        if len(texts) > 1:
            hint += f" (or {listed([text[:40] for text in texts[1:4]])})"
        findings.error(
            "missing-heading",
            f"no {'column' if unit == 'row' else 'key'} is headed {listed(without)}",
            headings[0].place,
            hint,
        )
        return
    if unit == "row":
        message, hint = (
            f"no column is headed {listed(without)}",
            "name the columns in their first row: company, role, date, start, …",
        )
    else:
        message, hint = f"no interview has a {listed(without)}", f"write {without[0]}: …"
    findings.error("missing-heading", message, headings[0].place, hint)


def is_a_tracker(columns: Columns) -> bool:
    """Whether a table may be one of applications: it says how they stand, or has days of something else."""
    return columns.is_tracker or bool(columns.of("status", "stage", NOT_USED))


def without_days(entries: Sequence[Entries], rows: Sequence[Cells], columns: Columns, unit: str) -> LeftOut:
    """The rows of a list of applications that has no column for the day of an interview."""
    under_way = [entry.place.line for entry, row in zip(entries, rows, strict=True) if _is_at_an_interview(row)]
    days = [column.heading.text for column in columns.others if column.holds.are_days][:3]
    has = f" ({listed(days)} {'says' if len(days) == 1 else 'say'} something else)" if days else ""
    lacking = ""
    if under_way:
        some = ", ".join(map(str, under_way[:8])) + (", …" if len(under_way) > 8 else "")
        lacking = (
            f"; {unit} {some} is at an interview" if len(under_way) == 1 else f"; {unit}s {some} are at an interview"
        )
    return LeftOut(
        tuple(entry.place for entry in entries),
        f"since no column holds the day of an interview{has}{lacking}",
        "add a column Interview Date, and fill it where there is one" + _or_this_one(columns),
    )


def _or_this_one(columns: Columns) -> str:
    days = unknown_days(columns)
    return f'; if it is {days[0].text}, say --column date="{days[0].text}"' if days else ""


def _is_at_an_interview(row: Cells) -> bool:
    return any(
        column.kind in ("status", "stage") and isinstance(node, Text) and statuses.is_at_an_interview(node.text)
        for column, node in row
    )


def by_the_plain_date(places: tuple[Place, ...], proof: Place, columns: Columns, unit: str) -> LeftOut:
    """The rows of a list whose plain Date is the day of something else."""
    (date, *_) = [column for column in columns.read if column.kind == "date"]
    heading = date.heading.text
    return LeftOut(
        places,
        f"since {heading} is not the day of an interview: rows that had none have one too, such as {unit} {proof.line}",
        f'add a column Interview Date; if {heading} is its day after all, say --column date="{heading}"',
    )


def unknown_days(columns: Columns) -> list[Text]:
    """The headings that nobody knows, over days."""
    return [column.heading for column in columns.unread if column.holds.are_days]


def ask_what_holds_the_day(columns: Columns, findings: Findings) -> None:
    """Asks which column holds the day of the interview, where none says so and some hold days."""
    headings = unknown_days(columns)
    (first, *_) = headings
    names = listed([one.text for one in headings])
    message = f"{names} {'holds' if len(headings) == 1 else 'hold'} days, and nothing says of what"
    hint = f'say --column date="{first.text}" if it is the day of the interview; else add a column Interview Date'
    findings.error("which-column", message, first.place, hint)


def ask_of_the_day(columns: Columns, findings: Findings) -> None:
    """Asks whose day a plain Date is."""
    (date, *_) = [column for column in columns.read if column.kind == "date"]
    heading = date.heading.text
    findings.error(
        "which-day",
        f"{heading} can be the day of the application or the day of the interview, and nothing here says which",
        date.heading.place,
        f'say --column date="{heading}" if it is the day of the interview, else --column applied="{heading}"',
    )


def tell_titled(titled: Mapping[str, Place], findings: Findings) -> None:
    """Names, once, the companies and roles that were read out of the titles of events."""
    if titled:
        names = listed([*titled][:6] + (["others"] if len(titled) > 6 else []))
        message = f"taken from the titles of events: {names}"
        hint = "if one is wrong, give the table columns for company and role"
        findings.warning("from-titles", message, next(iter(titled.values())), hint)


def tell_withheld(times: Sequence[tuple[Column, Text]], findings: Findings) -> None:
    """Tells, once, that the one time of a row gives no hour to its further interviews."""
    if times:
        column, cell = times[0]
        message = (
            f"{column.heading.text} is read as that of one interview of its row alone, and the others have no hour: "
            f"{cell.text} (row {cell.place.line})"
        )
        hint = "write the hour behind the day of each: 2026-12-09 11:00"
        findings.warning("time-of-one-round", message, cell.place, hint)


def tell_open_rounds(rounds: Sequence[Text], findings: Findings) -> None:
    """Tells, once, of the rounds that are listed without a day beside others of their opening that have one."""
    if rounds:
        some = "1 round without a day is" if len(rounds) == 1 else f"{len(rounds)} rounds without a day are"
        names = listed([one.text for one in rounds[:6]] + (["others"] if len(rounds) > 6 else []))
        message = f"{some} left out: {names}"
        findings.of("date").warning("no-interview-yet", message, rounds[0].place, "give the day once it is known")
