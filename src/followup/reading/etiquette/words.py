"""One text of a playbook -> one value: an anchor, a wait, how many people, a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from followup.identity import folded
from followup.model.etiquette import Anchor
from followup.model.status import Status
from followup.model.stretches import Unit, Wait
from followup.reading.cells import durations, values
from followup.reading.cells.patterns import MOST_STEPS, steps_at_most
from followup.reading.cells.values import Unreadable

ALWAYS = tuple(Status)


def step_name(text: str) -> str:
    """The name of the step that these words name, as a playbook has it."""
    return folded(text).replace(" ", "_")


def one_of(words: type[StrEnum], what: str) -> Callable[[str], Any]:
    def parse(text: str) -> Any:
        for word in words:
            if folded(word) == folded(text):
                return word
        hint = values.did_you_mean(text, words, f"write one of: {', '.join(words)}")
        raise Unreadable("unknown-word", f"{text} is no {what}", hint)

    return parse


def anchor(text: str) -> str:
    """An anchor of the vocabulary, else the name that a step of these words has."""
    words = folded(text)
    return next((anchor for anchor in Anchor if folded(anchor) == words), step_name(text))


def alternatives(parse: Callable[[str], Any]) -> Callable[[str], tuple[Any, ...]]:
    """Values for the first anchor, `else` for the next: 3 working days, else 7 working days."""
    return lambda text: tuple(parse(part.strip()) for part in re.split(r",?\s+else\s+", text))


def useful_for(text: str) -> tuple[Wait | None]:
    return (None,) if folded(text) in ("until the interview", "until the answer") else (durations.wait(text),)


def wait(text: str) -> Wait:
    return Wait(0, Unit.DAYS) if folded(text) == "at once" else durations.wait(text)


def not_before(text: str) -> tuple[tuple[str, int], ...]:
    """Steps, each with how many working days to leave between: thank_you_email, hurry, 5 working days."""
    found: list[tuple[str, int]] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        if not found or not part[0].isdigit():
            found.append((anchor(part), 0))
            continue
        wait = durations.wait(part)
        if wait.unit is not Unit.WORKING_DAYS:
            raise Unreadable("not-a-wait", f"{part} is no number of working days", "write hurry, 5 working days")
        found[-1] = found[-1][0], wait.amount
    return tuple(found)


def at_most(text: str) -> tuple[int, bool]:
    """How many people, and whether of a whole opening: 2 a day, 3 an opening."""
    return values.number(re.sub(r"\s+(a day|an opening)$", "", text)), text.endswith("an opening")


def statuses(text: str) -> tuple[Status, ...]:
    return ALWAYS if folded(text) == "always" else tuple(values.status(word) for word in re.split(r"\s*,\s*", text))


def pattern(text: str) -> str:
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise Unreadable(
            "not-a-pattern", f"{text} is no regular expression: {error}", "write \\ before ( [ . * + ? that are meant"
        ) from None
    if steps_at_most(text) > MOST_STEPS:
        message = f"{text} may take for ever: it repeats what is repeated, or what may end in many places"
        raise Unreadable("slow-pattern", message, "write one * or + and give the others an end: {1,20}")
    return text
