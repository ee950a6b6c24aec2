"""What was left out at each company, and why, as one says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from followup.telling.page.words import first_up, number, several
from followup.telling.steps import steps_in_words
from followup.telling.story import LeftOutStep


@dataclass(frozen=True, slots=True)
class Reason:
    """Steps that are not planned for one reason: "Thank-you email and thank-you card", "too late since Tue 1 Dec"."""

    steps: str
    why: str


@dataclass(frozen=True, slots=True)
class LeftOutThere:
    """What is not planned at one company, what is too late first."""

    company: str
    reasons: tuple[Reason, ...]


def left_out_by_company(left_out: Iterable[LeftOutStep]) -> tuple[LeftOutThere, ...]:
    """The companies in the order in which they are first given."""
    companies: dict[str, list[LeftOutStep]] = {}
    for one in left_out:
        companies.setdefault(one.company, []).append(one)
    return tuple(LeftOutThere(company, _reasons(there)) for company, there in companies.items())


def too_late(left_out: Iterable[LeftOutStep]) -> str | None:
    """How many letters nobody should get any more, and where: "Nine steps at five companies are too late."; None for none."""
    late = [one for one in left_out if one.is_too_late and one.is_letter]
    if not late:
        return None
    companies = list(dict.fromkeys(one.company for one in late))
    where = companies[0] if len(companies) == 1 else f"{number(len(companies))} companies"
    if len(late) == 1:
        return f"The {_steps(late)} at {where} is too late."
    return first_up(f"{several(len(late), 'step')} at {where} are too late.")


def _reasons(there: Iterable[LeftOutStep]) -> tuple[Reason, ...]:
    groups: dict[str, list[LeftOutStep]] = {}
    for one in sorted(there, key=lambda one: not one.is_too_late):
        groups.setdefault(one.why, []).append(one)
    return tuple(Reason(first_up(_steps(steps)), why) for why, steps in groups.items())


def _steps(left_out: Iterable[LeftOutStep]) -> str:
    return steps_in_words((one.step, one.person) for one in left_out)
