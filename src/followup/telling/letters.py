"""Drafts as they are, for copying and printing: the letter alone, with what stands above it in a mail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from followup import spoken
from followup.identity import unaccented
from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.published import State
from followup.telling.story import Entry


def matching(entries: Sequence[Entry], text: str) -> tuple[tuple[Entry, Draft], ...]:
    """The drafts whose reader, title, opening or step has all the words of `text`, without regard to case and accents."""
    wanted = unaccented(text).split()
    return tuple(
        (entry, draft)
        for entry in entries
        for draft in entry.wording.drafts
        if all(word in _said_of(entry, draft) for word in wanted)
    )


def of_today(entries: Sequence[Entry], today: dt.date) -> tuple[tuple[Entry, Draft], ...]:
    """The drafts for others of what is to be done today, or passed a short while ago without a word that it went out."""
    return tuple(
        (entry, draft)
        for entry in entries
        for draft in entry.wording.drafts
        if draft.channel is not Channel.NOTE and (entry.state is State.DUE or _is_of(today, entry))
    )


def _is_of(today: dt.date, entry: Entry) -> bool:
    one = entry.follow_up
    return one.start.date() == today and not one.is_done and not one.is_sent


def _said_of(entry: Entry, draft: Draft) -> str:
    follow_up = entry.follow_up
    openings = [f"{one.company} {one.role or ''}" for one in follow_up.openings]
    return unaccented(" ".join([entry.title, draft.heading or "", follow_up.step.name, draft.channel, *openings]))


def label(entry: Entry, draft: Draft) -> str:
    """What a letter is, in one line that is no part of it."""
    name = f", for {draft.heading}" if draft.heading else ""
    return f"{spoken.time(entry.follow_up.start)}  {entry.title}{name}"


def letter(draft: Draft) -> Iterator[str]:
    """The lines of a letter: before an email its address, if there is one, and its subject, before a call the number."""
    if draft.channel is Channel.EMAIL:
        if draft.to and draft.to.email:
            yield f"To: {draft.to.email}"
        if draft.subject:
            yield f"Subject: {draft.subject}"
        yield ""
    elif draft.channel in (Channel.CALL, Channel.TEXT) and draft.to and draft.to.phone:
        yield f"Phone: {draft.to.phone}"
        yield ""
    yield from draft.body.split("\n")
