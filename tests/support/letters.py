"""Letters as the whole program writes them, each with what it may say: lists in, and what is sent out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from followup.drafting import gate
from followup.drafting.gate import Finding, Known, Letter
from followup.drafting.known import known_of
from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp, Message
from followup.pipeline import File, Request, Result, preview
from followup.playbooks import graceful
from followup.reading.listing import Format, Given

BEFORE = dt.datetime(2026, 11, 16, 9, tzinfo=dt.UTC)
"""When a list is planned unless a test says otherwise: before the first interview of its lists."""


@dataclass(frozen=True)
class Sent:
    """A letter to one reader, and what the program knew when it wrote it."""

    follow_up: FollowUp
    message: Message
    draft: Draft
    known: Known = field(repr=False)

    @property
    def step(self) -> str:
        return self.follow_up.step.name

    @property
    def letter(self) -> Letter:
        return Letter(self.draft.body, self.draft.subject)

    @property
    def text(self) -> str:
        return f"{self.draft.subject or ''}\n{self.draft.body}"

    @property
    def to(self) -> str:
        return self.draft.to.name if self.draft.to else ""

    def findings(self) -> tuple[Finding, ...]:
        return gate.findings(self.letter, self.known)


def planned(
    text: str | bytes, now: dt.datetime = BEFORE, *, changed: Mapping[str, str] | None = None, name: str = "list.yaml"
) -> Result:
    """A list planned and drafted in full; with files of the playbook `changed`, it is a user's own."""
    data = text if isinstance(text, bytes) else text.encode()
    own = {path: source.encode() for path, source in (changed or {}).items()}
    return preview(
        Request(
            lists=(File(name, data, Format.CSV if name.endswith(".csv") else Format.YAML),),
            given=Given(system_zone=lambda: "America/New_York"),
            now=now,
            playbook={**graceful(), **own},
            playbook_folder="mine" if own else "graceful",
            playbook_is_ours=not own,
            output=Path("build/letters/none"),
            draft_everything=True,
        )
    )


def letters(result: Result, *steps: str) -> Iterator[Sent]:
    """What others are to read, of some steps or of all."""
    assert result.planned, [each.message for each in result.problems if each.is_error]
    listing, rules = result.listing, gate.rules_of(result.playbook)
    for follow_up, (_, wording) in zip(result.planned.plan.follow_ups, result.planned.drafts, strict=True):
        for message, draft in zip(follow_up.messages, wording.drafts, strict=True):
            if draft.channel is not Channel.NOTE and (not steps or follow_up.step.name in steps):
                known = known_of(follow_up, message, listing.candidate, listing.settings, result.playbook, rules)
                yield Sent(follow_up, message, draft, known)


def sent(text: str, *steps: str, now: dt.datetime = BEFORE) -> list[Sent]:
    """The letters of a list."""
    return list(letters(planned(text, now), *steps))
