"""What planning makes of openings and steps: the candidate's sittings, with the messages of each; and what was left out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from followup.model.etiquette import Channel, Step
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person, Reference
from followup.problems import NO_PLACE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """A letter that the candidate wrote, or the program that they chose: it is sent instead of ours.

    `to` is the address that they typed instead of the list's, `subject` None where they left it to us. `place` is where
    its body begins.
    """

    body: str
    subject: str | None = None
    to: str | None = None
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One text to write: to whom, how, and on whose behalf.

    `to` is None for a note to the candidate, and where nobody was named. `passes_on` are the people to whom the reader is
    asked to pass thanks on. `met` are the opening's interviews with the reader (else the follow-up's), by time.
    `variant` is the reader's place among the opening's people, `earlier` how many visits with them came before. `is_asked_again`
    says that a reference was asked for another opening already.
    `send_at` says when to send where no hour suits both sides. `own` is what the candidate wrote themselves.
    """

    to: Interviewer | Reference | None
    channel: Channel
    passes_on: tuple[Interviewer, ...] = ()
    met: tuple[Interview, ...] = ()
    variant: int = 0
    earlier: int = 0
    is_asked_again: bool = False
    send_at: dt.datetime | None = None
    own: OwnWords | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What else is open while an offer waits for an answer. `answer_by` is that offer's; `decides_before` and `decides_after`
    are other openings under way by their decision dates, after it those that named none; `offers` are other offers. `ask_until`
    is the day to ask for where more time is wanted.
    """

    answer_by: dt.date | None
    ask_until: dt.date | None = None
    decides_before: tuple[Opening, ...] = ()
    decides_after: tuple[Opening, ...] = ()
    offers: tuple[Opening, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One sitting of the candidate: a step of one opening at one time, for the people it concerns.

    `start` and `end` are in the candidate's zone. `openings` begins with the one whose identity the follow-up carries;
    more than one where it is shared. `visit` holds the interviews that it answers or prepares. `counted_from` is a short
    text that changes exactly when what its time was counted from changes; `anchor` is the end of the interview concerned.
    `asked` are the opening's references who have been asked by then. `is_due` tells of a message that counts as sent that it
    passed a short while ago, so that nobody knows yet. `is_wanted` is false for what counts as sent and is not wanted any more as
    things stand now, because of the status or a mark: nothing is written for it.

    `late_since` is the day on which it should have been, where that day passed before it could be planned.

    `arrives` is the day a card arrives. `elsewhere` is given where an offer waits for an answer, here or elsewhere. `why` says
    in a sentence why it is then.
    """

    uid: str
    step: Step
    openings: tuple[Opening, ...]
    visit: tuple[Interview, ...]
    messages: tuple[Message, ...]
    people: tuple[Person, ...]
    start: dt.datetime
    end: dt.datetime
    why: str = field(repr=False)  # said once, where it is put: another reason for the same time is no news
    counted_from: str
    anchor: dt.datetime
    arrives: dt.date | None = None
    elsewhere: Elsewhere | None = None
    asked: tuple[Reference, ...] = ()
    is_sent: bool = False
    is_due: bool = False
    is_done: bool = False
    is_late: bool = False
    is_wanted: bool = field(default=True, repr=False)  # no text of an event uses it, nor the next
    late_since: dt.date | None = field(default=None, repr=False)

    @property
    def opening(self) -> Opening:
        return self.openings[0]


DONE_ALREADY = "done already"
"""Why a step is left out that the list says is done: nobody has to be told."""
DONE_BEFORE = "done for everyone, it says, before they came into the list"
"""Why a step is left out for somebody of whom nobody says whether it is done."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A step that was not planned, and why not. `too_late` marks what the report tells in one line."""

    step: str
    opening: str
    why: str
    interview: str | None = None
    person: str | None = None
    too_late: bool = False
