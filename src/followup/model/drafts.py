"""What drafting makes of a follow-up: the texts to send, and what its event says."""

from __future__ import annotations

from dataclasses import dataclass

from followup.model.etiquette import Channel
from followup.model.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The text for one person. `heading` names the reader; `to` is None where there is nobody to name."""

    to: Person | None
    channel: Channel
    subject: str | None
    body: str
    heading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a follow-up's event says: its title, one line that says what to do, the drafts, and at most three notes."""

    title: str
    instruction: str
    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()
