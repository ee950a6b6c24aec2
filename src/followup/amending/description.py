"""What the text of an invitation tells the candidate: what to bring, where to ring, the agenda; not how to click."""

from __future__ import annotations

import re

from followup.amending.mail import plain_text

_TAG = re.compile(r"<(?:html|body|p|br|div|span|b|ul|li|a|table|strong)\b[^<>]*>", re.IGNORECASE)
_FROM_HERE_ON = re.compile(
    r"^\s*(?:_{4,}|-::~|[─━]{8,}|.{0,80}\b(?:is inviting you to a scheduled zoom meeting|hat sie zu einem geplanten zoom)"
    r"|microsoft teams\b|join (?:zoom|the|microsoft|with google)|join on your computer|need to make changes to this event"
    r"|powered by calendly|to join the video meeting|nehmen sie auf dem computer|rejoindre la réunion|unirse a la reunión"
    r"|please do not edit this section|invitation from google calendar|view your event at)",
    re.IGNORECASE,
)
"""The line with which programs begin what they add to every invitation of theirs."""
_CLICKS = re.compile(
    r"^\s*(?:(?:cancel|reschedule|unsubscribe)\s*:\s*)?<?https?://\S+>?\s*$|^\s*event name:|^[\W_]*$", re.IGNORECASE
)
_EVENT_NAME = re.compile(r"^\s*event name:\s*(\S[^\n]{0,120})", re.IGNORECASE | re.MULTILINE)
_MOST_LETTERS = 1500


def event_name(text: str) -> str | None:
    """What a program that books appointments calls this kind of them, below a title that names people alone.

    >>> event_name("Event Name: 30 Minute Phone Screen - Copperleaf")
    '30 Minute Phone Screen - Copperleaf'
    """
    found = _EVENT_NAME.search(plain_text(text) if _TAG.search(text) else text)
    return " ".join(found[1].split()) if found is not None else None


def description(text: str) -> str:
    r"""The text as people read it: without tags, what programs added below, links alone on a line, and blank lines twice.

    >>> description("Please bring photo ID.\n\n________________\nMicrosoft Teams meeting")
    'Please bring photo ID.'
    """
    plain = plain_text(text) if _TAG.search(text) else text
    kept: list[str] = []
    for line in plain.replace("\r", "").split("\n"):
        if _FROM_HERE_ON.match(line):
            break
        if not _CLICKS.match(line):
            kept.append(" ".join(line.split()))
    whole = re.sub(r"\n{2,}", "\n", "\n".join(kept)).strip()
    return whole if len(whole) <= _MOST_LETTERS else whole[:_MOST_LETTERS].rsplit(" ", 1)[0] + " …"
