"""Which opening of the list a mail is about, and what to type for it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Sequence

from followup.amending.answers.answer import Answer, Reading, When
from followup.amending.answers.days import names_day
from followup.amending.listed import Listed, listed_in, openings_of
from followup.amending.marking.marks import Mark, What
from followup.amending.marking.shell import name, word
from followup.amending.marking.typed import whom
from followup.amending.occasion.domains import company_domains
from followup.amending.occasion.evidence import Opening, Openings
from followup.identity import folded
from followup.model.etiquette import Playbook
from followup.model.interviews import Interview
from followup.model.status import Status
from followup.reading.listing import Listing
from followup.reading.sources.nodes import Source


def as_listed(
    answers: Iterable[Answer], source: Source, listing: Listing, playbook: Playbook, now: dt.datetime
) -> tuple[Answer, ...]:
    """Answers with the company as the list has it, what to type for its opening, and the interview that is meant."""
    entries = listed_in(source, listing)
    openings = openings_of(entries)
    said = (_listed(one, openings, listing.interviews, playbook, now) for one in answers)
    return tuple(_with_length(one, entries) for one in said)


def _with_length(answer: Answer, entries: Sequence[Listed]) -> Answer:
    """A move with the end that has to stand in the entry: where the mail names none, it lasts as long as before."""
    when = answer.when
    entry = next((one for one in entries if one.node.place.line == answer.line), None)
    if answer.reading is not Reading.MOVED or when is None or when.start is None or entry is None:
        return answer
    keys = {folded(key.text) for key, _ in entry.node.entries}
    start = _wall(when.start)
    if when.end is not None and "duration" in keys and "end" not in keys:
        lasts = _wall(when.end) - start
        return dataclasses.replace(answer, when=When(when.day, when.start, None, lasts // dt.timedelta(minutes=1)))
    interview = entry.interview
    if when.end is None and "end" in keys and interview is not None and interview.start is not None:
        end = start + (interview.end - interview.start)
        if end.date() == start.date():
            return dataclasses.replace(answer, when=When(when.day, when.start, f"{end:%H:%M}"))
    return answer


def _wall(time: str) -> dt.datetime:
    """A time as a list has it, on some day."""
    return dt.datetime.combine(dt.date(2000, 1, 1), dt.time.fromisoformat(time[:5]))


def _listed(
    answer: Answer, openings: Openings, interviews: Sequence[Interview], playbook: Playbook, now: dt.datetime
) -> Answer:
    theirs = _theirs(answer, openings, interviews)
    if theirs is None:
        return answer
    rounds = sorted((one for one in interviews if one.company == theirs.company), key=lambda one: one.end)
    told = [one for one in rounds if one.role and _says(answer.named, one.role)]
    of_role = told or [one for one in rounds if theirs.role is None or one.role == theirs.role] or rounds
    meant = _meant(answer, of_role, now)
    if meant is None:
        return dataclasses.replace(answer, company=theirs.company)
    status = answer.reading.status
    mark = Mark(What.STATUS, str(status), status) if status is not None else Mark(What.DECISION_BY, "Friday")
    typed = whom(mark, meant, None, interviews, playbook, now)
    if typed == name(meant.company):
        typed = word(meant.company)
    return dataclasses.replace(
        answer, company=theirs.company, whom=typed, line=meant.place.line, about=meant.day if meant.end > now else None
    )


def _theirs(answer: Answer, openings: Openings, interviews: Sequence[Interview]) -> Opening | None:
    """The opening of the list: by the sender, the domain, or the company that the sender, the subject or the text names."""
    found = openings.with_people([answer.sender]) or openings.at_domains(company_domains([answer.sender]))
    if found:
        return found[-1]
    companies = dict.fromkeys(one.company for one in interviews)
    for text in answer.named:
        named = [one for one in companies if _says([text], one)]
        if named:
            return openings.of_company(named[0])[-1] if len(named) == 1 else None
    return None


def _says(texts: Iterable[str], said: str) -> bool:
    """Whether a text says a name, in whole words."""
    wanted = folded(said)
    return bool(wanted) and any(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", folded(text)) for text in texts)


def _meant(answer: Answer, rounds: Sequence[Interview], now: dt.datetime) -> Interview | None:
    """The interview that an answer is about: of those to come the one on the day that it names, else the next; else the last."""
    held = [one for one in rounds if one.status is not Status.CANCELLED]
    to_come = [one for one in held if one.end > now]
    if answer.reading in (Reading.CALLED_OFF, Reading.MOVED) and to_come:
        return next((one for one in to_come if names_day(answer.sentence, one.day, now.date())), to_come[0])
    return held[-1] if held else None
