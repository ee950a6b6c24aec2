"""What the candidate wants for every opening."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from followup.model.etiquette import StepChange
from followup.model.stretches import Hours, QuietDays


class Address(StrEnum):
    """How people are greeted."""

    FIRST_NAME = "first name"
    FORMAL = "formal"


class English(StrEnum):
    """Whose spelling and phrases a letter uses; without a wish, the candidate's country decides."""

    AMERICAN = "American"
    BRITISH = "British"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the candidate wants for every opening. `reminder_minutes` is before the start; None is no reminder."""

    reminder_minutes: int | None = 0
    hours: Hours | None = None
    quiet: tuple[QuietDays, ...] = ()
    private: bool = False
    address: Address = Address.FIRST_NAME
    linkedin_characters: int = 200
    english: English | None = None
    playbook: str | None = None
    interviews: bool = False  # whether the interviews themselves are events as well
    changes: tuple[StepChange, ...] = ()
