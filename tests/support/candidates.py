"""Lists as people type them: many trades and countries, much or little known, made from a seed or drawn by Hypothesis."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import yaml
from hypothesis import strategies as st
from support.people import CANDIDATES, COMPANIES, COUNTRIES, OFFICES, PEOPLE, ROLES, ROUNDS, TITLES
from support.phrases import ATTRIBUTES, RELATIONS, SAYINGS, STRENGTHS, TOPICS

_T = TypeVar("_T")
FIRST_DAY = dt.date(2026, 11, 17)
_MODES = ("onsite", "onsite", "onsite", "video", "phone", None)
_STATUSES = (None, None, None, "waiting", "rejected", "offer", "accepted", "declined", "ghosted", "withdrawn")
SECRET = "Zanzibar"
"""Stands in every note; a letter that holds it has told what was for the candidate alone."""


def list_from(seed: int, openings: int = 12) -> str:
    """One candidate's list, the same for a seed on every machine."""
    return list_by(random.Random(seed), openings)


def list_by(chance: random.Random, openings: int) -> str:
    """One candidate's list, as YAML."""
    country = chance.choice(list(COUNTRIES))
    zone, phone = COUNTRIES[country]
    candidate = {
        "name": chance.choice(CANDIDATES),
        "email": _maybe(chance, 0.8, "me@example.org"),
        "phone": _maybe(chance, 0.8, phone),
        "timezone": zone,
        "country": country,
        "linkedin": _maybe(chance, 0.3, "https://www.linkedin.com/in/somebody"),
    }
    settings = {
        "address": _maybe(chance, 0.2, "formal"),
        "english": _maybe(chance, 0.2, chance.choice(["American", "British"])),
    }
    typed = {
        "candidate": _known(candidate),
        "settings": _known(settings),
        "references": [_reference(chance, place) for place in range(chance.randrange(4))],
        "interviews": [one for number in range(openings) for one in _opening(chance, number, country)],
    }
    return yaml.safe_dump({key: value for key, value in typed.items() if value}, allow_unicode=True, sort_keys=False)


@st.composite
def lists(draw: Callable[[st.SearchStrategy[Any]], Any], openings: int = 1) -> str:
    """Lists of a few openings, which Hypothesis can make smaller."""
    return list_by(draw(st.randoms(use_true_random=False)), openings)


def _opening(chance: random.Random, number: int, country: str) -> list[dict[str, Any]]:
    """The rounds of one opening, some days after one another."""
    company = f"{chance.choice(COMPANIES)}"
    role = _maybe(chance, 0.93, chance.choice(ROLES[chance.choice(list(ROLES))]))
    people = chance.sample(PEOPLE, chance.choice([0, 1, 1, 1, 2, 2, 3, 4, 5, 7, 9]))
    status = chance.choice(_STATUSES)
    day = FIRST_DAY + dt.timedelta(days=number * 3 + chance.randrange(3))
    rounds = chance.choice([1, 1, 1, 2, 3])
    decision = _maybe(chance, 0.5, day + dt.timedelta(days=14 + chance.randrange(10)))
    found = []
    for turn in range(rounds):
        there = people if turn == rounds - 1 else people[: max(1, len(people) // 2)]
        hour = chance.randrange(8, 19)
        is_last = turn == rounds - 1
        found.append(
            _known(
                {
                    "id": f"opening-{number}",
                    "company": company,
                    "role": role,
                    "round": _maybe(chance, 0.5, chance.choice(ROUNDS)),
                    "date": (day + dt.timedelta(days=5 * turn)).isoformat(),
                    "start": _maybe(chance, 0.9, f"{hour:02}:{chance.choice(['00', '15', '30'])}"),
                    "duration": _maybe(chance, 0.7, f"{chance.choice([10, 20, 30, 45, 60, 90, 240])} minutes"),
                    "mode": chance.choice(_MODES),
                    "location": _maybe(chance, 0.5, f"{chance.randrange(1, 200)} Mill Road, Springfield"),
                    "interviewers": [
                        _interviewer(chance, name, f"person{number}.{place}") for place, name in enumerate(there)
                    ],
                    "arranged_by": _maybe(chance, 0.4, _arranger(chance)),
                    "strengths": _some(chance, STRENGTHS, 4),
                    "decision_by": decision.isoformat() if decision and is_last else None,
                    "status": status if is_last else None,
                    "outcome_on": (day + dt.timedelta(days=20)).isoformat()
                    if status and is_last and chance.random() < 0.3
                    else None,
                    "answer_by": (day + dt.timedelta(days=30)).isoformat()
                    if status == "offer" and chance.random() < 0.5
                    else None,
                    "notes": _maybe(chance, 0.5, f"They pay 62,000; {SECRET} is the code word."),
                }
            )
        )
    return found


def _interviewer(chance: random.Random, name: str, mailbox: str) -> dict[str, Any]:
    """Somebody met; who is met again has the same address."""
    topic = chance.choice(TOPICS[chance.choice(list(TOPICS))])
    return _known(
        {
            "name": name,
            "title": _maybe(chance, 0.6, chance.choice(TITLES)),
            "email": _maybe(chance, 0.85, f"{mailbox}@company.example"),
            "topic": _maybe(chance, 0.65, topic),
            "say": _maybe(chance, 0.1, chance.choice(SAYINGS)),
        }
    )


def _arranger(chance: random.Random) -> dict[str, Any]:
    name = chance.choice(PEOPLE if chance.random() < 0.8 else OFFICES)
    return _known({"name": name, "email": _maybe(chance, 0.9, f"talent{chance.randrange(10_000)}@company.example")})


def _reference(chance: random.Random, place: int) -> dict[str, Any]:
    has_email = chance.random() < 0.7
    return _known(
        {
            "name": PEOPLE[(chance.randrange(len(PEOPLE)) + place) % len(PEOPLE)],
            "email": f"reference{place}@work.example" if has_email else None,
            "phone": None if has_email else f"+1 470 555 01{place}9",
            "relation": _maybe(chance, 0.7, chance.choice(RELATIONS)),
            "attributes": _some(chance, ATTRIBUTES, 3),
            "contacted": _maybe(chance, 0.1, "yes"),
        }
    )


def _some(chance: random.Random, kinds: Mapping[str, Sequence[str]], most: int) -> list[str]:
    """Some phrases of any kind, none twice."""
    return list(
        dict.fromkeys(chance.choice(kinds[chance.choice(list(kinds))]) for _ in range(chance.randrange(most + 1)))
    )


def _maybe(chance: random.Random, share: float, value: _T) -> _T | None:
    return value if chance.random() < share else None


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [], "")}
