"""How a step of the playbook is said to the one who takes it."""

from __future__ import annotations

from collections.abc import Iterable

_STEPS = {
    "prepare": "note to prepare",
    "thank_you_email": "thank-you email",
    "thank_you_note": "thank-you card",
    "reference": "word to your references",
    "linkedin": "LinkedIn invitation",
    "linkedin_others": "LinkedIn invitation to the others",
    "check_in": "check-in",
    "let_go": "note to let go",
    "reply": "reply to their answer",
    "answer": "answer to the offer",
    "accept": "letter that accepts",
    "decline": "letter that declines",
    "withdraw": "letter that withdraws",
    "hurry": "question for an earlier decision",
    "outcome": "word on how it ended",
}
"""The steps of the playbook that comes along; another playbook's are said with their names."""


def step_in_words(name: str) -> str:
    """What a step is to the one who does it."""
    return _STEPS.get(name) or name.replace("_", " ")


def listed(names: Iterable[str]) -> str:
    """Several things in one: a, b and c."""
    *most, last = [*names] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def steps_in_words(steps: Iterable[tuple[str, str | None]]) -> str:
    """Steps by their names, each with a person where it is about one: "thank-you email and LinkedIn invitation for Ana Lima"."""
    people: dict[str, list[str]] = {}
    for name, person in steps:
        people.setdefault(step_in_words(name), []).extend([person] if person else [])
    return listed(f"{step} for {listed(dict.fromkeys(names))}" if names else step for step, names in people.items())
