"""What a reference saw of the candidate, as the candidate says it to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.phrases import Kind, understood, verb_of


@dataclass(frozen=True, slots=True)
class Seen:
    """An attribute as a sentence to the reference, without full stop: "You watched me precept new graduates"."""

    typed: str
    you: str


@lru_cache(maxsize=8192)
def seen(text: str, british: bool = False) -> Seen | None:
    """The sentence for a reference's attribute; None where it is not sure."""
    phrase = understood(text, british)
    if phrase.kind is Kind.DOING:
        verb = verb_of(phrase.words[0].low)
        if verb:
            return Seen(text, f"You watched me {verb.base}{phrase.line[len(phrase.words[0].text) :]}")
    return None


def both(first: Seen, second: Seen) -> str | None:
    """Two attributes in one sentence, where that reads well."""
    for start in ("You know ", "You saw ", "You watched me "):
        if first.you.startswith(start) and second.you.startswith(start) and " and " not in first.you:
            return f"{first.you} and {second.you.removeprefix(start)}"
    return None
